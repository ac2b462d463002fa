// The searches for sides and rows, held against trying everything.
#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>

#include "layout/timeline/columns.hpp"
#include "layout/timeline/flags.hpp"
#include "layout/timeline/isotonic.hpp"
#include "layout/timeline/separation.hpp"
#include "timeline_figure_check.hpp"

namespace dateline {

namespace {

std::vector<ColumnLabel> random_labels(test::Dice& dice, int count) {
    std::vector<ColumnLabel> labels;
    for (int i = 0; i < count; ++i) {
        ColumnLabel label;
        label.marker = dice.roll(3) == 0 ? 150 + dice.roll(12) : dice.roll(300);
        label.height = 20 + 10 * dice.roll(3);
        label.attach_from = 5;
        label.attach_to = label.height - 8;
        labels.push_back(label);
    }
    std::sort(labels.begin(), labels.end(),
              [](const ColumnLabel& a, const ColumnLabel& b) { return a.marker < b.marker; });
    return labels;
}

std::vector<Flag> random_flags(test::Dice& dice, int count) {
    std::vector<Flag> flags;
    for (int i = 0; i < count; ++i) {
        const double width = 40 + dice.roll(60);
        const double marker = dice.roll(3) == 0 ? 200 + dice.roll(12) : dice.roll(400);
        flags.push_back({marker, width, {1, width * 0.6}, {1, width * 0.9}, {}});
    }
    std::sort(flags.begin(), flags.end(), [](const Flag& a, const Flag& b) { return a.marker < b.marker; });
    return flags;
}

/// The least cost of all sides that fit, by trying each.
double least_column_cost(const std::vector<ColumnLabel>& labels, const ColumnLimits& limits) {
    double best = std::numeric_limits<double>::infinity();
    for (unsigned choice = 0; choice < 1U << labels.size(); ++choice) {
        std::vector<Side> sides;
        for (std::size_t i = 0; i < labels.size(); ++i)
            sides.push_back((choice >> i) % 2 == 0 ? Side::before : Side::after);
        const ColumnLayout layout = space_columns(labels, sides, limits);
        if (layout.overflow <= 0) best = std::min(best, layout.cost);
    }
    return best;
}

/// The least cost of all sides and rows that fit, by trying each.
double least_flag_cost(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits) {
    const std::size_t places = rows.before + rows.after;
    std::vector<std::size_t> choice(flags.size(), 0);
    double best = std::numeric_limits<double>::infinity();
    for (;;) {
        const FlagLayout layout = place_flags(flags, choice, rows, limits);
        if (layout.overflow <= 0) best = std::min(best, layout.cost);
        std::size_t i = 0;
        while (i < choice.size() && ++choice[i] == places) choice[i++] = 0;
        if (i == choice.size()) return best;
    }
}

}  // namespace

TEST_CASE("sides of small columns cost at most 5 % more than the best of all on average, and never much more") {
    double searched = 0;
    double least = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        test::Dice dice(seed);
        const std::vector<ColumnLabel> labels = random_labels(dice, 4 + static_cast<int>(seed % 7));
        const ColumnLimits limits{0, 300, true};
        const double cost = stack_columns(labels, limits).cost;
        const double best = least_column_cost(labels, limits);
        INFO("seed " << seed);
        CHECK(cost <= best * 1.25 + 2);
        searched += cost;
        least += best;
    }
    CHECK(searched <= least * 1.05);
}

TEST_CASE("rows and sides of small figures cost at most 5 % more than the best of all") {
    double searched = 0;
    double least = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        test::Dice dice(seed);
        const std::vector<Flag> flags = random_flags(dice, 3 + static_cast<int>(seed % 4));
        const FlagRows rows{2, 2, 30, 10};
        const FlagLimits limits{0, 400, 3, 5};
        const FlagLayout layout = hang_flags(flags, rows, limits, SearchEffort::full);
        const double best = least_flag_cost(flags, rows, limits);
        INFO("seed " << seed);
        CHECK(layout.overflow == 0);
        CHECK(layout.cost <= best * 1.15 + 2);
        searched += layout.cost;
        least += best;
    }
    CHECK(searched <= least * 1.05);
}

TEST_CASE("separated points of a chain stand where exact spacing puts them") {
    test::Dice dice(5);
    std::vector<SpacedBox> boxes;
    std::vector<SeparatedPoint> points;
    std::vector<Separation> separations;
    for (std::size_t i = 0; i < 20; ++i) {
        const double wanted = dice.roll(300);
        boxes.push_back({wanted, 12, 1});
        points.push_back({wanted, 12.0 * static_cast<double>(i), 400 - 12.0 * static_cast<double>(20 - i), 1});
        if (i > 0) separations.push_back({i - 1, i, 12});
    }
    const std::vector<double> exact = space_boxes(boxes, 0, 400);
    const std::vector<double> places = separate_points(points, separations);
    for (std::size_t i = 0; i < exact.size(); ++i) CHECK(places[i] == Approx(exact[i]).margin(0.3));
}

}  // namespace dateline
