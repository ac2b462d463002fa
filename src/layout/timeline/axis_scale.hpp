// The map from time to a length along the page, linear and invertible.
#pragma once

#include <vector>

namespace dateline {

/// Days on one side, points along the page on the other.
struct AxisScale {
    double time_from = 0;
    double time_to = 1;
    double page_from = 0;
    double page_to = 1;

    bool operator==(const AxisScale&) const = default;

    [[nodiscard]] double at(double time) const {
        return page_from + (time - time_from) / (time_to - time_from) * (page_to - page_from);
    }
    [[nodiscard]] double time_at(double page) const {
        return time_from + (page - page_from) / (page_to - page_from) * (time_to - time_from);
    }
};

struct TimelineItem;

/// The scale on which all items have room, with a margin at both ends so that no marker stands at the very edge.
AxisScale fit_scale(const std::vector<TimelineItem>& items, double page_from, double page_to);

}  // namespace dateline
