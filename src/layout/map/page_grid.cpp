#include "layout/map/page_grid.hpp"

#include <algorithm>
#include <cmath>

namespace dateline {

PageGrid::PageGrid(const PageBox& frame, Points cell)
    : frame_(frame),
      cell_(cell),
      columns_(std::max(1, static_cast<int>(std::ceil(frame.width() / cell)))),
      rows_(std::max(1, static_cast<int>(std::ceil(frame.height() / cell)))) {}

Mask PageGrid::empty_mask() const {
    return Mask(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), 0);
}

PagePoint PageGrid::centre_of(int column, int row) const {
    return {frame_.left + cell_ * (column + 0.5), frame_.top + cell_ * (row + 0.5)};
}

bool PageGrid::is_covered(const Mask& mask, const PagePoint& point) const {
    const int column = static_cast<int>(std::floor((point.x - frame_.left) / cell_));
    const int row = static_cast<int>(std::floor((point.y - frame_.top) / cell_));
    return column >= 0 && column < columns_ && row >= 0 && row < rows_ &&
           mask[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                static_cast<std::size_t>(column)] != 0;
}

PageGrid::Range PageGrid::cells_of(const PageBox& box) const {
    const auto first = [&](Points from) { return static_cast<int>(std::floor(from / cell_)); };
    const auto last = [&](Points to) { return static_cast<int>(std::ceil(to / cell_)); };
    return {std::clamp(first(box.left - frame_.left), 0, columns_), std::clamp(first(box.top - frame_.top), 0, rows_),
            std::clamp(last(box.right - frame_.left), 0, columns_),
            std::clamp(last(box.bottom - frame_.top), 0, rows_)};
}

void PageGrid::cover_rings(const std::vector<PageRing>& rings, Mask& mask) const {
    // For each row of centres, where the edges cross it.
    std::vector<std::vector<double>> crossings(static_cast<std::size_t>(rows_));
    for (const auto& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const double x1 = (ring[i].x - frame_.left) / cell_;
            const double y1 = (ring[i].y - frame_.top) / cell_;
            const auto& next = ring[(i + 1) % ring.size()];
            const double x2 = (next.x - frame_.left) / cell_;
            const double y2 = (next.y - frame_.top) / cell_;
            const int from = std::max(0, static_cast<int>(std::ceil(std::min(y1, y2) - 0.5)));
            const int to = std::min(rows_, static_cast<int>(std::ceil(std::max(y1, y2) - 0.5)));
            for (int row = from; row < to; ++row) {
                crossings[static_cast<std::size_t>(row)].push_back(x1 + (row + 0.5 - y1) / (y2 - y1) * (x2 - x1));
            }
        }
    }
    for (int row = 0; row < rows_; ++row) {
        auto& line = crossings[static_cast<std::size_t>(row)];
        std::sort(line.begin(), line.end());
        for (std::size_t i = 0; i + 1 < line.size(); i += 2) {
            const int from = std::clamp(static_cast<int>(std::ceil(line[i] - 0.5)), 0, columns_);
            const int to = std::clamp(static_cast<int>(std::ceil(line[i + 1] - 0.5)), from, columns_);
            const auto start = mask.begin() + static_cast<std::ptrdiff_t>(row) * columns_;
            std::fill(start + from, start + to, std::uint8_t{1});
        }
    }
}

void PageGrid::cover_lines(const std::vector<PageRing>& lines, Mask& mask) const {
    for (const auto& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            const double x1 = (line[i - 1].x - frame_.left) / cell_;
            const double y1 = (line[i - 1].y - frame_.top) / cell_;
            const double x2 = (line[i].x - frame_.left) / cell_;
            const double y2 = (line[i].y - frame_.top) / cell_;
            const int steps = 1 + static_cast<int>(2 * std::max(std::abs(x2 - x1), std::abs(y2 - y1)));
            for (int s = 0; s <= steps; ++s) {
                const int column = static_cast<int>(std::floor(x1 + (x2 - x1) * s / steps));
                const int row = static_cast<int>(std::floor(y1 + (y2 - y1) * s / steps));
                if (column >= 0 && column < columns_ && row >= 0 && row < rows_) {
                    mask[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                         static_cast<std::size_t>(column)] = 1;
                }
            }
        }
    }
}

void PageGrid::cover_box(const PageBox& box, Mask& mask) const {
    const auto range = cells_of(box);
    for (int row = range.top; row < range.bottom; ++row) {
        const auto start = mask.begin() + static_cast<std::ptrdiff_t>(row) * columns_;
        std::fill(start + range.left, start + std::max(range.left, range.right), std::uint8_t{1});
    }
}

SummedMask::SummedMask(const PageGrid& grid, const Mask& mask) : grid_(grid) {
    const auto width = static_cast<std::size_t>(grid.columns()) + 1;
    sums_.assign(width * (static_cast<std::size_t>(grid.rows()) + 1), 0);
    for (std::size_t row = 1; row <= static_cast<std::size_t>(grid.rows()); ++row) {
        int along = 0;
        for (std::size_t column = 1; column < width; ++column) {
            along += mask[(row - 1) * (width - 1) + column - 1];
            sums_[row * width + column] = sums_[(row - 1) * width + column] + along;
        }
    }
}

int SummedMask::covered(const PageBox& box) const {
    const auto range = grid_.cells_of(box);
    const auto width = static_cast<std::size_t>(grid_.columns()) + 1;
    const auto at = [&](int column, int row) {
        return sums_[static_cast<std::size_t>(row) * width + static_cast<std::size_t>(column)];
    };
    if (range.right <= range.left || range.bottom <= range.top) {
        return 0;
    }
    return at(range.right, range.bottom) - at(range.left, range.bottom) - at(range.right, range.top) +
           at(range.left, range.top);
}

int SummedMask::cells(const PageBox& box) const {
    const auto range = grid_.cells_of(box);
    return std::max(0, range.right - range.left) * std::max(0, range.bottom - range.top);
}

double SummedMask::share(const PageBox& box) const {
    const int all = cells(box);
    return all > 0 ? static_cast<double>(covered(box)) / all : 0;
}

}  // namespace dateline
