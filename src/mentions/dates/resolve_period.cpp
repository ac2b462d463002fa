// The part of Resolver for times with names: seasons, quarters, decades, holidays, weekdays.
#include <fmt/format.h>

#include "mentions/dates/moving_days.hpp"
#include "mentions/dates/resolve.hpp"
#include "mentions/dates/timex_value.hpp"

namespace dateline::dates {

namespace {

constexpr int far_ahead = 6;  // months after which a season is taken for the one that has been

int season_number(std::string_view code) {
    if (code == "SP") return 1;
    if (code == "SU") return 2;
    return code == "FA" ? 3 : 4;
}

Meaning period_in(std::int64_t year, const std::string& code, double confidence) {
    const std::string value = timex_year(year) + "-" + code;
    const int number = code[1] - '0';
    if (code[0] == 'Q') return known(value, when_of_quarter(year, number), confidence);
    if (code[0] == 'H') return known(value, when_within({year, number * 6 - 5}, {year, number * 6}), confidence);
    return known(value, when_of_season(year, season_number(code)), confidence);
}

/// The month in which a period begins.
int first_month(std::string_view code) {
    const int number = code[1] - '0';
    if (code[0] == 'Q') return number * 3 - 2;
    return code[0] == 'H' ? number * 6 - 5 : season_number(code) * 3;
}

/// A day, and the one that it could have been, so many days from it.
Meaning one_of_two(const Date& day, int days_to_other, double confidence) {
    Meaning meaning = known_date(day, confidence);
    meaning.runner_up = when_of(add_days(day, days_to_other));
    return meaning;
}

}  // namespace

std::optional<Meaning> Resolver::meaning_of(const PeriodExpression& period) {
    const bool is_quarter = period.code.empty() || period.code[0] == 'Q';
    if (period.code.empty()) {  // "the quarter"
        if (last_quarter_) {
            note_mention(last_quarter_word_);
            return known(timex_quarter(last_quarter_->from), *last_quarter_, 0.8);
        }
        const auto month = published_at(Precision::month);
        if (!month || telling_ == Telling::history) return in_need("XXXX-QX", Anchor::story);
        const Date last_quarter = add_months(*month, -3);
        return known(timex_quarter(last_quarter), when_of_quarter(last_quarter.year, (last_quarter.month + 2) / 3),
                     0.7);
    }
    if (period.year) {
        return period_in(period.is_short_year ? year_in_century(*period.year) : *period.year, period.code, 1);
    }
    const Anchor anchor_kind = period.relation.anchor != Anchor::none  ? period.relation.anchor
                               : telling_ == Telling::history && last_ ? Anchor::story
                                                                       : Anchor::published;
    auto anchor = anchor_kind == Anchor::story ? story_at(Precision::month) : published_at(Precision::month);
    if (!anchor) anchor = anchor_kind == Anchor::story ? story_at(Precision::year) : published_at(Precision::year);
    if (!anchor) anchor = anchor_at(anchor_kind, Precision::month);
    if (!anchor) return in_need("XXXX-" + period.code, period.relation.anchor);
    const int month = first_month(period.code);
    std::int64_t year = anchor->year;
    const bool counts_years = is_quarter || period.code[0] == 'H';
    if (period.relation.anchor != Anchor::none && counts_years) {
        year += period.relation.steps;
    } else if (period.relation.steps < 0) {
        year -= anchor->has_month() && month + 2 < anchor->month ? 0 : 1;
    } else if (period.relation.steps > 0) {
        year += anchor->has_month() && month > anchor->month ? 0 : 1;
    } else if (anchor_kind == Anchor::story && period.relation.anchor == Anchor::none) {
        year = year_in_history(month).value_or(year);
    } else if (anchor_kind == Anchor::published && anchor->has_month() && period.is_coming) {
        year += month + 2 < anchor->month ? 1 : 0;
    } else if (anchor_kind == Anchor::published && anchor->has_month()) {
        year -= month > anchor->month + (is_quarter ? 0 : far_ahead) ? 1 : 0;
    }
    return period_in(year, period.code, 0.85);
}

std::optional<Meaning> Resolver::meaning_of(const YearsExpression& years) {
    if (years.years == 1) {
        When when = when_of({years.first_year});
        when.from_qualifier = when.to_qualifier = Qualifier::approximate;
        return known(years.value, when);
    }
    const std::int64_t first = years.first_year;
    if (years.years == 10) return known(years.value, when_of_decade(first));
    if (years.years == 100) return known(years.value, when_of_century(first));
    return known(years.value, when_within({first}, {first + years.years - 1}));
}

std::optional<Meaning> Resolver::meaning_of(const HolidayExpression& holiday) {
    const auto day_in = [&](std::int64_t year) { return moving_day(holiday, year); };
    if (holiday.year) return known_date(day_in(holiday.is_short_year ? year_in_century(*holiday.year) : *holiday.year));
    const bool by_story = telling_ == Telling::history && last_ && holiday.relation.anchor != Anchor::published;
    const Anchor anchor_kind = by_story ? Anchor::story : Anchor::published;
    const auto anchor = anchor_at(anchor_kind, Precision::month);
    if (!anchor) {
        const auto year = anchor_at(anchor_kind, Precision::year);
        if (by_story && year) return known_date(day_in(year->year), 0.8);
        const std::string value =
            holiday.day != 0 ? fmt::format("XXXX-{:02}-{:02}", holiday.month, holiday.day) : "XXXX-XX-XX";
        return in_need(value, Anchor::published);
    }
    const int month = day_in(anchor->year).month;
    std::int64_t year = by_story ? anchor->year : nearest_year(*anchor, month);
    if (holiday.relation.anchor != Anchor::none) {
        if (holiday.relation.steps < 0) year = month < anchor->month ? anchor->year : anchor->year - 1;
        if (holiday.relation.steps == 0) year = anchor->year;
        if (holiday.relation.steps > 0) year = month > anchor->month ? anchor->year : anchor->year + 1;
    }
    return known_date(day_in(year), 0.85);
}

std::optional<Meaning> Resolver::meaning_of(const WeekdayExpression& weekday) {
    const bool by_story = weekday.relation.anchor == Anchor::story || (telling_ == Telling::history && last_day_);
    const auto anchor = anchor_at(by_story ? Anchor::story : Anchor::published, Precision::day);
    if (!anchor) return in_need(fmt::format("XXXX-WXX-{}", weekday.weekday), weekday.relation.anchor);
    const int ahead = (weekday.weekday - weekday_of(*anchor) + 7) % 7;
    if (weekday.is_in_week) {
        const Date monday = add_days(monday_of(iso_week_of(*anchor)), 7 * weekday.relation.steps);
        return known_date(add_days(monday, weekday.weekday - 1), 0.9);
    }
    if (weekday.ends_range && last_day_) {
        return known_date(add_days(*last_day_, (weekday.weekday - weekday_of(*last_day_) + 7) % 7), 0.9);
    }
    if (weekday.relation.anchor == Anchor::none) {
        if (by_story) return one_of_two(add_days(*anchor, ahead), -7, 0.7);
        const bool is_today = ahead == 0;
        const int days = is_today || weekday.is_coming ? ahead : ahead - 7;
        return one_of_two(add_days(*anchor, days), days < 0 ? 7 : -7, 0.9);
    }
    if (weekday.relation.steps < 0) return one_of_two(add_days(*anchor, ahead - 7), -7, 0.9);
    if (weekday.relation.steps > 0) return one_of_two(add_days(*anchor, ahead == 0 ? 7 : ahead), 7, 0.85);
    const int in_this_week = weekday.weekday - weekday_of(*anchor);
    return known_date(add_days(*anchor, in_this_week), 0.8);
}

}  // namespace dateline::dates
