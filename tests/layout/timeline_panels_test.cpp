#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "layout/layout.hpp"
#include "layout/quality.hpp"
#include "support/fixed_measurer.hpp"
#include "timeline_figure_check.hpp"

namespace dateline {

namespace {

/// A random figure with a panel for each of its two tracks.
TimelineFigure figure_in_panels(int count) {
    TimelineFigure figure = test::random_figure(7, count, 12, 60);
    for (TimelineEvent& event : figure.events) event.panel = event.track;
    figure.panels = figure.tracks;
    figure.panels_are_tracks = true;
    return figure;
}

Result<LayoutResult> lay(const TimelineFigure& figure) {
    const test::FixedMeasurer measurer;
    return layout_timeline(figure, Style{}, measurer);
}

/// The texts of a class, groups included, with their places.
void collect(const std::vector<Item>& items, const std::string& css_class, std::vector<TextItem>& found) {
    for (const Item& item : items) {
        if (const auto* group = std::get_if<Group>(&item.value)) collect(group->items, css_class, found);
        const auto* text = std::get_if<TextItem>(&item.value);
        if (text != nullptr && text->css_class == css_class) found.push_back(*text);
    }
}
std::vector<TextItem> texts_of(const Scene& page, const std::string& css_class) {
    std::vector<TextItem> found;
    collect(page.items, css_class, found);
    return found;
}
std::vector<std::string> words_of(const Scene& page, const std::string& css_class) {
    std::vector<std::string> words;
    for (const TextItem& text : texts_of(page, css_class)) words.push_back(text.text);
    return words;
}

}  // namespace

TEST_CASE("panels stand below each other on one scale, and the ticks are written once below them") {
    const TimelineFigure figure = figure_in_panels(20);
    const LayoutResult result = lay(figure).value();
    REQUIRE(result.pages.size() == 1);
    const Scene& page = result.pages.front();
    CHECK(result.report.shown.size() == 20);
    CHECK(result.report.steps.empty());
    CHECK(test::faults_of(page) == test::Faults{});
    CHECK(measure_quality({page}).is_clean());
    CHECK(words_of(page, "panel") == std::vector<std::string>{"North", "South"});
    // A legend would repeat the headings.
    CHECK(words_of(page, "legend").empty());
    const std::vector<TextItem> ticks = texts_of(page, "tick");
    const std::vector<TextItem> labels = texts_of(page, "label");
    CHECK(ticks.size() > 3);
    const auto is_higher = [](const TextItem& a, const TextItem& b) { return a.position.y < b.position.y; };
    CHECK(std::max_element(labels.begin(), labels.end(), is_higher)->position.y <
          std::min_element(ticks.begin(), ticks.end(), is_higher)->position.y);
}

TEST_CASE("events of one day stand at the same place in every panel") {
    TimelineFigure figure = figure_in_panels(2);
    for (TimelineEvent& event : figure.events) event.when = when_of({2004, 5, 6, {}});
    figure.events[1].panel = figure.events[1].track = "South";
    figure.events[0].panel = figure.events[0].track = "North";
    std::vector<PageBox> markers;
    const Scene page = lay(figure).value().pages.front();
    for (const Item& item : page.items) {
        const auto* group = std::get_if<Group>(&item.value);
        if (group == nullptr || group->css_class != "event") continue;
        for (const Item& part : group->items) {
            const auto* path = std::get_if<PathItem>(&part.value);
            if (path != nullptr && path->css_class == "marker") markers.push_back(bounds(path->path));
        }
    }
    REQUIRE(markers.size() == 2);
    CHECK((markers[0].left + markers[0].right).value() == Approx((markers[1].left + markers[1].right).value()));
    CHECK(markers[0].bottom < markers[1].top);
}

TEST_CASE("panels that one page does not hold go on on further pages, each with its ticks") {
    TimelineFigure figure = figure_in_panels(60);
    figure.page.max_height = Points(330);
    const LayoutResult result = lay(figure).value();
    REQUIRE(result.pages.size() == 2);
    CHECK(result.report.shown.size() == 60);
    CHECK(result.report.steps.back() == "panels divided among 2 pages");
    std::size_t headings = 0;
    for (const Scene& page : result.pages) {
        CHECK(page.height <= Points(330));
        CHECK(test::faults_of(page) == test::Faults{});
        CHECK(texts_of(page, "tick").size() > 3);
        headings += texts_of(page, "panel").size();
    }
    CHECK(headings == 2);
}

TEST_CASE("panels of which one does not fit a page are drawn in one timeline, and the report says so") {
    TimelineFigure figure = figure_in_panels(120);
    figure.page.max_height = Points(160);
    const LayoutResult result = lay(figure).value();
    CHECK(result.report.steps.front() == "the panels do not fit: drawn in one");
    CHECK(result.report.shown.size() + result.report.keyed.size() == 120);
    CHECK(texts_of(result.pages.front(), "panel").empty());
    CHECK(texts_of(result.pages.front(), "legend").size() == 2);
}

TEST_CASE("a panel of a place does not repeat it in its labels, and events without one are the last") {
    TimelineFigure figure = figure_in_panels(4);
    figure.tracks.clear();
    figure.panels_are_tracks = false;
    const char* places[] = {"", "Harwich", "Esbjerg", "Harwich"};
    for (std::size_t i = 0; i < 4; ++i) {
        figure.events[i].track.clear();
        figure.events[i].place = figure.events[i].panel = places[i];
    }
    figure.panels = {"Harwich", "Esbjerg", ""};
    const Scene page = lay(figure).value().pages.front();
    CHECK(words_of(page, "panel") == std::vector<std::string>{"Harwich", "Esbjerg", "Others"});
    for (const std::string& label : words_of(page, "label")) CHECK((label != "Harwich" && label != "Esbjerg"));
}

TEST_CASE("eras are tinted in every panel and named once") {
    TimelineFigure figure = figure_in_panels(8);
    figure.eras = {{when_of({2004, 0, 0, {}}), "The year of the flood"}};
    const Scene page = lay(figure).value().pages.front();
    CHECK(texts_of(page, "era").size() == 1);
    const std::string text = dump(page);
    std::size_t tints = 0;
    for (std::size_t at = text.find(".era-tint"); at != std::string::npos; at = text.find(".era-tint", at + 1)) ++tints;
    // One for each panel, and two where the name stands.
    CHECK(tints == 4);
}

}  // namespace dateline
