// Pango, set up once for everything that Dateline measures or draws: no hinting and no rounding, so that a text is as
// wide at any scale as it was measured, and 1 unit = 1 pt. The language comes from the caller, never from the locale.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "render/handles.hpp"
#include "scene/text.hpp"

namespace dateline {

/// Shapes one text at a time. Not for use by several threads at once.
class TextShaper {
public:
    explicit TextShaper(std::string language);

    /// `text` on one line. The layout belongs to the shaper and is valid until the next call.
    PangoLayout* shape_line(std::string_view text, const TextStyle& style);

    /// Advance width of the line, ascent and descent of the style's own font.
    TextExtent extent(std::string_view text, const TextStyle& style);

    /// The lines of `text` by Pango's line breaking; see TextMeasurer::wrap.
    std::vector<std::string> wrap(std::string_view text, const TextStyle& style, Points width);

private:
    void set_up(const std::string& text, const TextStyle& style);
    TextExtent font_extent(const TextStyle& style);

    std::string language_;
    ObjectHandle<PangoFontMap> font_map_;
    ObjectHandle<PangoContext> context_;
    ObjectHandle<PangoLayout> layout_;
    std::map<std::string, FontDescriptionHandle> descriptions_;  ///< by families, weight and slant
    std::map<std::string, TextExtent> font_extents_;             ///< at size 1, by family, weight and slant
};

}  // namespace dateline
