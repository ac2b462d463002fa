#include "calendar/when.hpp"

#include <algorithm>

namespace dateline {

Date first_day(const When& when) {
    return first_day(when.from);
}

Date last_day(const When& when) {
    return last_day(when.to);
}

When when_of(const Date& date) {
    When when;
    when.from = date;
    when.to = date;
    when.precision = date.precision();
    return when;
}

When when_within(const Date& from, const Date& to) {
    When when;
    when.from = from;
    when.to = to;
    const std::int64_t years = to.year - from.year;
    if (from == to) {
        when.precision = from.precision();
    } else if (years > 0) {
        when.precision = years < 10 ? Precision::decade : Precision::century;
    } else {
        when.precision = from.has_month() && from.month == to.month ? Precision::month : Precision::year;
    }
    return when;
}

When when_span(const Date& from, const Date& to) {
    When when;
    when.kind = WhenKind::span;
    when.from = from;
    when.to = to;
    when.precision = std::min(from.precision(), to.precision());
    return when;
}

namespace {

When named_unit(const Date& from, const Date& to, Precision precision) {
    When when;
    when.from = from;
    when.to = to;
    when.precision = precision;
    return when;
}

}  // namespace

When when_of_season(std::int64_t year, int season) {
    const Date first{year, season * 3, 0};
    return named_unit(first, add_months(first, 2), Precision::season);
}

When when_of_quarter(std::int64_t year, int quarter) {
    return named_unit({year, quarter * 3 - 2, 0}, {year, quarter * 3, 0}, Precision::quarter);
}

When when_of_week(IsoWeek week) {
    const Date monday = monday_of(week);
    return named_unit(monday, add_days(monday, 6), Precision::week);
}

When when_of_decade(std::int64_t first_year) {
    return named_unit({first_year}, {first_year + 9}, Precision::decade);
}

When when_of_century(std::int64_t first_year) {
    return named_unit({first_year}, {first_year + 99}, Precision::century);
}

}  // namespace dateline
