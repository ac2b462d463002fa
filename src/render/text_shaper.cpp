#include "render/text_shaper.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "render/drawable_text.hpp"
#include "render/font_families.hpp"

namespace dateline {

namespace {

// Pango counts in 1024ths.
int to_pango(Points length) {
    constexpr double longest = 1e6;  // Keeps the integer far from its end; no page is that wide.
    return static_cast<int>(std::lround(std::clamp(length.value(), -longest, longest) * PANGO_SCALE));
}

Points from_pango(int units) {
    return Points(static_cast<double>(units) / PANGO_SCALE);
}

// A map of our own: its resolution and its caches are nobody else's.
ObjectHandle<PangoFontMap> make_font_map() {
    ObjectHandle<PangoFontMap> map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    DATELINE_ASSERT(map != nullptr, "Pango is built with FreeType");
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map.get()), 72);
    return map;
}

// All settings that decide a width are made here and nowhere else. Hinting fits letters to a pixel grid: on a page it
// only makes them unevenly spaced, and a label up to 5 % wider than it has to be.
ObjectHandle<PangoContext> make_context(PangoFontMap* map, const std::string& language) {
    ObjectHandle<PangoContext> context(pango_font_map_create_context(map));
    const FontOptionsHandle options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context.get(), options.get());
    pango_cairo_context_set_resolution(context.get(), 72);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_context_set_language(context.get(), pango_language_from_string(language.c_str()));
    // The direction of a line comes from its letters; a line without any runs to the right.
    pango_context_set_base_dir(context.get(), PANGO_DIRECTION_WEAK_LTR);
    return context;
}

// Names a font in the caches; the size is left out, since it is set anew for each text.
std::string font_key(const std::string& families, const TextStyle& style) {
    return fmt::format("{}|{}|{}", families, style.weight, style.slant == FontSlant::italic ? 'i' : 'u');
}

// Weight and slant are asked for; where the font lacks them, fontconfig takes the nearest or slants it.
FontDescriptionHandle make_description(const std::string& families, const TextStyle& style) {
    FontDescriptionHandle description(pango_font_description_new());
    pango_font_description_set_family(description.get(), families.c_str());
    pango_font_description_set_weight(description.get(), static_cast<PangoWeight>(std::clamp(style.weight, 100, 900)));
    pango_font_description_set_style(description.get(),
                                     style.slant == FontSlant::italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    return description;
}

// Pango leaves the space at which it breaks on the line before.
std::string trim_spaces(std::string_view text) {
    while (text.ends_with(' ') || text.ends_with('\n')) text.remove_suffix(1);
    while (text.starts_with(' ')) text.remove_prefix(1);
    return std::string(text);
}

}  // namespace

TextShaper::TextShaper(std::string language)
    : language_(std::move(language)),
      font_map_(make_font_map()),
      context_(make_context(font_map_.get(), language_)),
      layout_(pango_layout_new(context_.get())) {
    pango_layout_set_auto_dir(layout_.get(), TRUE);
    pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
}

// The layout is used over and over; each part of it is set anew, so that no text inherits from the one before.
void TextShaper::set_up(const std::string& text, const TextStyle& style) {
    const std::string families = fmt::format("{}", fmt::join(font_families(text, style.family, language_), ","));
    auto& description = descriptions_[font_key(families, style)];
    if (!description) description = make_description(families, style);
    pango_font_description_set_absolute_size(description.get(), std::max(1, to_pango(style.size)));
    pango_layout_set_font_description(layout_.get(), description.get());
    PangoAttrList* attributes = nullptr;
    if (style.letter_spacing != Points(0)) {
        attributes = pango_attr_list_new();
        pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(to_pango(style.letter_spacing)));
    }
    pango_layout_set_attributes(layout_.get(), attributes);
    if (attributes != nullptr) pango_attr_list_unref(attributes);
    pango_layout_set_text(layout_.get(), text.data(), static_cast<int>(text.size()));
}

PangoLayout* TextShaper::shape_line(std::string_view text, const TextStyle& style) {
    set_up(drawable_line(text), style);
    pango_layout_set_width(layout_.get(), -1);
    return layout_.get();
}

TextExtent TextShaper::font_extent(const TextStyle& style) {
    const auto [entry, is_new] = font_extents_.try_emplace(font_key(style.family, style));
    if (is_new) {
        // Measured large, because Pango's units are whole numbers.
        TextStyle large{.family = style.family, .size = Points(1000), .weight = style.weight, .slant = style.slant};
        PangoRectangle box;
        pango_layout_line_get_extents(pango_layout_get_line_readonly(shape_line("x", large), 0), nullptr, &box);
        entry->second = {Points(0), from_pango(-box.y) / 1000, from_pango(box.height + box.y) / 1000};
    }
    return entry->second;
}

TextExtent TextShaper::extent(std::string_view text, const TextStyle& style) {
    const TextExtent font = font_extent(style);
    PangoRectangle box;
    pango_layout_line_get_extents(pango_layout_get_line_readonly(shape_line(text, style), 0), nullptr, &box);
    return {from_pango(box.width), font.ascent * style.size.value(), font.descent * style.size.value()};
}

std::vector<std::string> TextShaper::wrap(std::string_view text, const TextStyle& style, Points width) {
    const std::string paragraph = drawable_paragraph(text);
    set_up(paragraph, style);
    // One unit more: a line that measures exactly `width` fits.
    pango_layout_set_width(layout_.get(), std::max(1, to_pango(width) + 1));
    std::vector<std::string> lines;
    for (const GSList* node = pango_layout_get_lines_readonly(layout_.get()); node != nullptr; node = node->next) {
        const auto* line = static_cast<const PangoLayoutLine*>(node->data);
        lines.push_back(trim_spaces(std::string_view(paragraph).substr(static_cast<std::size_t>(line->start_index),
                                                                       static_cast<std::size_t>(line->length))));
    }
    return lines;
}

}  // namespace dateline
