#include "layout/timeline/band.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace dateline {

namespace {

/// Room beside a tick label in the band, in tick sizes.
constexpr double label_padding = 0.45;
/// Height of a row of tick labels, in tick sizes.
constexpr double row_height = 1.55;
/// Every second cell of the coarsest ticks is tinted by this share of the grid colour.
constexpr double cell_opacity = 0.55;

/// Draws the band of one zone.
class BandPainter {
public:
    BandPainter(const AxisZone& zone, const Style& style) : zone_(zone), style_(style) {}

    /// Every second unit is tinted, so that the eye can count years without reading them.
    void fill_cells(const std::vector<Tick>& ticks) {
        for (std::size_t i = 1; i < ticks.size(); i += 2) {
            const PageBox cell =
                zone_.box(clamped(ticks[i].time), clamped(ticks[i].until), zone_.band_from, zone_.band_to);
            add_path(rectangle(cell), style_.timeline.grid.with_opacity(cell_opacity), {});
        }
    }
    /// The axis proper: one line on each side, from which the stems of that side rise.
    void draw_edges() {
        for (const double across : {zone_.band_from, zone_.band_to}) {
            line(zone_.scale.page_from, across, zone_.scale.page_to, across, style_.timeline.axis,
                 style_.timeline.axis_width);
        }
    }
    /// Hairlines at the turns of the calendar. The axis may begin within a unit, whose turn is then not shown.
    void draw_marks(const std::vector<Tick>& ticks, double across1, double across2) {
        for (const Tick& tick : ticks) {
            if (tick.time <= zone_.scale.time_from || is_break_end(tick)) continue;
            const double along = zone_.scale.at(tick.time);
            line(along, across1, along, across2, style_.timeline.axis.with_opacity(0.45),
                 style_.timeline.axis_width / 2);
        }
    }
    /// Labels of a row whose middle lies at `across`: in the middle of their cells, or just after their tick.
    void draw_labels(const std::vector<Tick>& ticks, double across, bool fill_cells, const TextMeasurer& measurer) {
        for (const Tick& tick : ticks) {
            if (tick.text.empty()) continue;
            const TextStyle text = tick_style(style_, tick.level);
            const TextExtent extent = measurer.measure(tick.text, text);
            const bool is_horizontal = zone_.direction == AxisDirection::horizontal;
            const double length = is_horizontal ? extent.width.value() : extent.height().value();
            const double padding = is_horizontal ? style_.type.tick_size.value() * label_padding : 1;
            const double from = clamped(tick.time);
            const double to = clamped(tick.until);
            // A label that does not fit what is left of its cell at an end of the axis is left out, not cut.
            if (fill_cells || tick.is_cut ? to - from < length + 1
                                          : outside(tick.time) || from + padding + length > zone_.scale.page_to)
                continue;
            const double middle = fill_cells || tick.is_cut ? (from + to) / 2 : from + padding + length / 2;
            PagePoint position = zone_.point(middle, across);
            position.y += (extent.ascent - extent.descent) / 2;
            items_.push_back({TextItem{tick.text, position, TextAnchor::middle, extent.width, text, "tick"}});
        }
    }
    std::vector<Item> take() { return std::move(items_); }

private:
    /// The calendar does not turn where the axis goes on after a break.
    [[nodiscard]] bool is_break_end(const Tick& tick) const {
        return std::any_of(zone_.scale.breaks.begin(), zone_.scale.breaks.end(),
                           [&](const AxisBreak& gap) { return gap.to == tick.time; });
    }
    [[nodiscard]] double clamped(double time) const {
        return zone_.scale.at(std::clamp(time, zone_.scale.time_from, zone_.scale.time_to));
    }
    [[nodiscard]] bool outside(double time) const { return time < zone_.scale.time_from || time > zone_.scale.time_to; }
    void add_path(Path path, std::optional<Fill> fill, std::optional<Stroke> stroke) {
        items_.push_back({PathItem{std::move(path), std::move(fill), std::move(stroke), "axis"}});
    }
    void line(double along1, double across1, double along2, double across2, const Color& color, Points width) {
        Stroke stroke;
        stroke.color = color;
        stroke.width = width;
        stroke.round_joins = false;
        add_path(polyline({zone_.point(along1, across1), zone_.point(along2, across2)}), {}, stroke);
    }

