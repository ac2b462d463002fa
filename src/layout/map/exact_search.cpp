#include "layout/map/exact_search.hpp"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

// A budget of steps, not of time: the same answer on a slow machine.
constexpr int most_nodes = 30000;

}  // namespace

ExactSearch::ExactSearch(LabelChoice& choice, LabelNumbers labels) : choice_(choice), labels_(std::move(labels)) {
    // LabelNumbers with few candidates first keep the tree narrow.
    std::stable_sort(labels_.begin(), labels_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return candidates(a) < candidates(b); });
    rest_.assign(labels_.size() + 1, 0);
    for (std::size_t i = labels_.size(); i-- > 0;) {
        rest_[i] = rest_[i + 1] + cheapest(labels_[i]);
    }
}

bool ExactSearch::run() {
    best_cost_ = total_cost(choice_, labels_);
    best_ = choice_.all();
    for (const auto label : labels_) {
        choice_.release(label);
    }
    descend(0, 0);
    for (const auto label : labels_) {
        choice_.release(label);
    }
    for (const auto label : labels_) {
        if (best_[label] != no_candidate) {
            choice_.take(best_[label]);
        }
    }
    return nodes_ <= most_nodes;
}

std::uint32_t ExactSearch::candidates(std::uint32_t label) const {
    return choice_.graph().first_of[label + 1] - choice_.graph().first_of[label];
}

long ExactSearch::cheapest(std::uint32_t label) const {
    long least = choice_.weight(label);
    for (auto c = choice_.graph().first_of[label]; c < choice_.graph().first_of[label + 1]; ++c) {
        least = std::min<long>(least, choice_.graph().cost_of[c]);
    }
    return least;
}

void ExactSearch::descend(std::size_t depth, long cost) {
    if (++nodes_ > most_nodes || cost + rest_[depth] >= best_cost_) {
        return;
    }
    if (depth == labels_.size()) {
        best_cost_ = cost;
        best_ = choice_.all();
        return;
    }
    const auto label = labels_[depth];
    const auto& graph = choice_.graph();
    for (auto c = graph.first_of[label]; c < graph.first_of[label + 1]; ++c) {
        if (choice_.is_free(c)) {
            choice_.take(c);
            descend(depth + 1, cost + graph.cost_of[c]);
            choice_.release(label);
        }
    }
    descend(depth + 1, cost + choice_.weight(label));
}

}  // namespace dateline
