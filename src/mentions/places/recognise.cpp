#include "mentions/places/recognise.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::places {
namespace {

/// "Brown" and "King" are people more often than towns; rarer surnames do not tell.
constexpr unsigned common_surname = 1'000;
/// Cities that are known as such though named after a saint.
constexpr std::uint64_t great_population = 200'000;
/// A mention this strong speaks for the other mentions of its name.
constexpr double strong_odds = 2.5;
/// Words of direction between a preposition and its name; more are no phrase.
constexpr std::size_t most_before = 8;
/// Neighbours in a list speak for each other when the other is likely by itself.
constexpr double likely_odds = 1.0;

/// Holds the toponyms of one article while their evidence is gathered: first what each has by itself, then what
/// neighbours and other mentions of the same name add.
class Recogniser {
public:
    Recogniser(const std::vector<Match>& matches, const RecognitionSources& sources)
        : sources_(sources), words_(sources.words), in_match_(sources.words.size(), false) {
        toponyms_.reserve(matches.size());
        for (const Match& match : matches) {
            std::fill(in_match_.begin() + static_cast<std::ptrdiff_t>(match.words.first),
                      in_match_.begin() + static_cast<std::ptrdiff_t>(match.words.last), true);
            toponyms_.emplace_back().match = match;
        }
        read_lower_words();
    }

    std::vector<Toponym> run() {
        read_containment();
        for (Toponym& toponym : toponyms_) {
            toponym.in_person = stands_in_person(toponym);
            toponym.around = surroundings_of(words_, toponym.match, in_match_, sources_.vocabulary);
            toponym.around.in_acronym =
                sources_.acronyms.in_name[toponym.match.words.first] && !is_whole_acronym_name(toponym);
            read_name(toponym);
            read_people(toponym);
            read_context(toponym);
            read_around(toponym);
            toponym.odds = log_odds(toponym.evidence);
        }
        read_lists();
        read_support();
        for (Toponym& toponym : toponyms_) {
            toponym.odds = log_odds(toponym.evidence);
            toponym.is_place = toponym.odds > 0 && !toponym.in_person;
        }
        return std::move(toponyms_);
    }

private:
    const RecognitionSources& sources_;
    const std::vector<Word>& words_;
    std::vector<bool> in_match_;
    FewNames lower_words_;  ///< names of one word that stand in lower case too
    std::vector<Toponym> toponyms_;

    static void set(Toponym& toponym, Feature feature, bool value) {
        toponym.evidence[static_cast<std::size_t>(feature)] = value ? 1.0 : 0.0;
    }

    void read_lower_words() {
        FewNames names;
        for (const Toponym& toponym : toponyms_) {
            if (toponym.match.words.size() == 1) names.insert(words_[toponym.match.words.first].folded);
        }
        for (const Word& word : words_) {
            if (word.word_case == WordCase::lower && names.contains(word.folded)) lower_words_.insert(word.folded);
        }
    }

    [[nodiscard]] const Name& name_of(const Toponym& toponym) const { return sources_.names[toponym.match.name]; }

    [[nodiscard]] bool stands_in_person(const Toponym& toponym) const {
        const WordRange range = toponym.match.words;
        for (std::size_t i = range.first; i < range.last; ++i) {
            if (sources_.persons.in_name[i]) {
                return true;
            }
        }
        return false;
    }

    /// A name with its state behind it is a place, and so is the state.
    void read_containment() {
        std::vector<Match> matches;
        matches.reserve(toponyms_.size());
        for (const Toponym& toponym : toponyms_) {
            matches.push_back(toponym.match);
        }
        const auto found = find_containment(words_, matches, sources_.names);
        for (std::size_t i = 0; i < found.size(); ++i) {
            toponyms_[i].containment = found[i];
            if (found[i]) {
                toponyms_[found[i]->container].contains_another = true;
            }
        }
    }

