// The part of Resolver that moves by units: "last week", "two years ago", "the next day".
#include <fmt/format.h>

#include "base/text.hpp"
#include "mentions/dates/resolve.hpp"
#include "mentions/dates/timex_value.hpp"

namespace dateline::dates {

namespace {

/// "300,000 years ago": no calendar reaches there.
constexpr std::int64_t longest_count = 10'000;  // years

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

/// "a year earlier" keeps what was spoken of, a year before: the third quarter, August 12.
std::optional<Meaning> Resolver::moved_last_mention(const OffsetExpression& offset) const {
    constexpr std::size_t reach = 2;  // sentences over which a quarter is still spoken of
    const std::int64_t years = offset.amount.value_or(0) * offset.sign;
    if (last_quarter_ && (offset.is_period || sentence_ - last_quarter_sentence_ <= reach)) {
        note_mention(last_quarter_word_);
        const Date quarter = add_years(last_quarter_->from, years);
        return known(timex_quarter(quarter), when_of_quarter(quarter.year, (quarter.month + 2) / 3), 0.8);
    }
    if (offset.anchor != Anchor::story || !last_) return std::nullopt;
    note_mention(last_word_);
    return known_date({last_->from.year + years}, 0.7);
}

std::optional<Meaning> Resolver::meaning_of(const OffsetExpression& offset) {
    const bool is_clock = offset.unit == Unit::second || offset.unit == Unit::minute || offset.unit == Unit::hour;
    if (!offset.amount && is_clock && offset.anchor == Anchor::story) {  // "hours later"
        OffsetExpression same_day = offset;
        same_day.amount = 0;
        return meaning_of_unit(same_day);
    }
    if (!offset.amount)
        return Meaning{offset.sign < 0 ? "PAST_REF" : "FUTURE_REF", std::nullopt, "", 1, TimexType::date};
    if (offset.keeps_granularity) {
        if (auto moved = moved_last_mention(offset)) return moved;
    }
    return meaning_of_unit(offset);
}

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
        case Unit::year:
            // The turn of a year is near its end or its beginning.
            if (offset.is_turn && published_ && published_->from.month > 6) return known_date({anchor->year + 1}, 0.7);
            if (steps <= -longest_count) {
                return Meaning{"KA" + format_number(static_cast<double>(-steps) / 1000, 3), std::nullopt, "", 1,
                               TimexType::date};
            }
            return known_date({anchor->year + steps});
        case Unit::decade:
            if (*offset.amount > 1) return known_date({anchor->year + 10 * steps});
            return years_at(anchor->year, steps, 10);
        case Unit::century:
            if (offset.is_turn) return years_at(anchor->year + 50, 0, 100);
            return years_at(anchor->year, steps, 100);
        case Unit::millennium:
            if (offset.is_turn) return known_date({floor_to(anchor->year + 500, 1000)}, 0.7);
            break;
    }
    return known_date({anchor->year + 1000 * steps});
}

}  // namespace dateline::dates
