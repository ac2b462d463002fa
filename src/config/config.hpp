// Config: what the user asked for, read from YAML and checked, with the position of everything that a later stage may
// have to complain about. Relative paths are as written; the pipeline resolves them against the config's folder.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/diagnostics.hpp"
#include "base/source_file.hpp"
#include "base/units.hpp"
#include "calendar/when.hpp"
#include "config/place_pin.hpp"
#include "geo/geo_box.hpp"

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

/// An entry of `events`: adds an event (with a date) or changes the one with that id.
struct EventEntry {
    std::string id;
    bool hide = false;
    std::optional<When> date{};
    std::optional<PlaceEntry> place{};
    std::optional<std::string> label{};
    std::string track;
    std::string link;
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
    std::string label;  ///< shown instead of the name when given
    SourcePos pos{};
};

enum class FigureKind { timeline, map, story };
enum class Orientation { automatic, horizontal, vertical };
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
    std::optional<std::string> title{};
    std::string subtitle;
    std::string note;
    ExtentEntry extent = AutoExtent{};
    SourcePos extent_pos{};
    std::string projection = "auto";  ///< "auto" or a PROJ string
    SourcePos projection_pos{};
    bool graticule = false;
    std::vector<MarkerEntry> markers;
    std::optional<std::size_t> limit{};
    std::size_t caption_max = 90;  ///< characters
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
    std::vector<EventOrigin> events_from;  ///< empty: dates
    TrackRules tracks{};
    std::vector<FigureEntry> figures;
};

/// Reads a config. All errors are reported in one run, each with file, line, column, source line, caret and hint;
/// the Config is absent when there was one.
std::optional<Config> read_config(const SourceFile& source, Diagnostics& diagnostics);

}  // namespace dateline
