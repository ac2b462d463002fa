#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "pipeline/explain.hpp"
#include "pipeline/explain_words.hpp"

namespace dateline {

namespace {

constexpr std::size_t most_readings = 10;
constexpr std::size_t most_in_full = 3;  // occurrences of one kind in an article; the others are named by their place

std::string signed_points(double points) {
    return (points < 0 ? "" : "+") + fmt::format("{:.2f}", points);
}

std::string at(const Article& article, TextSpan span) {
    const SourcePos pos = source_position(article, span.begin);
    return fmt::format("{}:{}:{}", pos.file, pos.line, pos.column);
}

std::string heading(const Article& article, TextSpan span) {
    return fmt::format("'{}' at {}\n  {}\n", escape_controls(article.view(span)), at(article, span),
                       marked_sentence(article, span));
}

std::string place_title(const std::string& name, FeatureClass feature, const std::string& division,
                        const std::string& country) {
    // A pinned place has no feature.
    std::string title = feature == FeatureClass::other ? name : name + ", " + std::string(to_string(feature));
    if (!division.empty()) title += ", " + division;
    return country.empty() ? title : title + ", " + country;
}

std::string coordinates(const LonLat& point) {
    return format_number(point.lon.value(), 3) + "," + format_number(point.lat.value(), 3);
}

std::string text_of(const Article& article, const DateMention& date) {
    std::string text = heading(article, date.span);
    text += fmt::format("  a date by the rule '{}': {} {}", date.rule, to_string(date.type), date.value);
    if (!date.mod.empty()) text += " " + date.mod;
    if (date.when) {
        text += fmt::format(", from {} to {}", to_iso(first_day(*date.when)), to_iso(last_day(*date.when)));
    }
    text += fmt::format(", confidence {}\n", format_number(date.confidence));
    if (date.range) text += fmt::format("  an end of the range {}\n", to_edtf(*date.range));
    text += fmt::format("  {}\n", anchor_in_words(article, date));
    if (date.runner_up) text += fmt::format("  it could also mean {}\n", to_edtf(*date.runner_up));
    if (const std::string doubt = doubt_in_words(date); !doubt.empty()) text += "  not sure: " + doubt + "\n";
    return text;
}

std::string evidence_text(const ExplainedOccurrence& occurrence) {
    std::string text = "  evidence that it is a place (feature: value x weight):\n";
    for (const auto& part : occurrence.evidence) {
        text += fmt::format("    {:>6}  {}: {} x {}\n", signed_points(part.points()), part.name,
                            format_number(part.value), format_number(part.weight));
    }
    return text + fmt::format("    {:>6}  in all, probability {:.2f}; above 0 it is a place\n",
                              signed_points(occurrence.odds), probability_of(occurrence.odds));
}

std::string text_of(const Article& article, const ExplainedOccurrence& occurrence, const PlaceExplanation& places) {
    std::string text = heading(article, occurrence.span);
    if (occurrence.mention) {
        const PlaceMention& mention = *occurrence.mention;
        text += fmt::format("  the place {} ({}), {}, confidence {}\n",
                            place_title(mention.name, mention.feature, mention.admin1, mention.country), mention.key,
                            to_string(mention.usage), format_number(mention.confidence));
    }
    text += "  " + verdict_in_words(occurrence, places) + "\n";
    // A person's name is none of a place whatever the evidence.
    const bool weighed = !occurrence.evidence.empty() && occurrence.verdict != NameVerdict::in_person;
    return weighed ? text + evidence_text(occurrence) : text;
}

std::string text_of(const ExplainedReading& reading, std::size_t number, bool is_chosen) {
    std::string text = fmt::format(
        "  {:>2}.{} {:.2f}  {}, {}, population {}, {}\n", number, is_chosen ? '*' : ' ', reading.probability,
        place_title(reading.name, reading.feature, reading.admin1_name.empty() ? reading.admin1 : reading.admin1_name,
                    reading.country),
        coordinates(reading.point), reading.population, reading.key);
    text += fmt::format("             score {:.2f} =", reading.score);
    for (const auto& part : reading.parts) {
        text +=
            fmt::format(" {} {}{}", part.name, signed_points(part.points), &part == &reading.parts.back() ? "\n" : ",");
    }
    if (reading.nearest) {
        text += fmt::format("             {} km from {}\n", format_number(reading.nearest->distance.value() / 1000, 0),
                            reading.nearest->name);
    }
    return text;
}

std::string readings_text(const PlaceExplanation& places, std::size_t index) {
    const ExplainedName& name = places.names[index];
    const auto is_chosen = [&](const ExplainedReading& reading) {
        return std::ranges::any_of(places.occurrences, [&](const ExplainedOccurrence& occurrence) {
            return occurrence.name == index && occurrence.mention && occurrence.mention->key == reading.key;
        });
    };
    std::string text = fmt::format("readings of '{}' (probability; * chosen)\n", name.folded);
    const std::size_t shown = std::min(most_readings, name.readings.size());
    for (std::size_t i = 0; i < shown; ++i) {
        text += text_of(name.readings[i], i + 1, is_chosen(name.readings[i]));
    }
    if (name.readings.size() > shown) text += fmt::format("  and {} more\n", name.readings.size() - shown);
    return text;
}

// The first occurrences of each kind in full, then where the others stand.
std::string occurrences_text(const ArticleExplanation& explanation) {
    const Article& article = *explanation.article;
    std::string text;
    std::string others;
    std::vector<std::size_t> counts(16, 0);
    for (const auto& occurrence : explanation.places.occurrences) {
        std::size_t& count = counts[static_cast<std::size_t>(occurrence.verdict)];
        if (++count <= most_in_full) {
            text += text_of(article, occurrence, explanation.places);
        } else {
            others += (others.empty() ? "" : ", ") + at(article, occurrence.span);
        }
    }
    return others.empty() ? text : text + "the same at " + others + "\n";
}

std::string text_of(const ExplainedEvent& explained) {
    const Event& event = explained.event;
    std::string text = fmt::format("event {}: {}\n", event.id, escape_controls(event.label));
    text += fmt::format("  date      {}", to_edtf(event.when));
    if (!event.date_text.empty()) text += fmt::format(" '{}'", escape_controls(event.date_text));
    text += fmt::format(", confidence {}\n", format_number(event.confidence));
    for (const auto& place : event.places) {
        text += fmt::format("  place     {} ({}), {}, confidence {}\n",
                            place_title(place.name, place.feature, "", place.country), place.key,
                            evidence_in_words(place.evidence), format_number(place.confidence));
    }
    if (event.places.empty())
        text += "  place     none: neither its sentence nor its paragraph nor a dateline names one\n";
    if (explained.position) {
        const SourcePos& pos = *explained.position;
        text += fmt::format("  sentence  {}:{}:{}, characters {} to {}\n            {}\n", pos.file, pos.line,
                            pos.column, event.start, event.end, folded_line(event.sentence));
    }
    for (const auto& use : explained.figures) {
        text +=
            fmt::format("  figure {}  {}: {}\n", use.figure, use.kind == FigureKind::map ? "map" : "timeline", use.use);
    }
    if (explained.is_hidden) text += "  figures   none: the config hides it\n";
    for (const auto& line : explained.curation) text += "  config    " + line + "\n";
    return text;
}

}  // namespace

std::string explanation_to_text(const Explanation& explanation) {
    std::string text;
    if (explanation.event) text += text_of(*explanation.event);
    for (const auto& part : explanation.articles) {
        for (const auto& date : part.dates) text += (text.empty() ? "" : "\n") + text_of(*part.article, date);
        if (part.places.occurrences.empty()) continue;
        text += (text.empty() ? "" : "\n") + occurrences_text(part);
        for (std::size_t i = 0; i < part.places.names.size(); ++i) text += readings_text(part.places, i);
    }
    return text;
}

}  // namespace dateline
