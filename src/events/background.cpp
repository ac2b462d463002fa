#include "events/background.hpp"

#include <algorithm>

namespace dateline {

namespace {

/// What lies further back than this is no news.
constexpr std::int64_t years_of_news = 10;

/// One time of a sentence with what stands around it.
class Passage {
public:
    Passage(const SentenceWords& words, const std::vector<Clause>& clauses, const EventTime& time)
        : words_(words),
          time_(time),
          clause_(clauses[time.clause]),
          first_(words.at(time.mentions.front().span.begin)),
          end_(words.at(time.mentions.back().span.end)) {}

    // "the worst since 2003", "more than in 2019"
    [[nodiscard]] bool is_measure() const {
        if (first_ == 0) return false;
        if (words_.phrase_ends_before("event.date_comparisons", first_)) return true;
        if (!words_.is_in("event.since", first_ - 1)) return false;
        for (std::size_t i = 0; i + 1 < first_; ++i) {
            if (words_.is_in("event.superlatives", i)) return true;
        }
        return false;
    }

    // "(1867-1934)", "(born 1950)"
    [[nodiscard]] bool is_life_date() const {
        return clause_.kind == ClauseKind::aside && time_.when.precision <= Precision::year;
    }

    // "the ring road, which was finished in 1974"
    [[nodiscard]] bool is_foundation() const {
        if (clause_.kind != ClauseKind::relative && clause_.kind != ClauseKind::participle) return false;
        if (time_.when.precision > Precision::year) return false;
        for (std::size_t i = clause_.first; i < first_; ++i) {
            if (words_.is_in("event.founding_verbs", i)) return true;
        }
        return false;
    }

    // "a novel of 1905"
    [[nodiscard]] bool dates_a_thing() const {
        if (first_ < 3 || !words_.is_in("event.of", first_ - 1) || time_.when.precision > Precision::year) return false;
        return words_.is_in("event.indefinite_articles", first_ - 3) ||
               (first_ > 3 && words_.is_in("event.indefinite_articles", first_ - 4));
    }

    // "the 2015 law": the date of a name, not of what is told.
    [[nodiscard]] bool is_attribute() const {
        if (first_ == 0 || time_.when.precision != Precision::year || time_.when.kind == WhenKind::span) return false;
        const bool after_article =
            words_.is_in("event.determiners", first_ - 1) && !words_.is_in("event.of", first_ - 1);
        return after_article && end_ < words_.size() && !words_.is_mark(end_) && !words_.is_verb(end_) &&
               !words_.is_in("event.dangling_words", end_);
    }

    // "..., officials said on Tuesday": the date of the report.
    [[nodiscard]] bool is_date_of_report() const {
        const std::size_t from = std::max(clause_.first, first_ > 5 ? first_ - 5 : 0);
        for (std::size_t i = from; i < first_; ++i) {
            if (words_.is_in("event.reporting_verbs", i)) return true;
        }
        return words_.is_in("event.reporting_verbs", end_);
    }

    // "the rules that closed the sky last week": the date says which rules.
    [[nodiscard]] bool tells_which() const {
        return clause_.kind == ClauseKind::relative && !clause_.is_set_off && time_.when.precision == Precision::week;
    }

    [[nodiscard]] bool is_older_than_news(const Date& reported) const {
        return last_day(time_.when).year < reported.year - years_of_news;
    }

private:
    const SentenceWords& words_;
    const EventTime& time_;
    const Clause& clause_;
    std::size_t first_;  // word of the date
    std::size_t end_;    // the word after it
};

// "felled in winter": no word says which.
bool is_any_season(const SentenceWords& words, const EventTime& time) {
    const std::size_t first = words.at(time.mentions.front().span.begin);
    const bool is_one_word = words.at(time.mentions.back().span.end) == first + 1;
    return time.when.precision == Precision::season && is_one_word && first > 0 &&
           !words.is_in("event.determiners", first - 1);
}

// "on the night of the fire": the day is that of something else, wherever it is told.
bool leans_on_other(const SentenceWords& words, const EventTime& time) {
    const std::size_t end = words.at(time.mentions.back().span.end);
    if (!words.is_in("event.of", end)) return false;
    for (std::size_t i = words.at(time.mentions.front().span.begin); i < end; ++i) {
        const auto word = words.lower(i);
        if (words.is_capital(i) || word.find_first_of("0123456789") != std::string_view::npos) return false;
    }
    return true;
}

std::string background_of(const Passage& passage, const SentenceWords& words, const EventTime& time,
                          const DateSetting& setting, bool is_alone) {
    if (is_any_season(words, time)) return "a season of any year";
    if (leans_on_other(words, time)) return "the day of something else";
    if (passage.is_measure()) return "the measure of a comparison";
    if (passage.is_life_date()) return "a date of a life, in parentheses";
    if (passage.is_foundation()) return "when something mentioned in passing began";
    if (passage.tells_which()) return "says which one is meant";
    if (passage.dates_a_thing()) return "the year of a thing";
    if (time.when.precision == Precision::century && !setting.is_coarse) return "a century among finer dates";
    if (setting.reported && passage.is_older_than_news(*setting.reported)) return "long before the report";
    const bool is_other_year = setting.reported && time.when.from.year != setting.reported->year;
    if (passage.is_attribute() && (!is_alone || is_other_year)) return "part of a name";
    return {};
}

}  // namespace

void mark_background(const SentenceWords& words, const std::vector<Clause>& clauses, const DateSetting& setting,
                     std::vector<EventTime>& times) {
    for (auto& time : times)
        time.background = background_of({words, clauses, time}, words, time, setting, times.size() == 1);
    for (auto& time : times) {
        if (!time.background.empty()) continue;
        // A report of what is still to come is an event itself.
        const bool has_other = std::ranges::any_of(times, [&](const EventTime& other) {
            return other.clause != time.clause && other.background.empty() &&
                   to_day_number(first_day(other.when)) <= to_day_number(last_day(time.when));
        });
        if (has_other && Passage(words, clauses, time).is_date_of_report()) time.background = "the date of the report";
    }
}

}  // namespace dateline
