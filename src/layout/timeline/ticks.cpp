#include "layout/timeline/ticks.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/timeline/axis_time.hpp"
#include "layout/timeline/calendar_steps.hpp"
#include "layout/timeline/count_ticks.hpp"

namespace dateline {

namespace {

constexpr std::size_t most_ticks = 240;
/// An axis that begins this far back is ticked in thousands or millions of years ago.
constexpr std::int64_t deep_time = -20000;

/// Ticks without what lies in a break. A stretch that a break cuts in two is named on both sides of it.
std::vector<Tick> cut_at_breaks(std::vector<Tick> ticks, const AxisScale& scale) {
    for (const AxisBreak& gap : scale.breaks) {
        std::vector<Tick> kept;
        for (const Tick& tick : ticks) {
            if (tick.until <= gap.from || tick.time >= gap.to) kept.push_back(tick);
            if (tick.time < gap.from && tick.until > gap.from)
                kept.push_back({tick.time, gap.from, tick.text, tick.level, true});
            if (tick.until > gap.to && tick.time < gap.to)
                kept.push_back({gap.to, tick.until, tick.text, tick.level, true});
        }
        ticks = std::move(kept);
    }
    return ticks;
}

/// Ticks of `step` that touch the scale: the first may begin before it.
template <class TextOf>
std::vector<Tick> ticks_of(const CalendarStep& step, const TickRequest& request, TickLevel level, TextOf text_of) {
    std::vector<Tick> ticks;
    for (std::int64_t index = step_before(step, request.scale.time_from);; ++index) {
        const double time = start_of_step(step, index);
        if (time >= request.scale.time_to || ticks.size() > most_ticks) break;
        const double until = start_of_step(step, index + 1);
        if (until <= request.scale.time_from) continue;
        ticks.push_back({time, until, text_of(time), level});
    }
    return cut_at_breaks(std::move(ticks), request.scale);
}

std::vector<Tick> ticks_of(const CalendarStep& step, const TickRequest& request, TickLevel level) {
    return ticks_of(step, request, level, [&](double time) { return step_text(step, time, request.language); });
}

AxisTicks calendar_ticks(const TickRequest& request) {
    const double span = request.scale.time_to - request.scale.time_from;
    const bool is_deep = date_at(request.scale.time_from).year <= deep_time;
    AxisTicks result;
    // From fine to coarse: the first step whose labels have room is the most telling one.
    for (const CalendarStep& step : candidate_steps({request.finest, request.wanted, request.first_month, is_deep})) {
        if (span / length_in_days(step) > static_cast<double>(most_ticks)) continue;
        const bool is_year = step.unit == StepUnit::year;
        std::vector<Tick> ticks = ticks_of(step, request, is_year ? TickLevel::major : TickLevel::minor);
        if (!tick_labels_fit(ticks, request)) continue;
        // The date of a Monday is not the name of its week.
        result.labels_fill_cells = step.count == 1 && (step.unit != StepUnit::week || step.has_number);
        if (is_year) {
            result.major = std::move(ticks);
        } else {
            result.minor = std::move(ticks);
            result.major = ticks_of(larger_step(step), request, TickLevel::major,
                                    [&](double time) { return larger_step_text(step, time, request.language); });
        }
        break;
    }
    return result;
}

}  // namespace

AxisTicks choose_ticks(const TickRequest& request) {
    AxisTicks ticks = request.scale.log_origin       ? logarithmic_ticks(request)
                      : !request.scale.stops.empty() ? sequence_ticks(request)
                      : request.day_zero             ? relative_ticks(request)
                                                     : calendar_ticks(request);
    for (std::vector<Tick>* level : {&ticks.major, &ticks.minor}) {
        for (Tick& tick : *level) tick.text = request.language.in_digits(std::move(tick.text));
    }
    return ticks;
}

bool tick_labels_fit(const std::vector<Tick>& ticks, const TickRequest& request) {
    return std::all_of(ticks.begin(), ticks.end(), [&](const Tick& tick) {
        if (tick.is_cut) return true;
        // Ends of the axis do not count: a label that is cut off there is left out.
        const double room = std::abs(request.scale.at(tick.until) - request.scale.at(tick.time));
        return request.room_of(tick.text) <= room;
    });
}

}  // namespace dateline
