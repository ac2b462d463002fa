#include "mentions/places_sample.hpp"

#include <nlohmann/json.hpp>

#include "article/read_article.hpp"
#include "mentions/find_phrase.hpp"
#include "mentions/find_places.hpp"
#include "support/fake_gazetteer.hpp"
#include "support/language.hpp"

namespace dateline::test {
namespace {

using F = FeatureClass;
using K = NameKind;

const FakeGazetteer& gazetteer() {
    static const FakeGazetteer world({
        {"United States",
         F::country,
         "US",
         "",
         39.76,
         -98.5,
         332'000'000,
         "PCLI",
         {{"US", K::abbreviation}, {"America", K::alternate}, {"American", K::adjective}, {"Americans", K::demonym}}},
        {"United Kingdom",
         F::country,
         "GB",
         "",
         54.76,
         -2.7,
         67'000'000,
         "PCLI",
         {{"UK", K::abbreviation}, {"British", K::adjective}}},
        {"France", F::country, "FR", "", 46, 2, 67'000'000, "PCLI", {{"French", K::adjective}}},
        {"Belgium", F::country, "BE", "", 50.75, 4.5, 11'000'000, "PCLI", {{"Belgian", K::adjective}}},
        {"Germany", F::country, "DE", "", 51.5, 10.5, 83'000'000, "PCLI", {{"German", K::adjective}}},
        {"Peru", F::country, "PE", "", -10, -75.25, 33'000'000, "PCLI", {{"Peruvian", K::adjective}}},
        {"Georgia", F::country, "GE", "", 42, 43.5, 3'700'000, "PCLI", {{"Georgian", K::adjective}}},
        {"Armenia", F::country, "AM", "", 40.25, 45, 2'900'000, "PCLI", {}},
        {"Jordan", F::country, "JO", "", 31, 36, 10'000'000, "PCLI", {{"Jordanian", K::adjective}}},
        {"Iraq", F::country, "IQ", "", 33, 44, 40'000'000, "PCLI", {}},
        {"Syria", F::country, "SY", "", 35, 38, 17'000'000, "PCLI", {}},
        {"Europe", F::continent, "", "", 48.7, 9.1, 0, "", {{"European", K::adjective}}},
        {"Black Sea", F::sea, "", "", 43.4, 34.3, 0, "", {}},
        {"Georgia",
         F::admin1,
         "US",
         "GA",
         32.68,
         -83.22,
         10'700'000,
         "ADM1",
         {{"Ga.", K::abbreviation}, {"GA", K::abbreviation}}},
        {"Texas", F::admin1, "US", "TX", 31.17, -100.09, 29'000'000, "ADM1", {{"TX", K::abbreviation}}},
        {"Ohio", F::admin1, "US", "OH", 40.36, -82.67, 11'700'000, "ADM1", {{"OH", K::abbreviation}}},
        {"Alabama", F::admin1, "US", "AL", 32.8, -86.8, 5'000'000, "ADM1", {{"Ala.", K::abbreviation}}},
        {"Indiana",
         F::admin1,
         "US",
         "IN",
         39.9,
         -86.3,
         6'800'000,
         "ADM1",
         {{"Ind.", K::abbreviation}, {"IN", K::abbreviation}}},
        {"West Virginia", F::admin1, "US", "WV", 38.9, -80.2, 1'800'000, "ADM1", {{"W.Va.", K::abbreviation}}},
        {"Washington", F::admin1, "US", "WA", 47.27, -120.82, 7'700'000, "ADM1", {{"Wash.", K::abbreviation}}},
        {"Adams County", F::admin2, "US", "OH", 38.84, -83.47, 27'000, "ADM2", {}},
        {"Brown County", F::admin2, "US", "OH", 38.93, -83.86, 44'000, "ADM2", {}},
        {"Brown County", F::admin2, "US", "IN", 39.2, -86.2, 15'000, "ADM2", {}},
        {"Clark County", F::admin2, "US", "OH", 39.92, -83.78, 136'000, "ADM2", {}},
        {"Clark County", F::admin2, "US", "IN", 38.48, -85.71, 121'000, "ADM2", {}},
        {"California", F::admin1, "US", "CA", 37.25, -119.75, 39'000'000, "ADM1", {{"Calif.", K::abbreviation}}},
        {"Orange County", F::admin2, "US", "CA", 33.68, -117.78, 3'200'000, "ADM2", {{"Orange", K::alternate}}},
        {"Anaheim", F::town, "US", "CA", 33.84, -117.91, 350'000, "PPL", {}},
        {"Orange", F::town, "FR", "93", 44.14, 4.81, 30'000, "PPL", {}},
        {"Washington", F::town, "US", "DC", 38.9, -77.04, 690'000, "PPLC", {{"Washington D.C.", K::alternate}}},
        {"Athens", F::town, "GR", "ESYE31", 37.98, 23.73, 660'000, "PPLC", {}},
        {"Athens", F::town, "US", "GA", 33.96, -83.38, 127'000, "PPLA2", {}},
        {"Paris", F::town, "FR", "11", 48.85, 2.35, 2'100'000, "PPLC", {}},
        {"Paris", F::town, "US", "TX", 33.66, -95.56, 25'000, "PPLA2", {}},
        {"Dallas", F::town, "US", "TX", 32.78, -96.81, 1'300'000, "PPLA2", {}},
        {"Sherman", F::town, "US", "TX", 33.64, -96.61, 44'000, "PPLA2", {}},
        {"Atlanta", F::town, "US", "GA", 33.75, -84.39, 500'000, "PPLA", {}},
        {"Charleston", F::town, "US", "WV", 38.35, -81.63, 48'000, "PPLA", {}},
        {"Lima", F::town, "PE", "LMA", -12.04, -77.03, 7'700'000, "PPLC", {}},
        {"Lima", F::town, "US", "OH", 40.74, -84.11, 36'000, "PPLA2", {}},
        {"London", F::town, "GB", "ENG", 51.51, -0.13, 8'900'000, "PPLC", {}},
        {"London", F::town, "CA", "08", 42.98, -81.23, 383'000, "PPL", {}},
        {"Brussels", F::town, "BE", "BRU", 50.85, 4.35, 1'000'000, "PPLC", {}},
        {"Berlin", F::town, "DE", "16", 52.52, 13.41, 3'400'000, "PPLC", {}},
        {"Reading", F::town, "GB", "ENG", 51.46, -0.97, 318'000, "PPL", {}},
        {"Reston", F::town, "US", "VA", 38.97, -77.34, 58'000, "PPL", {}},
        {"Lansing", F::town, "US", "MI", 42.73, -84.56, 112'000, "PPLA", {}},
        {"Winston-Salem", F::town, "US", "NC", 36.1, -80.24, 240'000, "PPLA2", {}},
        {"St. Louis", F::town, "US", "MO", 38.63, -90.2, 300'000, "PPLA2", {{"Saint Louis", K::alternate}}},
        {"Tbilisi", F::town, "GE", "51", 41.69, 44.83, 1'000'000, "PPLC", {}},
        {"The Hague", F::town, "NL", "11", 52.08, 4.3, 474'000, "PPLG", {{"Hague", K::alternate}}},
        {"White House", F::landmark, "US", "", 38.9, -77.04, 0, "", {}},
        {"Vladimir", F::admin1, "RU", "83", 56.1, 40.3, 1'500'000, "ADM1", {}},
        {"Central", F::admin1, "BW", "01", -22, 26, 600'000, "ADM1", {}},
        {"Max", F::town, "US", "ND", 47.82, -101.29, 300, "PPL", {}},
        {"March", F::town, "GB", "ENG", 52.55, 0.09, 22'000, "PPL", {}},
    });
    return world;
}

const FakeNameLists& name_lists() {
    static const FakeNameLists lists(
        {"anna", "david", "george", "jordan", "paris", "robert", "max", "mary", "vladimir"},
        {"reston", "sherman", "brown", "clark", "adams", "london", "lansing", "paris", "hill", "hale", "washington"},
        {"reading", "central", "march", "brown", "black", "sea", "street", "hill", "the", "a", "police"});
    return lists;
}

std::string usage_note(PlaceUsage usage) {
    return usage == PlaceUsage::associative ? "(associative)" : usage == PlaceUsage::embedded ? "(embedded)" : "";
}

LanguagePack pack_of(const PlacesCase& test) {
    return test.language == "es" ? spanish() : english();
}

Article article_of(const PlacesCase& test, const LanguagePack& pack) {
    Diagnostics diagnostics;
    const nlohmann::json record = {{"id", "a1"}, {"text", test.text}, {"home", test.home}};
    const std::vector<Article> articles = read_jsonl({"test.jsonl", record.dump() + "\n"}, diagnostics, pack);
    REQUIRE(articles.size() == 1);
    return articles.front();
}

}  // namespace

std::vector<PlaceMention> place_mentions(const PlacesCase& test) {
    const LanguagePack pack = pack_of(test);
    return find_places(article_of(test, pack), {}, {gazetteer(), name_lists(), pack, test.pins});
}

PlaceExplanation explained(const PlacesCase& test, const std::string& phrase) {
    const LanguagePack pack = pack_of(test);
    const Article article = article_of(test, pack);
    const PlaceSources sources{gazetteer(), name_lists(), pack, test.pins};
    return explain_places(article, {}, sources, find_phrase(article, phrase));
}

std::string places_in(const PlacesCase& test) {
    std::string line;
    for (const PlaceMention& mention : place_mentions(test)) {
        line += line.empty() ? "" : "; ";
        line += test.text.substr(mention.span.begin, mention.span.size()) + "=" + mention.name;
        line += mention.country.empty() ? "" : "," + mention.country;
        line += mention.country == "US" && !mention.admin1.empty() ? "." + mention.admin1 : "";
        line += usage_note(mention.usage);
    }
    return line;
}

std::string places_in(const std::string& text) {
    return places_in(PlacesCase{text});
}

}  // namespace dateline::test
