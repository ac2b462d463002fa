#include "layout/timeline/vertical.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <utility>

#include "layout/timeline/columns.hpp"
#include "layout/timeline/histogram.hpp"
#include "layout/timeline/leaders.hpp"
#include "layout/timeline/mark_lanes.hpp"
#include "layout/timeline/shortcuts.hpp"

namespace dateline {

namespace {

/// A label column narrower than this, in label sizes, makes the figure one-sided.
constexpr double least_column = 14;
/// Between the fan and the text of a label.
constexpr double text_gap = 2.5;
/// Depths of the fan that are tried: a deep one is calmer, a flat one leaves the labels more room.
constexpr std::array<double, 4> fan_depths = {8, 13, 18, 26};
/// Columns are this much taller than their labels, where the page may grow, so that labels can be near their dates.
constexpr double slack = 1.2;
/// A figure of few labels is at least this tall for each label, in label sizes.
constexpr double least_height_per_label = 3.2;
/// But no taller for that than this share of its width.
constexpr double least_aspect = 0.75;
/// Labels that fill less than this share of their columns on average stand flush with the axis on its left.
constexpr double short_label = 0.62;
/// Lanes and columns depend on each other; they settle in this many rounds or not at all.
constexpr int most_rounds = 4;

/// One attempt: sides, lanes and columns that agree with each other.
class VerticalLayout {
public:
    VerticalLayout(const BodyJob& job, double fan_depth) : job_(job), sheet_(job), fan_depth_(fan_depth) {
        for (std::size_t i = 0; i < job.items.size(); ++i) {
            if (job.items[i].labelled) labelled_.push_back(i);
        }
        two_sided_ = job.room.width > 2 * least_column * job.setting.label.caption.size.value() + 120;
        // A first guess for the lanes: real sides come with the labels.
        sides_.assign(job.items.size(), Side::after);
        if (!two_sided_) return;
        for (std::size_t k = 0; k < sides_.size(); k += 2) sides_[k] = Side::before;
    }

    std::optional<TimelineBody> lay() {
        std::size_t lanes_before = 0;
        std::size_t lanes_after = 0;
        for (int round = 0; round < most_rounds; ++round) {
            place_axis(lanes_before, lanes_after);
            if (!place_labels()) return {};
            lanes_ = assign_mark_lanes(job_.items, sides_, zone_.scale, job_.style, job_.setting.most_stacked);
            if (lanes_.lanes_before <= lanes_before && lanes_.lanes_after <= lanes_after) return draw();
            lanes_before = std::max(lanes_before, lanes_.lanes_before);
            lanes_after = std::max(lanes_after, lanes_.lanes_after);
        }
        return {};
    }

private:
    /// The band between two columns of equal width, for the given lanes.
    void place_axis(std::size_t lanes_before, std::size_t lanes_after) {
        zone_ = {};
        zone_.direction = AxisDirection::vertical;
        zone_.lane_pitch = job_.setting.lane_pitch;
        if (job_.crowd) lanes_before = std::max(lanes_before, histogram_lanes);
        zone_.before = {lanes_before, two_sided_ ? fan_depth_ : 0};
        zone_.after = {lanes_after, fan_depth_};
        set_height(height_ > 0 ? height_ : job_.room.height);
        const double outside_band = zone_.label_distance(Side::before) + zone_.label_distance(Side::after);
        const double band = axis_thickness(job_, ticks_, AxisDirection::vertical);
        const double rest = job_.room.width - band - outside_band - (two_sided_ ? 2 : 1) * text_gap;
        column_width_ = two_sided_ ? rest / 2 : rest;
        zone_.band_from =
            job_.room.left + zone_.label_distance(Side::before) + (two_sided_ ? column_width_ + text_gap : 0);
        zone_.band_to = zone_.band_from + band;
    }

    void set_height(double height) {
        zone_.scale = body_scale(job_, job_.room.top, job_.room.top + height);
        ticks_ = body_ticks(job_, zone_.scale, AxisDirection::vertical);
    }

    bool place_labels() {
        // Lanes of many bars can eat the columns.
        if (column_width_ < least_column * job_.setting.label.caption.size.value() * 0.6) return false;
        double total = 0;
        for (const std::size_t i : labelled_) total += height_of(i);
        if (job_.room.is_fixed_height) {
            height_ = job_.room.height;
        } else {
            const double least = std::min(job_.room.width * least_aspect, static_cast<double>(labelled_.size()) *
                                                                              least_height_per_label *
                                                                              job_.setting.label.caption.size.value());
            const double wanted = std::max(total * slack / (two_sided_ ? 2 : 1), std::max(least, 90.0));
            height_ = std::min(job_.room.height, wanted);
        }
        set_height(height_);
        ColumnLayout columns = stack(height_);
        // A label that is taller than its share can make the columns uneven.
        if (columns.overflow > 0 && height_ < job_.room.height) {
            height_ = std::min(job_.room.height, height_ + columns.overflow + 1);
            set_height(height_);
            columns = stack(height_);
        }
        if (columns.overflow > 0) return false;
        are_short_ = find_short_labels();
        tops_ = std::move(columns.tops);
        for (std::size_t k = 0; k < labelled_.size(); ++k) sides_[labelled_[k]] = columns.sides[k];
        return true;
    }

