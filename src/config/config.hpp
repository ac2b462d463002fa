// Config: what the user asked for, read from YAML and checked, with the position of everything that a later stage may
// have to complain about. Relative paths are as written; the pipeline resolves them against the config's folder.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source_file.hpp"
#include "base/units.hpp"
#include "calendar/when.hpp"
#include "config/place_pin.hpp"
#include "geo/geo_box.hpp"
#include "geo/place_columns.hpp"
#include "scene/label_side.hpp"
#include "scene/paint.hpp"

namespace dateline {

/// An entry of `articles`: a file or a glob, and facts that the text may not give.
struct ArticleEntry {
    std::string file;
    std::string glob;
    std::optional<When> published{};
    std::string source;
    std::string url;
    std::string title;
    std::string language;
    std::string home;
    SourcePos pos{};
};

/// A place that an event names: to be geocoded, or given.
struct PlaceEntry {
    std::string name;
    std::optional<LonLat> point{};
    SourcePos pos{};
};

/// A picture beside an event.
struct PictureEntry {
    std::string file;  ///< a PNG, JPEG or SVG
    std::string alt;   ///< what it shows, for those who hear the figure; may be empty
    std::optional<Points> size{};
    SourcePos pos{};

    bool operator==(const PictureEntry&) const = default;
};

/// An entry of `events`: adds an event (with a date) or changes the one with that id.
struct EventEntry {
    std::string id;
    bool hide = false;
    std::optional<When> date{};
    std::optional<PlaceEntry> place{};
    std::optional<std::string> label{};
    std::string track;
    std::string source;
    std::string link;
    bool highlight = false;
    std::optional<PictureEntry> image{};
    std::vector<std::string> merge;  ///< ids of events that this one stands for too
    std::string split_from;          ///< the id of the event whose sentence this one shares
    std::string quote;               ///< the words of an article that say so
    std::string article;             ///< the id or name of the article that is meant
    // What Dateline asks the editor to look at; who takes the key away has seen it.
    std::string review;
    std::string changed;
    std::string vanished;
    std::string unverified;
    bool is_from_file = false;  ///< of a file that the config includes: what is wrong in it is content, and no error
    SourcePos pos{};
};

/// The columns of a table, or the properties of its objects, that hold what an event needs. An empty name is not used.
struct EventColumns {
    std::string id;
    std::string date;
    std::string end;  ///< the last day, where it has a column of its own
    std::string place;
    std::string lon;
    std::string lat;
    std::string label;
    std::string track;
    std::string source;
    std::string link;
    std::string quote;
    std::string article;

