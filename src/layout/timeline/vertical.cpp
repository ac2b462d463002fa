#include "layout/timeline/vertical.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

#include "layout/timeline/clusters.hpp"
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
/// The fan is deep enough for leaders that bend side by side. So much of the width it may take so that they have room,
/// and so much so that they can be told apart.
constexpr double least_fan = 8;
constexpr double roomy_share = 0.017;
constexpr double most_fan_share = 0.07;
/// Columns are this much taller than their labels, where the page may grow, so that labels can be near their dates.
constexpr double slack = 1.2;
/// A figure of few labels is at least this tall for each label, in label sizes.
constexpr double least_height_per_label = 3.2;
/// But no taller for that than this share of its width.
constexpr double least_aspect = 0.75;
/// Labels that fill less than this share of their columns on average stand flush with the axis on its left.
constexpr double short_label = 0.62;
/// Labels are set narrower than their column, so that their lines are of one length, down to this share of it.
constexpr double least_balanced = 0.6;
/// What the side that a label does not lean to costs it, in points. Most figures have many layouts that are almost as
/// good as the best; leaning decides among them, so that an event more changes those near it and not all.
constexpr double side_lean = 16;
/// Lanes and columns depend on each other; they settle in this many rounds or not at all.
constexpr int most_rounds = 5;

/// One attempt: sides, lanes and columns that agree with each other.
class VerticalLayout {
public:
    explicit VerticalLayout(const BodyJob& job) : job_(job), sheet_(job) {
        for (std::size_t i = 0; i < job.items.size(); ++i) {
            if (job.items[i].labelled) labelled_.push_back(i);
        }
        // A narrow page has room for one column only, unless two are asked for.
        const bool is_wide = job.room.width > 2 * least_column * job.setting.label.caption.size.value() + 120;
        two_sided_ = job.figure.sides == TimelineSides::automatic ? is_wide : job.figure.sides == TimelineSides::both;
        // A first guess for the lanes: real sides come with the labels.
        sides_.assign(job.items.size(), Side::after);
        if (!two_sided_) return;
        for (std::size_t k = 0; k < sides_.size(); k += 2) sides_[k] = Side::before;
    }

    std::optional<TimelineBody> lay() {
        if (auto body = lay_rounds()) return body;
        // Labels need the room more than counts do.
        if (zone_.cluster_strip <= 0) return {};
        counts_clusters_ = false;
        fan_before_ = fan_after_ = least_fan;
        return lay_rounds();
    }

private:
    std::optional<TimelineBody> lay_rounds() {
        std::size_t lanes_before = 0;
        std::size_t lanes_after = 0;
        for (int round = 0; round < most_rounds; ++round) {
            place_axis(lanes_before, lanes_after);
            if (!place_labels()) return {};
            lanes_ = assign_mark_lanes(job_.items, sides_, zone_.scale, job_.style, job_.setting.most_stacked);
            find_ways();
            const double fan_before = wanted_fan(Side::before);
            const double fan_after = wanted_fan(Side::after);
            if (std::max(fan_before, fan_after) > std::max(least_fan, most_fan_share * job_.room.width)) return {};
            if (lanes_.lanes_before <= lanes_before && lanes_.lanes_after <= lanes_after && fan_before <= fan_before_ &&
                fan_after <= fan_after_)
                return draw();
            lanes_before = std::max(lanes_before, lanes_.lanes_before);
            lanes_after = std::max(lanes_after, lanes_.lanes_after);
            fan_before_ = std::max(fan_before_, fan_before);
            fan_after_ = std::max(fan_after_, fan_after);
        }
        return {};
    }

    [[nodiscard]] double wanted_fan(Side side) const {
        const FanNeed need = fan_need(stems_, ends_, label_sides_, side);
        return std::max({least_fan, need.least, std::min(need.roomy, roomy_share * job_.room.width)});
    }