    double height_of(std::size_t item) {
        return sheet_.height(sheet_[item].shape(column_width_).lines) + job_.setting.label_gap;
    }

    ColumnLayout stack(double height) {
        std::vector<ColumnLabel> labels;
        for (const std::size_t i : labelled_) {
            const TimelineItem& item = job_.items[i];
            labels.push_back({zone_.scale.at(item.time.anchor), height_of(i), line_middle(),
                              height_of(i) - job_.setting.label_gap - line_middle(),
                              lane_bar(item, zone_.scale, job_.style)});
        }
        // The last gap may hang over the end.
        return stack_columns(labels, {job_.room.top, job_.room.top + height + job_.setting.label_gap, two_sided_});
    }

    TimelineBody draw() {
        TimelineBody body;
        body.height = height_;
        body.items = draw_axis(job_, zone_, ticks_);
        std::vector<ItemDrawing> drawings(job_.items.size());
        std::vector<double> markers;
        std::vector<Side> sides;
        for (const std::size_t i : labelled_) {
            markers.push_back(zone_.scale.at(job_.items[i].time.anchor));
            sides.push_back(sides_[i]);
        }
        const std::vector<Stem> stems = spread_stems(markers, sides, job_.style);
        std::vector<RoutedLeader> leaders;
        for (std::size_t k = 0; k < labelled_.size(); ++k) {
            LabelPlace place = place_label(labelled_[k], tops_[k], stems[k]);
            drawings[labelled_[k]].label = moved_lines(place.block, {Points(place.left), Points(tops_[k])});
            leaders.push_back({place.way, sides[k], labelled_[k]});
        }
        take_shortcuts(leaders, job_.items, lanes_, zone_, job_.style);
        for (const RoutedLeader& leader : leaders) {
            drawings[leader.item].leader = draw_leader(leader.way, leader.side, zone_, job_.style);
            body.cost += leader_length(leader.way, leader.side, zone_);
        }
        std::vector<Item> groups = draw_items(job_, zone_, lanes_.places, std::move(drawings));
        std::move(groups.begin(), groups.end(), std::back_inserter(body.items));
        return body;
    }

    /// A label's block, its left edge and the way of its leader.
    struct LabelPlace {
        LabelBlock block{};
        double left = 0;
        LeaderWay way{};
    };

    LabelPlace place_label(std::size_t item, double top, const Stem& stem) {
        LabelPlace place;
        place.block = sheet_[item].set(column_width_);
        const Side side = sides_[item];
        const double edge = zone_.label_distance(side) + text_gap;
        const double text_edge = zone_.outside(side, edge);
        place.left = text_edge;
        if (side == Side::before) {
            place.left -= place.block.width.value();
            if (are_short_) align_right(place.block);
        }
        place.way = {stem, whole_fan(side, zone_), zone_.lane_distance(lanes_.places[item].lane), 0, 0};
        double shortest = std::numeric_limits<double>::infinity();
        // The leader goes to the line that it reaches on the shortest way.
        for (const LineExtent& line : line_extents(place.block, job_.setting.label.leading)) {
            LeaderWay way = place.way;
            const double gap = side == Side::before ? text_edge - (place.left + line.right.value()) : line.left.value();
            way.label_along = top + line.middle.value();
            way.label_distance = edge - 1 + gap;
            const double length = leader_length(way, side, zone_);
            if (length >= shortest) continue;
            shortest = length;
            place.way = way;
        }
        return place;
    }

    [[nodiscard]] bool find_short_labels() {
        double width = 0;
        for (const std::size_t i : labelled_) width += sheet_[i].shape(column_width_).width;
        return width < short_label * column_width_ * static_cast<double>(labelled_.size());
    }

    /// The middle of a label's first line, from its top.
    [[nodiscard]] double line_middle() const { return sheet_.height(1) / 2; }

    const BodyJob& job_;
    LabelSheet sheet_;
    double fan_depth_;
    std::vector<std::size_t> labelled_;
    bool two_sided_ = true;
    AxisZone zone_;
    AxisTicks ticks_;
    double column_width_ = 0;
    double height_ = 0;
    bool are_short_ = false;
    std::vector<Side> sides_;
    std::vector<double> tops_;
    MarkLanes lanes_;
};

}  // namespace

std::optional<TimelineBody> lay_vertical(const BodyJob& job) {
    std::optional<TimelineBody> best;
    for (const double fan_depth : fan_depths) {
        std::optional<TimelineBody> body = VerticalLayout(job, fan_depth).lay();
        // A deeper fan makes the columns narrower still.
        if (!body) break;
        if (!best || body->cost < best->cost) best = std::move(body);
    }
    return best;
}

}  // namespace dateline
