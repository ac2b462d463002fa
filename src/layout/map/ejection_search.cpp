#include "layout/map/ejection_search.hpp"

#include <algorithm>

namespace dateline {

namespace {

// Fixed budgets, not times: the same answer on a slow machine.
constexpr int steps_at_least = 8000;
constexpr int steps_per_label = 200;
constexpr long most_work = 15'000'000;  // collisions looked at
constexpr int most_ejected = 2;
constexpr std::uint32_t leap_one_in = 1024;

}  // namespace

EjectionSearch::EjectionSearch(LabelChoice& choice, const LabelNumbers& labels)
    : choice_(choice), labels_(labels), tabu_until_(choice.all().size(), 0) {}

void EjectionSearch::run() {
    remember();
    const int steps = steps_at_least + steps_per_label * static_cast<int>(labels_.size());
    for (const auto label : labels_) {
        if (choice_.chosen(label) == no_candidate) {
            waiting_.push_back(label);
        }
    }
    for (step_ = 1; step_ <= steps && work_ < most_work && !waiting_.empty(); ++step_) {
        const auto label = waiting_.front();
        waiting_.pop_front();
        place(label);
        drift();
        if (current_ < best_cost_) {
            remember();
        }
    }
    restore();
}

/// The labels that a candidate would push out.
void EjectionSearch::find_ejected(std::uint32_t candidate, LabelNumbers& ejected) {
    ejected.clear();
    if (choice_.is_free(candidate)) {
        return;
    }
    work_ += static_cast<long>(choice_.graph().touching[candidate].size());
    for (const auto other : choice_.graph().touching[candidate]) {
        const auto label = choice_.graph().label_of[other];
        if (choice_.chosen(label) == other) {
            ejected.push_back(label);
        }
    }
}

/// The cheapest candidate that an ejected label could move to once `taken` stands: it collides with nothing chosen, the
/// label's own old place aside, nor with `taken`.
std::uint32_t EjectionSearch::refuge_beside(std::uint32_t label, std::uint32_t taken) const {
    const auto& graph = choice_.graph();
    const auto& touched = graph.touching[taken];
    std::uint32_t best = no_candidate;
    for (auto c = graph.first_of[label]; c < graph.first_of[label + 1]; ++c) {
        if (choice_.is_free(c) && (best == no_candidate || graph.cost_of[c] < graph.cost_of[best]) &&
            !std::binary_search(touched.begin(), touched.end(), c)) {
            best = c;
        }
    }
    return best;
}

void EjectionSearch::place(std::uint32_t label) {
    std::uint32_t best = no_candidate;
    long best_change = std::numeric_limits<long>::max();
    LabelNumbers ejected;
    for (auto c = choice_.graph().first_of[label]; c < choice_.graph().first_of[label + 1]; ++c) {
        if (choice_.blocked(c) > most_ejected) {
            continue;
        }
        find_ejected(c, ejected);
        long change = choice_.graph().cost_of[c] - choice_.weight(label);
        bool tabu = false;
        for (const auto other : ejected) {
            const auto refuge = refuge_beside(other, c);
            change += (refuge == no_candidate ? choice_.weight(other) : choice_.graph().cost_of[refuge]) -
                      choice_.cost(other);
            tabu = tabu || tabu_until_[other] > step_;
        }
        if (tabu && current_ + change >= best_cost_) {
            continue;
        }
        change += random_.below(8);  // breaks ties without a bias to the first
        if (change < best_change) {
            best_change = change;
            best = c;
        }
    }
    // A move that loses a label is a leap out of a dead end, worth it now and then.
    if (best == no_candidate || (best_change > choice_.weight(label) / 2 && random_.below(leap_one_in) != 0)) {
        waiting_.push_back(label);
        return;
    }
    find_ejected(best, ejected);
    take(best, ejected);
}

/// Moves some placed label to another free candidate that costs no more: what stands otherwise hardens around the
/// labels that wait.
void EjectionSearch::drift() {
    const auto& graph = choice_.graph();
    const auto label = labels_[random_.below(static_cast<std::uint32_t>(labels_.size()))];
    const auto old = choice_.chosen(label);
    if (old == no_candidate) {
        return;
    }
    const auto other = graph.first_of[label] + random_.below(graph.first_of[label + 1] - graph.first_of[label]);
    if (choice_.is_free(other) && graph.cost_of[other] <= graph.cost_of[old]) {
        current_ += graph.cost_of[other] - graph.cost_of[old];
        choice_.take(other);
    }
}

void EjectionSearch::take(std::uint32_t candidate, const LabelNumbers& ejected) {
    for (const auto other : ejected) {
        current_ += choice_.weight(other) - choice_.cost(other);
        choice_.release(other);
    }
    const auto label = choice_.graph().label_of[candidate];
    current_ += choice_.graph().cost_of[candidate] - choice_.weight(label);
    choice_.take(candidate);
    tabu_until_[label] = step_ + 8 + static_cast<int>(waiting_.size()) + static_cast<int>(random_.below(10));
    for (const auto other : ejected) {
        const auto refuge = choice_.cheapest_free(other);
        if (refuge == no_candidate) {
            waiting_.push_back(other);
            continue;
        }
        choice_.take(refuge);
        current_ += choice_.graph().cost_of[refuge] - choice_.weight(other);
    }
}

void EjectionSearch::remember() {
    current_ = total_cost(choice_, labels_);
    best_cost_ = current_;
    best_ = choice_.all();
}

void EjectionSearch::restore() {
    for (const auto label : labels_) {
        choice_.release(label);
    }
    for (const auto label : labels_) {
        if (best_[label] != no_candidate) {
            choice_.take(best_[label]);
        }
    }
}

}  // namespace dateline
