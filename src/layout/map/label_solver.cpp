#include "layout/map/label_solver.hpp"

#include <algorithm>
#include <deque>
#include <limits>

#include "layout/map/conflict_graph.hpp"

namespace dateline {

namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// Fixed budgets, not times: the same answer on a slow machine.
constexpr int steps_at_least = 8000;
constexpr int steps_per_label = 80;
constexpr long most_work = 15'000'000;  // collisions looked at
constexpr int most_ejected = 2;
constexpr std::uint32_t leap_one_in = 128;
constexpr int nodes_of_exact_search = 30000;
constexpr std::size_t exact_candidates = 60;

/// xorshift32 (Marsaglia 2003).
class Random {
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

/// A choice of candidates without collisions, kept with the number of chosen candidates that block each other one.
class Choice {
public:
    Choice(const ConflictGraph& graph, const std::vector<LabelRequest>& labels)
        : graph_(graph), labels_(labels), chosen_(graph.labels(), none), blocked_(graph.candidates(), 0) {}

    [[nodiscard]] std::uint32_t chosen(std::uint32_t label) const { return chosen_[label]; }
    [[nodiscard]] bool is_free(std::uint32_t candidate) const { return blocked_[candidate] == 0; }
    /// How many chosen candidates collide with this one.
    [[nodiscard]] int blocked(std::uint32_t candidate) const { return blocked_[candidate]; }
    [[nodiscard]] int weight(std::uint32_t label) const { return labels_[label].weight; }
    [[nodiscard]] const ConflictGraph& graph() const { return graph_; }
    [[nodiscard]] const std::vector<std::uint32_t>& all() const { return chosen_; }

    void take(std::uint32_t candidate) {
        const auto label = graph_.label_of[candidate];
        release(label);
        chosen_[label] = candidate;
        for (const auto other : graph_.touching[candidate]) {
            ++blocked_[other];
        }
    }

    void release(std::uint32_t label) {
        const auto candidate = chosen_[label];
        if (candidate == none) {
            return;
        }
        for (const auto other : graph_.touching[candidate]) {
            --blocked_[other];
        }
        chosen_[label] = none;
    }

    /// What the label costs as it stands.
    [[nodiscard]] int cost(std::uint32_t label) const {
        return chosen_[label] == none ? weight(label) : graph_.cost_of[chosen_[label]];
    }

    /// The cheapest candidate of a label that collides with nothing chosen; the label itself must not be placed.
    [[nodiscard]] std::uint32_t cheapest_free(std::uint32_t label) const {
        std::uint32_t best = none;
        for (auto c = graph_.first_of[label]; c < graph_.first_of[label + 1]; ++c) {
            if (is_free(c) && (best == none || graph_.cost_of[c] < graph_.cost_of[best])) {
                best = c;
            }
        }
        return best;
    }

private:
    const ConflictGraph& graph_;
    const std::vector<LabelRequest>& labels_;
    std::vector<std::uint32_t> chosen_;
    std::vector<int> blocked_;
};

using Labels = std::vector<std::uint32_t>;

long total_cost(const Choice& choice, const Labels& labels) {
    long sum = 0;
    for (const auto label : labels) {
        sum += choice.cost(label);
    }
    return sum;
}

/// Places labels one by one: always the candidate that hinders fewest others, weighed against its own cost (the
/// minimum-degree rule for independent sets).
class GreedyStart {
public:
    GreedyStart(Choice& choice, const Labels& labels)
        : choice_(choice), alive_(choice.graph().candidates(), false), hindered_(choice.graph().candidates(), 0) {
        const auto& graph = choice.graph();
        for (const auto label : labels) {
            for (auto c = graph.first_of[label]; c < graph.first_of[label + 1]; ++c) {
                open_.push_back(c);
                alive_[c] = true;
            }
        }
        for (const auto c : open_) {
            for (const auto other : graph.touching[c]) {
                hindered_[c] += alive_[other] ? 1 : 0;
            }
        }
    }

