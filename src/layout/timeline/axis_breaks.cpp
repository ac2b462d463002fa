#include "layout/timeline/axis_breaks.hpp"

#include <algorithm>

#include "calendar/date_text.hpp"
#include "layout/timeline/axis_time.hpp"
#include "layout/timeline/band.hpp"

namespace dateline {

namespace {

/// How far a cut leans along the axis, and how far it reaches over the band.
constexpr double lean = 3;
constexpr double reach = 3;
/// Between a cut and the words.
constexpr double padding = 4;
/// A break of fewer days is told in months.
constexpr double short_break = 3 * 365.25;

TextStyle break_style(const Style& style) {
    TextStyle text = tick_style(style, TickLevel::minor);
    text.slant = FontSlant::upright;
    return text;
}

}  // namespace

std::string break_text(const AxisBreak& gap, const DisplayLanguage& language) {
    const Date from = date_at(gap.from);
    const Date to = date_at(gap.to);
    const bool in_months = gap.to - gap.from < short_break;
    When span;
    span.kind = WhenKind::span;
    span.from = {from.year, in_months ? from.month : 0, 0, {}};
    span.to = {to.year, in_months ? to.month : 0, 0, {}};
    span.precision = in_months ? Precision::month : Precision::year;
    return to_display(span, language, DateStyle::abbreviated);
}

double break_length(const std::vector<AxisBreak>& breaks, const DisplayLanguage& language, const Style& style,
                    const TextMeasurer& measurer) {
    double longest = 0;
    for (const AxisBreak& gap : breaks) {
        longest = std::max(longest, measurer.measure(break_text(gap, language), break_style(style)).width.value());
    }
    return longest + 2 * (padding + lean);
}

namespace {

/// Two slanted cuts with the page between them, and what they leave out.
Group draw_break(const AxisBreak& gap, const AxisZone& zone, const std::string& words, const Style& style) {
    Group group;
    group.css_class = "axis-break";
    // Who hears the figure hears of the break too.
    group.title = words;
    const double from = zone.scale.at(gap.from);
    const double to = zone.scale.at(gap.to);
    const double near = zone.band_from - reach;
    const double far = zone.band_to + reach;
    PathItem paper;
    paper.path = polygon({zone.point(from + lean, near), zone.point(to + lean, near), zone.point(to - lean, far),
                          zone.point(from - lean, far)});
    paper.fill = style.background;
    group.items.push_back({paper});
    for (const double along : {from, to}) {
        PathItem cut;
        cut.path = polyline({zone.point(along + lean, near), zone.point(along - lean, far)});
        cut.stroke = Stroke{style.timeline.axis, style.timeline.axis_width, {}, true};
        cut.css_class = "axis-cut";
        group.items.push_back({cut});
    }
    return group;
}

Item draw_break_words(const AxisBreak& gap, const AxisZone& zone, const std::string& words, const Style& style,
                      const TextMeasurer& measurer) {
    const double from = zone.scale.at(gap.from);
    const double to = zone.scale.at(gap.to);
    const TextStyle text = break_style(style);
    const TextExtent extent = measurer.measure(words, text);
    const bool is_vertical = zone.direction == AxisDirection::vertical;
    const Points lift = (extent.ascent - extent.descent) / 2;
    PagePoint position = zone.point((from + to) / 2, (zone.band_from + zone.band_to) / 2);
    // Turned words run with the axis, from top to bottom.
    position.x -= is_vertical ? lift : Points(0);
    position.y += is_vertical ? Points(0) : lift;
    return {TextItem{words, position, TextAnchor::middle, extent.width, text, "tick", is_vertical ? 90.0 : 0.0}};
}

}  // namespace

std::vector<Item> draw_breaks(const AxisZone& zone, const DisplayLanguage& language, const Style& style,
                              const TextMeasurer& measurer, AxisWords words) {
    std::vector<Item> items;
    for (const AxisBreak& gap : zone.scale.breaks) {
        const std::string text = break_text(gap, language);
        Group group = draw_break(gap, zone, text, style);
        if (words == AxisWords::written) group.items.push_back(draw_break_words(gap, zone, text, style, measurer));
        items.push_back({std::move(group)});
    }
    return items;
}

}  // namespace dateline
