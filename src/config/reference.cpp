#include "config/reference.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

#include "config/config_fields.hpp"
#include "config/map_types.hpp"
#include "config/place_types.hpp"
#include "config/style_fields.hpp"

namespace dateline {

namespace {

// A '|' would end the cell of a Markdown table.
std::string in_cell(std::string_view text) {
    std::string cell;
    for (const char c : text) cell += c == '|' ? std::string("\\|") : std::string(1, c);
    return cell;
}

template <class Record>
void add_section(std::string& page, std::string_view heading, const std::vector<Field<Record>>& fields) {
    fmt::format_to(std::back_inserter(page), "\n## {}\n\n| key | value | meaning |\n|---|---|---|\n", heading);
    for (const auto& field : fields) {
        // A key of a later version is read only to be refused.
        if (field.meaning.empty()) continue;
        fmt::format_to(std::back_inserter(page), "| `{}` | {} | {} |\n", field.key, in_cell(field.type),
                       in_cell(field.meaning));
    }
}

}  // namespace

std::string config_reference() {
    std::string page =
        "# Keys of configs and styles\n\n"
        "Lengths carry a unit (`183mm`, `18cm`, `7in`, `12pt`, `600px`), dates are EDTF (`2018`, `2018-04`,\n"
        "`2018-04-25`, `2014/2017`, `2018~`, `-0476`), truth is `true` or `false`. An unknown key is an error.\n"
        "This page is written from the tables that read the files.\n";
    add_section(page, "The config", config_fields());
    add_section(page, "An entry of `articles`", article_fields());
    add_section(page, "An entry of `events`", event_fields());
    add_section(page, "`image` of an event", picture_fields());
    add_section(page, "A file of events in `events`: its name, or a map", event_file_fields());
    add_section(page, "`fields` of a file of events", event_column_fields());
    add_section(page, "An entry of `gazetteers`: `builtin`, a file, or a map", gazetteer_fields());
    add_section(page, "`fields` of a gazetteer", place_column_fields());
    add_section(page, "An entry of `figures`", figure_fields());
    add_section(page, "`borders` of a map", borders_fields());
    add_section(page, "`labels` of a map", labels_fields());
    add_section(page, "A layer in `layers`: a file, or a map", layer_fields());
    add_section(page, "An entry of `eras`", era_fields());
    add_section(page, "An entry of `lines`", line_fields());
    add_section(page, "A place or a marker: its name, or a map", marker_fields());
    add_section(page, "A pin in `places`: `ignore`, or a map", pin_fields());
    add_section(page, "A style", style_fields());
    add_section(page, "`type` of a style", type_fields());
    add_section(page, "`timeline` of a style", timeline_fields());
    add_section(page, "`map` of a style", map_fields());
    return page;
}

}  // namespace dateline
