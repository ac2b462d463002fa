#include "pipeline/event_files.hpp"

#include <catch2/catch.hpp>

#include "base/diagnostics.hpp"
#include "config/node.hpp"

using namespace dateline;

namespace {

Event sample() {
    Event event;
    event.id = "e-1";
    event.articles = {"a1"};
    event.when = when_of({2018, 4, 25, {}});
    event.date_text = "Wednesday";
    EventPlace place;
    place.name = "The \"Hague\", NL";
    place.key = "geonames:2747373";
    place.point = {Degrees(4.29861), Degrees(52.07667)};
    event.places = {place};
    event.label = "Servers seized, \"all\" of them";
    event.sentence = "Servers were seized,\nall of them.";
    event.start = 3;
    event.end = 36;
    event.confidence = 0.9;
    return event;
}

}  // namespace

TEST_CASE("JSON lines carry the form that other tools rely on") {
    CHECK(events_to_jsonl({sample()}) ==
          R"({"id":"e-1","articles":["a1"],"from":"2018-04-25","to":"2018-04-25","precision":"day",)"
          R"("date_text":"Wednesday","place":{"name":"The \"Hague\", NL","lat":52.07667,"lon":4.29861,)"
          R"("id":"geonames:2747373"},"places":[{"name":"The \"Hague\", NL","lat":52.07667,"lon":4.29861,)"
          R"("id":"geonames:2747373"}],"label":"Servers seized, \"all\" of them",)"
          R"("sentence":"Servers were seized,\nall of them.","start":3,"end":36,"confidence":0.9})"
          "\n");
}

TEST_CASE("an event without a place has a null place") {
    Event event = sample();
    event.places.clear();
    CHECK(events_to_jsonl({event}).find(R"("place":null,"places":[])") != std::string::npos);
}

TEST_CASE("CSV quotes what needs quotes") {
    CHECK(events_to_csv({sample()}) ==
          "id,from,to,date,place,lon,lat,label,sentence,article,confidence\r\n"
          "e-1,2018-04-25,2018-04-25,2018-04-25,\"The \"\"Hague\"\", NL\",4.29861,52.07667,"
          "\"Servers seized, \"\"all\"\" of them\",\"Servers were seized,\nall of them.\",a1,0.9\r\n");
}

TEST_CASE("the YAML list is read back with the same words") {
    const std::string yaml = events_to_yaml({sample()});
    Diagnostics diagnostics;
    const auto root = read_yaml({"events.yaml", yaml}, diagnostics);
    INFO(yaml);
    REQUIRE(root);
    const Node* events = root->find("events");
    REQUIRE(events != nullptr);
    REQUIRE(events->items.size() == 1);
    CHECK(events->items[0].find("id")->scalar == "e-1");
    CHECK(events->items[0].find("date")->scalar == "2018-04-25");
    CHECK(events->items[0].find("label")->scalar == "Servers seized, \"all\" of them");
    CHECK(events->items[0].find("place")->find("name")->scalar == "The \"Hague\", NL");
    CHECK(yaml.find("  # > Servers were seized, all of them.\n") != std::string::npos);
}

TEST_CASE("GeoJSON puts longitude first and keeps events without a place") {
    Event unplaced = sample();
    unplaced.places.clear();
    unplaced.id = "e-2";
    const std::string text = events_to_geojson({sample(), unplaced});
    CHECK(text.find("4.29861,\n     52.07667") != std::string::npos);
    CHECK(text.find("\"geometry\": null") != std::string::npos);
}
