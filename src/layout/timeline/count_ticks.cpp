#include "layout/timeline/count_ticks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

#include "base/text.hpp"
#include "calendar/date_text.hpp"
#include "calendar/when.hpp"
#include "layout/timeline/axis_time.hpp"
#include "layout/timeline/calendar_steps.hpp"

namespace dateline {

namespace {

constexpr double days_of_year = 365.2425;
constexpr std::size_t most_ticks = 240;

/// A unit that is counted from a day zero.
struct CountedUnit {
    double days = 1;
    const char* phrase = "day_count";
    const char* symbol = "d";
};
constexpr CountedUnit hours{1.0 / 24, "hour_count", "h"};
constexpr CountedUnit days{1, "day_count", "d"};
constexpr CountedUnit years{days_of_year, "year_count", "a"};
/// Spans beyond which days, and hours, say too little.
constexpr double long_in_days = 4 * days_of_year;
constexpr double long_in_hours = 4;

CountedUnit counted_unit(const TickRequest& request) {
    const double span = request.scale.time_to - request.scale.time_from;
    if (request.finest <= Precision::year || span > long_in_days) return years;
    return request.finest == Precision::minute && span < long_in_hours ? hours : days;
}

std::string count_text(std::int64_t count, const CountedUnit& unit, const DisplayLanguage& language) {
    // U+2212, the minus sign.
    const std::string number = (count < 0 ? "\u2212" : "") + std::to_string(std::abs(count));
    const std::string said = language.say(unit.phrase, "count", number);
    return said.empty() ? number + " " + unit.symbol : said;
}

std::vector<Tick> ticks_by(std::int64_t step, const CountedUnit& unit, const TickRequest& request) {
    const double zero = request.day_zero.value_or(0);
    const double length = static_cast<double>(step) * unit.days;
    std::vector<Tick> ticks;
    for (auto index = static_cast<std::int64_t>(std::floor((request.scale.time_from - zero) / length));; ++index) {
        const double time = zero + static_cast<double>(index) * length;
        if (time >= request.scale.time_to || ticks.size() > most_ticks) break;
        if (time + length <= request.scale.time_from) continue;
        ticks.push_back({time, time + length, count_text(index * step, unit, request.language), TickLevel::major});
    }
    return ticks;
}

std::string age_text(double years_ago) {
    if (years_ago < 1e3) return format_number(years_ago) + " a";
    return years_ago < 1e6 ? format_number(years_ago / 1e3) + " ka" : format_number(years_ago / 1e6) + " Ma";
}

/// The share of the cells of a sequence that must have room for their names.
constexpr double least_named = 0.7;

/// The unit of a precision that a day falls into, with when it begins.
Date unit_of(double time, Precision precision) {
    Date date = date_at(time);
    if (precision < Precision::day) date.day = 0;
    if (precision < Precision::month) date.month = 0;
    const auto floored = [&](std::int64_t step) { return date.year - ((date.year % step) + step) % step; };
    if (precision == Precision::decade) date.year = floored(10);
    if (precision == Precision::century) date.year = floored(100);
    return date;
}

std::string unit_text(const Date& unit, Precision precision, const DisplayLanguage& language) {
    if (precision == Precision::decade) return to_display(when_of_decade(unit.year), language, DateStyle::abbreviated);
    if (precision != Precision::century) return to_display(when_of(unit), language, DateStyle::abbreviated);
    return to_display(when_within(unit, {unit.year + 99, 0, 0, {}}), language, DateStyle::abbreviated);
}

std::vector<Tick> ticks_of_units(Precision precision, const TickRequest& request) {
    const std::vector<double>& stops = request.scale.stops;
    std::vector<Tick> ticks;
    Date last;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const Date unit = unit_of(stops[i], precision);
        if (i > 0 && unit == last) continue;
        last = unit;
        // A unit begins midway between its first event and the event before it.
        const double from = i == 0 ? request.scale.time_from : (stops[i - 1] + stops[i]) / 2;
        if (!ticks.empty()) ticks.back().until = from;
        ticks.push_back({from, request.scale.time_to, unit_text(unit, precision, request.language), TickLevel::major});
    }
    return ticks;
}

}  // namespace

AxisTicks relative_ticks(const TickRequest& request) {
    const CountedUnit unit = counted_unit(request);
    const bool is_month = request.finest > Precision::year && request.finest <= Precision::month;
    for (std::int64_t power = 1; power <= 1'000'000'000; power *= 10) {
        for (const std::int64_t factor : {1, 2, 5}) {
            const std::int64_t step = factor * power;
            // Months are not known to the day.
            if (is_month && static_cast<double>(step) * unit.days < 30) continue;
            std::vector<Tick> ticks = ticks_by(step, unit, request);
            if (ticks.size() <= most_ticks && tick_labels_fit(ticks, request)) return {std::move(ticks), {}, false};
        }
    }
    return {};
}

AxisTicks logarithmic_ticks(const TickRequest& request) {
    const double origin = request.scale.log_origin.value_or(0);
    AxisTicks result;
    // Every power, or every second or third where labels need the room.
    for (const int stride : {1, 2, 3, 4, 6}) {
        result = {};
        for (int power = 12; power >= 0; --power) {
            const double ago = std::pow(10.0, power);
            const double time = origin - ago * days_of_year;
            const double until = origin - ago / std::pow(10.0, stride) * days_of_year;
            if (power % stride != 0 || until <= request.scale.time_from || time >= request.scale.time_to) continue;
            result.major.push_back({time, until, age_text(ago), TickLevel::major});
        }
        if (tick_labels_fit(result.major, request)) break;
    }
    return result;
}

AxisTicks sequence_ticks(const TickRequest& request) {
    constexpr std::array<Precision, 5> units = {Precision::day, Precision::month, Precision::year, Precision::decade,
                                                Precision::century};
    for (const Precision precision : units) {
        // A cell of days, or of months, would invent them for an event that is known to the year.
        if (precision > request.coarsest) continue;
        std::vector<Tick> ticks = ticks_of_units(precision, request);
        const auto fitting = static_cast<double>(std::count_if(
            ticks.begin(), ticks.end(), [&](const Tick& tick) { return tick_labels_fit({tick}, request); }));
        // Names that do not fit are left out by the band: a few years less say more than a row of centuries.
        if (fitting >= least_named * static_cast<double>(ticks.size())) return {std::move(ticks), {}, true};
    }
    return {ticks_of_units(Precision::century, request), {}, true};
}

}  // namespace dateline
