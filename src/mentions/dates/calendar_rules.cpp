// Rules for days and months of the calendar: "6 May 1940", "May 6-10, 1940", "June last year", "2018-04-25", "4/25/18".
#include "base/text.hpp"
#include "mentions/dates/parts.hpp"
#include "mentions/dates/rules.hpp"

namespace dateline::dates {

namespace {

/// What stands before a day in a list of days of one month.
enum class Link { none, comma, both, range };

Link take_link(Cursor& cursor) {
    if (cursor.take_dash()) return Link::range;
    for (const std::string_view part : {"to", "through", "until"}) {
        if (cursor.take_glue(part)) return Link::range;
    }
    const bool has_comma = cursor.take_text(",");
    if (cursor.take_glue("and") || cursor.take_glue("or") || cursor.take_text("&")) return Link::both;
    if (has_comma) return Link::comma;
    return cursor.touches() && cursor.take_text("/") ? Link::both : Link::none;
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

/// A day of a list with its words [begin, end).
struct ListedDay {
    int day = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    Link link = Link::none;
};

/// Whether the number before the cursor is a day after a month: "May 5 and 6", but not "May 5 and 6 weeks later".
bool can_follow_month(Cursor ahead) {
    return !starts_longer_number(ahead) && !take_month(ahead) && ahead.peek(Role::unit) == nullptr &&
           ahead.peek(Role::clock_mark) == nullptr;
}

/// "6", "6-10", "5, 6 and 7": a list with commas has "and" or "or" before its last day. Days of a list rise.
std::vector<ListedDay> take_days(Cursor& cursor, bool follow_month) {
    constexpr std::size_t most_days = 8;
    std::vector<ListedDay> days;
    std::size_t closed = 0;
    Cursor ahead = cursor;
    Link link = Link::none;
    do {
        const std::size_t begin = ahead.position();
        ahead.take_glue("the");
        const auto day = take_day_number(ahead);
        if (!day || (!days.empty() && *day <= days.back().day)) break;
        if (follow_month && !(days.empty() ? !starts_longer_number(ahead) : can_follow_month(ahead))) break;
        days.push_back({*day, begin, ahead.position(), link});
        if (link != Link::comma) {
            closed = days.size();
            cursor = ahead;
        }
        link = take_link(ahead);
    } while (link != Link::none && days.size() < most_days);
    days.resize(closed);
    return days;
}

/// One candidate a day; `date` was read over the words of all of them.
Match match_of_days(const Cursor& cursor, const CalendarExpression& date, const std::vector<ListedDay>& days,
                    std::string_view rule) {
    Match match;
    const bool is_range = days.size() == 2 && (days[1].link == Link::range || cursor.follows_glue("between"));
    for (std::size_t i = 0; i < days.size(); ++i) {
        CalendarExpression dated = date;
        dated.day = days[i].day;
        if (i > 0) dated.weekday = 0;
        Candidate candidate = match_of(cursor, dated, rule).front();
        if (i > 0) candidate.begin = days[i].begin;
        if (i + 1 < days.size()) candidate.end = days[i].end;
        if (is_range) candidate.range = 1;
        match.push_back(std::move(candidate));
    }
    return match;
}

/// "May through July", "March and May": another month stands behind it.
bool is_before_month(Cursor cursor) {
    const bool has_link = take_link(cursor) != Link::none;
    return has_link && take_month(cursor).has_value();
}

/// "T10:30:00Z" after an ISO day; `mark` is what touches the day: "t10".
std::optional<ClockExpression> take_iso_clock(Cursor& cursor, std::string_view mark) {
    if (mark.size() != 3) return std::nullopt;
    const auto hour = parse_integer(mark.substr(1));
    if (!hour || *hour > 24) return std::nullopt;
    ClockExpression clock;
    clock.hour = static_cast<int>(*hour);
    Cursor ahead = cursor;
    if (!ahead.take_text(":") || ahead.at_end() || ahead.word().digits != 2 || ahead.word().number > 59)
        return std::nullopt;
    clock.minute = static_cast<int>(ahead.word().number);
    const bool is_whole = ahead.word().after_digits().empty();
    ahead.skip();
    cursor = ahead;
    if (is_whole && ahead.touches() && ahead.take_text(":") && !ahead.at_end() && ahead.word().digits == 2) {
        ahead.skip();
        cursor = ahead;
    }
    return clock;
}

/// "06/2021" after a word that stands before years.
Match match_numeric_month(Cursor cursor) {
    if (!cursor.follows(Role::before_year)) return {};
    CalendarExpression date;
    const auto month = cursor.take_digits(1, 2);
    if (!month || *month < 1 || *month > 12 || !cursor.touches() || !cursor.take_text("/") || !cursor.touches())
        return {};
    date.month = static_cast<int>(*month);
    date.year = take_plain_year(cursor);
    return date.year ? match_of(cursor, date, "month and year", 0.7) : Match{};
}

bool is_month_by_neighbours(const Cursor& cursor) {
    const Word* previous = cursor.before();
    if (previous == nullptr) return false;
    return cursor.follows(Role::before_ambiguous_month) || previous->lower == "," || previous->lower == "/" ||
           is_dash(previous->lower);
}

}  // namespace

Match match_iso_date(Cursor cursor) {
    CalendarExpression date;
    const auto year = take_plain_year(cursor);
    if (!year || !cursor.touches()) return {};
    const std::string_view separator = cursor.word().lower;
    if (separator != "-" && separator != "/") return {};
    cursor.skip();
    const auto month = cursor.touches() ? cursor.take_digits(2, 2) : std::nullopt;
    if (!month || *month < 1 || *month > 12) return {};
    date.year = year;
    date.month = static_cast<int>(*month);
    if (!cursor.touches() || !cursor.take_text(separator) || !cursor.touches()) return {};
    const Word& last = cursor.word();
    if (last.digits != 2 || last.number < 1 || last.number > 31) return {};
    if (!last.after_digits().empty() && last.after_digits().front() != 't') return {};
    date.day = static_cast<int>(last.number);
    cursor.skip();
    const auto clock = take_iso_clock(cursor, last.after_digits());
    Match match = match_of(cursor, date, "ISO date");
    match.front().clock = clock;
    return match;
}

Match match_numeric_date(Cursor cursor) {
    const std::size_t digits_of_first = cursor.word().digits;
    const auto first = cursor.take_digits(1, 2);
    if (!first || cursor.at_end() || !cursor.touches()) return {};
    const std::string_view separator = cursor.word().lower;
    if (separator != "/" && separator != "." && separator != "-") return {};
    cursor.skip();
    const std::size_t digits_of_second = cursor.at_end() ? 0 : cursor.word().digits;
    const auto second = cursor.touches() ? cursor.take_digits(1, 2) : std::nullopt;
    if (!second || !cursor.touches() || !cursor.take_text(separator) || !cursor.touches()) return {};
    auto year = take_plain_year(cursor);
    // "14.06.21" could be a version or a section; after "on" or "of" it is a day.
    const bool may_be_short =
        separator == "/" || (digits_of_first == 2 && digits_of_second == 2 && cursor.follows(Role::before_year));
    const bool is_short = !year && may_be_short;
    if (is_short) year = cursor.take_digits(2, 2);
    if (!year || *first < 1 || *second < 1) return {};
    if (cursor.touches() && (cursor.word().lower == separator || cursor.word().number >= 0)) {
        Cursor ahead = cursor;
        ahead.skip();
        if (ahead.touches()) return {};  // a longer number
    }
    CalendarExpression date;
    date.year = *year + (is_short ? (*year < 50 ? 2000 : 1900) : 0);
    date.is_short_year = is_short;
    const bool day_first = *first > 12 || separator == ".";
    date.day = static_cast<int>(day_first ? *first : *second);
    date.month = static_cast<int>(day_first ? *second : *first);
    if (date.month > 12 || date.day > 31) return {};
    date.is_day_first = day_first;
    date.is_order_open = *first <= 12 && *second <= 12 && *first != *second && separator != ".";
    return match_of(cursor, date, "numeric date", date.is_order_open ? 0.5 : 0.95);
}

Match match_day_month(Cursor cursor) {
    CalendarExpression date;
    date.weekday = take_leading_weekday(cursor).value_or(0);
    Cursor behind_article = cursor;
    const bool has_article = behind_article.take_glue("the");
    const std::vector<ListedDay> days = take_days(cursor, false);
    if (days.empty()) return {};
    Cursor ahead = cursor;
    if (ahead.take_glue("day")) cursor = ahead;
    const bool has_of = cursor.take_glue("of");
    if (!has_of && days.size() == 1 && cursor.touches()) {  // "5-Aug-2016"
        ahead = cursor;
        if (ahead.take_dash() && ahead.touches()) cursor = ahead;
    }
    if (has_article && cursor.take_glue("the")) return {};
    if (has_of) {  // "the 5th of the month of May"
        ahead = cursor;
        if (ahead.take_glue("month") && ahead.take_glue("of")) cursor = ahead;
    }
    const auto month = take_month(cursor);
    if (!month) return {};
    date.month = *month;
    Cursor behind_dash = cursor;
    if (behind_dash.take_dash() && behind_dash.touches() && take_plain_year(behind_dash)) cursor.take_dash();
    take_year_of_date(cursor, date);
    date.is_coming = is_in_future_clause(cursor);
    return match_of_days(cursor, date, days, "day and month");
}

Match match_month_day(Cursor cursor) {
    CalendarExpression date;
    date.weekday = take_leading_weekday(cursor).value_or(0);
    cursor.take_glue("the");
    const auto month = take_month(cursor);
    if (!month) return {};
    Cursor behind_dash = cursor;  // "Jun-14-2021"
    const bool is_joined = cursor.touches() && behind_dash.take_dash() && behind_dash.touches() &&
                           behind_dash.take_digits(1, 2) && behind_dash.touches() && behind_dash.take_dash() &&
                           take_plain_year(behind_dash);
    if (is_joined) cursor.take_dash();
    const std::vector<ListedDay> days = take_days(cursor, true);
    if (days.empty()) return {};
    date.month = *month;
    if (is_joined) cursor.take_dash();
    take_year_of_date(cursor, date);
    date.is_coming = is_in_future_clause(cursor);
    return match_of_days(cursor, date, days, "month and day");
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
    if (cursor.word().number >= 0) return match_numeric_month(cursor);
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
    const bool is_by_neighbours = is_month_by_neighbours(cursor) || is_before_month(cursor);
    if (is_other_name || !month || (is_ambiguous && !is_by_neighbours)) return {};
    if (cursor.follows(Role::not_before_month)) return {};  // "Miss April"
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
    if (cursor.at_end() || cursor.word().number < 1 || cursor.word().after_digits().empty()) return {};
    const auto day = take_ordinal(cursor);
    if (!day || *day > 31) return {};
    CalendarExpression date;
    date.day = static_cast<int>(*day);
    Cursor ahead = cursor;
    if (ahead.take_glue("of") && take_direction(ahead) && ahead.take_glue("month")) {
        return match_of(ahead, date, "day of the month", 0.7);
    }
    const bool stands_alone = cursor.at_end() || cursor.word().terms != nullptr || !is_lower_case(cursor.word());
    const Word* previous = cursor.before();
    if (!stands_alone || previous == nullptr || !cursor.follows(Role::before_day_of_month)) return {};
    return match_of(cursor, date, "day of the month", 0.6);
}

}  // namespace dateline::dates
