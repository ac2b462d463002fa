#include "pipeline/explain.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "gazetteer/fold.hpp"
#include "mentions/find_phrase.hpp"
#include "pipeline/event_mentions.hpp"

namespace dateline {

namespace {

bool overlap(TextSpan a, TextSpan b) {
    return a.begin < b.end && b.begin < a.end;
}

bool has(const std::vector<std::string>& ids, const std::string& id) {
    return std::ranges::find(ids, id) != ids.end();
}

// The entries of the config's `events` that speak of an event. One with a date and no id is known by its number.
std::vector<const EventEntry*> entries_of(const std::string& id, const Config& config) {
    std::vector<const EventEntry*> entries;
    for (std::size_t i = 0; i < config.events.size(); ++i) {
        const EventEntry& entry = config.events[i];
        if (entry.id == id || (entry.id.empty() && id == fmt::format("event-{}", i + 1))) entries.push_back(&entry);
    }
    return entries;
}

std::string curation_of(const EventEntry& entry, bool is_extracted) {
    std::string what = is_extracted ? "changes" : "adds the event:";
    if (entry.hide) what += " hide,";
    if (entry.date) what += " date,";
    if (entry.place) what += " place,";
    if (entry.label) what += " label,";
    if (!entry.track.empty()) what += " track,";
    if (!entry.link.empty()) what += " link,";
    if (what.ends_with(',')) what.pop_back();
    return fmt::format("{}:{}:{}: {}", entry.pos.file, entry.pos.line, entry.pos.column, what);
}

// Why a figure leaves an event out by the user's own limits.
std::string reason_left_out(const Event& event, const FigureEntry& entry) {
    if (event.confidence < entry.min_confidence) {
        return fmt::format("left out: its confidence {} is below 'min-confidence: {}'", format_number(event.confidence),
                           format_number(entry.min_confidence));
    }
    if (entry.kind == FigureKind::map && event.places.empty()) return "left out: it has no place";
    return entry.limit ? fmt::format("left out: beyond 'limit: {}'", *entry.limit) : "left out";
}

// The id under which the report of a figure speaks of an event: on a map that of its place.
std::string id_in_figure(const Event& event, const Figure& figure) {
    const auto* map = std::get_if<MapFigure>(&figure);
    if (map == nullptr) return event.id;
    const auto place =
        std::ranges::find_if(map->places, [&](const MapPlace& candidate) { return has(candidate.events, event.id); });
    return place == map->places.end() ? std::string() : place->id;
}

std::string use_in(const DrawnFigure& drawn, const Event& event, const FigureEntry& entry) {
    if (has(drawn.left_out, event.id)) return reason_left_out(event, entry);
    const std::string id = id_in_figure(event, drawn.figure);
    const LayoutReport& report = drawn.layout.report;
    if (has(report.not_shown, id)) return "not shown for want of room";
    if (has(report.joined, id)) return "counted in the \"+n more\" of another label";
    if (has(report.keyed, id)) return "shown by its number, with its text in a key";
    return has(report.shown, id) ? "shown with its label" : "shown without a label";
}

std::vector<FigureUse> uses_of(const Event& event, const ExplanationSources& sources, Diagnostics& diagnostics) {
    std::vector<FigureUse> uses;
    for (std::size_t number = 1; number <= sources.config.figures.size(); ++number) {
        const FigureEntry& entry = sources.config.figures[number - 1];
        auto resolved = resolve_figure(number, sources.config, sources.curated, sources.world, diagnostics);
        if (!resolved) continue;
        const auto drawn = draw_figure(std::move(*resolved), entry, sources.world, diagnostics);
        if (drawn) uses.push_back({number, entry.kind, use_in(*drawn, event, entry)});
    }
    return uses;
}

// The event with an id: as curated, or as extracted when the config hides it.
std::optional<ExplainedEvent> find_event(const std::string& id, const ExplanationSources& sources,
                                         Diagnostics& diagnostics) {
    const auto curated = std::ranges::find(sources.curated, id, &Event::id);
    const auto extracted = std::ranges::find(sources.material.events, id, &Event::id);
    const bool is_extracted = extracted != sources.material.events.end();
    if (curated == sources.curated.end() && !is_extracted) return std::nullopt;
    ExplainedEvent explained;
    explained.is_hidden = curated == sources.curated.end();
    explained.event = explained.is_hidden ? *extracted : *curated;
    if (!explained.is_hidden) explained.figures = uses_of(explained.event, sources, diagnostics);
    for (const EventEntry* entry : entries_of(id, sources.config)) {
        explained.curation.push_back(curation_of(*entry, is_extracted));
    }
    return explained;
}

// Where an article has the words, or else names the place of that name by another.
std::vector<TextSpan> spans_of(const std::string& asked, std::size_t article, const Material& material) {
    std::vector<TextSpan> spans = find_phrase(material.articles[article], asked);
    if (!spans.empty()) return spans;
    const std::string folded = fold_name(asked);
    for (const auto& place : material.mentions[article].places) {
        if (fold_name(place.name) == folded) spans.push_back(place.span);
    }
    return spans;
}

// What could have been asked for instead: the mention or the event whose name is nearest.
std::string nearest_to(const std::string& asked, const ExplanationSources& sources) {
    std::vector<std::string> names;
    std::vector<std::string> folded;
    const auto add = [&](std::string name) {
        folded.push_back(fold_name(name));
        names.push_back(std::move(name));
    };
    for (std::size_t i = 0; i < sources.material.articles.size(); ++i) {
        const Article& article = sources.material.articles[i];
        for (const auto& place : sources.material.mentions[i].places) add(std::string(article.view(place.span)));
        for (const auto& date : sources.material.mentions[i].dates) add(std::string(article.view(date.span)));
    }
    for (const auto& event : sources.curated) add(event.id);
    const auto nearest = nearest_word(fold_name(asked), folded);
    if (!nearest) return {};
    return names[static_cast<std::size_t>(std::ranges::find(folded, *nearest) - folded.begin())];
}

}  // namespace

ArticleExplanation explain_spans(std::size_t index, const std::vector<TextSpan>& spans,
                                 const ExplanationSources& sources) {
    const Article& article = sources.material.articles[index];
    const std::vector<DateMention>& dates = sources.material.mentions[index].dates;
    ArticleExplanation explanation{&article, {}, {}};
    std::vector<TextSpan> names;
    for (const TextSpan span : spans) {
        const auto date = std::ranges::find_if(dates, [&](const DateMention& d) { return overlap(d.span, span); });
        if (date == dates.end()) {
            names.push_back(span);
        } else if (std::ranges::find(explanation.dates, *date) == explanation.dates.end()) {
            explanation.dates.push_back(*date);
        }
    }
    if (names.empty()) return explanation;
    const World& world = sources.world;
    const LanguagePack& pack = world.languages().pack_of(article.language);
    const PlaceSources lookup{world.gazetteer, world.names, pack, sources.config.places};
    explanation.places = explain_places(article, dates, lookup, names);
    return explanation;
}

Explanation explain(const std::string& asked, const ExplanationSources& sources, Diagnostics& diagnostics) {
    Explanation explanation;
    explanation.asked = asked;
    explanation.event = find_event(asked, sources, diagnostics);
    if (explanation.event) {
        const auto origin = origin_of(explanation.event->event, sources.material);
        if (!origin) return explanation;
        explanation.event->position =
            source_position(sources.material.articles[origin->article], origin->sentence.begin);
        std::vector<TextSpan> spans = origin->dates;
        spans.insert(spans.end(), origin->places.begin(), origin->places.end());
        explanation.articles.push_back(explain_spans(origin->article, spans, sources));
        return explanation;
    }
    for (std::size_t i = 0; i < sources.material.articles.size(); ++i) {
        const std::vector<TextSpan> spans = spans_of(asked, i, sources.material);
        if (!spans.empty()) explanation.articles.push_back(explain_spans(i, spans, sources));
    }
    if (explanation.articles.empty()) explanation.suggestion = nearest_to(asked, sources);
    return explanation;
}

}  // namespace dateline
