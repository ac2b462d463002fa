#include "calendar/date_text.hpp"

#include <catch2/catch.hpp>

#include "support/english_words.hpp"

using namespace dateline;

namespace {

/// In English by its pack, in other languages as far as ICU knows.
std::string shown(const std::string& edtf, const std::string& language = "en",
                  DateStyle style = DateStyle::abbreviated) {
    const bool is_english = language.substr(0, 2) == "en";
    const DisplayLanguage words = is_english ? test::english_words(language) : DisplayLanguage(language);
    return to_display(parse_edtf(edtf).value(), words, style);
}

DisplayLanguage spanish() {
    DisplayLanguage words("es");
    words.phrases = {{"circa", "h. {date}"},
                     {"early", "principios de {date}"},
                     {"winter", "invierno de {year}"},
                     {"decade", "década de {year}"},
                     {"year_before", "{year} a. C."}};
    return words;
}

std::string in_spanish(const std::string& edtf) {
    return to_display(parse_edtf(edtf).value(), spanish(), DateStyle::abbreviated);
}

}  // namespace

TEST_CASE("a date is shown no more precise than it is") {
    CHECK(shown("2018") == "2018");
    CHECK(shown("2018-04") == "Apr 2018");
    CHECK(shown("2018-04-25") == "25 Apr 2018");
    CHECK(shown("2018-04-25", "en", DateStyle::full) == "25 April 2018");
    CHECK(shown("2018-04-25T14:05") == "25 Apr 2018, 14:05");
    CHECK(shown("193X") == "1930s");
    CHECK(shown("2018-21") == "Spring 2018");
    CHECK(shown("2018-24") == "Winter 2018/19");
    CHECK(shown("2018-34") == "Q2 2018");
    CHECK(shown("19XX") == "1900–1999");
    CHECK(shown("2018-W17") == "23–29 Apr 2018");
}

TEST_CASE("qualifiers are shown as words of the field") {
    CHECK(shown("1200~") == "c. 1200");
    CHECK(shown("1200?") == "1200?");
    CHECK(shown("1200%") == "c. 1200?");
    CHECK(shown("1200~/1210") == "c. 1200 – 1210");
}

TEST_CASE("a range says what both ends share once") {
    CHECK(shown("1940-05-06/1940-05-10", "en", DateStyle::full) == "6–10 May 1940");
    CHECK(shown("2018-04-25/2018-05-03") == "25 Apr – 3 May 2018");
    CHECK(shown("2017-12-30/2018-01-02") == "30 Dec 2017 – 2 Jan 2018");
    CHECK(shown("2018-03/2018-05") == "Mar–May 2018");
    CHECK(shown("2014/2017") == "2014–2017");
    CHECK(shown("2014/2017-05") == "2014 – May 2017");
    CHECK(shown("2014/..") == "2014–");
    CHECK(shown("../2017-05") == "–May 2017");
    CHECK(shown("[2018-04-01..2018-04-10]") == "early Apr 2018");
    CHECK(shown("[2018-04-21..2018-04-30]") == "late Apr 2018");
}

TEST_CASE("years before the year 1 and of one or two digits carry their era") {
    CHECK(shown("-0476") == "477 BCE");
    CHECK(shown("-0498/-0489") == "499–490 BCE");
    CHECK(shown("-0010/0010") == "11 BCE–10 CE");
    CHECK(shown("0079") == "79 CE");
    CHECK(shown("0079-08-24") == "24 Aug 79 CE");
    CHECK(shown("0064/0079") == "64–79 CE");
    CHECK(shown("0079/0120") == "79–120");
    CHECK(shown("0100") == "100");
    CHECK(shown("Y-11999") == "12,000 BCE");
    CHECK(shown("Y-66000000") == "66 Ma");
    CHECK(shown("Y-65500000") == "65.5 Ma");
    CHECK(shown("Y-300000") == "300 ka");
    CHECK(shown("Y-99000000/Y-93500000") == "99–93.5 Ma");
    CHECK(shown("Y-1200000/Y-300000") == "1.2 Ma–300 ka");
    CHECK(year_text(-43, test::english_words()) == "44 BCE");
    CHECK(year_text(2018, "en") == "2018");
    CHECK(year_text(-43, "de") == "44 v. Chr.");
    CHECK(year_text(79, "de") == "79 n. Chr.");
}