    const AxisZone& zone_;
    const Style& style_;
    std::vector<Item> items_;
};

/// Whether every larger unit begins where one of the smaller ones does.
bool are_nested(const AxisTicks& ticks) {
    return std::all_of(ticks.major.begin(), ticks.major.end(), [&](const Tick& major) {
        return major.time < ticks.minor.front().time ||
               std::any_of(ticks.minor.begin(), ticks.minor.end(),
                           [&](const Tick& minor) { return minor.time == major.time; });
    });
}

}  // namespace

TextStyle tick_style(const Style& style, TickLevel level) {
    TextStyle text;
    text.family = style.type.family;
    text.size = style.type.tick_size;
    text.weight = level == TickLevel::major ? 600 : 400;
    text.color = level == TickLevel::major ? style.type.text : style.type.muted_text;
    return text;
}

Points band_thickness(const AxisTicks& ticks, AxisDirection direction, const Style& style,
                      const TextMeasurer& measurer) {
    if (direction == AxisDirection::horizontal) {
        return style.type.tick_size * (row_height * (ticks.minor.empty() ? 1.0 : 2.0));
    }
    Points widest{};
    for (const Tick& tick : merged_ticks(ticks)) {
        widest = std::max(widest, measurer.measure(tick.text, tick_style(style, tick.level)).width);
    }
    return widest + style.type.tick_size * (2 * label_padding);
}

std::vector<Tick> merged_ticks(const AxisTicks& ticks) {
    if (ticks.minor.empty()) return ticks.major;
    std::vector<Tick> merged = ticks.minor;
    for (const Tick& major : ticks.major) {
        // Weeks begin within months, so the first of them names both.
        const auto first =
            std::find_if(merged.begin(), merged.end(), [&](const Tick& minor) { return minor.time >= major.time; });
        if (first == merged.end() || first->time >= major.until || first->level == TickLevel::major) continue;
        first->text = first->time == major.time ? major.text : first->text + " " + major.text;
        first->level = TickLevel::major;
    }
    return merged;
}

std::vector<Item> draw_band(const AxisZone& zone, const AxisTicks& ticks, const Style& style,
                            const TextMeasurer& measurer) {
    BandPainter painter(zone, style);
    painter.fill_cells(ticks.major);
    const double middle = (zone.band_from + zone.band_to) / 2;
    if (zone.direction == AxisDirection::vertical) {
        const std::vector<Tick> merged = merged_ticks(ticks);
        painter.draw_marks(merged, zone.band_from, zone.band_to);
        painter.draw_edges();
        painter.draw_labels(merged, middle, ticks.labels_fill_cells, measurer);
        return painter.take();
    }
    if (ticks.minor.empty()) {
        painter.draw_marks(ticks.major, zone.band_from, zone.band_to);
        painter.draw_labels(ticks.major, middle, ticks.labels_fill_cells, measurer);
    } else {
        // Months above, the years that hold them below.
        const double quarter = (zone.band_to - zone.band_from) / 4;
        painter.draw_marks(ticks.minor, zone.band_from, middle);
        // Months begin within weeks: their marks would cut the names of those.
        painter.draw_marks(ticks.major, are_nested(ticks) ? zone.band_from : middle, zone.band_to);
        painter.draw_labels(ticks.minor, middle - quarter, ticks.labels_fill_cells, measurer);
        painter.draw_labels(ticks.major, middle + quarter, true, measurer);
    }
    painter.draw_edges();
    return painter.take();
}

std::vector<Item> draw_bare_band(const AxisZone& zone, const AxisTicks& ticks, const Style& style) {
    BandPainter painter(zone, style);
    painter.fill_cells(ticks.major);
    painter.draw_marks(ticks.minor.empty() ? ticks.major : ticks.minor, zone.band_from, zone.band_to);
    painter.draw_edges();
    return painter.take();
}

}  // namespace dateline
