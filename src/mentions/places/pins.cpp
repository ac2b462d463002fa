#include "mentions/places/pins.hpp"

#include <optional>
#include <string>

#include "gazetteer/fold.hpp"

namespace dateline::places {
namespace {

/// The folded letters of a name without marks and spaces, so that "U.S." and "Winston-Salem" compare by letters only.
std::string letters_of(std::string_view name) {
    std::string letters = fold_name(name);
    std::erase_if(letters, [](char c) { return c == ' ' || c == '-' || c == '.' || c == '\''; });
    return letters;
}

/// The words from `first` that together spell `letters`.
std::optional<WordRange> spelled_at(const std::vector<Word>& words, std::size_t first, std::string_view letters) {
    std::size_t last = first;
    while (!letters.empty() && last < words.size()) {
        const std::string part = letters_of(words[last].text);
        if (!letters.starts_with(part) || words[last].sentence != words[first].sentence) {
            return std::nullopt;
        }
        letters.remove_prefix(part.size());
        ++last;
    }
    return letters.empty() ? std::optional(WordRange{first, last}) : std::nullopt;
}

}  // namespace

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
                best = PinMatch{*range, {words[i].span.begin, words[range->last - 1].span.end}, p};
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
