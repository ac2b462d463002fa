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
    const std::vector<Term>* terms = letters.empty() ? nullptr : cursor.words().lexicon().find(letters);
    return terms != nullptr && std::ranges::any_of(*terms, [](const Term& term) {
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
    reading.half = half_day_of(hour.after_digits);
    if (!hour.after_digits.empty() && reading.half == HalfDay::none) return std::nullopt;
    cursor.skip();
    Cursor ahead = cursor;
    const bool has_mark =
        reading.half == HalfDay::none && ahead.touches() && (ahead.take_text(":") || ahead.take_text("."));
    if (has_mark && ahead.touches() && ahead.word().digits == 2 && ahead.word().number < 60) {
        const Word& minute = ahead.word();
        const HalfDay half = half_day_of(minute.after_digits);
        if (minute.after_digits.empty() || half != HalfDay::none || is_hour_word(cursor, minute.after_digits)) {
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
    auto reading = take_clock_digits(cursor);
    if (!reading) return {};
    const bool has_hour_word =
        reading->half == HalfDay::none && cursor.take(Role::clock_hour) != nullptr && reading->has_minutes;
    if (reading->half == HalfDay::none) reading->half = take_half_in_words(cursor);
    const bool has_mark = reading->half != HalfDay::none || has_hour_word;
    const bool has_cue = cursor.follows(Role::before_clock);
    if (!has_mark && !(reading->has_minutes && (has_cue || cursor.words()[cursor.begin()].digits == 2))) return {};
    if (reading->half != HalfDay::none && reading->hour > hours_of_half_day) return {};
    take_zone(cursor);
    ClockExpression clock;
    clock.hour = hour_of_day(*reading);
    clock.minute = reading->minute;
    return match_of(cursor, clock, "clock time", has_mark ? 0.95 : 0.7);
}

Match match_day_part(Cursor cursor) {
    const bool stands_alone = cursor.peek(Role::single_day_part) != nullptr;
    const bool has_article = cursor.take_glue("the");
    const Term* part = cursor.take(Role::day_part);
    if (part == nullptr || (!has_article && !stands_alone)) return {};
    // "the night shift", "the evening game": a noun after it makes it a kind of thing.
    if (!stands_alone && !cursor.at_end() && cursor.word().terms == nullptr) {
        const char first = cursor.word().lower.front();
        if (first >= 'a' && first <= 'z') return {};
    }
    ClockExpression clock;
    clock.part = part->value;
    return match_of(cursor, clock, "day part", 0.6);
}

}  // namespace dateline::dates
