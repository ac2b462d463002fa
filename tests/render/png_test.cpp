#include <catch2/catch.hpp>

#include "render/png_image.hpp"
#include "render/render.hpp"
#include "support/sample_scene.hpp"

using namespace dateline;
using namespace dateline::literals;

namespace {

/// The decoded picture.
struct Picture {
    explicit Picture(const std::string& png) : surface(decode_png(png)) {
        REQUIRE(cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS);
    }
    [[nodiscard]] int width() const { return cairo_image_surface_get_width(surface.get()); }
    [[nodiscard]] int height() const { return cairo_image_surface_get_height(surface.get()); }
    /// "rrggbb" of a pixel.
    [[nodiscard]] std::string at(int x, int y) const {
        const unsigned char* bytes =
            cairo_image_surface_get_data(surface.get()) + y * cairo_image_surface_get_stride(surface.get()) + x * 4;
        return to_hex({bytes[2], bytes[1], bytes[0], 1}).substr(1);
    }
    SurfaceHandle surface;
};

Scene page(std::vector<Item> items) {
    return {.width = 72_pt, .height = 36_pt, .items = std::move(items)};
}

PathItem filled(const PageBox& box, Fill fill) {
    return {.path = rectangle(box), .fill = std::move(fill)};
}

}  // namespace

TEST_CASE("a PNG has the scale's pixels for each CSS pixel") {
    const Picture once(render_png(page({}), 1).value());
    CHECK(once.width() == 96);
    CHECK(once.height() == 48);
    const Picture twice(render_png(page({}), 2.5).value());
    CHECK(twice.width() == 240);
    CHECK(twice.height() == 120);
}

TEST_CASE("the same scene gives the same PNG") {
    CHECK(render_png(test::sample_scene(), 2).value() == render_png(test::sample_scene(), 2).value());
}

TEST_CASE("a page that ends within a pixel has its background there") {
    const Scene scene{.width = Points(7.2), .height = Points(7.2)};
    const Picture picture(render_png(scene, 1).value());
    CHECK(picture.width() == 10);
    CHECK(picture.at(9, 9) == "ffffff");
}

TEST_CASE("colours stand where the scene has them") {
    const Scene scene = page({{filled({0_pt, 0_pt, 36_pt, 36_pt}, Color{213, 94, 0, 1})}});
    const Picture picture(render_png(scene, 1).value());
    CHECK(picture.at(20, 20) == "d55e00");
    CHECK(picture.at(70, 20) == "ffffff");
}

TEST_CASE("the even-odd rule leaves the inner of two rings free") {
    PathItem rings = filled({0_pt, 0_pt, 36_pt, 36_pt}, Color{});
    for (const auto& step : rectangle({12_pt, 12_pt, 24_pt, 24_pt}).steps) rings.path.steps.push_back(step);
    const Picture picture(render_png(page({{rings}}), 1).value());
    CHECK(picture.at(4, 4) == "000000");
    CHECK(picture.at(24, 24) == "ffffff");
}

TEST_CASE("a gradient goes from its first to its last colour") {
    const LinearGradient gradient{{0_pt, 0_pt}, {72_pt, 0_pt}, {{0, {0, 0, 0, 1}}, {1, {200, 100, 0, 1}}}};
    const Picture picture(render_png(page({{filled({0_pt, 0_pt, 72_pt, 36_pt}, gradient)}}), 1).value());
    CHECK(picture.at(48, 10) == "653300");
}

TEST_CASE("a hatch covers a part of its area and nothing beside it") {
    const Hatch hatch{.color = {0, 0, 0, 1}, .spacing = 3_pt, .width = 1_pt};
    const Picture picture(render_png(page({{filled({0_pt, 0_pt, 36_pt, 36_pt}, hatch)}}), 1).value());
    int dark = 0;
    for (int x = 0; x < 48; ++x) dark += picture.at(x, 24) < "808080" ? 1 : 0;
    CHECK(dark > 8);
    CHECK(dark < 24);
    for (int x = 49; x < 96; ++x) CHECK(picture.at(x, 24) == "ffffff");
}

TEST_CASE("a clip hides what is outside of it") {
    const PathItem all = filled({0_pt, 0_pt, 72_pt, 36_pt}, Color{});
    const Picture picture(
        render_png(page({{Group{.clip = rectangle({0_pt, 0_pt, 36_pt, 36_pt}), .items = {{all}}}}}), 1).value());
    CHECK(picture.at(20, 20) == "000000");
    CHECK(picture.at(60, 20) == "ffffff");
}

TEST_CASE("a page without background is transparent") {
    Scene scene = page({});
    scene.background.opacity = 0;
    const Picture picture(render_png(scene, 1).value());
    CHECK(cairo_surface_get_content(picture.surface.get()) == CAIRO_CONTENT_COLOR_ALPHA);
    CHECK(picture.at(5, 5) == "000000");
    CHECK(cairo_surface_get_content(Picture(render_png(page({}), 1).value()).surface.get()) == CAIRO_CONTENT_COLOR);
}

TEST_CASE("an image fills its box") {
    const ImageItem image{test::one_pixel_png(), {36_pt, 0_pt, 72_pt, 36_pt}};
    const Picture picture(render_png(page({{image}}), 1).value());
    CHECK(picture.at(72, 24) == "d55e00");
    CHECK(picture.at(20, 24) == "ffffff");
}

TEST_CASE("a picture that is too large is refused with its size") {
    CHECK(render_png({.width = 7500_pt, .height = 7600_pt}, 1).error() ==
          Error{"the PNG would have 10000 x 10134 pixels; at most 100 million, and 32767 on a side, can be written",
                {},
                "give a smaller size or scale"});
    CHECK(render_png(page({}), 0).error() == Error{"expected a PNG scale of more than 0"});
    CHECK(render_png(page({}), -1).error() == Error{"expected a PNG scale of more than 0"});
}
