// Short texts to events, over a handful of places, for tests of how events are made.
#pragma once

#include <string>
#include <vector>

#include "events/make_events.hpp"

namespace dateline::test {

/// The events of a text published on an EDTF date (empty: unknown). The places known are Oslo, Bergen, Norway, Lisbon,
/// Lima, Callao and Peru.
std::vector<Event> events_of(const std::string& text, const std::string& published = {}, EventOptions options = {},
                             const std::string& id = "a1");

/// "2018-04-25 Oslo; 2018-04 -": date and places of each event.
std::string when_and_where(const std::vector<Event>& events);

/// The captions, one a line.
std::string captions(const std::vector<Event>& events);

}  // namespace dateline::test
