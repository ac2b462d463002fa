#include "pipeline/explain_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t most_context = 90;  // bytes of a sentence on each side of a mention

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// The end of `before` from the start of a word, after an ellipsis when it was cut.
std::string tail_of(std::string_view before) {
    if (before.size() <= most_context) return folded_line(before);
    before.remove_prefix(before.size() - most_context);
    const std::size_t space = before.find(' ');
    return "... " + folded_line(space == std::string_view::npos ? std::string_view() : before.substr(space + 1));
}

std::string head_of(std::string_view after) {
    if (after.size() <= most_context) return folded_line(after);
    const std::size_t space = after.substr(0, most_context).rfind(' ');
    return folded_line(after.substr(0, space == std::string_view::npos ? 0 : space)) + " ...";
}

// The reading that would win without the other names of the article, and what these say for the chosen one.
std::string context_in_words(const ExplainedOccurrence& occurrence, const PlaceExplanation& places) {
    const auto& readings = places.names[*occurrence.name].readings;
    const auto chosen = std::ranges::find(readings, occurrence.mention->key, &ExplainedReading::key);
    if (chosen == readings.end()) return "the other names of the article decide";
    const ScorePart* strongest = nullptr;
    for (const auto& part : chosen->parts) {
        const bool is_vote = part.name == "same country" || part.name == "same division" || part.name == "nearness";
        if (is_vote && (strongest == nullptr || part.points > strongest->points)) strongest = &part;
    }
    if (strongest == nullptr) return "the other names of the article speak against the more prominent places";
    return fmt::format(
        "the other names of the article outweigh the more prominent places of this name, most by {} (+{:.2f})",
        strongest->name, strongest->points);
}

std::string rule_in_words(const ExplainedOccurrence& occurrence, const PlaceExplanation& places) {
    const std::string& rule = occurrence.mention->rule;
    if (!occurrence.container.empty()) {
        return fmt::format("the text says outright that it lies in '{}'", occurrence.container);
    }
    if (rule == "containment") {
        const bool is_container = std::ranges::any_of(
            occurrence.evidence, [](const EvidencePart& part) { return part.name == "containment"; });
        return is_container
                   ? "the text says outright that the place before it lies in it"
                   : "another mention of the name says where it lies, and a name means one place in an article";
    }
    if (rule == "only-reading") return "the gazetteer has one place of this name";
    if (rule == "prominence") {
        return "it is the most prominent place of this name, and the other names of the article do not outweigh that";
    }
    return rule == "context" ? context_in_words(occurrence, places) : "rule '" + rule + "'";
}

// The features that speak against a name, strongest first.
std::string against_in_words(const ExplainedOccurrence& occurrence) {
    std::string text;
    std::size_t count = 0;
    for (const auto& part : occurrence.evidence) {
        if (part.points() >= 0 || ++count > 3) continue;
        text += fmt::format("{}{} ({:.2f})", text.empty() ? "" : ", ", part.name, part.points());
    }
    return text;
}

}  // namespace

std::string folded_line(std::string_view text) {
    std::string line;
    bool space = false;
    for (const char c : text) {
        if (is_space(c) && space) continue;
        space = is_space(c);
        line += space ? ' ' : c;
    }
    return escape_controls(line);
}

std::string marked_sentence(const Article& article, TextSpan mention) {
    TextSpan sentence = mention;
    for (const auto& candidate : article.sentences) {
        if (candidate.span.begin <= mention.begin && mention.begin < candidate.span.end) sentence = candidate.span;
    }
    sentence.end = std::max(sentence.end, mention.end);
    return tail_of(article.view({sentence.begin, mention.begin})) + "[" + folded_line(article.view(mention)) + "]" +
           head_of(article.view({mention.end, sentence.end}));
}

std::string verdict_in_words(const ExplainedOccurrence& occurrence, const PlaceExplanation& places) {
    switch (occurrence.verdict) {
        case NameVerdict::place: {
            const std::string rule = rule_in_words(occurrence, places);
            return occurrence.is_seat ? rule + "; the town is meant before its division of the same name" : rule;
        }
        case NameVerdict::pinned: return "the config pins it under 'places:'";
        case NameVerdict::ignored: return "no place: the config says 'ignore' under 'places:'";
        case NameVerdict::in_person:
            return fmt::format("no place: it stands inside the name of a person, '{}'", folded_line(occurrence.person));
        case NameVerdict::weak_evidence:
            return "no place: what speaks against it outweighs the rest, most of all " + against_in_words(occurrence);
        case NameVerdict::no_reading:
            return "no place: the gazetteer has no place of this name; 'places:' in the config can pin it";
        case NameVerdict::not_by_itself:
            return "no place: the gazetteer has the name only as an abbreviation, as another name of a small town, or "
                   "inside a longer name";
        case NameVerdict::not_capitalised: return "no place: it is written in lower case";
    }
    return {};
}

std::string anchor_in_words(const Article& article, const DateMention& date) {
    if (!date.missing.empty()) {
        return fmt::format("cannot be placed: the {} is missing; give the article 'published: YYYY-MM-DD'",
                           date.missing);
    }
    const std::string earlier = date.anchor.mention
                                    ? fmt::format(", '{}' at line {}", folded_line(article.view(*date.anchor.mention)),
                                                  source_position(article, date.anchor.mention->begin).line)
                                    : std::string();
    switch (date.anchor.kind) {
        case AnchorKind::none: break;
        case AnchorKind::publication:
            return article.published ? fmt::format("counted from the publication date {} (found by: {})",
                                                   to_edtf(article.published->when), article.published->pattern)
                                     : "counted from the publication date";
        case AnchorKind::earlier_mention: return "counted from the date that the text spoke of last" + earlier;
        case AnchorKind::story:
            return "counted from the date that the text spoke of last" + earlier +
                   ", because the text tells of other times than that of its publication";
    }
    return date.when ? "says itself when it is" : "names no days of the calendar";
}

std::string doubt_in_words(const DateMention& date) {
    if (!date.runner_up || !date.when) return {};
    const Date& chosen = date.when->from;
    const Date& other = date.runner_up->from;
    if (chosen.day == other.month && chosen.month == other.day && chosen.year == other.year) {
        return "the text does not say which number is the day and which the month";
    }
    if (chosen.year != other.year && chosen.month == other.month) return "the text does not say which year is meant";
    return "the text does not say which week is meant";
}

std::string_view evidence_in_words(PlaceEvidence evidence) {
    switch (evidence) {
        case PlaceEvidence::clause: return "named in the clause of its date";
        case PlaceEvidence::article: return "in the country that the article names most";
        case PlaceEvidence::sentence: return "named in its sentence";
        case PlaceEvidence::paragraph: return "named in its paragraph";
        case PlaceEvidence::dateline: return "named in the article's dateline";
        case PlaceEvidence::curated: return "given by the config";
    }
    return {};
}

}  // namespace dateline
