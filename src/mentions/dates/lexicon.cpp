#include "mentions/dates/lexicon.hpp"

#include <algorithm>
#include <utility>

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
};

/// The pieces of a phrase as Words has them: hyphens are tokens of their own, possessive endings are left out.
std::vector<std::string_view> tokens_of(std::string_view phrase) {
    std::vector<std::string_view> tokens;
    std::size_t begin = 0;
    const auto flush = [&](std::size_t end) {
        if (end == begin) return;
        std::string_view token = phrase.substr(begin, end - begin);
        if (token.size() > 2 && token.substr(token.size() - 2) == "'s") token.remove_suffix(2);
        tokens.push_back(token);
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

}  // namespace

Lexicon::Lexicon(const LanguagePack& pack)
    : pack_(&pack),
      patterns_(pack),
      has_lower_case_months_(pack.find("date.lower_case_names", "months").has_value()),
      has_lower_case_weekdays_(pack.find("date.lower_case_names", "weekdays").has_value()) {
    terms_.reserve(1024);
    for (const auto& [role, list] : lists) add_list(pack, role, list);
    for (const std::string_view word : patterns_.first_words()) terms_[word].push_back({Role::pattern, {}, {}});
    for (const auto& [mark, use] : pack.words("date.number_marks")) {
        (use == "decimal" ? decimal_mark_ : thousands_mark_) = mark;
    }
    for (auto& [word, terms] : terms_) {
        std::stable_sort(terms.begin(), terms.end(),
                         [](const Term& a, const Term& b) { return a.rest.size() > b.rest.size(); });
    }
}

void Lexicon::add_list(const LanguagePack& pack, Role role, std::string_view list) {
    for (const auto& [phrase, value] : pack.words(list)) {
        std::vector<std::string_view> tokens = tokens_of(phrase);
        if (tokens.empty()) continue;
        const std::string_view first = tokens.front();
        tokens.erase(tokens.begin());
        terms_[first].push_back({role, value, std::move(tokens)});
    }
}

bool Lexicon::is_ordinal_suffix(std::string_view letters) const {
    return pack_->find("date.ordinal_suffixes", letters).has_value();
}

bool Lexicon::is_decade_suffix(std::string_view letters) const {
    return pack_->find("date.decade_suffixes", letters).has_value();
}

bool Lexicon::is_plural_noun(std::string_view word) const {
    for (const auto& [ending, value] : pack_->words("date.plural_endings")) {
        const bool is_doubled = word.size() > ending.size() && word[word.size() - ending.size() - 1] == ending.front();
        if (word.size() > ending.size() + 2 && word.ends_with(ending) && !is_doubled) return true;
    }
    return false;
}

const std::vector<Term>* Lexicon::find(std::string_view word) const {
    const auto found = terms_.find(word);
    return found == terms_.end() ? nullptr : &found->second;
}

}  // namespace dateline::dates
