// Figure: what is to be drawn, with all defaults applied, all names resolved and all dates absolute, still in data
// units. No page positions, no fonts. After it no Config is consulted.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/units.hpp"
#include "calendar/display_language.hpp"
#include "calendar/when.hpp"
#include "gazetteer/gazetteer.hpp"
#include "geo/geo_shapes.hpp"
#include "scene/label_side.hpp"
#include "scene/page.hpp"
#include "scene/paint.hpp"
#include "scene/picture.hpp"

namespace dateline {

/// An entry of the list of sources: article, outlet, date.
struct SourceLine {
    std::string text;
    std::string link;

    bool operator==(const SourceLine&) const = default;
};

/// The page and the words around a figure.
struct Page {
    Points width{};
    std::optional<Points> height{};  ///< fixed when given
    std::optional<Points> max_height{};
    std::string title;
    std::string subtitle;
    std::string note;
    std::string guess_note;           ///< what "?" and a hollow mark mean; empty when nothing in the figure is a guess
    std::string count_note{};         ///< what a number in a marker means; empty when there is none
    std::vector<SourceLine> sources;  ///< numbered from 1 in this order
    std::string credit;               ///< who made the figure
    std::vector<std::string> attributions;  ///< what data licences ask for
    DisplayLanguage language{};

    bool operator==(const Page&) const = default;
};

/// A picture beside an event.
struct EventPicture {
    Picture picture{};
    std::string alt;               ///< what it shows; may be empty
    std::optional<Points> size{};  ///< about its width and height; that of the style when absent

    bool operator==(const EventPicture&) const = default;
};

/// An event of a timeline.
struct TimelineEvent {
    std::string id;
    When when{};
    std::string label;
    std::string place;     ///< name, may be empty
    std::string source{};  ///< who says so, where labels tell it
    std::string track;     ///< may be empty
    std::string link;
    double confidence = 1;
    double worth = 0;              ///< of two that cannot both be shown, the one with more stays
    bool is_date_guessed = false;  ///< no sentence says it of this event
    bool is_place_guessed = false;
    bool is_highlighted = false;
    std::vector<std::size_t> sources{};  ///< numbers in the page's list, from 1; empty without a list
    std::optional<EventPicture> picture{};
    std::string panel{};  ///< the one of the figure's panels that shows it; empty: that without a name

    bool operator==(const TimelineEvent&) const = default;
};

/// A named stretch of time, or a named day, of a timeline.
struct NamedTime {
    When when{};
    std::string label;

    bool operator==(const NamedTime&) const = default;
};

enum class TimelineOrientation { automatic, horizontal, vertical };

/// One: above a horizontal axis, right of a vertical one.
enum class TimelineSides { automatic, both, one };

/// How time becomes a length.
enum class AxisKind {
    linear,
    broken,       ///< long stretches without events are cut out, which is marked
    logarithmic,  ///< by how long ago: each power of ten years takes as much
    sequential    ///< the events follow each other at even distances
};

/// The finest ticks that an axis may take.
enum class TickChoice { automatic, weeks, quarters, years };

/// What each strip of a timeline in strips holds.
enum class StripPeriod { none, year, decade, century };

/// How the axis of a timeline measures time.
struct TimelineAxis {
    AxisKind kind = AxisKind::linear;
    TickChoice ticks = TickChoice::automatic;
    StripPeriod strips = StripPeriod::none;  ///< one below the other
    int fiscal_month = 1;                    ///< in which years begin
    std::optional<When> day_zero{};          ///< from which days and years are counted

    bool operator==(const TimelineAxis&) const = default;
};

/// Events in order of time: by first day, last day, then as given.
struct TimelineFigure {
    Page page{};
    TimelineOrientation orientation = TimelineOrientation::automatic;
    TimelineSides sides = TimelineSides::automatic;
    std::vector<TimelineEvent> events;
    std::vector<std::string> tracks;  ///< in order of first appearance; empty when no event has one
    /// One axis for each, one below the other, in order of first appearance, the one without a name last; empty: one
    /// axis for all.
    std::vector<std::string> panels{};
    bool panels_are_tracks = false;  ///< panel and track of an event are the same, by name and number
    TimelineAxis axis{};
    std::vector<NamedTime> eras;
    std::vector<NamedTime> lines;