    void run() {
        while (!open_.empty()) {
            const auto best = *std::min_element(open_.begin(), open_.end(), [&](std::uint32_t a, std::uint32_t b) {
                const long left = score(a);
                const long right = score(b);
                return left != right ? left < right : a < b;
            });
            choice_.take(best);
            const auto& graph = choice_.graph();
            for (const auto other : graph.touching[best]) {
                end(other);
            }
            const auto label = graph.label_of[best];
            for (auto c = graph.first_of[label]; c < graph.first_of[label + 1]; ++c) {
                end(c);
            }
            std::erase_if(open_, [&](std::uint32_t c) { return !alive_[c]; });
        }
    }

private:
    [[nodiscard]] long score(std::uint32_t candidate) const {
        const auto& graph = choice_.graph();
        return 40L * hindered_[candidate] + graph.cost_of[candidate] - choice_.weight(graph.label_of[candidate]) / 100;
    }

    void end(std::uint32_t candidate) {
        if (alive_[candidate]) {
            alive_[candidate] = false;
            for (const auto other : choice_.graph().touching[candidate]) {
                --hindered_[other];
            }
        }
    }

    Choice& choice_;
    std::vector<std::uint32_t> open_;
    std::vector<bool> alive_;
    std::vector<int> hindered_;
};

/// Moves single labels to cheaper free candidates until none is left. True when anything moved.
bool improve_singly(Choice& choice, const Labels& labels) {
    bool any = false;
    for (bool moved = true; moved;) {
        moved = false;
        for (const auto label : labels) {
            const auto before = choice.chosen(label);
            const int cost = choice.cost(label);
            choice.release(label);
            const auto best = choice.cheapest_free(label);
            const auto next = best != none && choice.graph().cost_of[best] < cost ? best : before;
            if (next != none) {
                choice.take(next);
            }
            moved = moved || next != before;
        }
        any = any || moved;
    }
    return any;
}

/// Branch and bound over the labels of a small group, from the choice that stands.
class ExactSearch {
public:
    ExactSearch(Choice& choice, Labels labels) : choice_(choice), labels_(std::move(labels)) {
        // Labels with few candidates first keep the tree narrow.
        std::stable_sort(labels_.begin(), labels_.end(), [&](std::uint32_t a, std::uint32_t b) {
            return candidates(a) < candidates(b);
        });
        rest_.assign(labels_.size() + 1, 0);
        for (std::size_t i = labels_.size(); i-- > 0;) {
            rest_[i] = rest_[i + 1] + cheapest(labels_[i]);
        }
    }

    /// True when the search was complete; the choice then is the best there is.
    bool run() {
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
            if (best_[label] != none) {
                choice_.take(best_[label]);
            }
        }
        return nodes_ <= nodes_of_exact_search;
    }

private:
    [[nodiscard]] std::uint32_t candidates(std::uint32_t label) const {
        return choice_.graph().first_of[label + 1] - choice_.graph().first_of[label];
    }

    [[nodiscard]] long cheapest(std::uint32_t label) const {
        long least = choice_.weight(label);
        for (auto c = choice_.graph().first_of[label]; c < choice_.graph().first_of[label + 1]; ++c) {
            least = std::min<long>(least, choice_.graph().cost_of[c]);
        }
        return least;
    }

