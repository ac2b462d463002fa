#include <cmath>
#include <nlohmann/json.hpp>

#include "pipeline/explain.hpp"
#include "pipeline/explain_words.hpp"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

double rounded(double value, int decimals = 3) {
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}

Json start_of(const Article& article, TextSpan span, const CodePointOffsets& offsets) {
    const SourcePos pos = source_position(article, span.begin);
    return {{"article", article.id},
            {"file", pos.file},
            {"line", pos.line},
            {"column", pos.column},
            {"start", offsets.at(span.begin)},
            {"end", offsets.at(span.end)},
            {"text", std::string(article.view(span))},
            {"sentence", marked_sentence(article, span)}};
}

Json to_json(const Article& article, const DateMention& date, const CodePointOffsets& offsets) {
    Json json = start_of(article, date.span, offsets);
    json["rule"] = date.rule;
    json["type"] = to_string(date.type);
    json["value"] = date.value;
    if (!date.mod.empty()) json["mod"] = date.mod;
    json["when"] = date.when ? Json(to_edtf(*date.when)) : Json();
    json["anchor"] = anchor_in_words(article, date);
    json["runner_up"] = date.runner_up ? Json(to_edtf(*date.runner_up)) : Json();
    json["doubt"] = text_or_null(doubt_in_words(date));
    json["missing"] = text_or_null(date.missing);
    json["confidence"] = rounded(date.confidence);
    return json;
}

std::string_view to_string(NameVerdict verdict) {
    switch (verdict) {
        case NameVerdict::place: return "place";
        case NameVerdict::pinned: return "pinned";
        case NameVerdict::ignored: return "ignored";
        case NameVerdict::in_person: return "in-person";
        case NameVerdict::weak_evidence: return "weak-evidence";
        case NameVerdict::no_reading: return "no-reading";
        case NameVerdict::not_by_itself: return "not-by-itself";
        case NameVerdict::not_capitalised: return "not-capitalised";
    }
    return {};
}

Json to_json(const Article& article, const ExplainedOccurrence& occurrence, const PlaceExplanation& places,
             const CodePointOffsets& offsets) {
    Json json = start_of(article, occurrence.span, offsets);
    json["verdict"] = to_string(occurrence.verdict);
    json["reason"] = verdict_in_words(occurrence, places);
    json["place"] = occurrence.mention ? Json(occurrence.mention->key) : Json();
    json["usage"] = occurrence.mention ? Json(to_string(occurrence.mention->usage)) : Json();
    json["confidence"] = occurrence.mention ? Json(rounded(occurrence.mention->confidence)) : Json();
    json["odds"] = rounded(occurrence.odds);
    json["evidence"] = Json::array();
    for (const auto& part : occurrence.evidence) {
        json["evidence"].push_back({{"feature", part.name},
                                    {"value", rounded(part.value)},
                                    {"weight", rounded(part.weight)},
                                    {"points", rounded(part.points())}});
    }
    json["readings"] = occurrence.name ? Json(places.names[*occurrence.name].folded) : Json();
    return json;
}

Json to_json(const ExplainedReading& reading) {
    Json parts = Json::object();
    for (const auto& part : reading.parts) parts[std::string(part.name)] = rounded(part.points);
    Json json{{"id", reading.key},
              {"name", reading.name},
              {"feature", to_string(reading.feature)},
              {"country", text_or_null(reading.country)},
              {"admin1", text_or_null(reading.admin1)},
              {"lat", rounded(reading.point.lat.value(), 5)},
              {"lon", rounded(reading.point.lon.value(), 5)},
              {"population", reading.population},
              {"probability", rounded(reading.probability)},
              {"score", rounded(reading.score)},
              {"parts", parts},
              {"nearest", nullptr}};
    if (reading.nearest) {
        json["nearest"] = {{"name", reading.nearest->name},
                           {"km", rounded(reading.nearest->distance.value() / 1000, 1)}};
    }
    return json;
}

Json to_json(const ExplainedEvent& explained) {
    const Event& event = explained.event;
    Json json{{"id", event.id},
              {"label", event.label},
              {"when", to_edtf(event.when)},
              {"date_text", text_or_null(event.date_text)},
              {"confidence", rounded(event.confidence)},
              {"places", Json::array()},
              {"sentence", text_or_null(event.sentence)},
              {"file", explained.position ? Json(explained.position->file) : Json()},
              {"line", explained.position ? Json(explained.position->line) : Json()},
              {"column", explained.position ? Json(explained.position->column) : Json()},
              {"start", event.start},
              {"end", event.end},
              {"hidden", explained.is_hidden},
              {"figures", Json::array()},
              {"curation", explained.curation}};
    for (const auto& place : event.places) {
        json["places"].push_back({{"id", place.key},
                                  {"name", place.name},
                                  {"evidence", evidence_in_words(place.evidence)},
                                  {"confidence", rounded(place.confidence)}});
    }
    for (const auto& use : explained.figures) json["figures"].push_back({{"figure", use.figure}, {"use", use.use}});
    return json;
}

}  // namespace

std::string explanation_to_json(const Explanation& explanation) {
    Json json{{"asked", explanation.asked}, {"event", nullptr}, {"articles", Json::array()}};
    if (explanation.event) json["event"] = to_json(*explanation.event);
    for (const auto& part : explanation.articles) {
        const CodePointOffsets offsets(part.article->text);
        Json article{{"article", part.article->id}, {"dates", Json::array()}, {"names", Json::array()}};
        for (const auto& date : part.dates) article["dates"].push_back(to_json(*part.article, date, offsets));
        for (const auto& occurrence : part.places.occurrences) {
            article["names"].push_back(to_json(*part.article, occurrence, part.places, offsets));
        }
        article["readings"] = Json::object();
        for (const auto& name : part.places.names) {
            Json& list = article["readings"][name.folded] = Json::array();
            for (const auto& reading : name.readings) list.push_back(to_json(reading));
        }
        json["articles"].push_back(std::move(article));
    }
    return json.dump(1) + "\n";
}

}  // namespace dateline
