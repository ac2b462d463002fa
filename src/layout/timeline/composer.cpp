#include "layout/timeline/composer.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "layout/timeline/horizontal.hpp"
#include "layout/timeline/move_item.hpp"
#include "layout/timeline/vertical.hpp"

namespace dateline {

namespace {

/// PDF readers take no taller page (200 inches).
constexpr double tallest_page = 14400;
/// A horizontal figure that may grow is at most this tall, in widths.
constexpr double horizontal_aspect = 0.9;
/// Labels of more code points than this on average read better beside a vertical axis, when there are many.
constexpr std::size_t long_label = 45;
constexpr std::size_t many_labels = 15;
/// Text never fills more of a body than this: a quick look that saves measuring what cannot fit.
constexpr double most_fill = 0.95;
/// Labels rarely fill more than this share of a figure.
constexpr double likely_fill = 0.72;
/// How many labels the quick look measures.
constexpr std::size_t sample_size = 40;

/// What the bars of a histogram count: all events, labelled or not.
std::string histogram_text(const TimelineFigure& figure) {
    const DisplayLanguage& language = figure.page.language;
    const std::string count = language.number(static_cast<double>(figure.events.size()));
    const std::string said = language.say("histogram", "count", count);
    return language.in_digits(said.empty() ? count : said);
}

}  // namespace

TimelineComposer::TimelineComposer(const TimelineFigure& figure, const Style& style, const TextMeasurer& measurer)
    : figure_(figure),
      style_(style),
      measurer_(measurer),
      page_(figure.page),
      frame_(measure_frame(figure.page, style, measurer)),
      legend_(make_legend(false)),
      settings_(setting_steps(figure, style)) {}

TimelineLegend TimelineComposer::make_legend(bool has_histogram) const {
    const std::string histogram = has_histogram ? histogram_text(figure_) : "";
    return make_timeline_legend(figure_.tracks, histogram, figure_.page.width - style_.margin * 2, style_, measurer_);
}

std::vector<AxisDirection> TimelineComposer::directions() const {
    switch (figure_.orientation) {
        case TimelineOrientation::horizontal: return {AxisDirection::horizontal};
        case TimelineOrientation::vertical: return {AxisDirection::vertical};
        case TimelineOrientation::automatic: break;
    }
    std::size_t letters = 0;
    for (const TimelineEvent& event : figure_.events) letters += count_code_points(event.label);
    const std::size_t count = figure_.events.size();
    if (count > many_labels && letters > long_label * count)
        return {AxisDirection::vertical, AxisDirection::horizontal};
    return {AxisDirection::horizontal, AxisDirection::vertical};
}

BodyRoom TimelineComposer::room(AxisDirection direction) const {
    return room_below(legend_, direction);
}

BodyRoom TimelineComposer::room_below(const TimelineLegend& legend, AxisDirection direction) const {
    const Page& page = figure_.page;
    const bool is_fixed = page.height.has_value();
    Points height = page.height ? *page.height : page.max_height ? *page.max_height : Points(tallest_page);
    // Without a height of its own a horizontal figure keeps the shape of a figure; a vertical one may run on.
    if (!page.height && !page.max_height && direction == AxisDirection::horizontal) {
        height = page.width * horizontal_aspect;
    }
    const PageBox inner = inner_box(frame_, height);
    const double top = (inner.top + legend.height).value();
    return {inner.left.value(), top, inner.width().value(), std::max(0.0, inner.bottom.value() - top), is_fixed};
}

bool TimelineComposer::can_hold(const BodyJob& job) const {
    // A sample is enough to see that the text alone is more than the page.
    const std::size_t stride = job.items.size() / sample_size + 1;
    double width = 0;
    double measured = 0;
    double labels = 0;
    for (std::size_t i = 0; i < job.items.size(); ++i) {
        if (!job.items[i].labelled) continue;
        labels += 1;
        if (i % stride != 0) continue;
        measured += 1;
        width += measurer_.measure(shortened(job.items[i].text.caption, 300), job.setting.label.caption).width.value();
    }
    if (measured == 0) return true;
    return width / measured * labels * job.setting.label.leading.value() < job.room.width * job.room.height * most_fill;
}

std::size_t TimelineComposer::likely_labels(const std::vector<TimelineItem>& items) const {
    const BodyRoom available = room(directions().front());
    const LabelSetting& label = settings_.back().setting.label;
    const double width = style_.timeline.label_width.value();
    double area = 0;
    double measured = 0;
    for (std::size_t i = 0; i < items.size(); i += items.size() / sample_size + 1) {
        const LabelText text{items[i].text.date, items[i].text.caption, ""};
        area += width * label.leading.value() *
                static_cast<double>(MeasuredLabel(text, label, measurer_).shape(width).lines);
        measured += 1;
    }
    return static_cast<std::size_t>(available.width * available.height * likely_fill * measured / area) + 1;
}

TimelineComposer TimelineComposer::with_subtitle(const std::string& subtitle) const {
    TimelineComposer other(*this);
    other.page_.subtitle = subtitle;
    other.frame_ = measure_frame(other.page_, style_, measurer_);
    return other;
}

std::optional<TimelineBody> TimelineComposer::lay(const BodyJob& job, AxisDirection direction) const {
    if (!can_hold(job)) return {};
    return direction == AxisDirection::horizontal ? lay_horizontal(job) : lay_vertical(job);
}

std::optional<FittedBody> TimelineComposer::fit(const std::vector<TimelineItem>& items) const {
    std::vector<std::string> steps;
    const std::vector<AxisDirection> allowed = directions();
    for (const AxisDirection direction : allowed) {
        if (direction != allowed.front()) {
            steps.emplace_back(direction == AxisDirection::vertical ? "turned to vertical" : "turned to horizontal");
        }
        // Each direction starts from the style's own setting again.
        std::vector<std::string> given_up = steps;
        for (const SettingStep& step : settings_) {
            if (!step.words.empty()) given_up.push_back(step.words);
            // All labels on one page are worth the search; the pages and groups that follow are many.
            BodyJob job{figure_, style_, measurer_, items, step.setting, room(direction), nullptr, true};
            job.effort = SearchEffort::full;
            if (auto body = lay(job, direction)) {
                return FittedBody{std::move(*body), direction, step.setting, given_up};
            }
        }
    }
    return {};
}

std::optional<FittedBody> TimelineComposer::fit_with(const std::vector<TimelineItem>& items, const BodySetting& setting,
                                                     double reserved, const std::vector<TimelineItem>* crowd) const {
    const TimelineLegend legend = crowd != nullptr ? make_legend(true) : legend_;
    for (const AxisDirection direction : directions()) {
        BodyRoom smaller = room_below(legend, direction);
        smaller.height -= reserved;
        if (smaller.height <= 0) continue;
        const BodyJob job{figure_, style_, measurer_, items, setting, smaller, crowd};
        if (auto body = lay(job, direction)) {
            body->has_histogram = crowd != nullptr;
            return FittedBody{std::move(*body), direction, setting, {}};
        }
    }
    return {};
}

Scene TimelineComposer::page(const TimelineBody& body, std::vector<Item> below, double below_height) const {
    const bool has_legend = body.has_histogram || !body.names_tracks;
    const TimelineLegend legend = body.has_histogram ? make_legend(true) : legend_;
    const Points inner = (has_legend ? legend.height : Points(0)) + Points(body.height + below_height);
    // A page without a fixed height ends where its content does.
    const Points height = figure_.page.height.value_or(page_height_for(frame_, inner));
    Scene scene = make_page(page_, frame_, style_, height);
    const PageBox box = inner_box(frame_, height);
    if (has_legend) {
        for (const Item& item : legend.items) scene.items.push_back(moved(item, {box.left, box.top}));
        scene.items.insert(scene.items.end(), body.items.begin(), body.items.end());
    } else {
        // The body was laid out below a legend. On a page of fixed height it keeps to the middle.
        const Points lift = figure_.page.height ? legend.height / 2 : legend.height;
        for (const Item& item : body.items) scene.items.push_back(moved(item, {Points(0), -lift}));
    }
    const PagePoint corner{box.left, box.top + inner - Points(below_height)};
    for (Item& item : below) scene.items.push_back(moved(std::move(item), corner));
    return scene;
}

}  // namespace dateline
