#include "render/svg_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "render/drawable_text.hpp"
#include "render/font_families.hpp"
#include "render/svg_paint.hpp"
#include "render/svg_path.hpp"
#include "render/xml_text.hpp"
#include "scene/text_direction.hpp"

namespace dateline {

namespace {

// A family name is written bare where CSS reads it as identifiers, else in single quotes.
std::string css_family(const std::string& name) {
    const auto is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == ',';
    };
    if (std::all_of(name.begin(), name.end(), is_plain)) return name;
    std::string bare = name;
    std::erase_if(bare, [](char c) { return c == '\'' || c == '\\' || c == '"'; });
    return "'" + bare + "'";
}

// Spaces that XML readers would fold into one.
bool has_loose_spaces(std::string_view text) {
    return text.starts_with(' ') || text.ends_with(' ') || text.find("  ") != std::string_view::npos;
}

// In SVG `start` and `end` follow the direction of the text; the scene speaks of left and right.
std::string anchor_attributes(TextAnchor anchor, bool runs_leftwards) {
    std::string text = runs_leftwards ? attribute("direction", "rtl") : "";
    if (anchor == TextAnchor::middle) return text + attribute("text-anchor", "middle");
    const bool is_end = (anchor == TextAnchor::end) != runs_leftwards;
    return is_end ? text + attribute("text-anchor", "end") : text;
}

// Only what differs from the defaults of SVG.
std::string style_attributes(const TextStyle& style) {
    std::string text = attribute("font-size", svg_number(style.size));
    if (style.weight != 400) text += attribute("font-weight", std::to_string(style.weight));
    if (style.slant == FontSlant::italic) text += attribute("font-style", "italic");
    if (style.letter_spacing != Points(0)) text += attribute("letter-spacing", svg_number(style.letter_spacing));
    text += color_attributes("fill", "fill", style.color);
    if (style.halo_width > Points(0)) {
        text += stroke_attributes({.color = style.halo_color, .width = style.halo_width});
        text += attribute("paint-order", "stroke");
    }
    return text;
}

// Where the text starts on the page, and the attributes that say from which of its points it is placed.
struct Placement {
    Points x{};
    std::string attributes;
};

Placement placement(const TextItem& item, bool runs_leftwards) {
    // SVG sets letter spacing also behind the last letter, Pango does not: only from the left edge do both agree.
    const bool is_spaced = item.style.letter_spacing != Points(0) && !runs_leftwards;
    if (!is_spaced) return {item.position.x, anchor_attributes(item.anchor, runs_leftwards)};
    const double share = item.anchor == TextAnchor::start ? 0 : (item.anchor == TextAnchor::middle ? 0.5 : 1);
    return {item.position.x - item.width * share, ""};
}

// Where the font is missing, the text is squeezed into the room that the layout gave it.
std::string length_attributes(const TextItem& item) {
    if (item.width <= Points(0)) return {};
    return attribute("textLength", svg_number(item.width + item.style.letter_spacing)) +
           attribute("lengthAdjust", "spacingAndGlyphs");
}

// One element, so that the word can be found and copied. Its letters have elements of their own: renderers that do not
// know lists of positions, or turned letters, still put each in its place.
std::string curved_text(const TextItem& item, const std::string& line, const std::string& families,
                        const std::string& root_families) {
    TextStyle style = item.style;
    style.letter_spacing = Points(0);
    std::string text = "<text" + class_attribute(item.css_class) + style_attributes(style);
    if (families != root_families) text += attribute("font-family", families);
    text += ">";
    const std::u32string characters = code_points(line);
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const LetterPlace& letter = item.letters[i];
        text += "<tspan" + attribute("x", svg_number(letter.at.x)) + attribute("y", svg_number(letter.at.y)) +
                attribute("rotate", format_number(letter.rotation, 1)) + ">" +
                escape_xml(to_utf8(characters.substr(i, 1))) + "</tspan>";
    }
    return text + "</text>\n";
}

}  // namespace

bool follows_curve(const TextItem& item, const std::string& line) {
    return !item.letters.empty() && item.letters.size() == count_code_points(line);
}

std::string svg_families(const TextItem& item, const std::string& language) {
    std::string list;
    for (const auto& family : font_families(item.text, item.style.family, language)) list += css_family(family) + ",";
    const bool has_serifs = item.style.family.find("Serif") != std::string::npos;
    return escape_xml(list + (has_serifs ? "serif" : "sans-serif"));
}

std::string svg_text(const TextItem& item, const std::string& language, const std::string& root_families) {
    const std::string line = drawable_line(item.text);
    if (line.empty()) return {};
    if (follows_curve(item, line)) return curved_text(item, line, svg_families(item, language), root_families);
    const Placement place = placement(item, is_right_to_left(line));
    const std::string y = svg_number(item.position.y);
    std::string text = "<text" + class_attribute(item.css_class) + attribute("x", svg_number(place.x)) +
                       attribute("y", y) + place.attributes + style_attributes(item.style);
    const std::string families = svg_families(item, language);
    if (families != root_families) text += attribute("font-family", families);
    if (item.rotation != 0) {
        text += attribute(
            "transform", fmt::format("rotate({} {} {})", format_number(item.rotation), svg_number(item.position.x), y));
    }
    text += length_attributes(item);
    if (has_loose_spaces(line)) text += attribute("xml:space", "preserve");
    return text + ">" + escape_xml(line) + "</text>\n";
}

}  // namespace dateline
