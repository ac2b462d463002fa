// The map from time to a length along the page: linear but for breaks, which are short whatever time they hold; or by
// the logarithm of how long ago; or from one event to the next. Always monotone.
#pragma once

#include <optional>
#include <vector>

namespace dateline {

/// A stretch of time, in days, that a broken axis leaves out.
struct AxisBreak {
    double from = 0;
    double to = 0;

    bool operator==(const AxisBreak&) const = default;
};

/// Days on one side, points along the page on the other.
struct AxisScale {
    double time_from = 0;
    double time_to = 1;
    double page_from = 0;
    double page_to = 1;
    std::vector<AxisBreak> breaks{};     ///< in order, within the scale
    double break_length = 0;             ///< of each break along the page
    std::optional<double> log_origin{};  ///< of a logarithmic scale: the day from which time is counted back
    std::vector<double> stops{};         ///< of a sequential scale: the times that lie at even distances, in order

    bool operator==(const AxisScale&) const = default;

    [[nodiscard]] double at(double time) const;

private:
    /// Shares of the page, 0 at `page_from`.
    [[nodiscard]] double broken_share(double time) const;
    [[nodiscard]] double logarithmic_share(double time) const;
    [[nodiscard]] double sequential_share(double time) const;
};

struct TimelineItem;

/// The scale on which all items have room, with a margin at both ends so that no marker stands at the very edge.
AxisScale fit_scale(const std::vector<TimelineItem>& items, double page_from, double page_to);

/// The same stretch of time by how long ago it was. Time is counted back from the year 2000, or from the end of the
/// last event's year where that is later.
AxisScale logarithmic_scale(const std::vector<TimelineItem>& items, double page_from, double page_to);

/// The same stretch of time with every marker at an even distance from the next.
AxisScale sequential_scale(const std::vector<TimelineItem>& items, double page_from, double page_to);

/// Stretches without events that are more than a quarter of the scale and far longer than most, the longest three, a
/// little shortened at both ends.
std::vector<AxisBreak> find_breaks(const std::vector<TimelineItem>& items, const AxisScale& scale);

}  // namespace dateline
