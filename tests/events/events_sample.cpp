#include "events/events_sample.hpp"

#include <algorithm>
#include <array>

#include "article/read_article.hpp"
#include "mentions/find_dates.hpp"
#include "support/language.hpp"

namespace dateline::test {

namespace {

struct Known {
    const char* name;
    FeatureClass feature;
    const char* country;
    double lon;
    double lat;
};

constexpr std::array<Known, 7> known{{{"Oslo", FeatureClass::town, "NO", 10.7, 59.9},
                                      {"Bergen", FeatureClass::town, "NO", 5.3, 60.4},
                                      {"Norway", FeatureClass::country, "NO", 10, 62},
                                      {"Lisbon", FeatureClass::town, "PT", -9.1, 38.7},
                                      {"Lima", FeatureClass::town, "PE", -77, -12},
                                      {"Callao", FeatureClass::town, "PE", -77.1, -12.1},
                                      {"Peru", FeatureClass::country, "PE", -75, -10}}};

std::vector<PlaceMention> find_known_places(const std::string& text) {
    std::vector<PlaceMention> found;
    for (const auto& place : known) {
        const std::string name = place.name;
        for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
            PlaceMention mention;
            mention.span = {at, at + name.size()};
            mention.key = "test:" + name;
            mention.name = name;
            mention.feature = place.feature;
            mention.country = place.country;
            mention.point = {Degrees(place.lon), Degrees(place.lat)};
            found.push_back(mention);
        }
    }
    std::ranges::sort(found, {}, [](const PlaceMention& mention) { return mention.span; });
    return found;
}

}  // namespace

std::vector<Event> events_of(const std::string& text, const std::string& published, EventOptions options,
                             const std::string& id) {
    static const LanguagePack pack = english();
    Diagnostics diagnostics;
    ArticleFacts facts;
    facts.id = id;
    facts.source = "Source of " + id;
    if (!published.empty()) facts.published = parse_edtf(published).value();
    const Article article = read_text({id + ".txt", text}, facts, diagnostics, pack);
    Mentions mentions;
    mentions.dates = find_dates(article, pack, diagnostics);
    mentions.places = find_known_places(article.text);
    return make_events(article, mentions, pack, options);
}

std::string when_and_where(const std::vector<Event>& events) {
    std::string text;
    for (const auto& event : events) {
        text += (text.empty() ? "" : "; ") + to_edtf(event.when);
        for (const auto& place : event.places) text += " " + place.name;
        if (event.places.empty()) text += " -";
    }
    return text;
}

std::string captions(const std::vector<Event>& events) {
    std::string text;
    for (const auto& event : events) text += event.label + "\n";
    return text;
}

}  // namespace dateline::test
