// Locked labels, small multiples, the north arrow, provinces coloured by number, local names.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "layout/map/made_up_map.hpp"
#include "layout/map/page_geometry.hpp"
#include "scene/bounds.hpp"
#include "support/fake_basemap.hpp"
#include "support/fixed_measurer.hpp"

using namespace dateline;
using namespace dateline::literals;
using test::figure_of;
using test::lay_out;
using test::town;

namespace {

template <class Wanted>
std::vector<Wanted> all_of(const std::vector<Item>& items, const std::string& css_class) {
    std::vector<Wanted> found;
    for (const auto& item : items) {
        const auto* one = std::get_if<Wanted>(&item.value);
        if (one != nullptr && one->css_class == css_class) found.push_back(*one);
    }
    return found;
}

std::vector<MapPlace> crowd(int count) {
    std::vector<MapPlace> places;
    for (int i = 0; i < count; ++i) {
        places.push_back(town("Place " + std::to_string(i), 1 + (i * 7 % 18), 41 + (i * 5 % 8) + 0.1 * i));
    }
    return places;
}

std::map<std::string, LockedLabel> by_id(const std::vector<LockedLabel>& labels) {
    std::map<std::string, LockedLabel> map;
    for (const auto& label : labels) map.emplace(label.id, label);
    return map;
}

}  // namespace

TEST_CASE("labels that are locked stay where they were when places are added") {
    auto figure = figure_of(crowd(40));
    const auto before = lay_out(figure);
    REQUIRE(before.placements.size() > 30);
    figure.locked = before.placements;
    CHECK(lay_out(figure).placements == before.placements);
    const auto moved_by = [&](const MapFigure& changed) {
        const auto after = by_id(lay_out(changed).placements);
        CHECK(after.count("p-Newcomer") == 1);
        return std::count_if(before.placements.begin(), before.placements.end(), [&](const LockedLabel& label) {
            const auto found = after.find(label.id);
            return label.id.starts_with("p-") && (found == after.end() || !(found->second == label));
        });
    };
    figure.places.insert(figure.places.begin(), town("Newcomer", 20.5, 52.5));
    CHECK(moved_by(figure) == 0);
    // In the midst of others only those make way on which the newcomer's marker lies, or one to give it room.
    figure.places.front() = town("Newcomer", 9.3, 44.9);
    CHECK(moved_by(figure) <= 4);
}

TEST_CASE("a locked label with other words is placed anew") {
    auto figure = figure_of({town("Alba", 5, 43)});
    figure.locked = {{"p-Alba", {"Old name"}, {Points(20), Points(20)}, std::nullopt, {}, {}}};
    const auto placed = by_id(lay_out(figure).placements);
    CHECK(placed.at("p-Alba").lines == std::vector<std::string>{"Alba"});
    CHECK(placed.at("p-Alba").corner.x < Points(10));
}

TEST_CASE("the name of an area that is locked stays where it was until something stands there") {
    auto figure = figure_of({town("Alba", 15, 43)});
    const auto before = by_id(lay_out(figure).placements).at("country:Westland");
    auto moved = before;
    moved.corner.x = moved.corner.x - 12_pt;
    moved.corner.y = moved.corner.y + 9_pt;
    figure.locked = {moved};
    CHECK(by_id(lay_out(figure).placements).at("country:Westland") == moved);
    SECTION("another size of type") {
        figure.locked[0].size = 3_pt;
        CHECK(by_id(lay_out(figure).placements).at("country:Westland") == before);
    }
    SECTION("a place of the sea") {
        figure.locked[0].corner = {5_pt, 5_pt};
        CHECK(by_id(lay_out(figure).placements).at("country:Westland") == before);
    }
    SECTION("a town below it") {
        figure.places.push_back(town("Brook", 4, 44.5));
        CHECK_FALSE(by_id(lay_out(figure).placements).at("country:Westland") == moved);
    }
}

TEST_CASE("a region too small to be seen is a disc, and never a dot") {
    auto speck = town("Speck", 5, 43);
    speck.feature = FeatureClass::region;
    speck.box = make_box(Degrees(5), Degrees(43), Degrees(5.01), Degrees(43.01));
    const auto page = lay_out(figure_of({speck})).pages.front();
    const auto places = all_of<Group>(page.items, "place");
    REQUIRE(places.size() == 1);
    CHECK(all_of<PathItem>(places[0].items, "marker").empty());
    const auto extents = all_of<PathItem>(places[0].items, "extent");
    REQUIRE(extents.size() == 1);
    const auto box = bounds(Item{extents[0]});
    REQUIRE(box);
    CHECK(box->width().value() == Approx(5).margin(0.2));
}