TEST_CASE("order and names follow the language") {
    CHECK(shown("2018-04-25", "en-US") == "Apr 25, 2018");
    CHECK(shown("1940-05-06/1940-05-10", "en-US") == "May 6–10, 1940");
    CHECK(shown("2018-04-25/2018-05-03", "en-US") == "Apr 25 – May 3, 2018");
    CHECK(shown("2018-04-25", "de", DateStyle::full) == "25. April 2018");
    CHECK(shown("2018-04", "es", DateStyle::full) == "abril de 2018");
    CHECK(shown("2020-01-03", "zh", DateStyle::full) == "2020年1月3日");
    CHECK(shown("2020-01", "ja", DateStyle::full) == "2020年1月");
    CHECK(month_name(4, test::english_words(), DateStyle::abbreviated) == "Apr");
    CHECK(month_name(4, "fr", DateStyle::full) == "avril");
}

TEST_CASE("a language says what its pack has and leaves the rest to ICU") {
    CHECK(in_spanish("2018-04-25") == "25 abr 2018");
    CHECK(in_spanish("1200~") == "h. 1200");
    CHECK(in_spanish("[2018-04-01..2018-04-10]") == "principios de abr 2018");
    CHECK(in_spanish("2018-24") == "invierno de 2018/19");
    CHECK(in_spanish("193X") == "década de 1930");
    CHECK(in_spanish("-0498/-0489") == "499–490 a. C.");
    CHECK(in_spanish("2018-34") == "T2 2018");
}

TEST_CASE("open ends are said in words where the language has them") {
    DisplayLanguage language("en");
    CHECK(to_display(parse_edtf("../1080").value(), language, DateStyle::abbreviated) == "–1080");
    CHECK(to_display(parse_edtf("1391/..").value(), language, DateStyle::abbreviated) == "1391–");
    language.phrases = {{"until", "until {date}"}, {"since", "since {date}"}};
    CHECK(to_display(parse_edtf("../1080").value(), language, DateStyle::abbreviated) == "until 1080");
    CHECK(to_display(parse_edtf("1391/..").value(), language, DateStyle::abbreviated) == "since 1391");
}

TEST_CASE("a language writes its own digits, where ICU has others than 0 to 9 for it") {
    CHECK(digits_of("en").empty());
    CHECK(digits_of("zh").empty());
    CHECK(digits_of("no-such-language").empty());
    CHECK(digits_of("ar-EG") == "٠١٢٣٤٥٦٧٨٩");
    CHECK(digits_of("fa") == "۰۱۲۳۴۵۶۷۸۹");
    DisplayLanguage persian("fa");
    persian.digits = digits_of("fa");
    CHECK(persian.in_digits("+12 of 3") == "+۱۲ of ۳");
    CHECK(year_text(1979, persian) == "۱۹۷۹");
    CHECK(to_display(parse_edtf("1979/1981").value(), persian, DateStyle::abbreviated) == "۱۹۷۹–۱۹۸۱");
    CHECK(DisplayLanguage("fa").in_digits("1979") == "1979");
}

TEST_CASE("what a language has no words for is said in signs") {
    CHECK(shown("1200~", "fi") == "~1200");
    CHECK(shown("193X", "fi") == "1930–1939");
}

TEST_CASE("digits stand in threes with the mark of the language") {
    DisplayLanguage english("en");
    english.phrases["thousands_mark"] = ",";
    CHECK(english.number(12'500'000) == "12,500,000");
    CHECK(english.number(9500) == "9500");
    CHECK(english.number(-123456.5) == "−123,456.5");
    CHECK(DisplayLanguage("fi").number(100'000) == "100\u202f000");
}
