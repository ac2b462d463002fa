#include "mentions/dates/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "mentions/dates/moving_days.hpp"
#include "mentions/dates/timex_value.hpp"

namespace dateline::dates {

namespace {

constexpr int months_ahead = 3;         // a bare month further ahead than this is a past one: 82 % on news
constexpr int turn_of_year = 6;         // months that a story goes back before a new year has begun
constexpr std::int64_t near_years = 1;  // years that news calls by their number as often as by "last year"

Meaning known(std::string value, When when, double confidence = 1) {
    return {std::move(value), when, "", confidence, TimexType::date};
}

Meaning known_date(const Date& date, double confidence = 1) {
    return known(timex_date(date), when_of(date), confidence);
}

Date at_precision(const Date& date, Precision precision) {
    if (precision <= Precision::year) return {date.year};
    if (precision <= Precision::month) return {date.year, date.month};
    return {date.year, date.month, date.day};
}

/// Whether `when` says at least a year, a month or a day.
bool is_fine_enough(const When& when, Precision precision) {
    if (precision <= Precision::year) return when.precision >= Precision::year;
    if (precision <= Precision::month) return when.from.has_month();
    return when.from.has_day() && when.from == when.to;
}

std::int64_t month_count(const Date& date) {
    return date.year * 12 + date.month - 1;
}

/// The year in which `month` is nearest to `anchor`.
std::int64_t nearest_year(const Date& anchor, int month) {
    const int distance = month - anchor.month;
    if (distance >= 6) return anchor.year - 1;
    return distance < -6 ? anchor.year + 1 : anchor.year;
}

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

bool is_near_publication(const Candidate& candidate) {
    if (std::holds_alternative<WeekdayExpression>(candidate.expression)) return true;
    const auto* offset = std::get_if<OffsetExpression>(&candidate.expression);
    return offset != nullptr && offset->anchor == Anchor::published;
}

}  // namespace

Telling telling_of(const std::vector<Candidate>& candidates, const std::optional<When>& published) {
    if (!published) return Telling::history;
    int far = 0;
    int near = 0;
    for (const Candidate& candidate : candidates) {
        near += is_near_publication(candidate) ? 1 : 0;
        const auto* date = std::get_if<CalendarExpression>(&candidate.expression);
        if (date == nullptr || !date->year || date->is_bare_number) continue;
        far += std::abs(*date->year - published->from.year) > near_years ? 1 : 0;
    }
    return far >= 3 && far > 2 * near ? Telling::history : Telling::report;
}

namespace {

constexpr std::int64_t near_in_story = 5;  // years
constexpr std::size_t window = 6;          // dated mentions on each side
constexpr std::size_t weight = 3;          // how much rarer a year in passing is

/// How many of the years around `at` are near its own, itself included.
std::size_t support(const std::vector<std::int64_t>& years, std::size_t at, std::size_t begin, std::size_t end) {
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i) count += std::abs(years[i] - years[at]) <= near_in_story ? 1 : 0;
    return count;
}

}  // namespace

void mark_asides(std::vector<Candidate>& candidates) {
    std::vector<Candidate*> dated;
    std::vector<std::int64_t> years;
    for (Candidate& candidate : candidates) {
        const auto* date = std::get_if<CalendarExpression>(&candidate.expression);
        if (date == nullptr || !date->year || date->is_bare_number || date->is_short_year) continue;
        dated.push_back(&candidate);
        years.push_back(*date->year);
    }
    for (std::size_t at = 0; at < dated.size(); ++at) {
        const std::size_t begin = at > window ? at - window : 0;
        const std::size_t end = std::min(dated.size(), at + window + 1);
        std::size_t best = 0;
        for (std::size_t i = begin; i < end; ++i) best = std::max(best, support(years, i, begin, end));
        dated[at]->is_aside = weight * support(years, at, begin, end) <= best;
    }
}

Resolver::Resolver(std::optional<When> published, Telling telling)
    : published_(std::move(published)), telling_(telling) {}

std::optional<Date> Resolver::published_at(Precision precision) const {
    if (!published_ || !is_fine_enough(*published_, precision)) return std::nullopt;
    return at_precision(published_->from, precision);
}

std::optional<Date> Resolver::story_at(Precision precision) const {
    if (precision > Precision::month) return last_day_;
    if (last_ && is_fine_enough(*last_, precision)) return at_precision(last_->from, precision);
    return std::nullopt;
}

