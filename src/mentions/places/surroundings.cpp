#include "mentions/places/surroundings.hpp"

namespace dateline::places {
namespace {

/// How many words after a name its head may stand: "Boston Symphony Hall Orchestra".
constexpr std::size_t longest_tail = 4;

/// Whether a word with a capital goes on the name before it: no mark, no possessive ending and no date between.
bool follows_closely(const std::vector<Word>& words, std::size_t index) {
    return words[index].is_name_like() && words[index].space_before && words[index - 1].ending_size == 0 &&
           words[index].sentence == words[index - 1].sentence && !words[index].in_date;
}

/// "Safety and Research Center": small words between the capitals of one name.
bool is_inner_joint(const std::vector<Word>& words, std::size_t index, std::size_t last, const Vocabulary& vocabulary) {
    return index > last && vocabulary.is_name_joint(words[index]) && index + 1 < words.size() &&
           follows_closely(words, index + 1);
}

/// What a word makes of the name that it heads. "District" and "State" are units before they are anything else.
LongerName role_of(const Word& word, const Vocabulary& vocabulary) {
    if (vocabulary.is_unit_head(word)) return LongerName::unit;
    if (vocabulary.is_organisation_head(word)) return LongerName::organisation;
    if (vocabulary.is_facility_head(word)) return LongerName::facility;
    if (vocabulary.is_company_suffix(word)) return LongerName::company;
    if (vocabulary.is_geographic_head(word)) return LongerName::natural_feature;
    if (vocabulary.is_street_type(word)) return LongerName::street;
    return LongerName::none;
}

/// The role of the name that goes on after word `last`: that of its last head, as "Paris Street Gallery" is a gallery.
LongerName longer_name_after(const std::vector<Word>& words, std::size_t last, const Vocabulary& vocabulary) {
    LongerName role = LongerName::none;
    for (std::size_t i = last; i < words.size() && i < last + longest_tail &&
                               (follows_closely(words, i) || is_inner_joint(words, i, last, vocabulary));
         ++i) {
        if (i == last && vocabulary.is_street_type(words[i]) && !vocabulary.is_organisation_head(words[i]) &&
            !(i + 1 < words.size() && follows_closely(words, i + 1))) {
            return LongerName::street;
        }
        const LongerName here = role_of(words[i], vocabulary);
        role = here == LongerName::none ? role : here;
    }
    return role;
}

/// "University of ...": whether "of" stands before the match, and what stands before that.
void read_before(const std::vector<Word>& words, std::size_t first, const Vocabulary& vocabulary,
                 Surroundings& around) {
    const bool has_article = first >= 2 && vocabulary.is_article(words[first - 1]);
    const std::size_t joint = first - (has_article ? 2 : 1);
    const bool of = first >= 2 && vocabulary.is_genitive(words[joint]);
    if (!of) {
        return;
    }
    const std::size_t head_index = joint - 1;
    if (head_index >= words.size()) {
        return;
    }
    const Word& head = words[head_index];
    around.unit_before = vocabulary.is_unit_head(head);
    around.after_head_of = !around.unit_before && head.is_name_like() &&
                           (vocabulary.is_organisation_head(head) || vocabulary.is_facility_head(head));
}

}  // namespace

Surroundings surroundings_of(const std::vector<Word>& words, const Match& match, const std::vector<bool>& in_match,
                             const Vocabulary& vocabulary) {
    Surroundings around;
    const std::size_t first = match.words.first;
    const std::size_t last = match.words.last;
    // In a headline all words have capitals, and only the next one is surely of the same name.
    if (!words[first].in_headline) {
        around.longer_name = longer_name_after(words, last, vocabulary);
    } else if (last < words.size() && follows_closely(words, last)) {
        const LongerName role = role_of(words[last], vocabulary);
        around.longer_name =
            role == LongerName::street || role == LongerName::natural_feature ? role : LongerName::none;
    }
    around.civic_after = last < words.size() && follows_closely(words, last) && vocabulary.is_civic_word(words[last]);
    read_before(words, first, vocabulary, around);
    if (first > 0 && words[first - 1].word_case != WordCase::none && words[first].space_before &&
        words[first - 1].ending_size == 0) {
        const Word& before = words[first - 1];
        around.unknown_before = before.is_name_like() && !vocabulary.is_direction(before) && !in_match[first - 1] &&
                                !before.in_headline && !before.in_date && !before.starts_sentence &&
                                !vocabulary.is_person_title(before);
    }
    // "al-Najm", "Bin Hale": the particle belongs to a name that the gazetteer does not know.
    const bool joined = first > 1 && words[first - 1].is("-") && !words[first].space_before;
    const std::size_t particle = joined ? first - 2 : first - 1;
    if (first > 0 && vocabulary.is_name_particle(words[particle]) && (joined || words[particle].is_name_like()) &&
        !words[particle].in_headline) {
        around.particle_before = true;
    }
    if (last < words.size() && follows_closely(words, last) && !words[last].in_headline) {
        around.unknown_after =
            around.longer_name == LongerName::none && !in_match[last] && !vocabulary.is_person_title(words[last]);
    }
    return around;
}

}  // namespace dateline::places
