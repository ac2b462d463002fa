// The text forms of Date and When: ISO 8601 and EDTF (ISO 8601-2, levels 0 and 1, and the level 2 set "[a..b]").
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "base/text.hpp"
#include "calendar/when.hpp"

namespace dateline {

namespace {

constexpr std::size_t max_year_digits = 12;  // older than the universe; keeps day numbers far from overflow

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Walks a text from left to right.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    [[nodiscard]] std::string_view rest() const { return rest_; }
    [[nodiscard]] bool starts_with(std::string_view text) const { return rest_.substr(0, text.size()) == text; }

    bool take(std::string_view text) {
        if (!starts_with(text)) return false;
        rest_.remove_prefix(text.size());
        return true;
    }

    /// The digits that stand next.
    std::string_view take_digits() {
        const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_digit);
        const std::string_view digits = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
        rest_.remove_prefix(digits.size());
        return digits;
    }

private:
    std::string_view rest_;
};

Error bad(std::string message) {
    return Error{std::move(message), {}, "write 2018, 2018-04, 2018-04-25 or 2014/2017"};
}

std::int64_t to_number(std::string_view digits) {
    return parse_integer(digits).value_or(0);
}

/// `2018`, `-0476`, `Y-66000000`.
Result<std::int64_t> read_year(Reader& reader) {
    const bool is_long = reader.take("Y");
    const bool is_negative = reader.take("-");
    const std::string_view digits = reader.take_digits();
    if (is_long && (digits.empty() || digits.size() > max_year_digits)) {
        return bad(fmt::format("year with 'Y' must have 1 to {} digits, such as 'Y-66000000'", max_year_digits));
    }
    if (!is_long && digits.size() != 4) {
        return bad(fmt::format("year '{}' must have four digits, such as '2018' or '-0476'", digits));
    }
    const std::int64_t year = to_number(digits);
    return is_negative ? -year : year;
}

/// Two digits after a separator, between `low` and `high`.
Result<int> read_two_digits(Reader& reader, std::string_view name, int low, int high) {
    const std::string_view digits = reader.take_digits();
    if (digits.size() != 2) {
        return bad(fmt::format("{} '{}' must have two digits, such as '{:02}'", name, digits, std::max(low, 4)));
    }
    const int value = static_cast<int>(to_number(digits));
    if (value < low || value > high) {
        return bad(fmt::format("{} '{}' must be between {:02} and {:02}", name, digits, low, high));
    }
    return value;
}

Result<TimeOfDay> read_time(Reader& reader) {
    const Result<int> hour = read_two_digits(reader, "hour", 0, 24);
    if (!hour) return hour.error();
    if (!reader.take(":")) return bad("time must be written as hours and minutes, such as 'T14:05'");
    const Result<int> minute = read_two_digits(reader, "minute", 0, 59);
    if (!minute) return minute.error();
    if (reader.take(":")) {  // seconds and zone are read and not kept
        const Result<int> second = read_two_digits(reader, "second", 0, 60);
        if (!second) return second.error();
    }
    if (!reader.take("Z") && (reader.take("+") || reader.take("-"))) {
        const Result<int> zone_hour = read_two_digits(reader, "zone hour", 0, 14);
        if (!zone_hour) return zone_hour.error();
        if (reader.take(":") || !reader.at_end()) {
            const Result<int> zone_minute = read_two_digits(reader, "zone minute", 0, 59);
            if (!zone_minute) return zone_minute.error();
        }
    }
    return TimeOfDay{*hour, *minute};
}

/// What follows the month: nothing, or a day and perhaps a time.
Result<Date> read_day_and_time(Reader& reader, Date date) {
    if (!reader.take("-")) return date;
    const Result<int> day = read_two_digits(reader, "day", 1, 31);
    if (!day) return day.error();
    if (*day > days_in_month(date.year, date.month)) {
        return bad(fmt::format("day '{:02}' does not exist in {}", *day, to_iso(date)));
    }
    date.day = *day;
    if (reader.take("T")) {
        const Result<TimeOfDay> time = read_time(reader);
        if (!time) return time.error();
        date.time = *time;
    }
    return date;
}

