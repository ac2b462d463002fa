// Resolver: from what a text says to the days that it means, in reading order. Knows the publication date, what the
// text spoke of last, and whether the text tells a story of other times. Promises to say what is missing rather than
// to guess an anchor.
#pragma once

#include <optional>
#include <string>

#include "mentions/dates/expression.hpp"
#include "mentions/dates/meaning.hpp"
#include "mentions/dates/telling.hpp"

namespace dateline::dates {

/// Resolves the candidates of one article, each after the ones before it.
class Resolver {
public:
    Resolver(std::optional<When> published, Telling telling);

    /// Nothing for a candidate that turns out to be no date.
    std::optional<Meaning> resolve(const Candidate& candidate, std::size_t sentence);

private:
    std::optional<Meaning> meaning_of(const CalendarExpression& date);
    std::optional<Meaning> meaning_of(const PeriodExpression& period);
    std::optional<Meaning> meaning_of(const YearsExpression& years);
    std::optional<Meaning> meaning_of(const HolidayExpression& holiday);
    std::optional<Meaning> meaning_of(const WeekOfMonthExpression& week);
    std::optional<Meaning> meaning_of(const WeekdayExpression& weekday);
    std::optional<Meaning> meaning_of(const OffsetExpression& offset);
    std::optional<Meaning> meaning_of_unit(const OffsetExpression& offset);
    std::optional<Meaning> meaning_of(const ClockExpression& clock);
    std::optional<Meaning> meaning_of(const ReferenceExpression& reference);
    std::optional<Meaning> meaning_of(const DurationExpression& duration);
    std::optional<Meaning> meaning_of(const SetExpression& set);
    static std::optional<Meaning> meaning_of(const NothingExpression& nothing);

    [[nodiscard]] std::optional<Date> published_at(Precision precision) const;
    [[nodiscard]] std::optional<Date> story_at(Precision precision) const;
    [[nodiscard]] std::optional<Date> anchor_at(Anchor anchor, Precision precision) const;
    [[nodiscard]] std::optional<std::int64_t> year_of_date(const CalendarExpression& date) const;
    [[nodiscard]] std::optional<std::int64_t> year_in_history(int month) const;
    [[nodiscard]] std::optional<std::int64_t> year_in_report(const CalendarExpression& date) const;
    [[nodiscard]] std::optional<std::int64_t> year_by_relation(const CalendarExpression& date) const;
    [[nodiscard]] Meaning in_need(std::string value, Anchor anchor) const;
    [[nodiscard]] std::optional<Meaning> moved_last_mention(const OffsetExpression& offset) const;
    [[nodiscard]] std::int64_t year_in_century(std::int64_t year) const;
    [[nodiscard]] std::optional<When> other_reading(const CalendarExpression& date, const Date& chosen) const;
    [[nodiscard]] bool is_far_from_publication() const;
    static Meaning shifted(Meaning meaning, const Shift& shift);
    static Meaning widened(Meaning meaning, Unit unit);
    static void drop_deep_time(Meaning& meaning);
    void remember(const Candidate& candidate, const Meaning& meaning);
    void note_publication() const { anchored_ = {AnchorKind::publication, 0}; }
    void note_mention(std::size_t word) const { anchored_ = {AnchorKind::earlier_mention, word}; }

    std::optional<When> published_;
    Telling telling_;
    std::optional<When> last_{};      ///< what the text spoke of last
    std::optional<Date> last_day_{};  ///< the last whole day
    std::optional<When> last_quarter_{};
    std::size_t last_quarter_sentence_ = 0;
    std::size_t sentence_ = 0;   ///< of the candidate that is being resolved
    std::size_t last_word_ = 0;  ///< the first word of the mention of last_, last_day_, last_quarter_
    std::size_t last_day_word_ = 0;
    std::size_t last_quarter_word_ = 0;
    /// The last anchor that was asked for with success: the one that the meaning stands on. A note, no part of the
    /// state.
    struct Anchored {
        AnchorKind kind = AnchorKind::none;
        std::size_t word = 0;
    };
    mutable Anchored anchored_{};
};

}  // namespace dateline::dates
