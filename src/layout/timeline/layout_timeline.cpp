// The timeline of a figure: the first way in the order of degradation in which it fits.

#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "layout/layout.hpp"
#include "layout/timeline/callouts.hpp"
#include "layout/timeline/composer.hpp"
#include "layout/timeline/eras.hpp"
#include "layout/timeline/groups.hpp"
#include "layout/timeline/pages.hpp"
#include "layout/timeline/panels.hpp"
#include "layout/timeline/strips.hpp"

namespace dateline {

namespace {

/// What a reader hears of the figure as a whole.
std::string description_of(const TimelineFigure& figure) {
    const std::size_t count = figure.events.size();
    const std::string said =
        figure.page.language.say(count == 1 ? "timeline_of_one" : "timeline_of", "count", std::to_string(count));
    return said.empty() ? std::to_string(count) : said;
}

LayoutResult with_all_labels(const TimelineFigure& figure, const TimelineComposer& composer, FittedBody fitted) {
    LayoutResult result;
    result.pages.push_back(composer.page(fitted.body, {}, 0));
    result.pages.back().description = description_of(figure);
    for (const TimelineEvent& event : figure.events) result.report.shown.push_back(event.id);
    result.report.steps = std::move(fitted.steps);
    return result;
}

/// Text that a reader hears, and the part of a report that the ways of fitting leave to all.
void complete(LayoutResult& result, const TimelineFigure& figure, const std::vector<std::string>& earlier_steps) {
    for (Scene& page : result.pages) page.description = description_of(figure);
    result.report.steps.insert(result.report.steps.begin(), earlier_steps.begin(), earlier_steps.end());
}

/// The steps that were tried in vain before labels had to go.
std::vector<std::string> all_setting_words(const TimelineComposer& composer) {
    std::vector<std::string> words;
    for (const SettingStep& step : composer.settings()) {
        if (!step.words.empty()) words.push_back(step.words);
    }
    return words;
}

/// Groups may speak for this share of the events before pages are the better way.
constexpr double light_grouping = 2.0 / 3.0;
/// More pages than this are a book.
constexpr std::size_t most_pages = 16;

/// The error of a page on which not even one label fits, with the least height that would do.
Error does_not_fit(const TimelineFigure& figure, const Style& style, const TextMeasurer& measurer,
                   const std::vector<TimelineItem>& items) {
    TimelineFigure taller = figure;
    // The same figure, as tall as it likes.
    taller.page.height.reset();
    taller.page.max_height.reset();
    const TimelineComposer composer(taller, style, measurer);
    Error error{"the timeline does not fit its page", {}, "give it a greater width"};
    if (const auto grouped = lay_one_group(composer, items)) {
        const double least = std::ceil(to_millimetres(grouped->pages.front().height).value());
        error.hint = "give it a height of at least " + format_number(least, 0) + " mm";
    }
    return error;
}

std::optional<LayoutResult> with_fewer_labels(const TimelineComposer& composer,
                                              const std::vector<TimelineItem>& items) {
    if (auto result = lay_callouts(composer, items)) {
        for (const TimelineItem& item : items) result->report.keyed.push_back(composer.figure().events[item.event].id);
        return result;
    }
    if (auto result = lay_groups(composer, items, light_grouping)) return result;
    if (auto result = lay_pages(composer, items, most_pages)) return result;
    return lay_groups(composer, items, 0);
}

}  // namespace

Result<LayoutResult> layout_timeline(const TimelineFigure& figure, const Style& style, const TextMeasurer& measurer) {
    if (figure.events.empty())
        return Error{"the timeline has no events", {}, "give articles with dates, or add 'events:'"};
    const TimelineComposer composer(figure, style, measurer);
    const std::vector<TimelineItem> items = make_items(figure);
    std::optional<LayoutResult> result;
    if (figure.axis.strips != StripPeriod::none) result = lay_strips(composer, items);
    if (!figure.panels.empty()) result = lay_panels(composer, items, most_pages);
    const bool is_cut = result.has_value();
    if (is_cut) {
        complete(*result, figure, {});
    } else if (auto fitted = composer.fit(items)) {
        result = with_all_labels(figure, composer, std::move(*fitted));
    } else {
        result = with_fewer_labels(composer, items);
        if (!result) return does_not_fit(figure, style, measurer, items);
        complete(*result, figure, all_setting_words(composer));
    }
    if (figure.axis.strips != StripPeriod::none && !is_cut) {
        result->report.steps.insert(result->report.steps.begin(), "the strips do not fit: drawn in one");
    }
    if (!figure.panels.empty() && !is_cut) {
        result->report.steps.insert(result->report.steps.begin(), "the panels do not fit: drawn in one");
    }
    for (const std::string& name : eras_beyond(figure, fit_scale(items, 0, 1))) {
        result->report.steps.push_back("the era '" + name + "' lies beyond the axis");
    }
    return std::move(*result);
}

}  // namespace dateline
