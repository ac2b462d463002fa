#include "layout/timeline/horizontal.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "layout/timeline/clusters.hpp"
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
constexpr std::array<std::size_t, 12> line_limits = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
/// Between the end of a leader and the text of its label.
constexpr double text_gap = 1.5;
/// A leader ends at least this much within its line.
constexpr double line_inset = 1;
constexpr double least_fan = 8;
constexpr double roomy_fan = 10;
/// More leaders side by side than this depth can tell apart are too many.
constexpr double most_fan = 40;
/// Rows are never filled more than this: poles pass between the labels.
constexpr double most_filled = 0.93;
/// Between a pole and the words after it, in points and in sizes of the labels.
constexpr double least_pole_gap = 2.4;
constexpr double pole_gap_sizes = 0.32;
/// So many of the rough layouts are worked out in full.
constexpr std::size_t finalists = 1;
/// So many of them are tried in all, the others being too wide.
constexpr std::size_t most_tries = 4;

/// The labels of all items set with at most so many lines.
struct FlagSet {
    std::vector<LabelShape> shapes;  ///< by labelled item
    std::vector<Flag> flags;
    double row_height = 0;
};

/// A set of labels hung in so many rows.
struct Candidate {
    std::size_t set = 0;
    FlagRows rows{};
    FlagLayout hung{};
};

/// One attempt: label widths, rows, sides and lanes that agree with each other.
class HorizontalLayout {
public:
    explicit HorizontalLayout(const BodyJob& job)
        : job_(job), sheet_(job), is_one_sided_(job.figure.sides == TimelineSides::one) {
        for (std::size_t i = 0; i < job.items.size(); ++i) {
            if (job.items[i].labelled) labelled_.push_back(i);
            is_one_sided_ = is_one_sided_ || !job.items[i].inside.empty();
        }
        zone_.direction = AxisDirection::horizontal;
        zone_.lane_pitch = job.setting.lane_pitch;
        zone_.scale = body_scale(job, job.room.left, job.room.left + job.room.width);
        cluster_strip_ = cluster_strip(job, zone_.scale, AxisDirection::horizontal);
        ticks_ = body_ticks(job, zone_.scale, AxisDirection::horizontal);
        band_ = axis_thickness(job, ticks_, AxisDirection::horizontal);
    }

    std::optional<TimelineBody> lay() {
        choose_sets();
        std::vector<Candidate> candidates;
        for (std::size_t set = 0; set < sets_.size(); ++set) add_candidates(set, candidates);
        std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
            return std::make_pair(a.hung.overflow, a.hung.cost) < std::make_pair(b.hung.overflow, b.hung.cost);
        });
        std::optional<TimelineBody> best;
        std::size_t finished = 0;
        if (candidates.size() > most_tries) candidates.resize(most_tries);
        for (Candidate& candidate : candidates) {
            candidate.hung = hang_flags(sets_[candidate.set].flags, candidate.rows, limits(), job_.effort);
            if (candidate.hung.overflow > 0 || !fits(candidate)) continue;
            TimelineBody body = draw(candidate);
            if (!best || body.cost < best->cost) best = std::move(body);
            if (++finished == finalists) break;
        }
        return best;
    }

