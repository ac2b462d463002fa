#include "layout/timeline/legend.hpp"

#include <cstddef>
#include <utility>

#include "layout/timeline/histogram.hpp"
#include "layout/timeline/labels.hpp"
#include "layout/timeline/marks.hpp"

namespace dateline {

namespace {

/// The longest track name that is shown whole.
constexpr std::size_t longest_name = 60;

/// Sets entries side by side; names are never broken, the row is.
class LegendRows {
public:
    LegendRows(Points width, const Style& style, const TextMeasurer& measurer)
        : width_(width), style_(style), measurer_(measurer) {
        text_.family = style.type.family;
        text_.size = style.type.tick_size;
        text_.color = style.type.text;
        middle_ = leading() / 2;
    }

    /// `draw_symbol` draws around a point.
    template <typename DrawSymbol>
    void add(const std::string& name, DrawSymbol draw_symbol) {
        const Points radius = style_.timeline.marker_radius;
        const Points symbol = radius * 2 + text_.size * 0.5;
        const TextExtent extent = measurer_.measure(name, text_);
        if (x_ > Points(0) && x_ + symbol + extent.width > width_) {
            x_ = Points(0);
            middle_ += leading();
        }
        PathItem drawn = draw_symbol(PagePoint{x_ + radius, middle_});
        // Not the marker of any event.
        drawn.css_class = "legend";
        legend_.items.push_back({std::move(drawn)});
        const Points baseline = middle_ + (extent.ascent - extent.descent) / 2;
        legend_.items.push_back(
            {TextItem{name, {x_ + symbol, baseline}, TextAnchor::start, extent.width, text_, "legend"}});
        x_ += symbol + extent.width + text_.size * 1.6;
    }

    TimelineLegend take() {
        if (!legend_.items.empty()) legend_.height = middle_ + leading() / 2 + text_.size * 0.8;
        return std::move(legend_);
    }

private:
    [[nodiscard]] Points leading() const { return text_.size * 1.6; }

    Points width_{};
    const Style& style_;
    const TextMeasurer& measurer_;
    TextStyle text_{};
    TimelineLegend legend_{};
    Points x_{};
    Points middle_{};
};

}  // namespace

TimelineLegend make_timeline_legend(const std::vector<std::string>& tracks, const std::string& histogram, Points width,
                                    const Style& style, const TextMeasurer& measurer) {
    LegendRows rows(width, style, measurer);
    for (std::size_t i = 0; i < tracks.size() && tracks.size() > 1; ++i) {
        rows.add(shortened(tracks[i], longest_name),
                 [&](PagePoint at) { return draw_marker(i, at, MarkerFill::solid, style); });
    }
    if (!histogram.empty()) {
        rows.add(histogram, [&](PagePoint at) {
            const Points half = style.timeline.marker_radius;
            return draw_histogram_bar({at.x - half / 2, at.y - half, at.x + half / 2, at.y + half}, style);
        });
    }
    return rows.take();
}

}  // namespace dateline
