// What a designer would say of a figure before it is drawn: type that is too small for its medium, more than a slide
// can hold, tracks that cannot be told apart.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "figure/figure.hpp"
#include "scene/style.hpp"

namespace dateline {

/// Each finding with a hint of what to do; without a position.
std::vector<Error> lint_timeline(const TimelineFigure& figure, const Style& style);

}  // namespace dateline
