#include <algorithm>

#include "base/utf8.hpp"
#include "render/render.hpp"
#include "render/text_shaper.hpp"

namespace dateline {

namespace {

// The code points of the glyphs that no font has; Pango keeps them in the glyph number.
void collect_unknown(const PangoGlyphString& glyphs, std::u32string& unknown) {
    for (int i = 0; i < glyphs.num_glyphs; ++i) {
        const PangoGlyph glyph = glyphs.glyphs[i].glyph;
        if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0 || glyph == PANGO_GLYPH_EMPTY) continue;
        const auto character = static_cast<char32_t>(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
        if (unknown.find(character) == std::u32string::npos) unknown += character;
    }
}

void collect_unknown(TextShaper& shaper, const std::string& text, const TextStyle& style, std::u32string& unknown) {
    // Every font has the letters of ASCII; most labels need no look.
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return;
    PangoLayout* layout = shaper.shape_line(text, style);
    if (pango_layout_get_unknown_glyphs_count(layout) == 0) return;
    for (const GSList* node = pango_layout_get_line_readonly(layout, 0)->runs; node != nullptr; node = node->next) {
        collect_unknown(*static_cast<const PangoLayoutRun*>(node->data)->glyphs, unknown);
    }
}

// Groups are looked into; paths and images have no text.
void collect_unknown(TextShaper& shaper, const std::vector<Item>& items, std::u32string& unknown) {
    for (const auto& item : items) {
        if (const auto* text = std::get_if<TextItem>(&item.value)) {
            collect_unknown(shaper, text->text, text->style, unknown);
        } else if (const auto* group = std::get_if<Group>(&item.value)) {
            collect_unknown(shaper, group->items, unknown);
        }
    }
}

}  // namespace

std::string missing_characters(const std::string& text, const TextStyle& style) {
    TextShaper shaper("en");
    std::u32string unknown;
    collect_unknown(shaper, text, style, unknown);
    return to_utf8(unknown);
}

std::string missing_characters(const Scene& scene) {
    TextShaper shaper(scene.language);
    std::u32string unknown;
    collect_unknown(shaper, scene.items, unknown);
    return to_utf8(unknown);
}

}  // namespace dateline
