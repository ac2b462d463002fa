// The part of Resolver for days, months and years of the calendar: which year a date without one belongs to.
#include <fmt/format.h>

#include "mentions/dates/moving_days.hpp"
#include "mentions/dates/resolve.hpp"
#include "mentions/dates/timex_value.hpp"

namespace dateline::dates {

namespace {

constexpr int months_ahead = 3;  // a bare month further ahead than this is a past one: 82 % on news
constexpr int turn_of_year = 6;  // months that a story goes back before a new year has begun

std::int64_t month_count(const Date& date) {
    return date.year * 12 + date.month - 1;
}

}  // namespace

std::optional<std::int64_t> Resolver::year_by_relation(const CalendarExpression& date) const {
    if (date.year_relation.anchor != Anchor::none) {
        const auto anchor = anchor_at(date.year_relation.anchor, Precision::year);
        if (!anchor) return std::nullopt;
        return anchor->year + date.year_relation.steps;
    }
    const auto anchor = anchor_at(date.relation.anchor, Precision::month);
    if (!anchor) return std::nullopt;
    if (date.relation.steps < 0) return date.month < anchor->month ? anchor->year : anchor->year - 1;
    if (date.relation.steps > 0) return date.month > anchor->month ? anchor->year : anchor->year + 1;
    return anchor->year;
}

/// A story goes on in the year it spoke of; a month that goes far back has begun a new one (WikiWars: 95.6 %).
std::optional<std::int64_t> Resolver::year_in_history(int month) const {
    if (!last_) return std::nullopt;
    note_mention(last_word_);
    const Date& last = last_->from;
    const bool begins_new_year = last.has_month() && month <= last.month - turn_of_year;
    return last.year + (begins_new_year ? 1 : 0);
}

/// A day takes the nearest year, a month the latest one that is not far ahead.
std::optional<std::int64_t> Resolver::year_in_report(const CalendarExpression& date) const {
    const auto anchor = published_at(Precision::month);
    if (!anchor) return std::nullopt;
    if (date.is_coming) return date.month >= anchor->month ? anchor->year : anchor->year + 1;
    if (date.day != 0) return nearest_year(*anchor, date.month);
    const std::int64_t nearest = nearest_year(*anchor, date.month);
    const bool is_far_ahead = month_count({nearest, date.month}) - month_count(*anchor) > months_ahead;
    return is_far_ahead ? nearest - 1 : nearest;
}

/// "'89" is the year with these digits that is nearest to what is told.
std::int64_t Resolver::year_in_century(std::int64_t year) const {
    const bool by_story = telling_ == Telling::history && last_;
    if (!by_story && !published_) return year;
    const std::int64_t anchor = by_story ? last_->from.year : published_->from.year;
    if (anchor < 1000) return year;
    by_story ? note_mention(last_word_) : note_publication();
    std::int64_t nearest = anchor / 100 * 100 + year % 100;
    // Short forms look back: "the summer of '69", and only the next few years ahead: "the class of '25".
    constexpr std::int64_t furthest_ahead = 10;
    if (nearest - anchor > furthest_ahead) nearest -= 100;
    if (anchor - nearest >= 100 - furthest_ahead) nearest += 100;
    return nearest;
}

std::optional<std::int64_t> Resolver::year_of_date(const CalendarExpression& date) const {
    if (date.year) return date.year;
    if (date.relation.anchor != Anchor::none || date.year_relation.anchor != Anchor::none)
        return year_by_relation(date);
    if (telling_ == Telling::history) {
        if (const auto year = year_in_history(date.month)) return year;
    }
    return year_in_report(date);
}

/// The other order of day and month where the text leaves it open, or the year next to the chosen one on the other side
/// of the anchor.
std::optional<When> Resolver::other_reading(const CalendarExpression& date, const Date& chosen) const {
    if (date.is_order_open && date.day != date.month) return when_of({chosen.year, chosen.day, chosen.month});
    const bool is_free =
        !date.year && date.relation.anchor == Anchor::none && date.year_relation.anchor == Anchor::none;
    if (!is_free || anchored_.kind == AnchorKind::none) return std::nullopt;
    const Date& anchor = anchored_.kind == AnchorKind::publication ? published_->from : last_->from;
    const bool is_ahead = anchor.has_month() && month_count(chosen) > month_count(anchor);
    const Date other{chosen.year + (is_ahead ? -1 : 1), chosen.month, chosen.day};
    return is_valid(other) ? std::optional(when_of(other)) : std::nullopt;
}

std::optional<Meaning> Resolver::meaning_of(const CalendarExpression& date) {
    if (date.is_bare_number) {
        if (!last_ || last_->from.year > 0 || *date.year < 1) return std::nullopt;
        return known_date({1 - *date.year}, 0.8);
    }
    if (date.month == 0 && date.day != 0) {  // "the 25th"
        auto month = story_at(Precision::month);
        if (!month && telling_ == Telling::report) month = published_at(Precision::month);
        if (!month || date.day > days_in_month(month->year, month->month))
            return in_need(fmt::format("XXXX-XX-{:02}", date.day), Anchor::story);
        return known_date({month->year, month->month, date.day}, 0.8);
    }
    const auto year = date.is_short_year ? std::optional(year_in_century(*date.year)) : year_of_date(date);
    const bool is_given = date.year.has_value();
    if (!year) {
        std::string value = fmt::format("XXXX-{:02}", date.month);
        if (date.day != 0) value += fmt::format("-{:02}", date.day);
        return in_need(std::move(value), date.relation.anchor);
    }
    const Date resolved{*year, date.month, date.day};
    if (!is_valid(resolved)) return std::nullopt;
    Meaning meaning = known_date(resolved, date.is_short_year ? 0.8 : is_given ? 1 : 0.9);
    meaning.runner_up = other_reading(date, resolved);
    return meaning;
}

namespace {

/// "the first weekend of June": by its Saturday.
Meaning weekend_of_month(const Meaning& month, int which) {
    if (!month.when) return {"XXXX-WXX-WE", std::nullopt, month.missing, 0.8, TimexType::date};
    HolidayExpression saturday;
    saturday.month = month.when->from.month;
    saturday.weekday = 6;
    saturday.nth = which;
    const Date day = moving_day(saturday, month.when->from.year);
    When when = when_within(day, add_days(day, 1));
    when.precision = Precision::day;
    return known(timex_week(day) + "-WE", when, 0.85);
}

}  // namespace

std::optional<Meaning> Resolver::meaning_of(const WeekOfMonthExpression& week) {
    if (week.month.month == 0) {  // of a year: its ISO week
        const std::int64_t year = *week.month.year;
        const Date day = week.which < 0 ? Date{year, 12, 28} : monday_of({year, week.which});
        return known(timex_week(day), when_of_week(iso_week_of(day)), 0.85);
    }
    const auto month = meaning_of(week.month);
    if (!month) return std::nullopt;
    if (week.is_weekend) return weekend_of_month(*month, week.which);
    Meaning meaning{"P1W", std::nullopt, month->missing, 0.8, TimexType::duration};
    if (!month->when) return meaning;
    const Date end = last_day(*month->when);
    const int last = week.which < 0 ? end.day : week.which * 7;
    if (last <= end.day) meaning.when = when_within({end.year, end.month, last - 6}, {end.year, end.month, last});
    return meaning;
}

}  // namespace dateline::dates
