#include "pipeline/mention_json.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

Article article_of(std::string text) {
    Article article;
    article.id = "a1";
    article.text = std::move(text);
    return article;
}

}  // namespace

TEST_CASE("offsets of a mention count code points") {
    const Article article = article_of("Café in Malaysia, early April");
    Mentions mentions;
    PlaceMention place;
    place.span = {9, 17};
    place.key = "geonames:1733045";
    place.name = "Malaysia";
    place.feature = FeatureClass::country;
    place.country = "MY";
    place.point = {Degrees(102.5), Degrees(4)};
    place.confidence = 0.98;
    mentions.places = {place};
    DateMention date;
    date.span = {19, 30};
    date.value = "2018-04";
    date.mod = "START";
    date.when = When{WhenKind::within, {2018, 4, 1, {}}, {2018, 4, 10, {}}, Precision::month};
    date.confidence = 0.9;
    mentions.dates = {date};
    CHECK(mentions_to_jsonl(article, mentions) ==
          R"({"article":"a1","kind":"place","start":8,"end":16,"text":"Malaysia","name":"Malaysia",)"
          R"("feature":"country","country":"MY","admin1":null,"lat":4.0,"lon":102.5,"id":"geonames:1733045",)"
          R"("usage":"literal","confidence":0.98})"
          "\n"
          R"({"article":"a1","kind":"date","start":18,"end":29,"text":"early April","type":"DATE",)"
          R"("value":"2018-04","mod":"START","from":"2018-04-01","to":"2018-04-10","confidence":0.9})"
          "\n");
}

TEST_CASE("both ends of a range name the joined range, in astronomical years") {
    const Article article = article_of("499-494 BC");
    const When range{WhenKind::span, {-498, 0, 0, {}}, {-493, 0, 0, {}}, Precision::year};
    Mentions mentions;
    DateMention date;
    date.span = {0, 3};
    date.value = "BC0499";
    date.when = when_of({-498, 0, 0, {}});
    date.range = range;
    mentions.dates = {date};
    CHECK(mentions_to_jsonl(article, mentions) ==
          R"({"article":"a1","kind":"date","start":0,"end":3,"text":"499","type":"DATE","value":"BC0499",)"
          R"("from":"-0498-01-01","to":"-0498-12-31","range_from":"-0498-01-01","range_to":"-0493-12-31",)"
          R"("confidence":1.0})"
          "\n");
}

TEST_CASE("tab-separated lines keep one line a mention") {
    const Article article = article_of("New\nYork");
    Mentions mentions;
    PlaceMention place;
    place.span = {0, 8};
    place.name = "New York City";
    place.point = {Degrees(-74.00597), Degrees(40.71427)};
    mentions.places = {place};
    CHECK(mentions_to_tsv(article, mentions) == "a1\tplace\t0\t8\tNew York\tNew York City\t-74.00597,40.71427\n");
}
