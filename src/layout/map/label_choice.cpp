#include "layout/map/label_choice.hpp"

namespace dateline {

long total_cost(const LabelChoice& choice, const LabelNumbers& labels) {
    long sum = 0;
    for (const auto label : labels) {
        sum += choice.cost(label);
    }
    return sum;
}

void improve_singly(LabelChoice& choice, const LabelNumbers& labels) {
    for (bool moved = true; moved;) {
        moved = false;
        for (const auto label : labels) {
            const auto before = choice.chosen(label);
            const int cost = choice.cost(label);
            choice.release(label);
            const auto best = choice.cheapest_free(label);
            const auto next = best != no_candidate && choice.graph().cost_of[best] < cost ? best : before;
            if (next != no_candidate) {
                choice.take(next);
            }
            moved = moved || next != before;
        }
    }
}

}  // namespace dateline
