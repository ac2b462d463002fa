// Numbers that a map shows beside its places: sizes of circles, colours of countries, the way in order of time.
#pragma once

#include "config/config.hpp"
#include "events/event.hpp"
#include "figure/figure.hpp"

namespace dateline {

/// Gives places without a value the number of their events, where one has three or more and no place has a value of its
/// own.
void size_by_events(MapFigure& figure);

/// The countries with what colours them: how many events happened in each, or the values of markers that are countries.
std::vector<ShadedArea> shaded_areas(const MapFigure& figure, MapShades shades);

/// The places in the order of the events at them, or of the markers where there are no events. A place that follows
/// itself is visited once; areas have no point to go to.
std::vector<std::size_t> route_through(const MapFigure& figure, const std::vector<Event>& events);

}  // namespace dateline
