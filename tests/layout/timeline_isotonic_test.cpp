#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>

#include "layout/timeline/isotonic.hpp"
#include "timeline_figure_check.hpp"

namespace dateline {

namespace {

/// The best spacing of all ways to cut the boxes into touching blocks, each block at its mean or at a wall.
double brute_force_cost(const std::vector<SpacedBox>& boxes, double from, double to) {
    const std::size_t n = boxes.size();
    double best = std::numeric_limits<double>::infinity();
    double total = 0;
    for (const SpacedBox& box : boxes) total += box.extent;
    for (std::size_t cuts = 0; cuts < (std::size_t{1} << (n - 1)); ++cuts) {
        std::vector<double> edges(n);
        double before_block = 0;
        for (std::size_t first = 0; first < n;) {
            std::size_t last = first + 1;
            while (last < n && (cuts >> (last - 1) & 1) == 0) ++last;
            double sum = 0;
            double weight = 0;
            double offset = 0;
            for (std::size_t i = first; i < last; ++i) {
                sum += boxes[i].weight * (boxes[i].wanted - offset);
                weight += boxes[i].weight;
                offset += boxes[i].extent;
            }
            double edge = std::clamp(sum / weight, from + before_block, to - total + before_block);
            for (std::size_t i = first; i < last; ++i) {
                edges[i] = edge;
                edge += boxes[i].extent;
            }
            before_block += offset;
            first = last;
        }
        bool is_feasible = true;
        for (std::size_t i = 0; i + 1 < n; ++i)
            is_feasible = is_feasible && edges[i + 1] >= edges[i] + boxes[i].extent - 1e-9;
        if (is_feasible) best = std::min(best, spacing_cost(boxes, edges));
    }
    return best;
}

}  // namespace

TEST_CASE("boxes that have room stay where they want to be") {
    CHECK(space_boxes({{10, 5, 1}, {30, 5, 1}}, 0, 100) == std::vector<double>{10, 30});
}

TEST_CASE("boxes that want one place share it out around their mean") {
    CHECK(space_boxes({{50, 10, 1}, {50, 10, 1}, {50, 10, 1}}, 0, 100) == std::vector<double>{40, 50, 60});
}

TEST_CASE("boxes that are longer than the line start at its beginning") {
    CHECK(space_boxes({{0, 60, 1}, {0, 60, 1}}, 10, 100) == std::vector<double>{10, 70});
}

TEST_CASE("spacing costs no more than the best of all ways to form blocks") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        test::Dice dice(seed);
        std::vector<SpacedBox> boxes(static_cast<std::size_t>(1 + dice.roll(8)));
        double total = 0;
        for (SpacedBox& box : boxes) {
            box = {static_cast<double>(dice.roll(200)), static_cast<double>(1 + dice.roll(25)), 1.0 + dice.roll(3)};
            total += box.extent;
        }
        const double to = std::max(200.0, total);
        const std::vector<double> edges = space_boxes(boxes, 0, to);
        INFO("seed " << seed);
        CHECK(spacing_cost(boxes, edges) == Approx(brute_force_cost(boxes, 0, to)).margin(1e-6));
        CHECK(edges.front() >= -1e-9);
        CHECK(edges.back() + boxes.back().extent <= to + 1e-9);
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) CHECK(edges[i + 1] >= edges[i] + boxes[i].extent - 1e-9);
    }
}

TEST_CASE("boxes reach the stretches where they are free") {
    CHECK(reach_boxes({{0, 10, 5}, {20, 30, 5}}, 0, 100) == std::vector<double>{5, 25});
    // Two that want one place share it out: each stays within its stretch.
    const std::vector<double> edges = reach_boxes({{0, 10, 8}, {0, 10, 8}}, 0, 100);
    CHECK(edges[1] >= edges[0] + 8);
    CHECK(edges[0] >= 0);
    CHECK(edges[1] <= 10);
    // The walls hold.
    CHECK(reach_boxes({{-50, -40, 5}, {200, 210, 5}}, 0, 100) == std::vector<double>{0, 95});
}

TEST_CASE("reaching costs no more than any placing on a grid") {
    const std::vector<ReachedBox> boxes = {{3, 4, 4}, {1, 6, 3}, {2, 3, 3}, {14, 15, 2}};
    const auto cost = [&](const std::vector<double>& edges) {
        double sum = 0;
        for (std::size_t i = 0; i < boxes.size(); ++i)
            sum += std::max({0.0, boxes[i].least - edges[i], edges[i] - boxes[i].greatest});
        return sum;
    };
    double best = 1e9;
    for (double a = 0; a <= 16; a += 0.5) {
        for (double b = a + 4; b <= 16; b += 0.5) {
            for (double c = b + 3; c <= 16; c += 0.5) {
                for (double d = c + 3; d <= 18; d += 0.5) best = std::min(best, cost({a, b, c, d}));
            }
        }
    }
    // The lean towards the middles may cost a sixth.
    CHECK(cost(reach_boxes(boxes, 0, 20)) <= best * 7 / 6 + 1e-9);
}

}  // namespace dateline
