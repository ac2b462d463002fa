#include "config/config.hpp"

#include <catch2/catch.hpp>
#include <utility>

#include "config/config_fields.hpp"

namespace dateline {

namespace {

Config read(const std::string& text) {
    Diagnostics diagnostics;
    auto config = read_config({"dateline.yaml", text}, diagnostics);
    for (const auto& item : diagnostics.items()) UNSCOPED_INFO(to_text(item));
    REQUIRE(config.has_value());
    CHECK(diagnostics.items().empty());
    return *config;
}

std::string errors_of(const std::string& text) {
    Diagnostics diagnostics;
    CHECK_FALSE(read_config({"dateline.yaml", text}, diagnostics).has_value());
    std::string lines;
    for (const auto& item : diagnostics.items()) lines += to_text(item);
    return lines;
}

FigureEntry figure(const std::string& keys) {
    return read("figures:\n  - {kind: map, output: a.svg, " + keys + "}\n").figures.at(0);
}

}  // namespace

TEST_CASE("articles are read with the facts that the text may not give") {
    const Config config = read(
        "version: 1\ntitle: Storms\nlanguage: en\narticles:\n  - one.txt\n  - parts/*.md\n"
        "  - {file: two.txt, published: 2018-04-27, source: Gazette, url: \"https://example.org/1\", title: Two,\n"
        "     language: en-GB, home: Lagos}\n  - {glob: \"*.jsonl\"}\n");
    CHECK(config.title == "Storms");
    CHECK(config.language == "en");
    REQUIRE(config.articles.size() == 4);
    CHECK(config.articles[0].file == "one.txt");
    CHECK(config.articles[1].glob == "parts/*.md");
    const ArticleEntry& two = config.articles[2];
    CHECK(two.file == "two.txt");
    REQUIRE(two.published);
    CHECK(to_edtf(*two.published) == "2018-04-27");
    CHECK(two.source == "Gazette");
    CHECK(two.url == "https://example.org/1");
    CHECK(two.title == "Two");
    CHECK(two.language == "en-GB");
    CHECK(two.home == "Lagos");
    CHECK(two.pos == SourcePos{"dateline.yaml", 7, 5});
    CHECK(config.articles[3].glob == "*.jsonl");
}

TEST_CASE("a date reads alike with and without quotes") {
    for (const std::string date :
         {"2018", "2018-04", "2018-04-27", "2018?", "2018~", "-0476", "2014/2017", "2014/.."}) {
        const Config config =
            read("events:\n  - label: a\n    date: " + date + "\n  - label: b\n    date: \"" + date + "\"\n");
        REQUIRE(config.events.size() == 2);
        REQUIRE(config.events[0].date);
        CHECK(config.events[0].date == config.events[1].date);
        CHECK(to_edtf(*config.events[0].date) == date);
    }
}

TEST_CASE("pins ignore a name or give it a point") {
    const Config config = read(
        "places:\n  Nashir: ignore\n  Basham: {lon: 72.87, lat: 34.92, country: PK}\n"
        "  Suva: {lat: -18.1, lon: 178.4}\n");
    const std::vector<PlacePin> expected{{"Nashir", true, {}, ""},
                                         {"Basham", false, {Degrees(72.87), Degrees(34.92)}, "PK"},
                                         {"Suva", false, {Degrees(178.4), Degrees(-18.1)}, ""}};
    CHECK(config.places == expected);
}

TEST_CASE("the country code of Norway is a code") {
    CHECK(read("places: {Oslo: {lon: 10.7, lat: 59.9, country: NO}}\n").places.at(0).country == "NO");
}

TEST_CASE("events add, change and hide") {
    const Config config = read(
        "events:\n  - {id: e-1, label: Changed}\n  - {id: e-2, hide: true}\n"
        "  - {date: 2018-04-25/2018-04-26, place: The Hague, label: Servers seized, track: Police,\n"
        "     link: \"https://example.org\"}\n"
        "  - {date: 1999, label: A wall, place: {name: Port Ansel, lon: 3, lat: 4}}\n");
    REQUIRE(config.events.size() == 4);
    CHECK(config.events[0].id == "e-1");
    CHECK(config.events[0].label == "Changed");
    CHECK_FALSE(config.events[0].hide);
    CHECK(config.events[1].hide);
    CHECK_FALSE(config.events[1].label.has_value());
    REQUIRE(config.events[2].place);
    CHECK(config.events[2].place->name == "The Hague");
    CHECK_FALSE(config.events[2].place->point.has_value());
    CHECK(config.events[2].track == "Police");
    CHECK(config.events[2].link == "https://example.org");
    REQUIRE(config.events[3].place);
    CHECK(config.events[3].place->point == LonLat{Degrees(3), Degrees(4)});
}

TEST_CASE("a figure has defaults") {
    const FigureEntry entry = figure("");
    CHECK(entry.kind == FigureKind::map);
    CHECK(entry.style == "print");
    CHECK(entry.projection == "auto");
    CHECK(std::holds_alternative<AutoExtent>(entry.extent));
    CHECK_FALSE(entry.graticule);
    CHECK_FALSE(entry.width.has_value());
    CHECK(entry.caption_max == 90);
}

TEST_CASE("a figure reads all its keys") {
    const Config config = read(
        "figures:\n"
        "  - {kind: timeline, output: [a.svg, b.pdf, C.PNG], width: 18 cm, height: 2in, max-height: 72pt, style: web,\n"
        "     orientation: vertical, sides: one, title: T, subtitle: S, note: N, limit: 7, caption: 40, "
        "min-confidence: 0.5,\n"
        "     scale: 3, axis: linear, ticks: weeks, strips: year, fiscal-month: 7, day-zero: 2020-01-02,\n"
        "     panels: none, credit: C, sources: true, eras: [{date: 1914/1918, label: War}], lines: [{date: "
        "2024-05-01, label: "
        "Today}]}\n");
    const FigureEntry& entry = config.figures.at(0);
    CHECK(entry.kind == FigureKind::timeline);
    REQUIRE(entry.outputs.size() == 3);
    CHECK(entry.outputs[0].format == OutputFormat::svg);
    CHECK(entry.outputs[1].format == OutputFormat::pdf);
    CHECK(entry.outputs[2].format == OutputFormat::png);
    CHECK(entry.outputs[2].path == "C.PNG");
    REQUIRE(entry.width);
    CHECK(entry.width->value() == Approx(510.236).margin(0.001));
    CHECK(entry.height == Points(144));
    CHECK(entry.max_height == Points(72));
    CHECK(entry.style == "web");
    CHECK(entry.orientation == Orientation::vertical);
    CHECK(entry.sides == LabelSides::one);
    CHECK(entry.title == "T");
    CHECK(entry.subtitle == "S");
    CHECK(entry.note == "N");
    CHECK(entry.limit == std::size_t{7});
    CHECK(entry.caption_max == 40);
    CHECK(entry.min_confidence == 0.5);
    CHECK(entry.scale == 3);
    CHECK(entry.axis == AxisForm::linear);
    CHECK(entry.ticks == TickForm::weeks);
    CHECK(entry.strips == StripForm::year);
    CHECK(entry.panels == PanelForm::none);
    CHECK(entry.fiscal_month == 7);
    CHECK(entry.day_zero == parse_edtf("2020-01-02").value());
    CHECK(entry.credit == "C");
    CHECK(entry.sources);
    REQUIRE(entry.eras.size() == 1);
    CHECK(entry.eras[0].date == parse_edtf("1914/1918").value());
    CHECK(entry.eras[0].label == "War");
    REQUIRE(entry.lines.size() == 1);
    CHECK(entry.lines[0].date == parse_edtf("2024-05-01").value());
    CHECK(entry.lines[0].label == "Today");
}

TEST_CASE("an event may have a picture, by its file alone or with words and a size") {
    const Config config = read(
        "events:\n"
        "  - {date: 2020, label: A, image: a.png}\n"
        "  - {date: 2021, label: B, image: {file: b.svg, alt: A boat, size: 20pt}}\n"
        "figures:\n"
        "  - {kind: timeline, output: a.svg, details: [source, place]}\n"
        "  - {kind: timeline, output: b.svg, details: []}\n"
        "  - {kind: timeline, output: c.svg}\n");
    CHECK(config.events.at(0).image == PictureEntry{"a.png", "", {}, {"dateline.yaml", 2, 35}});
    CHECK(config.events.at(1).image == PictureEntry{"b.svg", "A boat", Points(20), {"dateline.yaml", 3, 35}});
    CHECK(config.figures.at(0).details == std::vector<LabelDetail>{LabelDetail::source, LabelDetail::place});
    CHECK(config.figures.at(1).details.empty());
    CHECK(config.figures.at(2).details == std::vector<LabelDetail>{LabelDetail::place});
}

TEST_CASE("panels are of tracks, places or sources") {
    const Config config = read(
        "figures:\n"
        "  - {kind: timeline, output: a.svg, panels: track}\n"
        "  - {kind: timeline, output: b.svg, panels: place}\n"
        "  - {kind: timeline, output: c.svg, panels: source}\n");
    CHECK(config.figures.at(0).panels == PanelForm::track);
    CHECK(config.figures.at(1).panels == PanelForm::place);
    CHECK(config.figures.at(2).panels == PanelForm::source);
}

TEST_CASE("a caption's length may stand in a map") {
    CHECK(figure("caption: {max: 40}").caption_max == 40);
}

TEST_CASE("the origins of events and the rules of tracks are read") {
    CHECK(read("events-from: narrative\n").events_from == std::vector{EventOrigin::narrative});
    CHECK(read("events-from: [dates, background]\n").events_from ==
          std::vector{EventOrigin::dates, EventOrigin::background});
    CHECK(read("tracks: place\n").tracks.by == TracksBy::place);
    const auto tracks = read("tracks: {Courts: [court, judge], Police: police}\n").tracks;
    CHECK(tracks.by == TracksBy::words);
    REQUIRE(tracks.words.size() == 2);
    CHECK(tracks.words[0].name == "Courts");
    CHECK(tracks.words[0].words == std::vector<std::string>{"court", "judge"});
    CHECK(tracks.words[1].words == std::vector<std::string>{"police"});
}

TEST_CASE("an axis is named by how it measures time") {
    for (const auto& [word, form] :
         {std::pair("broken", AxisForm::broken), std::pair("logarithmic", AxisForm::logarithmic),
          std::pair("sequential", AxisForm::sequential)}) {
        const Config config = read("figures:\n  - {kind: timeline, output: a.svg, axis: " + std::string(word) + "}\n");
        CHECK(config.figures.at(0).axis == form);
    }
}

TEST_CASE("lengths carry one of five units") {
    CHECK(figure("width: 96px").width == Points(72));
    CHECK(figure("width: 1in").width == Points(72));
    CHECK(figure("width: 25.4mm").width->value() == Approx(72));
    CHECK(figure("width: 2.54cm").width->value() == Approx(72));
    CHECK(figure("width: \"72pt\"").width == Points(72));
    CHECK(figure("width: 5000mm").width->value() == Approx(14173.228));
}

TEST_CASE("an extent is automatic, the world, a box or names") {
    CHECK(std::holds_alternative<AutoExtent>(figure("extent: auto").extent));
    CHECK(std::holds_alternative<WorldExtent>(figure("extent: world").extent));
    CHECK(std::get<NamedExtent>(figure("extent: Fiji").extent) == NamedExtent{"Fiji"});
    CHECK(std::get<NamedExtent>(figure("extent: [Fiji, Tonga]").extent) == NamedExtent{"Fiji", "Tonga"});
    const GeoBox box{Degrees(90), Degrees(-12), Degrees(130), Degrees(24)};
    CHECK(std::get<GeoBox>(figure("extent: [90, -12, 130, 24]").extent) == box);
}

TEST_CASE("a box may cross the antimeridian") {
    const GeoBox box{Degrees(170), Degrees(-30), Degrees(200), Degrees(10)};
    CHECK(std::get<GeoBox>(figure("extent: [170, -30, -160, 10]").extent) == box);
    CHECK(std::get<GeoBox>(figure("extent: [170, -30, 200, 10]").extent) == box);
}

TEST_CASE("markers are names or points with a value") {
    const Config config = read(
        "figures:\n  - {kind: map, output: a.svg, markers: &all [Suva, {name: Apia, lon: -171.8, lat: -13.8, value: "
        "40000, "
        "label: Home}]}\n  - {kind: map, output: b.svg, markers: *all}\n");
    REQUIRE(config.figures.size() == 2);
    REQUIRE(config.figures[1].markers.size() == 2);
    CHECK(config.figures[1].markers[0].name == "Suva");
    CHECK_FALSE(config.figures[1].markers[0].point.has_value());
    CHECK(config.figures[1].markers[1].point == LonLat{Degrees(-171.8), Degrees(-13.8)});
    CHECK(config.figures[1].markers[1].value == 40000);
    CHECK(config.figures[1].markers[1].label == "Home");
}

TEST_CASE("a size gives the sides that are left open") {
    CHECK(figure("size: 16:9").height == Points(540));
    CHECK(figure("size: 16:9").width == Points(960));
    CHECK(figure("size: 4:3, width: 12pt").height == Points(9));
    CHECK(figure("size: 4:3, height: 9pt").width == Points(12));
}

TEST_CASE("projections are automatic or PROJ texts") {
    CHECK(figure("projection: +proj=laea +lat_0=50").projection == "+proj=laea +lat_0=50");
    CHECK(errors_of("figures:\n  - {kind: map, output: a.svg, projection: mercator}\n") ==
          "dateline.yaml:2:44: error: unknown projection 'mercator'\n"
          "  2 |   - {kind: map, output: a.svg, projection: mercator}\n"
          "    |                                            ^\n"
          "  hint: write 'auto' or a PROJ text such as '+proj=laea +lat_0=50 +lon_0=10'\n");
}

TEST_CASE("a mistake in a word says what was meant") {
    CHECK(errors_of("figures:\n  - kind: timline\n    output: a.svg\n    widht: 3cm\n") ==
          "dateline.yaml:2:11: error: unknown figure kind 'timline'\n  2 |   - kind: timline\n    |           ^\n"
          "  hint: did you mean 'timeline'?\n"
          "dateline.yaml:4:5: error: unknown key 'widht' in 'figure'\n  4 |     widht: 3cm\n    |     ^\n"
          "  hint: did you mean 'width'?\n");
}

TEST_CASE("a value that YAML reads in its own way is named with the right one") {
    CHECK(errors_of("figures:\n  - {kind: map, output: a.svg, limit: 010, graticule: Yes, min-confidence: 0,5}\n")
              .find("hint: write '10'\n") != std::string::npos);
    CHECK(errors_of("figures:\n  - {kind: map, output: a.svg, graticule: Yes}\n").find("hint: write 'true'\n") !=
          std::string::npos);
    CHECK(errors_of("figures:\n  - kind: map\n    output: a.svg\n    min-confidence: 0,5\n")
              .find("hint: the decimal mark is a point: write '0.5'\n") != std::string::npos);
    CHECK(errors_of("figures:\n  - {kind: map, output: a.svg, width: 183}\n")
              .find("hint: write '183mm' (or cm, in, pt, px)\n") != std::string::npos);
}

TEST_CASE("twenty errors are shown, the others counted") {
    std::string text;
    for (int i = 0; i < 23; ++i) text += "key" + std::to_string(i) + ": 1\n";
    Diagnostics diagnostics;
    CHECK_FALSE(read_config({"dateline.yaml", text}, diagnostics).has_value());
    CHECK(diagnostics.count(Severity::error) == 20);
    REQUIRE(diagnostics.items().size() == 21);
    CHECK(to_text(diagnostics.items()[20]) == "dateline: note: 3 more errors not shown\n");
}

TEST_CASE("a config in UTF-16 reads like one in UTF-8") {
    const std::string text(
        "\xff\xfe"
        "t\0i\0t\0l\0e\0:\0 \0A\0\n\0",
        20);
    CHECK(read(text).title == "A");
}

TEST_CASE("thousands of events are read") {
    std::string text = "events:\n";
    for (int i = 0; i < 10'000; ++i) {
        text += "  - {id: E" + std::to_string(i) + ", date: 2014-04, track: A, label: \"A storm hits the town\"}\n";
    }
    CHECK(read(text).events.size() == 10'000);
}

TEST_CASE("every key of the config has a meaning for the reference") {
    const auto check_documented = [](const auto& fields) {
        for (const auto& one : fields) {
            INFO(one.key);
            const bool is_unsupported = one.key == "extends";
            CHECK(one.meaning.ends_with('.') != is_unsupported);
            CHECK(one.type.empty() == is_unsupported);
        }
    };
    check_documented(config_fields());
    check_documented(article_fields());
    check_documented(event_fields());
    check_documented(figure_fields());
}

}  // namespace dateline
