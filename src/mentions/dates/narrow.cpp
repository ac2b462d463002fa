#include "mentions/dates/narrow.hpp"

#include <algorithm>
#include <utility>

namespace dateline::dates {

namespace {

/// Which third: 0, 1, 2, or -1 for other modifiers.
int third_of(std::string_view mod) {
    if (mod == "START") return 0;
    if (mod == "MID") return 1;
    return mod == "END" ? 2 : -1;
}

When part_of_month(const Date& month, int third) {
    const Date first{month.year, month.month, third * 10 + 1};
    const Date last{month.year, month.month, third == 2 ? days_in_month(month.year, month.month) : third * 10 + 10};
    return when_within(first, last);
}

/// Years from the first of a decade or century; the middle of 1990 to 1999 is 1994 to 1996.
When part_of_years(std::int64_t first, std::int64_t length, int third) {
    const std::int64_t starts[] = {0, length * 2 / 5, length * 7 / 10, length};
    if (length == 100) return when_within({first + third * 33}, {first + (third == 2 ? 99 : third * 33 + 32)});
    return when_within({first + starts[third]}, {first + starts[third + 1] - 1});
}

/// The units of `count` that a part touches, as the first and the last, counted from 0.
std::pair<std::int64_t, std::int64_t> touched(std::int64_t count, const Part& part) {
    return {count * part.from / 100, std::max<std::int64_t>(count * part.from / 100, (count * part.to + 99) / 100 - 1)};
}

}  // namespace

When narrowed(const When& when, const Part& part) {
    const Date& from = when.from;
    if (from.has_day()) return when;
    if (from.has_month()) {
        if (when.from != when.to) return when;
        const auto [first, last] = touched(days_in_month(from.year, from.month), part);
        return when_within({from.year, from.month, static_cast<int>(first) + 1},
                           {from.year, from.month, static_cast<int>(last) + 1});
    }
    const std::int64_t years = when.to.year - from.year + 1;
    if (years == 1) {
        const auto [first, last] = touched(12, part);
        return when_within({from.year, static_cast<int>(first) + 1}, {from.year, static_cast<int>(last) + 1});
    }
    const auto [first, last] = touched(years, part);
    return when_within({from.year + first}, {from.year + last});
}

When narrowed(const When& when, std::string_view mod) {
    const int third = third_of(mod);
    if (third < 0) return when;
    switch (when.precision) {
        case Precision::month: return part_of_month(when.from, third);
        case Precision::year:
            if (when.from.has_month()) return when;
            return when_within({when.from.year, third * 4 + 1}, {when.from.year, third * 4 + 4});
        case Precision::season:
        case Precision::quarter: return when_of(add_months(when.from, third));
        case Precision::decade: return part_of_years(when.from.year, 10, third);
        case Precision::century: return part_of_years(when.from.year, 100, third);
        default: return when;
    }
}

}  // namespace dateline::dates
