// The numbered list of the articles that the events of a timeline come from.
#pragma once

#include <vector>

#include "events/event.hpp"
#include "figure/figure.hpp"

namespace dateline {

/// Fills the list of `figure`'s page and the numbers of its events, which are `events` in the same order. A source is
/// numbered where it is first needed: "Title. Outlet, 27 Apr 2018".
void list_sources(const std::vector<Event>& events, TimelineFigure& figure);

}  // namespace dateline
