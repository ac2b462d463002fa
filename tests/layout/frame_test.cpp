#include <catch2/catch.hpp>

#include "layout/frame.hpp"
#include "support/fixed_measurer.hpp"

namespace dateline {

TEST_CASE("a frame without words leaves all but the margins") {
    const test::FixedMeasurer measurer;
    Page page;
    page.width = Points(300);
    const Frame frame = measure_frame(page, Style{}, measurer);
    CHECK(inner_box(frame, Points(200)) == PageBox{Points(14), Points(14), Points(286), Points(186)});
    CHECK(page_height_for(frame, Points(172)) == Points(200));
}

TEST_CASE("a frame wraps its words and keeps them within the page") {
    const test::FixedMeasurer measurer;
    Page page;
    page.width = Points(150);
    page.title = "A title of many words";
    page.note = "A note that is longer than one line of this page can hold.";
    page.attributions = {"Natural Earth", "GeoNames"};
    const Frame frame = measure_frame(page, Style{}, measurer);
    REQUIRE(frame.header.size() == 2);
    CHECK(frame.header[0].text == "A title of many");
    CHECK(frame.footer.back().text == "Natural Earth · GeoNames");
    const Scene scene = make_page(page, frame, Style{}, Points(200));
    for (const Item& item : scene.items) {
        const auto& text = std::get<TextItem>(item.value);
        CHECK(text.position.y > Points(14));
        CHECK(text.position.y < Points(186));
        CHECK(text.position.x + text.width <= Points(136.01));
    }
}

TEST_CASE("sources are numbered, link to their articles and stand above the credit") {
    const test::FixedMeasurer measurer;
    Page page;
    page.width = Points(300);
    page.sources = {{"A fire. Gazette, 4 May 2020", "https://example.org/1"}, {"A letter", ""}};
    page.credit = "Drawn by hand";
    const Frame frame = measure_frame(page, Style{}, measurer);
    REQUIRE(frame.footer.size() == 3);
    CHECK(frame.footer[0].text == "1  A fire. Gazette, 4 May 2020");
    CHECK(frame.footer[1].text == "2  A letter");
    CHECK(frame.footer[2].text == "Drawn by hand");
    const Scene scene = make_page(page, frame, Style{}, Points(200));
    REQUIRE(scene.items.size() == 3);
    CHECK(std::get<Group>(scene.items[0].value).link == "https://example.org/1");
}

TEST_CASE("a title in Arabic begins at the right margin") {
    const test::FixedMeasurer measurer;
    Page page;
    page.width = Points(300);
    page.title = "القاهرة";
    const Frame frame = measure_frame(page, Style{}, measurer);
    CHECK((frame.header[0].position.x + frame.header[0].width).value() == Approx(286));
}

}  // namespace dateline
