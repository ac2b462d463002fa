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

TEST_CASE("a picture stands before the words, takes whole lines, and leaders end at it") {
    const test::FixedMeasurer measurer;
    const LabelSetting setting = setting_of(DatePlacement::own_line);
    LabelText text = flood;
    text.picture = {40, 20};
    const MeasuredLabel label(text, setting, measurer);
    // 40 wide and a gap of 6: the words have 80 again.
    const LabelBlock block = label.set(126);
    CHECK(texts(block) == std::vector<std::string>{"3 May 2020", "The river floods", "the town", "Northgate"});
    CHECK(block.lines[0].position.x == Points(46));
    CHECK(block.picture == PageBox{Points(0), Points(2), Points(40), Points(22)});
    CHECK(block.width == Points(126));
    const std::vector<LineExtent> lines = line_extents(block, setting.leading);
    CHECK(lines[0].left == Points(0));
    CHECK(lines[3].left == Points(46));
    const LabelShape shape = label.shape(126);
    CHECK(shape.last_indent == 46);
    CHECK(shape.first_line == 96);
    // A picture that is taller than the words.
    const MeasuredLabel tall(LabelText{"1999", "Short", "", {20, 50}}, setting, measurer);
    CHECK(tall.set(100).height == Points(60));
    CHECK(tall.shape(100).lines == 5);
    CHECK(tall.shape(100).last_line == 20);
    CHECK(tall.narrowest(1, 10, 100).lines == 5);
    // Flush with an axis on its right, it stands next to the axis.
    LabelBlock flush = tall.set(100);
    align_right(flush);
    CHECK(flush.picture->right == flush.width);
    CHECK(flush.lines[0].anchor == TextAnchor::end);
    CHECK(flush.lines[0].position.x == flush.width - Points(26));
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
