#include "layout/timeline/eras.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/utf8.hpp"
#include "layout/timeline/axis_time.hpp"
#include "layout/timeline/labels.hpp"
#include "layout/timeline/lanes.hpp"
#include "layout/timeline/marks.hpp"

namespace dateline {

namespace {

/// Height of a row, in tick sizes.
constexpr double row_height = 1.55;
constexpr double padding = 2;
constexpr double name_opacity = 0.26;
constexpr double tint_opacity = 0.08;
/// A name of fewer letters says nothing.
constexpr std::size_t least_letters = 4;

/// The stretch of an era. One that ends in the year, month or day in which another begins gives way to it.
LaneInterval stretch_of(const NamedTime& era, const std::vector<NamedTime>& eras) {
    const TimeExtent extent = time_extent(era.when);
    LaneInterval stretch{extent.from, extent.to};
    for (const NamedTime& other : eras) {
        if (era.when.to == other.when.from && time_extent(other.when).from > extent.from)
            stretch.to = std::min(stretch.to, time_extent(other.when).from);
    }
    return stretch;
}

/// The rows of eras, which lie beside each other where they overlap, and then of the lines, one each.
LaneAssignment rows_of(const TimelineFigure& figure) {
    std::vector<LaneInterval> intervals;
    for (const NamedTime& era : figure.eras) intervals.push_back(stretch_of(era, figure.eras));
    LaneAssignment rows = assign_lanes(intervals);
    for (std::size_t i = 0; i < figure.lines.size(); ++i) rows.lane.push_back(rows.count++);
    return rows;
}

TextStyle name_style(const Style& style) {
    TextStyle text;
    text.family = style.type.family;
    text.size = style.type.tick_size;
    text.color = style.type.text;
    return text;
}

bool is_beyond(const NamedTime& named, const AxisScale& scale) {
    const TimeExtent extent = time_extent(named.when);
    return extent.to <= scale.time_from || extent.from >= scale.time_to;
}

/// `name` cut until it is no wider than `room`; empty when too little would be left.
std::string fitted_name(const std::string& name, double room, const TextStyle& text, const TextMeasurer& measurer) {
    if (measurer.measure(name, text).width.value() <= room) return name;
    for (std::size_t kept = std::min<std::size_t>(count_code_points(name), 100); kept > least_letters; --kept) {
        const std::string cut = shortened(name, kept - 1);
        if (measurer.measure(cut, text).width.value() <= room) return cut;
    }
    return {};
}

class EraPainter {
public:
    EraPainter(const AxisZone& zone, const Style& style, const TextMeasurer& measurer, AxisWords words)
        : zone_(zone), style_(style), measurer_(measurer), words_(words), text_(name_style(style)) {}

    Item era(const NamedTime& era, const LaneInterval& stretch, std::size_t index, std::size_t row) const {
        const double from = clamped(stretch.from);
        const double to = clamped(stretch.to);
        const Color color = track_color(style_, index);
        Group group = group_of(era, "era");
        group.items.push_back(box(from, to, zone_.outside(Side::before, zone_.fan_distance(Side::before)),
                                  zone_.outside(Side::after, zone_.fan_distance(Side::after)),
                                  color.with_opacity(tint_opacity)));
        if (words_ == AxisWords::none) return {std::move(group)};
        group.items.push_back(box(from, to, row_from(row), row_from(row + 1), color.with_opacity(name_opacity)));
        const std::string name = fitted_name(era.label, to - from - 2 * padding, text_, measurer_);
        if (!name.empty()) group.items.push_back(text(name, (from + to) / 2, row));
        return {std::move(group)};
    }

