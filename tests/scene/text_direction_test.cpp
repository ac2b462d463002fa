#include "scene/text_direction.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("the first strong character decides the direction of a line") {
    CHECK(is_right_to_left("القاهرة 1945"));
    CHECK(is_right_to_left("1945 (ירושלים) Cairo"));
    CHECK(is_right_to_left("١٩٤٥ القاهرة"));
    CHECK_FALSE(is_right_to_left("Cairo القاهرة"));
    CHECK_FALSE(is_right_to_left("北京 القاهرة"));
}

TEST_CASE("a line without strong characters runs to the right") {
    CHECK_FALSE(is_right_to_left(""));
    CHECK_FALSE(is_right_to_left("1945–1948 …"));
}

TEST_CASE("a direction mark is a strong character") {
    CHECK(is_right_to_left("\u200FCairo"));
    CHECK_FALSE(is_right_to_left("\u200Eالقاهرة"));
}
