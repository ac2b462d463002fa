#include <catch2/catch.hpp>

#include "support/golden.hpp"
#include "support/sample_scene.hpp"

using namespace dateline;
using namespace dateline::literals;

TEST_CASE("the dump shows everything of a scene, one line an item") {
    test::check_golden("scene/sample.txt", dump(test::sample_scene()));
}

TEST_CASE("line breaks, quotes and backslashes in a text keep the dump to one line an item") {
    Scene scene{.width = 10_pt, .height = 5_pt, .title = "a\nb", .description = "\"c\\"};
    scene.background.opacity = 0;
    scene.items = {{PathItem{.path = polyline({{-0.001_pt, 1.005_pt}})}}};
    CHECK(dump(scene) ==
          "scene 10 by 5 language en background #ffffff/0\n"
          "  title \"a\\nb\"\n"
          "  description \"\\\"c\\\\\"\n"
          "  path: M 0,1\n");
}

TEST_CASE("scenes that differ in one number are not equal") {
    Scene changed = test::sample_scene();
    CHECK(changed == test::sample_scene());
    std::get<TextItem>(changed.items[2].value).style.size += 0.5_pt;
    CHECK(!(changed == test::sample_scene()));
    CHECK(dump(changed) != dump(test::sample_scene()));
}
