// Ticks of axes that do not follow the calendar: counted from a day zero, by powers of ten before now, or by the units
// that a sequence of events falls into.
#pragma once

#include "layout/timeline/ticks.hpp"

namespace dateline {

/// Hours, days or years before and after `request.day_zero`.
AxisTicks relative_ticks(const TickRequest& request);

/// 1 ka, 10 ka, 100 ka, 1 Ma ... before the origin of a logarithmic scale.
AxisTicks logarithmic_ticks(const TickRequest& request);

/// The days, months, years, decades or centuries of a sequential scale's events, each over the events that it holds.
AxisTicks sequence_ticks(const TickRequest& request);

}  // namespace dateline
