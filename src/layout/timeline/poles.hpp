// Poles: where the poles and labels of flags stand when their rows and sides are known. Two numbers for each flag, its
// pole and the left edge of its label, under differences that the rows ask for; all of them are kept in sweeps over the
// flags of a side, O(flags * rows).
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "layout/timeline/flags.hpp"

namespace dateline {

/// The poles of one side of the axis while rows are sought. Keeps its buffers between calls.
class PoleSolver {
public:
    PoleSolver(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits, Side side);

    /// Every pole and label between where all would stand when pushed only right and only left: the mean of both.
    /// Differences are closed under means, minima and maxima, so the result keeps all of them. Takes those of `places`
    /// (as place_flags does) that lie on the side. Returns the overflow; above `most_overflow` poles are not set.
    double solve(const std::vector<std::size_t>& places, double most_overflow);

    /// The sum of flag_cost over the solved flags.
    [[nodiscard]] double cost() const;

    /// Keeps how far flags reach from both ends, for `has_room`. The places must be those that were solved last.
    void remember();

    /// Whether flags fit when their places differ from the remembered ones at most in [first, last]. Exact, in the time
    /// that these flags take.
    [[nodiscard]] bool has_room(const std::vector<std::size_t>& places, std::size_t first, std::size_t last) const;

    /// Moves the solved poles to the shortest ways along the axis that the rows allow.
    void straighten();

    /// Writes the solved places.
    void write(std::vector<FlagPlace>& result) const;

private:
    /// A flag of the side, by index.
    struct Member {
        std::size_t flag = 0;
        std::size_t row = 0;
    };
    struct Spot {
        double left = 0;
        double pole = 0;
    };
    /// Of a row in a sweep: the edge of the last label, and the last pole that passed.
    struct RowEnd {
        double label = 0;
        double pole = 0;
    };
    /// How far a sweep has come.
    struct Front {
        std::array<RowEnd, most_flag_rows> rows{};
        double pole = 0;
    };
    [[nodiscard]] Front front_at(double place) const;
    [[nodiscard]] bool is_here(std::size_t place) const { return (place < rows_.before) == (side_ == Side::before); }
    [[nodiscard]] std::size_t row_of(std::size_t place) const {
        return side_ == Side::before ? place : place - rows_.before;
    }
    /// The leftmost spot of a flag behind `front`, with its pole at `wanted` or after, which the front then passes.
    [[nodiscard]] Spot step_right(const Member& member, double wanted, double from, Front& front) const;
    /// The rightmost spot before `front`, with its pole at `wanted` or before.
    [[nodiscard]] Spot step_left(const Member& member, double wanted, double to, Front& front) const;
    [[nodiscard]] FlagPlace place_of(std::size_t k) const;

    const std::vector<Flag>& flags_;
    const FlagRows& rows_;
    const FlagLimits& limits_;
    Side side_;
    std::vector<Member> members_;
    std::vector<Spot> least_;         ///< the leftmost solution
    std::vector<Spot> greatest_;      ///< the rightmost
    std::vector<Spot> spots_;         ///< while sweeping, the solution that is pushed right
    std::vector<Front> reach_right_;  ///< of the leftmost solution, before each flag
    std::vector<Front> reach_left_;   ///< of the rightmost, behind each flag
};

}  // namespace dateline
