#include "layout/timeline/horizontal.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "layout/timeline/flags.hpp"
#include "layout/timeline/histogram.hpp"
#include "layout/timeline/leaders.hpp"
#include "layout/timeline/mark_lanes.hpp"
#include "layout/timeline/shortcuts.hpp"
#include "layout/timeline/span_text.hpp"

namespace dateline {

namespace {

/// The greatest width at which labels are wrapped, as a share of the style's label width.
constexpr double most_share = 2.4;
/// Lines that a label may have; each label is set as narrow as its lines allow.
constexpr std::array<std::size_t, 9> line_limits = {1, 2, 3, 4, 5, 6, 7, 8, 9};
/// Between the end of a leader and the text of its label.
constexpr double text_gap = 1.5;
/// The leader of the nearest row ends this much within its line.
constexpr double line_inset = 1;
constexpr double least_fan = 8;
constexpr double most_fan = 9;
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
            has_filled_bars_ = has_filled_bars_ || !job.items[i].inside.empty();
        }
        zone_.direction = AxisDirection::horizontal;
        zone_.lane_pitch = job.setting.lane_pitch;
        zone_.scale = body_scale(job, job.room.left, job.room.left + job.room.width);
        ticks_ = body_ticks(job, zone_.scale, AxisDirection::horizontal);
        band_ = axis_thickness(job, ticks_, AxisDirection::horizontal);
    }

    std::optional<TimelineBody> lay() {
        std::optional<TimelineBody> best;
        double last_height = -1;
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
            const LabelShape& shape = set.shapes[k];
            flags.push_back({marker_along(labelled_[k]), shape.width, shape.last_line, shape.first_line,
                             lane_bar(job_.items[labelled_[k]], zone_.scale, job_.style)});
        }
        const FlagLimits limits{job_.room.left, job_.room.left + job_.room.width, 2.4, 2.1 * job_.setting.label_gap};
        // Lanes are known only when sides are, so a first guess may ask for a row too many. One row needs one fan only.
        const double pitch = set.row_height + job_.setting.label_gap;
        const double rest = job_.room.height - band_ - 2 * least_fan - 2 * zone_.lane_pitch;
        auto total = static_cast<std::size_t>(std::max(1.0, std::floor(rest / pitch)));
        for (total = std::min(total, 2 * most_rows); total > 0; --total) {
            bool fits = false;
            std::optional<TimelineBody> best;
            // An odd row goes to the side where it serves best.
            for (const std::size_t half : {(total + 1) / 2, total / 2}) {
                if (best && (total % 2 == 0 || has_filled_bars_)) break;
                // Bars with words in them have the other side for themselves.
                const std::size_t before = has_filled_bars_ ? total : half;
                const FlagLayout hung = hang_flags(flags, {before, total - before, pitch, least_fan}, limits);
                if (hung.overflow > 0) continue;
                fits = true;
                std::optional<TimelineBody> body = compose(set, hung);
                if (body && (!best || body->cost < best->cost)) best = std::move(body);
            }
            if (best || !fits) return best;  // fewer rows would be worse
        }
        return {};
    }

    double marker_along(std::size_t item) const { return zone_.scale.at(job_.items[item].time.anchor); }

    /// Heights of all parts for hung flags; nothing when they are more than the room has.
    std::optional<TimelineBody> compose(const FlagSet& set, const FlagLayout& hung) {
        // Events that another speaks for stand above the axis.
        std::vector<Side> sides(job_.items.size(), Side::before);
        for (std::size_t i = 0; i < sides.size(); ++i) {
            if (!job_.items[i].inside.empty()) sides[i] = Side::after;
        }
        for (std::size_t k = 0; k < labelled_.size(); ++k) sides[labelled_[k]] = hung.places[k].side;
        lanes_ = assign_mark_lanes(job_.items, sides, zone_.scale, job_.style, job_.setting.most_stacked);
        if (job_.crowd) lanes_.lanes_before = std::max(lanes_.lanes_before, histogram_lanes);
        find_ways(set, hung);
        const double fan = std::clamp(wanted_fan(stems_, ends_, sides_), least_fan, most_fan);
        const auto fan_of = [&](Side side) {
            return std::find(sides_.begin(), sides_.end(), side) == sides_.end() ? 0 : fan;
        };
        zone_.before = {lanes_.lanes_before, fan_of(Side::before)};
        zone_.after = {lanes_.lanes_after, fan_of(Side::after)};
        settle(set, hung);
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
        return body;
    }

    /// Where the leader of a flag meets its label, along the axis.
    [[nodiscard]] double leader_end(std::size_t k, const FlagSet& set, const FlagPlace& place) const {
        if (place.row > 0) return place.left + line_inset;
        const LabelShape& shape = set.shapes[k];
        const double line = place.side == Side::before ? shape.last_line : shape.first_line;
        return std::clamp(marker_along(labelled_[k]), place.left + line_inset,
                          place.left + std::max(line - line_inset, line_inset));
    }

    /// Stems and ends of all leaders.
    void find_ways(const FlagSet& set, const FlagLayout& hung) {
        std::vector<double> markers;
        sides_.clear();
        ends_.clear();
        for (std::size_t k = 0; k < labelled_.size(); ++k) {
            markers.push_back(marker_along(labelled_[k]));
            sides_.push_back(hung.places[k].side);
            ends_.push_back(leader_end(k, set, hung.places[k]));
        }
        stems_ = spread_stems(markers, sides_, job_.style);
    }

    /// How far each label begins from the labels' edge of the fan: on what lies in its way, row by row.
    void settle(const FlagSet& set, const FlagLayout& hung) {
        nears_.assign(labelled_.size(), 0);
        ends_before_ = ends_after_ = 0;
        std::vector<std::size_t> order(labelled_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return hung.places[a].row < hung.places[b].row; });
        const auto height = [&](std::size_t k) { return sheet_.height(set.shapes[k].lines) + job_.setting.label_gap; };
        for (std::size_t n = 0; n < order.size(); ++n) {
            const std::size_t k = order[n];
            const FlagPlace& place = hung.places[k];
            for (std::size_t m = 0; m < n; ++m) {
                const std::size_t below = order[m];
                const FlagPlace& other = hung.places[below];
                const bool beside = other.left + set.shapes[below].width + 2 < place.left ||
                                    place.left + set.shapes[k].width + 2 < other.left;
                if (other.side != place.side || other.row == place.row || beside) continue;
                nears_[k] = std::max(nears_[k], nears_[below] + height(below));
            }
            double& end = place.side == Side::before ? ends_before_ : ends_after_;
            end = std::max(end, nears_[k] + height(k));
        }
    }
    [[nodiscard]] double rows_end(Side side) const { return side == Side::before ? ends_before_ : ends_after_; }
    [[nodiscard]] double full_height() const {
        return band_ + zone_.label_distance(Side::before) + zone_.label_distance(Side::after) + rows_end(Side::before) +
               rows_end(Side::after);
    }

    TimelineBody draw(const FlagSet& set, const FlagLayout& hung) {
        TimelineBody body;
        body.items = draw_axis(job_, zone_, ticks_);
        for (Item& heading : draw_headings(lanes_.headings, zone_, job_)) body.items.push_back(std::move(heading));
        std::vector<ItemDrawing> drawings(job_.items.size());
        const std::vector<Bend> bends = stagger_bends(stems_, ends_, sides_, zone_);
        std::vector<RoutedLeader> leaders;
        for (std::size_t k = 0; k < labelled_.size(); ++k) {
            const FlagPlace& place = hung.places[k];
            const LabelBlock block = sheet_[labelled_[k]].set(set.shapes[k].asked);
            const double near = zone_.label_distance(place.side) + nears_[k];
            const double top =
                zone_.outside(place.side, place.side == Side::before ? near + block.height.value() : near);
            const LeaderWay way{stems_[k], bends[k], zone_.lane_distance(lanes_.places[labelled_[k]].lane), ends_[k],
                                near - text_gap};
            drawings[labelled_[k]].label = moved_lines(block, {Points(place.left), Points(top)});
            leaders.push_back({way, place.side, labelled_[k]});
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

    const BodyJob& job_;
    LabelSheet sheet_;
    std::vector<std::size_t> labelled_;
    bool has_filled_bars_ = false;
    AxisZone zone_;
    AxisTicks ticks_;
    double band_ = 0;
    MarkLanes lanes_;
    std::vector<Side> sides_;  ///< of labelled items
    std::vector<Stem> stems_;
    std::vector<double> ends_;   ///< of leaders, along the axis
    std::vector<double> nears_;  ///< of labels, from the fan
    double ends_before_ = 0;
    double ends_after_ = 0;
};

}  // namespace

std::optional<TimelineBody> lay_horizontal(const BodyJob& job) {
    if (const auto filled = fill_bars(job)) {
        const BodyJob with_words{job.figure, job.style, job.measurer, filled->items, filled->setting, job.room};
        if (auto body = HorizontalLayout(with_words).lay()) return body;
    }
    return HorizontalLayout(job).lay();
}

}  // namespace dateline
