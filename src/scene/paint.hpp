// Colours, fills and strokes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "scene/page.hpp"

namespace dateline {

/// sRGB with opacity.
struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    double opacity = 1;  ///< 0..1

    bool operator==(const Color&) const = default;
    [[nodiscard]] Color with_opacity(double value) const { return {red, green, blue, value}; }
};

/// Reads "#rgb", "#rrggbb" or "#rrggbbaa".
Result<Color> parse_color(std::string_view text);

/// "#rrggbb"; opacity is written apart.
std::string to_hex(const Color& color);

/// How far two colours are apart in brightness, 1 to 21, without their opacity (WCAG 2.1, contrast ratio).
double contrast(const Color& a, const Color& b);

/// `from` at `from_point`, `to` at `to_point`, linear between and flat beyond.
struct GradientStop {
    double offset = 0;  ///< 0..1
    Color color{};

    bool operator==(const GradientStop&) const = default;
};
struct LinearGradient {
    PagePoint from{};
    PagePoint to{};
    std::vector<GradientStop> stops;

    bool operator==(const LinearGradient&) const = default;
};

/// Parallel lines at 45 degrees, for grayscale-safe areas.
struct Hatch {
    Color color{};
    Points spacing{3};
    Points width{0.5};

    bool operator==(const Hatch&) const = default;
};

using Fill = std::variant<Color, LinearGradient, Hatch>;

struct Stroke {
    Color color{};
    Points width{0.5};
    std::vector<Points> dash{};  ///< lengths of strokes and gaps; empty is solid
    bool round_joins = true;     ///< round caps and joins, else butt and miter

    bool operator==(const Stroke&) const = default;
};

}  // namespace dateline
