// The rule that reads the patterns of the language pack: the grammar of a language as data.
#include <algorithm>

#include "mentions/dates/parts.hpp"
#include "mentions/dates/pattern_slots.hpp"
#include "mentions/dates/rules.hpp"

namespace dateline::dates {

namespace {

constexpr std::string_view rule_name = "pattern";

/// A mention inside the braces of a pattern.
struct Marked {
    std::size_t begin = 0;
    std::size_t end = 0;
    SlotValues values{};
};

/// Where a pattern stands in the text, and what it has read. The first alternative that fits is taken, and a part that
/// may be left out is left out only when it does not fit: a pattern reads its words once.
struct Reading {
    Cursor cursor;
    SlotValues values{};
    std::vector<Marked> marked{};
};

bool read_parts(const std::vector<PatternPart>& parts, Reading& reading);

bool read_choice(const PatternPart& part, Reading& reading) {
    for (const auto& choice : part.choices) {
        Reading ahead = reading;
        if (!read_parts(choice, ahead)) continue;
        reading = std::move(ahead);
        return true;
    }
    return false;
}

bool stands_next(const PatternPart& part, const Cursor& cursor) {
    if (cursor.at_end()) return false;
    const std::string_view next = cursor.word().lower;
    return std::find(part.texts.begin(), part.texts.end(), next) != part.texts.end();
}

bool read_part(const PatternPart& part, Reading& reading) {
    switch (part.kind) {
        case PatternPart::Kind::word:
            if (!stands_next(part, reading.cursor)) return false;
            reading.cursor.skip();
            return true;
        case PatternPart::Kind::slot: return take_slot(part.texts.front(), reading.cursor, reading.values);
        case PatternPart::Kind::choice: return read_choice(part, reading);
        case PatternPart::Kind::optional: read_choice(part, reading); return true;
        case PatternPart::Kind::open:
            reading.marked.push_back({reading.cursor.position(), 0, {}});
            reading.values = {};
            return true;
        case PatternPart::Kind::close:
            if (reading.marked.empty()) return false;
            reading.marked.back().end = reading.cursor.position();
            reading.marked.back().values = reading.values;
            return true;
        case PatternPart::Kind::refused: return !stands_next(part, reading.cursor);
    }
    return false;
}

bool read_parts(const std::vector<PatternPart>& parts, Reading& reading) {
    return std::all_of(parts.begin(), parts.end(), [&](const PatternPart& part) { return read_part(part, reading); });
}

std::optional<Candidate> candidate_of(const DatePattern& pattern, const Marked& marked) {
    auto expression = expression_of(pattern, marked.values);
    if (!expression) return std::nullopt;
    Candidate candidate;
    candidate.begin = marked.begin;
    candidate.end = marked.end;
    const bool is_clock = std::holds_alternative<ClockExpression>(*expression);
    if (!is_clock && pattern.meaning == "date") candidate.clock = clock_of(marked.values);
    candidate.expression = std::move(*expression);
    candidate.mod = pattern.mod;
    candidate.rule = rule_name;
    candidate.confidence = pattern.confidence;
    return candidate;
}

/// A weekday alone is a coming one after the cues of the code's own rules.
void read_cues(const Cursor& cursor, Candidate& candidate) {
    auto* weekday = std::get_if<WeekdayExpression>(&candidate.expression);
    if (weekday == nullptr || weekday->relation.anchor != Anchor::none) return;
    weekday->is_coming = cursor.follows(Role::before_coming_day) || is_in_future_clause(cursor);
}

/// The words of the pattern behind its last mention are taken with it.
void hold_context(std::size_t end, Match& match) {
    if (match.back().end >= end) return;
    Candidate context;
    context.begin = match.back().end;
    context.end = end;
    context.expression = NothingExpression{};
    context.rule = rule_name;
    match.push_back(context);
}

/// What a pattern says here; empty when it does not fit. "none" gives a candidate that holds its words and is dropped.
Match match_one(const DatePattern& pattern, const Cursor& cursor) {
    Reading reading{cursor};
    if (!read_parts(pattern.parts, reading) || reading.cursor.position() == cursor.position()) return {};
    std::vector<Marked>& marked = reading.marked;
    if (marked.empty()) marked.push_back({cursor.position(), reading.cursor.position(), reading.values});
    if (pattern.meaning == "none") {
        return match_of(reading.cursor, NothingExpression{}, rule_name);
    }
    if (marked.size() == 2) complete_first(marked.front().values, marked.back().values);
    Match match;
    for (const Marked& mention : marked) {
        auto candidate = candidate_of(pattern, mention);
        if (!candidate || mention.end <= mention.begin) return {};
        if (marked.size() == 2 && !pattern.is_both) candidate->range = 1;
        read_cues(cursor, *candidate);
        match.push_back(std::move(*candidate));
    }
    hold_context(reading.cursor.position(), match);
    return match;
}

}  // namespace

Match match_pattern(Cursor cursor) {
    Match longest;
    for (const DatePattern& pattern : cursor.words().lexicon().patterns().all()) {
        Match match = match_one(pattern, cursor);
        if (!match.empty() && (longest.empty() || match.back().end > longest.back().end)) longest = std::move(match);
    }
    return longest;
}

}  // namespace dateline::dates
