// Pins: names that the user decided about. A pinned name is found wherever it stands capitalised, also when the
// gazetteer does not know it; an ignored one never is.
#pragma once

#include <vector>

#include "config/place_pin.hpp"
#include "mentions/places/match_names.hpp"

namespace dateline::places {

/// A pinned name where it stands in the text.
struct PinMatch {
    WordRange words{};
    TextSpan span{};
    std::size_t pin = 0;  ///< index into the pins
};

/// All pinned names in the text, longest first match from left to right.
std::vector<PinMatch> match_pins(const std::vector<Word>& words, const std::vector<PlacePin>& pins);

}  // namespace dateline::places
