// The part of Resolver that moves by units: "last week", "two years ago", "the next day".
#include <fmt/format.h>

#include "mentions/dates/resolve.hpp"
#include "mentions/dates/timex_value.hpp"

namespace dateline::dates {

namespace {

/// How fine an anchor a unit needs.
Precision precision_of(Unit unit) {
    switch (unit) {
        case Unit::month:
        case Unit::quarter: return Precision::month;
        case Unit::year:
        case Unit::decade:
        case Unit::century:
        case Unit::millennium: return Precision::year;
        default: return Precision::day;
    }
}

Meaning known(std::string value, When when) {
    return {std::move(value), when, "", 0.95, TimexType::date};
}

Meaning known_date(const Date& date) {
    return known(timex_date(date), when_of(date));
}

std::int64_t floor_to(std::int64_t year, std::int64_t step) {
    const std::int64_t remainder = ((year % step) + step) % step;
    return year - remainder;
}

/// The Saturday and Sunday of the week that is meant. Early in a week, "the weekend" is the one that has just
/// been.
Meaning weekend_at(const Date& anchor, const OffsetExpression& offset) {
    const bool has_just_been = offset.is_definite && weekday_of(anchor) <= 3;
    const std::int64_t weeks = *offset.amount * offset.sign - (has_just_been ? 1 : 0);
    const Date monday = add_days(monday_of(iso_week_of(anchor)), 7 * weeks);
    When when = when_within(add_days(monday, 5), add_days(monday, 6));
    when.precision = Precision::day;
    return known(timex_week(monday) + "-WE", when);
}

Meaning years_at(std::int64_t year, std::int64_t steps, int length) {
    const std::int64_t first = floor_to(year, length) + steps * length;
    if (length == 10) return known(fmt::format("{:03}", first / 10), when_of_decade(first));
    return known(fmt::format("{:02}", first / 100), when_of_century(first));
}

}  // namespace

std::optional<Meaning> Resolver::meaning_of_unit(const OffsetExpression& offset) {
    const std::int64_t steps = *offset.amount * offset.sign;
    const auto anchor = anchor_at(offset.anchor, precision_of(offset.unit));
    if (!anchor) return in_need(unknown_unit(offset.unit), offset.anchor);
    switch (offset.unit) {
        case Unit::second:
        case Unit::minute:
        case Unit::hour: {
            Meaning meaning = known(timex_date(*anchor) + "TXX", when_of(*anchor));
            meaning.type = TimexType::time;
            return meaning;
        }
        case Unit::day: return known_date(add_days(*anchor, steps));
        case Unit::weekend: return weekend_at(*anchor, offset);
        case Unit::week:
        case Unit::fortnight: {
            const Date day = add_days(*anchor, 7 * steps * (offset.unit == Unit::fortnight ? 2 : 1));
            return known(timex_week(day), when_of_week(iso_week_of(day)));
        }
        case Unit::month: return known_date(add_months(*anchor, steps));
        case Unit::quarter: {
            const Date month = add_months(*anchor, 3 * steps);
            return known(timex_quarter(month), when_of_quarter(month.year, (month.month + 2) / 3));
        }
        case Unit::year: return known_date({anchor->year + steps});
        case Unit::decade:
            if (*offset.amount > 1) return known_date({anchor->year + 10 * steps});
            return years_at(anchor->year, steps, 10);
        case Unit::century: return years_at(anchor->year, steps, 100);
        case Unit::millennium: break;
    }
    return known_date({anchor->year + 1000 * steps});
}

}  // namespace dateline::dates
