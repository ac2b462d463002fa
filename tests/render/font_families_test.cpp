#include "render/font_families.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

namespace {

using Families = std::vector<std::string>;

Families families_of(std::string_view text, std::string_view language = "en") {
    return font_families(text, "Noto Sans", language);
}

}  // namespace

TEST_CASE("Latin, Greek and Cyrillic need no second family") {
    CHECK(families_of("Łódź, Αθήνα, Москва — “quoted”…") == Families{"Noto Sans"});
}

TEST_CASE("each script of a text brings its family, once and in the order of the text") {
    CHECK(families_of("القاهرة (القاهرة)") == Families{"Noto Sans", "Noto Sans Arabic"});
    CHECK(families_of("ירושלים / القدس") == Families{"Noto Sans", "Noto Sans Hebrew", "Noto Sans Arabic"});
    CHECK(families_of("दिल्ली") == Families{"Noto Sans", "Noto Sans Devanagari"});
    CHECK(families_of("ལྷ་ས") == Families{"Noto Sans", "Noto Serif Tibetan"});
}

TEST_CASE("the language decides the form of Han characters") {
    CHECK(families_of("北京") == Families{"Noto Sans", "Noto Sans CJK SC"});
    CHECK(families_of("北京", "zh-Hant") == Families{"Noto Sans", "Noto Sans CJK TC"});
    CHECK(families_of("北京", "zh-TW") == Families{"Noto Sans", "Noto Sans CJK TC"});
    CHECK(families_of("北京", "zh-HK") == Families{"Noto Sans", "Noto Sans CJK HK"});
    CHECK(families_of("北京", "ja") == Families{"Noto Sans", "Noto Sans CJK JP"});
    CHECK(families_of("北京", "ko-KR") == Families{"Noto Sans", "Noto Sans CJK KR"});
}

TEST_CASE("kana and Hangul show the language of a text, whatever the figure's is") {
    CHECK(families_of("東京タワー") == Families{"Noto Sans", "Noto Sans CJK JP"});
    CHECK(families_of("서울 大韓民國", "zh") == Families{"Noto Sans", "Noto Sans CJK KR"});
    CHECK(families_of("「」", "ja") == Families{"Noto Sans", "Noto Sans CJK JP"});
}
