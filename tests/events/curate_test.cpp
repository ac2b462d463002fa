#include "events/curate.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

When day(int year, int month, int day_of_month) {
    return when_of({year, month, day_of_month, {}});
}

Event event(const std::string& id) {
    Event made;
    made.id = id;
    made.when = day(2020, 1, 2);
    made.label = "Label of " + id;
    return made;
}

std::optional<EventPlace> geocode_bergen(const std::string& name) {
    if (name != "Bergen") return std::nullopt;
    EventPlace place;
    place.name = "Bergen Municipality";
    place.key = "geonames:1";
    place.point = {Degrees(5.3), Degrees(60.4)};
    return place;
}

EventEntry entry(const std::string& id) {
    EventEntry made;
    made.id = id;
    made.pos = {"d.yaml", 7, 5};
    return made;
}

}  // namespace

TEST_CASE("an entry with a known id changes that event and leaves the rest of it") {
    EventEntry change = entry("e-1");
    change.label = "Better words";
    change.place = PlaceEntry{"Bergen", {}, {}};
    Diagnostics diagnostics;
    const auto events = curate({event("e-1"), event("e-2")}, {change}, geocode_bergen, diagnostics);
    CHECK(diagnostics.items().empty());
    REQUIRE(events.size() == 2);
    CHECK(events[0].label == "Better words");
    CHECK(events[0].label_is_given);
    CHECK(events[0].when == day(2020, 1, 2));
    REQUIRE(events[0].places.size() == 1);
    CHECK(events[0].places[0].name == "Bergen");
    CHECK(events[0].places[0].evidence == PlaceEvidence::curated);
    CHECK(events[1] == event("e-2"));
}

TEST_CASE("an entry hides an event") {
    EventEntry hide = entry("e-1");
    hide.hide = true;
    Diagnostics diagnostics;
    CHECK(curate({event("e-1"), event("e-2")}, {hide}, geocode_bergen, diagnostics) == std::vector{event("e-2")});
}

TEST_CASE("an entry with a date adds an event") {
    EventEntry add = entry("");
    add.date = day(1999, 12, 31);
    add.label = "The last day";
    add.track = "Calendars";
    Diagnostics diagnostics;
    const auto events = curate({event("e-1")}, {add}, geocode_bergen, diagnostics);
    REQUIRE(events.size() == 2);
    CHECK(events[1].id == "event-1");
    CHECK(events[1].when == day(1999, 12, 31));
    CHECK(events[1].track == "Calendars");
}

TEST_CASE("an entry that matches nothing is an error at its position") {
    Diagnostics diagnostics;
    const auto events = curate({event("e-1")}, {entry("e-9")}, geocode_bergen, diagnostics);
    CHECK(events == std::vector{event("e-1")});
    REQUIRE(diagnostics.items().size() == 1);
    CHECK(to_text(diagnostics.items()[0]) ==
          "d.yaml:7:5: error: no event has the id 'e-9'\n"
          "  hint: 'dateline extract' lists the ids; an entry with a date adds an event\n");
}

TEST_CASE("an unknown place of an entry is an error that says how to mend it") {
    EventEntry add = entry("");
    add.date = day(1999, 12, 31);
    add.place = PlaceEntry{"Nowhere", {}, {"d.yaml", 8, 12}};
    Diagnostics diagnostics;
    static_cast<void>(curate({}, {add}, geocode_bergen, diagnostics));
    REQUIRE(diagnostics.items().size() == 1);
    CHECK(to_text(diagnostics.items()[0]) ==
          "d.yaml:8:12: error: unknown place 'Nowhere'\n"
          "  hint: give its coordinates: place: {name: Nowhere, lon: ..., lat: ...}\n");
}
