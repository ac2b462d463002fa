// Exact one-dimensional spacing: boxes in a given order along a line, each as near as possible to where it wants to
// be. Pool adjacent violators (Ayer et al. 1955; Best and Chakravarti 1990), after the substitution that turns
// separations into a monotone sequence. Unique, deterministic, near linear time. Knows nothing of pages.
#pragma once

#include <cstddef>
#include <vector>

namespace dateline {

/// A box of the sequence: where it wants its leading edge, and how long it is with the gap that follows.
struct SpacedBox {
    double wanted = 0;
    double extent = 0;
    double weight = 1;  ///< above 0
};

/// The leading edges that minimise the weighted sum of squares of (edge - wanted), with edge[i + 1] >= edge[i] +
/// extent[i], edge[0] >= from and edge[n - 1] + extent[n - 1] <= to. When the boxes are longer than to - from the
/// result starts at `from` and leaves the line at its end.
std::vector<double> space_boxes(const std::vector<SpacedBox>& boxes, double from, double to);

/// The same for a search that asks often: it keeps its buffers.
class BoxSpacer {
public:
    void space(const std::vector<SpacedBox>& boxes, double from, double to, std::vector<double>& edges);

private:
    /// Consecutive boxes that share one value of the monotone sequence.
    struct Pool {
        double weight = 0;
        double weighted_sum = 0;
        std::size_t count = 0;
        double mean = 0;
    };
    std::vector<Pool> pools_;
};

/// Where a box may lie at no cost, and the length that it and the gap after it take.
struct ReachedBox {
    double least = 0;     ///< the leading edge is free from here
    double greatest = 0;  ///< to here
    double extent = 0;
};

/// The leading edges that minimise the sum of the distances by which boxes lie outside [least, greatest], under the
/// conditions of space_boxes; of equally short ones those near the middles. Exact, by slope trick: the cost as a
/// function of the last edge is convex and piecewise linear, so its breakpoints in a heap say all. O(n log n).
std::vector<double> reach_boxes(const std::vector<ReachedBox>& boxes, double from, double to);

/// The sum of weight * (edge - wanted) squared.
double spacing_cost(const std::vector<SpacedBox>& boxes, const std::vector<double>& edges);

}  // namespace dateline
