#include "mentions/places/unit_lists.hpp"

#include <algorithm>

namespace dateline::places {
namespace {

/// No sentence names more units at once; without an end, a text of plurals alone would be read again and again.
constexpr std::size_t longest_list = 100;

bool is_separator(const Word& word, const Vocabulary& vocabulary) {
    return word.is(",") || vocabulary.is_conjunction(word);
}

/// The run of words with capitals that ends before `last`; empty when there is none.
WordRange name_before(const std::vector<Word>& words, std::size_t last) {
    std::size_t first = last;
    while (first > 0 && last - first < 3 && words[first - 1].word_case >= WordCase::capitalised &&
           words[first - 1].sentence == words[last].sentence && !words[first - 1].in_date) {
        --first;
    }
    return {first, last};
}

/// The unit called by these words and `unit`, as a match.
std::optional<Match> unit_match(const std::vector<Word>& words, WordRange range, std::string_view unit,
                                NameBook& names) {
    std::string key;
    for (std::size_t i = range.first; i < range.last; ++i) {
        key += words[i].folded;
        key += ' ';
    }
    key += unit;
    const auto name = names.look_up(key, NameForm::word);
    if (!name) {
        return std::nullopt;
    }
    return Match{range, {words[range.first].begin, words[range.last - 1].end()}, *name, true};
}

/// The units of the list that ends before the plural, from right to left.
std::vector<Match> read_list_before(const std::vector<Word>& words, std::size_t plural, std::string_view unit,
                                    NameBook& names) {
    std::vector<Match> units;
    std::size_t last = plural;
    for (std::size_t names_read = 0; last > 0 && names_read < longest_list; ++names_read) {
        const WordRange range = name_before(words, last);
        if (range.size() == 0) {
            break;
        }
        if (const auto match = unit_match(words, range, unit, names)) {
            units.push_back(*match);
        }
        last = range.first;
        std::size_t separators = 0;
        while (last > 0 && separators < 2 && is_separator(words[last - 1], names.vocabulary())) {
            --last;
            ++separators;
        }
        if (separators == 0) {
            break;
        }
    }
    return units;
}

bool overlaps(const std::vector<bool>& covered, WordRange range) {
    const auto first = covered.begin() + static_cast<std::ptrdiff_t>(range.first);
    const auto last = covered.begin() + static_cast<std::ptrdiff_t>(range.last);
    return std::find(first, last, true) != last;
}

}  // namespace

void read_unit_lists(const std::vector<Word>& words, const Vocabulary& vocabulary, NameBook& names,
                     std::vector<Match>& matches) {
    std::vector<Match> units;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i].word_case == WordCase::none) {
            continue;
        }
        const std::string_view unit = vocabulary.unit_of_plural(words[i]);
        if (!unit.empty()) {
            const std::vector<Match> found = read_list_before(words, i, unit, names);
            units.insert(units.end(), found.begin(), found.end());
        }
    }
    if (units.empty()) {
        return;
    }
    // What is read later wins over what it overlaps.
    std::vector<bool> covered(words.size(), false);
    std::vector<Match> kept;
    for (auto unit = units.rbegin(); unit != units.rend(); ++unit) {
        if (!overlaps(covered, unit->words)) {
            kept.push_back(*unit);
        }
        std::fill_n(covered.begin() + static_cast<std::ptrdiff_t>(unit->words.first), unit->words.size(), true);
    }
    std::erase_if(matches, [&](const Match& match) { return overlaps(covered, match.words); });
    matches.insert(matches.end(), kept.begin(), kept.end());
    std::sort(matches.begin(), matches.end(),
              [](const Match& a, const Match& b) { return a.words.first < b.words.first; });
}

}  // namespace dateline::places
