// Rules for times of the day: "5 p.m. EST", "17:30", "noon", "the morning", "4 in the morning".
#include <algorithm>

#include "base/text.hpp"
#include "mentions/dates/parts.hpp"
#include "mentions/dates/rules.hpp"

namespace dateline::dates {

namespace {

constexpr int hours_of_half_day = 12;

/// "pm" after an hour: 0 none, 1 am, 2 pm. The mark may touch the number: "5pm".
enum class HalfDay { none, morning, evening };

HalfDay half_day_of(std::string_view mark) {
    if (mark == "am") return HalfDay::morning;
    return mark == "pm" ? HalfDay::evening : HalfDay::none;
}

HalfDay take_half_day(Cursor& cursor) {
    const Term* mark = cursor.take(Role::clock_mark);
    if (mark == nullptr) return HalfDay::none;
    Cursor ahead = cursor;
    if (ahead.touches() && cursor.words()[cursor.position() - 1].lower.back() != '.' && ahead.take_text(".") &&
        !ahead.at_end())
        cursor = ahead;
    return half_day_of(mark->value);
}

/// "h" of "14:30h".
bool is_hour_word(const Cursor& cursor, std::string_view letters) {
    const Terms* known = letters.empty() ? nullptr : cursor.words().lexicon().find(letters);
    return known != nullptr && std::ranges::any_of(known->terms, [](const Term& term) {
               return term.role == Role::clock_hour && term.rest.empty();
           });
}

struct ClockReading {
    int hour = 0;
    int minute = 0;
    bool has_minutes = false;
    HalfDay half = HalfDay::none;
};

std::optional<ClockReading> take_clock_digits(Cursor& cursor) {
    if (cursor.at_end()) return std::nullopt;
    ClockReading reading;
    const Word& hour = cursor.word();
    if (hour.number < 0 || hour.digits > 2 || hour.number > 24) return std::nullopt;
    reading.hour = static_cast<int>(hour.number);
    reading.half = half_day_of(hour.after_digits());
    if (!hour.after_digits().empty() && reading.half == HalfDay::none) return std::nullopt;
    cursor.skip();
    Cursor ahead = cursor;
    const bool has_mark =
        reading.half == HalfDay::none && ahead.touches() && (ahead.take_text(":") || ahead.take_text("."));
    if (has_mark && ahead.touches() && ahead.word().digits == 2 && ahead.word().number < 60) {
        const Word& minute = ahead.word();
        const HalfDay half = half_day_of(minute.after_digits());
        if (minute.after_digits().empty() || half != HalfDay::none || is_hour_word(cursor, minute.after_digits())) {
            reading.minute = static_cast<int>(minute.number);
            reading.has_minutes = true;
            reading.half = half;
            const bool is_stop = cursor.word().lower == ".";
            ahead.skip();
            if (is_stop && half == HalfDay::none && ahead.peek(Role::clock_mark) == nullptr) return std::nullopt;
            cursor = ahead;
        }
    }
    Cursor seconds = cursor;
    if (reading.has_minutes && seconds.touches() && seconds.take_text(":") && seconds.touches() &&
        seconds.take_digits(2, 2)) {
        cursor = seconds;  // read and not kept
    }
    if (reading.half == HalfDay::none) reading.half = take_half_day(cursor);
    return reading;
}

int hour_of_day(const ClockReading& reading) {
    if (reading.half == HalfDay::evening && reading.hour < hours_of_half_day) return reading.hour + hours_of_half_day;
    if (reading.half == HalfDay::morning && reading.hour == hours_of_half_day) return 0;
    return reading.hour;
}

/// "in the morning" after an hour tells the half of the day.
HalfDay take_half_in_words(Cursor& cursor) {
    Cursor ahead = cursor;
    if (ahead.take_glue("in")) ahead.take_glue("the");
    if (ahead.position() == cursor.position() && !ahead.take_glue("at")) return HalfDay::none;
    const Term* part = ahead.take(Role::day_part);
    if (part == nullptr) return HalfDay::none;
    cursor = ahead;
    return part->value == "MO" ? HalfDay::morning : HalfDay::evening;
}

/// "hours", "hrs" after minutes; "o'clock" after any hour.
bool take_hour_word(Cursor& cursor, bool has_minutes) {
    const Term* word = cursor.peek(Role::clock_hour);
    if (word == nullptr || (!has_minutes && word->value != "any")) return false;
    cursor.take(Role::clock_hour);
    return true;
}

/// "1530 GMT", "0600 hours".
std::optional<ClockExpression> take_military_clock(Cursor& cursor) {
    Cursor ahead = cursor;
    const auto digits = ahead.take_digits(4, 4);
    if (!digits || *digits % 100 > 59 || *digits > 2400 || ahead.at_end()) return std::nullopt;
    const bool has_zone = ahead.word().is_capitalised && ahead.take(Role::time_zone) != nullptr;
    const bool is_early = cursor.word().lower.front() == '0';  // "1600 hours" may be a length of time
    if (!has_zone && !((is_early || cursor.follows_glue("at")) && ahead.take(Role::clock_hour) != nullptr))
        return std::nullopt;
    ClockExpression clock;
    clock.hour = static_cast<int>(*digits / 100);
    clock.minute = static_cast<int>(*digits % 100);
    cursor = ahead;
    return clock;
}

/// "9:00" in "9:00-17:00".
bool is_before_clock(Cursor cursor) {
    if (!cursor.take_dash()) return false;
    const auto reading = take_clock_digits(cursor);
    return reading && reading->has_minutes;
}

/// "from 9 to 11 a.m.": the first hour is of the same half of the day, or of the one before.
Match match_clock_pair(Cursor cursor, ClockReading first) {
    const std::size_t end_of_first = cursor.position();
    if (!cursor.take_dash() && !cursor.take_glue("to") && !cursor.take_glue("and")) return {};
    const std::size_t begin_of_last = cursor.position();
    const auto last = take_clock_digits(cursor);
    if (!last || last->half == HalfDay::none || first.hour > hours_of_half_day || last->hour > hours_of_half_day)
        return {};
    const bool crosses_noon =
        last->half == HalfDay::evening && first.hour % hours_of_half_day > last->hour % hours_of_half_day;
    first.half = crosses_noon ? HalfDay::morning : last->half;
    ClockExpression from;
    from.hour = hour_of_day(first);
    ClockExpression to;
    to.hour = hour_of_day(*last);
    to.minute = last->minute;
    Match match = match_of(cursor, to, "clock time", 0.9);
    Candidate candidate = match.front();
    candidate.end = end_of_first;
    candidate.expression = from;
    match.front().begin = begin_of_last;
    return {candidate, match.front()};
}

/// An hour of the clock in digits or words.
std::optional<int> take_clock_hour(Cursor& cursor) {
    auto hour = cursor.take_digits(1, 2);
    if (!hour) hour = take_below_hundred(cursor);
    if (!hour || *hour < 1 || *hour > hours_of_half_day) return std::nullopt;
    return static_cast<int>(*hour);
}

/// "half past", "quarter to", "ten minutes past", "twenty past": minutes from the hour that follows.
std::optional<int> take_minutes_from_hour(Cursor& cursor) {
    const bool is_at = cursor.follows_glue("at");
    cursor.take_glue("a");
    std::int64_t minutes = 30;
    bool is_clear = true;
    const Term* unit = cursor.peek(Role::unit);
    if (unit != nullptr && unit->value == "Q") {
        cursor.take(Role::unit);
        minutes = 15;
    } else if (!cursor.take_glue("half")) {
        auto number = cursor.take_digits(1, 2);
        if (!number) number = take_below_hundred(cursor);
        if (!number || *number < 1 || *number > 59) return std::nullopt;
        minutes = *number;
        const auto named = take_unit(cursor);
        if (named && named->unit != Unit::minute) return std::nullopt;
        is_clear = named || is_at;
    }
    const Term* direction = is_clear ? cursor.take(Role::clock_past) : nullptr;
    if (direction == nullptr) return std::nullopt;
    return static_cast<int>(minutes) * (direction->value == "-1" ? -1 : 1);
}

void take_zone(Cursor& cursor) {
    if (!cursor.at_end() && (cursor.word().is_capitalised || is_glue(cursor.word(), "local")))
        cursor.take(Role::time_zone);
}

}  // namespace

Match match_clock(Cursor cursor) {
    if (const Term* name = cursor.take(Role::clock_name)) {
        ClockExpression clock;
        clock.hour = static_cast<int>(parse_integer(name->value.substr(0, 2)).value_or(12));
        return match_of(cursor, clock, "clock time", 0.85);
    }
    const Word* previous = cursor.before();
    if (previous != nullptr && !cursor.word().space_before &&
        (previous->lower == ":" || previous->lower == "$" || previous->lower == "."))
        return {};
    if (const auto clock = take_military_clock(cursor)) return match_of(cursor, *clock, "clock time", 0.9);
    auto reading = take_clock_digits(cursor);
    if (!reading) return {};
    const bool has_hour_word = reading->half == HalfDay::none && take_hour_word(cursor, reading->has_minutes);
    if (reading->half == HalfDay::none) reading->half = take_half_in_words(cursor);
    const bool has_mark = reading->half != HalfDay::none || has_hour_word;
    const bool has_cue = cursor.follows(Role::before_clock) || is_before_clock(cursor);
    if (!has_mark && !reading->has_minutes && (has_cue || cursor.follows_glue("between"))) {
        if (Match pair = match_clock_pair(cursor, *reading); !pair.empty()) return pair;
    }
    if (!has_mark && !(reading->has_minutes && (has_cue || cursor.words()[cursor.begin()].digits == 2))) return {};
    if (reading->half != HalfDay::none && reading->hour > hours_of_half_day) return {};
    take_zone(cursor);
    ClockExpression clock;
    clock.hour = hour_of_day(*reading);
    clock.minute = reading->minute;
    return match_of(cursor, clock, "clock time", has_mark ? 0.95 : 0.7);
}

Match match_clock_words(Cursor cursor) {
    const auto minutes = take_minutes_from_hour(cursor);
    if (!minutes) cursor = Cursor(cursor.words(), cursor.begin());
    const auto hour = take_clock_hour(cursor);
    if (!hour) return {};
    ClockReading reading;
    reading.hour = *hour;
    reading.half = take_half_day(cursor);
    const bool has_hour_word = take_hour_word(cursor, false);
    if (reading.half == HalfDay::none) reading.half = take_half_in_words(cursor);
    if (!minutes && !has_hour_word && reading.half == HalfDay::none) return {};
    constexpr int minutes_of_hour = 60;
    const int total = hour_of_day(reading) * minutes_of_hour + minutes.value_or(0);
    ClockExpression clock;
    clock.hour = total / minutes_of_hour;
    clock.minute = total % minutes_of_hour;
    take_zone(cursor);
    return match_of(cursor, clock, "clock in words", reading.half == HalfDay::none ? 0.6 : 0.9);
}

Match match_day_part(Cursor cursor) {
    const bool stands_alone = cursor.peek(Role::single_day_part) != nullptr || cursor.follows(Role::modifier);
    const bool has_article = cursor.take_glue("the");
    const Term* part = cursor.take(Role::day_part);
    // "at dawn on 6 June", but not "at night"
    const bool is_at = cursor.follows_glue("at") && !cursor.at_end() && is_glue(cursor.word(), "on");
    if (part == nullptr || (!has_article && !stands_alone && !is_at)) return {};
    // "the night shift", "the evening game": a noun after it makes it a kind of thing.
    if (!stands_alone && !cursor.at_end() && cursor.word().terms == nullptr && is_lower_case(cursor.word())) return {};
    ClockExpression clock;
    clock.part = part->value;
    return match_of(cursor, clock, "day part", 0.6);
}

}  // namespace dateline::dates
