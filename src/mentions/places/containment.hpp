// Containment: what the text says outright of where a place lies: "Athens, Ga.", "Paris (Texas)", "Lyon, Rhône,
// France".
#pragma once

#include <optional>
#include <vector>

#include "mentions/places/match_names.hpp"

namespace dateline::places {

/// That a match lies in another one, and which readings of both say so.
struct Containment {
    std::size_t container = 0;          ///< index of the match that contains it
    std::size_t reading = 0;            ///< index into Name::readings of the contained
    std::size_t container_reading = 0;  ///< and of the container
};

/// Whether a place lies in an area by the codes of both, or near it when the area is a county.
bool lies_in(const Place& place, const Place& area);

/// For each match what contains it, where the text says so.
std::vector<std::optional<Containment>> find_containment(const std::vector<Word>& words,
                                                         const std::vector<Match>& matches, const NameBook& names);

}  // namespace dateline::places
