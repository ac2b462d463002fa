// What the two directions share: the question that a layout attempt answers, and the answer.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "calendar/date.hpp"
#include "figure/figure.hpp"
#include "layout/timeline/axis_zone.hpp"
#include "layout/timeline/band.hpp"
#include "layout/timeline/flags.hpp"
#include "layout/timeline/item.hpp"
#include "layout/timeline/mark_lanes.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// How an attempt sets a figure. The layout degrades from one setting to the next.
struct BodySetting {
    LabelSetting label{};
    bool shows_places = true;
    bool shows_pictures = true;
    bool counts_clusters = true;
    double lane_pitch = 7;
    double label_gap = 3;
    double least_width_share = 0.75;  ///< of the style's label width: the narrowest that labels are wrapped
    std::size_t most_stacked = 4;     ///< markers of crowded days above each other

    bool operator==(const BodySetting&) const = default;
};

/// Where the figure may stand: a fixed width, and a height that is fixed or at most `height`.
struct BodyRoom {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
    bool is_fixed_height = false;
};

/// The stretch of time that an axis shows, in days.
struct TimeWindow {
    double from = 0;
    double to = 0;
};

/// The input of an attempt. The references outlive it.
struct BodyJob {
    const TimelineFigure& figure;
    const Style& style;
    const TextMeasurer& measurer;
    const std::vector<TimelineItem>& items;
    const BodySetting& setting;
    BodyRoom room{};
    /// Drawn as a histogram when given; the scale holds them too. `items` are then some of them.
    const std::vector<TimelineItem>* crowd = nullptr;
    bool may_fill_bars = false;          ///< words of spans may stand inside their bars
    std::optional<TimeWindow> window{};  ///< in place of the stretch that the items need
    SearchEffort effort = SearchEffort::brief;
    /// What the scale has room for, where the items share it with others.
    const std::vector<TimelineItem>* scale_items = nullptr;
    AxisWords axis_words = AxisWords::written;
};

/// A finished body. `cost` compares attempts of the same direction.
struct TimelineBody {
    std::vector<Item> items;
    double height = 0;
    double cost = 0;
    bool has_histogram = false;  ///< the legend says what it counts
    bool names_tracks = false;   ///< each track's marker and name stand in it: a legend would say the same
};

/// The labels of a job's items, measured when they are first asked for.
class LabelSheet {
public:
    explicit LabelSheet(const BodyJob& job) : job_(job), labels_(job.items.size()) {}

    const MeasuredLabel& operator[](std::size_t item);
    /// The height of a block of so many lines.
    [[nodiscard]] double height(std::size_t lines) const {
        return static_cast<double>(lines) * job_.setting.label.leading.value();
    }

private:
    const BodyJob& job_;
    std::vector<std::unique_ptr<MeasuredLabel>> labels_;
};

/// The scale of a job over a length of the page.
AxisScale body_scale(const BodyJob& job, double page_from, double page_to);

/// What decides the ticks of a job.
TickRequest body_tick_request(const BodyJob& job, const AxisScale& scale, AxisDirection direction);
AxisTicks body_ticks(const BodyJob& job, const AxisScale& scale, AxisDirection direction);

/// The thickness of the axis: the band with its ticks, and beside them a row for each era and line.
double axis_thickness(const BodyJob& job, const AxisTicks& ticks, AxisDirection direction);

/// The finest precision of the figure's dates.
Precision finest_precision(const TimelineFigure& figure);

/// A label block moved to its place.
std::vector<Item> moved_lines(const LabelBlock& block, PagePoint origin);

/// The label of one of the job's items at its place: its lines, and its picture where the block has one.
std::vector<Item> draw_label(const BodyJob& job, std::size_t item, const LabelBlock& block, PagePoint origin);

/// Eras and lines, band, breaks, counts of clusters and, for a crowd, histogram.
std::vector<Item> draw_axis(const BodyJob& job, const AxisZone& zone, const AxisTicks& ticks);

/// The patches behind highlighted labels, then the groups of all items, in order of time: extent, leader, marker,
/// label. `leaders` and `labels` are by item and may be empty.
struct ItemDrawing {
    std::optional<PathItem> leader{};
    std::vector<Item> label{};
};
std::vector<Item> draw_items(const BodyJob& job, const AxisZone& zone, const std::vector<MarkPlace>& places,
                             std::vector<ItemDrawing> drawings);

}  // namespace dateline
