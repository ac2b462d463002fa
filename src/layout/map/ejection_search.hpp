// Tabu search by ejection for large groups of labels: a label without room takes a place, what it collides with moves
// on or waits its turn (after Yamamoto, Camara and Lorena 2002). Inside the label solver only.
#pragma once

#include <deque>

#include "layout/map/label_choice.hpp"

namespace dateline {

/// xorshift32 (Marsaglia 2003): the same numbers on every machine.
class StableRandom {
public:
    std::uint32_t below(std::uint32_t limit) {
        state_ ^= state_ << 13U;
        state_ ^= state_ >> 17U;
        state_ ^= state_ << 5U;
        return state_ % limit;
    }

private:
    std::uint32_t state_ = 2463534242U;
};

class EjectionSearch {
public:
    /// Refers to both while it lives.
    EjectionSearch(LabelChoice& choice, const LabelNumbers& labels);

    /// Leaves the best choice that it found, never a worse one than before.
    void run();

private:
    void find_ejected(std::uint32_t candidate, LabelNumbers& ejected);
    [[nodiscard]] std::uint32_t refuge_beside(std::uint32_t label, std::uint32_t taken) const;
    void place(std::uint32_t label);
    void drift();
    void take(std::uint32_t candidate, const LabelNumbers& ejected);
    void remember();
    void restore();

    LabelChoice& choice_;
    const LabelNumbers& labels_;
    std::vector<int> tabu_until_;
    std::deque<std::uint32_t> waiting_;
    std::vector<std::uint32_t> best_;
    long current_ = 0;
    long best_cost_ = 0;
    int step_ = 0;
    long work_ = 0;  ///< collisions looked at
    StableRandom random_;
};

}  // namespace dateline
