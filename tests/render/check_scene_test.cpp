#include "render/check_scene.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

#include "render/render.hpp"
#include "support/sample_scene.hpp"

using namespace dateline;
using namespace dateline::literals;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Scene page(std::vector<Item> items) {
    return {.width = 100_pt, .height = 100_pt, .items = std::move(items)};
}

std::string message_of(const Scene& scene) {
    const auto checked = check_scene(scene);
    return checked.ok() ? "" : checked.error().message;
}

PathItem square() {
    return {.path = rectangle({0_pt, 0_pt, 9_pt, 9_pt}), .fill = Color{}, .css_class = "land"};
}

const std::string bad_path = "cannot draw the path 'land': a number in it is not finite or out of range";

}  // namespace

TEST_CASE("the sample scene can be drawn") {
    CHECK(message_of(test::sample_scene()).empty());
}

TEST_CASE("a page has two sides of at most five metres") {
    CHECK(message_of({.width = longest_side, .height = 1_pt}).empty());
    CHECK(message_of({.width = 0_pt, .height = 10_pt}) ==
          "expected a page side of more than 0 and at most 5 m, found 0 pt");
    CHECK(message_of({.width = 10_pt, .height = 14174_pt}) ==
          "expected a page side of more than 0 and at most 5 m, found 14174 pt");
    CHECK(message_of({.width = Points(std::nan("")), .height = 10_pt}) ==
          "expected a page side of more than 0 and at most 5 m, found no number pt");
}

TEST_CASE("a coordinate that is not finite or too far away is refused") {
    for (const double bad : {std::nan(""), infinity, -infinity, 1.1e6}) {
        PathItem item = square();
        item.path.line_to({Points(bad), 1_pt});
        CHECK(message_of(page({{item}})) == bad_path);
        CHECK(message_of(page({{Group{.items = {{item}}}}})) == bad_path);
    }
    PathItem item = square();
    item.path.cubic_to({1_pt, 1_pt}, {1_pt, Points(infinity)}, {2_pt, 2_pt});
    CHECK(message_of(page({{item}})) == bad_path);
    item = square();
    item.path.line_to({farthest_coordinate, -farthest_coordinate});
    CHECK(message_of(page({{item}})).empty());
}

TEST_CASE("a path that does not start with a move is refused") {
    PathItem item = square();
    item.path.steps.erase(item.path.steps.begin());
    CHECK(message_of(page({{item}})) == bad_path);
}

TEST_CASE("fills and strokes that no renderer can draw are refused") {
    PathItem item = square();
    item.fill = Color{0, 0, 0, 1.5};
    CHECK(message_of(page({{item}})) == bad_path);
    item.fill = Hatch{.color = {}, .spacing = 0_pt};
    CHECK(message_of(page({{item}})) == bad_path);
    item.fill = LinearGradient{{0_pt, 0_pt}, {1_pt, 1_pt}, {{2, {}}}};
    CHECK(message_of(page({{item}})) == bad_path);
    item = square();
    item.stroke = Stroke{.width = Points(-1)};
    CHECK(message_of(page({{item}})) == bad_path);
    item.stroke = Stroke{.dash = {0_pt, 0_pt}};
    CHECK(message_of(page({{item}})) == bad_path);
    item.stroke = Stroke{.dash = {1_pt, Points(-1)}};
    CHECK(message_of(page({{item}})) == bad_path);
}

TEST_CASE("a text without a size or with a bad angle is refused") {
    TextItem item = test::text_item("Delta", {1_pt, 1_pt}, 10);
    item.style.size = 0_pt;
    const std::string expected = "cannot draw the text 'Delta': a number in it is not finite or out of range";
    CHECK(message_of(page({{item}})) == expected);
    item.style.size = 8_pt;
    item.rotation = std::nan("");
    CHECK(message_of(page({{item}})) == expected);
}

TEST_CASE("groups nest 64 deep and no deeper") {
    const auto nested = [](int depth) {
        Item item{Group{}};
        for (int i = 1; i < depth; ++i) item = Item{Group{.items = {item}}};
        return page({item});
    };
    CHECK(message_of(nested(64)).empty());
    CHECK(message_of(nested(65)) == "groups are nested deeper than 64");
}

TEST_CASE("an image must be a PNG of a size that can be held") {
    const PageBox box{0_pt, 0_pt, 9_pt, 9_pt};
    CHECK(message_of(page({{ImageItem{"GIF89a", box}}})) == "cannot draw an image: its bytes are no PNG");
    std::string huge = test::one_pixel_png();
    huge.replace(16, 8, std::string("\0\0\xff\xff\0\0\xff\xff", 8));
    CHECK(message_of(page({{ImageItem{huge, box}}})) ==
          "cannot draw an image of 65535 x 65535 pixels: expected 1 to 100 million pixels");
    CHECK(message_of(page({{ImageItem{test::one_pixel_png(), {0_pt, 0_pt, 0_pt, 9_pt}}}})) ==
          "cannot draw an image: its box is empty, not finite or out of range");
}

TEST_CASE("no renderer draws a scene that cannot be drawn") {
    PathItem item = square();
    item.path.line_to({Points(std::nan("")), 1_pt});
    const Scene scene = page({{item}});
    CHECK(render_svg(scene).error() == Error{bad_path});
    CHECK(render_pdf({test::sample_scene(), scene}).error() == Error{bad_path});
    CHECK(render_png(scene, 1).error() == Error{bad_path});
}
