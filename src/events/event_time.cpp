#include "events/event_time.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dateline {

namespace {

bool is_calendar_date(const DateMention& mention) {
    return mention.when && (mention.type == TimexType::date || mention.type == TimexType::time);
}

// Two mentions with nothing between them but a comma or a short conjunction.
bool are_joined(const Article& article, const DateMention& a, const DateMention& b, const LanguagePack& pack) {
    if (b.span.begin < a.span.end) return false;
    const auto between = trim(article.view({a.span.end, b.span.begin}));
    return between == "," || pack.find("event.conjunctions", between).has_value();
}

bool are_neighbouring_days(const When& a, const When& b) {
    if (a.precision != Precision::day || b.precision != Precision::day) return false;
    return to_day_number(last_day(a)) + 1 == to_day_number(first_day(b));
}

EventTime time_of(const DateMention& mention) {
    return {mention.range.value_or(*mention.when), {mention}, mention.confidence};
}

// Takes the other end of a range, or the next of neighbouring days, into `time`.
void extend(EventTime& time, const Article& article, const DateMention& next, const LanguagePack& pack) {
    const bool same_range = next.range && time.mentions.back().range == next.range;
    const bool next_day = !next.range && are_joined(article, time.mentions.back(), next, pack) &&
                          are_neighbouring_days(time.when, *next.when);
    if (!same_range && !next_day) return;
    if (next_day) {
        time.when.kind = WhenKind::span;
        time.when.to = next.when->to;
    }
    time.mentions.push_back(next);
    time.confidence = std::min(time.confidence, next.confidence);
}

}  // namespace

std::optional<EventTime> choose_event_time(const Article& article, const std::vector<DateMention>& dates,
                                           const LanguagePack& pack) {
    std::optional<EventTime> best;
    for (auto date = dates.begin(); date != dates.end(); ++date) {
        if (!is_calendar_date(*date)) continue;
        if (best && date->when->precision <= best->when.precision) continue;
        best = time_of(*date);
        for (auto next = std::next(date); next != dates.end(); ++next) {
            if (is_calendar_date(*next)) extend(*best, article, *next, pack);
        }
    }
    return best;
}

}  // namespace dateline
