#include "layout/timeline/ticks.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/text.hpp"
#include "calendar/date_text.hpp"
#include "calendar/when.hpp"
#include "layout/timeline/axis_time.hpp"

namespace dateline {

namespace {

enum class Unit { hour, day, month, year };

/// A distance between ticks.
struct Step {
    Unit unit = Unit::year;
    std::int64_t count = 1;
};

constexpr std::size_t most_ticks = 240;
/// Years this far back read better as thousands or millions of years ago.
constexpr std::int64_t deep_time = -100000;

std::int64_t floor_to(std::int64_t value, std::int64_t step) {
    const std::int64_t rest = ((value % step) + step) % step;
    return value - rest;
}

/// Round years are round in the era that people count in: 500 BCE, which is astronomical -499. Year 0 of the count
/// is the year 1.
std::int64_t astronomical(std::int64_t counted, std::int64_t step) {
    if (step == 1 || counted > 0 || counted <= deep_time) return counted;
    return counted + 1;
}

double start_of_tick(const Step& step, std::int64_t index) {
    switch (step.unit) {
        case Unit::hour: return static_cast<double>(index * step.count) / 24.0;
        case Unit::day: return static_cast<double>(index * step.count);
        case Unit::month: {
            const std::int64_t months = index * step.count;
            const std::int64_t year = floor_to(months, 12) / 12;
            return static_cast<double>(to_day_number({year, static_cast<int>(months - year * 12) + 1, 1, {}}));
        }
        case Unit::year: break;
    }
    return start_of_year(astronomical(index * step.count, step.count));
}

double length_in_days(const Step& step) {
    switch (step.unit) {
        case Unit::hour: return static_cast<double>(step.count) / 24.0;
        case Unit::day: return static_cast<double>(step.count);
        case Unit::month: return static_cast<double>(step.count) * 30.436875;
        case Unit::year: break;
    }
    return static_cast<double>(step.count) * 365.2425;
}

/// The index of a tick at or before `time`, at most two ticks too early.
std::int64_t index_before(const Step& step, double time) {
    const std::int64_t years = date_at(time).year;
    switch (step.unit) {
        case Unit::hour: return static_cast<std::int64_t>(std::floor(time * 24 / static_cast<double>(step.count)));
        case Unit::day: return static_cast<std::int64_t>(std::floor(time / static_cast<double>(step.count)));
        case Unit::month: return floor_to(years * 12 + date_at(time).month - 1, step.count) / step.count;
        case Unit::year: break;
    }
    return floor_to(years, step.count) / step.count - 1;
}

std::string deep_text(std::int64_t year) {
    if (year > deep_time) return "0";
    const double ago = -static_cast<double>(year);
    return ago < 1e6 ? format_number(ago / 1e3) + " ka" : format_number(ago / 1e6) + " Ma";
}

std::string two_digits(int value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string tick_text(const Step& step, double time, const DisplayLanguage& language) {
    const Date date = date_at(time + 1e-6);
    switch (step.unit) {
        case Unit::hour: return two_digits(static_cast<int>(std::floor((time - std::floor(time)) * 24 + 0.5))) + ":00";
        case Unit::day: return std::to_string(date.day);
        case Unit::month: return month_name(date.month, language, DateStyle::abbreviated);
        case Unit::year: break;
    }
    const bool is_deep = date.year <= deep_time || (step.count >= -deep_time && date.year <= 1);
    return is_deep ? deep_text(date.year) : year_text(date.year, language);
}

/// Days of a month are ticked from its first day on, so that 1, 8, 15, 22 recur; a last one too near to the next
/// month is left out.
std::vector<Tick> day_ticks(const Step& step, const TickRequest& request) {
    std::vector<Tick> ticks;
    const auto last = static_cast<std::int64_t>(std::ceil(request.scale.time_to));
    for (auto number = static_cast<std::int64_t>(std::floor(request.scale.time_from)); number <= last; ++number) {
        const Date date = from_day_number(number);
        if ((date.day - 1) % step.count != 0) continue;
        if (step.count > 1 && days_in_month(date.year, date.month) - date.day < step.count - 1) continue;
        const auto start = static_cast<double>(number);
        if (!ticks.empty()) ticks.back().until = start;
        ticks.push_back({start, start + 1, std::to_string(date.day), TickLevel::minor});
    }
    return ticks;
}

/// Ticks of `step` that touch the scale: the first may begin before it.
std::vector<Tick> ticks_of(const Step& step, const TickRequest& request) {
    if (step.unit == Unit::day) return day_ticks(step, request);
    std::vector<Tick> ticks;
    for (std::int64_t index = index_before(step, request.scale.time_from);; ++index) {
        const double time = start_of_tick(step, index);
        if (time >= request.scale.time_to || ticks.size() > most_ticks) break;
        const double until = start_of_tick(step, index + 1);
        if (until <= request.scale.time_from) continue;
        ticks.push_back({time, until, tick_text(step, time, request.language), TickLevel::major});
    }
    return ticks;
}

/// The finest unit that a tick may have for data of a precision.
Step finest_step(Precision precision) {
    switch (precision) {
        case Precision::minute: return {Unit::hour, 1};
        case Precision::week:
        case Precision::day: return {Unit::day, 1};
        case Precision::season:
        case Precision::quarter:
        case Precision::month: return {Unit::month, 1};
        case Precision::year: return {Unit::year, 1};
        case Precision::decade: return {Unit::year, 10};
        case Precision::century: break;
    }
    return {Unit::year, 100};
}

std::vector<Step> candidate_steps(Precision finest) {
    std::vector<Step> steps = {{Unit::hour, 1}, {Unit::hour, 3},  {Unit::hour, 6},  {Unit::hour, 12}, {Unit::day, 1},
                               {Unit::day, 7},  {Unit::month, 1}, {Unit::month, 3}, {Unit::month, 6}};
    for (std::int64_t power = 1; power <= 1'000'000'000; power *= 10) {
        for (const std::int64_t factor : {1, 2, 5}) steps.push_back({Unit::year, factor * power});
    }
    const double least = length_in_days(finest_step(finest));
    // Months differ in length, so units are compared with a little tolerance.
    std::erase_if(steps, [&](const Step& step) { return length_in_days(step) < least * 0.99; });
    return steps;
}

/// Whether every label has the room it needs up to the next tick.
bool labels_fit(const std::vector<Tick>& ticks, const TickRequest& request) {
    return std::all_of(ticks.begin(), ticks.end(), [&](const Tick& tick) {
        const double room = std::abs(request.scale.at(tick.until) - request.scale.at(tick.time));
        return request.room_of(tick.text) <= room;
    });
}

/// The larger units that hold minor ticks, with their full names.
std::vector<Tick> major_ticks(Unit minor, const TickRequest& request) {
    const Step step = minor == Unit::month ? Step{Unit::year, 1}
                      : minor == Unit::day ? Step{Unit::month, 1}
                                           : Step{Unit::day, 1};
    std::vector<Tick> ticks = ticks_of(step, request);
    for (Tick& tick : ticks) {
        tick.level = TickLevel::major;
        Date date = date_at(tick.time + 1e-6);
        // Above days stands their month with its year, above hours their day.
        if (minor == Unit::day) date.day = 0;
        if (minor != Unit::month) tick.text = to_display(when_of(date), request.language, DateStyle::abbreviated);
    }
    return ticks;
}

}  // namespace

AxisTicks choose_ticks(const TickRequest& request) {
    const double span = request.scale.time_to - request.scale.time_from;
    AxisTicks result;
    // From fine to coarse: the first step whose labels have room is the most telling one.
    for (const Step& step : candidate_steps(request.finest)) {
        if (span / length_in_days(step) > static_cast<double>(most_ticks)) continue;
        std::vector<Tick> ticks = ticks_of(step, request);
        if (!labels_fit(ticks, request)) continue;
        result.labels_fill_cells = step.count == 1;
        if (step.unit == Unit::year) {
            result.major = std::move(ticks);
        } else {
            for (Tick& tick : ticks) tick.level = TickLevel::minor;
            result.minor = std::move(ticks);
            result.major = major_ticks(step.unit, request);
        }
        break;
    }
    return result;
}

}  // namespace dateline
