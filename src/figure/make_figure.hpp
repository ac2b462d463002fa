// Events and a figure's entry in the config -> Figure: defaults applied, names resolved, nothing left to look up.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "config/config.hpp"
#include "config/language_pack.hpp"
#include "events/event.hpp"
#include "figure/figure.hpp"

namespace dateline {

/// What figures ask of the world: names of places, and layers of the user.
struct PlaceLookup {
    /// The place of a name, as an event would be placed there; of several one inside `around`, where that is given.
    std::function<std::optional<EventPlace>(const std::string& name, const std::optional<GeoBox>& around)> geocode;
    /// The features of a file with a layer of the user's own.
    std::function<Result<std::vector<GeoFeature>>(const std::string& file)> read_layer{};
    /// The real path of a file that may be read.
    std::function<Result<std::string>(const std::string& file)> permitted{};
};

/// What all figures of a run share.
struct FigureSources {
    const Config& config;
    const std::vector<Event>& events;
    const LanguagePack& pack;
    PlaceLookup lookup;
    std::string gazetteer_attribution;  ///< for maps with geocoded places
    std::string basemap_attribution;    ///< for every map
    /// The picture in a file of the user's own.
    std::function<Result<Picture>(const std::string& file)> read_picture{};
};

/// A figure, and the ids of events that it leaves out by the user's own limits (`limit`, `min-confidence`).
struct MadeFigure {
    Figure figure;
    std::vector<std::string> left_out;
};

/// Names that are unknown are errors at their position in the config; then the figure is absent.
std::optional<MadeFigure> make_figure(const FigureEntry& entry, const FigureSources& sources, Diagnostics& diagnostics);

}  // namespace dateline
