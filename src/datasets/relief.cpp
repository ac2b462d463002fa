#include "datasets/relief.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace dateline {

namespace {

constexpr double steep = 0.9;            // tangent of the slope that the steepest twentieth is brought to
constexpr double share_of_steep = 0.95;  // of all slopes
constexpr double darkest = 0.62;
constexpr double lightest = 0.55;

struct Slope {
    double east = 0;
    double north = 0;
};

/// The slope of a cell from its eight neighbours; flat at the edge and where none is known.
Slope slope_at(const HeightGrid& grid, int column, int row) {
    if (column == 0 || row == 0 || column + 1 == grid.width || row + 1 == grid.height) return {};
    const auto height = [&](int east, int south) {
        return static_cast<double>(
            grid.heights[static_cast<std::size_t>(row + south) * static_cast<std::size_t>(grid.width) +
                         static_cast<std::size_t>(column + east)]);
    };
    const double own = height(0, 0);
    if (!std::isfinite(own)) return {};
    const auto at = [&](int east, int south) {
        const double neighbour = height(east, south);
        return std::isfinite(neighbour) ? neighbour : own;
    };
    const double east = (at(1, -1) + 2 * at(1, 0) + at(1, 1)) - (at(-1, -1) + 2 * at(-1, 0) + at(-1, 1));
    const double north = (at(-1, -1) + 2 * at(0, -1) + at(1, -1)) - (at(-1, 1) + 2 * at(0, 1) + at(1, 1));
    const Slope slope{east / (8 * grid.cell_width.value()), north / (8 * grid.cell_height.value())};
    return std::isfinite(slope.east) && std::isfinite(slope.north) ? slope : Slope{};
}

double exaggeration(const std::vector<Slope>& slopes) {
    std::vector<double> steepness;
    for (const Slope& slope : slopes) {
        const double value = std::hypot(slope.east, slope.north);
        if (value > 0) steepness.push_back(value);
    }
    if (steepness.empty()) return 1;
    const auto index = static_cast<std::size_t>(share_of_steep * static_cast<double>(steepness.size() - 1));
    std::nth_element(steepness.begin(), steepness.begin() + static_cast<std::ptrdiff_t>(index), steepness.end());
    return std::max(1.0, steep / steepness[index]);
}

std::uint8_t to_byte(double share) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(share, 0.0, 1.0) * 255));
}

}  // namespace

std::vector<std::uint8_t> shaded_relief(const HeightGrid& grid) {
    std::vector<Slope> slopes;
    slopes.reserve(grid.heights.size());
    for (int row = 0; row < grid.height; ++row) {
        for (int column = 0; column < grid.width; ++column) slopes.push_back(slope_at(grid, column, row));
    }
    const double factor = exaggeration(slopes);
    const double flat = std::sqrt(0.5);
    std::vector<std::uint8_t> pixels(grid.heights.size() * 4, 0);
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        const double east = slopes[i].east * factor;
        const double north = slopes[i].north * factor;
        // The sun's direction is (-1/2, 1/2, sqrt(1/2)), the normal of the cell (-east, -north, 1).
        const double light = (0.5 * east - 0.5 * north + flat) / std::sqrt(1 + east * east + north * north);
        const double over = std::clamp(light, 0.0, 1.0) - flat;
        const std::uint8_t ink = over > 0 ? 255 : 0;
        pixels[i * 4] = pixels[i * 4 + 1] = pixels[i * 4 + 2] = ink;
        pixels[i * 4 + 3] = to_byte(over > 0 ? over / (1 - flat) * lightest : -over / flat * darkest);
    }
    return pixels;
}

}  // namespace dateline
