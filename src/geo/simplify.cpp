#include "geo/simplify.hpp"

#include <cmath>
#include <cstdint>
#include <limits>
#include <queue>
#include <tuple>
#include <vector>

namespace dateline {

namespace {

double triangle(const PlanePoint& a, const PlanePoint& b, const PlanePoint& c) {
    return std::abs((b.x - a.x).value() * (c.y - a.y).value() - (c.x - a.x).value() * (b.y - a.y).value()) / 2;
}

/// A chain of points that loses its smallest triangles.
class Chain {
public:
    Chain(const PlanePath& points, bool is_ring) : points_(points), is_ring_(is_ring) {
        const auto count = static_cast<std::uint32_t>(points.size());
        before_.resize(count);
        after_.resize(count);
        area_.assign(count, std::numeric_limits<double>::infinity());
        for (std::uint32_t i = 0; i < count; ++i) {
            before_[i] = (i + count - 1) % count;
            after_[i] = (i + 1) % count;
        }
    }

    PlanePath thinned(double limit) {
        for (std::uint32_t i = 0; i < points_.size(); ++i) {
            weigh(i, 0, limit);
        }
        auto left = points_.size();
        const std::size_t fewest = is_ring_ ? 3 : 2;
        while (!smallest_.empty() && left > fewest) {
            const auto [area, i] = smallest_.top();
            smallest_.pop();
            if (area != area_[i]) {
                continue;  // weighed anew since, or dropped
            }
            drop(i, limit);
            --left;
        }
        return kept();
    }

private:
    using Entry = std::tuple<double, std::uint32_t>;

    void weigh(std::uint32_t i, double at_least, double limit) {
        if (!is_ring_ && (i == 0 || i + 1 == points_.size())) {
            return;
        }
        // A point never becomes cheaper than one dropped before it, else long bends would vanish step by step.
        area_[i] = std::max(at_least, triangle(points_[before_[i]], points_[i], points_[after_[i]]));
        if (area_[i] < limit) {
            smallest_.emplace(area_[i], i);
        }
    }

    void drop(std::uint32_t i, double limit) {
        const double area = area_[i];
        area_[i] = -1;
        after_[before_[i]] = after_[i];
        before_[after_[i]] = before_[i];
        weigh(before_[i], area, limit);
        weigh(after_[i], area, limit);
    }

    [[nodiscard]] PlanePath kept() const {
        PlanePath result;
        for (std::size_t i = 0; i < points_.size(); ++i) {
            if (area_[i] >= 0) {
                result.push_back(points_[i]);
            }
        }
        return result;
    }

    const PlanePath& points_;
    bool is_ring_;
    std::vector<std::uint32_t> before_;
    std::vector<std::uint32_t> after_;
    std::vector<double> area_;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> smallest_;
};

}  // namespace

PlanePath simplify_line(const PlanePath& line, double area) {
    return line.size() < 3 ? line : Chain(line, false).thinned(area);
}

PlanePath simplify_ring(const PlanePath& ring, double area) {
    if (ring.size() < 3) {
        return {};
    }
    auto kept = Chain(ring, true).thinned(area);
    return std::abs(signed_area(kept)) < area ? PlanePath{} : kept;
}

}  // namespace dateline