Result<When> read_week(Reader& reader, std::int64_t year) {
    const Result<int> week = read_two_digits(reader, "week", 1, 53);
    if (!week) return week.error();
    if (iso_week_of(monday_of({year, *week})).year != year) {
        return bad(fmt::format("week '{:02}' does not exist in {}", *week, to_iso({year})));
    }
    return when_of_week({year, *week});
}

/// What follows the year and '-': a week, a month, a season or a quarter.
Result<When> read_part_of_year(Reader& reader, std::int64_t year) {
    if (reader.take("W")) return read_week(reader, year);
    const Result<int> part = read_two_digits(reader, "month", 1, 36);
    if (!part) return part.error();
    if (*part >= 21 && *part <= 24) return when_of_season(year, *part - 20);
    if (*part >= 33) return when_of_quarter(year, *part - 32);
    if (*part > 12) {
        return bad(
            fmt::format("month '{}' must be between 01 and 12, or a season 21 to 24, or a quarter 33 to 36", *part));
    }
    const Result<Date> date = read_day_and_time(reader, {year, *part, 0});
    if (!date) return date.error();
    return when_of(*date);
}

/// `201X` and `20XX`.
std::optional<When> take_decade_or_century(Reader& reader) {
    const std::string_view text = reader.rest();
    if (text.size() < 4 || text[3] != 'X' || !is_digit(text[0]) || !is_digit(text[1])) return std::nullopt;
    const bool is_century = text[2] == 'X';
    if (!is_century && !is_digit(text[2])) return std::nullopt;
    reader.take(text.substr(0, 4));
    const std::int64_t leading = to_number(text.substr(0, is_century ? 2 : 3));
    return is_century ? when_of_century(leading * 100) : when_of_decade(leading * 10);
}

Qualifier take_qualifier(Reader& reader) {
    if (reader.take("?")) return Qualifier::uncertain;
    if (reader.take("~")) return Qualifier::approximate;
    return reader.take("%") ? Qualifier::both : Qualifier::none;
}

/// One end of an interval, or a whole text without '/'.
Result<When> read_single(std::string_view text) {
    Reader reader(text);
    Result<When> when = When{};
    if (const auto unit = take_decade_or_century(reader)) {
        when = *unit;
    } else {
        const Result<std::int64_t> year = read_year(reader);
        if (!year) return year.error();
        when = reader.take("-") ? read_part_of_year(reader, *year) : Result<When>(when_of({*year}));
    }
    if (!when) return when.error();
    when->from_qualifier = take_qualifier(reader);
    when->to_qualifier = when->from_qualifier;
    if (!reader.at_end()) return bad(fmt::format("'{}' is too much after '{}'", reader.rest(), to_edtf(*when)));
    return when;
}

/// The `from` of one and the `to` of the other, which must not come before it.
Result<When> join(const When& start, const When& end, WhenKind kind) {
    if (to_day_number(last_day(end)) < to_day_number(first_day(start))) {
        return bad(fmt::format("'{}' ends before it starts", to_edtf(start) + "/" + to_edtf(end)));
    }
    When joined = kind == WhenKind::within ? when_within(start.from, end.to) : when_span(start.from, end.to);
    joined.from_qualifier = start.from_qualifier;
    joined.to_qualifier = end.to_qualifier;
    return joined;
}

Result<When> read_interval(std::string_view left, std::string_view right) {
    const bool is_open_start = left == ".." || left.empty();
    const bool is_open_end = right == ".." || right.empty();
    if (is_open_start && is_open_end) return bad("an interval needs a date at one end at least, such as '2014/..'");
    Result<When> start = read_single(is_open_start ? right : left);
    if (!start) return start;
    Result<When> end = read_single(is_open_end ? left : right);
    if (!end) return end;
    if (is_open_start || is_open_end) {
        const When& known = is_open_start ? *end : *start;
        const Date& date = is_open_start ? known.to : known.from;
        When when = when_span(date, date);
        when.from_qualifier = known.from_qualifier;
        when.to_qualifier = known.to_qualifier;
        when.open_start = is_open_start;
        when.open_end = is_open_end;
        return when;
    }
    return join(*start, *end, WhenKind::span);
}

