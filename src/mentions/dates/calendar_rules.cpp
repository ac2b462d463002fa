// Rules for days and months of the calendar: "6 May 1940", "May 6-10, 1940", "June last year", "2018-04-25", "4/25/18".
#include "mentions/dates/parts.hpp"
#include "mentions/dates/rules.hpp"

namespace dateline::dates {

namespace {

/// What stands between two days of one month.
enum class Link { none, both, range };

Link take_link(Cursor& cursor) {
    if (cursor.take_dash()) return Link::range;
    for (const std::string_view part : {"to", "through", "until"}) {
        if (cursor.take_glue(part)) return Link::range;
    }
    if (cursor.take_glue("and") || cursor.take_glue("or") || cursor.take_text("&")) return Link::both;
    return Link::none;
}

/// "last year", "of that year", "the following year".
std::optional<Relation> take_year_relation(Cursor& cursor) {
    Cursor ahead = cursor;
    ahead.take_glue("of");
    const auto relation = take_direction(ahead);
    if (!relation || !ahead.take_glue("year")) return std::nullopt;
    cursor = ahead;
    return relation;
}

/// The year after a month or a day, where there is one.
void take_year_of_date(Cursor& cursor, CalendarExpression& date) {
    Cursor ahead = cursor;
    const bool has_comma = ahead.take_text(",");
    if (!has_comma && !ahead.take_glue("of")) ahead.take_glue("in");
    Cursor with_era = ahead;
    const bool has_era = has_comma && with_era.take_digits(1, 4) && take_era(with_era) != 0;
    const auto plain = has_comma && !has_era ? take_plain_year(ahead) : std::nullopt;
    const auto year = plain                   ? std::optional(YearReading{*plain})
                      : has_comma && !has_era ? std::nullopt
                                              : take_year(ahead);
    if (year) {
        date.year = year->year;
        date.is_short_year = year->is_short;
        cursor = ahead;
        if (date.year && take_era(ahead) > 0) cursor = ahead;
        return;
    }
    ahead = cursor;
    ahead.take_text(",");
    if (const auto relation = take_year_relation(ahead)) {
        date.year_relation = *relation;
        cursor = ahead;
    }
}

/// A day number that is the start of a longer number or a time is no day: "May 1,500", "May 10:30", "May 3.5".
bool starts_longer_number(Cursor cursor) {
    if (!cursor.touches()) return false;
    if (!cursor.take_text(",") && !cursor.take_text(".") && !cursor.take_text(":")) return cursor.word().lower == "%";
    return cursor.touches() && cursor.word().number >= 0;
}

/// Where two days of one month stand: the first ends, a link follows, the last begins.
struct DayPair {
    Link link = Link::none;
    std::size_t end_of_first = 0;
    std::size_t begin_of_last = 0;
};

/// Two candidates of one month, of which `last` was read over the words of both.
Match pair_of(Candidate last, const CalendarExpression& first_date, const DayPair& days) {
    Candidate first = last;
    first.end = days.end_of_first;
    first.expression = first_date;
    last.begin = days.begin_of_last;
    if (days.link == Link::range) first.range = last.range = 1;
    return {first, last};
}

bool is_month_by_neighbours(const Cursor& cursor) {
    const Word* previous = cursor.before();
    if (previous == nullptr) return false;
    return cursor.follows(Role::before_ambiguous_month) || previous->lower == "," || is_dash(previous->lower);
}

}  // namespace

Match match_iso_date(Cursor cursor) {
    CalendarExpression date;
    const auto year = take_plain_year(cursor);
    if (!year || !cursor.touches() || !cursor.take_text("-") || !cursor.touches()) return {};
    const auto month = cursor.take_digits(2, 2);
    if (!month || *month < 1 || *month > 12) return {};
    date.year = year;
    date.month = static_cast<int>(*month);
    if (!cursor.touches() || !cursor.take_text("-") || !cursor.touches()) return {};
    const Word& last = cursor.word();
    if (last.digits != 2 || last.number < 1 || last.number > 31) return {};
    if (!last.after_digits.empty() && last.after_digits.front() != 't') return {};
    date.day = static_cast<int>(last.number);
    cursor.skip();
    return match_of(cursor, date, "ISO date");
}

Match match_numeric_date(Cursor cursor) {
    const auto first = cursor.take_digits(1, 2);
    if (!first || cursor.at_end() || !cursor.touches()) return {};
    const std::string_view separator = cursor.word().lower;
    if (separator != "/" && separator != "." && separator != "-") return {};
    cursor.skip();
    const auto second = cursor.touches() ? cursor.take_digits(1, 2) : std::nullopt;
    if (!second || !cursor.touches() || !cursor.take_text(separator) || !cursor.touches()) return {};
    auto year = take_plain_year(cursor);
    if (!year && separator == "/") {
        year = cursor.take_digits(2, 2);
        if (year) *year += *year < 50 ? 2000 : 1900;
    }
    if (!year || *first < 1 || *second < 1) return {};
    CalendarExpression date;
    date.year = year;
    const bool day_first = *first > 12 || separator == ".";
    date.day = static_cast<int>(day_first ? *first : *second);
    date.month = static_cast<int>(day_first ? *second : *first);
    if (date.month > 12 || date.day > 31) return {};
    date.is_day_first = day_first;
    date.is_order_open = *first <= 12 && *second <= 12 && separator != ".";
    return match_of(cursor, date, "numeric date", date.is_order_open ? 0.5 : 0.95);
}

Match match_day_month(Cursor cursor) {
    CalendarExpression date;
    date.weekday = take_leading_weekday(cursor).value_or(0);
    const bool has_article = cursor.take_glue("the");
    const auto first = take_day_number(cursor);
    if (!first) return {};
    date.day = *first;
    CalendarExpression first_date = date;
    DayPair days{Link::none, cursor.position(), 0};
    Cursor behind_link = cursor;
    days.link = take_link(behind_link);
    const bool is_before_month =
        behind_link.peek(Role::month) != nullptr || behind_link.peek(Role::month_abbreviation) != nullptr;
    const bool is_joined = is_before_month && cursor.touches() && behind_link.touches();  // "5-Aug-2016"
    if (days.link != Link::none && !is_joined) {
        cursor = behind_link;
        cursor.take_glue("the");
        days.begin_of_last = cursor.position();
        const auto second = take_day_number(cursor);
        if (!second) return {};
        date.day = *second;
        date.weekday = 0;
    } else {
        days.link = Link::none;
    }
    Cursor ahead = cursor;
    if (ahead.take_glue("day")) cursor = ahead;
    const bool has_of = cursor.take_glue("of");
    if (!has_of && days.link == Link::none) cursor.take_dash();
    if (has_article && cursor.take_glue("the")) return {};
    const auto month = take_month(cursor);
    if (!month) return {};
    date.month = *month;
    first_date.month = *month;
    Cursor behind_dash = cursor;
    if (behind_dash.take_dash() && behind_dash.touches() && take_plain_year(behind_dash)) cursor.take_dash();
    take_year_of_date(cursor, date);
    first_date.year = date.year;
    first_date.year_relation = date.year_relation;
    Match match = match_of(cursor, date, "day and month");
    return days.link == Link::none ? match : pair_of(match.front(), first_date, days);
}

Match match_month_day(Cursor cursor) {
    CalendarExpression date;
    date.weekday = take_leading_weekday(cursor).value_or(0);
    cursor.take_glue("the");
    const auto month = take_month(cursor);
    if (!month) return {};
    cursor.take_glue("the");
    const auto first = take_day_number(cursor);
    if (!first || starts_longer_number(cursor)) return {};
    date.month = *month;
    date.day = *first;
    CalendarExpression first_date = date;
    DayPair days{Link::none, cursor.position(), 0};
    Cursor ahead = cursor;
    days.link = take_link(ahead);
    ahead.take_glue("the");
    days.begin_of_last = ahead.position();
    const auto second = days.link == Link::none ? std::nullopt : take_day_number(ahead);
    const bool is_pair = second && *second > *first && !starts_longer_number(ahead) && !take_month(ahead) &&
                         ahead.peek(Role::unit) == nullptr && ahead.peek(Role::clock_mark) == nullptr;
    if (is_pair) {
        cursor = ahead;
        date.day = *second;
        date.weekday = 0;
    }
    take_year_of_date(cursor, date);
    first_date.year = date.year;
    first_date.year_relation = date.year_relation;
    Match match = match_of(cursor, date, "month and day");
    return is_pair ? pair_of(match.front(), first_date, days) : match;
}

Match match_month_year(Cursor cursor) {
    CalendarExpression date;
    if (const auto year = take_plain_year(cursor)) {  // "2018 April"
        const auto month = take_month_name(cursor);
        if (!month || take_day_number(cursor)) return {};
        date.year = year;
        date.month = *month;
        return match_of(cursor, date, "month and year", 0.9);
    }
    const auto month = take_month(cursor);
    if (!month) return {};
    date.month = *month;
    const std::size_t end_of_month = cursor.position();
    take_year_of_date(cursor, date);
    if (cursor.position() == end_of_month) return {};
    return match_of(cursor, date, "month and year");
}

Match match_month(Cursor cursor) {
    const bool is_ambiguous = cursor.peek(Role::ambiguous_month) != nullptr;
    const bool is_other_name = cursor.is_other_name();
    CalendarExpression date;
    const auto month = take_month_name(cursor);
    if (is_other_name || !month || (is_ambiguous && !is_month_by_neighbours(cursor))) return {};
    // "June Smith", "April Jones": a capitalised word that is no date word makes it a person's name.
    const bool starts_sentence = cursor.before() == nullptr;
    if (starts_sentence && !cursor.at_end() && cursor.word().is_capitalised && cursor.word().terms == nullptr)
        return {};
    date.month = *month;
    date.is_coming = cursor.follows(Role::before_coming_month) || is_in_future_clause(cursor);
    return match_of(cursor, date, "month", is_ambiguous ? 0.75 : 0.85);
}

Match match_day_of_month(Cursor cursor) {
    if (!cursor.take_glue("the")) return {};
    if (cursor.at_end() || cursor.word().number < 1 || cursor.word().after_digits.empty()) return {};
    const auto day = take_ordinal(cursor);
    if (!day || *day > 31) return {};
    CalendarExpression date;
    date.day = static_cast<int>(*day);
    Cursor ahead = cursor;
    if (ahead.take_glue("of") && take_direction(ahead) && ahead.take_glue("month")) {
        return match_of(ahead, date, "day of the month", 0.7);
    }
    const bool stands_alone = cursor.at_end() || cursor.word().terms != nullptr ||
                              !(cursor.word().lower.front() >= 'a' && cursor.word().lower.front() <= 'z');
    const Word* previous = cursor.before();
    if (!stands_alone || previous == nullptr || !cursor.follows(Role::before_day_of_month)) return {};
    return match_of(cursor, date, "day of the month", 0.6);
}

}  // namespace dateline::dates
