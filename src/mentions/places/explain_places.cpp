#include "mentions/explain_places.hpp"

#include <algorithm>
#include <cmath>

#include "gazetteer/fold.hpp"
#include "mentions/places/place_pass.hpp"

namespace dateline {
namespace {

using places::Name;
using places::NameTrace;
using places::PinMatch;
using places::PlacePass;
using places::Reading;
using places::ReadingScore;
using places::Toponym;
using places::Word;

bool overlap(TextSpan a, TextSpan b) {
    return a.begin < b.end && b.begin < a.end;
}

std::vector<EvidencePart> parts_of(const places::Evidence& evidence) {
    std::vector<EvidencePart> parts;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const auto feature = static_cast<places::Feature>(i);
        if (evidence[i] != 0) {
            parts.push_back({places::to_string(feature), evidence[i], places::weight(feature)});
        }
    }
    std::stable_sort(parts.begin(), parts.end(), [](const EvidencePart& a, const EvidencePart& b) {
        return std::abs(a.points()) > std::abs(b.points());
    });
    return parts;
}

std::vector<ScorePart> parts_of(const ReadingScore& score) {
    std::vector<ScorePart> parts{{"population", score.prominence.people},
                                 {"kind of place", score.prominence.kind},
                                 {"capital or seat", score.prominence.seat},
                                 {"another name", score.prominence.alias},
                                 {"own city", score.own_city},
                                 {"called a state", score.state_cue},
                                 {"home", score.home},
                                 {"containment", score.containment},
                                 {"same country", score.votes.same_country},
                                 {"same division", score.votes.same_admin1},
                                 {"nearness", score.votes.nearness}};
    std::erase_if(parts, [](const ScorePart& part) { return std::abs(part.points) < 0.005; });
    return parts;
}

/// A place that a name of the article was held for.
struct ContextPlace {
    std::size_t name = 0;
    std::string title;
    LonLat point{};
};

/// Explains the names of one article from what a pass worked out.
class PlaceExplainer {
public:
    PlaceExplainer(const Article& article, const PlacePass& pass, const places::ResolutionTrace& trace,
                   const PlaceTools& tools)
        : article_(article), pass_(pass), trace_(trace), tools_(tools) {
        for (std::size_t i = 0; i < pass.toponyms.size(); ++i) {
            if (pass.resolutions[i]) {
                const Toponym& toponym = pass.toponyms[i];
                const PlaceMention mention = to_mention(toponym, name_of(toponym), *pass.resolutions[i]);
                // A country's or a state's reference point says nothing of what is near.
                if (mention.feature >= FeatureClass::admin2) {
                    context_.push_back({toponym.match.name, mention.name, mention.point});
                }
            }
        }
    }

    PlaceExplanation run(const std::vector<TextSpan>& spans) {
        for (const TextSpan span : spans) {
            const ExplainedOccurrence found = explain(span);
            const auto& known = explanation_.occurrences;
            const bool is_new = std::none_of(known.begin(), known.end(),
                                             [&](const ExplainedOccurrence& o) { return o.span == found.span; });
            if (is_new) {
                explanation_.occurrences.push_back(found);
            }
        }
        return std::move(explanation_);
    }

private:
    const Article& article_;
    const PlacePass& pass_;
    const places::ResolutionTrace& trace_;
    const PlaceTools& tools_;
    std::vector<ContextPlace> context_;
    PlaceExplanation explanation_;
    std::vector<std::size_t> explained_;  ///< the names of the explanation, by index in the pass

    [[nodiscard]] const Name& name_of(const Toponym& toponym) const { return tools_.names[toponym.match.name]; }

    ExplainedOccurrence explain(TextSpan span) {
        const auto pin = std::find_if(pass_.pinned.begin(), pass_.pinned.end(),
                                      [&](const PinMatch& match) { return overlap(match.span, span); });
        if (pin != pass_.pinned.end()) {
            return explain_pin(*pin);
        }
        const auto toponym = std::find_if(pass_.toponyms.begin(), pass_.toponyms.end(),
                                          [&](const Toponym& t) { return overlap(t.match.span, span); });
        if (toponym == pass_.toponyms.end()) {
            return explain_unmatched(span);
        }
        return explain_toponym(static_cast<std::size_t>(toponym - pass_.toponyms.begin()));
    }

    [[nodiscard]] ExplainedOccurrence explain_pin(const PinMatch& match) const {
        const PlacePin& pin = tools_.pins[match.pin];
        ExplainedOccurrence occurrence{match.span, NameVerdict::ignored};
        if (!pin.ignore) {
            occurrence.verdict = NameVerdict::pinned;
            occurrence.mention = to_mention(match, pin);
        }
        return occurrence;
    }

