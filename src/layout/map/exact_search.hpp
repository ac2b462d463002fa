// The best choice for a small group of labels, found by trying all that could be better. Inside the label solver only.
#pragma once

#include <cstddef>

#include "layout/map/label_choice.hpp"

namespace dateline {

/// Branch and bound over the labels of a small group, from the choice that stands.
class ExactSearch {
public:
    ExactSearch(LabelChoice& choice, LabelNumbers labels);

    /// True when the search was complete; the choice then is the best there is. False when it took too many steps: the
    /// choice then is the best that was seen.
    bool run();

private:
    [[nodiscard]] std::uint32_t candidates(std::uint32_t label) const;
    [[nodiscard]] long cheapest(std::uint32_t label) const;
    void descend(std::size_t depth, long cost);

    LabelChoice& choice_;
    LabelNumbers labels_;
    std::vector<long> rest_;  ///< the least that the labels from a depth on can cost
    std::vector<std::uint32_t> best_;
    long best_cost_ = 0;
    int nodes_ = 0;
};

}  // namespace dateline
