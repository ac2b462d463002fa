// Which of the places near a date is where its event happened.
#pragma once

#include <vector>

#include "config/language_pack.hpp"
#include "events/event.hpp"

namespace dateline {

/// The places of an event: those of its sentence, else of its paragraph, else of the article's dateline; empty when
/// there is none. Places in one list ("Paris, Brussels and Berlin") stand together. `dates` say the event's time.
std::vector<EventPlace> choose_event_places(const Article& article, const Mentions& mentions, std::size_t sentence,
                                            const std::vector<DateMention>& dates, const LanguagePack& pack);

}  // namespace dateline
