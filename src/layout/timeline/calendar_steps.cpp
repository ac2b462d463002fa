#include "layout/timeline/calendar_steps.hpp"

#include <cmath>

#include "base/text.hpp"
#include "calendar/date_text.hpp"
#include "calendar/when.hpp"
#include "layout/timeline/axis_time.hpp"

namespace dateline {

namespace {

constexpr double days_of_month = 30.436875;
constexpr double days_of_year = 365.2425;
/// A point of time that lies within the unit that begins there, whatever rounding does.
constexpr double just_after = 1e-6;

std::int64_t floor_to(std::int64_t value, std::int64_t step) {
    const std::int64_t rest = ((value % step) + step) % step;
    return value - rest;
}

/// Round years are round in the era that people count in: 500 BCE, which is astronomical -499. Year 0 of the count
/// is the year 1. Deep time is counted back from now, where a year more or less is none.
std::int64_t astronomical(std::int64_t counted, const CalendarStep& step) {
    if (step.count == 1 || counted > 0 || step.is_deep) return counted;
    return counted + 1;
}

std::int64_t months_of(const CalendarStep& step) {
    return step.unit == StepUnit::quarter ? 3 * step.count : step.count;
}

double start_of_month(std::int64_t months) {
    const std::int64_t year = floor_to(months, 12) / 12;
    return static_cast<double>(to_day_number({year, static_cast<int>(months - year * 12) + 1, 1, {}}));
}

std::string deep_text(std::int64_t year) {
    // The turn of the era is now, seen from so far away.
    if (year >= 0) return "0";
    const double ago = -static_cast<double>(year);
    return ago < 1e6 ? format_number(ago / 1e3) + " ka" : format_number(ago / 1e6) + " Ma";
}

std::string two_digits(std::int64_t value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string said_or(const DisplayLanguage& language, const char* phrase, const char* slot, const std::string& filled,
                    const std::string& otherwise) {
    const std::string said = language.say(phrase, slot, filled);
    return said.empty() ? otherwise : said;
}

/// A fiscal year is named for both calendar years that it touches.
std::string fiscal_year_text(std::int64_t year, const DisplayLanguage& language) {
    const std::string both = std::to_string(year) + "/" + two_digits((year + 1) % 100);
    return said_or(language, "fiscal_year", "year", both, both);
}

std::string year_step_text(const CalendarStep& step, std::int64_t year, const DisplayLanguage& language) {
    if (step.first_month != 1 && step.count == 1) return fiscal_year_text(year, language);
    return step.is_deep ? deep_text(year) : year_text(year, language);
}

std::string week_text(const CalendarStep& step, const Date& monday, const DisplayLanguage& language) {
    if (!step.has_number) return std::to_string(monday.day);
    const std::string number = std::to_string(iso_week_of(monday).week);
    return said_or(language, "week", "count", number, "W" + number);
}

/// The finest unit that a tick may have for data of a precision.
CalendarStep finest_step(Precision precision) {
    switch (precision) {
        case Precision::minute: return {StepUnit::hour, 1};
        case Precision::day: return {StepUnit::day, 1};
        case Precision::week: return {StepUnit::week, 1};
        case Precision::month: return {StepUnit::month, 1};
        case Precision::season:
        case Precision::quarter: return {StepUnit::quarter, 1};
        case Precision::year: return {StepUnit::year, 1};
        case Precision::decade: return {StepUnit::year, 10};
        case Precision::century: break;
    }
    return {StepUnit::year, 100};
}

/// The steps that a user's word takes away.
bool is_unwanted(const CalendarStep& step, TickChoice wanted) {
    switch (wanted) {
        case TickChoice::automatic: return step.unit == StepUnit::quarter;
        case TickChoice::weeks: return step.unit == StepUnit::hour || step.unit == StepUnit::day;
        case TickChoice::quarters: return step.unit != StepUnit::quarter && step.unit != StepUnit::year;
        case TickChoice::years: return step.unit != StepUnit::year;
    }
    return false;
}

}  // namespace

std::vector<CalendarStep> candidate_steps(const StepChoice& choice) {
    std::vector<CalendarStep> steps = {{StepUnit::hour, 1},  {StepUnit::hour, 3},  {StepUnit::hour, 6},
                                       {StepUnit::hour, 12}, {StepUnit::day, 1},   {StepUnit::week, 1},
                                       {StepUnit::week, 2},  {StepUnit::month, 1}, {StepUnit::quarter, 1},
                                       {StepUnit::month, 3}, {StepUnit::month, 6}};
    for (std::int64_t power = 1; power <= 1'000'000'000; power *= 10) {
        for (const std::int64_t factor : {1, 2, 5}) steps.push_back({StepUnit::year, factor * power});
    }
    const double least = length_in_days(finest_step(choice.finest));
    const TickChoice wanted =
        choice.wanted == TickChoice::automatic && (choice.finest == Precision::quarter || choice.first_month != 1)
            ? TickChoice::quarters
            : choice.wanted;
    // Months differ in length, so units are compared with a little tolerance.
    std::erase_if(steps, [&](const CalendarStep& step) {
        return length_in_days(step) < least * 0.99 || is_unwanted(step, wanted);
    });
    for (CalendarStep& step : steps) {
        if (step.unit == StepUnit::quarter || step.unit == StepUnit::year) step.first_month = choice.first_month;
        step.is_deep = choice.is_deep;
        step.has_number = choice.wanted == TickChoice::weeks || choice.finest == Precision::week;
    }
    return steps;
}

double length_in_days(const CalendarStep& step) {
    const auto count = static_cast<double>(step.count);
    switch (step.unit) {
        case StepUnit::hour: return count / 24.0;
        case StepUnit::day: return count;
        case StepUnit::week: return count * 7;
        case StepUnit::month:
        case StepUnit::quarter: return static_cast<double>(months_of(step)) * days_of_month;
        case StepUnit::year: break;
    }
    return count * days_of_year;
}

double start_of_step(const CalendarStep& step, std::int64_t index) {
    switch (step.unit) {
        case StepUnit::hour: return static_cast<double>(index * step.count) / 24.0;
        case StepUnit::day: return static_cast<double>(index * step.count);
        // Day 0 was a Thursday.
        case StepUnit::week: return static_cast<double>(index * step.count * 7 - 3);
        case StepUnit::month:
        case StepUnit::quarter:
            return start_of_month(index * months_of(step) + (step.first_month - 1) % months_of(step));
        case StepUnit::year: break;
    }
    return start_of_month(astronomical(index * step.count, step) * 12 + step.first_month - 1);
}

std::int64_t step_before(const CalendarStep& step, double time) {
    const Date date = date_at(time);
    const auto floor_of = [&](double days) {
        return static_cast<std::int64_t>(std::floor(days / static_cast<double>(step.count)));
    };
    switch (step.unit) {
        case StepUnit::hour: return floor_of(time * 24);
        case StepUnit::day: return floor_of(time);
        case StepUnit::week: return floor_of((time + 3) / 7);
        case StepUnit::month:
        case StepUnit::quarter: return floor_to(date.year * 12 + date.month - 1, months_of(step)) / months_of(step) - 1;
        case StepUnit::year: break;
    }
    return floor_to(date.year, step.count) / step.count - 1;
}

std::string step_text(const CalendarStep& step, double time, const DisplayLanguage& language) {
    const Date date = date_at(time + just_after);
    switch (step.unit) {
        case StepUnit::hour: return two_digits(std::lround((time - std::floor(time)) * 24)) + ":00";
        case StepUnit::day: return std::to_string(date.day);
        case StepUnit::week: return week_text(step, date, language);
        case StepUnit::month: return month_name(date.month, language, DateStyle::abbreviated);
        case StepUnit::quarter: return quarter_name((date.month - step.first_month + 12) % 12 / 3 + 1, language);
        case StepUnit::year: break;
    }
    return year_step_text(step, date.year, language);
}

CalendarStep larger_step(const CalendarStep& step) {
    CalendarStep larger{StepUnit::year, 1, step.first_month, step.is_deep, false};
    if (step.unit == StepUnit::hour) larger.unit = StepUnit::day;
    if (step.unit == StepUnit::day || (step.unit == StepUnit::week && !step.has_number)) larger.unit = StepUnit::month;
    return larger;
}

std::string larger_step_text(const CalendarStep& step, double time, const DisplayLanguage& language) {
    const CalendarStep larger = larger_step(step);
    if (larger.unit == StepUnit::year) return step_text(larger, time, language);
    // Above days stands their month with its year, above hours their day.
    Date date = date_at(time + just_after);
    if (larger.unit == StepUnit::month) date.day = 0;
    return to_display(when_of(date), language, DateStyle::abbreviated);
}

}  // namespace dateline
