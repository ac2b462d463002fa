#include "mentions/places/persons.hpp"

#include <algorithm>

#include "mentions/places/name_runs.hpp"

namespace dateline::places {
namespace {

/// Surnames beyond this rank are too rare to count against a common word or a place.
constexpr unsigned frequent_surname = 5'000;
/// "Bush", "Brown", "King": surnames first, whatever else they mean.
constexpr unsigned very_frequent_surname = 1'000;
constexpr std::size_t longest_person_name = 5;
/// Initials with their stops and particles between two parts of a name.
constexpr std::size_t most_joints = 6;

/// Walks over the runs of capitalised words once and takes the names of people out of them.
class PersonPass {
public:
    explicit PersonPass(const PersonSources& sources) : sources_(sources), words_(sources.words) {
        persons_.in_name.assign(words_.size(), false);
        match_at_.assign(words_.size(), nullptr);
        for (const Match& match : sources.matches) {
            for (std::size_t i = match.words.first; i < match.words.last; ++i) {
                match_at_[i] = &match;
            }
        }
    }

    Persons run() {
        for (std::size_t i = 0; i < words_.size();) {
            if (!words_[i].is_name_like() || words_[i].in_date) {
                ++i;
                continue;
            }
            const std::size_t end = end_of_run(words_, i);
            read_run({i, end});
            i = end;
        }
        return std::move(persons_);
    }

private:
    const PersonSources& sources_;
    const std::vector<Word>& words_;
    std::vector<const Match*> match_at_;
    Persons persons_;

    [[nodiscard]] const Vocabulary& vocabulary() const { return sources_.vocabulary; }
    [[nodiscard]] bool is_given_name(const Word& word) const {
        return word.ranks.given_name > 0 && !vocabulary().is_direction(word);
    }
    [[nodiscard]] static unsigned surname_rank(const Word& word) { return word.ranks.surname; }
    [[nodiscard]] static bool is_common_word(const Word& word) { return word.ranks.common_word > 0; }

    /// The name at a word when it is a place that everybody knows.
    [[nodiscard]] bool is_well_known_place(std::size_t index) const {
        return match_at_[index] != nullptr && sources_.names[match_at_[index]->name].is_well_known();
    }

    /// Whether a known place name of two words or more covers both words: "San Antonio".
    [[nodiscard]] bool in_longer_place(std::size_t index, std::size_t next) const {
        const Match* match = match_at_[index];
        if (match == nullptr || match->words.last <= next) {
            return false;
        }
        const Name& name = sources_.names[match->name];
        return name.is_well_known() || name.population() >= 5'000 || name.has_feature(FeatureClass::admin2);
    }

    /// Whether the word can be a surname where a given name stands before it.
    [[nodiscard]] bool can_be_surname(std::size_t index) const {
        const Word& word = words_[index];
        if (word.word_case < WordCase::capitalised || word.in_date || vocabulary().is_not_a_place(word)) {
            return false;
        }
        const unsigned rank = surname_rank(word);
        const bool frequent = rank > 0 && rank <= frequent_surname;
        if (vocabulary().is_any_head(word) || vocabulary().is_person_title(word)) {
            return frequent && index + 1 < words_.size() && !words_[index + 1].is_name_like() &&
                   !vocabulary().is_organisation_head(word);
        }
        return rank > 0 || is_given_name(word) || !is_common_word(word);
    }

    /// Whether the word behind a name says that the name is somebody's: "said", "administration".
    [[nodiscard]] bool speaks(std::size_t end) const {
        return end < words_.size() && (vocabulary().is_speech_verb(words_[end]) ||
                                       (words_[end - 1].ending_size == 0 && vocabulary().is_office_noun(words_[end])));
    }

    [[nodiscard]] bool is_spoken_before(std::size_t first) const {
        return first > 0 && vocabulary().is_speech_verb(words_[first - 1]);
    }

    /// "Ann Lee, 34," and "Ann Lee (34)".
    [[nodiscard]] bool has_age(std::size_t end) const {
        if (end + 2 >= words_.size() || !(words_[end].is(",") || words_[end].is("(")) || !words_[end + 1].number) {
            return false;
        }
        return words_[end + 1].text.size() <= 2 &&
               (words_[end + 2].is(",") || words_[end + 2].is(")") || words_[end + 2].is("."));
    }

    /// A run may hold several names, and titles and places before them: "Iraqi President Anna Hale".
    void read_run(WordRange run) {
        std::size_t index = run.first;
        while (index < run.last) {
            index = read_name(index, run.last);
        }
        read_speaker(run);
    }

    /// Reads one person's name at `index`, if there is one; the index after what was read.
    std::size_t read_name(std::size_t index, std::size_t end) {
        // "Prince William County" is no prince.
        if (vocabulary().is_person_title(words_[index]) && !in_longer_place(index, index + 1)) {
            return read_titled(index, end);
        }
        if (words_[index].word_case == WordCase::initial && index + 2 < end && words_[index + 1].is(".") &&
            !in_longer_place(index, index + 2) && can_be_surname_at_end(index + 2, end)) {
            return add_person(index, index + 2, end);
        }
        const bool given = is_given_name(words_[index]) && words_[index].word_case >= WordCase::capitalised;
        const std::size_t next = after_initials(index + 1, end);
        if (given && next < end && can_follow_given_name(index, next)) {
            return add_person(index, next, end);
        }
        return index + 1;
    }

    [[nodiscard]] bool can_be_surname_at_end(std::size_t index, std::size_t end) const {
        const std::size_t next = after_initials(index, end);
        return next < end && can_be_surname(next);
    }

