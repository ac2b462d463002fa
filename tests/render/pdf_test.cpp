#include <catch2/catch.hpp>

#include "render/render.hpp"
#include "support/sample_scene.hpp"

using namespace dateline;
using namespace dateline::literals;

namespace {

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("a PDF has the fixed date and the same bytes each time") {
    const std::string first = render_pdf({test::sample_scene()}).value();
    CHECK(first.starts_with("%PDF-1."));
    CHECK(count(first, "20000101000000") == 1);
    CHECK(render_pdf({test::sample_scene()}).value() == first);
}

TEST_CASE("a PDF has the title and a page for each scene, in its own size") {
    Scene second = test::sample_scene();
    second.width = 321_pt;
    second.title = "Another";
    const std::string pdf = render_pdf({test::sample_scene(), second}).value();
    CHECK(count(pdf, "/Title (A sample)") == 1);
    CHECK(count(pdf, "/Type /Page\n") + count(pdf, "/Type /Page ") == 2);
    CHECK(count(pdf, "/MediaBox [ 0 0 200 140 ]") == 1);
    CHECK(count(pdf, "/MediaBox [ 0 0 321 140 ]") == 1);
}

TEST_CASE("a PDF links only to the web, with an address that cannot leave its string") {
    Group group = test::sample_event();
    group.link = "https://example.org/a(b)'c\\dé";
    Scene scene = test::sample_scene();
    scene.items = {{group}};
    const std::string pdf = render_pdf({scene}).value();
    CHECK(count(pdf, "/URI (https://example.org/a%28b%29%27c%5Cd%C3%A9)") == 1);
    group.link = "javascript:alert(1)";
    scene.items = {{group}};
    CHECK(count(render_pdf({scene}).value(), "/URI") == 0);
}

TEST_CASE("nested links are one link in a PDF") {
    Scene scene = test::sample_scene();
    scene.items = {{Group{.link = "https://example.org/outer", .items = {{test::sample_event()}}}}};
    const std::string pdf = render_pdf({scene}).value();
    CHECK(count(pdf, "/URI (https://example.org/outer)") == 1);
    CHECK(count(pdf, "/URI (") == 1);
}

TEST_CASE("a PDF without pages is refused") {
    CHECK(render_pdf({}).error() == Error{"cannot write a PDF without pages"});
}

TEST_CASE("an image that is cut off is an error, not a blank") {
    const ImageItem image{test::one_pixel_png().substr(0, 40), {0_pt, 0_pt, 9_pt, 9_pt}};
    Scene scene = test::sample_scene();
    scene.items = {{image}};
    const auto pdf = render_pdf({scene});
    REQUIRE(!pdf.ok());
    CHECK(pdf.error().message.starts_with("cannot decode an image: "));
}
