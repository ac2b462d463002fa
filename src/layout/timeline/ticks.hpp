// Ticks of a time axis at the turns of the calendar: hours, days, months, years, and years by 1, 2 and 5 times powers
// of ten as far as deep time. Promises labels that do not touch, and none finer than the data.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "calendar/date.hpp"
#include "calendar/display_language.hpp"
#include "layout/timeline/axis_scale.hpp"

namespace dateline {

enum class TickLevel { minor, major };

/// A turn of the calendar. `text` belongs to the stretch from `time` to `until`.
struct Tick {
    double time = 0;
    double until = 0;
    std::string text;
    TickLevel level = TickLevel::major;

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
    Precision finest = Precision::day;  ///< of the data
    DisplayLanguage language{};
    /// The room along the axis, in points, that a label needs with its gap.
    std::function<double(const std::string&)> room_of;
};

AxisTicks choose_ticks(const TickRequest& request);

}  // namespace dateline
