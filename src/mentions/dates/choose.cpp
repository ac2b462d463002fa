#include "mentions/dates/choose.hpp"

#include <algorithm>
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

/// Most words can begin no expression: neither number, nor known to the lexicon, nor an apostrophe before digits.
bool can_begin(const Word& word) {
    const bool is_quarter = word.lower.size() == 2 && word.lower[0] == 'q';
    return word.terms != nullptr || word.number >= 0 || is_quarter || word.lower == "'" || word.lower == "\u2019" ||
           word.lower == "\u2018";
}

std::vector<Bid> collect_bids(const Words& words) {
    std::vector<Bid> bids;
    const auto rules = all_rules();
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!can_begin(words[at])) continue;
        for (std::size_t rule = 0; rule < rules.size(); ++rule) {
            Match match = rules[rule].match(Cursor(words, at));
            if (match.empty()) continue;
            const std::size_t end = match.back().end;
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