    /// `strip` is the thickness of all rows together: the line leaves out the ticks that lie beyond them.
    Item line(const NamedTime& line, std::size_t row, double strip) const {
        const double along = clamped(time_extent(line.when).anchor);
        Group group = group_of(line, "line");
        PathItem path;
        path.path = polyline({zone_.point(along, zone_.outside(Side::before, zone_.fan_distance(Side::before))),
                              zone_.point(along, zone_.band_from + strip)});
        const Path beyond = polyline({zone_.point(along, zone_.band_to),
                                      zone_.point(along, zone_.outside(Side::after, zone_.fan_distance(Side::after)))});
        path.path.steps.insert(path.path.steps.end(), beyond.steps.begin(), beyond.steps.end());
        Stroke stroke;
        stroke.color = style_.type.text;
        stroke.width = style_.timeline.axis_width;
        stroke.dash = {style_.timeline.axis_width * 3, style_.timeline.axis_width * 2};
        path.stroke = stroke;
        path.css_class = "date-line";
        group.items.push_back({path});
        if (words_ == AxisWords::none) return {std::move(group)};
        const double room = zone_.scale.page_to - zone_.scale.page_from - 4 * padding;
        const std::string name = fitted_name(line.label, room, text_, measurer_);
        const double width = measurer_.measure(name, text_).width.value();
        // Behind the line, or before it where the axis ends too soon.
        const bool fits = along + 2 * padding + width <= zone_.scale.page_to;
        if (!name.empty()) group.items.push_back(text(name, along + (width / 2 + padding) * (fits ? 1 : -1), row));
        return {std::move(group)};
    }

private:
    static Group group_of(const NamedTime& named, const std::string& css_class) {
        Group group;
        group.css_class = css_class;
        group.title = named.label;
        return group;
    }
    [[nodiscard]] double clamped(double time) const {
        return zone_.scale.at(std::clamp(time, zone_.scale.time_from, zone_.scale.time_to));
    }
    [[nodiscard]] double row_from(std::size_t row) const {
        return zone_.band_from + static_cast<double>(row) * style_.type.tick_size.value() * row_height;
    }
    [[nodiscard]] Item box(double from, double to, double across1, double across2, const Color& color) const {
        PathItem item;
        item.path = rectangle(zone_.box(from, to, across1, across2));
        item.fill = color;
        item.css_class = "era-tint";
        return {item};
    }
    [[nodiscard]] Item text(const std::string& name, double along, std::size_t row) const {
        const TextExtent extent = measurer_.measure(name, text_);
        const bool is_vertical = zone_.direction == AxisDirection::vertical;
        const Points lift = (extent.ascent - extent.descent) / 2;
        PagePoint position = zone_.point(along, (row_from(row) + row_from(row + 1)) / 2);
        position.x -= is_vertical ? lift : Points(0);
        position.y += is_vertical ? Points(0) : lift;
        return {TextItem{name, position, TextAnchor::middle, extent.width, text_, "era", is_vertical ? 90.0 : 0.0}};
    }

    const AxisZone& zone_;
    const Style& style_;
    const TextMeasurer& measurer_;
    AxisWords words_;
    TextStyle text_;
};

}  // namespace

double era_strip(const TimelineFigure& figure, const Style& style) {
    return static_cast<double>(rows_of(figure).count) * style.type.tick_size.value() * row_height;
}

std::vector<std::string> eras_beyond(const TimelineFigure& figure, const AxisScale& scale) {
    std::vector<std::string> names;
    for (const NamedTime& era : figure.eras) {
        if (is_beyond(era, scale)) names.push_back(era.label);
    }
    return names;
}

std::vector<Item> draw_eras(const TimelineFigure& figure, const AxisZone& zone, const Style& style,
                            const TextMeasurer& measurer, AxisWords words) {
    const LaneAssignment rows = rows_of(figure);
    const EraPainter painter(zone, style, measurer, words);
    std::vector<Item> items;
    for (std::size_t i = 0; i < figure.eras.size(); ++i) {
        if (!is_beyond(figure.eras[i], zone.scale))
            items.push_back(painter.era(figure.eras[i], stretch_of(figure.eras[i], figure.eras), i, rows.lane[i]));
    }
    for (std::size_t i = 0; i < figure.lines.size(); ++i) {
        if (is_beyond(figure.lines[i], zone.scale)) continue;
        items.push_back(painter.line(figure.lines[i], rows.lane[figure.eras.size() + i],
                                     words == AxisWords::none ? 0 : era_strip(figure, style)));
    }
    return items;
}

}  // namespace dateline
