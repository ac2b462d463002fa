#include "mentions/places/pins.hpp"

#include <optional>
#include <string>

#include "mentions/places/spelling.hpp"

namespace dateline::places {

std::vector<PinMatch> match_pins(const std::vector<Word>& words, const std::vector<PlacePin>& pins) {
    std::vector<PinMatch> matches;
    std::vector<std::string> keys;
    for (const PlacePin& pin : pins) {
        keys.push_back(letters_of(pin.name));
    }
    for (std::size_t i = 0; i < words.size() && !pins.empty();) {
        std::optional<PinMatch> best;
        for (std::size_t p = 0; p < pins.size() && words[i].is_name_like(); ++p) {
            const auto range = keys[p].empty() ? std::nullopt : spelled_at(words, i, keys[p]);
            if (range && (!best || range->size() > best->words.size())) {
                best = PinMatch{*range, {words[i].begin, words[range->last - 1].end()}, p};
            }
        }
        i = best ? best->words.last : i + 1;
        if (best) {
            matches.push_back(*best);
        }
    }
    return matches;
}

}  // namespace dateline::places
