#include "layout/timeline/panels.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "layout/timeline/horizontal.hpp"
#include "layout/timeline/legend.hpp"
#include "layout/timeline/marks.hpp"
#include "layout/timeline/move_item.hpp"
#include "scene/text_direction.hpp"

namespace dateline {

namespace {

/// Between a panel and the next, in label sizes.
constexpr double gap_sizes = 1.4;
/// Between the rule above a heading and the heading, and between the heading and its panel, in heading sizes.
constexpr double heading_padding = 0.35;
/// Between the last panel and the common axis, in label sizes.
constexpr double axis_gap_sizes = 0.9;
/// A page of fixed height is filled by wider gaps, up to so many times their size.
constexpr double widest_gap = 3;

/// A panel before it has its place: its events, and their drawing from the top of the page.
struct Panel {
    std::string name;
    std::size_t track = no_track;
    std::vector<TimelineItem> items;
};
struct LaidPanel {
    std::vector<Item> items;  ///< with the heading
    double height = 0;
};

std::vector<Panel> panels_of(const TimelineFigure& figure, const std::vector<TimelineItem>& items) {
    std::vector<Panel> panels;
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        Panel panel{figure.panels[i], figure.panels_are_tracks ? i : no_track, {}};
        for (const TimelineItem& item : items) {
            const TimelineEvent& event = figure.events[item.event];
            if (event.panel != panel.name) continue;
            panel.items.push_back(item);
            panel.items.back().text.place = detail_line(event, panel.name);
        }
        panels.push_back(std::move(panel));
    }
    return panels;
}

/// Lays the panels of a figure out in one setting.
class PanelStack {
public:
    PanelStack(const TimelineComposer& composer, const std::vector<TimelineItem>& items,
               const std::vector<Panel>& panels, const BodySetting& setting)
        : composer_(composer), items_(items), panels_(panels), setting_(setting) {
        // As tall as a list may be: panels run on down the page.
        room_ = composer.room(AxisDirection::vertical);
        gap_ = gap_sizes * setting.label.caption.size.value();
        heading_.family = composer.style().type.family;
        heading_.size = composer.style().type.subtitle_size;
        heading_.weight = composer.style().type.title_weight;
        heading_.color = composer.style().type.text;
        heading_height_ = heading_.size.value() * (1.3 + 2 * heading_padding);
        axis_ = lay_axis();
    }

    /// The room that panels share on a page.
    [[nodiscard]] double page_room() const {
        return room_.height - axis_.height - axis_gap_sizes * setting_.label.caption.size.value();
    }

    /// All panels, each at most as tall as its share of `limits` says; nothing when one is taller.
    [[nodiscard]] std::optional<std::vector<LaidPanel>> lay(const std::vector<double>& limits) const {
        std::vector<LaidPanel> laid;
        for (std::size_t i = 0; i < panels_.size(); ++i) {
            auto panel = lay_panel(panels_[i], limits[i]);
            if (!panel) return {};
            laid.push_back(std::move(*panel));
        }
        return laid;
    }

    /// The height of all panels with the gaps between them.
    [[nodiscard]] double height_of(const std::vector<LaidPanel>& panels) const {
        double height = -gap_;
        for (const LaidPanel& panel : panels) height += panel.height + gap_;
        return height;
    }

    /// Panels [first, last) with the common axis below them.
    [[nodiscard]] TimelineBody stacked(const std::vector<LaidPanel>& panels) const {
        TimelineBody body;
        const double spare = room_.is_fixed_height ? page_room() - height_of(panels) : 0;
        const double gap = std::min(gap_ + spare / static_cast<double>(panels.size()), gap_ * widest_gap);
        double top = room_.top;
        for (const LaidPanel& panel : panels) {
            add_moved(panel.items, top, body.items);
            top += panel.height + gap;
        }
        top += axis_gap_sizes * setting_.label.caption.size.value() - gap;
        add_moved(axis_.items, top, body.items);
        body.height = room_.is_fixed_height ? room_.height : top + axis_.height - room_.top;
        body.names_tracks = composer_.figure().panels_are_tracks;
        return body;
    }

    [[nodiscard]] std::vector<std::vector<LaidPanel>> on_pages(std::vector<LaidPanel> panels) const {
        std::vector<std::vector<LaidPanel>> pages;
        for (LaidPanel& panel : panels) {
            if (pages.empty() || height_of(pages.back()) + gap_ + panel.height > page_room()) pages.emplace_back();
            pages.back().push_back(std::move(panel));
        }
        return pages;
    }

    /// What a panel takes at most where nothing else limits it.
    [[nodiscard]] double panel_room() const {
        return std::min(composer_.room(AxisDirection::horizontal).height, page_room());
    }

private:
    static void add_moved(const std::vector<Item>& items, double down, std::vector<Item>& target) {
        for (const Item& item : items) target.push_back(moved(item, {Points(0), Points(down)}));
    }

    [[nodiscard]] BodyJob job(const std::vector<TimelineItem>& items, double top, double height) const {
        BodyRoom room = room_;
        room.is_fixed_height = false;
        room.top = top;
        room.height = height;
        BodyJob job{composer_.figure(), composer_.style(), composer_.measurer(), items, setting_, room};
        job.scale_items = &items_;
        return job;
    }

