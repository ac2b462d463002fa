#include <catch2/catch.hpp>

#include "figure/make_figure.hpp"
#include "figure/select_events.hpp"
#include "support/language.hpp"

using namespace dateline;

namespace {

Event event(const std::string& id, int day, double confidence = 1) {
    Event made;
    made.id = id;
    made.when = when_of({2020, 5, day, {}});
    made.label = "Event " + id + " began";
    made.confidence = confidence;
    return made;
}

EventPlace town(const std::string& name, double lon) {
    EventPlace place;
    place.name = name;
    place.key = "key:" + name;
    place.point = {Degrees(lon), Degrees(10)};
    place.feature = FeatureClass::town;
    return place;
}

std::vector<std::string> ids(const std::vector<Event>& events) {
    std::vector<std::string> found;
    for (const auto& one : events) found.push_back(one.id);
    return found;
}

std::optional<EventPlace> lookup(const std::string& name, const std::optional<GeoBox>& /*around*/) {
    if (name == "Oslo") return town("Oslo", 10.75);
    if (name == "Fiji" || name == "Samoa") {
        EventPlace place = town(name, 0);
        place.feature = FeatureClass::country;
        place.box = name == "Fiji" ? make_box(Degrees(177), Degrees(-19), Degrees(-178), Degrees(-16))
                                   : make_box(Degrees(-173), Degrees(-14), Degrees(-171), Degrees(-13));
        return place;
    }
    return std::nullopt;
}

std::optional<MadeFigure> make(const FigureEntry& entry, const std::vector<Event>& events, Diagnostics& diagnostics) {
    Config config;
    config.title = "Title of all";
    const LanguagePack pack = test::english();
    return make_figure(entry, {config, events, pack, {lookup}, "Names by someone.", "Map by someone."}, diagnostics);
}

}  // namespace

TEST_CASE("events stand in order of time, and equal times as given") {
    const auto selected = select_events({event("late", 9), event("b", 3), event("a", 3)}, {});
    CHECK(ids(selected.shown) == std::vector<std::string>{"b", "a", "late"});
    CHECK(selected.left_out.empty());
}

TEST_CASE("a limit leaves out the least sure events and names them") {
    FigureEntry entry;
    entry.limit = 2;
    const auto selected = select_events({event("a", 1, 0.9), event("b", 2, 0.3), event("c", 3, 0.8)}, entry);
    CHECK(ids(selected.shown) == std::vector<std::string>{"a", "c"});
    CHECK(selected.left_out == std::vector<std::string>{"b"});
}

TEST_CASE("events below the least confidence are left out") {
    FigureEntry entry;
    entry.min_confidence = 0.5;
    CHECK(select_events({event("a", 1, 0.4), event("b", 2, 0.5)}, entry).left_out == std::vector<std::string>{"a"});
}

TEST_CASE("a timeline takes title, width and tracks") {
    FigureEntry entry;
    entry.orientation = Orientation::vertical;
    entry.sides = LabelSides::one;
    Event tracked = event("a", 1);
    tracked.track = "Rivers";
    Diagnostics diagnostics;
    const auto made = make(entry, {tracked, event("b", 2)}, diagnostics);
    REQUIRE(made);
    const auto& timeline = std::get<TimelineFigure>(made->figure);
    CHECK(timeline.page.title == "Title of all");
    CHECK(timeline.page.width == to_points(Millimetres(160)));
    CHECK(timeline.orientation == TimelineOrientation::vertical);
    CHECK(timeline.sides == TimelineSides::one);
    CHECK(timeline.tracks == std::vector<std::string>{"Rivers"});
    CHECK(dump(made->figure) ==
          "timeline\n"
          "page 453.54 pt wide, language en\n"
          "  title Title of all\n"
          "event a 2020-05-01 'Event a began' track Rivers\n"
          "event b 2020-05-02 'Event b began'\n");
}

