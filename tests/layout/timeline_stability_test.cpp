// How much a figure changes when it gets one event more.
#include <catch2/catch.hpp>
#include <cmath>
#include <iostream>
#include <map>
#include <string>

#include "layout/layout.hpp"
#include "support/fixed_measurer.hpp"
#include "timeline_figure_check.hpp"

namespace dateline {

namespace {

std::map<std::string, PagePoint> label_places(const TimelineFigure& figure) {
    const test::FixedMeasurer measurer;
    const Result<LayoutResult> result = layout_timeline(figure, Style{}, measurer);
    REQUIRE(result.ok());
    std::map<std::string, PagePoint> places;
    for (const Item& item : result.value().pages.front().items) {
        const auto* group = std::get_if<Group>(&item.value);
        if (group == nullptr || group->css_class != "event") continue;
        for (const Item& inner : group->items) {
            if (const auto* text = std::get_if<TextItem>(&inner.value)) places.emplace(group->id, text->position);
        }
    }
    return places;
}

/// The mean movement of the other labels, in points, over figures of 24 events on a page of 520 by 780.
double mean_movement(TimelineOrientation orientation) {
    double moved = 0;
    double count = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        TimelineFigure figure = test::random_figure(seed, 24, 8, 50);
        figure.page.max_height = Points(780);
        figure.orientation = orientation;
        const auto before = label_places(figure);
        TimelineEvent added = figure.events[seed];
        added.id = "added";
        added.when = when_of({2003, 6, 1 + static_cast<int>(seed), {}});
        added.label = "One event more";
        figure.events.push_back(added);
        const auto after = label_places(figure);
        for (const auto& [id, place] : before) {
            const auto now = after.find(id);
            if (now == after.end()) continue;
            moved += std::hypot((now->second.x - place.x).value(), (now->second.y - place.y).value());
            count += 1;
        }
    }
    return moved / count;
}

}  // namespace

TEST_CASE("one event more moves the other labels little", "[long]") {
    const double vertical = mean_movement(TimelineOrientation::vertical);
    const double horizontal = mean_movement(TimelineOrientation::horizontal);
    std::cout << "mean movement of a label by one event more: " << vertical << " pt vertical, " << horizontal
              << " pt horizontal, on a page of 520 by 780 pt\n";
    CHECK(vertical < 40);
    CHECK(horizontal < 100);
}

}  // namespace dateline
