#include "events/event_place.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace dateline {

namespace {

// What speaks for a place being the scene of an event. The numbers only order candidates of one sentence.
struct Weights {
    double literal = 4;  // "in Kabul" before "Kabul police"
    double after_preposition = 3;
    double town = 2;  // the more specific place is the scene
    double landmark = 2;
    double admin1 = 1;
    double country = 0.5;
    double world_region = -1.5;
    double embedded = -4;      // inside the name of something else
    double after_date = 0.25;  // of two alike, the one that follows the date
    double per_token_away = -0.01;
};

double feature_weight(FeatureClass feature, const Weights& weights) {
    switch (feature) {
        case FeatureClass::town:
        case FeatureClass::district: return weights.town;
        case FeatureClass::landmark: return weights.landmark;
        case FeatureClass::admin1:
        case FeatureClass::admin2: return weights.admin1;
        case FeatureClass::country: return weights.country;
        case FeatureClass::continent:
        case FeatureClass::region: return weights.world_region;
        default: return 0;
    }
}

// The index of the first token at or after a byte offset.
std::size_t token_at(const Article& article, std::size_t offset) {
    const auto found =
        std::ranges::lower_bound(article.tokens, offset, {}, [](const Token& t) { return t.span.begin; });
    return static_cast<std::size_t>(found - article.tokens.begin());
}

std::string lower_word(const Article& article, std::size_t token) {
    return to_lower_ascii(article.view(article.tokens[token].span));
}

// The word before a place, with an article ("the Hague", "the northern town of") passed over.
std::string word_before(const Article& article, const PlaceMention& place, const LanguagePack& pack) {
    std::size_t token = token_at(article, place.span.begin);
    if (token > 0 && pack.find("event.articles", lower_word(article, token - 1))) --token;
    return token > 0 ? lower_word(article, token - 1) : std::string();
}

// "a territory about the size of Italy" tells how large something is, not where it is.
bool is_comparison(const Article& article, const PlaceMention& place, const LanguagePack& pack) {
    const std::size_t token = token_at(article, place.span.begin);
    std::string before;
    for (std::size_t i = token >= 3 ? token - 3 : 0; i < token; ++i) {
        before += (before.empty() ? "" : " ") + lower_word(article, i);
    }
    return std::ranges::any_of(pack.words("event.comparisons"),
                               [&](const auto& entry) { return before.ends_with(entry.first); });
}

double score(const Article& article, const PlaceMention& place, const std::vector<DateMention>& dates,
             const LanguagePack& pack) {
    const Weights weights;
    double sum = feature_weight(place.feature, weights);
    if (place.usage == PlaceUsage::literal) sum += weights.literal;
    if (place.usage == PlaceUsage::embedded) sum += weights.embedded;
    if (pack.find("event.place_prepositions", word_before(article, place, pack))) sum += weights.after_preposition;
    if (!dates.empty()) {
        const auto date_token = static_cast<double>(token_at(article, dates.front().span.begin));
        const double away = static_cast<double>(token_at(article, place.span.begin)) - date_token;
        if (away > 0) sum += weights.after_date;
        sum += weights.per_token_away * std::abs(away);
    }
    return sum;
}

EventPlace to_event_place(const PlaceMention& mention, PlaceEvidence evidence) {
    constexpr double per_step = 0.75;  // Each step away from the sentence makes the place less sure.
    const double certainty = evidence == PlaceEvidence::sentence    ? 1
                             : evidence == PlaceEvidence::paragraph ? per_step
                                                                    : per_step * per_step;
    EventPlace place;
    place.name = mention.name;
    place.point = mention.point;
    place.key = mention.key;
    place.feature = mention.feature;
    place.country = mention.country;
    if (mention.feature == FeatureClass::admin1) place.admin1_code = mention.country + "." + mention.admin1;
    place.box = mention.box;
    place.evidence = evidence;
    place.confidence = mention.confidence * certainty;
    return place;
}

// Nothing but commas and conjunctions between two places.
bool stand_in_one_list(const Article& article, const PlaceMention& a, const PlaceMention& b, const LanguagePack& pack) {
    if (b.span.begin < a.span.end) return false;
    for (std::size_t i = token_at(article, a.span.end); i < token_at(article, b.span.begin); ++i) {
        const std::string word = lower_word(article, i);
        const bool joins =
            word == "," || word == "&" || pack.find("event.conjunctions", word) || pack.find("event.articles", word);
        if (!joins) return false;
    }
    return true;
}

// The best place and those that stand in one list with it, or in a list of its own kind ("Adams, Brown and Clark").
std::vector<PlaceMention> with_its_list(const Article& article, const std::vector<PlaceMention>& places,
                                        std::size_t best, const LanguagePack& pack) {
    std::size_t first = best;
    while (first > 0 && places[first - 1].feature == places[best].feature &&
           stand_in_one_list(article, places[first - 1], places[first], pack)) {
        --first;
    }
    std::size_t last = best;
    while (last + 1 < places.size() && places[last + 1].feature == places[best].feature &&
           stand_in_one_list(article, places[last], places[last + 1], pack)) {
        ++last;
    }
    std::vector<PlaceMention> list{places[best]};
    for (std::size_t i = first; i <= last; ++i) {
        if (i != best) list.push_back(places[i]);
    }
    return list;
}

// The places among `places` that an event may have happened at, best first; a place named twice counts once.
std::vector<EventPlace> best_of(const Article& article, const std::vector<PlaceMention>& places,
                                const std::vector<DateMention>& dates, const LanguagePack& pack,
                                PlaceEvidence evidence) {
    std::optional<std::size_t> best;
    double best_score = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const double candidate = score(article, places[i], dates, pack);
        if (best && candidate <= best_score) continue;
        best = i;
        best_score = candidate;
    }
    std::vector<EventPlace> chosen;
    if (!best) return chosen;
    for (const auto& mention : with_its_list(article, places, *best, pack)) {
        const bool known = std::ranges::any_of(chosen, [&](const EventPlace& p) { return p.key == mention.key; });
        if (known) continue;
        chosen.push_back(to_event_place(mention, evidence));
        // A language with names of its own for places shows them as the text writes them.
        if (!pack.words("place.place_names").empty()) chosen.back().name = article.view(mention.span);
    }
    return chosen;
}

std::vector<PlaceMention> places_within(const Article& article, const Mentions& mentions, TextSpan span,
                                        const LanguagePack& pack) {
    std::vector<PlaceMention> inside;
    for (const auto& place : mentions.places) {
        const bool lies_inside = place.span.begin >= span.begin && place.span.end <= span.end;
        if (lies_inside && !is_comparison(article, place, pack)) inside.push_back(place);
    }
    return inside;
}

}  // namespace

std::vector<EventPlace> choose_event_places(const Article& article, const Mentions& mentions, std::size_t sentence,
                                            const std::vector<DateMention>& dates, const LanguagePack& pack) {
    const Sentence& place_of = article.sentences[sentence];
    const auto try_span = [&](TextSpan span, PlaceEvidence evidence) {
        return best_of(article, places_within(article, mentions, span, pack), dates, pack, evidence);
    };
    auto places = try_span(place_of.span, PlaceEvidence::sentence);
    if (places.empty()) places = try_span(article.blocks[place_of.block].span, PlaceEvidence::paragraph);
    if (places.empty() && article.dateline_place) places = try_span(*article.dateline_place, PlaceEvidence::dateline);
    return places;
}

}  // namespace dateline
