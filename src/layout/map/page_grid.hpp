// A raster over the map on the page, for the questions that placing words asks thousands of times: is this box all
// land, does it cross a coast, is it free?
#pragma once

#include <cstdint>
#include <vector>

#include "layout/map/map_view.hpp"
#include "layout/map/page_geometry.hpp"

namespace dateline {

/// Which cells are covered; one byte each, row by row.
using Mask = std::vector<std::uint8_t>;

class PageGrid {
public:
    /// Cells of `cell` size over `frame`.
    PageGrid(const PageBox& frame, Points cell);

    [[nodiscard]] int columns() const { return columns_; }
    [[nodiscard]] int rows() const { return rows_; }
    [[nodiscard]] Points cell() const { return cell_; }
    [[nodiscard]] const PageBox& frame() const { return frame_; }
    [[nodiscard]] Mask empty_mask() const;
    [[nodiscard]] PagePoint centre_of(int column, int row) const;

    /// Whether the cell around a point is covered; not outside the grid.
    [[nodiscard]] bool is_covered(const Mask& mask, const PagePoint& point) const;

    /// The cells that a box touches, as half-open ranges; empty outside the grid.
    struct Range {
        int left;
        int top;
        int right;
        int bottom;
    };
    [[nodiscard]] Range cells_of(const PageBox& box) const;

    /// Covers the cells whose centres lie inside the rings, by the even-odd rule.
    void cover_rings(const std::vector<PageRing>& rings, Mask& mask) const;
    /// Covers the cells that lines run through.
    void cover_lines(const std::vector<PageRing>& lines, Mask& mask) const;
    void cover_box(const PageBox& box, Mask& mask) const;

private:
    PageBox frame_;
    Points cell_;
    int columns_;
    int rows_;
};

/// Counts covered cells of boxes in constant time (Crow 1984).
class SummedMask {
public:
    SummedMask(const PageGrid& grid, const Mask& mask);

    [[nodiscard]] int covered(const PageBox& box) const;
    [[nodiscard]] int cells(const PageBox& box) const;
    [[nodiscard]] bool is_free(const PageBox& box) const { return covered(box) == 0; }
    [[nodiscard]] bool is_full(const PageBox& box) const { return covered(box) == cells(box); }
    /// Covered cells by all cells, 0 for a box outside the grid.
    [[nodiscard]] double share(const PageBox& box) const;

private:
    PageGrid grid_;
    std::vector<int> sums_;
};

}  // namespace dateline
