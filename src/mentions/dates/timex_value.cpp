#include "mentions/dates/timex_value.hpp"

#include <fmt/format.h>

namespace dateline::dates {

std::string timex_year(std::int64_t year) {
    if (year > 0 && year <= 9999) return to_iso({year});
    return year > 0 ? std::to_string(year) : fmt::format("BC{:04}", 1 - year);
}

std::string timex_date(const Date& date) {
    const std::string day = to_iso({date.year, date.month, date.day});
    return date.year > 0 && date.year <= 9999 ? day : timex_year(date.year) + day.substr(to_iso({date.year}).size());
}

std::string timex_week(const Date& day) {
    const IsoWeek week = iso_week_of(day);
    return fmt::format("{}-W{:02}", timex_year(week.year), week.week);
}

std::string timex_quarter(const Date& date) {
    return fmt::format("{}-Q{}", timex_year(date.year), (date.month + 2) / 3);
}

std::string timex_clock(const ClockExpression& clock) {
    if (clock.hour) return fmt::format("T{:02}:{:02}", *clock.hour, clock.minute);
    return "T" + clock.part;
}

std::string unknown_unit(Unit unit) {
    switch (unit) {
        case Unit::second:
        case Unit::minute:
        case Unit::hour: return "XXXX-XX-XXTXX";
        case Unit::day: return "XXXX-XX-XX";
        case Unit::weekend: return "XXXX-WXX-WE";
        case Unit::week:
        case Unit::fortnight: return "XXXX-WXX";
        case Unit::month: return "XXXX-XX";
        case Unit::quarter: return "XXXX-QX";
        case Unit::decade: return "XXX";
        case Unit::century: return "XX";
        case Unit::year:
        case Unit::millennium: break;
    }
    return "XXXX";
}

}  // namespace dateline::dates
