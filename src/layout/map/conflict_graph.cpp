#include "layout/map/conflict_graph.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace dateline {

namespace {

constexpr double cell_size = 40;  // points: about the width of a label

/// All that a candidate covers.
PageBox reach(const LabelCandidate& candidate) {
    PageBox box = candidate.box;
    if (candidate.leader) {
        const auto& [from, to] = *candidate.leader;
        box = box.united(
            {std::min(from.x, to.x), std::min(from.y, to.y), std::max(from.x, to.x), std::max(from.y, to.y)});
    }
    return box;
}

/// Finds pairs of candidates that may collide: those that share a cell of a grid.
class CellIndex {
public:
    using Cell = std::pair<int, int>;

    /// The column or row of a coordinate.
    static int number(Points value) { return static_cast<int>(std::floor(value.value() / cell_size)); }

    template <class Visit>
    static void for_cells(const PageBox& box, Visit visit) {
        for (int x = number(box.left); x <= number(box.right); ++x) {
            for (int y = number(box.top); y <= number(box.bottom); ++y) {
                visit(Cell{x, y});
            }
        }
    }

    void add(const PageBox& box, std::uint32_t candidate) {
        for_cells(box, [&](const Cell& cell) { cells_[cell].push_back(candidate); });
    }

    [[nodiscard]] const std::map<Cell, std::vector<std::uint32_t>>& cells() const { return cells_; }

private:
    std::map<Cell, std::vector<std::uint32_t>> cells_;
};

/// Whether this cell answers for a pair of boxes: the one that holds the upper left corner of what they share.
bool is_home(const CellIndex::Cell& cell, const PageBox& a, const PageBox& b) {
    return CellIndex::number(std::max(a.left, b.left)) == cell.first &&
           CellIndex::number(std::max(a.top, b.top)) == cell.second;
}

}  // namespace

bool collide(const LabelCandidate& a, const LabelCandidate& b) {
    return a.box.overlaps(b.box) || (a.leader && touches(*a.leader, b.box)) ||
           (b.leader && touches(*b.leader, a.box)) || (a.leader && b.leader && touches(*a.leader, *b.leader));
}

ConflictGraph find_conflicts(const std::vector<LabelRequest>& labels) {
    ConflictGraph graph;
    std::vector<const LabelCandidate*> all;
    std::vector<PageBox> reaches;
    CellIndex index;
    for (std::uint32_t label = 0; label < labels.size(); ++label) {
        graph.first_of.push_back(static_cast<std::uint32_t>(all.size()));
        for (const auto& candidate : labels[label].candidates) {
            reaches.push_back(reach(candidate));
            index.add(reaches.back(), static_cast<std::uint32_t>(all.size()));
            all.push_back(&candidate);
            graph.label_of.push_back(label);
            graph.cost_of.push_back(candidate.cost);
        }
    }
    graph.first_of.push_back(static_cast<std::uint32_t>(all.size()));
    graph.touching.resize(all.size());
    for (const auto& [cell, members] : index.cells()) {
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t j = i + 1; j < members.size(); ++j) {
                const auto a = members[i];
                const auto b = members[j];
                if (graph.label_of[a] != graph.label_of[b] && reaches[a].overlaps(reaches[b]) &&
                    is_home(cell, reaches[a], reaches[b]) && collide(*all[a], *all[b])) {
                    graph.touching[a].push_back(b);
                    graph.touching[b].push_back(a);
                }
            }
        }
    }
    for (auto& touching : graph.touching) {
        std::sort(touching.begin(), touching.end());
    }
    return graph;
}

std::vector<std::vector<std::uint32_t>> components(const ConflictGraph& graph) {
    std::vector<std::uint32_t> root(graph.labels());
    std::iota(root.begin(), root.end(), 0U);
    const auto find = [&](std::uint32_t label) {
        while (root[label] != label) {
            label = root[label] = root[root[label]];
        }
        return label;
    };
    for (std::uint32_t c = 0; c < graph.candidates(); ++c) {
        for (const auto other : graph.touching[c]) {
            const auto a = find(graph.label_of[c]);
            const auto b = find(graph.label_of[other]);
            root[std::max(a, b)] = std::min(a, b);
        }
    }
    std::map<std::uint32_t, std::vector<std::uint32_t>> groups;
    for (std::uint32_t label = 0; label < graph.labels(); ++label) {
        groups[find(label)].push_back(label);
    }
    std::vector<std::vector<std::uint32_t>> result;
    for (auto& [first, members] : groups) {
        result.push_back(std::move(members));
    }
    return result;
}

}  // namespace dateline
