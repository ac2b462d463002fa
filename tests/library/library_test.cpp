#include <catch2/catch.hpp>

#include "dateline.hpp"

using namespace dateline;

TEST_CASE("a program that links the library reads a config and renders a scene") {
    Diagnostics diagnostics;
    const auto config = read_config({"c.yaml", "version: 1\ntitle: One\n"}, diagnostics);
    REQUIRE(config);
    CHECK(config->title == "One");
    Scene scene;
    scene.width = Points(100);
    scene.height = Points(50);
    scene.title = config->title;
    const auto svg = render_svg(scene);
    REQUIRE(svg.ok());
    CHECK(svg->find("<title") != std::string::npos);
    CHECK(svg->find(">One<") != std::string::npos);
}