std::optional<Date> Resolver::anchor_at(Anchor anchor, Precision precision) const {
    if (anchor == Anchor::telling) {
        const auto story = telling_ == Telling::history ? story_at(precision) : std::nullopt;
        return story ? story : published_at(precision);
    }
    if (anchor == Anchor::story) {
        if (const auto story = story_at(precision)) return story;
        if (telling_ == Telling::history) return std::nullopt;
    }
    return published_at(precision);
}

/// The meaning of an expression whose anchor is not known.
Meaning Resolver::in_need(std::string value, Anchor anchor) const {
    Meaning meaning;
    meaning.value = std::move(value);
    const bool by_story =
        anchor == Anchor::story || (anchor == Anchor::none && telling_ == Telling::history && published_);
    if (!by_story) meaning.missing = "publication date";
    meaning.confidence = 0.5;
    return meaning;
}

std::optional<Meaning> Resolver::resolve(const Candidate& candidate, std::size_t sentence) {
    sentence_ = sentence;
    auto meaning = std::visit([&](const auto& expression) { return meaning_of(expression); }, candidate.expression);
    if (!meaning) return std::nullopt;
    remember(candidate, *meaning);
    if (!candidate.clock || meaning->type != TimexType::date) return meaning;
    const bool is_known_day =
        meaning->when && meaning->when->from.has_day() && meaning->when->from == meaning->when->to;
    if (!is_known_day && meaning->when) return meaning;
    meaning->type = TimexType::time;
    meaning->value += timex_clock(*candidate.clock);
    if (is_known_day && candidate.clock->hour) {
        const TimeOfDay time{*candidate.clock->hour, candidate.clock->minute};
        meaning->when->from.time = time;
        meaning->when->to.time = time;
        meaning->when->precision = Precision::minute;
    }
    return meaning;
}

void Resolver::remember(const Candidate& candidate, const Meaning& meaning) {
    if (!meaning.when || (candidate.is_aside && last_) || std::holds_alternative<YearsExpression>(candidate.expression))
        return;
    const auto* offset = std::get_if<OffsetExpression>(&candidate.expression);
    if (offset != nullptr && offset->keeps_granularity) return;  // what is compared with is not what is told
    if (telling_ == Telling::history && offset != nullptr && offset->anchor == Anchor::published) return;
    if (offset != nullptr && offset->anchor == Anchor::story && offset->sign < 0) return;  // a look back
    last_ = meaning.when;
    if (meaning.when->precision == Precision::quarter) {
        last_quarter_ = meaning.when;
        last_quarter_sentence_ = sentence_;
    }
    if (meaning.when->from.has_day() && meaning.when->from == meaning.when->to) {
        last_day_ = at_precision(meaning.when->from, Precision::day);
    }
}

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
    std::int64_t nearest = anchor / 100 * 100 + year % 100;
    if (nearest - anchor > 50) nearest -= 100;
    if (anchor - nearest > 50) nearest += 100;
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
    return known_date(resolved, is_given ? 1 : 0.9);
}

std::optional<Meaning> Resolver::meaning_of(const PeriodExpression& period) {
    const bool is_quarter = period.code.empty() || period.code[0] == 'Q';
    if (period.code.empty()) {  // "the quarter"
        if (last_quarter_) return known(timex_quarter(last_quarter_->from), *last_quarter_, 0.8);
        const auto month = published_at(Precision::month);
        if (!month || telling_ == Telling::history) return in_need("XXXX-QX", Anchor::story);
        const Date last_quarter = add_months(*month, -3);
        return known(timex_quarter(last_quarter), when_of_quarter(last_quarter.year, (last_quarter.month + 2) / 3),
                     0.7);
    }
    if (period.year) return period_in(*period.year, period.code, 1);
    const Anchor anchor_kind = period.relation.anchor != Anchor::none  ? period.relation.anchor
                               : telling_ == Telling::history && last_ ? Anchor::story
                                                                       : Anchor::published;
    auto anchor = anchor_at(anchor_kind, Precision::month);
    if (!anchor) anchor = anchor_at(anchor_kind, Precision::year);
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
    } else if (anchor_kind == Anchor::published && anchor->has_month()) {
        year -= month > anchor->month + (is_quarter ? 0 : turn_of_year) ? 1 : 0;
    }
    return period_in(year, period.code, 0.85);
}

std::optional<Meaning> Resolver::meaning_of(const YearsExpression& years) {
    if (years.value[0] == 'M' || years.value[0] == 'K') {
        When when = when_of({years.first_year});
        when.from_qualifier = when.to_qualifier = Qualifier::approximate;
        return known(years.value, when);
    }
    return known(years.value, years.years == 10 ? when_of_decade(years.first_year) : when_of_century(years.first_year));
}

