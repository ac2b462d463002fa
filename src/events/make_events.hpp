// Articles with their mentions -> events: a sentence with a calendar date is an event, at the best place that it, its
// paragraph or the article's dateline names.
#pragma once

#include <vector>

#include "config/language_pack.hpp"
#include "events/event.hpp"

namespace dateline {

/// The events of one article, in reading order. Headers, captions, page furniture and author biographies give none.
std::vector<Event> make_events(const Article& article, const Mentions& mentions, const LanguagePack& pack);

/// Gives every event of a list an id of its own where two sentences say the same thing at the same time and place.
void make_ids_unique(std::vector<Event>& events);

}  // namespace dateline
