#include <fmt/format.h>

#include <unordered_map>
#include <utility>

#include "base/utf8.hpp"
#include "render/render.hpp"
#include "render/text_shaper.hpp"

namespace dateline {

namespace {

// Layouts ask for the same texts again and again while they try positions.
class PangoMeasurer final : public TextMeasurer {
public:
    explicit PangoMeasurer(std::string language) : shaper_(std::move(language)) {}

    [[nodiscard]] TextExtent measure(std::string_view text, const TextStyle& style) const override {
        const auto [entry, is_new] = extents_.try_emplace(key_of(text, style));
        if (is_new) entry->second = shaper_.extent(text, style);
        return entry->second;
    }

    [[nodiscard]] std::vector<std::string> wrap(std::string_view text, const TextStyle& style,
                                                Points width) const override {
        return shaper_.wrap(text, style, width);
    }

private:
    static std::string key_of(std::string_view text, const TextStyle& style) {
        return fmt::format("{}|{}|{}|{}|{}|{}", style.family, style.size.value(), style.weight,
                           style.slant == FontSlant::italic, style.letter_spacing.value(), text);
    }

    mutable TextShaper shaper_;
    mutable std::unordered_map<std::string, TextExtent> extents_;  // Never iterated.
};

// The code points of the glyphs that no font has; Pango keeps them in the glyph number.
void collect_unknown(const PangoGlyphString& glyphs, std::u32string& unknown) {
    for (int i = 0; i < glyphs.num_glyphs; ++i) {
        const PangoGlyph glyph = glyphs.glyphs[i].glyph;
        if ((glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0 || glyph == PANGO_GLYPH_EMPTY) continue;
        const auto character = static_cast<char32_t>(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
        if (unknown.find(character) == std::u32string::npos) unknown += character;
    }
}

}  // namespace

std::unique_ptr<TextMeasurer> make_pango_measurer(const std::string& language) {
    return std::make_unique<PangoMeasurer>(language);
}

std::string missing_characters(const std::string& text, const TextStyle& style) {
    TextShaper shaper("en");
    PangoLayout* layout = shaper.shape_line(text, style);
    if (pango_layout_get_unknown_glyphs_count(layout) == 0) return {};
    std::u32string unknown;
    const PangoLayoutLine* line = pango_layout_get_line_readonly(layout, 0);
    for (const GSList* node = line->runs; node != nullptr; node = node->next) {
        collect_unknown(*static_cast<const PangoLayoutRun*>(node->data)->glyphs, unknown);
    }
    return to_utf8(unknown);
}

}  // namespace dateline
