// Clusters: where more events crowd into a stretch of the axis than their markers can show, a bracket beside the band
// says how many they are.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/timeline/body.hpp"

namespace dateline {

/// Events whose markers lie over each other.
struct EventCluster {
    double from = 0;  ///< of the first marker, along the page
    double to = 0;    ///< of the last
    std::size_t count = 0;

    bool operator==(const EventCluster&) const = default;
};

/// The clusters of items in order of their markers. What is known to a year only belongs to none: it may have happened
/// at another time.
std::vector<EventCluster> find_clusters(const std::vector<TimelineItem>& items, const AxisScale& scale,
                                        const Style& style);

/// The room that brackets and counts of a job take between the band and the first lane before it; 0 without any.
double cluster_strip(const BodyJob& job, const AxisScale& scale, AxisDirection direction);

/// Brackets and counts, in the room that the zone has for them.
std::vector<Item> draw_clusters(const BodyJob& job, const AxisZone& zone);

}  // namespace dateline