    /// What the gazetteer says of the name, wherever it stands.
    void read_name(Toponym& toponym) const {
        const Name& name = name_of(toponym);
        const std::uint64_t population = name.population();
        set(toponym, Feature::bias, true);
        set(toponym, Feature::country, name.has_feature(FeatureClass::country));
        // Divisions have many old and foreign names that are words elsewhere; only their own names count.
        set(toponym, Feature::admin1, std::any_of(name.readings.begin(), name.readings.end(), [](const Reading& r) {
                return r.place.feature == FeatureClass::admin1 && r.kind != NameKind::alternate;
            }));
        set(toponym, Feature::unit, name.has_feature(FeatureClass::admin2));
        set(toponym, Feature::region,
            name.has_feature(FeatureClass::continent) || name.has_feature(FeatureClass::region));
        toponym.evidence[static_cast<std::size_t>(Feature::population)] =
            std::log10(static_cast<double>(std::max<std::uint64_t>(population, 100))) - 4.0;
        // Only settlements and areas are measured by their people.
        const FeatureClass front = name.readings.front().place.feature;
        const bool peopled = front >= FeatureClass::country && front < FeatureClass::ocean;
        toponym.evidence[static_cast<std::size_t>(Feature::population)] *= peopled ? 1.0 : 0.0;
        set(toponym, Feature::village, peopled && population < 1'000);
        set(toponym, Feature::abbreviation, name.form == NameForm::abbreviation);
        set(toponym, Feature::associative, name.is_associative());
        set(toponym, Feature::short_name, name.folded.size() <= 3 && name.form == NameForm::word);
    }

    /// Whether the words of the name are also names of people, common words or heads of other names.
    void read_people(Toponym& toponym) const {
        const Name& name = name_of(toponym);
        const WordRange range = toponym.match.words;
        if (range.size() > 1) {
            const std::string_view first = words_[range.first].folded;
            set(toponym, Feature::saint,
                sources_.vocabulary.is_saint_word(first) && name.population() < great_population);
            return;
        }
        // "Brown" of "Adams and Brown counties" is neither a person nor a colour.
        if (toponym.match.of_list) {
            return;
        }
        const Word& word = words_[range.first];
        const unsigned rank = word.ranks.surname;
        set(toponym, Feature::common_word, name.form == NameForm::word && word.ranks.common_word > 0);
        set(toponym, Feature::generic_word,
            name.form == NameForm::word && !name.has_feature(FeatureClass::country) &&
                (sources_.vocabulary.is_direction(word) || sources_.vocabulary.is_geographic_head(word) ||
                 sources_.vocabulary.is_unit_head(word) ||
                 (word.ranks.common_word > 0 &&
                  (sources_.vocabulary.is_organisation_head(word) || sources_.vocabulary.is_facility_head(word)))));
        set(toponym, Feature::lower_case_in_text, name.form == NameForm::word && lower_words_.contains(word.folded));
        // "Sens. Hale and Reyes": a title before its bearers.
        const bool title = sources_.vocabulary.is_person_title(word) && range.last < words_.size() &&
                           words_[range.last].is(".") && !words_[range.last].space_before;
        set(toponym, Feature::not_a_place,
            name.form == NameForm::word && (title || sources_.vocabulary.is_not_a_place(word)));
        set(toponym, Feature::before_company,
            range.first > 0 && words_[range.first - 1].word_case == WordCase::lower && word.space_before &&
                sources_.vocabulary.is_body_noun(words_[range.first - 1]));
        toponym.evidence[static_cast<std::size_t>(Feature::person_name)] =
            (rank > 0 && rank <= common_surname ? 1.0 : 0.0) + (word.ranks.given_name > 0 ? 1.0 : 0.0);
        set(toponym, Feature::person_of_article, sources_.persons.surnames.contains(word.folded));
        set(toponym, Feature::given_of_article, sources_.persons.given_names.contains(word.folded));
        const bool kin = word.ending_size > 0 && range.last < words_.size() &&
                         words_[range.last].sentence == word.sentence &&
                         sources_.vocabulary.is_kin_word(words_[range.last]);
        set(toponym, Feature::speaker, kin || sources_.persons.speakers.contains(word.folded));
    }

    /// What stands before and behind the name in its sentence.
    void read_context(Toponym& toponym) const {
        set(toponym, Feature::containment, toponym.containment.has_value() || toponym.contains_another);
        const auto& dateline = sources_.article.dateline_place;
        const bool in_dateline =
            dateline && dateline->begin <= toponym.match.span.begin && toponym.match.span.end <= dateline->end;
        set(toponym, Feature::dateline, in_dateline || opens_report(toponym));
        read_before(toponym);
        read_behind(toponym);
        const bool at = toponym.evidence[static_cast<std::size_t>(Feature::after_locative)] > 0;
        set(toponym, Feature::seat_of_power, !at && sources_.vocabulary.is_seat_of_power(name_of(toponym).folded));
    }

    /// Prepositions, party tags and ages before the name.
    void read_before(Toponym& toponym) const {
        const WordRange range = toponym.match.words;
        const Word& first = words_[range.first];
        if (range.first == 0) {
            return;
        }
        // "in the United States", "in northern Iraq": the preposition stands before what belongs to the name.
        std::size_t before = range.first - 1;
        const std::size_t farthest = before > most_before ? before - most_before : 0;
        while (before > farthest &&
               (sources_.vocabulary.is_article(words_[before]) || sources_.vocabulary.is_direction(words_[before]))) {
            --before;
        }
        const bool same_sentence = words_[before].sentence == first.sentence;
        set(toponym, Feature::after_locative, same_sentence && sources_.vocabulary.is_locative(words_[before]));
        set(toponym, Feature::after_weak_preposition,
            same_sentence && sources_.vocabulary.is_weak_preposition(words_[before]));
        const bool hyphen = words_[range.first - 1].is("-") && !first.space_before;
        const bool party = hyphen && range.first > 1 && words_[range.first - 2].word_case == WordCase::initial;
        const bool age_of = range.first > 3 && sources_.vocabulary.is_genitive(words_[range.first - 1]) &&
                            words_[range.first - 2].is(",") && words_[range.first - 3].number;
        set(toponym, Feature::after_age_of, age_of);
        set(toponym, Feature::after_party, party);
    }

    /// The noun behind the name.
    void read_behind(Toponym& toponym) const {
        const WordRange range = toponym.match.words;
        if (range.last >= words_.size() || words_[range.last].sentence != words_[range.first].sentence) {
            return;
        }
        const Word& next = words_[range.last];
        const bool possessive = words_[range.last - 1].ending_size > 0;
        if (sources_.vocabulary.is_named_after_place(next) || is_currency(range)) {
            set(toponym, Feature::not_a_place, true);
        }
        set(toponym, Feature::before_local_noun,
            !possessive && next.word_case == WordCase::lower && sources_.vocabulary.is_local_noun(next));
    }

    /// "US$300": the code of a country before the sign of its money.
    [[nodiscard]] bool is_currency(WordRange range) const {
        const Word& next = words_[range.last];
        return !next.space_before && next.word_case == WordCase::none &&
               (next.text.front() == '$' || next.is("€") || next.is("£") || next.is("¥"));
    }

    /// Whether the match is all of a name that has initials, as in "Papua New Guinea (PNG)".
    [[nodiscard]] bool is_whole_acronym_name(const Toponym& toponym) const {
        const WordRange range = toponym.match.words;
        const auto& names = sources_.acronyms.first_of_name_ending;
        const auto name = names.find(range.last);
        return name != names.end() && name->second + 1 >= range.first;
    }

    /// "LIMA -", "LIMA, Peru (Agency) --" at the start of a sentence.
    [[nodiscard]] bool opens_report(const Toponym& toponym) const {
        const WordRange range = toponym.match.words;
        if (!words_[range.first].starts_sentence) {
            return false;
        }
        std::size_t next =
            toponym.containment ? toponyms_[toponym.containment->container].match.words.last : range.last;
        if (next < words_.size() && words_[next].is(".")) {
            ++next;
        }
        if (next + 2 < words_.size() && words_[next].is("(") && words_[next + 2].is(")")) {
            next += 3;
        }
        return next < words_.size() && (words_[next].is("—") || words_[next].is("–") || words_[next].is("--") ||
                                        (words_[next].is("-") && words_[next].space_before));
    }

    /// The longer name that the match stands in.
    void read_around(Toponym& toponym) const {
        const Surroundings& around = toponym.around;
        const bool known = name_of(toponym).is_well_known();
        set(toponym, Feature::after_unit_of, around.unit_before);
        set(toponym, Feature::after_unknown_name, (around.unknown_before && !known) || around.particle_before);
        set(toponym, Feature::before_unknown_name, around.unknown_after && !known);
        set(toponym, Feature::known_beside_unknown, (around.unknown_before || around.unknown_after) && known);
        set(toponym, Feature::in_organisation, around.longer_name == LongerName::organisation || around.after_head_of);
        const WordRange range = toponym.match.words;
        set(toponym, Feature::is_acronym,
            sources_.acronyms.is_initials[range.first] && name_of(toponym).form == NameForm::word);
        set(toponym, Feature::before_civic, around.civic_after);
        if (around.longer_name == LongerName::company) set(toponym, Feature::before_company, true);
        set(toponym, Feature::before_facility,
            around.longer_name == LongerName::facility || around.longer_name == LongerName::street);
    }

    /// "Lima and Quito": neighbours in a list speak for each other.
    void read_lists() {
        for (std::size_t i = 0; i + 1 < toponyms_.size(); ++i) {
            Toponym& left = toponyms_[i];
            Toponym& right = toponyms_[i + 1];
            const std::size_t gap = right.match.words.first - left.match.words.last;
            const Word& between = words_[left.match.words.last];
            const bool list = gap <= 2 && gap > 0 &&
                              (between.is(",") || (sources_.vocabulary.is_conjunction(between) && !between.is("&"))) &&
                              (gap == 1 || sources_.vocabulary.is_conjunction(words_[left.match.words.last + 1]));
            if (list && words_[left.match.words.first].sentence == words_[right.match.words.first].sentence) {
                set(left, Feature::in_list_of_places,
                    right.odds > likely_odds ||
                        left.evidence[static_cast<std::size_t>(Feature::in_list_of_places)] > 0);
                set(right, Feature::in_list_of_places, left.odds > likely_odds);
            }
        }
    }

    /// One sense per article: a strong mention speaks for the other mentions of its name.
    void read_support() {
        std::vector<std::size_t> strong(sources_.names.size(), 0);
        const auto is_strong = [&](const Toponym& toponym) { return toponym.odds > strong_odds && !toponym.in_person; };
        for (const Toponym& toponym : toponyms_) {
            strong[toponym.match.name] += is_strong(toponym) ? 1U : 0U;
        }
        for (Toponym& toponym : toponyms_) {
            set(toponym, Feature::supported, strong[toponym.match.name] > (is_strong(toponym) ? 1U : 0U));
        }
    }
};

}  // namespace

std::vector<Toponym> recognise(const std::vector<Match>& matches, const RecognitionSources& sources) {
    return Recogniser(matches, sources).run();
}

}  // namespace dateline::places
