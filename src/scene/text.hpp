// Text on the page, and the port that measures it. One measurer decides all widths, so that what layout measured is
// what the renderer draws.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scene/paint.hpp"

namespace dateline {

enum class FontSlant { upright, italic };

/// How a text is set.
struct TextStyle {
    std::string family = "Noto Sans";
    Points size{8};
    int weight = 400;  ///< 100..900
    FontSlant slant = FontSlant::upright;
    Color color{};
    Points letter_spacing{0};
    Points halo_width{0};  ///< of a stroke behind the letters; 0 for none
    Color halo_color{255, 255, 255, 1};

    bool operator==(const TextStyle&) const = default;
};

/// The size of one line of text: the advance width and the font's ascent and descent.
struct TextExtent {
    Points width{};
    Points ascent{};
    Points descent{};

    bool operator==(const TextExtent&) const = default;
    [[nodiscard]] Points height() const { return ascent + descent; }
};

/// Measures text as it will be drawn. Texts are cut to 300 code points before they come here.
class TextMeasurer {
public:
    virtual ~TextMeasurer() = default;

    /// The extent of `text` on one line.
    [[nodiscard]] virtual TextExtent measure(std::string_view text, const TextStyle& style) const = 0;

    /// `text` broken into lines no wider than `width`, at the places its script allows; a word wider than `width` is
    /// broken between letters. Line breaks in the text are kept; spaces at line ends are dropped.
    [[nodiscard]] virtual std::vector<std::string> wrap(std::string_view text, const TextStyle& style,
                                                        Points width) const = 0;
};

}  // namespace dateline