    bool operator==(const EventColumns&) const = default;
};

/// A file of events that the config includes.
struct EventFileEntry {
    std::string file;
    std::string layer;
    EventColumns columns{};
    SourcePos pos{};
};

/// A track with the words that put an event into it; a closing '*' takes every ending.
struct TrackWords {
    std::string name;
    std::vector<std::string> words;
};

enum class TracksBy { none, place, source, words };

/// How events get a track that have none.
struct TrackRules {
    TracksBy by = TracksBy::none;
    std::vector<TrackWords> words;  ///< in order: the first that fits
};

/// What gives events beside the dates that sentences put things at.
enum class EventOrigin { dates, narrative, background };

/// A marker of a map without articles.
struct MarkerEntry {
    std::string name;
    std::optional<LonLat> point{};
    std::optional<double> value{};
    std::string label;                      ///< shown instead of the name when given
    std::optional<LabelSide> label_side{};  ///< chosen by the layout when left out
    SourcePos pos{};
};

/// An entry of `gazetteers`: the built-in one, a compiled file, or a dataset that is read at run time.
struct GazetteerEntry {
    bool is_builtin = false;
    std::string file{};
    std::string layer{};
    std::string layout{};  ///< "plain", "geonames" or "whosonfirst"; empty: told by the file's name
    PlaceColumns fields{};
    std::string attribution{};
    SourcePos pos{};
};

/// An entry of `eras`: a named stretch of time behind a timeline.
struct EraEntry {
    std::optional<When> date{};
    std::string label;
    SourcePos pos{};
};

/// An entry of `lines`: a named day across a timeline, such as today.
struct LineEntry {
    std::optional<When> date{};
    std::string label;
    SourcePos pos{};
};

enum class FigureKind { timeline, map, story };
enum class Orientation { automatic, horizontal, vertical };
/// Of a timeline's axis, where its labels stand.
enum class LabelSides { automatic, both, one };
enum class AxisForm { linear, broken, logarithmic, sequential };
enum class TickForm { automatic, weeks, quarters, years };
enum class StripForm { none, year, decade, century };
/// What a label may say below its caption.
enum class LabelDetail { place, source };
enum class PanelForm { none, track, place, source };
enum class OutputFormat { svg, pdf, png };

struct OutputEntry {
    std::string path;
    OutputFormat format = OutputFormat::svg;
    SourcePos pos{};
};

struct AutoExtent {};
struct WorldExtent {};
/// Names of countries or regions whose boxes together make the extent.
using NamedExtent = std::vector<std::string>;
using ExtentEntry = std::variant<AutoExtent, WorldExtent, GeoBox, NamedExtent>;

/// What the circles of a map are sized by.
enum class MapSizes {
    automatic,  ///< the values of markers; without any, the number of events
    none,
};

/// What countries are coloured by.
enum class MapShades { none, events, value };

/// What is coloured by number.
enum class ShadedUnits { countries, admin1 };

/// The language of the names of countries and seas.
enum class NamesForm { automatic, english, local, english_and_local };

/// How the labels of a map are placed.
struct LabelsEntry {
    std::string lock;  ///< a file that keeps their places, may be empty; as written
    std::string file;  ///< the same below the config's folder
    SourcePos lock_pos{};
};

/// Borders that states do not agree on, and whose view of them is drawn.
struct BordersEntry {
    std::string disputed = "dashed";  ///< or "solid", "none"
    std::string viewpoint;            ///< ISO 3166-1 alpha-2, may be empty
};

/// A layer of the user's own under the places of a map.
struct LayerEntry {
    std::string file;
    std::string raster;  ///< in place of a file with areas and lines
    std::optional<Color> fill{};
    std::optional<Color> stroke{};
    std::optional<Points> width{};
    SourcePos pos{};
};

/// An entry of `figures`.
struct FigureEntry {
    FigureKind kind = FigureKind::timeline;
    std::vector<OutputEntry> outputs;
    std::optional<Points> width{};
    std::optional<Points> height{};
    std::optional<Points> max_height{};
    std::optional<double> aspect{};  ///< width over height, from `size`; already applied to width and height
    std::string style = "print";     ///< the name of a shipped style, or a file that ends in .yaml
    SourcePos style_pos{};
    Orientation orientation = Orientation::automatic;
    LabelSides sides = LabelSides::automatic;
    AxisForm axis = AxisForm::linear;
    TickForm ticks = TickForm::automatic;
    StripForm strips = StripForm::none;
    PanelForm panels = PanelForm::none;
    int fiscal_month = 1;            ///< in which years begin
    std::optional<When> day_zero{};  ///< from which days are counted
    std::vector<EraEntry> eras;
    std::vector<LineEntry> lines;
    std::optional<std::string> title{};
    std::string subtitle;
    std::string note;
    std::string credit;
    bool sources = false;  ///< listed below a timeline
    ExtentEntry extent = AutoExtent{};
    SourcePos extent_pos{};
    std::string projection = "auto";  ///< "auto" or a PROJ string
    SourcePos projection_pos{};
    bool graticule = false;
    bool inset = true;
    bool route = false;
    MapSizes sizes = MapSizes::automatic;
    MapShades shade = MapShades::none;
    ShadedUnits shade_units = ShadedUnits::countries;
    std::string legend;
    NamesForm names = NamesForm::automatic;
    bool north_arrow = false;
    StripForm multiples = StripForm::none;  ///< what each of several small maps shows
    LabelsEntry labels{};
    BordersEntry borders{};
    std::vector<LayerEntry> layers;
    std::vector<MarkerEntry> markers;
    std::optional<std::size_t> limit{};
    std::size_t caption_max = 90;  ///< characters
    std::vector<LabelDetail> details{LabelDetail::place};
    double min_confidence = 0;
    double scale = 2;  ///< pixels per CSS px of a PNG
    SourcePos pos{};
};

struct Config {
    std::string title;
    std::string language;
    std::vector<ArticleEntry> articles;
    std::vector<PlacePin> places;
    std::vector<EventEntry> events;
    std::vector<GazetteerEntry> gazetteers{{.is_builtin = true}};  ///< the lowest first
    std::vector<EventFileEntry> event_files;
    /// The ids that the included chronologies ever drafted. Where there is one, it says which events of the articles
    /// there are: what it does not list is left out.
    std::optional<std::set<std::string>> drafted{};
    std::vector<EventOrigin> events_from;  ///< empty: dates
    TrackRules tracks{};
    std::vector<FigureEntry> figures;
};

/// Reads a config. All errors are reported in one run, each with file, line, column, source line, caret and hint;
/// the Config is absent when there was one.
std::optional<Config> read_config(const SourceFile& source, Diagnostics& diagnostics);

}  // namespace dateline
