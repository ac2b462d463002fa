// Poles: where the poles and labels of flags stand when their rows and sides are known. Two numbers for each flag, its
// pole and the left edge of its label, under differences that the rows ask for. Every pole and label stands between
// where all would stand when pushed only right and only left: the mean of both. Differences are closed under means,
// minima and maxima, so the result keeps all of them.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "layout/timeline/flags.hpp"

namespace dateline {

/// Where a flag's label begins and its pole stands.
struct FlagSpot {
    double left = 0;
    double pole = 0;
};

/// Of a row in a sweep along the axis: the edge of the last label, and the last pole that passed.
struct RowEnd {
    double label = 0;
    double pole = 0;

    bool operator==(const RowEnd&) const = default;
};

/// How far a sweep has come.
struct FlagFront {
    std::array<RowEnd, most_flag_rows> rows{};
    double pole = 0;
};

/// The steps of sweeps over the flags of one side of the axis. A sweep takes O(rows) for each flag.
class PoleSweep {
public:
    PoleSweep(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits, Side side)
        : flags_(flags), limits_(limits), side_(side), count_(side == Side::before ? rows.before : rows.after) {}

    /// A front that nothing has passed, of a sweep to the right or to the left.
    [[nodiscard]] static FlagFront rightward();
    [[nodiscard]] static FlagFront leftward();

    /// The leftmost spot of a flag behind `front` and within the limits, its pole at `wanted` or after.
    [[nodiscard]] FlagSpot spot_right(std::size_t flag, std::size_t row, double wanted, const FlagFront& front) const;
    /// The rightmost spot before `front` and within the limits, its pole at `wanted` or before.
    [[nodiscard]] FlagSpot spot_left(std::size_t flag, std::size_t row, double wanted, const FlagFront& front) const;
    /// The same, and lets the front pass the flag there.
    [[nodiscard]] FlagSpot step_right(std::size_t flag, std::size_t row, double wanted, FlagFront& front) const {
        const FlagSpot spot = spot_right(flag, row, wanted, front);
        pass_right(flag, row, spot, front);
        return spot;
    }
    [[nodiscard]] FlagSpot step_left(std::size_t flag, std::size_t row, double wanted, FlagFront& front) const {
        const FlagSpot spot = spot_left(flag, row, wanted, front);
        pass_left(row, spot, front);
        return spot;
    }
    /// Lets a front pass a spot that is known.
    void pass_right(std::size_t flag, std::size_t row, const FlagSpot& spot, FlagFront& front) const;
    void pass_left(std::size_t row, const FlagSpot& spot, FlagFront& front) const;

    /// Whether what a sweep to the right has placed clears what a sweep to the left has.
    [[nodiscard]] bool joins(const FlagFront& front, const FlagFront& rest) const;
    [[nodiscard]] bool is_same(const FlagFront& a, const FlagFront& b) const;

private:
    const std::vector<Flag>& flags_;
    const FlagLimits& limits_;
    Side side_;
    std::size_t count_;  ///< of rows
};

/// The flags of one side of the axis while rows are sought. A change is worked out in the stretch of the axis that
/// feels it, against what is stored of all others.
class PoleSide {
public:
    /// Without flags. The arguments must outlive it.
    PoleSide(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits, Side side);

    /// A flag that does not hang on this side.
    static constexpr std::size_t nowhere = most_flag_rows;

    /// Hangs a flag in a row of this side. What that means is for try_change to say.
    void put(std::size_t flag, std::size_t row) { rows_of_[flag] = row; }

    /// How much wider the limits would have to be for the flags as they are put.
    [[nodiscard]] double overflow() const;

    /// How much more the side costs when the flags in [first, last] hang where they are put; infinite where they have
    /// no room. All others must hang where they did.
    double try_change(std::size_t first, std::size_t last);

    /// Makes the last tried change the one that later ones are held against.
    void keep();

    /// What lies before a flag, pushed right from markers, or as far left as it can be.
    [[nodiscard]] const FlagFront& pushed_before(std::size_t flag) const { return right_fronts_[flag]; }
    [[nodiscard]] const FlagFront& packed_before(std::size_t flag) {
        know_least(flag);
        return least_fronts_[flag];
    }

    /// The sum of flag_cost over what is kept.
    [[nodiscard]] double cost() const { return cost_; }

    /// Writes the kept spots of the side's flags, with the shortest ways along the axis that the rows allow when asked
    /// for. Without room for all, each stands as far left as it can.
    void write(std::vector<FlagPlace>& result, bool is_straightened) const;

private:
    /// What a change has done, in indices of flags.
    struct Change {
        std::size_t first = 0;
        std::size_t last = 0;
        std::size_t right_end = 0;   ///< the sweep to the right has placed [first, right_end)
        std::size_t left_begin = 0;  ///< the sweep to the left [left_begin, last]
        std::size_t right_wall = 0;
        std::size_t left_wall = 0;
        std::size_t over_end = 0;
        std::size_t under_begin = 0;
        std::size_t begin = 0;  ///< costs have changed in [begin, end)
        std::size_t end = 0;
        double cost = 0;
    };
    [[nodiscard]] bool is_here(std::size_t flag) const { return rows_of_[flag] != nowhere; }
    [[nodiscard]] std::vector<std::size_t> members() const;
    void sweep_right();
    void sweep_left();
    [[nodiscard]] bool push_off_right_wall(bool overflows);
    [[nodiscard]] bool push_off_left_wall(bool overflows);
    void know_greatest(std::size_t from);
    void know_least(std::size_t to);
    [[nodiscard]] FlagSpot tried_spot(std::size_t flag) const;

    const std::vector<Flag>& flags_;
    const FlagRows& rows_;
    const FlagLimits& limits_;
    Side side_;
    PoleSweep sweep_;
    std::vector<std::size_t> rows_of_;  ///< of each flag
    double cost_ = 0;
    std::vector<double> costs_;    ///< of each flag; 0 for those of the other side
    std::vector<FlagSpot> spots_;  ///< of each flag

    // Pushed right from markers and from the left limit, pushed left from markers and from the right limit: spots, and
    // the fronts before each flag and behind it.
    std::vector<FlagSpot> right_;
    std::vector<FlagSpot> left_;
    std::vector<FlagFront> right_fronts_;
    std::vector<FlagFront> left_fronts_;
    // The leftmost and the rightmost solution, as far as they are known: they matter only near the limits.
    std::vector<FlagSpot> least_;
    std::vector<FlagSpot> greatest_;
    std::vector<FlagFront> least_fronts_;
    std::vector<FlagFront> greatest_fronts_;
    std::size_t least_known_ = 0;     ///< fronts up to this one
    std::size_t greatest_known_ = 0;  ///< from this one on
    std::size_t right_wall_ = 0;      ///< flags from here on are held back by the right limit
    std::size_t left_wall_ = 0;       ///< flags before this one by the left limit
    std::size_t over_end_ = 0;        ///< no flag from here on is pushed over the right limit; 0 for none at all
    std::size_t under_begin_ = 0;     ///< no flag before this one over the left limit

    Change change_{};
    std::vector<FlagSpot> tried_right_;
    std::vector<FlagSpot> tried_left_;
    std::vector<FlagSpot> tried_least_;
    std::vector<FlagSpot> tried_greatest_;
    std::vector<FlagSpot> tried_spots_;
    std::vector<double> tried_costs_;
};

}  // namespace dateline
