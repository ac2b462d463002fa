#include "layout/timeline/horizontal.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "layout/timeline/flags.hpp"
#include "layout/timeline/histogram.hpp"
#include "layout/timeline/leaders.hpp"

namespace dateline {

namespace {

/// The greatest width at which labels are wrapped, as a share of the style's label width.
constexpr double most_share = 2.4;
/// Lines that a label may have; each label is set as narrow as its lines allow.
constexpr std::array<std::size_t, 9> line_limits = {1, 2, 3, 4, 5, 6, 7, 8, 10};
/// Between a pole and the text of its label.
constexpr double text_gap = 3;
constexpr double least_fan = 10;
constexpr double most_fan = 34;
constexpr double fan_per_move = 0.14;
constexpr std::size_t most_rows = 12;

/// The labels of all items set with at most so many lines.
struct FlagSet {
    std::vector<LabelShape> shapes;  ///< by labelled item
    double row_height = 0;
};

/// One attempt: label widths, rows, sides and lanes that agree with each other.
class HorizontalLayout {
public:
    explicit HorizontalLayout(const BodyJob& job) : job_(job), sheet_(job) {
        for (std::size_t i = 0; i < job.items.size(); ++i) {
            if (job.items[i].labelled) labelled_.push_back(i);
        }
        zone_.direction = AxisDirection::horizontal;
        zone_.lane_pitch = job.setting.lane_pitch;
        zone_.scale = body_scale(job, job.room.left, job.room.left + job.room.width);
        ticks_ = body_ticks(job, zone_.scale, AxisDirection::horizontal);
        band_ = band_thickness(ticks_, AxisDirection::horizontal, job.style, job.measurer).value();
    }

    std::optional<TimelineBody> lay() {
        std::optional<TimelineBody> best;
        double last_height = 0;
        // Labels of equal height waste no room in a row, so the number of lines is tried and the widths follow from it.
        for (const std::size_t lines : line_limits) {
            const FlagSet set = choose_shapes(lines);
            // More lines than any label needs change nothing.
            if (set.row_height == last_height) continue;
            last_height = set.row_height;
            std::optional<TimelineBody> body = lay_with(set);
            if (body && (!best || body->cost < best->cost)) best = std::move(body);
        }
        return best;
    }

private:
    /// For each label the narrowest width at which it has at most `lines` lines; the widest where there is none.
    FlagSet choose_shapes(std::size_t lines) {
        const double most = std::min(most_share * job_.style.timeline.label_width.value(), job_.room.width * 0.8);
        const double least = std::min(job_.setting.least_width_share * job_.style.timeline.label_width.value(), most);
        FlagSet set;
        for (const std::size_t item : labelled_) {
            set.shapes.push_back(sheet_[item].narrowest(lines, least, most));
            set.row_height = std::max(set.row_height, sheet_.height(set.shapes.back().lines));
        }
        return set;
    }

    std::optional<TimelineBody> lay_with(const FlagSet& set) {
        std::vector<Flag> flags;
        for (std::size_t k = 0; k < labelled_.size(); ++k) {
            flags.push_back({marker_along(labelled_[k]), set.shapes[k].width + text_gap});
        }
        const FlagLimits limits{job_.room.left, job_.room.left + job_.room.width, 3.2, 2.5 * job_.setting.label_gap};
        // Lanes are known only when sides are, so a first guess may ask for a row too many.
        const double pitch = set.row_height + job_.setting.label_gap;
        auto total = static_cast<std::size_t>(
            std::max(0.0, std::floor((job_.room.height - band_ - 2 * least_fan - 2 * zone_.lane_pitch) / pitch)));
        for (total = std::min(total, 2 * most_rows); total > 0; --total) {
            const FlagRows rows{(total + 1) / 2, total / 2, pitch};
            const FlagLayout hung = hang_flags(flags, rows, limits);
            if (hung.overflow > 0) return {};  // fewer rows would be worse
            if (std::optional<TimelineBody> body = compose(set, hung)) return body;
        }
        return {};
    }

    double marker_along(std::size_t item) const { return zone_.scale.at(job_.items[item].time.anchor); }

    /// Heights of all parts for hung flags; nothing when they are more than the room has.
    std::optional<TimelineBody> compose(const FlagSet& set, const FlagLayout& hung) {
        // Events that another speaks for stand above the axis.
        std::vector<Side> sides(job_.items.size(), Side::before);
        for (std::size_t k = 0; k < labelled_.size(); ++k) sides[labelled_[k]] = hung.places[k].side;
        lanes_ = assign_mark_lanes(job_.items, sides, zone_.scale, job_.style, job_.setting.most_stacked);
        if (job_.crowd) lanes_.lanes_before = std::max(lanes_.lanes_before, histogram_lanes);
        zone_.before = {lanes_.lanes_before, fan_depth(hung, Side::before)};
        zone_.after = {lanes_.lanes_after, fan_depth(hung, Side::after)};
        find_rows(set, hung);
        double height = full_height();
        if (height > job_.room.height) {
            // Fans may be flatter before a row has to go.
            const double missing = (height - job_.room.height) / 2 + 0.01;
            zone_.before.fan_depth =
                std::max(std::min(zone_.before.fan_depth, least_fan), zone_.before.fan_depth - missing);
            zone_.after.fan_depth =
                std::max(std::min(zone_.after.fan_depth, least_fan), zone_.after.fan_depth - missing);
            height = full_height();
        }
        if (height > job_.room.height) return {};
        // A page of fixed height keeps the figure in its middle.
        const double spare = job_.room.is_fixed_height ? (job_.room.height - height) / 2 : 0;
        zone_.band_from = job_.room.top + spare + zone_.label_distance(Side::before) + rows_end(Side::before);
        zone_.band_to = zone_.band_from + band_;
        TimelineBody body = draw(set, hung);
        body.height = job_.room.is_fixed_height ? job_.room.height : height;
        body.cost = hung.cost + height * static_cast<double>(labelled_.size()) * 0.05;
        return body;
    }

