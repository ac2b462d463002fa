#include "layout/timeline/flag_beam.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace dateline {

namespace {

/// Flags that fill more than this share of their rows are packed, fewer are kept near their markers.
constexpr double dense = 0.6;
/// What a point of a row costs that no later flag can have, in points of leader.
constexpr double packed_price = 1.3;
constexpr double pushed_price = 0.6;
/// Answers whose rows end within so many points of each other are one.
constexpr double same_place = 4;

bool is_near(const FlagFront& a, const FlagFront& b, std::size_t rows) {
    if (std::abs(a.pole - b.pole) > same_place) return false;
    for (std::size_t r = 0; r < rows; ++r) {
        if (std::abs(a.rows[r].label - b.rows[r].label) > same_place) return false;
    }
    return true;
}

}  // namespace

FlagBeam::FlagBeam(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits)
    : flags_(flags),
      rows_(rows),
      limits_(limits),
      sweeps_{PoleSweep(flags, rows, limits, Side::before), PoleSweep(flags, rows, limits, Side::after)} {
    double filled = 0;
    for (const Flag& flag : flags) filled += flag.width + limits.label_gap;
    is_dense_ = filled > dense * (limits.to - limits.from) * static_cast<double>(rows.before + rows.after);
    // A lane more takes the labels of its side further away.
    lane_cost_ = rows.lane * static_cast<double>(flags.size()) / 2;
}

std::vector<std::vector<std::size_t>> FlagBeam::find(std::size_t first, std::size_t last, const FlagBeamStart& start,
                                                     std::size_t width) {
    answers_.assign(1, {});
    answers_[0].ends = start;
    choices_.assign(1, {});
    for (std::size_t flag = first; flag < last; ++flag) decide(flag, width);
    std::vector<std::vector<std::size_t>> found;
    for (const Answer& answer : answers_) {
        found.emplace_back(last - first);
        std::uint32_t choice = answer.choice;
        for (std::size_t i = last - first; i-- > 0;) {
            found.back()[i] = choices_[choice].place;
            choice = choices_[choice].before;
        }
    }
    return found;
}

void FlagBeam::decide(std::size_t flag, std::size_t width) {
    offers_.clear();
    for (std::size_t from = 0; from < answers_.size(); ++from) {
        Answer& answer = answers_[from];
        for (std::size_t side = 0; side < 2; ++side) answer.blocked[side] = blocked(answer, side, flags_[flag].marker);
        for (std::size_t place = 0; place < rows_.before + rows_.after; ++place) offer(flag, from, place);
    }
    ranking_.clear();
    for (std::size_t i = 0; i < offers_.size(); ++i) ranking_.emplace_back(offers_[i].score, i);
    // The cheapest on top; few of them are taken, so they are not all sorted.
    std::make_heap(ranking_.begin(), ranking_.end(), std::greater<>());
    next_.clear();
    for (auto end = ranking_.end(); end != ranking_.begin() && next_.size() < width; --end) {
        std::pop_heap(ranking_.begin(), end, std::greater<>());
        take(flag, offers_[std::prev(end)->second]);
    }
    answers_.swap(next_);
}

void FlagBeam::offer(std::size_t flag, std::size_t from, std::size_t place) {
    const Answer& answer = answers_[from];
    const std::size_t side = side_of(place);
    const std::size_t row = row_of(place);
    const double marker = flags_[flag].marker;
    Offer offer;
    offer.from = from;
    offer.place = place;
    offer.packed = sweeps_[side].spot_right(flag, row, limits_.from, answer.ends.packed[side]);
    if (offer.packed.left + flags_[flag].width > limits_.to) return;
    offer.pushed = sweeps_[side].spot_right(flag, row, marker, answer.ends.pushed[side]);
    offer.cost = answer.cost + flag_cost(flags_[flag], {Side::before, row, 0, offer.pushed.pole}, rows_);
    if (has_bar(flag)) {
        OpenBars bars = answer.ends.bars[side];
        offer.lanes = bars.add(flags_[flag].bar);
        if (offer.lanes > answer.ends.lanes[side]) offer.cost += lane_cost_;
    }
    offer.score = offer.cost + answer.blocked[1 - side] + blocked_with(flag, answer, offer);
    offers_.push_back(offer);
}

void FlagBeam::take(std::size_t flag, const Offer& offer) {
    next_.push_back(answers_[offer.from]);
    Answer& answer = next_.back();
    const std::size_t side = side_of(offer.place);
    sweeps_[side].pass_right(flag, row_of(offer.place), offer.pushed, answer.ends.pushed[side]);
    sweeps_[side].pass_right(flag, row_of(offer.place), offer.packed, answer.ends.packed[side]);
    if (is_seen(answer)) {
        next_.pop_back();
        return;
    }
    if (has_bar(flag)) {
        answer.ends.bars[side].add(flags_[flag].bar);
        answer.ends.lanes[side] = std::max(answer.ends.lanes[side], offer.lanes);
    }
    answer.cost = offer.cost;
    choices_.push_back({static_cast<std::uint32_t>(offer.place), answer.choice});
    answer.choice = static_cast<std::uint32_t>(choices_.size() - 1);
}

template <class LabelEnd>
double FlagBeam::blocked_by(std::size_t side, double marker, const LabelEnd& label_end) const {
    const double from = is_dense_ ? limits_.from : marker;
    double sum = 0;
    double end = from;
    for (std::size_t row = 0; row < (side == 0 ? rows_.before : rows_.after); ++row) {
        end = std::max(end, label_end(row));
        sum += end - from;
    }
    return sum * (is_dense_ ? packed_price : pushed_price);
}

double FlagBeam::blocked(const Answer& answer, std::size_t side, double marker) const {
    return blocked_by(side, marker, [&](std::size_t row) {
        return (is_dense_ ? answer.ends.packed : answer.ends.pushed)[side].rows[row].label;
    });
}

double FlagBeam::blocked_with(std::size_t flag, const Answer& answer, const Offer& offer) const {
    const std::size_t side = side_of(offer.place);
    const FlagFront& front = (is_dense_ ? answer.ends.packed : answer.ends.pushed)[side];
    const double own = (is_dense_ ? offer.packed : offer.pushed).left + flags_[flag].width;
    return blocked_by(side, flags_[flag].marker,
                      [&](std::size_t row) { return row == row_of(offer.place) ? own : front.rows[row].label; });
}

bool FlagBeam::is_seen(const Answer& answer) const {
    for (std::size_t k = 0; k + 1 < next_.size(); ++k) {
        if (is_near(next_[k].ends.pushed[0], answer.ends.pushed[0], rows_.before) &&
            is_near(next_[k].ends.pushed[1], answer.ends.pushed[1], rows_.after))
            return true;
    }
    return false;
}

}  // namespace dateline
