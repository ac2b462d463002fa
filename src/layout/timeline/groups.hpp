// Groups: where not all labels fit, neighbours in time share one label, that of their surest event, which says how many
// more there are and when. Their markers stay; where they are too many to tell apart, a histogram stands for them.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "layout/layout.hpp"
#include "layout/timeline/composer.hpp"

namespace dateline {

/// Consecutive items [first, last) that share a label.
struct ItemGroup {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t spokesman = 0;  ///< the item whose label stands for all

    bool operator==(const ItemGroup&) const = default;
};

/// Joins neighbours, nearest first and small before large, until `count` groups are left.
std::vector<ItemGroup> group_neighbours(const std::vector<TimelineItem>& items,
                                        const std::vector<TimelineEvent>& events, std::size_t count);

/// A figure with as many labels as fit, at least `least_share` of all; nothing when fewer would fit.
std::optional<LayoutResult> lay_groups(const TimelineComposer& composer, const std::vector<TimelineItem>& items,
                                       double least_share);

/// The smallest figure of all: one label for all events. Nothing when even that does not fit.
std::optional<LayoutResult> lay_one_group(const TimelineComposer& composer, const std::vector<TimelineItem>& items);

}  // namespace dateline
