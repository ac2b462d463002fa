#include "mentions/dates/choose.hpp"

#include <algorithm>
#include <bit>
#include <tuple>

#include "mentions/dates/rules.hpp"

namespace dateline::dates {

namespace {

/// A Match with what decides between it and others.
struct Bid {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t rule = 0;
    Match match;
};

/// Whether the word begins an expression by itself.
bool opens(const Words& words, std::size_t at) {
    const Word& word = words[at];
    const bool is_known = word.terms != nullptr && word.terms->opening == Opening::always;
    if (word.is_capitalised && word.terms == nullptr && words.lexicon().patterns().begin_with_century()) return true;
    return is_known || word.number >= 0 || word.period.code != 0 || is_apostrophe(word.lower);
}

/// "to date", "that year": a phrase that begins an expression though its first word does not.
bool opens_phrase(const Words& words, std::size_t at) {
    const Terms* terms = words[at].terms;
    const std::size_t end = words.sentence_end(at);
    if (terms == nullptr || terms->openers.empty() || at + 1 >= end) return false;
    const std::string_view second = words[at + 1].lower;
    if (!terms->second_of_openers.may_have(second)) return false;
    auto opener = std::ranges::lower_bound(terms->openers, second, {}, second_word);
    for (; opener != terms->openers.end() && second_word(*opener) == second; ++opener) {
        if (has_term(words, at, end, **opener)) return true;
    }
    return false;
}

/// An article begins an expression whose first word stands behind it, or behind one more ("a full year").
bool can_begin(const Words& words, std::size_t at) {
    if (opens(words, at) || opens_phrase(words, at)) return true;
    if (words[at].terms == nullptr || words[at].terms->opening != Opening::as_article) return false;
    const std::size_t end = std::min(words.sentence_end(at), at + 3);
    for (std::size_t next = at + 1; next < end; ++next) {
        if (opens(words, next) || opens_phrase(words, next)) return true;
    }
    return false;
}

/// Whether a time begins here, or with the word after an article.
bool can_begin_time(const Words& words, std::size_t at, std::size_t end) {
    if (at < end && is_glue(words[at], "the")) ++at;
    if (at >= end) return false;
    if (words[at].number >= 0 || words[at].period.code != 0 || words[at].lower == "'") return true;
    if (const Term* direction = term_at(words, at, end, Role::direction)) at += 1 + direction->rest.size();
    for (const Role role : {Role::month, Role::month_abbreviation, Role::season, Role::decade_name, Role::ordinal,
                            Role::unit, Role::number}) {
        if (term_at(words, at, end, role) != nullptr) return true;
    }
    return false;
}

/// "the last weeks" in "the last weeks of 1990": words that belong to a modifier of the time after them.
bool is_part_of_modifier(const Words& words, std::size_t begin, std::size_t end) {
    constexpr std::size_t reach = 2;
    const std::size_t sentence_end = words.sentence_end(begin);
    for (std::size_t at = begin; at + reach >= begin && words[at].sentence == words[begin].sentence; --at) {
        const Term* term = term_at(words, at, sentence_end, Role::modifier);
        const std::size_t term_end = term == nullptr ? 0 : at + 1 + term->rest.size();
        if (term_end > end && can_begin_time(words, term_end, sentence_end)) return true;
        if (at == 0) break;
    }
    return false;
}

std::vector<Bid> collect_bids(const Words& words) {
    std::vector<Bid> bids;
    const auto rules = all_rules();
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!words[at].may_open || !can_begin(words, at)) continue;
        for (RuleSet open = rules_opened_at(words, at); open != 0; open &= open - 1) {
            const auto rule = static_cast<std::size_t>(std::countr_zero(open));
            Match match = rules[rule].match(Cursor(words, at));
            if (match.empty()) continue;
            const std::size_t end = match.back().end;
            if (is_part_of_modifier(words, at, end)) continue;
            bids.push_back({at, end, rule, std::move(match)});
        }
    }
    return bids;
}

}  // namespace

std::vector<Candidate> find_candidates(const Words& words) {
    std::vector<Bid> bids = collect_bids(words);
    std::sort(bids.begin(), bids.end(), [](const Bid& a, const Bid& b) {
        const std::size_t length_of_a = a.end - a.begin;
        const std::size_t length_of_b = b.end - b.begin;
        return std::tie(length_of_b, a.begin, a.rule) < std::tie(length_of_a, b.begin, b.rule);
    });
    std::vector<bool> is_taken(words.size(), false);
    std::vector<Candidate> chosen;
    std::size_t ranges = 0;
    for (Bid& bid : bids) {
        const auto begin = is_taken.begin() + static_cast<std::ptrdiff_t>(bid.begin);
        const auto end = is_taken.begin() + static_cast<std::ptrdiff_t>(bid.end);
        if (std::find(begin, end, true) != end) continue;
        std::fill(begin, end, true);
        ++ranges;
        for (Candidate& candidate : bid.match) {
            if (std::holds_alternative<NothingExpression>(candidate.expression)) continue;
            if (candidate.range) candidate.range = ranges;
            chosen.push_back(std::move(candidate));
        }
    }
    std::sort(chosen.begin(), chosen.end(), [](const Candidate& a, const Candidate& b) { return a.begin < b.begin; });
    return chosen;
}

}  // namespace dateline::dates