    /// The band between two columns of equal width, for the given lanes.
    void place_axis(std::size_t lanes_before, std::size_t lanes_after) {
        zone_ = {};
        zone_.direction = AxisDirection::vertical;
        zone_.lane_pitch = job_.setting.lane_pitch;
        if (job_.crowd) lanes_before = std::max(lanes_before, histogram_lanes);
        zone_.before = {lanes_before, two_sided_ ? fan_before_ : 0};
        zone_.after = {lanes_after, fan_after_};
        set_height(height_ > 0 ? height_ : job_.room.height);
        if (counts_clusters_) zone_.cluster_strip = cluster_strip(job_, zone_.scale, AxisDirection::vertical);
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
                              lane_bar(item, zone_.scale, job_.style), lean_of(item.text, side_lean)});
        }
        // The last gap may hang over the end.
        const ColumnLimits limits{job_.room.top, job_.room.top + height + job_.setting.label_gap, two_sided_};
        // Lanes that take a little of the columns rarely change a label.
        if (!(labels == stacked_labels_ && limits == stacked_limits_)) {
            stacked_ = stack_columns(labels, limits);
            stacked_labels_ = std::move(labels);
            stacked_limits_ = limits;
        }
        return stacked_;
    }

    /// A label's block, its left edge, and where its leader meets it.
    struct LabelPlace {
        LabelBlock block{};
        double left = 0;
        double end = 0;       ///< along the axis
        double distance = 0;  ///< from the band
    };

    /// The places of all labels, and the stems and ends of their leaders.
    void find_ways() {
        std::vector<double> markers;
        label_sides_.clear();
        for (const std::size_t i : labelled_) {
            markers.push_back(zone_.scale.at(job_.items[i].time.anchor));
            label_sides_.push_back(sides_[i]);
        }
        double longest = 0;
        for (std::size_t k = 0; k < markers.size(); ++k) longest = std::max(longest, std::abs(tops_[k] - markers[k]));
        // With the ways through lanes and fan.
        longest += zone_.label_distance(Side::before) + zone_.label_distance(Side::after);
        stems_ = spread_stems(markers, label_sides_, longest, job_.style);
        label_places_.clear();
        ends_.clear();
        for (std::size_t k = 0; k < labelled_.size(); ++k) {
            label_places_.push_back(place_label(labelled_[k], tops_[k], stems_[k].end));
            ends_.push_back(label_places_.back().end);
        }
    }

    TimelineBody draw() {
        TimelineBody body;
        body.height = height_;
        body.items = draw_axis(job_, zone_, ticks_);
        std::vector<ItemDrawing> drawings(job_.items.size());
        const std::vector<Bend> bends = stagger_bends(stems_, ends_, label_sides_, zone_);
        std::vector<RoutedLeader> leaders;
        for (std::size_t k = 0; k < labelled_.size(); ++k) {
            const LabelPlace& place = label_places_[k];
            drawings[labelled_[k]].label =
                draw_label(job_, labelled_[k], place.block, {Points(place.left), Points(tops_[k])});
            const double marker = zone_.lane_distance(label_sides_[k], lanes_.places[labelled_[k]].lane);
            leaders.push_back(
                {{stems_[k], bends[k], marker, place.end, place.distance}, label_sides_[k], labelled_[k]});
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

    LabelPlace place_label(std::size_t item, double top, double stem) {
        LabelPlace place;
        place.block = sheet_[item].set(balanced_width(item));
        const Side side = sides_[item];
        const double edge = zone_.label_distance(side) + text_gap;
        const double text_edge = zone_.outside(side, edge);
        place.left = text_edge;
        if (side == Side::before) {
            place.left -= place.block.width.value();
            if (are_short_) align_right(place.block);
        }
        double shortest = std::numeric_limits<double>::infinity();
        // The leader goes to the line that it reaches on the shortest way.
        for (const LineExtent& line : line_extents(place.block, job_.setting.label.leading)) {
            const double gap = side == Side::before ? text_edge - (place.left + line.right.value()) : line.left.value();
            const double end = top + line.middle.value();
            const double length = std::hypot(end - stem, zone_.side(side).fan_depth) + gap;
            if (length >= shortest) continue;
            shortest = length;
            place.end = end;
            place.distance = edge - 1 + gap;
        }
        return place;
    }

    /// The least width at which a label has no more lines than in the whole column: no last line of one short word.
    double balanced_width(std::size_t item) {
        const MeasuredLabel& label = sheet_[item];
        const std::size_t lines = label.shape(column_width_).lines;
        return label.narrowest(lines, column_width_ * least_balanced, column_width_).asked;
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
    double fan_before_ = least_fan;
    double fan_after_ = least_fan;
    std::vector<std::size_t> labelled_;
    bool two_sided_ = true;
    bool counts_clusters_ = true;
    AxisZone zone_;
    AxisTicks ticks_;
    double column_width_ = 0;
    double height_ = 0;
    bool are_short_ = false;
    std::vector<Side> sides_;
    std::vector<ColumnLabel> stacked_labels_;  ///< those that were stacked last
    ColumnLimits stacked_limits_{};
    ColumnLayout stacked_;
    std::vector<double> tops_;
    MarkLanes lanes_;
    std::vector<Side> label_sides_;         ///< of labelled items
    std::vector<LabelPlace> label_places_;  ///< of labelled items
    std::vector<Stem> stems_;
    std::vector<double> ends_;  ///< of leaders, along the axis
};

}  // namespace

std::optional<TimelineBody> lay_vertical(const BodyJob& job) {
    return VerticalLayout(job).lay();
}

}  // namespace dateline
