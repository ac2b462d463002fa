#include "events/event_times.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "events/background.hpp"

namespace dateline {

namespace {

bool is_calendar_date(const DateMention& mention) {
    return mention.when && (mention.type == TimexType::date || mention.type == TimexType::time);
}

// Two mentions with nothing between them but a comma or a short conjunction.
bool are_joined(const Article& article, const SentenceWords& words, const DateMention& a, const DateMention& b) {
    if (b.span.begin < a.span.end) return false;
    const auto between = trim(article.view({a.span.end, b.span.begin}));
    return between == "," || words.pack().find("event.coordinators", to_lower_ascii(between)).has_value();
}

bool are_neighbouring_days(const When& a, const When& b) {
    if (a.precision != Precision::day || b.precision != Precision::day) return false;
    return to_day_number(last_day(a)) + 1 == to_day_number(first_day(b));
}

// Takes the other end of a range, or the next of neighbouring days, into `time`.
bool extend(EventTime& time, const Article& article, const SentenceWords& words, const DateMention& next) {
    const bool same_range = next.range && time.mentions.back().range == next.range;
    const bool next_day = !next.range && are_joined(article, words, time.mentions.back(), next) &&
                          are_neighbouring_days(time.when, *next.when);
    if (!same_range && !next_day) return false;
    if (next_day) {
        time.when.kind = WhenKind::span;
        time.when.to = next.when->to;
    }
    time.mentions.push_back(next);
    time.confidence = std::min(time.confidence, next.confidence);
    return true;
}

bool contains(const When& outer, const When& inner) {
    return to_day_number(first_day(outer)) <= to_day_number(first_day(inner)) &&
           to_day_number(last_day(outer)) >= to_day_number(last_day(inner));
}

// Of two times in one clause of which one lies in the other, the finer stays; of two alike in the sentence ("on 3 May
// ..., and that night"), the first.
void drop_nested(std::vector<EventTime>& times) {
    std::vector<EventTime> kept;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const auto makes_needless = [&](std::size_t j) {
            if (i == j || !contains(times[i].when, times[j].when)) return false;
            const bool is_same = first_day(times[i].when) == first_day(times[j].when) &&
                                 last_day(times[i].when) == last_day(times[j].when);
            if (!is_same) return times[i].clause == times[j].clause;
            if (times[i].when.precision != times[j].when.precision) {
                return times[i].when.precision < times[j].when.precision;
            }
            return j < i;
        };
        bool is_needless = false;
        for (std::size_t j = 0; j < times.size(); ++j) is_needless = is_needless || makes_needless(j);
        if (!is_needless) kept.push_back(times[i]);
    }
    times = std::move(kept);
}

}  // namespace

DateSetting date_setting(const Article& article, const std::vector<DateMention>& dates) {
    DateSetting setting;
    std::size_t count = 0;
    std::size_t coarse = 0;
    std::size_t near = 0;
    for (const auto& date : dates) {
        if (!is_calendar_date(date)) continue;
        ++count;
        if (date.when->precision <= Precision::decade) ++coarse;
        if (!article.published) continue;
        const auto year = article.published->when.from.year;
        if (date.when->from.year >= year - 1 && date.when->to.year <= year + 1) ++near;
    }
    setting.is_coarse = coarse * 2 > count;
    if (article.published && near * 3 >= count * 2) setting.reported = first_day(article.published->when);
    return setting;
}

std::vector<EventTime> find_event_times(const Article& article, const SentenceWords& words,
                                        const std::vector<Clause>& clauses, const std::vector<DateMention>& dates,
                                        const DateSetting& setting) {
    std::vector<EventTime> times;
    for (const auto& date : dates) {
        if (!is_calendar_date(date)) continue;
        if (!times.empty() && extend(times.back(), article, words, date)) continue;
        const std::size_t clause = clause_of(clauses, words.at(date.span.begin));
        times.push_back({date.range.value_or(*date.when), {date}, date.confidence, clause, {}});
    }
    drop_nested(times);
    mark_background(words, clauses, setting, times);
    return times;
}

}  // namespace dateline
