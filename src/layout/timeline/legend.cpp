#include "layout/timeline/legend.hpp"

#include <cstddef>

#include "layout/timeline/labels.hpp"
#include "layout/timeline/marks.hpp"

namespace dateline {

namespace {

/// The longest track name that is shown whole.
constexpr std::size_t longest_name = 60;

}  // namespace

TrackLegend make_track_legend(const std::vector<std::string>& tracks, Points width, const Style& style,
                              const TextMeasurer& measurer) {
    TrackLegend legend;
    if (tracks.size() < 2) return legend;
    TextStyle text;
    text.family = style.type.family;
    text.size = style.type.tick_size;
    text.color = style.type.text;
    const Points radius = style.timeline.marker_radius;
    const Points symbol = radius * 2 + text.size * 0.5;
    const Points leading = text.size * 1.6;
    Points x{};
    Points middle = leading / 2;
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        const std::string name = shortened(tracks[i], longest_name);
        const TextExtent extent = measurer.measure(name, text);
        // Names are never broken; the row is.
        if (x > Points(0) && x + symbol + extent.width > width) {
            x = Points(0);
            middle += leading;
        }
        PathItem marker = draw_marker(i, {x + radius, middle}, MarkerFill::solid, style);
        // Not the marker of any event.
        marker.css_class = "legend";
        legend.items.push_back({marker});
        const Points baseline = middle + (extent.ascent - extent.descent) / 2;
        legend.items.push_back(
            {TextItem{name, {x + symbol, baseline}, TextAnchor::start, extent.width, text, "legend"}});
        x += symbol + extent.width + text.size * 1.6;
    }
    legend.height = middle + leading / 2 + text.size * 0.8;
    return legend;
}

}  // namespace dateline
