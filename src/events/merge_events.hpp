// One event told by several articles becomes one event with several sources.
#pragma once

#include <vector>

#include "config/language_pack.hpp"
#include "events/event.hpp"

namespace dateline {

/// Joins events of different articles that tell the same: their times touch, their places agree and their sentences
/// share rare words. The most precise account gives date, place and caption, the first among equals; every article
/// stays in `sources`. Accounts whose words agree well but whose days differ by a little are one event too: its time
/// then reaches over both (`TimeEvidence::disputed`). In the order of the first account of each; the time is near
/// linear in the number of events, because only events that share a rare word at about the same time are compared.
std::vector<Event> merge_events(std::vector<Event> events, const LanguagePack& pack);

}  // namespace dateline