    /// Skips initials and particles between a given name and a surname: "George W. Bush", "Ludwig van Beethoven".
    [[nodiscard]] std::size_t after_initials(std::size_t index, std::size_t end) const {
        const std::size_t limit = std::min(end, index + most_joints);
        while (index < limit && (words_[index].word_case == WordCase::initial || words_[index].is(".") ||
                                 vocabulary().is_name_particle(words_[index]))) {
            ++index;
        }
        return index;
    }

    /// Whether the word at `next` makes the given name before it a person's full name. A given name that is a great
    /// place too ("Jordan", "Sydney") needs a true surname behind it and no preposition before.
    [[nodiscard]] bool can_follow_given_name(std::size_t given, std::size_t next) const {
        if (in_longer_place(given, next) || !can_be_surname(next)) {
            return false;
        }
        const bool place_before = given > 0 && vocabulary().is_locative(words_[given - 1]);
        const unsigned rank = surname_rank(words_[next]);
        if (is_well_known_place(given)) {
            return !place_before && rank > 0 && (!is_common_word(words_[next]) || rank <= very_frequent_surname);
        }
        if (is_well_known_place(next) && (rank == 0 || rank > 2 * frequent_surname)) {
            return false;
        }
        return !is_common_word(words_[given]) || rank > 0;
    }

    /// "Mr. Hale", "Sgt. Maj. Anna Hale".
    std::size_t read_titled(std::size_t index, std::size_t end) {
        std::size_t first = index;
        while (first < end && (vocabulary().is_person_title(words_[first]) || words_[first].is("."))) {
            ++first;
        }
        const std::size_t next = after_initials(first, end);
        if (next >= end || words_[next].word_case < WordCase::capitalised || vocabulary().is_any_head(words_[next]) ||
            (is_common_word(words_[next]) && surname_rank(words_[next]) == 0) ||
            (is_country_like(next) && !begins_full_name(next, end))) {
            return std::max(first, index + 1);
        }
        // "King County", "Prince Street": the title is part of another name.
        if (next + 1 < end && vocabulary().is_any_head(words_[next + 1]) && !is_given_name(words_[next])) {
            return next + 2;
        }
        return add_person(first, next, end);
    }

    /// "President Vladimir Hale": a given name with more of a name behind it, whatever division bears it too.
    [[nodiscard]] bool begins_full_name(std::size_t index, std::size_t end) const {
        return is_given_name(words_[index]) && words_[index].ending_size == 0 && index + 1 < end &&
               can_be_surname(index + 1);
    }

    /// Countries and states do not follow a title as a person's name; "Mr. Jordan" does.
    [[nodiscard]] bool is_country_like(std::size_t index) const {
        const Match* match = match_at_[index];
        if (match == nullptr || surname_rank(words_[index]) > 0) {
            return false;
        }
        const Name& name = sources_.names[match->name];
        return name.is_associative() || name.form == NameForm::abbreviation ||
               name.has_feature(FeatureClass::country) || name.has_feature(FeatureClass::admin1);
    }

    /// Takes the name that begins at `first` and has its first full part at `next`.
    std::size_t add_person(std::size_t first, std::size_t next, std::size_t end) {
        std::size_t last = next + 1;
        std::size_t surname = next;
        while (last < end && last - first < longest_person_name) {
            const std::size_t part = after_initials(last, end);
            if (part >= end || words_[last - 1].ending_size > 0) {
                break;
            }
            if (words_[part].is("-") && part + 1 < end) {
                surname = part + 1;
                last = part + 2;
                continue;
            }
            if (!can_be_surname(part) || in_longer_place(part, part + 1)) {
                break;
            }
            surname = vocabulary().is_name_suffix(words_[part]) ? surname : part;
            last = part + 1;
        }
        for (std::size_t i = first; i < last; ++i) {
            persons_.in_name[i] = true;
        }
        persons_.surnames.insert(words_[surname].folded);
        if (surname != first && !is_well_known_place(first)) {
            persons_.given_names.insert(words_[first].folded);
        }
        return last;
    }

    /// "told CNN Lima": a body among the words, not a given name.
    [[nodiscard]] bool has_acronym(WordRange run) const {
        const auto first = words_.begin() + static_cast<std::ptrdiff_t>(run.first);
        return std::any_of(first, first + static_cast<std::ptrdiff_t>(run.size()),
                           [](const Word& word) { return word.word_case == WordCase::upper; });
    }

    /// Names without a known given name that speak or have an age are people too.
    void read_speaker(WordRange run) {
        const bool acts = speaks(run.last) || is_spoken_before(run.first) || has_age(run.last);
        if (!acts || words_[run.last - 1].word_case < WordCase::capitalised || words_[run.first].in_headline) {
            return;
        }
        const Word& last = words_[run.last - 1];
        if (run.size() == 1) {
            if ((speaks(run.last) || has_age(run.last)) && !is_well_known_place(run.first)) {
                persons_.speakers.insert(last.folded);
            }
            return;
        }
        const bool other_name = vocabulary().is_any_head(last) || in_longer_place(run.first, run.first + 1) ||
                                run.size() > 3 || has_acronym(run) ||
                                (is_common_word(last) && surname_rank(last) == 0) || is_country_like(run.last - 1) ||
                                is_country_like(run.first);
        if (!other_name) {
            add_person(run.first, run.last - 1, run.last);
        }
    }
};

}  // namespace

Persons find_persons(const PersonSources& sources) {
    return PersonPass(sources).run();
}

}  // namespace dateline::places
