// Ticks of a time axis: at the turns of the calendar from hours to millions of years, or counted as the scale asks for.
// Promises labels that do not touch, and none finer than the data.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "calendar/date.hpp"
#include "calendar/display_language.hpp"
#include "figure/figure.hpp"
#include "layout/timeline/axis_scale.hpp"

namespace dateline {

enum class TickLevel { minor, major };

/// A turn of the calendar. `text` belongs to the stretch from `time` to `until`.
struct Tick {
    double time = 0;
    double until = 0;
    std::string text;
    TickLevel level = TickLevel::major;
    bool is_cut = false;  ///< a break of the axis takes some of its stretch

    bool operator==(const Tick&) const = default;
};

/// The ticks of an axis in order of time. Where months, days or hours are minor ticks, the years, months or days that
/// hold them are major ticks.
struct AxisTicks {
    std::vector<Tick> major;
    std::vector<Tick> minor;
    bool labels_fill_cells = false;  ///< each label names the whole stretch up to the next tick: "2014"

    bool operator==(const AxisTicks&) const = default;
};

/// What decides the ticks besides the scale.
struct TickRequest {
    AxisScale scale{};
    Precision finest = Precision::day;    ///< of the data
    Precision coarsest = Precision::day;  ///< of the data
    DisplayLanguage language{};
    TickChoice wanted = TickChoice::automatic;
    int first_month = 1;               ///< of years: that of the fiscal year
    std::optional<double> day_zero{};  ///< where counting begins, in days
    /// The room along the axis, in points, that a label needs with its gap.
    std::function<double(const std::string&)> room_of;
};

AxisTicks choose_ticks(const TickRequest& request);

/// Whether every label has the room that it needs up to the next tick.
bool tick_labels_fit(const std::vector<Tick>& ticks, const TickRequest& request);

}  // namespace dateline