    bool operator==(const TimelineFigure&) const = default;
};

/// A place of a map, with the events that happened there.
struct MapPlace {
    std::string id;
    std::string label;
    LonLat point{};
    FeatureClass feature = FeatureClass::town;  ///< an area is drawn as an area, never as a dot
    std::string country;                        ///< ISO 3166-1 alpha-2, may be empty
    std::string admin1_code;                    ///< of an admin-1 area, as the base map knows it: "FR.11"
    std::optional<GeoBox> box{};
    std::optional<double> value{};          ///< sizes the marker
    std::vector<std::string> events;        ///< ids
    std::string title;                      ///< what a reader hears: "London: Wed 3 May 2017 ..."
    bool is_guessed = false;                ///< no event is said to have happened here
    std::optional<LabelSide> label_side{};  ///< pinned by the user

    bool operator==(const MapPlace&) const = default;
};

/// A country, or a unit of admin-1, coloured by a number.
struct ShadedArea {
    std::string country;  ///< ISO 3166-1 alpha-2; of a unit the base map's code, "FR.11"
    double value = 0;

    bool operator==(const ShadedArea&) const = default;
};

/// How borders that states do not agree on are drawn.
enum class DisputedBorders { dashed, solid, none };

/// What the names of countries and seas are written in.
enum class MapNames {
    figure,  ///< the language of the figure
    english,
    local,             ///< countries in the language most spoken there; seas as of the figure
    english_and_local  ///< one below the other
};

/// What units of admin-1 are coloured by.
enum class UnitShades { none, events, value };

/// Where a label stood when the map was last drawn; lengths from the middle of its marker, of the name of an area from
/// the upper left corner of the map.
struct LockedLabel {
    std::string id;                  ///< of the place, or "country:", "admin1:" or "water:" and which
    std::vector<std::string> lines;  ///< the words; of others the place is forgotten
    PagePoint corner{};              ///< of the ink, top left
    std::optional<std::pair<PagePoint, PagePoint>> leader{};
    Points size{};     ///< of the type of an area's name
    Points spacing{};  ///< between its letters

    bool operator==(const LockedLabel&) const = default;
};

/// A layer of the user's own. Without a colour an area has no fill, and lines have that of markers.
struct UserLayer {
    std::string name;
    std::vector<GeoFeature> features;
    std::optional<Color> fill{};
    std::optional<Color> stroke{};
    std::optional<Points> width{};
    std::string raster{};  ///< the real path of an image or of heights, drawn under all lines; empty: none

    bool operator==(const UserLayer&) const = default;
};

/// One of several small maps: what happened in a stretch of time.
struct MapPanel {
    std::string title;
    std::vector<MapPlace> places;
    std::vector<std::size_t> route;
    std::vector<ShadedArea> shades;

    bool operator==(const MapPanel&) const = default;
};

/// Extent of a map: found from its places, or fixed.
struct MapFigure {
    Page page{};
    std::optional<GeoBox> extent{};  ///< absent: from the places
    bool whole_world = false;
    std::string projection;  ///< PROJ string; empty: by rule
    bool graticule = false;
    bool inset = true;  ///< where the rule gives the map one
    DisputedBorders disputed = DisputedBorders::dashed;
    std::string viewpoint;  ///< ISO 3166-1 alpha-2 of the country whose claims are drawn as borders; empty: none
    std::string legend;     ///< what the numbers of sizes and shades are
    std::vector<MapPlace> places;
    std::vector<std::size_t> route;  ///< places in the order in which they were visited; empty: no route
    std::vector<ShadedArea> shades;
    UnitShades unit_shades = UnitShades::none;  ///< counted where places lie
    std::vector<UserLayer> layers;
    MapNames names = MapNames::figure;
    bool north_arrow = false;
    std::vector<LockedLabel> locked;
    std::vector<MapPanel> panels;  ///< small maps of one extent in place of one map of all

    bool operator==(const MapFigure&) const = default;
};

using Figure = std::variant<TimelineFigure, MapFigure>;

/// The stable text form of `dateline dump --stage=figure`.
std::string dump(const Figure& figure);

}  // namespace dateline