std::optional<Meaning> Resolver::meaning_of(const HolidayExpression& holiday) {
    const auto day_in = [&](std::int64_t year) { return moving_day(holiday, year); };
    if (holiday.year) return known_date(day_in(*holiday.year));
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

std::optional<Meaning> Resolver::meaning_of(const WeekOfMonthExpression& week) {
    const auto month = meaning_of(week.month);
    if (!month) return std::nullopt;
    Meaning meaning{"P1W", std::nullopt, month->missing, 0.8, TimexType::duration};
    if (!month->when) return meaning;
    const Date end = last_day(*month->when);
    const int last = week.which < 0 ? end.day : week.which * 7;
    if (last <= end.day) meaning.when = when_within({end.year, end.month, last - 6}, {end.year, end.month, last});
    return meaning;
}

std::optional<Meaning> Resolver::meaning_of(const WeekdayExpression& weekday) {
    const bool by_story = weekday.relation.anchor == Anchor::story || (telling_ == Telling::history && last_day_);
    const auto anchor = anchor_at(by_story ? Anchor::story : Anchor::published, Precision::day);
    if (!anchor) return in_need(fmt::format("XXXX-WXX-{}", weekday.weekday), weekday.relation.anchor);
    const int ahead = (weekday.weekday - weekday_of(*anchor) + 7) % 7;
    if (weekday.relation.anchor == Anchor::none) {
        if (by_story) return known_date(add_days(*anchor, ahead), 0.7);
        const bool is_today = ahead == 0;
        const int days = is_today || weekday.is_coming ? ahead : ahead - 7;
        return known_date(add_days(*anchor, days), 0.9);
    }
    if (weekday.relation.steps < 0) return known_date(add_days(*anchor, ahead - 7), 0.9);
    if (weekday.relation.steps > 0) return known_date(add_days(*anchor, ahead == 0 ? 7 : ahead), 0.85);
    const int in_this_week = weekday.weekday - weekday_of(*anchor);
    return known_date(add_days(*anchor, in_this_week), 0.8);
}

/// "a year earlier" keeps what was spoken of, a year before: the third quarter, August 12.
std::optional<Meaning> Resolver::moved_last_mention(const OffsetExpression& offset) const {
    constexpr std::size_t reach = 2;  // sentences over which a quarter is still spoken of
    const std::int64_t years = offset.amount.value_or(0) * offset.sign;
    if (last_quarter_ && (offset.is_period || sentence_ - last_quarter_sentence_ <= reach)) {
        const Date quarter = add_years(last_quarter_->from, years);
        return known(timex_quarter(quarter), when_of_quarter(quarter.year, (quarter.month + 2) / 3), 0.8);
    }
    if (offset.anchor != Anchor::story || !last_) return std::nullopt;
    return known_date({last_->from.year + years}, 0.7);
}

std::optional<Meaning> Resolver::meaning_of(const OffsetExpression& offset) {
    if (!offset.amount)
        return Meaning{offset.sign < 0 ? "PAST_REF" : "FUTURE_REF", std::nullopt, "", 1, TimexType::date};
    if (offset.keeps_granularity) {
        if (auto moved = moved_last_mention(offset)) return moved;
    }
    return meaning_of_unit(offset);
}

std::optional<Meaning> Resolver::meaning_of(const ClockExpression& clock) {
    Meaning meaning;
    auto day = story_at(Precision::day);
    if (!day && telling_ == Telling::report) day = published_at(Precision::day);
    meaning.type = TimexType::time;
    meaning.value = (day ? timex_date(*day) : "XXXX-XX-XX") + timex_clock(clock);
    meaning.confidence = 0.8;
    if (!day) return meaning;
    Date date = *day;
    if (clock.hour) date.time = TimeOfDay{*clock.hour, clock.minute};
    meaning.when = when_of(date);
    return meaning;
}

std::optional<Meaning> Resolver::meaning_of(const ReferenceExpression& reference) {
    if (reference.is_for_history && telling_ == Telling::report) return std::nullopt;
    return Meaning{reference.value, std::nullopt, "", 1, TimexType::date};
}

std::optional<Meaning> Resolver::meaning_of(const DurationExpression& duration) {
    return Meaning{duration.value, std::nullopt, "", 1, TimexType::duration};
}

std::optional<Meaning> Resolver::meaning_of(const SetExpression& set) {
    return Meaning{set.value, std::nullopt, "", 1, TimexType::set};
}

}  // namespace dateline::dates
