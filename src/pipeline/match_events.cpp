#include "pipeline/match_events.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dateline {

namespace {

constexpr double least_alike = 0.5;

using Words = std::vector<std::string>;

// Jaccard's index: shared words over all words.
double likeness(const Words& a, const Words& b) {
    if (a.empty() || b.empty() || a.size() > 2 * b.size() || b.size() > 2 * a.size()) return 0;
    Words shared;
    std::ranges::set_intersection(a, b, std::back_inserter(shared));
    return static_cast<double>(shared.size()) / static_cast<double>(a.size() + b.size() - shared.size());
}

struct Pair {
    double likeness = 0;
    std::size_t old_index = 0;
    std::size_t new_index = 0;
};

}  // namespace

std::vector<std::string> different_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : to_lower_ascii(text) + " ") {
        const bool is_part =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) >= 0x80);
        if (is_part) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

std::vector<std::optional<std::size_t>> match_texts(const std::vector<std::string>& old_texts,
                                                    const std::vector<std::string>& new_texts) {
    std::vector<Words> new_words;
    for (const auto& text : new_texts) new_words.push_back(different_words(text));
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < old_texts.size(); ++i) {
        const Words words = different_words(old_texts[i]);
        for (std::size_t j = 0; j < new_words.size(); ++j) {
            const double alike = likeness(words, new_words[j]);
            if (alike >= least_alike) pairs.push_back({alike, i, j});
        }
    }
    std::ranges::stable_sort(pairs, [](const Pair& a, const Pair& b) { return a.likeness > b.likeness; });
    std::vector<std::optional<std::size_t>> matches(old_texts.size());
    std::vector<bool> taken(new_texts.size(), false);
    for (const auto& pair : pairs) {
        if (matches[pair.old_index] || taken[pair.new_index]) continue;
        matches[pair.old_index] = pair.new_index;
        taken[pair.new_index] = true;
    }
    return matches;
}

}  // namespace dateline
