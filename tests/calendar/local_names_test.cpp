#include <catch2/catch.hpp>

#include "calendar/local_names.hpp"

using namespace dateline;

TEST_CASE("a country has a name in the language most spoken there") {
    CHECK(local_country_name("DE") == "Deutschland");
    CHECK(local_country_name("JP") == "日本");
    CHECK(local_country_name("EG") == "مصر");
    CHECK(local_country_name("GE") == "საქართველო");
    CHECK(local_country_name("GB") == "United Kingdom");
    CHECK(local_country_name("").empty());
    CHECK(local_country_name("QQ").empty());
}

TEST_CASE("letters that join or carry marks cannot be set one by one") {
    CHECK(has_separate_letters("Île-de-France"));
    CHECK(has_separate_letters("Ελλάδα"));
    CHECK(has_separate_letters("日本"));
    CHECK_FALSE(has_separate_letters("مصر"));
    CHECK_FALSE(has_separate_letters("भारत"));
    CHECK_FALSE(has_separate_letters("ประเทศไทย"));
    CHECK_FALSE(has_separate_letters("ישראל"));
}