Result<When> read_one_of(std::string_view text) {
    const std::size_t dots = text.find("..");
    if (text.back() != ']' || dots == std::string_view::npos) {
        return bad("a set must be written as '[2018-04-01..2018-04-10]'");
    }
    const Result<When> start = read_single(text.substr(1, dots - 1));
    if (!start) return start;
    const Result<When> end = read_single(text.substr(dots + 2, text.size() - dots - 3));
    if (!end) return end;
    return join(*start, *end, WhenKind::within);
}

std::string qualifier_text(Qualifier qualifier) {
    switch (qualifier) {
        case Qualifier::uncertain: return "?";
        case Qualifier::approximate: return "~";
        case Qualifier::both: return "%";
        case Qualifier::none: break;
    }
    return "";
}

std::string year_digits(std::int64_t year) {
    const std::int64_t size = year < 0 ? -year : year;
    if (size > 9999) return fmt::format("Y{}", year);
    const fmt::format_int digits(10'000 + size);  // the 1 before the digits keeps their zeros
    std::string text = year < 0 ? "-" : "";
    return text.append(digits.data() + 1, digits.size() - 1);
}

/// The name of a unit that has one in EDTF: season, quarter, week, decade, century.
std::optional<std::string> unit_text(const When& when) {
    const std::int64_t year = when.from.year;
    const bool fits_in_x = year >= 0 && year <= 9999;
    switch (when.precision) {
        case Precision::season: return fmt::format("{}-{:02}", year_digits(year), 20 + when.from.month / 3);
        case Precision::quarter: return fmt::format("{}-{:02}", year_digits(year), 33 + when.from.month / 3);
        case Precision::week: {
            const IsoWeek week = iso_week_of(when.from);
            return fmt::format("{}-W{:02}", year_digits(week.year), week.week);
        }
        case Precision::decade:
            if (when != when_of_decade(year) || year % 10 != 0 || !fits_in_x) return std::nullopt;
            return fmt::format("{:03}X", year / 10);
        case Precision::century:
            if (when != when_of_century(year) || year % 100 != 0 || !fits_in_x) return std::nullopt;
            return fmt::format("{:02}XX", year / 100);
        default: return std::nullopt;
    }
}

}  // namespace

std::string to_iso(const Date& date) {
    std::string text = year_digits(date.year);
    const auto add = [&text](char mark, int number) {
        text += {mark, static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
    };
    if (date.has_month()) add('-', date.month);
    if (date.has_day()) add('-', date.day);
    if (date.time) {
        add('T', date.time->hour);
        add(':', date.time->minute);
    }
    return text;
}

Result<Date> parse_iso(const std::string& text) {
    const Result<When> when = parse_edtf(text);
    if (!when) return when.error();
    if (*when != when_of(when->from)) return bad(fmt::format("'{}' must be a single date, such as '2018-04-25'", text));
    return when->from;
}

Result<When> parse_edtf(const std::string& text) {
    const std::string_view trimmed = trim(text);
    if (trimmed.empty()) return bad("date is empty");
    if (trimmed.front() == '[') return read_one_of(trimmed);
    const std::size_t slash = trimmed.find('/');
    if (slash == std::string_view::npos) return read_single(trimmed);
    return read_interval(trimmed.substr(0, slash), trimmed.substr(slash + 1));
}

std::string to_edtf(const When& when) {
    const std::string from = to_iso(when.from) + qualifier_text(when.from_qualifier);
    const std::string to = to_iso(when.to) + qualifier_text(when.to_qualifier);
    if (when.open_start) return "../" + to;
    if (when.open_end) return from + "/..";
    if (when.kind == WhenKind::span) return from + "/" + to;
    if (when.from_qualifier == when.to_qualifier) {
        When bare = when;
        bare.from_qualifier = Qualifier::none;
        bare.to_qualifier = Qualifier::none;
        if (const auto unit = unit_text(bare)) return *unit + qualifier_text(when.from_qualifier);
        if (when.from == when.to) return from;
    }
    return "[" + from + ".." + to + "]";
}

}  // namespace dateline
