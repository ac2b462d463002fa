#include "config/config_fields.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "base/text.hpp"
#include "config/entry_checks.hpp"
#include "config/entry_type.hpp"
#include "config/map_types.hpp"
#include "config/place_types.hpp"
#include "config/value_types.hpp"

namespace dateline {

namespace {

/// Drawn events and markers of one figure (specs/safety.md).
constexpr std::size_t most_events = 100'000;

// A plain text names a file or, with a wildcard, a glob.
ValueType<ArticleEntry> article_type() {
    const auto map = entry_type<ArticleEntry>("article", article_fields(), check_article);
    return {"article", [map](const Node& node, Findings& findings) -> std::optional<ArticleEntry> {
                if (node.kind != NodeKind::scalar) return map.read(node, findings);
                ArticleEntry entry;
                entry.pos = node.pos;
                (node.scalar.find_first_of("*?") == std::string::npos ? entry.file : entry.glob) = node.scalar;
                return entry;
            }};
}

// The ending of a name is the format: no second key can contradict it.
std::optional<OutputFormat> format_of(std::string_view path) {
    const std::string lower = to_lower_ascii(path);
    if (lower.ends_with(".svg")) return OutputFormat::svg;
    if (lower.ends_with(".pdf")) return OutputFormat::pdf;
    if (lower.ends_with(".png")) return OutputFormat::png;
    return std::nullopt;
}

ValueType<OutputEntry> output_type() {
    return {"file", [](const Node& node, Findings& findings) -> std::optional<OutputEntry> {
                const auto path = filled_text_type().read(node, findings);
                if (!path) return std::nullopt;
                const auto format = format_of(*path);
                if (format) return OutputEntry{*path, *format, node.pos};
                findings.error(node.pos, "the name '" + *path + "' does not tell a format",
                               "end it in .svg, .pdf or .png");
                return std::nullopt;
            }};
}

// A shipped style by its name, or a style file; never a way out of the folder of styles.
ValueType<std::string> style_type() {
    return {"style", [](const Node& node, Findings& findings) -> std::optional<std::string> {
                auto name = filled_text_type().read(node, findings);
                if (!name) return std::nullopt;
                const auto is_name_character = [](char c) {
                    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '_';
                };
                const bool is_file = name->ends_with(".yaml") && name->find("..") == std::string::npos;
                if (is_file || std::ranges::all_of(*name, is_name_character)) return name;
                findings.error(node.pos, "the style '" + *name + "' is neither a name nor a style file",
                               "name a shipped style, such as 'print', or a file that ends in .yaml");
                return std::nullopt;
            }};
}

// What PROJ thinks of the text is for the map to say; here only its kind is checked.
ValueType<std::string> projection_type() {
    return {"auto | PROJ text", [](const Node& node, Findings& findings) -> std::optional<std::string> {
                auto text = filled_text_type().read(node, findings);
                if (!text || *text == "auto" || text->starts_with("+proj=")) return text;
                findings.error(node.pos, "unknown projection '" + *text + "'",
                               "write 'auto' or a PROJ text such as '+proj=laea +lat_0=50 +lon_0=10'");
                return std::nullopt;
            }};
}

// "16:9" as width over height.
ValueType<double> aspect_type() {
    return {"size such as 16:9", [](const Node& node, Findings& findings) -> std::optional<double> {
                const auto text = scalar_of(node, "a size such as 16:9", findings);
                if (!text) return std::nullopt;
                const auto sides = split(*text, ':');
                const auto wide = parse_number(sides[0]);
                const auto high = sides.size() == 2 ? parse_number(sides[1]) : std::nullopt;
                if (wide && high && *wide > 0 && *high > 0 && *wide / *high < 100 && *high / *wide < 100) {
                    return *wide / *high;
                }
                report_wrong_type(node, "a size such as 16:9", findings, "for other sizes give 'width' and 'height'");
                return std::nullopt;
            }};
}

// 'story' is a word of the config's form that this version cannot draw.
ValueType<FigureKind> figure_kind_type() {
    const auto words = word_type<FigureKind>(
        "figure kind", {{"timeline", FigureKind::timeline}, {"map", FigureKind::map}, {"story", FigureKind::story}});
    return {words.name, [words](const Node& node, Findings& findings) -> std::optional<FigureKind> {
                const auto kind = words.read(node, findings);
                if (kind != FigureKind::story) return kind;
                findings.error(node.pos, "figures of the kind 'story' are not supported yet",
                               "use 'timeline' or 'map'");
                return std::nullopt;
            }};
}

// A config of a later form must not be half understood.
Field<Config> version_field() {
    return {"version", "1", "The version of the config's form; 1.",
            [](const Node& node, Config& /*config*/, Findings& findings) {
                if (node.kind == NodeKind::scalar && node.scalar == "1") return;
                report_wrong_type(node, "version 1", findings);
            }};
}

Field<Config> schema_field() {
    return {"$schema", "text", "The JSON Schema of this file, for editors.",
            [](const Node& node, Config& /*config*/, Findings& findings) { scalar_of(node, "text", findings); }};
}

// "place", "source", or a map of tracks with their words.
ValueType<TrackRules> tracks_type() {
    const auto words = word_type<TracksBy>("tracks", {{"place", TracksBy::place}, {"source", TracksBy::source}});
    const auto list = one_or_list_of(filled_text_type());
    return {words.name + " | map of tracks to words",
            [words, list](const Node& node, Findings& findings) -> std::optional<TrackRules> {
                if (node.kind != NodeKind::map) {
                    const auto by = words.read(node, findings);
                    return by ? std::optional(TrackRules{*by, {}}) : std::nullopt;
                }
                TrackRules rules{TracksBy::words, {}};
                for (const auto& entry : node.entries) {
                    if (auto found = list.read(entry.value, findings)) rules.words.push_back({entry.key, *found});
                }
                return rules;
            }};
}

// The most characters of a caption: a number, or {max: N}.
ValueType<std::size_t> caption_type() {
    const auto number = integer_type<std::size_t>(10, 300);
    return {number.name + ", or {max: it}",
            [number](const Node& node, Findings& findings) -> std::optional<std::size_t> {
                if (node.kind != NodeKind::map) return number.read(node, findings);
                struct Caption {
                    std::optional<std::size_t> max{};
                } caption;
                read_fields<Caption>(node, {field("max", &Caption::max, number, "The most characters.")}, "caption",
                                     caption, findings);
                return caption.max;
            }};
}

ValueType<EventOrigin> event_origin_type() {
    return {"origin", word_type<EventOrigin>("origin of events", {{"dates", EventOrigin::dates},
                                                                  {"narrative", EventOrigin::narrative},
                                                                  {"background", EventOrigin::background}})
                          .read};
}

// Plain text is the built-in gazetteer or a file.
ValueType<GazetteerEntry> gazetteer_type() {
    const auto map = entry_type<GazetteerEntry>("gazetteer", gazetteer_fields(), check_gazetteer);
    return {"gazetteer", [map](const Node& node, Findings& findings) -> std::optional<GazetteerEntry> {
                if (node.kind != NodeKind::scalar) return map.read(node, findings);
                auto text = filled_text_type().read(node, findings);
                if (!text) return std::nullopt;
                GazetteerEntry entry;
                entry.pos = node.pos;
                entry.is_builtin = *text == "builtin";
                if (!entry.is_builtin) entry.file = *std::move(text);
                return entry;
            }};
}

}  // namespace

std::vector<Field<ArticleEntry>> article_fields() {
    using Entry = ArticleEntry;
    return {
        field("file", &Entry::file, filled_text_type(),
              "An article: text, Markdown, JSONL, HTML, RSS, Atom, PDF, DOCX, ODT or EPUB."),
        field("glob", &Entry::glob, filled_text_type(), "Several articles: a pattern with '*' and '?'."),
        field("published", &Entry::published, date_type(), "The publication date; wins over what the text says."),
        field("source", &Entry::source, text_type(), "The outlet."),
        field("url", &Entry::url, link_type(), "Where the article was published."),
        field("title", &Entry::title, text_type(), "The title; wins over what the text says."),
        field("language", &Entry::language, language_type(), "The language of the text."),
        field("home", &Entry::home, text_type(), "The place that the outlet writes from."),
    };
}

std::vector<Field<PlaceColumns>> place_column_fields() {
    std::vector<Field<PlaceColumns>> fields;
    for (std::size_t index = 0; index < place_field_count; ++index) {
        const auto& [key, meaning] = place_field_texts[index];
        fields.push_back(
            {std::string(key), "text", std::string(meaning),
             [index, type = filled_text_type()](const Node& node, PlaceColumns& columns, Findings& findings) {
                 if (auto text = type.read(node, findings)) columns[index] = *std::move(text);
             }});
    }
    return fields;
}

std::vector<Field<GazetteerEntry>> gazetteer_fields() {
    using Entry = GazetteerEntry;
    const std::vector<std::pair<std::string, std::string>> layouts{
        {"plain", "plain"}, {"geonames", "geonames"}, {"whosonfirst", "whosonfirst"}};
    return {
        field("file", &Entry::file, filled_text_type(), "A compiled gazetteer, or a dataset of places."),
        field("layer", &Entry::layer, filled_text_type(), "The layer of a dataset that has several."),
        field("layout", &Entry::layout, word_type<std::string>("layout", layouts),
              "How a dataset is laid out; told by the file's name when left out."),
        section("fields", &Entry::fields, place_column_fields(), "Which fields of a dataset say what."),
        field("attribution", &Entry::attribution, text_type(), "What maps owe to the dataset."),
    };
}

std::vector<Field<EraEntry>> era_fields() {
    using Entry = EraEntry;
    return {
        field("date", &Entry::date, date_type(), "From when to when: 1914/1918, or a year, a decade, a century."),
        field("label", &Entry::label, filled_text_type(), "The name, written along the axis."),
    };
}

std::vector<Field<LineEntry>> line_fields() {
    using Entry = LineEntry;
    return {
        field("date", &Entry::date, date_type(), "The day."),
        field("label", &Entry::label, filled_text_type(), "What is written beside the line, such as 'Today'."),
    };
}

std::vector<Field<FigureEntry>> figure_fields() {
    using Entry = FigureEntry;
    std::vector<Field<FigureEntry>> fields{
        field("kind", &Entry::kind, figure_kind_type(), "What is drawn; 'story' is not supported yet."),
        field("output", &Entry::outputs, one_or_list_of(output_type()), "The files to write."),
        field("width", &Entry::width, length_type(), "The page's width."),
        field("height", &Entry::height, length_type(), "The page's height."),
        field("max-height", &Entry::max_height, length_type(), "The most that a timeline may grow to."),
        field("size", &Entry::aspect, aspect_type(), "Width to height, as of slides."),
        field_with_position("style", &Entry::style, &Entry::style_pos, style_type(), "Colours, sizes and fonts."),
        field("orientation", &Entry::orientation,
              word_type<Orientation>("orientation", {{"auto", Orientation::automatic},
                                                     {"horizontal", Orientation::horizontal},
                                                     {"vertical", Orientation::vertical}}),
              "The way the axis of a timeline runs."),
        field("sides", &Entry::sides,
              word_type<LabelSides>(
                  "sides", {{"auto", LabelSides::automatic}, {"both", LabelSides::both}, {"one", LabelSides::one}}),
              "Where the labels of a timeline stand: on both sides of its axis, or only above or to the right of it."),
        field(
            "axis", &Entry::axis,
            word_type<AxisForm>("axis", {{"linear", AxisForm::linear},
                                         {"broken", AxisForm::broken},
                                         {"logarithmic", AxisForm::logarithmic},
                                         {"sequential", AxisForm::sequential}}),
            "How a timeline measures time: to scale; without long stretches in which nothing happens, which is marked; "
            "by powers of ten before now; or event by event at even distances."),
        field("ticks", &Entry::ticks,
              word_type<TickForm>("ticks", {{"auto", TickForm::automatic},
                                            {"weeks", TickForm::weeks},
                                            {"quarters", TickForm::quarters},
                                            {"years", TickForm::years}}),
              "The finest ticks of a timeline's axis."),
        field("strips", &Entry::strips,
              word_type<StripForm>("strips", {{"none", StripForm::none},
                                              {"year", StripForm::year},
                                              {"decade", StripForm::decade},
                                              {"century", StripForm::century}}),
              "What each strip of a timeline holds that is cut into strips, one below the other."),
        field("panels", &Entry::panels,
              word_type<PanelForm>("panels", {{"none", PanelForm::none},
                                              {"track", PanelForm::track},
                                              {"place", PanelForm::place},
                                              {"source", PanelForm::source}}),
              "What each axis of a timeline holds that has several on one scale, one below the other."),
        field("fiscal-month", &Entry::fiscal_month, integer_type<int>(1, 12),
              "The month in which the years of a timeline begin: 4 gives fiscal years from April."),
        field("day-zero", &Entry::day_zero, date_type(), "The day from which the axis counts days or years."),
        field("eras", &Entry::eras, list_of(entry_type<EraEntry>("era", era_fields(), check_era)),
              "Named stretches of time behind a timeline."),
        field("lines", &Entry::lines, list_of(entry_type<LineEntry>("line", line_fields(), check_line)),
              "Named days across a timeline, such as today."),
        field("title", &Entry::title, text_type(), "The figure's title; that of the config when left out."),
        field("subtitle", &Entry::subtitle, text_type(), "A line below the title."),
        field("note", &Entry::note, text_type(), "A line below the figure."),
        field("credit", &Entry::credit, text_type(), "Who made the figure, below all other lines."),
        field("sources", &Entry::sources, boolean_type(),
              "Whether a timeline lists below it, by number, the articles that its events come from."),
        field_with_position("extent", &Entry::extent, &Entry::extent_pos, extent_type(), "What a map shows."),
        field_with_position("projection", &Entry::projection, &Entry::projection_pos, projection_type(),
                            "How a map is projected."),
        field("graticule", &Entry::graticule, boolean_type(), "Whether a map shows meridians and parallels."),
        field("markers", &Entry::markers, list_of(marker_type()), "Places of a map without articles."),
        field("limit", &Entry::limit, integer_type<std::size_t>(1, most_events), "The most events drawn."),
        field("caption", &Entry::caption_max, caption_type(), "The most characters of a caption."),
        field("details", &Entry::details,
              one_or_list_of(
                  word_type<LabelDetail>("detail", {{"place", LabelDetail::place}, {"source", LabelDetail::source}})),
              "What the labels of a timeline say below the caption; [place] when left out, [] for nothing."),
        field("min-confidence", &Entry::min_confidence, number_type(0, 1), "Events below it are left out."),
        field("scale", &Entry::scale, number_type(0.1, 20), "Pixels of a PNG per CSS pixel."),
    };
    for (auto& map_field : map_figure_fields()) fields.push_back(std::move(map_field));
    return fields;
}

std::vector<Field<Config>> config_fields() {
    return {
        version_field(),
        schema_field(),
        field("title", &Config::title, text_type(), "The title of all figures that have none of their own."),
        field("language", &Config::language, language_type(), "The language of articles and figures."),
        field("articles", &Config::articles, list_of(article_type()), "The articles to read."),
        field("places", &Config::places, pins_type(), "Places that the text does not make clear."),
        events_field(),
        field("events-from", &Config::events_from, one_or_list_of(event_origin_type()),
              "What gives events: the dates that sentences put things at (always); 'narrative': also sentences that go "
              "on "
              "with a dated one; 'background': also dates that are only mentioned."),
        field("tracks", &Config::tracks, tracks_type(),
              "How events get a track: by place, by source, or by words ('arrest*' takes every ending)."),
        field("gazetteers", &Config::gazetteers, list_of(gazetteer_type()),
              "Where places are looked up; a later one stands over an earlier one. [builtin] when left out."),
        field("figures", &Config::figures, list_of(entry_type<FigureEntry>("figure", figure_fields(), check_figure)),
              "The figures to draw."),
        unsupported_field<Config>("extends"),
    };
}

}  // namespace dateline
