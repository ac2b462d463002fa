#include "layout/timeline/vertical.hpp"

#include <algorithm>
#include <numeric>

#include "layout/timeline/columns.hpp"
#include "layout/timeline/histogram.hpp"
#include "layout/timeline/leaders.hpp"

namespace dateline {

namespace {

/// A label column narrower than this, in label sizes, makes the figure one-sided.
constexpr double least_column = 14;
/// Between the fan and the text of a label.
constexpr double text_gap = 3;
constexpr double least_fan = 18;
/// Leaders of a crowded day may take this much room, where the labels still fit beside it.
constexpr double most_fan = 46;
/// Columns are this much taller than their labels, where the page may grow, so that labels can be near their dates.
constexpr double slack = 1.12;
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

    /// The fan that the leaders of the body would like to have; known after it is laid.
    [[nodiscard]] double wanted_fan_depth() const { return wanted_fan_; }

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
        const double band = band_thickness(ticks_, AxisDirection::vertical, job_.style, job_.measurer).value();
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
        cost_ = columns.cost;
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
            labels.push_back({zone_.scale.at(job_.items[i].time.anchor) - first_line_middle(), height_of(i)});
        }
        // The last gap may hang over the end.
        return stack_columns(labels, {job_.room.top, job_.room.top + height + job_.setting.label_gap, two_sided_});
    }

    TimelineBody draw() {
        TimelineBody body;
        body.height = height_;
        body.cost = cost_;
        body.items = draw_axis(job_, zone_, ticks_);
        std::vector<ItemDrawing> drawings(job_.items.size());
        std::vector<double> markers;
        std::vector<Side> sides;
        for (const std::size_t i : labelled_) {
            markers.push_back(zone_.scale.at(job_.items[i].time.anchor));
            sides.push_back(sides_[i]);
        }
        const std::vector<Stem> stems = spread_stems(markers, sides, job_.style);
        std::vector<double> ends;
        for (const double top : tops_) ends.push_back(top + first_line_middle());
        wanted_fan_ = wanted_fan(stems, ends, sides);
        const std::vector<Bend> bends = stagger_bends(stems, ends, sides, zone_);
        for (std::size_t k = 0; k < labelled_.size(); ++k) {
            drawings[labelled_[k]] = draw_label(labelled_[k], tops_[k], stems[k], bends[k]);
        }
        std::vector<Item> groups = draw_items(job_, zone_, lanes_.places, std::move(drawings));
        std::move(groups.begin(), groups.end(), std::back_inserter(body.items));
        return body;
    }

    ItemDrawing draw_label(std::size_t item, double top, const Stem& stem, const Bend& bend) {
        LabelBlock block = sheet_[item].set(column_width_);
        const Side side = sides_[item];
        const double edge = zone_.label_distance(side) + text_gap;
        const double text_edge = zone_.outside(side, edge);
        double left = text_edge;
        double gap = 0;
        if (side == Side::before) {
            left -= hugs_axis(block) ? block.width.value() : column_width_;
            if (are_short_) align_right(block);
            gap = text_edge - left - block.first_line_end.value();
        }
        const double marker_distance = zone_.lane_distance(lanes_.places[item].lane);
        const LeaderWay way{stem, bend, marker_distance, top + first_line_middle(), edge - 1.5 + gap};
        return {draw_leader(way, side, zone_, job_.style), moved_lines(block, {Points(left), Points(top)})};
    }

    /// Left of the axis long labels begin at the column's left edge, for reading, and the leader goes on to their text;
    /// short labels and those that are read from right to left stand by the axis.
    [[nodiscard]] bool hugs_axis(const LabelBlock& block) const {
        return are_short_ || block.lines.front().anchor == TextAnchor::end;
    }

    [[nodiscard]] bool find_short_labels() {
        double width = 0;
        for (const std::size_t i : labelled_) width += sheet_[i].shape(column_width_).width;
        return width < short_label * column_width_ * static_cast<double>(labelled_.size());
    }

    /// Where a leader meets a label, from its top.
    [[nodiscard]] double first_line_middle() const { return sheet_.height(1) / 2; }

    const BodyJob& job_;
    LabelSheet sheet_;
    double fan_depth_;
    double wanted_fan_ = 0;
    std::vector<std::size_t> labelled_;
    bool two_sided_ = true;
    AxisZone zone_;
    AxisTicks ticks_;
    double column_width_ = 0;
    double height_ = 0;
    double cost_ = 0;
    bool are_short_ = false;
    std::vector<Side> sides_;
    std::vector<double> tops_;
    MarkLanes lanes_;
};

}  // namespace

std::optional<TimelineBody> lay_vertical(const BodyJob& job) {
    VerticalLayout plain(job, least_fan);
    std::optional<TimelineBody> body = plain.lay();
    const double wanted = std::min(plain.wanted_fan_depth(), most_fan);
    if (!body || wanted <= least_fan) return body;
    // A deeper fan makes the columns narrower, so the labels may no longer fit.
    std::optional<TimelineBody> roomy = VerticalLayout(job, wanted).lay();
    return roomy ? roomy : body;
}

}  // namespace dateline
