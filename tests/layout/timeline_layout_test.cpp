#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "layout/layout.hpp"
#include "layout/quality.hpp"
#include "layout/timeline/item.hpp"
#include "support/english_words.hpp"
#include "support/fixed_measurer.hpp"
#include "support/golden.hpp"
#include "timeline_figure_check.hpp"

namespace dateline {

namespace {

LayoutResult laid_out(const TimelineFigure& figure) {
    const test::FixedMeasurer measurer;
    Result<LayoutResult> result = layout_timeline(figure, Style{}, measurer);
    REQUIRE(result.ok());
    return std::move(result).value();
}

/// Every id once, in shown, keyed or not shown.
void check_partition(const TimelineFigure& figure, const LayoutReport& report) {
    std::multiset<std::string> expected;
    std::multiset<std::string> reported;
    for (const TimelineEvent& event : figure.events) expected.insert(event.id);
    for (const auto* ids : {&report.shown, &report.keyed, &report.not_shown}) reported.insert(ids->begin(), ids->end());
    CHECK(reported == expected);
}

TimelineFigure small_figure() {
    TimelineFigure figure;
    figure.page.language = test::english_words();
    figure.page.title = "Three bridges";
    figure.page.width = Points(400);
    figure.page.note = "A note.";
    figure.orientation = TimelineOrientation::horizontal;
    figure.tracks = {"Road", "Rail"};
    const auto add = [&](const std::string& id, const std::string& when, const std::string& label,
                         const std::string& track) {
        TimelineEvent event;
        event.id = id;
        event.when = parse_edtf(when).value();
        event.label = label;
        event.track = track;
        figure.events.push_back(event);
    };
    add("a", "2001-04-02", "The first bridge opens", "Road");
    add("b", "2003", "Work on a second begins", "Rail");
    add("c", "2004-05/2006-01", "The third is built", "Road");
    return figure;
}

}  // namespace

TEST_CASE("pictures stand in the labels, and a figure that has no room for them says that it leaves them out") {
    TimelineFigure figure = test::random_figure(3, 12, 9, 50);
    for (std::size_t i = 0; i < figure.events.size(); i += 2) {
        figure.events[i].picture = EventPicture{{"png", i % 4 == 0 ? 300 : 100, 200}, "A boat", {}};
    }
    for (const TimelineOrientation orientation : {TimelineOrientation::horizontal, TimelineOrientation::vertical}) {
        figure.orientation = orientation;
        const LayoutResult result = laid_out(figure);
        CHECK(test::faults_of(result.pages.front()) == test::Faults{});
        CHECK(measure_quality(result.pages).is_clean());
        const std::string text = dump(result.pages.front());
        std::size_t images = 0;
        for (std::size_t at = text.find("image "); at != std::string::npos; at = text.find("image ", at + 1)) ++images;
        CHECK(images == 6);
        CHECK(text.find("(3 bytes): \"A boat\"") != std::string::npos);
    }
    figure.orientation = TimelineOrientation::horizontal;
    figure.page.max_height = Points(210);
    const LayoutReport report = laid_out(figure).report;
    CHECK(std::count(report.steps.begin(), report.steps.end(), "pictures left out") == 1);
    CHECK(report.shown.size() == 12);
}

TEST_CASE("a line below the caption tells place and source, and may be left out with a word") {
    TimelineFigure figure = small_figure();
    figure.events[0].place = "Northgate";
    figure.events[0].source = "Gazette";
    figure.events[1].source = "Radio";
    const std::string text = dump(laid_out(figure).pages.front());
    CHECK(text.find("\"Northgate · Gazette\"") != std::string::npos);
    CHECK(text.find("\"Radio\"") != std::string::npos);
    CHECK(detail_line(figure.events[0], "Gazette") == "Northgate");
    CHECK(detail_line(figure.events[0], "Northgate") == "Gazette");
    figure.page.max_height = Points(138);
    const std::vector<std::string> steps = laid_out(figure).report.steps;
    CHECK(std::find(steps.begin(), steps.end(), "places and sources left out") != steps.end());
}

TEST_CASE("a timeline without events is refused") {
    const test::FixedMeasurer measurer;
    const Result<LayoutResult> result = layout_timeline(TimelineFigure{}, Style{}, measurer);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error() == Error{"the timeline has no events", {}, "give articles with dates, or add 'events:'"});
}

TEST_CASE("a small timeline is drawn as its golden scene says") {
    TimelineFigure figure = small_figure();
    test::check_golden("layout/timeline_horizontal.txt", dump(laid_out(figure).pages.front()));
    figure.orientation = TimelineOrientation::vertical;
    test::check_golden("layout/timeline_vertical.txt", dump(laid_out(figure).pages.front()));
}

TEST_CASE("random timelines are clean in both directions and at three widths", "[long]") {
    for (std::uint64_t seed = 1; seed <= 24; ++seed) {
        for (const double width : {252.0, 420.0, 780.0}) {
            for (const TimelineOrientation orientation :
                 {TimelineOrientation::horizontal, TimelineOrientation::vertical}) {
                const int count = static_cast<int>(1 + seed * seed / 9);
                TimelineFigure figure = test::random_figure(seed, count, static_cast<int>(1 + seed % 12), 70);
                figure.page.width = Points(width);
                figure.orientation = orientation;
                const LayoutResult result = laid_out(figure);
                INFO("seed " << seed << ", width " << width << ", vertical "
                             << (orientation == TimelineOrientation::vertical));
                for (const Scene& page : result.pages) CHECK(test::faults_of(page) == test::Faults{});
                check_partition(figure, result.report);
            }
        }
    }
}