TEST_CASE("sources are listed once, in the order in which events need them") {
    Event first = event("a", 3);
    EventSource gazette;
    gazette.title = "A fire";
    gazette.name = "Gazette";
    gazette.link = "https://example.org/1";
    gazette.published = when_of({2020, 5, 4, {}});
    EventSource radio;
    radio.name = "Radio";
    first.sources = {gazette};
    Event second = event("b", 4);
    second.sources = {radio, gazette};
    Event curated = event("c", 5);
    curated.source = "A diary";
    FigureEntry entry;
    entry.sources = true;
    entry.credit = "Drawn by hand";
    Diagnostics diagnostics;
    const auto made = make(entry, {first, second, curated, event("d", 6)}, diagnostics);
    REQUIRE(made);
    const auto& timeline = std::get<TimelineFigure>(made->figure);
    CHECK(timeline.page.credit == "Drawn by hand");
    CHECK(timeline.page.sources == std::vector<SourceLine>{{"A fire. Gazette, 4 May 2020", "https://example.org/1"},
                                                           {"Radio", ""},
                                                           {"A diary", ""}});
    CHECK(timeline.events[0].sources == std::vector<std::size_t>{1});
    CHECK(timeline.events[1].sources == std::vector<std::size_t>{1, 2});
    CHECK(timeline.events[2].sources == std::vector<std::size_t>{3});
    CHECK(timeline.events[3].sources.empty());
}

TEST_CASE("the figure says how its axis measures time") {
    FigureEntry entry;
    entry.axis = AxisForm::sequential;
    entry.ticks = TickForm::quarters;
    entry.strips = StripForm::decade;
    entry.fiscal_month = 4;
    entry.day_zero = when_of({2020, 5, 1, {}});
    entry.eras = {{when_of({2020, 5, 0, {}}), "May", {}}};
    Diagnostics diagnostics;
    const auto made = make(entry, {event("a", 3)}, diagnostics);
    REQUIRE(made);
    const std::string text = dump(made->figure);
    CHECK(text.find("axis sequential\nticks quarters\nstrips of a decade\nyears begin in month 4\nday zero 2020-05-01\n"
                    "era 2020-05 'May'\n") != std::string::npos);
}

TEST_CASE("labels tell the details that are asked for") {
    Event one = event("a", 1);
    one.places = {town("Oslo", 10.75)};
    one.source = "Gazette";
    FigureEntry entry;
    Diagnostics diagnostics;
    const auto first_of = [&] {
        const auto made = make(entry, {one}, diagnostics);
        REQUIRE(made);
        return std::get<TimelineFigure>(made->figure).events.front();
    };
    CHECK(first_of().place == "Oslo");
    CHECK(first_of().source.empty());
    entry.details = {LabelDetail::source};
    CHECK(first_of().place.empty());
    CHECK(first_of().source == "Gazette");
    entry.details = {};
    // A panel needs the place, a label does not tell it.
    entry.panels = PanelForm::place;
    CHECK(first_of().place.empty());
    CHECK(first_of().panel == "Oslo");
}

TEST_CASE("a picture that cannot be read is an error where the config names it") {
    Event one = event("a", 1);
    one.picture = PictureEntry{"boat.png", "A boat", Points(20), {"dateline.yaml", 3, 5}};
    Config config;
    const LanguagePack pack = test::english();
    const std::vector<Event> events{one};
    Diagnostics diagnostics;
    const auto made_with = [&](const Result<Picture>& picture) {
        const FigureSources with{config, events, pack, {lookup}, "", "", [&](const std::string& file) {
                                     CHECK(file == "boat.png");
                                     return picture;
                                 }};
        return make_figure(FigureEntry{}, with, diagnostics);
    };
    const auto made = made_with(Picture{"png", 30, 20});
    REQUIRE(made);
    CHECK(std::get<TimelineFigure>(made->figure).events.front().picture ==
          EventPicture{{"png", 30, 20}, "A boat", Points(20)});
    CHECK(diagnostics.items().empty());
    CHECK_FALSE(made_with(Error{"no picture", {}, "look again"}).has_value());
    REQUIRE(diagnostics.items().size() == 1);
    CHECK(diagnostics.items()[0].message == "no picture");
    CHECK(diagnostics.items()[0].pos == SourcePos{"dateline.yaml", 3, 5});
}

