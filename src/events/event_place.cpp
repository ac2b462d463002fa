#include "events/event_place.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/text.hpp"

namespace dateline {

namespace {

// What speaks for a place being the scene of an event. The numbers only order candidates of one sentence.
struct Weights {
    double town = 2;  // the more specific place is the scene
    double landmark = 2;
    double admin1 = 1;
    double country = 0.5;
    double world_region = -1.5;
    double possessor = -1;     // "Norway's prime minister"
    double confidence = 2;     // of the place itself
    double after_date = 0.25;  // of two alike, the one that follows the date
    double per_token_away = -0.03;
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
    std::string before = " ";
    for (std::size_t i = token >= 3 ? token - 3 : 0; i < token; ++i) {
        before += lower_word(article, i) + " ";
    }
    return std::ranges::any_of(pack.words("event.comparisons"),
                               [&](const auto& entry) { return before.ends_with(" " + entry.first + " "); });
}

// How the words before a place speak for it: "in Kabul" well, "the king of Norway" badly, "the coast of Norway" well.
double preposition_weight(const Article& article, const PlaceMention& place, const LanguagePack& pack) {
    const std::string before = word_before(article, place, pack);
    const auto weight = pack.find("event.place_prepositions", before);
    if (!weight) return 0;
    const double number = parse_number(*weight).value_or(0);
    if (number >= 0 || place.span.begin == 0) return number;
    std::size_t token = token_at(article, place.span.begin);
    while (token > 0 && lower_word(article, token) != before) --token;
    const bool is_part = token > 0 && pack.find("event.scene_nouns", lower_word(article, token - 1)).has_value();
    return is_part ? -number : number;
}

// "the Terra Nova", "the Girona": a town takes no article; a ship or a company of its name does.
bool has_alien_article(const Article& article, const PlaceMention& place, const LanguagePack& pack) {
    if (place.feature != FeatureClass::town || place.usage != PlaceUsage::literal) return false;
    const std::size_t token = token_at(article, place.span.begin);
    return token > 0 && pack.find("event.definite_articles", lower_word(article, token - 1)).has_value();
}

double score(const Article& article, const PlaceMention& place, std::optional<std::size_t> date,
             const LanguagePack& pack) {
    const Weights weights;
    double sum = feature_weight(place.feature, weights) + preposition_weight(article, place, pack);
    const auto after = std::string_view(article.text).substr(place.span.end);
    sum += weights.confidence * place.confidence;
    if (after.starts_with("'s") || after.starts_with("\xe2\x80\x99s")) sum += weights.possessor;
    if (date) {
        const auto date_token = static_cast<double>(token_at(article, *date));
        const double away = static_cast<double>(token_at(article, place.span.begin)) - date_token;
        if (away > 0) sum += weights.after_date;
        sum += weights.per_token_away * std::abs(away);
    }
    return sum;
}

double certainty_of(PlaceEvidence evidence) {
    switch (evidence) {
        case PlaceEvidence::clause:
        case PlaceEvidence::curated: return 1;
        case PlaceEvidence::sentence: return 0.9;
        case PlaceEvidence::paragraph: return 0.75;
        case PlaceEvidence::dateline: return 0.6;
        case PlaceEvidence::article: return 0.4;
    }
    return 1;
}

std::string reason_of(const Article& article, const PlaceMention& place, PlaceEvidence evidence,
                      const LanguagePack& pack) {
    const std::string before = word_before(article, place, pack);
    const std::string how =
        pack.find("event.place_prepositions", before) ? "stands after '" + before + "' in the " : "stands in the ";
    switch (evidence) {
        case PlaceEvidence::clause: return how + "clause of the date";
        case PlaceEvidence::sentence: return how + "sentence of the date";
        case PlaceEvidence::paragraph: return how + "nearest sentence of the paragraph that names a place";
        case PlaceEvidence::dateline: return "is the place of the article's dateline";
        default: return {};
    }
}

EventPlace to_event_place(const Article& article, const PlaceMention& mention, PlaceEvidence evidence,
                          const LanguagePack& pack) {
    EventPlace place;
    place.name = mention.name;
    place.point = mention.point;
    place.key = mention.key;
    place.feature = mention.feature;
    place.country = mention.country;
    if (mention.feature == FeatureClass::admin1) place.admin1_code = mention.country + "." + mention.admin1;
    place.box = mention.box;
    place.evidence = evidence;
    place.confidence = mention.confidence * certainty_of(evidence);
    place.reason = reason_of(article, mention, evidence, pack);
    return place;
}

// Nothing but commas, conjunctions and prepositions between two places.
bool stand_in_one_list(const Article& article, const PlaceMention& a, const PlaceMention& b, const LanguagePack& pack) {
    if (b.span.begin < a.span.end) return false;
    for (std::size_t i = token_at(article, a.span.end); i < token_at(article, b.span.begin); ++i) {
        const std::string word = lower_word(article, i);
        const bool may_stand =
            word == "," || word == "&" || pack.find("event.coordinators", word) || pack.find("event.determiners", word);
        if (!may_stand) return false;
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
    return {places.begin() + static_cast<std::ptrdiff_t>(first),
            places.begin() + static_cast<std::ptrdiff_t>(last) + 1};
}

// The places among `places` that an event may have happened at, best first; a place named twice counts once.
std::vector<EventPlace> best_of(const Article& article, const std::vector<PlaceMention>& places,
                                std::optional<std::size_t> date, const LanguagePack& pack, PlaceEvidence evidence) {
    std::optional<std::size_t> best;
    double best_score = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const double candidate = score(article, places[i], date, pack);
        if (best && candidate <= best_score) continue;
        best = i;
        best_score = candidate;
    }
    std::vector<EventPlace> chosen;
    if (!best) return chosen;
    for (const auto& mention : with_its_list(article, places, *best, pack)) {
        const bool known = std::ranges::any_of(chosen, [&](const EventPlace& p) { return p.key == mention.key; });
        if (known) continue;
        chosen.push_back(to_event_place(article, mention, evidence, pack));
        // A language with names of its own for places shows them as the text writes them.
        if (!pack.words("place.place_names").empty()) chosen.back().name = article.view(mention.span);
    }
    return chosen;
}

// "Belgian police", "the Belgian federal prosecutor": what acts at home.
bool names_authority(const Article& article, const PlaceMention& place, const LanguagePack& pack) {
    constexpr std::size_t reach = 3;
    const std::size_t token = token_at(article, place.span.end);
    for (std::size_t i = token; i < std::min(token + reach, article.tokens.size()); ++i) {
        if (pack.find("event.authorities", lower_word(article, i))) return true;
    }
    return false;
}

// The clauses of a sentence that can lend `own` a place, as spans: the undated ones around it, then those before it.
// What a later date tells happened somewhere else.
std::vector<TextSpan> lending_clauses(const SentenceWords& words, const std::vector<Clause>& clauses, std::size_t own,
                                      const std::vector<std::size_t>& dated) {
    std::vector<TextSpan> spans;
    const auto add = [&](std::size_t i) {
        spans.push_back({words.span(clauses[i].first).begin, words.span(clauses[i].last - 1).end});
    };
    const auto is_dated = [&](std::size_t i) { return std::ranges::find(dated, i) != dated.end(); };
    std::size_t before = own;
    while (before > 0 && !is_dated(before - 1)) add(--before);
    for (std::size_t i = own + 1; i < clauses.size() && !is_dated(i); ++i) add(i);
    while (before > 0) add(--before);
    return spans;
}

// The country that more than half of the named places lie in.
std::string main_country(const std::vector<PlaceMention>& places) {
    std::map<std::string, std::size_t> counts;
    std::size_t all = 0;
    for (const auto& place : places) {
        if (place.usage == PlaceUsage::embedded || place.country.empty()) continue;
        ++counts[place.country];
        ++all;
    }
    for (const auto& [country, count] : counts) {
        if (count * 2 > all) return country;
    }
    return {};
}

}  // namespace

PlaceFinder::PlaceFinder(const Article& article, const Mentions& mentions, const LanguagePack& pack,
                         const CountryLookup& country_of)
    : article_(article), pack_(pack) {
    for (const auto& place : mentions.places) {
        if (!is_comparison(article, place, pack) && !has_alien_article(article, place, pack)) places_.push_back(place);
    }
    const std::string country = main_country(places_);
    if (country.empty() || !country_of) return;
    home_country_ = country_of(country);
    if (!home_country_) return;
    home_country_->evidence = PlaceEvidence::article;
    home_country_->confidence = certainty_of(PlaceEvidence::article);
    home_country_->reason = "is the country that most places of the article lie in";
}

std::vector<EventPlace> PlaceFinder::search(const Search& where) const {
    std::vector<PlaceMention> inside;
    auto place = std::ranges::lower_bound(places_, where.span.begin, {}, [](const auto& p) { return p.span.begin; });
    for (; place != places_.end() && place->span.end <= where.span.end; ++place) {
        if (place->usage != where.usage) continue;
        if (!where.needs_authority || names_authority(article_, *place, pack_)) inside.push_back(*place);
    }
    return best_of(article_, inside, where.date, pack_, where.evidence);
}

// The other sentences of the paragraph, the nearest first: those before, or those after.
std::vector<PlaceFinder::Search> PlaceFinder::sentences_before(std::size_t sentence) const {
    std::vector<Search> searches;
    const std::size_t block = article_.sentences[sentence].block;
    for (std::size_t i = sentence; i-- > 0 && article_.sentences[i].block == block;) {
        searches.push_back({article_.sentences[i].span, PlaceEvidence::paragraph, PlaceUsage::literal, {}});
    }
    return searches;
}

std::vector<PlaceFinder::Search> PlaceFinder::sentences_after(std::size_t sentence) const {
    std::vector<Search> searches;
    const std::size_t block = article_.sentences[sentence].block;
    for (std::size_t i = sentence + 1; i < article_.sentences.size() && article_.sentences[i].block == block; ++i) {
        searches.push_back({article_.sentences[i].span, PlaceEvidence::paragraph, PlaceUsage::literal, {}});
    }
    return searches;
}

std::vector<EventPlace> PlaceFinder::places_of(std::size_t sentence, const SentenceWords& words,
                                               const std::vector<Clause>& clauses, const EventTime& time,
                                               const std::vector<std::size_t>& dated) const {
    const Clause& clause = clauses[time.clause];
    const std::size_t date = time.mentions.empty() ? words.sentence().begin : time.mentions.front().span.begin;
    const TextSpan own{words.span(clause.first).begin, words.span(clause.last - 1).end};
    const TextSpan all = words.sentence();
    std::vector<Search> searches{{own, PlaceEvidence::clause, PlaceUsage::literal, date}};
    const auto add = [&](const std::vector<Search>& more) {
        searches.insert(searches.end(), more.begin(), more.end());
    };
    if (dated.size() < 2) {
        searches.push_back({all, PlaceEvidence::sentence, PlaceUsage::literal, date});
    } else {
        for (const auto& lending : lending_clauses(words, clauses, time.clause, dated)) {
            searches.push_back({lending, PlaceEvidence::sentence, PlaceUsage::literal, date});
        }
    }
    // "Belgian police" are at home; a "Belgian ship" may be anywhere, and is asked last.
    searches.push_back({all, PlaceEvidence::sentence, PlaceUsage::associative, date, true});
    add(sentences_before(sentence));
    if (article_.dateline_place) {
        searches.push_back({*article_.dateline_place, PlaceEvidence::dateline, PlaceUsage::literal, {}});
    }
    searches.push_back({all, PlaceEvidence::sentence, PlaceUsage::embedded, date});
    add(sentences_after(sentence));
    for (const auto& where : searches) {
        auto places = search(where);
        if (!places.empty()) return places;
    }
    if (home_country_) return {*home_country_};
    return search({all, PlaceEvidence::sentence, PlaceUsage::associative, date});
}

}  // namespace dateline
