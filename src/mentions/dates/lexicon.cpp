#include "mentions/dates/lexicon.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "mentions/dates/rules.hpp"

namespace dateline::dates {

namespace {

constexpr std::pair<Role, std::string_view> lists[] = {
    {Role::month, "date.months"},
    {Role::month_abbreviation, "date.month_abbreviations"},
    {Role::ambiguous_month, "date.ambiguous_months"},
    {Role::before_ambiguous_month, "date.before_ambiguous_month"},
    {Role::weekday, "date.weekdays"},
    {Role::weekday_plural, "date.weekday_plurals"},
    {Role::weekday_abbreviation, "date.weekday_abbreviations"},
    {Role::unit, "date.units"},
    {Role::plural_unit, "date.plural_units"},
    {Role::unit_abbreviation, "date.unit_abbreviations"},
    {Role::number, "date.numbers"},
    {Role::multiplier, "date.multipliers"},
    {Role::ordinal, "date.ordinals"},
    {Role::vague_number, "date.vague_numbers"},
    {Role::season, "date.seasons"},
    {Role::before_season, "date.before_season"},
    {Role::day_part, "date.day_parts"},
    {Role::single_day_part, "date.single_day_parts"},
    {Role::clock_name, "date.clock_names"},
    {Role::clock_mark, "date.clock_marks"},
    {Role::clock_hour, "date.clock_hours"},
    {Role::time_zone, "date.time_zones"},
    {Role::day_word, "date.day_words"},
    {Role::fixed_day, "date.fixed_days"},
    {Role::moving_day, "date.moving_days"},
    {Role::easter_day, "date.easter_days"},
    {Role::era, "date.eras"},
    {Role::deep_time, "date.deep_time"},
    {Role::decade_name, "date.decade_names"},
    {Role::modifier, "date.modifiers"},
    {Role::approximation, "date.approximations"},
    {Role::direction, "date.directions"},
    {Role::story_direction, "date.story_directions"},
    {Role::ago, "date.ago"},
    {Role::story_offset, "date.story_offsets"},
    {Role::year_ago, "date.year_ago"},
    {Role::reference, "date.references"},
    {Role::frequency, "date.frequencies"},
    {Role::every, "date.every"},
    {Role::rate, "date.rates"},
    {Role::glue, "date.glue"},
    {Role::before_year, "date.before_year"},
    {Role::not_before_year, "date.not_before_year"},
    {Role::not_after_year, "date.not_after_year"},
    {Role::before_coming_day, "date.before_coming_day"},
    {Role::future_cue, "date.future_cues"},
    {Role::before_vague_unit, "date.before_vague_unit"},
    {Role::after_vague_unit, "date.after_vague_unit"},
    {Role::history_reference, "date.history_references"},
    {Role::not_weekday, "date.not_weekdays"},
    {Role::not_duration, "date.not_durations"},
    {Role::half_more, "date.half_more"},
    {Role::number_joint, "date.number_joints"},
    {Role::direction_after, "date.directions_after"},
    {Role::story_direction_after, "date.story_directions_after"},
    {Role::before_clock, "date.before_clock"},
    {Role::offset_before_event, "date.offsets_before_event"},
    {Role::before_coming_month, "date.before_coming_month"},
    {Role::before_day_of_month, "date.before_day_of_month"},
    {Role::last_of_month, "date.last_of_month"},
    {Role::last_half, "date.last_half"},
    {Role::before_day_of_clock, "date.before_day_of_clock"},
    {Role::not_before_decade, "date.not_before_decade"},
    {Role::duration_adjective, "date.duration_adjectives"},
    {Role::whole, "date.whole"},
    {Role::before_last, "date.before_last"},
    {Role::clock_past, "date.clock_past"},
    {Role::week_start, "date.week_starts"},
    {Role::period_prefix, "date.period_prefixes"},
    {Role::habit, "date.habits"},
    {Role::clause_break, "date.clause_breaks"},
    {Role::after_coming_day, "date.after_coming_day"},
    {Role::before_about_year, "date.before_about_year"},
    {Role::not_before_month, "date.not_before_month"},
    {Role::street, "date.streets"},
};

/// Adds a word as Words has it: a possessive ending is left out, an apostrophe or a stop at its end is a token of its
/// own, unless the word has stops inside ("a.m.").
void add_tokens(std::string_view word, std::vector<std::string_view>& tokens) {
    if (word.size() > 2 && word.substr(word.size() - 2) == "'s") word.remove_suffix(2);
    const bool has_mark = word.size() > 1 && (word.back() == '\'' || word.find('.') == word.size() - 1);
    tokens.push_back(word.substr(0, word.size() - (has_mark ? 1 : 0)));
    if (has_mark) tokens.push_back(word.substr(word.size() - 1));
}

/// The pieces of a phrase as Words has them: hyphens are tokens of their own.
std::vector<std::string_view> tokens_of(std::string_view phrase) {
    std::vector<std::string_view> tokens;
    std::size_t begin = 0;
    const auto flush = [&](std::size_t end) {
        if (end != begin) add_tokens(phrase.substr(begin, end - begin), tokens);
    };
    for (std::size_t at = 0; at < phrase.size(); ++at) {
        const bool is_hyphen = phrase[at] == '-';
        if (phrase[at] != ' ' && !is_hyphen) continue;
        flush(at);
        if (is_hyphen) tokens.push_back(phrase.substr(at, 1));
        begin = at + 1;
    }
    flush(phrase.size());
    return tokens;
}

/// Lists of words that only stand around expressions. A list that is not named here may begin one.
constexpr std::array around{Role::before_ambiguous_month,
                            Role::before_season,
                            Role::before_year,
                            Role::not_before_year,
                            Role::not_after_year,
                            Role::before_coming_day,
                            Role::future_cue,
                            Role::before_vague_unit,
                            Role::after_vague_unit,
                            Role::approximation,
                            Role::time_zone,
                            Role::rate,
                            Role::not_weekday,
                            Role::not_duration,
                            Role::clause_break,
                            Role::after_coming_day,
                            Role::not_before_month,
                            Role::street,
                            Role::not_before_decade,
                            Role::clock_past,
                            Role::clock_mark,
                            Role::week_start,
                            Role::before_about_year,
                            Role::before_last,
                            Role::ago,
                            Role::half_more,
                            Role::number_joint,
                            Role::before_clock,
                            Role::offset_before_event,
                            Role::before_coming_month,
                            Role::before_day_of_month,
                            Role::before_day_of_clock};
/// Parts of structure words that only stand inside expressions. A word with which a pattern begins opens one all the
/// same.
constexpr std::array<std::string_view, 21> inside{"of",    "in",   "on",      "at",  "and",   "or",     "to",
                                                  "until", "from", "through", "by",  "old",   "long",   "age",
                                                  "that",  "then", "since",   "for", "after", "before", "between"};

std::vector<std::string_view> keys_of(const LanguagePack::Words& words) {
    std::vector<std::string_view> keys;
    for (const auto& [key, value] : words) keys.emplace_back(key);
    return keys;
}

Opening opening_of(const Term& term) {
    if (term.role != Role::glue) {
        return std::find(around.begin(), around.end(), term.role) != around.end() ? Opening::never : Opening::always;
    }
    if (term.value == "the" || term.value == "a") return Opening::as_article;
    return std::find(inside.begin(), inside.end(), term.value) != inside.end() ? Opening::never : Opening::always;
}

/// Orders the terms of a word and notes what is asked of them most often.
void finish(Terms& entry) {
    std::stable_sort(entry.terms.begin(), entry.terms.end(), [](const Term& a, const Term& b) {
        return std::pair(a.role, b.rest.size()) < std::pair(b.role, a.rest.size());
    });
    for (std::size_t i = 0; i < entry.terms.size(); ++i) {
        Term& term = entry.terms[i];
        const bool is_word = term.rest.empty();
        term.opening = opening_of(term);
        if (i == 0 || term.role != entry.terms[i - 1].role) entry.role_begins.push_back(i);
        (is_word ? entry.word_rules : entry.phrase_rules) |= rules_opened_by(term);
        entry.marked_rules |= rules_marked_by(term);
        if (is_word) {
            entry.word_roles.add(term.role);
            entry.opening = std::max(entry.opening, term.opening);
            if (term.role == Role::glue) entry.parts.push_back(term.value);
        } else {
            entry.has_phrases = true;
            entry.second_words.add(term.rest.front());
            if (term.opening == Opening::always) {
                entry.openers.push_back(&term);
                entry.second_of_openers.add(term.rest.front());
            }
        }
    }
    entry.role_begins.push_back(entry.terms.size());
    std::ranges::stable_sort(entry.openers, {}, second_word);
}

}  // namespace

std::string_view second_word(const Term* phrase) {
    return phrase->rest.front();
}

Lexicon::Lexicon(const LanguagePack& pack)
    : patterns_(pack),
      ordinal_suffixes_(keys_of(pack.words("date.ordinal_suffixes"))),
      decade_suffixes_(keys_of(pack.words("date.decade_suffixes"))),
      plural_endings_(keys_of(pack.words("date.plural_endings"))),
      has_lower_case_months_(pack.find("date.lower_case_names", "months").has_value()),
      has_lower_case_weekdays_(pack.find("date.lower_case_names", "weekdays").has_value()) {
    terms_.reserve(1024);
    for (const auto& [role, list] : lists) add_list(pack, role, list);
    for (const std::string_view word : patterns_.first_words()) {
        if (!terms_[word].roles.has(Role::pattern)) add_term(word, {Role::pattern, {}, 0, {}, {}});
    }
    for (const auto& [mark, use] : pack.words("date.number_marks")) {
        (use == "decimal" ? decimal_mark_ : thousands_mark_) = mark;
    }
    for (auto& [word, entry] : terms_) {
        sieve_.add(word);
        finish(entry);
    }
}

void Lexicon::add_list(const LanguagePack& pack, Role role, std::string_view list) {
    for (const auto& [phrase, value] : pack.words(list)) {
        std::vector<std::string_view> tokens = tokens_of(phrase);
        if (tokens.empty()) continue;
        const std::string_view first = tokens.front();
        tokens.erase(tokens.begin());
        add_term(first, {role, value, static_cast<int>(parse_integer(value).value_or(0)), std::move(tokens), {}});
    }
}

void Lexicon::add_term(std::string_view first, Term term) {
    Terms& entry = terms_[first];
    entry.roles.add(term.role);
    entry.terms.push_back(std::move(term));
}

bool Lexicon::is_ordinal_suffix(std::string_view letters) const {
    return std::ranges::find(ordinal_suffixes_, letters) != ordinal_suffixes_.end();
}

bool Lexicon::is_decade_suffix(std::string_view letters) const {
    return std::ranges::find(decade_suffixes_, letters) != decade_suffixes_.end();
}

bool Lexicon::is_plural_noun(std::string_view word) const {
    return std::ranges::any_of(plural_endings_, [&](std::string_view ending) {
        const bool is_doubled = word.size() > ending.size() && word[word.size() - ending.size() - 1] == ending.front();
        return word.size() > ending.size() + 2 && word.ends_with(ending) && !is_doubled;
    });
}

const Terms* Lexicon::look_up(std::string_view word) const {
    const auto found = terms_.find(word);
    return found == terms_.end() ? nullptr : &found->second;
}

}  // namespace dateline::dates
