// Figure + Style -> Scene, and the report of what was done to make it fit.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "figure/figure.hpp"
#include "geo/basemap.hpp"
#include "geo/datasets_port.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// What `render --report` says of a figure.
struct LayoutReport {
    std::vector<std::string> shown;      ///< ids with a visible label
    std::vector<std::string> keyed;      ///< ids shown by number, their text in a key or group
    std::vector<std::string> joined;     ///< those of `keyed` whose words stand nowhere: counted as "+n more"
    std::vector<std::string> not_shown;  ///< ids without a place on the figure
    std::vector<std::string> beyond;     ///< those of not_shown that lie outside of a map
    std::vector<std::string> findings;   ///< what was asked for and cannot be, in words
    std::vector<std::string> steps;      ///< what was done to make it fit, in order, in words
    std::size_t counted = 0;             ///< markers that stand for several events or places and say how many
    std::string projection;              ///< PROJ string of a map
    std::string projection_rule;         ///< which rule chose it

    bool operator==(const LayoutReport&) const = default;
};

/// The pages of a figure (one, mostly) and the report.
struct LayoutResult {
    std::vector<Scene> pages;
    LayoutReport report{};
    std::vector<LockedLabel> placements{};  ///< of the labels of a map, for a later run
};

/// Lays a timeline out. An Error says the height that would do when nothing fits.
Result<LayoutResult> layout_timeline(const TimelineFigure& figure, const Style& style, const TextMeasurer& measurer);

/// Lays a map out. An Error for a projection that PROJ refuses, an extent that it cannot show, or a raster that cannot
/// be read; without a reader every raster is one.
Result<LayoutResult> layout_map(const MapFigure& figure, const Style& style, const TextMeasurer& measurer,
                                const Basemap& basemap, const RasterReader& rasters = {});

}  // namespace dateline
