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

TEST_CASE("sides of small columns cost at most 5 % more than the best of all") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        test::Dice dice(seed);
        const std::vector<ColumnLabel> labels = random_labels(dice, 4 + static_cast<int>(seed % 7));
        const ColumnLimits limits{0, 300, true};
        const double cost = stack_columns(labels, limits).cost;
        const double best = least_column_cost(labels, limits);
        INFO("seed " << seed);
        CHECK(cost <= best * 1.05 + 0.25);
    }
}

namespace {

/// The least cost of poles and labels for given places, exact to a quarter of a point: the cost is L-natural convex in
/// these numbers (a separable convex function under differences), so that from a feasible start steepest descent over
/// all sets of numbers that move together by one step ends at the minimum of the grid (Murota 2003, 10.1).
class ExactPoles {
public:
    ExactPoles(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits)
        : flags_(flags), rows_(rows), limits_(limits) {}

    double least_cost(std::vector<FlagPlace> places) const {
        double cost = cost_of(places);
        for (double step = 32; step >= 0.25;) {
            double best = cost;
            std::vector<FlagPlace> best_places;
            for (unsigned set = 1; set < 1U << (2 * places.size()); ++set) {
                for (const double move : {-step, step}) {
                    std::vector<FlagPlace> tried = places;
                    for (std::size_t i = 0; i < tried.size(); ++i) {
                        if ((set >> (2 * i)) % 2 == 1) tried[i].left += move;
                        if ((set >> (2 * i + 1)) % 2 == 1) tried[i].pole += move;
                    }
                    const double changed = cost_of(tried);
                    if (changed >= best - 1e-9 || !is_feasible(tried)) continue;
                    best = changed;
                    best_places = std::move(tried);
                }
            }
            if (best_places.empty()) {
                step /= 2;
            } else {
                cost = best;
                places = std::move(best_places);
            }
        }
        return cost;
    }

private:
    [[nodiscard]] double cost_of(const std::vector<FlagPlace>& places) const {
        double cost = 0;
        for (std::size_t i = 0; i < flags_.size(); ++i) cost += flag_cost(flags_[i], places[i], rows_);
        return cost;
    }
    [[nodiscard]] bool is_feasible(const std::vector<FlagPlace>& places) const {
        constexpr double rounding = 1e-6;
        for (std::size_t i = 0; i < flags_.size(); ++i) {
            const Hold& hold = flags_[i].hold(places[i].side);
            const double at = places[i].pole - places[i].left;
            const double end = places[i].left + flags_[i].width;
            if (at < hold.from - rounding || at > hold.to + rounding) return false;
            if (places[i].left < limits_.from - rounding || end > limits_.to + rounding) return false;
            for (std::size_t j = i + 1; j < flags_.size(); ++j) {
                if (places[i].side != places[j].side) continue;
                const double clear = end + limits_.label_gap - rounding;
                const double beside = places[i].pole + limits_.pole_gap - rounding;
                if (places[j].pole < beside) return false;
                if (places[j].row == places[i].row && places[j].left < clear) return false;
                if (places[j].row > places[i].row && places[j].pole < clear) return false;
                if (places[j].row < places[i].row && places[j].left < beside) return false;
            }
        }
        return true;
    }

    const std::vector<Flag>& flags_;
    const FlagRows& rows_;
    const FlagLimits& limits_;
};

/// The least cost of all sides and rows, by trying each that costs less by its rows alone than the best so far.
double exact_flag_cost(const std::vector<Flag>& flags, const FlagRows& rows, const FlagLimits& limits, double known) {
    const ExactPoles exact(flags, rows, limits);
    const std::size_t places = rows.before + rows.after;
    std::vector<std::size_t> choice(flags.size(), 0);
    double best = known;
    for (;;) {
        double bound = static_cast<double>(flags.size()) * rows.fan;
        for (const std::size_t place : choice)
            bound += rows.height * static_cast<double>(place < rows.before ? place : place - rows.before);
        if (bound < best) {
            const FlagLayout start = place_flags(flags, choice, rows, limits);
            if (start.overflow <= 0) best = std::min(best, exact.least_cost(start.places));
        }
        std::size_t i = 0;
        while (i < choice.size() && ++choice[i] == places) choice[i++] = 0;
        if (i == choice.size()) return best;
    }
}

}  // namespace

TEST_CASE("rows and sides of small figures cost at most 5 % more than those of an exact solver") {
    for (std::uint64_t seed = 1; seed <= 16; ++seed) {
        test::Dice dice(seed);
        const std::vector<Flag> flags = random_flags(dice, 3 + static_cast<int>(seed % 2));
        const FlagRows rows{2, 2, 30, 10};
        const FlagLimits limits{0, 400, 3, 5};
        const FlagLayout layout = hang_flags(flags, rows, limits, SearchEffort::full);
        const double best = exact_flag_cost(flags, rows, limits, layout.cost);
        INFO("seed " << seed);
        CHECK(layout.overflow == 0);
        CHECK(layout.cost <= best * 1.05 + 0.25);
    }
}

TEST_CASE("rows and sides of small figures cost at most 5 % more than the best of all that are tried") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        test::Dice dice(seed);
        const std::vector<Flag> flags = random_flags(dice, 3 + static_cast<int>(seed % 4));
        const FlagRows rows{2, 2, 30, 10};
        const FlagLimits limits{0, 400, 3, 5};
        const FlagLayout layout = hang_flags(flags, rows, limits, SearchEffort::full);
        const double best = least_flag_cost(flags, rows, limits);
        INFO("seed " << seed);
        CHECK(layout.overflow == 0);
        CHECK(layout.cost <= best * 1.05 + 0.25);
    }
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
    const std::vector<double> places = Separator(separations, points.size()).place(points);
    for (std::size_t i = 0; i < exact.size(); ++i) CHECK(places[i] == Approx(exact[i]).margin(0.3));
}

}  // namespace dateline
