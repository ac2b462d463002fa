#include "mentions/dates/rules.hpp"

#include <array>

namespace dateline::dates {

namespace {

constexpr std::array rules{
    Rule{"pattern", match_pattern},
    Rule{"ISO date", match_iso_date},
    Rule{"numeric date", match_numeric_date},
    Rule{"day and month", match_day_month},
    Rule{"month and day", match_month_day},
    Rule{"month and year", match_month_year},
    Rule{"year with era", match_era_year},
    Rule{"range of years", match_year_range},
    Rule{"decade", match_decade},
    Rule{"century", match_century},
    Rule{"decade of a century", match_decade_of_century},
    Rule{"deep time", match_deep_time},
    Rule{"quarter in short", match_period_word},
    Rule{"quarter", match_quarter},
    Rule{"half year", match_half},
    Rule{"year-ago period", match_year_ago_period},
    Rule{"season", match_season},
    Rule{"holiday", match_holiday},
    Rule{"weekday of a month", match_weekday_of_month},
    Rule{"week of a month", match_week_of_month},
    Rule{"day word", match_day_word},
    Rule{"counted offset", match_counted_offset},
    Rule{"relative name", match_relative_name},
    Rule{"relative unit", match_relative_unit},
    Rule{"unit before", match_unit_before},
    Rule{"day after", match_day_after},
    Rule{"anniversary", match_anniversary},
    Rule{"weekday week", match_weekday_week},
    Rule{"week of a day", match_week_of_day},
    Rule{"unit of the story", match_unit_of_story},
    Rule{"every", match_every},
    Rule{"habit", match_habit},
    Rule{"frequency", match_frequency},
    Rule{"clock time", match_clock},
    Rule{"clock in words", match_clock_words},
    Rule{"day part", match_day_part},
    Rule{"reference", match_reference},
    Rule{"duration", match_duration},
    Rule{"whole unit", match_whole_unit},
    Rule{"vague duration", match_vague_duration},
    Rule{"weekday", match_weekday},
    Rule{"month", match_month},
    Rule{"year", match_year},
    Rule{"written year", match_written_year},
    Rule{"day of the month", match_day_of_month},
    Rule{"number in a story of early years", match_bare_number_year},
};

}  // namespace

std::span<const Rule> all_rules() {
    return rules;
}

}  // namespace dateline::dates
