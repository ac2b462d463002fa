// The arrows of Dateline in order: files -> articles -> mentions -> events -> figures -> scenes.
// Each step takes values and gives values; problems go to Diagnostics and the caller decides whether to stop.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "config/config.hpp"
#include "events/event.hpp"
#include "events/make_events.hpp"
#include "figure/make_figure.hpp"
#include "layout/layout.hpp"
#include "pipeline/world.hpp"

namespace dateline {

/// What the articles of a config say.
struct Material {
    std::vector<Article> articles;
    std::vector<Mentions> mentions;  ///< one for each article
    std::vector<Event> events;
};

/// The dates and places of one article; a MentionFinder reads many faster.
Mentions find_mentions(const Article& article, const std::vector<PlacePin>& pins, const World& world,
                       Diagnostics& diagnostics);

/// The events of one article.
std::vector<Event> find_events(const Article& article, const Mentions& mentions, const World& world,
                               EventOptions options = {});

/// Reads the articles that `config` names (relative to `folder`). A named article that cannot be read is an error; a
/// bad one found by a glob is a warning.
std::vector<Article> read_config_articles(const Config& config, const std::string& folder, const World& world,
                                          Diagnostics& diagnostics);

/// Articles, mentions and events of a config, before its `events` entries are applied.
Material read_material(const Config& config, const std::string& folder, const World& world, Diagnostics& diagnostics);

/// The events with the config's `events` entries applied, those of its files included. Entries with a quote are held
/// against the articles; what is not borne out is written into their `unverified`.
std::vector<Event> curated_events(const Material& material, Config& config, const World& world,
                                  Diagnostics& diagnostics);

/// A figure of the config with everything resolved that layout needs.
struct ResolvedFigure {
    std::size_t number = 0;  ///< in the config, from 1
    MadeFigure made;
    Style style;
};

/// Resolves figure `number` (from 1) of the config; absent when an error in the config was reported.
std::optional<ResolvedFigure> resolve_figure(std::size_t number, const Config& config, const std::vector<Event>& events,
                                             const World& world, Diagnostics& diagnostics);

/// A figure of the config, laid out.
struct DrawnFigure {
    std::size_t number = 0;  ///< in the config, from 1
    Figure figure;
    LayoutResult layout;
    std::vector<std::string> left_out;  ///< ids of events beyond the user's own limits, or without a place on a map
};

/// Lays a figure out; absent when it cannot be fitted, which is reported at `entry`.
std::optional<DrawnFigure> draw_figure(ResolvedFigure figure, const FigureEntry& entry, const World& world,
                                       Diagnostics& diagnostics);

/// The place of a country by its ISO 3166-1 alpha-2 code.
std::optional<EventPlace> country_place(const std::string& code, const Gazetteer& gazetteer);

/// The best place of a name without a context: the most prominent reading that is no demonym; one inside `around`
/// before all others.
std::optional<EventPlace> geocode(const std::string& name, const Gazetteer& gazetteer,
                                  const std::optional<GeoBox>& around = {});

}  // namespace dateline
