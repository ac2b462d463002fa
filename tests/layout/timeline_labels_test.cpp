#include <catch2/catch.hpp>

#include "layout/timeline/labels.hpp"
#include "support/fixed_measurer.hpp"

namespace dateline {

namespace {

/// 10 points, so that a letter is 5 wide, and lines 12 apart.
LabelSetting setting_of(DatePlacement placement) {
    return label_setting(Style{}, Points(10), 1.2, placement);
}

std::vector<std::string> texts(const LabelBlock& block) {
    std::vector<std::string> result;
    for (const TextItem& line : block.lines) result.push_back(line.text);
    return result;
}

const LabelText flood{"3 May 2020", "The river floods the town", "Northgate"};

}  // namespace

TEST_CASE("a date stands above its caption and the place below") {
    const test::FixedMeasurer measurer;
    const LabelSetting setting = setting_of(DatePlacement::own_line);
    const LabelBlock block = MeasuredLabel(flood, setting, measurer).set(80);
    CHECK(texts(block) == std::vector<std::string>{"3 May 2020", "The river floods", "the town", "Northgate"});
    CHECK(block.width == Points(80));
    CHECK(block.height == Points(48));
}

TEST_CASE("a run-in date begins the first line of its caption") {
    const test::FixedMeasurer measurer;
    const LabelSetting setting = setting_of(DatePlacement::run_in);
    const LabelBlock block = MeasuredLabel(flood, setting, measurer).set(120);
    CHECK(texts(block) == std::vector<std::string>{"3 May 2020", "The river", "floods the town", "Northgate"});
    CHECK(block.lines[0].position.y == block.lines[1].position.y);
    CHECK(block.lines[1].position.x == Points(54));
    const std::vector<LineExtent> lines = line_extents(block, setting.leading);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].left == Points(0));
    CHECK(lines[0].right == Points(99));
    CHECK(lines[1].middle == Points(18));
    CHECK(block.height == Points(36));
}

TEST_CASE("the shape of a label is the shape that it is set in") {
    const test::FixedMeasurer measurer;
    for (const DatePlacement placement : {DatePlacement::own_line, DatePlacement::run_in}) {
        const LabelSetting setting = setting_of(placement);
        const MeasuredLabel label(flood, setting, measurer);
        for (double width = 30; width < 260; width += 7) {
            const LabelShape shape = label.shape(width);
            const std::vector<LineExtent> lines = line_extents(label.set(width), setting.leading);
            CHECK(shape.first_line == Approx(lines.front().right.value()));
            CHECK(shape.last_line == Approx(lines.back().right.value()));
            const LabelBlock block = label.set(width);
            CHECK(block.width.value() == Approx(shape.width));
            CHECK(block.height.value() == Approx(12.0 * static_cast<double>(shape.lines)));
        }
    }
}

TEST_CASE("a label is no wider than its lines need and breaks no word for it") {
    const test::FixedMeasurer measurer;
    const LabelSetting setting = setting_of(DatePlacement::own_line);
    const MeasuredLabel label(flood, setting, measurer);
    CHECK(label.narrowest(4, 10, 200).width == 75);
    CHECK(label.narrowest(3, 10, 200).width == 125);
    CHECK(label.narrowest(2, 10, 200).lines == 3);
    CHECK(label.narrowest(9, 10, 200).width == 50);
}

TEST_CASE("lines of a right-to-left caption end at the right edge") {
    const test::FixedMeasurer measurer;
    const LabelSetting setting = setting_of(DatePlacement::run_in);
    const LabelBlock block = MeasuredLabel({"2020", "فاض النهر", ""}, setting, measurer).set(120);
    REQUIRE(block.lines.size() == 2);
    CHECK(block.lines[0].anchor == TextAnchor::end);
    CHECK(block.lines[0].position.x == block.width);
    CHECK(block.lines[1].position.x == block.width);
}

TEST_CASE("a text that is cut says so") {
    CHECK(shortened("floods", 6) == "floods");
    CHECK(shortened("floods", 5) == "floo…");
}

}  // namespace dateline
