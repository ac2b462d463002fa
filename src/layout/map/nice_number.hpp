// Numbers that people like to read in keys and scale bars.
#pragma once

namespace dateline {

/// The largest of 1, 2 and 5 times a power of ten that is not above `limit`, which is above 0.
double nice_number_below(double limit);

}  // namespace dateline
