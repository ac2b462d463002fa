#include "events/tracks.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dateline {

namespace {

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// Whether `word` stands in `text` as a word of its own; a closing '*' takes every ending. Both are in lower case.
bool has_word(std::string_view text, std::string_view word) {
    const bool any_ending = word.ends_with('*');
    if (any_ending) word.remove_suffix(1);
    if (word.empty()) return false;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool starts = at == 0 || !is_letter_or_digit(text[at - 1]);
        const bool ends = any_ending || end == text.size() || !is_letter_or_digit(text[end]);
        if (starts && ends) return true;
    }
    return false;
}

std::string track_by_words(const Event& event, const std::vector<TrackWords>& tracks) {
    const std::string text = to_lower_ascii(event.sentence + "\n" + event.label);
    for (const auto& track : tracks) {
        const auto is_in_text = [&](const std::string& word) { return has_word(text, to_lower_ascii(word)); };
        if (std::ranges::any_of(track.words, is_in_text)) return track.name;
    }
    return {};
}

}  // namespace

void set_tracks(std::vector<Event>& events, const TrackRules& rules) {
    for (auto& event : events) {
        if (!event.track.empty()) continue;
        switch (rules.by) {
            case TracksBy::none: return;
            case TracksBy::place: event.track = event.places.empty() ? std::string() : event.places.front().name; break;
            case TracksBy::source: event.track = event.source; break;
            case TracksBy::words: event.track = track_by_words(event, rules.words); break;
        }
    }
}

}  // namespace dateline
