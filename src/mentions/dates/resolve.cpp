#include "mentions/dates/resolve.hpp"

#include <utility>

#include "mentions/dates/timex_value.hpp"

namespace dateline::dates {

namespace {

/// Whether `when` says at least a year, a month or a day.
bool is_fine_enough(const When& when, Precision precision) {
    if (precision <= Precision::year) return when.precision >= Precision::year;
    if (precision <= Precision::month) return when.from.has_month();
    return when.from.has_day() && when.from == when.to;
}

}  // namespace

Resolver::Resolver(std::optional<When> published, Telling telling)
    : published_(std::move(published)), telling_(telling) {}

std::optional<Date> Resolver::published_at(Precision precision) const {
    if (!published_ || !is_fine_enough(*published_, precision)) return std::nullopt;
    note_publication();
    return at_precision(published_->from, precision);
}

std::optional<Date> Resolver::story_at(Precision precision) const {
    if (precision > Precision::month) {
        if (last_day_) note_mention(last_day_word_);
        return last_day_;
    }
    if (!last_ || !is_fine_enough(*last_, precision)) return std::nullopt;
    note_mention(last_word_);
    return at_precision(last_->from, precision);
}

std::optional<Date> Resolver::anchor_at(Anchor anchor, Precision precision) const {
    if (anchor == Anchor::telling) {
        const auto story = telling_ == Telling::history ? story_at(precision) : std::nullopt;
        return story ? story : published_at(precision);
    }
    if (anchor == Anchor::story) {
        if (const auto story = story_at(precision)) return story;
        if (telling_ == Telling::history || is_far_from_publication()) return std::nullopt;
    }
    return published_at(precision);
}

/// Whether the text spoke last of a time that is not about its publication: nothing counts from the publication then.
bool Resolver::is_far_from_publication() const {
    return last_ && published_ &&
           (last_->to.year < published_->from.year - 1 || last_->from.year > published_->to.year + 1);
}

/// The meaning of an expression whose anchor is not known.
Meaning Resolver::in_need(std::string value, Anchor anchor) const {
    Meaning meaning;
    meaning.value = std::move(value);
    const bool by_story =
        anchor == Anchor::story || (anchor == Anchor::none && telling_ == Telling::history && published_);
    if (!by_story) meaning.missing = "publication date";
    meaning.confidence = 0.5;
    return meaning;
}

std::optional<Meaning> Resolver::resolve(const Candidate& candidate, std::size_t sentence) {
    sentence_ = sentence;
    anchored_ = {};
    auto meaning = std::visit([&](const auto& expression) { return meaning_of(expression); }, candidate.expression);
    if (!meaning) return std::nullopt;
    if (candidate.shift) *meaning = shifted(*std::move(meaning), *candidate.shift);
    if (candidate.widened) *meaning = widened(*std::move(meaning), *candidate.widened);
    drop_deep_time(*meaning);
    const bool by_story = anchored_.kind == AnchorKind::earlier_mention && telling_ == Telling::history;
    meaning->anchor = by_story ? AnchorKind::story : anchored_.kind;
    meaning->anchor_word = anchored_.word;
    remember(candidate, *meaning);
    if (!candidate.clock || meaning->type != TimexType::date) return meaning;
    const bool is_known_day =
        meaning->when && meaning->when->from.has_day() && meaning->when->from == meaning->when->to;
    if (!is_known_day && meaning->when) return meaning;
    meaning->type = TimexType::time;
    meaning->value += timex_clock(*candidate.clock);
    if (is_known_day && candidate.clock->hour) {
        const TimeOfDay time{*candidate.clock->hour, candidate.clock->minute};
        meaning->when->from.time = time;
        meaning->when->to.time = time;
        meaning->when->precision = Precision::minute;
    }
    return meaning;
}

/// The day, month or year that lies some units from what was meant.
Meaning Resolver::shifted(Meaning meaning, const Shift& shift) {
    if (!meaning.when) return meaning;
    const Date& base = meaning.when->from;
    const bool is_day = base.has_day() && base == meaning.when->to;
    Date moved = base;
    switch (shift.unit) {
        case Unit::day: moved = add_days(base, shift.steps); break;
        case Unit::week: moved = add_days(base, 7 * shift.steps); break;
        case Unit::fortnight: moved = add_days(base, 14 * shift.steps); break;
        case Unit::month: moved = add_months(base, shift.steps); break;
        case Unit::quarter: moved = add_months(base, 3 * shift.steps); break;
        case Unit::millennium: moved = add_years(base, 1000 * shift.steps); break;
        default: moved = add_years(base, shift.steps); break;
    }
    Meaning result =
        is_day || !base.has_day() ? known_date(moved) : known(timex_week(moved), when_of_week(iso_week_of(moved)));
    result.confidence = meaning.confidence;
    return result;
}

/// The week or the weekend that holds a day: of a Tuesday or earlier the weekend before, else the one after.
Meaning Resolver::widened(Meaning meaning, Unit unit) {
    if (!meaning.when || !meaning.when->from.has_day()) return meaning;
    const Date& day = meaning.when->from;
    if (unit == Unit::week) return known(timex_week(day), when_of_week(iso_week_of(day)), meaning.confidence);
    constexpr int tuesday = 2;
    const Date monday = add_days(monday_of(iso_week_of(day)), weekday_of(day) <= tuesday ? -7 : 0);
    When when = when_within(add_days(monday, 5), add_days(monday, 6));
    when.precision = Precision::day;
    return known(timex_week(monday) + "-WE", when, meaning.confidence);
}

/// A calendar holds the years -9999 to 9999: what lies beyond keeps its value and has no days.
void Resolver::drop_deep_time(Meaning& meaning) {
    constexpr std::int64_t furthest = 9999;
    if (!meaning.when) return;
    if (meaning.when->from.year < -furthest || meaning.when->to.year > furthest || meaning.when->from.year > furthest ||
        meaning.when->to.year < -furthest)
        meaning.when.reset();
}

void Resolver::remember(const Candidate& candidate, const Meaning& meaning) {
    if (!meaning.when || (candidate.is_aside && last_) || std::holds_alternative<YearsExpression>(candidate.expression))
        return;
    const auto* offset = std::get_if<OffsetExpression>(&candidate.expression);
    if (offset != nullptr && offset->keeps_granularity) return;  // what is compared with is not what is told
    if (telling_ == Telling::history && offset != nullptr && offset->anchor == Anchor::published) return;
    if (offset != nullptr && offset->anchor == Anchor::story && offset->sign < 0) return;  // a look back
    last_ = meaning.when;
    last_word_ = candidate.begin;
    if (meaning.when->precision == Precision::quarter) {
        last_quarter_ = meaning.when;
        last_quarter_sentence_ = sentence_;
        last_quarter_word_ = candidate.begin;
    }
    if (meaning.when->from.has_day() && meaning.when->from == meaning.when->to) {
        last_day_ = at_precision(meaning.when->from, Precision::day);
        last_day_word_ = candidate.begin;
    }
}

std::optional<Meaning> Resolver::meaning_of(const ClockExpression& clock) {
    Meaning meaning;
    auto day = story_at(Precision::day);
    if (!day && telling_ == Telling::report) day = published_at(Precision::day);
    meaning.type = TimexType::time;
    meaning.value = (day ? timex_date(*day) : "XXXX-XX-XX") + timex_clock(clock);
    meaning.confidence = 0.8;
    if (!day) return meaning;
    Date date = *day;
    if (clock.hour) date.time = TimeOfDay{*clock.hour, clock.minute};
    meaning.when = when_of(date);
    return meaning;
}

std::optional<Meaning> Resolver::meaning_of(const ReferenceExpression& reference) {
    if (reference.is_for_history && telling_ == Telling::report) return std::nullopt;
    return Meaning{reference.value, std::nullopt, "", 1, TimexType::date};
}

std::optional<Meaning> Resolver::meaning_of(const DurationExpression& duration) {
    return Meaning{duration.value, std::nullopt, "", 1, TimexType::duration};
}

std::optional<Meaning> Resolver::meaning_of(const SetExpression& set) {
    return Meaning{set.value, std::nullopt, "", 1, TimexType::set};
}

std::optional<Meaning> Resolver::meaning_of(const NothingExpression&) {
    return std::nullopt;
}

}  // namespace dateline::dates
