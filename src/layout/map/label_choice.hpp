// A choice of label candidates without collisions, as the searches of the label solver pass it on. Inside the solver
// only; refers to the graph and the labels it was made with.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "layout/map/conflict_graph.hpp"

namespace dateline {

/// No candidate.
inline constexpr std::uint32_t no_candidate = std::numeric_limits<std::uint32_t>::max();

using LabelNumbers = std::vector<std::uint32_t>;

/// A choice of candidates without collisions, kept with the number of chosen candidates that block each other one.
class LabelChoice {
public:
    LabelChoice(const ConflictGraph& graph, const std::vector<LabelRequest>& labels)
        : graph_(graph), labels_(labels), chosen_(graph.labels(), no_candidate), blocked_(graph.candidates(), 0) {}

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
        if (candidate == no_candidate) {
            return;
        }
        for (const auto other : graph_.touching[candidate]) {
            --blocked_[other];
        }
        chosen_[label] = no_candidate;
    }

    /// What the label costs as it stands.
    [[nodiscard]] int cost(std::uint32_t label) const {
        return chosen_[label] == no_candidate ? weight(label) : graph_.cost_of[chosen_[label]];
    }

    /// The cheapest candidate of a label that collides with nothing chosen; the label itself must not be placed.
    [[nodiscard]] std::uint32_t cheapest_free(std::uint32_t label) const {
        std::uint32_t best = no_candidate;
        for (auto c = graph_.first_of[label]; c < graph_.first_of[label + 1]; ++c) {
            if (is_free(c) && (best == no_candidate || graph_.cost_of[c] < graph_.cost_of[best])) {
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

/// What some labels cost together.
long total_cost(const LabelChoice& choice, const LabelNumbers& labels);

/// Moves single labels to cheaper free candidates until no_candidate is left.
void improve_singly(LabelChoice& choice, const LabelNumbers& labels);

}  // namespace dateline
