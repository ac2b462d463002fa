#include "pipeline/uncertain.hpp"

#include <algorithm>
#include <set>

#include "pipeline/event_mentions.hpp"

namespace dateline {

namespace {

bool has(const std::vector<std::string>& ids, const std::string& id) {
    return std::ranges::find(ids, id) != ids.end();
}

// Ids of the events that stand on a figure.
std::set<std::string> shown_events(const std::vector<DrawnFigure>& figures) {
    std::set<std::string> ids;
    for (const auto& drawn : figures) {
        const auto& missing = drawn.layout.report.not_shown;
        if (const auto* timeline = std::get_if<TimelineFigure>(&drawn.figure)) {
            for (const auto& event : timeline->events) {
                if (!has(missing, event.id)) ids.insert(event.id);
            }
        } else if (const auto* map = std::get_if<MapFigure>(&drawn.figure)) {
            for (const auto& place : map->places) {
                if (!has(missing, place.id)) ids.insert(place.events.begin(), place.events.end());
            }
        }
    }
    return ids;
}

UncertainChoice choice_at(const Event& event, const Article& article, TextSpan span) {
    UncertainChoice choice;
    choice.event = event.id;
    choice.text = std::string(article.view(span));
    choice.article = article.id;
    choice.line = source_position(article, span.begin).line;
    return choice;
}

UncertainChoice date_choice(const Event& event, const Article& article, const DateMention& date) {
    UncertainChoice choice = choice_at(event, article, date.span);
    choice.kind = "date";
    choice.chosen = to_edtf(event.when);
    if (date.runner_up) choice.runner_up = to_edtf(*date.runner_up);
    choice.confidence = event.confidence;
    return choice;
}

std::string named(const std::string& name, const std::string& key) {
    return name + " (" + key + ")";
}

UncertainChoice place_choice(const Event& event, const Article& article, const ArticleExplanation& explanation) {
    const ExplainedOccurrence& occurrence = explanation.places.occurrences.front();
    const EventPlace& place = event.places.front();
    UncertainChoice choice = choice_at(event, article, occurrence.span);
    choice.kind = "place";
    choice.chosen = named(place.name, place.key);
    choice.confidence = place.confidence;
    if (!occurrence.name) return choice;
    const auto& readings = explanation.places.names[*occurrence.name].readings;
    const auto other = std::ranges::find_if(readings, [&](const ExplainedReading& r) { return r.key != place.key; });
    if (other != readings.end()) choice.runner_up = named(other->name, other->key);
    return choice;
}

void add_choices(const Event& event, const ExplanationSources& sources, std::vector<UncertainChoice>& choices) {
    const auto origin = origin_of(event, sources.material);
    if (!origin) return;
    const Article& article = sources.material.articles[origin->article];
    if (event.confidence < uncertain_below && !origin->dates.empty()) {
        const auto explanation = explain_spans(origin->article, {origin->dates.front()}, sources);
        if (!explanation.dates.empty()) choices.push_back(date_choice(event, article, explanation.dates.front()));
    }
    const bool is_doubtful = !event.places.empty() && event.places.front().confidence < uncertain_below;
    if (is_doubtful && !origin->places.empty()) {
        const auto explanation = explain_spans(origin->article, {origin->places.front()}, sources);
        if (!explanation.places.occurrences.empty()) choices.push_back(place_choice(event, article, explanation));
    }
}

}  // namespace

std::vector<UncertainChoice> uncertain_choices(const std::vector<DrawnFigure>& figures,
                                               const ExplanationSources& sources) {
    const std::set<std::string> shown = shown_events(figures);
    std::vector<UncertainChoice> choices;
    for (const auto& event : sources.curated) {
        if (shown.count(event.id) > 0) add_choices(event, sources, choices);
    }
    return choices;
}

}  // namespace dateline
