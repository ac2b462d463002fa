#include "events/merge_events.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "events/same_event.hpp"

namespace dateline {

namespace {

/// The rarest words of an event by which others are looked up, and the most that are looked at for each.
constexpr std::size_t key_words = 5;
constexpr std::size_t most_compared = 16;

/// Looks up events that share a rare word and lie in the same year or the next.
class Index {
public:
    [[nodiscard]] std::vector<std::size_t> candidates(const Telling& telling) const {
        std::vector<std::size_t> found;
        for (const auto word : telling.rarest(key_words)) {
            for (const std::int64_t year : {telling.first_year - 1, telling.first_year, telling.first_year + 1}) {
                const auto list = lists_.find(key(word, year));
                if (list == lists_.end()) continue;
                const std::size_t from = list->second.size() > most_compared ? list->second.size() - most_compared : 0;
                found.insert(found.end(), list->second.begin() + static_cast<std::ptrdiff_t>(from), list->second.end());
            }
        }
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    }

    void add(const Telling& telling, std::size_t event) {
        for (const auto word : telling.rarest(key_words)) lists_[key(word, telling.first_year)].push_back(event);
    }

private:
    static std::uint64_t key(std::uint32_t word, std::int64_t year) {
        return (std::uint64_t{word} << 32U) ^ static_cast<std::uint32_t>(year);
    }

    std::unordered_map<std::uint64_t, std::vector<std::size_t>> lists_;  // looked up only, never walked through
};

int precision_of(const Event& event) {
    return static_cast<int>(event.when.precision);
}

// The account whose date and place say most; the first among equals.
bool says_more(const Event& a, const Event& b) {
    const auto worth = [](const Event& e) {
        const bool has_place = !e.places.empty() && !is_guessed(e.places.front());
        return std::tuple(precision_of(e), has_place);
    };
    return worth(a) > worth(b);
}

// Takes `other` into `event`; the better account speaks.
void join(Event& event, Event other, Agreement agreement) {
    std::vector<EventSource> sources = event.sources;
    std::vector<std::string> articles = event.articles;
    sources.insert(sources.end(), other.sources.begin(), other.sources.end());
    articles.insert(articles.end(), other.articles.begin(), other.articles.end());
    const bool is_disputed = agreement == Agreement::other_days || event.time_evidence == TimeEvidence::disputed;
    const When all_days = united(event.when, other.when);
    const double position = std::min(event.position, other.position);
    // Two that agree are surer than one.
    const double confidence = is_disputed ? std::min(event.confidence, other.confidence)
                                          : 1 - (1 - event.confidence) * (1 - other.confidence);
    if (!is_disputed && says_more(other, event)) event = std::move(other);
    event.sources = std::move(sources);
    event.articles = std::move(articles);
    event.position = position;
    event.confidence = confidence;
    if (is_disputed) {
        event.when = all_days;
        event.time_evidence = TimeEvidence::disputed;
        event.time_reason = "its sources give different dates";
    }
}

}  // namespace

std::vector<Event> merge_events(std::vector<Event> events, const LanguagePack& pack) {
    const Tellings tellings(events, pack);
    Index index;
    std::vector<Event> merged;
    std::vector<std::size_t> group_of(events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        std::size_t best = merged.size();
        Likeness best_likeness;
        for (const std::size_t other : index.candidates(tellings[i])) {
            const std::size_t group = group_of[other];
            // An article tells an event once. Its other events come right after each other, so the last one decides.
            if (merged[group].articles.back() == events[i].articles.front()) continue;
            const Likeness likeness = compare(events[i], tellings[i], events[other], tellings[other], tellings);
            if (likeness.agreement == Agreement::none || likeness.share <= best_likeness.share) continue;
            best = group;
            best_likeness = likeness;
        }
        index.add(tellings[i], i);
        group_of[i] = best;
        if (best < merged.size()) {
            join(merged[best], events[i], best_likeness.agreement);
        } else {
            merged.push_back(events[i]);
        }
    }
    return merged;
}

}  // namespace dateline
