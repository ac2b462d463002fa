#include "layout/quality.hpp"

#include <catch2/catch.hpp>

namespace dateline {

namespace {

TextItem line_of(const std::string& text, double x, double y) {
    TextItem item;
    item.text = text;
    item.position = {Points(x), Points(y)};
    item.width = Points(40);
    item.style.size = Points(10);
    item.css_class = "label";
    return item;
}

PathItem path_of(const Path& path, const std::string& css_class) {
    PathItem item;
    item.path = path;
    item.css_class = css_class;
    return item;
}

Item event(const std::string& id, std::vector<Item> items) {
    Group group;
    group.data = {{"id", id}};
    group.items = std::move(items);
    return {std::move(group)};
}

Scene page_of(std::vector<Item> items) {
    Scene page;
    page.width = Points(200);
    page.height = Points(100);
    page.items = std::move(items);
    return page;
}

PathItem marker_at(double x, double y) {
    return path_of(circle({Points(x), Points(y)}, Points(3)), "marker");
}
PathItem leader(double x1, double y1, double x2, double y2) {
    return path_of(polyline({{Points(x1), Points(y1)}, {Points(x2), Points(y2)}}), "leader");
}

}  // namespace

TEST_CASE("a clean figure has a length of leaders and no faults") {
    const FigureQuality quality = measure_quality(
        {page_of({event("a", {{marker_at(20, 80)}, {leader(20, 80, 20, 32)}, {line_of("a", 20, 30)}}),
                  event("b", {{marker_at(120, 80)}, {leader(120, 80, 120, 32)}, {line_of("b", 120, 30)}})})});
    CHECK(quality.is_clean());
    CHECK(quality.labels == 2);
    CHECK(quality.leader_length.value() == Approx(to_millimetres(Points(96)).value()));
    CHECK(quality.longest_leader.value() == Approx(to_millimetres(Points(48)).value()));
    CHECK(quality.mean_displacement.value() == Approx(to_millimetres(Points(48.5)).value()));
    CHECK(quality.smallest_type == Points(10));
    CHECK(quality.white_space == Approx(1 - 2 * 40 * 9.0 / 20000));
}

TEST_CASE("each fault is counted") {
    const FigureQuality quality =
        measure_quality({page_of({event("a", {{marker_at(100, 28)}, {leader(10, 90, 60, 40)}, {line_of("a", 20, 30)}}),
                                  event("b", {{marker_at(40, 27)}, {leader(10, 40, 60, 90)}, {line_of("b", 30, 32)}}),
                                  event("c", {{leader(90, 10, 90, 60)}, {line_of("c", 80, 30)}}),
                                  event("d", {{line_of("d", 190, 80)}}), event("e", {{leader(110, 0, 110, 60)}})})});
    CHECK(quality.clipped == 1);
    CHECK(quality.overlaps == 1);
    // The marker of "b" lies under "a", that of "a" under "c".
    CHECK(quality.on_marker == 2);
    CHECK(quality.crossings == 1);
    CHECK(quality.struck == 1);
    CHECK_FALSE(quality.is_clean());
}

TEST_CASE("turned words are looked at as they are turned") {
    TextItem turned = line_of("An era", 100, 50);
    turned.anchor = TextAnchor::middle;
    turned.rotation = 90;
    TextItem beside = line_of("1900", 110, 50);
    CHECK(measure_quality({page_of({{turned}, {beside}})}).is_clean());
    turned.rotation = 0;
    CHECK(measure_quality({page_of({{turned}, {beside}})}).overlaps == 1);
}

}  // namespace dateline
