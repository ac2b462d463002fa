#include "layout/timeline/clusters.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "layout/layout.hpp"
#include "support/english_words.hpp"
#include "support/fixed_measurer.hpp"
#include "timeline_figure_check.hpp"

namespace dateline {

namespace {

/// So many events on the first days of June 1989, one before and one long after.
TimelineFigure crowded_figure(int count) {
    TimelineFigure figure;
    figure.page.language = test::english_words();
    figure.page.width = Points(600);
    figure.orientation = TimelineOrientation::horizontal;
    const auto add = [&](const Date& date) {
        TimelineEvent event;
        event.id = "e" + std::to_string(figure.events.size());
        event.when = when_of(date);
        event.label = "Something happens";
        figure.events.push_back(event);
    };
    add({1950, 1, 1, {}});
    for (int day = 1; day <= count; ++day) add({1989, 6, day, {}});
    add({2004, 1, 1, {}});
    return figure;
}

/// The words of class "cluster" on the only page.
std::vector<std::string> counts_of(const TimelineFigure& figure) {
    const test::FixedMeasurer measurer;
    const Result<LayoutResult> result = layout_timeline(figure, Style{}, measurer);
    REQUIRE(result.ok());
    REQUIRE(result.value().pages.size() == 1);
    const Scene& page = result.value().pages.front();
    CHECK(test::faults_of(page) == test::Faults{});
    std::vector<std::string> counts;
    for (const Item& item : page.items) {
        const auto* text = std::get_if<TextItem>(&item.value);
        if (text != nullptr && text->css_class == "cluster") counts.push_back(text->text);
    }
    return counts;
}

}  // namespace

TEST_CASE("a cluster holds the events whose markers lie over each other, but for those known to a year only") {
    TimelineFigure figure = crowded_figure(7);
    std::vector<TimelineItem> items = make_items(figure);
    const AxisScale scale = fit_scale(items, 0, 600);
    const double from = scale.at(items[1].time.anchor);
    const double to = scale.at(items[7].time.anchor);
    CHECK(find_clusters(items, scale, Style{}) == std::vector<EventCluster>{{from, to, 7}});
    items[1].is_coarse = true;
    CHECK(find_clusters(items, scale, Style{}).front().count == 6);
    // Fewer can be counted by eye.
    items[2].is_coarse = true;
    CHECK(find_clusters(items, scale, Style{}).empty());
    // A scale that tells them apart needs no count.
    items[1].is_coarse = items[2].is_coarse = false;
    CHECK(find_clusters(items, fit_scale(items, 0, 6e5), Style{}).empty());
}

TEST_CASE("a bracket counts a tight cluster in both directions") {
    TimelineFigure figure = crowded_figure(8);
    CHECK(counts_of(figure) == std::vector<std::string>{"8"});
    figure.orientation = TimelineOrientation::vertical;
    CHECK(counts_of(figure) == std::vector<std::string>{"8"});
    CHECK(counts_of(crowded_figure(4)).empty());
}

TEST_CASE("a figure that has to give up something gives up its counts first") {
    TimelineFigure figure = crowded_figure(24);
    figure.orientation = TimelineOrientation::vertical;
    for (double height = 600; height > 100; height -= 3) {
        figure.page.max_height = Points(height);
        const test::FixedMeasurer measurer;
        const Result<LayoutResult> result = layout_timeline(figure, Style{}, measurer);
        REQUIRE(result.ok());
        const std::vector<std::string>& steps = result.value().report.steps;
        if (steps.empty()) continue;
        CHECK(counts_of(figure).empty());
        return;
    }
    FAIL("no height asks for a step");
}

}  // namespace dateline
