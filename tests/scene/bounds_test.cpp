#include "scene/bounds.hpp"

#include <catch2/catch.hpp>

#include "support/sample_scene.hpp"

using namespace dateline;
using namespace dateline::literals;

namespace {

TextItem label(TextAnchor anchor, double rotation) {
    TextItem item = test::text_item("abc", {100_pt, 50_pt}, 20);
    item.style.size = 10_pt;
    item.anchor = anchor;
    item.rotation = rotation;
    return item;
}

void check_box(const Item& item, const PageBox& expected) {
    const auto box = bounds(item);
    REQUIRE(box.has_value());
    CHECK(box->left.value() == Approx(expected.left.value()));
    CHECK(box->top.value() == Approx(expected.top.value()));
    CHECK(box->right.value() == Approx(expected.right.value()));
    CHECK(box->bottom.value() == Approx(expected.bottom.value()));
}

}  // namespace

TEST_CASE("a stroke reaches half its width beyond the path") {
    PathItem item{.path = rectangle({0_pt, 0_pt, 10_pt, 10_pt})};
    check_box({item}, {0_pt, 0_pt, 10_pt, 10_pt});
    item.stroke = Stroke{.width = 2_pt};
    check_box({item}, {Points(-1), Points(-1), 11_pt, 11_pt});
}

TEST_CASE("a text lies to the side of its position that its anchor says") {
    check_box({label(TextAnchor::start, 0)}, {100_pt, 42_pt, 120_pt, 52_pt});
    check_box({label(TextAnchor::middle, 0)}, {90_pt, 42_pt, 110_pt, 52_pt});
    check_box({label(TextAnchor::end, 0)}, {80_pt, 42_pt, 100_pt, 52_pt});
}

TEST_CASE("a text is turned clockwise about its position") {
    check_box({label(TextAnchor::start, 90)}, {98_pt, 50_pt, 108_pt, 70_pt});
    check_box({label(TextAnchor::start, -90)}, {92_pt, 30_pt, 102_pt, 50_pt});
}

TEST_CASE("a clipped group reaches no farther than its clip") {
    const PathItem wide{.path = rectangle({0_pt, 0_pt, 100_pt, 10_pt}), .fill = Color{}};
    Group group{.clip = rectangle({20_pt, 5_pt, 60_pt, 90_pt}), .items = {{wide}}};
    check_box({group}, {20_pt, 5_pt, 60_pt, 10_pt});
    group.clip = rectangle({200_pt, 5_pt, 260_pt, 90_pt});
    CHECK(!bounds(Item{group}).has_value());
}

TEST_CASE("items without a point have no bounds") {
    CHECK(!bounds(std::vector<Item>{}).has_value());
    CHECK(!bounds(std::vector<Item>{{PathItem{}}, {Group{}}}).has_value());
}

TEST_CASE("the bounds of several items hold them all") {
    const PathItem path{.path = polyline({{0_pt, 0_pt}, {5_pt, 5_pt}})};
    const ImageItem image{.png = "", .box = {3_pt, 4_pt, 9_pt, 8_pt}};
    CHECK(bounds(std::vector<Item>{{path}, {image}}) == PageBox{0_pt, 0_pt, 9_pt, 8_pt});
}