TEST_CASE("names of parallels at the rim of a world map keep off the rim") {
    MapFigure figure = figure_of({town("Alba", 5, 43)});
    figure.extent.reset();
    figure.whole_world = true;
    figure.graticule = true;
    figure.page.width = 400_pt;
    const auto page = lay_out(figure).pages.front();
    const auto rims = all_of<PathItem>(page.items, "neatline");
    REQUIRE(rims.size() == 1);
    const auto ticks = all_of<TextItem>(page.items, "tick");
    REQUIRE(ticks.size() > 5);
    for (const auto& tick : ticks) {
        const auto box = bounds(Item{tick});
        REQUIRE(box);
        PagePoint last{};
        for (const auto& step : rims[0].path.steps) {
            if (const auto* line = std::get_if<LineTo>(&step)) {
                CHECK_FALSE(touches(Segment{last, line->to}, *box));
                last = line->to;
            } else if (const auto* start = std::get_if<MoveTo>(&step)) {
                last = start->to;
            }
        }
    }
}

TEST_CASE("small multiples are maps of one size in rows, with unique ids, numbers that go on and one key") {
    auto figure = figure_of({town("Alba", 5, 43), town("Brook", 14, 48)});
    figure.page.width = 500_pt;
    figure.legend = "Events";
    for (int i = 0; i < 4; ++i) {
        auto place = town("Alba", 5, 43);
        place.id += "-" + std::to_string(i);
        place.value = 4 + i * 5.0;
        figure.panels.push_back({"19" + std::to_string(i) + "0s", {place}, {}, {}});
    }
    const auto result = lay_out(figure);
    const auto& items = result.pages.front().items;
    const auto titles = all_of<TextItem>(items, "panel-title");
    REQUIRE(titles.size() == 4);
    CHECK(titles[0].text == "1900s");
    CHECK(titles[0].position.y == titles[1].position.y);
    CHECK(titles[0].position.x == titles[2].position.x);
    const auto frames = all_of<PathItem>(items, "neatline");
    REQUIRE(frames.size() == 4);
    for (const auto& frame : frames) CHECK(bounds(frame.path).width() == bounds(frames[0].path).width());
    CHECK(all_of<Group>(items, "legend").size() == 1);
    CHECK(all_of<Group>(items, "scale-bar").size() == 1);
    CHECK(result.report.shown == std::vector<std::string>{"p-Alba-0", "p-Alba-1", "p-Alba-2", "p-Alba-3"});
    // A circle of one size means the same number on all of them.
    const auto places = all_of<Group>(items, "place");
    REQUIRE(places.size() == 4);
    const auto radius = [&](std::size_t i) {
        return bounds(std::get<PathItem>(places[i].items.front().value).path).width().value() / 2;
    };
    CHECK(radius(3) * radius(3) / (radius(1) * radius(1)) == Approx(19.0 / 9).epsilon(0.01));
}

TEST_CASE("small multiples fill a page of a given height") {
    auto figure = figure_of({town("Alba", 5, 43)});
    figure.page.width = 400_pt;
    figure.page.height = 300_pt;
    for (int i = 0; i < 6; ++i) figure.panels.push_back({std::to_string(i), {}, {}, {}});
    const auto result = lay_out(figure);
    CHECK(result.pages.front().height == 300_pt);
    for (const auto& frame : all_of<PathItem>(result.pages.front().items, "neatline")) {
        CHECK(bounds(frame.path).bottom <= 300_pt);
    }
}

TEST_CASE("an arrow points north where north is one way, and is refused where it turns") {
    auto figure = figure_of({town("Alba", 5, 43)});
    figure.north_arrow = true;
    figure.extent = make_box(4_deg, 42_deg, 6_deg, 44_deg);
    auto result = lay_out(figure);
    CHECK(all_of<Group>(result.pages.front().items, "north-arrow").size() == 1);
    CHECK(result.report.findings.empty());
    figure.extent = make_box(-30_deg, 40_deg, 50_deg, 70_deg);
    result = lay_out(figure);
    CHECK(all_of<Group>(result.pages.front().items, "north-arrow").empty());
    REQUIRE(result.report.findings.size() == 1);
    CHECK(result.report.findings[0].find("no north arrow: north turns by ") == 0);
}

TEST_CASE("a raster needs a reader and lies on the page as one image over the map") {
    auto figure = figure_of({town("Alba", 5, 43)});
    figure.layers = {{"hills", {}, {}, {}, {}, "/tmp/hills.tif"}};
    const auto refused = layout_map(figure, Style{}, test::FixedMeasurer{}, test::FakeBasemap{});
    CHECK(refused.error().message == "no rasters can be read here");
    RasterWindow seen;
    const RasterReader reader = [&](const std::string& path, const RasterWindow& window) -> Result<std::string> {
        CHECK(path == "/tmp/hills.tif");
        seen = window;
        return std::string("png");
    };
    const auto drawn = layout_map(figure, Style{}, test::FixedMeasurer{}, test::FakeBasemap{}, reader);
    REQUIRE(drawn.ok());
    CHECK(seen.projection == (*drawn).report.projection);
    CHECK(seen.width > 700);
    const auto basemap = all_of<Group>((*drawn).pages.front().items, "basemap");
    const auto rasters = all_of<Group>(basemap.at(0).items, "raster");
    REQUIRE(rasters.size() == 1);
    CHECK(std::get<ImageItem>(rasters[0].items.at(0).value).png == "png");
}
