// Expressions: what a rule read in the text, before it is resolved to days. Each type is one way in which a language
// names a time. Knows nothing of the publication date.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dateline::dates {

/// From where a relative expression counts.
enum class Anchor : std::uint8_t {
    none,       ///< the expression says no direction: "April", "Friday"
    published,  ///< "last April", "two weeks ago"
    telling,    ///< "year-end": the publication date in news, the story in a history
    story,      ///< "the previous April", "two weeks later": the date that the text spoke of last
};

/// Direction of a relative expression: `steps` units from its anchor, 0 is the unit that holds the anchor.
struct Relation {
    Anchor anchor = Anchor::none;
    int steps = 0;
};

/// A unit of TIMEX3 with its length: "TH" hour, "D", "W", "M", "Q", "Y", "DE" decade, "CE", "ML", "WE" weekend.
enum class Unit : std::uint8_t {
    second,
    minute,
    hour,
    day,
    weekend,
    week,
    fortnight,
    month,
    quarter,
    year,
    decade,
    century,
    millennium
};

/// "6 May 1940", "May", "1940": the fields that the text gives, and what it says of those that it does not give.
struct CalendarExpression {
    std::optional<std::int64_t> year{};
    int month = 0;
    int day = 0;
    int weekday = 0;
    Relation relation{};          ///< of the month: "last April"
    Relation year_relation{};     ///< of the year: "April last year"
    bool is_coming = false;       ///< "by August"
    bool is_order_open = false;   ///< "3/4/2011": day and month may be the other way round
    bool is_day_first = false;    ///< of a numeric date whose order is not open
    bool is_short_year = false;   ///< "'89": the century is that of the text
    bool is_bare_number = false;  ///< a number that is a year only in a story of such years
};

/// A part of a year: "SP" .. "WI", "Q1" .. "Q4", "H1", "H2"; empty for "the quarter".
struct PeriodExpression {
    std::string code;
    std::optional<std::int64_t> year{};
    Relation relation{};
    bool is_short_year = false;  ///< "the summer of '69": the century is that of the text
    bool is_coming = false;      ///< "will open in the spring"
};

/// Decades and centuries: the years from `first_year`, astronomical.
struct YearsExpression {
    std::int64_t first_year = 0;
    int years = 10;
    std::string value;  ///< TIMEX3: "199", "18", "BC08"
};

/// A holiday: a fixed day, the n-th weekday of a month (-1 the last; without a weekday its last day), or days from
/// Easter.
struct HolidayExpression {
    int month = 0;
    int day = 0;
    int weekday = 0;
    int nth = 0;
    int days_after = 0;  ///< of the n-th weekday: Cyber Monday
    std::optional<int> from_easter{};
    std::optional<std::int64_t> year{};
    bool is_short_year = false;
    Relation relation{};
};

/// "the last week of August": which week of a month, or of a year when no month is given; -1 the last.
struct WeekOfMonthExpression {
    int which = 1;
    CalendarExpression month{};
    bool is_weekend = false;
};

/// "Friday", "last Friday", "until Friday".
struct WeekdayExpression {
    int weekday = 0;
    Relation relation{};
    bool is_coming = false;
    bool is_in_week = false;  ///< "Tuesday last week": the relation is of the week
    bool ends_range = false;  ///< "from Monday to Friday": the first one after the other end
};

/// "last week", "two weeks ago", "the next day"; `amount` is absent where the text is vague ("years ago").
struct OffsetExpression {
    Unit unit = Unit::day;
    std::optional<std::int64_t> amount{};
    int sign = 1;
    Anchor anchor = Anchor::published;
    bool is_definite = false;        ///< "the weekend": no word says which
    bool is_period = false;          ///< "the year-ago quarter"
    bool keeps_granularity = false;  ///< "a year earlier": the last mention, moved
    bool is_turn = false;            ///< "the turn of the century": the nearest beginning of one
};

/// "two days after" in "two days after Easter": moves what another expression means.
struct Shift {
    Unit unit = Unit::day;
    std::int64_t steps = 0;
};

/// A stretch of a longer time, in hundredths of it: 0 to 50 for "the first half of the century".
struct Part {
    int from = 0;
    int to = 100;
};

/// "11 a.m.", "the morning": a time of the day that the text is speaking of.
struct ClockExpression {
    std::optional<int> hour{};
    int minute = 0;
    std::string part;  ///< "MO", "AF", "EV", "NI", "DT"
};

/// "now", "recently".
struct ReferenceExpression {
    std::string value;
    bool is_for_history = false;  ///< "former": no time in news
};

struct DurationExpression {
    std::string value;
};

struct SetExpression {
    std::string value;
};

/// Words that look like a time and are none.
struct NothingExpression {};

using Expression = std::variant<CalendarExpression, PeriodExpression, YearsExpression, HolidayExpression,
                                WeekOfMonthExpression, WeekdayExpression, OffsetExpression, ClockExpression,
                                ReferenceExpression, DurationExpression, SetExpression, NothingExpression>;

/// A stretch of words [begin, end) that a rule takes for a temporal expression.
struct Candidate {
    std::size_t begin = 0;
    std::size_t end = 0;
    Expression expression{};
    std::optional<ClockExpression> clock{};  ///< the time of the day meant, for "Friday morning"
    std::string mod{};                       ///< TIMEX3 mod
    bool is_aside = false;                   ///< a year far from the story's: it does not move the story
    bool is_loose_part = false;              ///< "earlier this year" is not the first third of it
    std::optional<Part> part{};              ///< which stretch `mod` means, where the text says it
    std::optional<Shift> shift{};            ///< "the day after Thanksgiving"
    std::optional<Unit> widened{};           ///< "the week of 5 May": a week or weekend that holds the day
    std::string_view rule;
    double confidence = 1;
    std::optional<std::size_t> range{};  ///< candidates with the same number are the ends of one range
};

/// Candidates that one rule read together: one for most, two for "6-10 May 1940".
using Match = std::vector<Candidate>;

}  // namespace dateline::dates