    void descend(std::size_t depth, long cost) {
        if (++nodes_ > nodes_of_exact_search || cost + rest_[depth] >= best_cost_) {
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

    Choice& choice_;
    Labels labels_;
    std::vector<long> rest_;
    std::vector<std::uint32_t> best_;
    long best_cost_ = 0;
    int nodes_ = 0;
};

/// Tabu search by ejection: a label without room takes a place, what it collides with moves on or waits its turn.
class EjectionSearch {
public:
    EjectionSearch(Choice& choice, const Labels& labels)
        : choice_(choice), labels_(labels), tabu_until_(choice.all().size(), 0) {}

    void run() {
        remember();
        const int steps = steps_at_least + steps_per_label * static_cast<int>(labels_.size());
        for (const auto label : labels_) {
            if (choice_.chosen(label) == none) {
                waiting_.push_back(label);
            }
        }
        for (step_ = 1; step_ <= steps && work_ < most_work && !waiting_.empty(); ++step_) {
            const auto label = waiting_.front();
            waiting_.pop_front();
            place(label);
            if (current_ < best_cost_) {
                remember();
            }
        }
        restore();
    }

private:
    [[nodiscard]] const ConflictGraph& graph() const { return choice_.graph(); }

    /// The labels that a candidate would push out.
    void find_ejected(std::uint32_t candidate, Labels& ejected) {
        ejected.clear();
        if (choice_.is_free(candidate)) {
            return;
        }
        work_ += static_cast<long>(graph().touching[candidate].size());
        for (const auto other : graph().touching[candidate]) {
            const auto label = graph().label_of[other];
            if (choice_.chosen(label) == other) {
                ejected.push_back(label);
            }
        }
    }

    void place(std::uint32_t label) {
        std::uint32_t best = none;
        long best_change = std::numeric_limits<long>::max();
        Labels ejected;
        for (auto c = graph().first_of[label]; c < graph().first_of[label + 1]; ++c) {
            if (choice_.blocked(c) > most_ejected) {
                continue;
            }
            find_ejected(c, ejected);
            long change = graph().cost_of[c] - choice_.weight(label);
            bool tabu = false;
            for (const auto other : ejected) {
                change += choice_.weight(other) - choice_.cost(other);
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
        if (best == none || (best_change > choice_.weight(label) / 2 && random_.below(leap_one_in) != 0)) {
            waiting_.push_back(label);
            return;
        }
        find_ejected(best, ejected);
        take(best, ejected);
    }

    void take(std::uint32_t candidate, const Labels& ejected) {
        for (const auto other : ejected) {
            current_ += choice_.weight(other) - choice_.cost(other);
            choice_.release(other);
        }
        const auto label = graph().label_of[candidate];
        current_ += graph().cost_of[candidate] - choice_.weight(label);
        choice_.take(candidate);
        tabu_until_[label] = step_ + 8 + static_cast<int>(waiting_.size()) + static_cast<int>(random_.below(10));
        for (const auto other : ejected) {
            const auto refuge = choice_.cheapest_free(other);
            if (refuge == none) {
                waiting_.push_back(other);
                continue;
            }
            choice_.take(refuge);
            current_ += graph().cost_of[refuge] - choice_.weight(other);
        }
    }

    void remember() {
        current_ = total_cost(choice_, labels_);
        best_cost_ = current_;
        best_ = choice_.all();
    }

    void restore() {
        for (const auto label : labels_) {
            choice_.release(label);
        }
        for (const auto label : labels_) {
            if (best_[label] != none) {
                choice_.take(best_[label]);
            }
        }
    }

    Choice& choice_;
    const Labels& labels_;
    std::vector<int> tabu_until_;
    std::deque<std::uint32_t> waiting_;
    std::vector<std::uint32_t> best_;
    long current_ = 0;
    long best_cost_ = 0;
    int step_ = 0;
    long work_ = 0;
    Random random_;
};

std::size_t count_candidates(const ConflictGraph& graph, const Labels& labels) {
    std::size_t count = 0;
    for (const auto label : labels) {
        count += graph.first_of[label + 1] - graph.first_of[label];
    }
    return count;
}

void solve_component(Choice& choice, const Labels& labels) {
    GreedyStart(choice, labels).run();
    improve_singly(choice, labels);
    if (count_candidates(choice.graph(), labels) <= exact_candidates && ExactSearch(choice, labels).run()) {
        return;
    }
    EjectionSearch(choice, labels).run();
    improve_singly(choice, labels);
}

}  // namespace

std::vector<std::optional<std::size_t>> place_labels(const std::vector<LabelRequest>& labels) {
    const auto graph = find_conflicts(labels);
    Choice choice(graph, labels);
    for (const auto& component : components(graph)) {
        solve_component(choice, component);
    }
    std::vector<std::optional<std::size_t>> result(labels.size());
    for (std::uint32_t label = 0; label < labels.size(); ++label) {
        if (choice.chosen(label) != none) {
            result[label] = choice.chosen(label) - graph.first_of[label];
        }
    }
    return result;
}

}  // namespace dateline