private:
    /// Labels of equal height waste no room in a row, so the number of lines is tried and the widths follow from it.
    void choose_sets() {
        for (const std::size_t lines : line_limits) {
            FlagSet set = choose_shapes(lines);
            const double row_height = set.row_height;
            if (sets_.empty() || row_height != sets_.back().row_height) sets_.push_back(std::move(set));
            // More lines than any label needs change nothing.
            if (row_height < sheet_.height(lines)) break;
        }
    }

    /// For each label the narrowest width at which it has at most `lines` lines; the widest where there is none.
    FlagSet choose_shapes(std::size_t lines) {
        const double most = std::min(most_share * job_.style.timeline.label_width.value(), job_.room.width * 0.8);
        const double least = std::min(job_.setting.least_width_share * job_.style.timeline.label_width.value(), most);
        FlagSet set;
        for (const std::size_t item : labelled_) {
            const LabelShape shape = sheet_[item].narrowest(lines, least, most);
            const bool ends_right = sheet_[item].is_right_to_left();
            set.row_height = std::max(set.row_height, sheet_.height(shape.lines));
            set.flags.push_back(
                {marker_along(item), shape.width, hold_of(shape, shape.last_line, shape.last_indent, ends_right),
                 hold_of(shape, shape.first_line, 0, ends_right), lane_bar(job_.items[item], zone_.scale, job_.style)});
            set.shapes.push_back(shape);
        }
        return set;
    }
    /// Where on a line of a label a leader may end.
    static Hold hold_of(const LabelShape& shape, double line, double indent, bool ends_right) {
        const double start = ends_right ? shape.width - line - indent : indent;
        const double inset = std::min(line_inset, line / 2);
        return {start + inset, start + line - inset};
    }

    [[nodiscard]] FlagLimits limits() const {
        const double pole_gap = std::max(least_pole_gap, pole_gap_sizes * job_.setting.label.caption.size.value());
        return {job_.room.left, job_.room.left + job_.room.width, pole_gap, 2.1 * job_.setting.label_gap};
    }

    /// Rough layouts of a set in as many rows as the room has. An odd row goes to the side where it serves best.
    void add_candidates(std::size_t set, std::vector<Candidate>& candidates) {
        // Lanes are known only when sides are, so a first guess may ask for a row too many. One row needs one fan only.
        const double pitch = sets_[set].row_height + job_.setting.label_gap;
        const double rest = job_.room.height - band_ - 2 * least_fan - 2 * zone_.lane_pitch;
        auto total = static_cast<std::size_t>(std::max(1.0, std::floor(rest / pitch)));
        for (total = std::min(total, (is_one_sided_ ? 1 : 2) * most_flag_rows); total > 0 && can_hold(set, total);
             --total) {
            bool is_found = false;
            // Bars with words in them have the other side for themselves.
            const std::size_t more = is_one_sided_ ? total : (total + 1) / 2;
            for (const std::size_t before : {more, total - more}) {
                if (is_one_sided_ && before != total) break;
                Candidate candidate{set, {before, total - before, pitch, least_fan, zone_.lane_pitch}, {}};
                candidate.hung = hang_flags(sets_[set].flags, candidate.rows, limits(), SearchEffort::rough);
                if (candidate.hung.overflow > job_.room.width * hopeless_share || !fits(candidate)) continue;
                candidates.push_back(std::move(candidate));
                is_found = true;
                if (total - more == more) break;
            }
            if (is_found) break;  // fewer rows would be worse
        }
    }
    /// Whether the labels are so much narrower together than so many rows that they can hang there.
    [[nodiscard]] bool can_hold(std::size_t set, std::size_t rows) const {
        double width = 0;
        for (const Flag& flag : sets_[set].flags) width += flag.width + limits().label_gap;
        return width <= static_cast<double>(rows) * job_.room.width * most_filled;
    }

    double marker_along(std::size_t item) const { return zone_.scale.at(job_.items[item].time.anchor); }

    /// Finds the heights of all parts for hung flags. Whether the room has them.
    bool fits(const Candidate& candidate) {
        const FlagLayout& hung = candidate.hung;
        // Events that another speaks for stand above the axis.
        std::vector<Side> sides(job_.items.size(), Side::before);
        for (std::size_t i = 0; i < sides.size(); ++i) {
            if (!job_.items[i].inside.empty()) sides[i] = Side::after;
        }
        for (std::size_t k = 0; k < labelled_.size(); ++k) sides[labelled_[k]] = hung.places[k].side;
        lanes_ = assign_mark_lanes(job_.items, sides, zone_.scale, job_.style, job_.setting.most_stacked);
        if (job_.crowd) lanes_.lanes_before = std::max(lanes_.lanes_before, histogram_lanes);
        zone_.cluster_strip = 0;
        find_ways(candidate);
        zone_.before = {lanes_.lanes_before, wanted_fan(Side::before)};
        zone_.after = {lanes_.lanes_after, wanted_fan(Side::after)};
        if (std::max(zone_.before.fan_depth, zone_.after.fan_depth) > most_fan) return false;
        settle(candidate);
        if (full_height() > job_.room.height) {
            // Fans may be flatter before a row has to go.
            const double missing = (full_height() - job_.room.height) / 2 + 0.01;
            for (const Side side : {Side::before, Side::after}) {
                double& depth = (side == Side::before ? zone_.before : zone_.after).fan_depth;
                const double least = std::max(least_fan, fan_need(stems_, ends_, sides_, side).least);
                depth = std::max(std::min(depth, least), depth - missing);
            }
        }
        // Counts of clusters take what is left.
        if (full_height() + cluster_strip_ <= job_.room.height) zone_.cluster_strip = cluster_strip_;
        return full_height() <= job_.room.height;
    }

    [[nodiscard]] double wanted_fan(Side side) const {
        // A side without labels needs none.
        if (std::find(sides_.begin(), sides_.end(), side) == sides_.end()) return 0;
        const FanNeed need = fan_need(stems_, ends_, sides_, side);
        return std::max({least_fan, need.least, std::min(need.roomy, roomy_fan)});
    }

    /// Stems and ends of all leaders.
    void find_ways(const Candidate& candidate) {
        const FlagLayout& hung = candidate.hung;
        double longest = 0;
        std::vector<double> markers;
        sides_.clear();
        ends_.clear();
        for (std::size_t k = 0; k < labelled_.size(); ++k) {
            markers.push_back(marker_along(labelled_[k]));
            sides_.push_back(hung.places[k].side);
            ends_.push_back(hung.places[k].pole);
            longest = std::max(longest, std::abs(ends_.back() - markers.back()) +
                                            static_cast<double>(hung.places[k].row) * candidate.rows.height);
        }
        stems_ = spread_stems(markers, sides_, longest, job_.style);
    }

    /// How far each label begins from the labels' edge of the fan: on what lies in its way, row by row.
    void settle(const Candidate& candidate) {
        const FlagSet& set = sets_[candidate.set];
        const FlagLayout& hung = candidate.hung;
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

    /// Draws the candidate that `fits` was asked about last.
    TimelineBody draw(const Candidate& candidate) {
        const FlagSet& set = sets_[candidate.set];
        const FlagLayout& hung = candidate.hung;
        // A page of fixed height keeps the figure in its middle.
        const double spare = job_.room.is_fixed_height ? (job_.room.height - full_height()) / 2 : 0;
        zone_.band_from = job_.room.top + spare + zone_.label_distance(Side::before) + rows_end(Side::before);
        zone_.band_to = zone_.band_from + band_;
        TimelineBody body;
        body.height = job_.room.is_fixed_height ? job_.room.height : full_height();
        body.items = draw_axis(job_, zone_, ticks_);
        body.names_tracks = !lanes_.headings.empty() && lanes_.headings.size() == job_.figure.tracks.size();
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
            const LeaderWay way{stems_[k], bends[k], zone_.lane_distance(place.side, lanes_.places[labelled_[k]].lane),
                                ends_[k], near - text_gap};
            drawings[labelled_[k]].label = draw_label(job_, labelled_[k], block, {Points(place.left), Points(top)});
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
    bool is_one_sided_;  ///< labels stand above the axis only
    AxisZone zone_;
    AxisTicks ticks_;
    double band_ = 0;
    double cluster_strip_ = 0;  ///< what counts of clusters would take
    std::vector<FlagSet> sets_;
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
    // Words in bars would stand below the axis.
    const bool may_fill = job.figure.sides != TimelineSides::one;
    if (const auto filled = may_fill ? fill_bars(job) : std::nullopt) {
        const BodyJob with_words{job.figure, job.style, job.measurer, filled->items, filled->setting, job.room};
        if (auto body = HorizontalLayout(with_words).lay()) return body;
    }
    return HorizontalLayout(job).lay();
}

}  // namespace dateline