    [[nodiscard]] LaidPanel lay_axis() const {
        const BodyJob whole = job(items_, 0, room_.height);
        AxisZone zone;
        zone.scale = body_scale(whole, room_.left, room_.left + room_.width);
        const AxisTicks ticks = body_ticks(whole, zone.scale, AxisDirection::horizontal);
        zone.band_to = axis_thickness(whole, ticks, AxisDirection::horizontal);
        return {draw_axis(whole, zone, ticks), zone.band_to};
    }

    [[nodiscard]] std::optional<LaidPanel> lay_panel(const Panel& panel, double limit) const {
        if (limit <= heading_height_) return {};
        BodyJob one = job(panel.items, heading_height_, limit - heading_height_);
        one.axis_words = AxisWords::none;
        auto body = lay_horizontal(one);
        if (!body) return {};
        LaidPanel laid{draw_heading(panel), heading_height_ + body->height};
        std::move(body->items.begin(), body->items.end(), std::back_inserter(laid.items));
        return laid;
    }

    /// A rule across the page, and below it the name.
    [[nodiscard]] std::vector<Item> draw_heading(const Panel& panel) const {
        const Style& style = composer_.style();
        const Points left(room_.left);
        const Points right(room_.left + room_.width);
        PathItem rule;
        rule.path = polyline({{left, Points(0)}, {right, Points(0)}});
        rule.stroke = Stroke{style.timeline.leader, style.timeline.leader_width, {}, false};
        rule.css_class = "panel";
        std::vector<Item> items{{rule}};
        const std::string name = panel.name.empty() ? composer_.figure().page.language.others() : panel.name;
        const bool from_right = is_right_to_left(name);
        const TextExtent extent = composer_.measurer().measure(name, heading_);
        const Points middle = heading_.size * (heading_padding + 0.65);
        const Points radius = style.timeline.marker_radius * 1.2;
        Points indent{};
        if (panel.track != no_track) {
            PathItem marker = draw_marker(panel.track, {from_right ? right - radius : left + radius, middle},
                                          MarkerFill::solid, style);
            marker.css_class = "legend";
            items.push_back({marker});
            indent = radius * 2 + heading_.size * 0.4;
        }
        const Points x = from_right ? right - indent - extent.width : left + indent;
        const Points baseline = middle + (extent.ascent - extent.descent) / 2;
        items.push_back({TextItem{name, {x, baseline}, TextAnchor::start, extent.width, heading_, "panel"}});
        return items;
    }

    const TimelineComposer& composer_;
    const std::vector<TimelineItem>& items_;
    const std::vector<Panel>& panels_;
    const BodySetting& setting_;
    BodyRoom room_{};
    double gap_ = 0;
    TextStyle heading_{};
    double heading_height_ = 0;
    LaidPanel axis_{};
};

/// Panels on one page: as they like to stand, or each lower by the same share.
std::optional<TimelineBody> lay_one_page(const PanelStack& stack, std::size_t count) {
    const auto free = stack.lay(std::vector<double>(count, stack.panel_room()));
    if (!free) return {};
    const double height = stack.height_of(*free);
    if (height <= stack.page_room()) return stack.stacked(*free);
    std::vector<double> limits;
    for (const LaidPanel& panel : *free) limits.push_back(panel.height * stack.page_room() / height);
    const auto lower = stack.lay(limits);
    if (!lower || stack.height_of(*lower) > stack.page_room()) return {};
    return stack.stacked(*lower);
}

}  // namespace

std::optional<LayoutResult> lay_panels(const TimelineComposer& composer, const std::vector<TimelineItem>& items,
                                       std::size_t most_pages) {
    const std::vector<Panel> panels = panels_of(composer.figure(), items);
    LayoutResult result;
    for (const TimelineItem& item : items) result.report.shown.push_back(composer.figure().events[item.event].id);
    for (const SettingStep& step : composer.settings()) {
        if (!step.words.empty()) result.report.steps.push_back(step.words);
        const auto body = lay_one_page(PanelStack(composer, items, panels, step.setting), panels.size());
        if (!body) continue;
        result.pages.push_back(composer.page(*body, {}, 0));
        return result;
    }
    // Pages have room for the style's own setting, where every panel fits one.
    result.report.steps.clear();
    for (const SettingStep& step : composer.settings()) {
        if (!step.words.empty()) result.report.steps.push_back(step.words);
        const PanelStack stack(composer, items, panels, step.setting);
        auto laid = stack.lay(std::vector<double>(panels.size(), stack.panel_room()));
        if (!laid) continue;
        const auto pages = stack.on_pages(std::move(*laid));
        if (pages.size() > most_pages) continue;
        for (const auto& page : pages) result.pages.push_back(composer.page(stack.stacked(page), {}, 0));
        result.report.steps.push_back("panels divided among " + std::to_string(pages.size()) + " pages");
        return result;
    }
    return {};
}

}  // namespace dateline
