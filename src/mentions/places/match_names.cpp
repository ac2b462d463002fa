#include "mentions/places/match_names.hpp"

#include <algorithm>

#include "gazetteer/fold.hpp"
#include "mentions/places/vocabulary.hpp"

namespace dateline::places {
namespace {

/// In words; longer names in the gazetteer are official titles that news does not write out.
constexpr std::size_t longest_name = 6;

/// Dates are no places: "May", "March".
bool can_begin(const Word& word) {
    return word.word_case >= WordCase::capitalised && !word.in_date;
}

/// A stop after a short word is part of the name: "St. Louis", "Ft. Wayne".
bool stop_inside(const std::vector<Word>& words, std::size_t index) {
    return index + 1 < words.size() && words[index].is(".") && !words[index].space_before &&
           words[index - 1].text.size() <= 3 && words[index - 1].is_name_like() && words[index + 1].is_name_like();
}

/// The word that continues a name after word `index`, and how the two are joined; nothing when the name ends there.
struct Continuation {
    std::size_t index = 0;
    char joint = ' ';
};

std::optional<Continuation> continuation(const std::vector<Word>& words, std::size_t index) {
    std::size_t next = index + 1;
    if (next >= words.size() || words[next].sentence != words[index].sentence) {
        return std::nullopt;
    }
    char joint = ' ';
    if (words[next].is("-") || words[next].is("–") || words[next].is("‐")) {
        if (words[next].space_before || next + 1 >= words.size() || words[next + 1].space_before) {
            return std::nullopt;
        }
        joint = '-';
        ++next;
    } else if (stop_inside(words, next)) {
        ++next;
    }
    const Word& word = words[next];
    const bool fits = (word.is_name_like() || word.connector) && !word.in_date && (joint == '-' || word.space_before);
    return fits ? std::optional(Continuation{next, joint}) : std::nullopt;
}

/// After a comma behind another name: the place of a state ("Athens, Ga.").
bool follows_comma(const std::vector<Word>& words, std::size_t index) {
    const bool comma =
        index >= 2 && words[index - 1].is(",") && (words[index - 2].is_name_like() || words[index - 2].is("."));
    // "D-Calif.": a member of parliament's state.
    const bool party = index >= 2 && words[index - 1].is("-") && words[index - 2].word_case == WordCase::initial;
    return comma || party;
}

/// "U.S.", "D.C.": stops that make it plain that the letters are an abbreviation.
bool has_inner_stop(const Word& word) {
    return word.text.find('.') != std::string_view::npos;
}

/// Whether a one-word abbreviation may stand for this name here. Countries are written "US" and "U.S." anywhere;
/// postal codes and "Ga." only after the name of a town.
bool abbreviation_fits(const std::vector<Word>& words, std::size_t index, const Name& name,
                       const Vocabulary& vocabulary) {
    const Word& word = words[index];
    if (!name.has_feature(FeatureClass::admin1)) {
        return word.word_case == WordCase::upper || has_inner_stop(word);
    }
    const bool stopped = index + 1 < words.size() && words[index + 1].is(".") && !words[index + 1].space_before;
    if (follows_comma(words, index)) {
        return word.word_case == WordCase::upper || stopped || has_inner_stop(word);
    }
    // "in NSW", "across BC": an abbreviation of a state behind a preposition, but not "IN" or "OK".
    const bool led_in = index > 0 && vocabulary.leads_abbreviation(words[index - 1]);
    return has_inner_stop(word) ||
           (word.word_case == WordCase::upper && !word.in_headline && (led_in || word.text.size() > 2));
}

/// The span of a match in the text, in bytes.
TextSpan span_of(const std::vector<Word>& words, WordRange range, NameForm form, bool with_ending) {
    TextSpan span{words[range.first].begin, words[range.last - 1].end()};
    if (with_ending) {
        span.end += words[range.last - 1].ending_size;
    }
    // The stop of "Ga." belongs to the name unless it was already inside the token.
    const bool stop_follows = range.last < words.size() && words[range.last].is(".") && !words[range.last].space_before;
    if (form == NameForm::abbreviation && stop_follows && words[range.last - 1].word_case == WordCase::capitalised) {
        span.end = words[range.last].end();
    }
    return span;
}

/// "W. Va." and "N. Ireland": an initial or two letters with a stop before another abbreviation.
std::optional<Match> two_part_abbreviation_at(const std::vector<Word>& words, std::size_t index, NameBook& names) {
    const bool parts = index + 2 < words.size() && words[index].text.size() <= 2 && words[index + 1].is(".") &&
                       words[index + 2].is_name_like() && words[index + 2].text.size() <= 4;
    if (!parts) {
        return std::nullopt;
    }
    const auto name =
        names.look_up(std::string(words[index].folded).append(words[index + 2].folded), NameForm::abbreviation);
    if (!name) {
        return std::nullopt;
    }
    const WordRange range{index, index + 3};
    return Match{range, span_of(words, range, NameForm::abbreviation, false), *name};
}

NameBook::Key key_of(const Word& word, NameBook& names) {
    return word.key.empty() ? names.key(word.folded) : word.key;
}

/// The abbreviation of a country or state at a word, where one can stand.
std::optional<Match> abbreviation_at(const std::vector<Word>& words, std::size_t index, NameBook& names) {
    const Word& word = words[index];
    if (const auto two_parts = two_part_abbreviation_at(words, index, names)) {
        return two_parts;
    }
    if (word.text.size() > 6) {
        return std::nullopt;
    }
    const auto name = names.look_up(key_of(word, names), NameForm::abbreviation);
    if (!name || !abbreviation_fits(words, index, names[*name], names.vocabulary())) {
        return std::nullopt;
    }
    const WordRange range{index, index + 1};
    return Match{range, span_of(words, range, NameForm::abbreviation, false), *name};
}

}  // namespace

std::optional<Match> longest_match(const std::vector<Word>& words, std::size_t first, NameBook& names,
                                   std::size_t limit) {
    std::optional<Match> best;
    if (words[first].word_case == WordCase::initial && !words[first].in_date) {
        return two_part_abbreviation_at(words, first, names);
    }
    if (!can_begin(words[first])) {
        return best;
    }
    std::string folded(words[first].folded);
    std::size_t index = first;
    for (std::size_t count = 1; count <= std::min(limit, longest_name); ++count) {
        const WordRange range{first, index + 1};
        const bool ends_name = words[index].is_name_like();
        NameBook::Key key = index == first ? key_of(words[first], names) : names.key(folded);
        const auto plain = ends_name ? names.look_up(key, NameForm::word) : std::nullopt;
        if (plain) {
            best = Match{range, span_of(words, range, NameForm::word, false), *plain};
        }
        if (words[index].ending_size > 0) {
            // "St. John's": the ending may belong to the name, and does when the name goes on.
            folded += fold_name(words[index].ending());
            key = names.key(folded);
            if (const auto whole = names.look_up(key, NameForm::word)) {
                best = Match{range, span_of(words, range, NameForm::word, true), *whole};
            }
        }
        const auto next = continuation(words, index);
        if (!next || (next->joint == ' ' && !names.has_longer(key))) {
            break;
        }
        folded += next->joint;
        folded += words[next->index].folded;
        index = next->index;
    }
    if (!best || best->words.size() == 1) {
        if (const auto abbreviation = abbreviation_at(words, first, names)) {
            return abbreviation;
        }
    }
    return best;
}

std::vector<Match> match_names(const std::vector<Word>& words, NameBook& names) {
    std::vector<Match> matches;
    for (std::size_t index = 0; index < words.size();) {
        if (!words[index].is_name_like()) {
            ++index;
            continue;
        }
        const auto match = longest_match(words, index, names, longest_name);
        if (match) {
            matches.push_back(*match);
        }
        index = match ? match->words.last : index + 1;
    }
    return matches;
}

}  // namespace dateline::places