TEST_CASE("a shrinking page gives way in the fixed order and stays clean") {
    const std::vector<std::string> settings = {"labels wrapped narrower", "dates set in line with the captions",
                                               "places left out", "labels set at 7 pt", "lines and lanes set closer"};
    TimelineFigure figure = test::random_figure(7, 40, 10, 60);
    figure.page.width = Points(520);
    figure.orientation = TimelineOrientation::vertical;
    std::size_t last = 0;
    for (const double height : {900.0, 760.0, 700.0, 640.0, 600.0, 560.0, 500.0, 400.0, 300.0, 200.0}) {
        figure.page.max_height = Points(height);
        const LayoutResult result = laid_out(figure);
        INFO("height " << height);
        const std::vector<std::string>& steps = result.report.steps;
        CHECK(steps.size() >= last);
        last = steps.size();
        // What was given up is always a beginning of the order; what replaces labels comes after all of it.
        const std::size_t common = std::min(steps.size(), settings.size());
        CHECK(std::equal(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(common), settings.begin()));
        for (const Scene& page : result.pages) {
            CHECK(page.height <= Points(height) + Points(0.01));
            CHECK(test::faults_of(page) == test::Faults{});
        }
        check_partition(figure, result.report);
    }
    CHECK(last > settings.size());
}

TEST_CASE("thousands of events become groups that say how many they hold") {
    TimelineFigure figure = test::random_figure(3, 2000, 10, 60);
    figure.page.max_height = Points(400);
    const LayoutResult result = laid_out(figure);
    CHECK(result.pages.size() == 1);
    CHECK(result.report.not_shown.empty());
    CHECK(result.report.shown.size() >= 10);
    check_partition(figure, result.report);
    CHECK(test::faults_of(result.pages.front()) == test::Faults{});
}

TEST_CASE("labels that do not fit become numbers whose key names every event once") {
    TimelineFigure figure = test::random_figure(5, 30, 10, 120);
    figure.page.width = Points(700);
    figure.page.max_height = Points(250);
    figure.orientation = TimelineOrientation::horizontal;
    const LayoutResult result = laid_out(figure);
    CHECK(result.report.steps.back() == "labels replaced by numbers with a key on further pages");
    CHECK(result.report.keyed.size() == 30);
    std::vector<std::string> numbers;
    for (const Scene& page : result.pages) {
        CHECK(test::faults_of(page) == test::Faults{});
        for (const Item& item : page.items) {
            const auto* group = std::get_if<Group>(&item.value);
            if (group && group->css_class == "key-entry")
                numbers.push_back(std::get<TextItem>(group->items[0].value).text);
        }
    }
    REQUIRE(numbers.size() == 30);
    CHECK(numbers.front() == "1");
    CHECK(numbers.back() == "30");
}

TEST_CASE("a page too low for any label is refused with the height that would do") {
    const test::FixedMeasurer measurer;
    TimelineFigure figure = small_figure();
    figure.page.height = Points(60);
    const Result<LayoutResult> result = layout_timeline(figure, Style{}, measurer);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().message == "the timeline does not fit its page");
    CHECK(result.error().hint == "give it a height of at least 48 mm");
    figure.page.height = to_points(Millimetres(47));
    CHECK(layout_timeline(figure, Style{}, measurer).ok());
}

TEST_CASE("the same timeline is laid out the same way twice") {
    const TimelineFigure figure = test::random_figure(11, 50, 8, 80);
    CHECK(laid_out(figure).pages == laid_out(figure).pages);
}

TEST_CASE("a year is drawn a year wide with a hollow marker") {
    TimelineFigure figure = small_figure();
    const Scene page = laid_out(figure).pages.front();
    for (const Item& item : page.items) {
        const auto* group = std::get_if<Group>(&item.value);
        if (!group || test::event_id(*group) != "b") continue;
        const auto& extent = std::get<PathItem>(group->items.front().value);
        CHECK(extent.css_class == "extent");
        // Five years less a day and their margins lie on 372 points.
        CHECK(bounds(extent.path).width().value() == Approx(372 / 4.99 * 1.0).epsilon(0.1));
        const auto marker = std::find_if(group->items.begin(), group->items.end(), [](const Item& inner) {
            const auto* path = std::get_if<PathItem>(&inner.value);
            return path && path->css_class == "marker";
        });
        REQUIRE(marker != group->items.end());
        CHECK(std::get<PathItem>(marker->value).fill == Fill{Style{}.background});
        return;
    }
    FAIL("the event is not drawn");
}

TEST_CASE("labels of a one-sided timeline stand above its axis or to the right of it, without faults") {
    for (const TimelineOrientation orientation : {TimelineOrientation::horizontal, TimelineOrientation::vertical}) {
        TimelineFigure figure = test::random_figure(4, 16, 8, 40);
        figure.orientation = orientation;
        figure.sides = TimelineSides::one;
        const Scene page = laid_out(figure).pages.front();
        CHECK(test::faults_of(page) == test::Faults{});
        std::size_t leaders = 0;
        std::size_t rightwards = 0;
        std::size_t upwards = 0;
        std::vector<test::SeenBox> texts;
        std::vector<test::SeenLeader> seen;
        test::look_at(page.items, "", texts, seen);
        for (const test::SeenLeader& leader : seen) {
            leaders += 1;
            if (leader.points.back().x > leader.points.front().x) rightwards += 1;
            if (leader.points.back().y < leader.points.front().y) upwards += 1;
        }
        CHECK(leaders == figure.events.size());
        CHECK((orientation == TimelineOrientation::vertical ? rightwards : upwards) == leaders);
    }
}

}  // namespace dateline
