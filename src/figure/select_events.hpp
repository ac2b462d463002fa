// Which events a figure shows: those sure enough, at most as many as asked for, in order of time.
#pragma once

#include <string>
#include <vector>

#include "config/config.hpp"
#include "config/language_pack.hpp"
#include "events/event.hpp"

namespace dateline {

/// How much an event matters: how many sources tell it, how exactly date and place are known, how sure they are, and
/// how early in its article it stands. What the user wrote is worth most.
double worth_of(const Event& event);

/// The words of a figure's legend for dates and places that are guesses.
std::string guess_note(const LanguagePack& pack);

struct SelectedEvents {
    std::vector<Event> shown;           ///< by first day, last day, then as given
    std::vector<std::string> left_out;  ///< ids
};

/// Events below `min-confidence` are left out, then those worth least beyond `limit`.
SelectedEvents select_events(const std::vector<Event>& events, const FigureEntry& entry);

}  // namespace dateline
