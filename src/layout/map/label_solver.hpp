// Which label takes which of its candidate places, so that no two collide and the best are shown.
// Promises the same answer on every machine: integer costs, a fixed number of steps, a fixed seed. Knows nothing of
// maps: only boxes, leaders and costs.
#pragma once

#include <optional>
#include <vector>

#include "layout/map/page_geometry.hpp"

namespace dateline {

/// A place that a label may take.
struct LabelCandidate {
    PageBox box{};
    std::optional<Segment> leader{};
    int cost = 0;  ///< 0 is the best place; below `weight` of the label
};

/// Whether two candidates of different labels exclude each other: their boxes overlap, a leader touches a box, or their
/// leaders cross.
bool collide(const LabelCandidate& a, const LabelCandidate& b);

/// A label with its candidates, which already keep clear of everything that does not move.
struct LabelRequest {
    std::vector<LabelCandidate> candidates;
    int weight = 1000;  ///< what it costs not to show the label
};

/// The candidate of each label, nothing for a label without room: the collision-free choice with the least sum of
/// costs that was found. Exact for small groups of labels that depend on each other, else a greedy start with ejection
/// chains (specialised from Yamamoto, Câmara and Lorena 2002).
std::vector<std::optional<std::size_t>> place_labels(const std::vector<LabelRequest>& labels);

}  // namespace dateline