    ExplainedOccurrence explain_toponym(std::size_t index) {
        const Toponym& toponym = pass_.toponyms[index];
        ExplainedOccurrence occurrence{toponym.match.span, NameVerdict::weak_evidence};
        occurrence.evidence = parts_of(toponym.evidence);
        occurrence.odds = toponym.odds;
        if (toponym.in_person) {
            occurrence.verdict = NameVerdict::in_person;
            occurrence.person = person_around(toponym.match.words);
        }
        const auto& resolution = pass_.resolutions[index];
        if (!resolution) {
            return occurrence;
        }
        const Name& name = name_of(toponym);
        occurrence.verdict = NameVerdict::place;
        occurrence.mention = to_mention(toponym, name, *resolution);
        occurrence.is_seat = name.readings[resolution->reading].place.key != occurrence.mention->key;
        if (toponym.containment) {
            const Toponym& container = pass_.toponyms[toponym.containment->container];
            occurrence.container = std::string(article_.view(container.match.span));
        }
        occurrence.name = index_of_name(toponym.match.name);
        return occurrence;
    }

    [[nodiscard]] ExplainedOccurrence explain_unmatched(TextSpan span) const {
        ExplainedOccurrence occurrence{span, NameVerdict::no_reading};
        const auto word = std::find_if(pass_.words.begin(), pass_.words.end(),
                                       [&](const Word& w) { return overlap(w.span(), span); });
        const std::string folded = fold_name(article_.view(span));
        if (word == pass_.words.end() || tools_.names.gazetteer().find(folded).empty()) {
            return occurrence;
        }
        occurrence.verdict = word->is_name_like() ? NameVerdict::not_by_itself : NameVerdict::not_capitalised;
        return occurrence;
    }

    /// The full name of the person that the words stand inside.
    [[nodiscard]] std::string person_around(places::WordRange range) const {
        const std::vector<bool>& in_name = pass_.persons.in_name;
        while (range.first > 0 && in_name[range.first] && in_name[range.first - 1]) {
            --range.first;
        }
        while (range.last < in_name.size() && in_name[range.last]) {
            ++range.last;
        }
        while (!in_name[range.first]) {
            ++range.first;
        }
        return std::string(article_.view({pass_.words[range.first].begin, pass_.words[range.last - 1].end()}));
    }

    /// Where the explanation of a name stands, which is made when it is first asked for.
    std::size_t index_of_name(std::size_t index) {
        const auto known = std::find(explained_.begin(), explained_.end(), index);
        const auto position = static_cast<std::size_t>(known - explained_.begin());
        if (known == explained_.end()) {
            explained_.push_back(index);
            explanation_.names.push_back({tools_.names[index].folded, readings_of(index)});
        }
        return position;
    }

    [[nodiscard]] std::vector<ExplainedReading> readings_of(std::size_t index) const {
        const std::vector<Reading>& readings = tools_.names[index].readings;
        const NameTrace& trace = trace_.at(index);
        std::vector<ExplainedReading> explained;
        for (std::size_t r = 0; r < readings.size(); ++r) {
            ExplainedReading reading = describe(readings[r].place);
            reading.parts = parts_of(trace.scores[r]);
            reading.score = trace.scores[r].sum();
            reading.probability = trace.probability[r];
            reading.nearest = nearest_to(reading.point, index);
            explained.push_back(std::move(reading));
        }
        std::stable_sort(explained.begin(), explained.end(), [](const ExplainedReading& a, const ExplainedReading& b) {
            return a.probability > b.probability;
        });
        return explained;
    }

    [[nodiscard]] ExplainedReading describe(const Place& place) const {
        ExplainedReading reading;
        reading.key = std::string(place.key);
        reading.name = std::string(place.name);
        reading.feature = place.feature;
        reading.country = std::string(place.country);
        reading.admin1 = std::string(place.admin1);
        const auto division = place.feature > FeatureClass::admin1
                                  ? tools_.names.gazetteer().admin1(place.country, place.admin1)
                                  : std::nullopt;
        if (division) {
            reading.admin1_name = std::string(tools_.names.gazetteer().place(*division).name);
        }
        reading.point = place.point;
        reading.population = place.population;
        return reading;
    }

    /// The nearest place of another name; the first in the text among those as near.
    [[nodiscard]] std::optional<NearPlace> nearest_to(const LonLat& point, std::size_t own_name) const {
        std::optional<NearPlace> nearest;
        for (const ContextPlace& place : context_) {
            const Metres away = distance(point, place.point);
            if (place.name != own_name && (!nearest || away < nearest->distance)) {
                nearest = NearPlace{place.title, away};
            }
        }
        return nearest;
    }
};

}  // namespace

PlaceExplanation explain_places(const Article& article, const std::vector<DateMention>& dates,
                                const PlaceSources& sources, const std::vector<TextSpan>& spans) {
    const places::Vocabulary vocabulary(sources.pack);
    places::NameBook names(sources.gazetteer, sources.names, vocabulary);
    WordNumbers numbers;
    const NumberedArticle numbered = numbers.read(article);
    places::WordForms words(numbers, &names);
    const PlaceTools tools{names, words, sources.pins};
    places::ResolutionTrace trace;
    const PlacePass pass = places::run_place_pass(numbered, dates, tools, &trace);
    return PlaceExplainer(article, pass, trace, tools).run(spans);
}

double probability_of(double odds) {
    return places::probability(odds);
}

}  // namespace dateline
