// Breaks of the axis, eras and lines.
#include <catch2/catch.hpp>
#include <string>

#include "layout/layout.hpp"
#include "layout/lint.hpp"
#include "layout/quality.hpp"
#include "layout/timeline/axis_breaks.hpp"
#include "layout/timeline/axis_time.hpp"
#include "layout/timeline/eras.hpp"
#include "layout/timeline/item.hpp"
#include "layout/timeline/ticks.hpp"
#include "support/fixed_measurer.hpp"

namespace dateline {

namespace {

TimelineFigure figure_of(const std::vector<std::string>& dates) {
    TimelineFigure figure;
    figure.page.title = "Long pauses";
    figure.page.width = Points(500);
    for (const std::string& date : dates) {
        TimelineEvent event;
        event.id = "e" + std::to_string(figure.events.size());
        event.when = parse_edtf(date).value();
        event.label = "Something happens";
        figure.events.push_back(event);
    }
    return figure;
}

std::size_t count_class(const std::vector<Item>& items, const std::string& css_class) {
    std::size_t count = 0;
    for (const Item& item : items) {
        if (const auto* group = std::get_if<Group>(&item.value)) {
            count += (group->css_class == css_class ? 1 : 0) + count_class(group->items, css_class);
        }
        const auto* path = std::get_if<PathItem>(&item.value);
        if (path != nullptr && path->css_class == css_class) count += 1;
    }
    return count;
}

Scene page_of(const TimelineFigure& figure) {
    const test::FixedMeasurer measurer;
    Result<LayoutResult> result = layout_timeline(figure, Style{}, measurer);
    REQUIRE(result.ok());
    return result.value().pages.front();
}

}  // namespace

TEST_CASE("a quiet stretch that stands out is a break, and only that") {
    const std::vector<TimelineItem> items =
        make_items(figure_of({"1700", "1705", "1712", "1718", "1850", "1856", "1860"}));
    const AxisScale scale = fit_scale(items, 0, 500);
    const std::vector<AxisBreak> breaks = find_breaks(items, scale);
    REQUIRE(breaks.size() == 1);
    CHECK(breaks[0].from > start_of_year(1719));
    CHECK(breaks[0].to < start_of_year(1850));
    CHECK(break_text(breaks[0], "en") == "1729–1839");
    CHECK(find_breaks(make_items(figure_of({"1700", "1720", "1740", "1760"})), scale).empty());
}

TEST_CASE("no bar is ever broken") {
    const std::vector<TimelineItem> items = make_items(figure_of({"1700", "1710/1850", "1855", "1860"}));
    CHECK(find_breaks(items, fit_scale(items, 0, 500)).empty());
}

TEST_CASE("a broken scale runs on without a jump and keeps one rate outside its breaks") {
    const AxisScale scale{0, 1000, 0, 300, {{200, 600}}, 40, {}, {}};
    CHECK(scale.at(0) == 0);
    CHECK(scale.at(1000) == Approx(300));
    CHECK(scale.at(600) - scale.at(200) == Approx(40));
    CHECK(scale.at(100) - scale.at(0) == Approx(scale.at(1000) - scale.at(900)));
    for (double time = 0; time < 1000; time += 10) CHECK(scale.at(time) < scale.at(time + 10));
}

TEST_CASE("ticks stop at a break and begin again behind it with the year repeated") {
    TickRequest request;
    request.scale = {
        start_of_year(1900), start_of_year(2000), 0, 400, {{start_of_year(1927), start_of_year(1983)}}, 40, {}, {}};
    request.finest = Precision::year;
    request.room_of = [](const std::string&) { return 30.0; };
    const AxisTicks ticks = choose_ticks(request);
    for (const Tick& tick : ticks.major) {
        const bool outside = tick.until <= start_of_year(1927) || tick.time >= start_of_year(1983);
        CHECK(outside);
    }
    std::size_t repeated = 0;
    for (std::size_t i = 1; i < ticks.major.size(); ++i) repeated += ticks.major[i].is_cut ? 1 : 0;
    CHECK(repeated == 2);
}

TEST_CASE("a broken axis is marked and the figure stays clean in both directions") {
    TimelineFigure figure = figure_of({"1700", "1705", "1712-04-02", "1718", "1850", "1856", "1860"});
    CHECK(count_class(page_of(figure).items, "axis-break") == 0);
    figure.axis.kind = AxisKind::broken;
    for (const auto orientation : {TimelineOrientation::horizontal, TimelineOrientation::vertical}) {
        figure.orientation = orientation;
        const Scene page = page_of(figure);
        CHECK(count_class(page.items, "axis-cut") == 2);
        CHECK(measure_quality({page}).is_clean());
    }
}

TEST_CASE("eras and lines are drawn behind the events, and a line stretches the axis") {
    TimelineFigure figure = figure_of({"1900", "1910-05-02", "1950", "1990"});
    figure.eras = {{parse_edtf("1914/1945").value(), "Thirty years"}, {parse_edtf("1700/1750").value(), "Long ago"}};
    figure.lines = {{parse_edtf("2020-01-01").value(), "Today"}};
    for (const auto orientation : {TimelineOrientation::horizontal, TimelineOrientation::vertical}) {
        figure.orientation = orientation;
        const Scene page = page_of(figure);
        CHECK(count_class(page.items, "era") == 1);
        CHECK(count_class(page.items, "date-line") == 1);
        CHECK(measure_quality({page}).is_clean());
    }
    const test::FixedMeasurer measurer;
    const LayoutReport report = layout_timeline(figure, Style{}, measurer).value().report;
    CHECK(report.steps.back() == "the era 'Long ago' lies beyond the axis");
}

TEST_CASE("words stand inside bars below the axis where most bars can hold them") {
    TimelineFigure figure = figure_of({"1900/1950", "1910/1960", "1920-01-01/1980", "1990/1991", "1995-05-02"});
    figure.orientation = TimelineOrientation::horizontal;
    figure.tracks = {"One", "Two"};
    for (std::size_t i = 0; i < 4; ++i) figure.events[i].track = figure.tracks[i % 2];
    const Scene page = page_of(figure);
    const std::string text = dump(page);
    CHECK(text.find("text .track") != std::string::npos);
    // A heading for each track, and leaders only for what stands above.
    CHECK(count_class(page.items, "leader") == 2);
    CHECK(measure_quality({page}).is_clean());
}

TEST_CASE("strips hold one period each, and a span that goes on is drawn in all of them but labelled once") {
    TimelineFigure figure = figure_of({"1901", "1905/1925", "1928"});
    figure.axis.strips = StripPeriod::decade;
    const Scene page = page_of(figure);
    CHECK(count_class(page.items, "event") == 3);
    CHECK(count_class(page.items, "continuation") == 2);
    CHECK(measure_quality({page}).is_clean());
    figure = figure_of({"0001", "1901"});
    figure.axis.strips = StripPeriod::year;
    const test::FixedMeasurer measurer;
    CHECK(layout_timeline(figure, Style{}, measurer).value().report.steps.front() ==
          "the strips do not fit: drawn in one");
}

TEST_CASE("ticks and dates are written in the digits of the language") {
    TimelineFigure figure = figure_of({"1900", "1950", "1999"});
    figure.page.language = DisplayLanguage("ar-EG");
    figure.page.language.digits = "٠١٢٣٤٥٦٧٨٩";
    const std::string text = dump(page_of(figure));
    CHECK(text.find("text .tick") != std::string::npos);
    CHECK(text.find(": \"١٩") != std::string::npos);
    CHECK(text.find(": \"19") == std::string::npos);
}

TEST_CASE("a highlight lies behind its label") {
    TimelineFigure figure = figure_of({"1900", "1910-05-02"});
    figure.events[1].is_highlighted = true;
    CHECK(count_class(page_of(figure).items, "highlight") == 1);
}

TEST_CASE("a month is an even bar, a year fades, and for gray printing what is not known is hatched") {
    TimelineFigure figure = figure_of({"1900", "1900-05", "1899/1902"});
    figure.orientation = TimelineOrientation::horizontal;
    const std::string faded = dump(page_of(figure));
    CHECK(faded.find("gradient") != std::string::npos);
    CHECK(faded.find("hatch") == std::string::npos);
    Style style;
    style.timeline.uncertain = UncertainFill::hatch;
    const test::FixedMeasurer measurer;
    const std::string hatched = dump(layout_timeline(figure, style, measurer).value().pages.front());
    CHECK(hatched.find("gradient") == std::string::npos);
    CHECK(hatched.find("hatch") != std::string::npos);
}

TEST_CASE("a figure that its reader cannot read is found out") {
    TimelineFigure figure = figure_of({"2001", "2002"});
    CHECK(lint_timeline(figure, Style{}).empty());
    Style style;
    style.name = "mine";
    style.type.minimum_size = Points(5.5);
    CHECK(lint_timeline(figure, style) ==
          std::vector<Error>{{"the style 'mine' lets labels shrink to 5.5 pt, which is hard to read in print",
                              {},
                              "give it a 'minimum-size' of 7pt or more"}});
    style = Style{};
    style.name = "mine";
    style.type.note_size = Points(6.5);
    CHECK(lint_timeline(figure, style).empty());
    figure.page.credit = "Graphic: Gazette";
    CHECK(
        lint_timeline(figure, style) ==
        std::vector<Error>{{"the style 'mine' sets notes, sources and credit at 6.5 pt, which is hard to read in print",
                            {},
                            "give it a 'note-size' of 7pt or more"}});
    style = Style{};
    style.type.label_size = Points(18);
    figure = figure_of(std::vector<std::string>(13, "2001"));
    CHECK(lint_timeline(figure, style) ==
          std::vector<Error>{
              {"13 events are more than a slide can hold", {}, "set 'limit: 12', or make several slides"}});
    figure.tracks = {"a", "b", "c", "d", "e", "f", "g"};
    CHECK(lint_timeline(figure, Style{}) ==
          std::vector<Error>{{"7 tracks share 6 shapes of markers: some are told apart by their colour alone",
                              {},
                              "join tracks until there are at most 6"}});
}

}  // namespace dateline
