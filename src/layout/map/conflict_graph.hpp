// Which label candidates collide. Candidates of all labels are numbered through, label by label.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/map/label_solver.hpp"

namespace dateline {

struct ConflictGraph {
    std::vector<std::uint32_t> label_of;               ///< of each candidate
    std::vector<std::uint32_t> first_of;               ///< of each label, and one past the last
    std::vector<int> cost_of;                          ///< of each candidate
    std::vector<std::vector<std::uint32_t>> touching;  ///< of each candidate, ascending, never of its own label

    [[nodiscard]] std::size_t labels() const { return first_of.size() - 1; }
    [[nodiscard]] std::size_t candidates() const { return label_of.size(); }
};

ConflictGraph find_conflicts(const std::vector<LabelRequest>& labels);

/// Labels that depend on each other through collisions, each group ascending, groups by their first label.
std::vector<std::vector<std::uint32_t>> components(const ConflictGraph& graph);

}  // namespace dateline
