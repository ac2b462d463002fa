#include "mentions/dates/telling.hpp"

#include <algorithm>
#include <cstdlib>

namespace dateline::dates {

namespace {

constexpr std::int64_t near_years = 1;     // years that news calls by their number as often as by "last year"
constexpr std::int64_t near_in_story = 5;  // years
constexpr std::size_t window = 6;          // dated mentions on each side
constexpr std::size_t weight = 3;          // how much rarer a year in passing is

bool is_near_publication(const Candidate& candidate) {
    if (std::holds_alternative<WeekdayExpression>(candidate.expression)) return true;
    const auto* offset = std::get_if<OffsetExpression>(&candidate.expression);
    return offset != nullptr && offset->anchor == Anchor::published;
}

/// How many of the years around `at` are near its own, itself included.
std::size_t support(const std::vector<std::int64_t>& years, std::size_t at, std::size_t begin, std::size_t end) {
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i) count += std::abs(years[i] - years[at]) <= near_in_story ? 1 : 0;
    return count;
}

}  // namespace

Telling telling_of(const std::vector<Candidate>& candidates, const std::optional<When>& published) {
    if (!published) return Telling::history;
    int far = 0;
    int near = 0;
    for (const Candidate& candidate : candidates) {
        near += is_near_publication(candidate) ? 1 : 0;
        const auto* date = std::get_if<CalendarExpression>(&candidate.expression);
        if (date == nullptr || !date->year || date->is_bare_number) continue;
        far += std::abs(*date->year - published->from.year) > near_years ? 1 : 0;
    }
    return far >= 3 && far > 2 * near ? Telling::history : Telling::report;
}

void mark_asides(std::vector<Candidate>& candidates) {
    std::vector<Candidate*> dated;
    std::vector<std::int64_t> years;
    for (Candidate& candidate : candidates) {
        const auto* date = std::get_if<CalendarExpression>(&candidate.expression);
        if (date == nullptr || !date->year || date->is_bare_number || date->is_short_year) continue;
        dated.push_back(&candidate);
        years.push_back(*date->year);
    }
    for (std::size_t at = 0; at < dated.size(); ++at) {
        const std::size_t begin = at > window ? at - window : 0;
        const std::size_t end = std::min(dated.size(), at + window + 1);
        std::size_t best = 0;
        for (std::size_t i = begin; i < end; ++i) best = std::max(best, support(years, i, begin, end));
        dated[at]->is_aside = weight * support(years, at, begin, end) <= best;
    }
}

}  // namespace dateline::dates