TEST_CASE("panels hold the events of one place, source or track, and those without one come last") {
    Event oslo = event("a", 1);
    oslo.places = {town("Oslo", 10.75)};
    oslo.source = "Gazette";
    oslo.track = "Police";
    Event nowhere = event("b", 2);
    Event bergen = event("c", 3);
    bergen.places = {town("Bergen", 5.3)};
    bergen.source = "Gazette";
    const auto panels_by = [&](PanelForm form) {
        FigureEntry entry;
        entry.panels = form;
        Diagnostics diagnostics;
        const auto made = make(entry, {oslo, nowhere, bergen}, diagnostics);
        REQUIRE(made);
        return std::get<TimelineFigure>(made->figure);
    };
    CHECK(panels_by(PanelForm::place).panels == std::vector<std::string>{"Oslo", "Bergen", ""});
    CHECK(panels_by(PanelForm::source).panels == std::vector<std::string>{"Gazette", ""});
    CHECK(panels_by(PanelForm::source).events[2].panel == "Gazette");
    CHECK(panels_by(PanelForm::track).panels == std::vector<std::string>{"Police", ""});
    CHECK(panels_by(PanelForm::track).panels_are_tracks);
    CHECK(panels_by(PanelForm::none).panels.empty());
    CHECK(dump(panels_by(PanelForm::place)).find("panel 'Oslo'\npanel 'Bergen'\npanel ''\n") != std::string::npos);
}

TEST_CASE("a map joins the events of a place and leaves out those without one") {
    Event first = event("a", 1);
    first.places = {town("Oslo", 10.75), town("Bergen", 5.3)};
    Event second = event("b", 2);
    second.places = {town("Oslo", 10.75)};
    FigureEntry entry;
    entry.kind = FigureKind::map;
    Diagnostics diagnostics;
    const auto made = make(entry, {first, second, event("c", 3)}, diagnostics);
    REQUIRE(made);
    const auto& map = std::get<MapFigure>(made->figure);
    REQUIRE(map.places.size() == 2);
    CHECK(map.places[0].id == "p-oslo");
    CHECK(map.places[0].events == std::vector<std::string>{"a", "b"});
    CHECK(map.places[0].title == "Oslo; 1 May 2020: Event a began; 2 May 2020: Event b began");
    CHECK(map.places[1].events == std::vector<std::string>{"a"});
    CHECK(map.page.attributions == std::vector<std::string>{"Names by someone.", "Map by someone."});
    CHECK(made->left_out == std::vector<std::string>{"c"});
}

TEST_CASE("markers are geocoded by name or placed by their coordinates") {
    FigureEntry entry;
    entry.kind = FigureKind::map;
    entry.markers = {{"Oslo", {}, 3.0, {}, {}}, {"Camp", LonLat{Degrees(1), Degrees(2)}, {}, "Base camp", {}}};
    Diagnostics diagnostics;
    const auto made = make(entry, {}, diagnostics);
    REQUIRE(made);
    const auto& places = std::get<MapFigure>(made->figure).places;
    REQUIRE(places.size() == 2);
    CHECK(places[0].point == LonLat{Degrees(10.75), Degrees(10)});
    CHECK(places[0].value == 3.0);
    CHECK(places[1].label == "Base camp");
    CHECK(places[1].id == "p-camp");
}

TEST_CASE("a map of given coordinates owes nothing to the gazetteer") {
    FigureEntry entry;
    entry.kind = FigureKind::map;
    entry.markers = {{"Camp", LonLat{Degrees(1), Degrees(2)}, {}, {}, {}}};
    Diagnostics diagnostics;
    const auto made = make(entry, {}, diagnostics);
    REQUIRE(made);
    CHECK(std::get<MapFigure>(made->figure).page.attributions == std::vector<std::string>{"Map by someone."});
}

TEST_CASE("an unknown marker is an error at its position") {
    FigureEntry entry;
    entry.kind = FigureKind::map;
    entry.markers = {{"Atlantis", {}, {}, {}, {}, {"d.yaml", 9, 3}}};
    Diagnostics diagnostics;
    CHECK_FALSE(make(entry, {}, diagnostics));
    REQUIRE(diagnostics.items().size() == 1);
    CHECK(to_text(diagnostics.items()[0]) ==
          "d.yaml:9:3: error: unknown place 'Atlantis'\n"
          "  hint: give its coordinates: {name: Atlantis, lon: ..., lat: ...}\n");
}

TEST_CASE("an extent of names joins their boxes over the antimeridian") {
    FigureEntry entry;
    entry.kind = FigureKind::map;
    entry.extent = NamedExtent{"Fiji", "Samoa"};
    Diagnostics diagnostics;
    const auto made = make(entry, {}, diagnostics);
    REQUIRE(made);
    CHECK(std::get<MapFigure>(made->figure).extent == GeoBox{Degrees(177), Degrees(-19), Degrees(189), Degrees(-13)});
}
