// Articles with their mentions -> events: every calendar date that a clause puts something at is an event, at the best
// place that the clause, its sentence, its paragraph or the article's dateline names.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "config/language_pack.hpp"
#include "events/event.hpp"

namespace dateline {

/// What else gives events, beside the dates that sentences put things at.
struct EventOptions {
    bool narrative = false;        ///< sentences without a date that go on with a dated one
    bool background = false;       ///< dates mentioned in passing
    std::size_t caption_max = 90;  ///< characters of a caption
    /// Gives the country of an article to events without a nearer place; absent: they have none.
    std::function<std::optional<EventPlace>(const std::string& code)> country_of{};
};

/// The events of one article, in reading order. Headers, captions, page furniture and author biographies give none.
std::vector<Event> make_events(const Article& article, const Mentions& mentions, const LanguagePack& pack,
                               EventOptions options = {});

/// Gives every event of a list an id of its own where two sentences say the same thing at the same time and place.
void make_ids_unique(std::vector<Event>& events);

}  // namespace dateline
