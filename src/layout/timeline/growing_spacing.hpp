// Exact spacing that grows at its end, for searches that decide box by box: many spacings share their beginnings. Pool
// adjacent violators as in isotonic.hpp, on a persistent stack. Knows nothing of pages.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline {

/// Boxes that moved together, with those before them.
struct GrowingPool {
    double sum = 0;   ///< of the shifts that its boxes want
    double mean = 0;  ///< the shift that they get
    double cost = 0;  ///< of its boxes and all before them
    std::uint32_t count = 0;
    std::uint32_t before = 0;  ///< the pool before it
};

/// A box of a spacing, with those before it.
struct GrowingBox {
    double tight = 0;  ///< its edge when all boxes are as far to the beginning as they can be
    std::uint32_t index = 0;
    std::uint32_t before = 0;  ///< the box before it
};

/// The end of a spacing: its last pool and its last box. 0 stands for none.
struct GrowingEnd {
    std::uint32_t pool = 0;
    std::uint32_t box = 0;
};

/// Holds all spacings of a search. A box lies at its tight edge and a shift that never falls along the spacing, so that
/// whatever distances the tight edges keep are kept.
class GrowingSpacings {
public:
    void clear() {
        pools_.assign(1, {});
        boxes_.assign(1, {});
    }

    /// The last pool when a box whose tight edge is `tight` and that wants to be shifted by `wanted` is added. Shifts
    /// stay between `least` and `most`. `cost(index, edge)` is the price of a box.
    template <class Cost>
    [[nodiscard]] GrowingPool grown(const GrowingEnd& end, std::uint32_t index, double tight, double wanted,
                                    double least, double most, const Cost& cost) const {
        GrowingPool pool{wanted, wanted, 0, 1, end.pool};
        while (pool.before != 0 && pools_[pool.before].mean >= pool.mean) {
            const GrowingPool& joined = pools_[pool.before];
            pool.sum += joined.sum;
            pool.count += joined.count;
            pool.mean = pool.sum / pool.count;
            pool.before = joined.before;
        }
        const double shift = std::max(least, std::min(pool.mean, most));
        pool.cost = pools_[pool.before].cost + cost(index, tight + shift);
        std::uint32_t box = end.box;
        for (std::uint32_t k = 1; k < pool.count; ++k) {
            pool.cost += cost(boxes_[box].index, boxes_[box].tight + shift);
            box = boxes_[box].before;
        }
        return pool;
    }

    /// Keeps what `grown` has found.
    [[nodiscard]] GrowingEnd keep(const GrowingEnd& end, const GrowingPool& pool, std::uint32_t index, double tight) {
        pools_.push_back(pool);
        boxes_.push_back({tight, index, end.box});
        return {static_cast<std::uint32_t>(pools_.size() - 1), static_cast<std::uint32_t>(boxes_.size() - 1)};
    }

    [[nodiscard]] double cost(const GrowingEnd& end) const { return pools_[end.pool].cost; }

    /// Calls `visit(index)` for the boxes of a spacing, the last first.
    template <class Visit>
    void for_each(const GrowingEnd& end, const Visit& visit) const {
        for (std::uint32_t box = end.box; box != 0; box = boxes_[box].before) visit(boxes_[box].index);
    }

private:
    std::vector<GrowingPool> pools_{1};
    std::vector<GrowingBox> boxes_{1};
};

}  // namespace dateline
