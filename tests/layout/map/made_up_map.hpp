// Small maps for tests: towns on the two countries of the fake base map.
#pragma once

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "layout/layout.hpp"
#include "support/english_words.hpp"
#include "support/fake_basemap.hpp"
#include "support/fixed_measurer.hpp"

namespace dateline::test {

inline MapPlace town(const std::string& name, double lon, double lat, std::optional<double> value = std::nullopt) {
    MapPlace place;
    place.id = "p-" + name;
    place.label = name;
    place.title = name;
    place.point = {Degrees(lon), Degrees(lat)};
    place.value = value;
    return place;
}

/// A map of both countries, 300 pt wide.
inline MapFigure figure_of(std::vector<MapPlace> places) {
    MapFigure figure;
    figure.page.language = english_words();
    figure.page.width = Points(300);
    figure.extent = make_box(Degrees(-2), Degrees(38), Degrees(22), Degrees(54));
    figure.places = std::move(places);
    return figure;
}

inline LayoutResult lay_out(const MapFigure& figure) {
    auto result = layout_map(figure, Style{}, FixedMeasurer{}, FakeBasemap{});
    REQUIRE(result.ok());
    return std::move(result).value();
}

}  // namespace dateline::test
