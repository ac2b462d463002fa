#include "layout/map/label_solver.hpp"

#include <algorithm>

#include "layout/map/ejection_search.hpp"
#include "layout/map/exact_search.hpp"

namespace dateline {

namespace {

// Larger groups have too many combinations to try.
constexpr std::size_t exact_candidates = 60;

/// Places labels one by one: always the candidate that hinders fewest others, weighed against its own cost (the
/// minimum-degree rule for independent sets).
class GreedyStart {
public:
    GreedyStart(LabelChoice& choice, const LabelNumbers& labels)
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

    LabelChoice& choice_;
    std::vector<std::uint32_t> open_;
    std::vector<bool> alive_;
    std::vector<int> hindered_;
};

std::size_t count_candidates(const ConflictGraph& graph, const LabelNumbers& labels) {
    std::size_t count = 0;
    for (const auto label : labels) {
        count += graph.first_of[label + 1] - graph.first_of[label];
    }
    return count;
}

void solve_component(LabelChoice& choice, const LabelNumbers& labels) {
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
    LabelChoice choice(graph, labels);
    for (const auto& component : components(graph)) {
        solve_component(choice, component);
    }
    std::vector<std::optional<std::size_t>> result(labels.size());
    for (std::uint32_t label = 0; label < labels.size(); ++label) {
        if (choice.chosen(label) != no_candidate) {
            result[label] = choice.chosen(label) - graph.first_of[label];
        }
    }
    return result;
}

}  // namespace dateline
