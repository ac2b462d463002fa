#include "layout/timeline/flag_starts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {

namespace {

std::size_t row_count(const FlagRows& rows, std::size_t side) {
    return side == 0 ? rows.before : rows.after;
}

std::size_t place_at(const FlagRows& rows, std::size_t side, std::size_t row) {
    return side == 0 ? row : rows.before + row;
}

/// 0 or 1: the side that is preferred, unless it has no rows.
std::size_t side_with_rows(const FlagRows& rows, bool prefers_before) {
    return rows.after == 0 || (rows.before != 0 && prefers_before) ? 0 : 1;
}

}  // namespace

std::vector<std::size_t> stair_places(const std::vector<Flag>& flags, const FlagRows& rows) {
    std::vector<SidedLabel> sided;
    for (const Flag& flag : flags) sided.push_back({flag.width, flag.bar});
    const std::vector<Side> sides = balanced_sides(sided);
    std::array<std::size_t, 2> hung{};
    std::vector<std::size_t> places(flags.size());
    for (std::size_t i = 0; i < flags.size(); ++i) {
        const std::size_t side = side_with_rows(rows, sides[i] == Side::before);
        places[i] = place_at(rows, side, row_count(rows, side) - 1 - hung[side] % row_count(rows, side));
        hung[side] += 1;
    }
    return places;
}

std::vector<std::size_t> nested_places(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits) {
    std::array<std::vector<std::pair<double, std::size_t>>, 2> later;  // pole and row, nearest last
    std::vector<std::size_t> places(flags.size());
    for (std::size_t i = flags.size(); i-- > 0;) {
        std::array<std::size_t, 2> needed{};
        for (std::size_t side = 0; side < 2; ++side) {
            const double end = flags[i].marker + flags[i].width + limits.label_gap;
            // Whatever rises out of the stretch of this label must stay below it.
            for (auto at = later[side].rbegin(); at != later[side].rend() && at->first < end; ++at)
                needed[side] = std::max(needed[side], at->second + 1);
        }
        // The side with more free rows.
        const std::size_t side = side_with_rows(rows, rows.before + needed[1] >= rows.after + needed[0]);
        const std::size_t row = needed[side] < row_count(rows, side) ? needed[side] : 0;
        later[side].emplace_back(flags[i].marker, row);
        places[i] = place_at(rows, side, row);
    }
    return places;
}

}  // namespace dateline
