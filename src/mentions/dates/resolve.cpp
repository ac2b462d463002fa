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
    return at_precision(published_->from, precision);
}

std::optional<Date> Resolver::story_at(Precision precision) const {
    if (precision > Precision::month) return last_day_;
    if (last_ && is_fine_enough(*last_, precision)) return at_precision(last_->from, precision);
    return std::nullopt;
}

std::optional<Date> Resolver::anchor_at(Anchor anchor, Precision precision) const {
    if (anchor == Anchor::telling) {
        const auto story = telling_ == Telling::history ? story_at(precision) : std::nullopt;
        return story ? story : published_at(precision);
    }
    if (anchor == Anchor::story) {
        if (const auto story = story_at(precision)) return story;
        if (telling_ == Telling::history) return std::nullopt;
    }
    return published_at(precision);
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
    auto meaning = std::visit([&](const auto& expression) { return meaning_of(expression); }, candidate.expression);
    if (!meaning) return std::nullopt;
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

void Resolver::remember(const Candidate& candidate, const Meaning& meaning) {
    if (!meaning.when || (candidate.is_aside && last_) || std::holds_alternative<YearsExpression>(candidate.expression))
        return;
    const auto* offset = std::get_if<OffsetExpression>(&candidate.expression);
    if (offset != nullptr && offset->keeps_granularity) return;  // what is compared with is not what is told
    if (telling_ == Telling::history && offset != nullptr && offset->anchor == Anchor::published) return;
    if (offset != nullptr && offset->anchor == Anchor::story && offset->sign < 0) return;  // a look back
    last_ = meaning.when;
    if (meaning.when->precision == Precision::quarter) {
        last_quarter_ = meaning.when;
        last_quarter_sentence_ = sentence_;
    }
    if (meaning.when->from.has_day() && meaning.when->from == meaning.when->to) {
        last_day_ = at_precision(meaning.when->from, Precision::day);
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
