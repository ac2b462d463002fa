// Steps between ticks at the turns of the calendar, from hours to hundreds of millions of years. Knows nothing of
// pages.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "calendar/date.hpp"
#include "calendar/display_language.hpp"
#include "figure/figure.hpp"

namespace dateline {

enum class StepUnit { hour, day, week, month, quarter, year };

/// A distance between ticks.
struct CalendarStep {
    StepUnit unit = StepUnit::year;
    std::int64_t count = 1;
    int first_month = 1;      ///< in which years and quarters begin: 1, or that of the fiscal year
    bool is_deep = false;     ///< years are counted back in ka and Ma, else in eras
    bool has_number = false;  ///< a week is told by its number, else by its Monday

    bool operator==(const CalendarStep&) const = default;
};

/// What decides which steps an axis may take.
struct StepChoice {
    Precision finest = Precision::day;  ///< of the data: no step is finer
    TickChoice wanted = TickChoice::automatic;
    int first_month = 1;
    bool is_deep = false;
};

/// From fine to coarse.
std::vector<CalendarStep> candidate_steps(const StepChoice& choice);

/// Days of a step on average.
double length_in_days(const CalendarStep& step);

/// Where the step of an index begins, in days.
double start_of_step(const CalendarStep& step, std::int64_t index);

/// The index of a step that begins at or before `time`, at most two steps too early.
std::int64_t step_before(const CalendarStep& step, double time);

/// What a tick at the beginning of a step says.
std::string step_text(const CalendarStep& step, double time, const DisplayLanguage& language);

/// The step of the row of larger units above ticks of `step`, and what a tick of that row says.
CalendarStep larger_step(const CalendarStep& step);
std::string larger_step_text(const CalendarStep& step, double time, const DisplayLanguage& language);

}  // namespace dateline