    double fan_depth(const FlagLayout& hung, Side side) const {
        double most = -1;
        for (std::size_t k = 0; k < labelled_.size(); ++k) {
            if (hung.places[k].side != side) continue;
            most = std::max(most, std::abs(hung.places[k].pole - marker_along(labelled_[k])));
        }
        if (most < 0) return 0;
        return std::clamp(least_fan + fan_per_move * most, least_fan, most_fan);
    }

    /// Where each row begins, as a distance from the labels' edge of the fan; as tall as its tallest label.
    void find_rows(const FlagSet& set, const FlagLayout& hung) {
        for (const Side side : {Side::before, Side::after}) {
            std::vector<double> heights;
            for (std::size_t k = 0; k < labelled_.size(); ++k) {
                if (hung.places[k].side != side) continue;
                heights.resize(std::max(heights.size(), hung.places[k].row + 1));
                double& height = heights[hung.places[k].row];
                height = std::max(height, sheet_.height(set.shapes[k].lines) + job_.setting.label_gap);
            }
            std::vector<double>& starts = side == Side::before ? rows_before_ : rows_after_;
            starts.assign(1, 0);
            for (const double height : heights) starts.push_back(starts.back() + height);
        }
    }
    [[nodiscard]] double rows_end(Side side) const {
        return side == Side::before ? rows_before_.back() : rows_after_.back();
    }
    [[nodiscard]] double full_height() const {
        return band_ + zone_.label_distance(Side::before) + zone_.label_distance(Side::after) + rows_end(Side::before) +
               rows_end(Side::after);
    }

    TimelineBody draw(const FlagSet& set, const FlagLayout& hung) {
        TimelineBody body;
        body.items = draw_axis(job_, zone_, ticks_);
        std::vector<ItemDrawing> drawings(job_.items.size());
        std::vector<double> markers;
        std::vector<Side> sides;
        for (std::size_t k = 0; k < labelled_.size(); ++k) {
            markers.push_back(marker_along(labelled_[k]));
            sides.push_back(hung.places[k].side);
        }
        const std::vector<Stem> stems = spread_stems(markers, sides, job_.style);
        std::vector<double> poles;
        for (const FlagPlace& place : hung.places) poles.push_back(place.pole);
        const std::vector<Bend> bends = stagger_bends(stems, poles, sides, zone_);
        for (std::size_t k = 0; k < labelled_.size(); ++k) {
            drawings[labelled_[k]] = draw_flag(labelled_[k], set.shapes[k], hung.places[k], stems[k], bends[k]);
        }
        std::vector<Item> groups = draw_items(job_, zone_, lanes_.places, std::move(drawings));
        std::move(groups.begin(), groups.end(), std::back_inserter(body.items));
        return body;
    }

    /// Text of a row is level at the edge towards the axis; the pole runs along the line there.
    ItemDrawing draw_flag(std::size_t item, const LabelShape& shape, const FlagPlace& place, const Stem& stem,
                          const Bend& bend) {
        const LabelBlock block = sheet_[item].set(shape.asked);
        const std::vector<double>& starts = place.side == Side::before ? rows_before_ : rows_after_;
        const double near = zone_.label_distance(place.side) + starts[place.row];
        const double top = place.side == Side::before ? zone_.outside(place.side, near + block.height.value())
                                                      : zone_.outside(place.side, near);
        const double end = near + sheet_.height(1) - 1;
        const double start = zone_.lane_distance(lanes_.places[item].lane);
        const LeaderWay way{stem, bend, start, place.pole, end};
        return {draw_leader(way, place.side, zone_, job_.style),
                moved_lines(block, {Points(place.pole + text_gap), Points(top)})};
    }

    const BodyJob& job_;
    LabelSheet sheet_;
    std::vector<std::size_t> labelled_;
    AxisZone zone_;
    AxisTicks ticks_;
    double band_ = 0;
    MarkLanes lanes_;
    std::vector<double> rows_before_;
    std::vector<double> rows_after_;
};

}  // namespace

std::optional<TimelineBody> lay_horizontal(const BodyJob& job) {
    return HorizontalLayout(job).lay();
}

}  // namespace dateline
