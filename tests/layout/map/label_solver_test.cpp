#include "layout/map/label_solver.hpp"

#include <catch2/catch.hpp>

#include "support/standard_labels.hpp"

using namespace dateline;
using namespace dateline::literals;

namespace {

LabelCandidate box_at(double left, int cost) {
    return {{Points(left), 0_pt, Points(left + 10), 5_pt}, std::nullopt, cost};
}

}  // namespace

TEST_CASE("labels that are shown never overlap on random instances") {
    for (const unsigned seed : {1U, 2U, 3U}) {
        const auto labels = test::standard_instance(400, seed);
        const auto choice = place_labels(labels);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (choice[i] && choice[j]) {
                    REQUIRE_FALSE(labels[i].candidates[*choice[i]].box.overlaps(labels[j].candidates[*choice[j]].box));
                }
            }
        }
    }
}

TEST_CASE("the mean share of labels shown on 25 standard instances a size stays at the best published", "[long]") {
    const auto share = [](int points, test::StandardMap map) {
        std::size_t placed = 0;
        for (unsigned seed = 1; seed <= 25; ++seed) {
            placed += test::count_placed(place_labels(test::standard_instance(points, seed, map)));
        }
        return static_cast<double>(placed) / (25.0 * points);
    };
    for (const auto map : {test::StandardMap::open_edge, test::StandardMap::whole_units}) {
        CHECK(share(100, map) == 1.0);
        CHECK(share(250, map) >= 0.998);
        CHECK(share(500, map) >= 0.990);
        CHECK(share(750, map) >= 0.958);
        CHECK(share(1000, map) >= 0.883);
    }
    // No placement shows more here than 98.72 and 94.84 % at 500 and 750 points: tests/bench/maps/exact.py.
    CHECK(share(100, test::StandardMap::closed_edge) == 1.0);
    CHECK(share(250, test::StandardMap::closed_edge) >= 0.998);
    CHECK(share(500, test::StandardMap::closed_edge) >= 0.987);
    CHECK(share(750, test::StandardMap::closed_edge) >= 0.948);
    CHECK(share(1000, test::StandardMap::closed_edge) >= 0.883);
}

TEST_CASE("the same labels are always placed the same way") {
    const auto labels = test::standard_instance(600, 7);
    CHECK(place_labels(labels) == place_labels(labels));
}

TEST_CASE("a label without candidates is left out and hinders no other") {
    const std::vector<LabelRequest> labels{{{}, 1000}, {{box_at(0, 5)}, 1000}};
    CHECK(place_labels(labels) == std::vector<std::optional<std::size_t>>{std::nullopt, 0});
}

TEST_CASE("the cheapest candidates win where all labels have room") {
    const std::vector<LabelRequest> labels{{{box_at(0, 3), box_at(30, 1)}, 1000},
                                           {{box_at(5, 0), box_at(60, 9)}, 1000}};
    CHECK(place_labels(labels) == std::vector<std::optional<std::size_t>>{1, 0});
}

TEST_CASE("the weightier of two labels is shown when only one has room") {
    const std::vector<LabelRequest> labels{{{box_at(0, 0)}, 1000}, {{box_at(5, 0)}, 1200}};
    CHECK(place_labels(labels) == std::vector<std::optional<std::size_t>>{std::nullopt, 0});
}

TEST_CASE("a leader keeps off other labels and other leaders") {
    LabelCandidate led = box_at(40, 0);
    led.leader = Segment{{0_pt, 2_pt}, {40_pt, 2_pt}};
    LabelCandidate crossing = box_at(80, 0);
    crossing.leader = Segment{{20_pt, -20_pt}, {20_pt, 20_pt}};
    SECTION("over a box") {
        const std::vector<LabelRequest> labels{{{led}, 1000}, {{box_at(15, 0), box_at(100, 5)}, 1000}};
        CHECK(place_labels(labels) == std::vector<std::optional<std::size_t>>{0, 1});
    }
    SECTION("over a leader") {
        const std::vector<LabelRequest> labels{{{led}, 1000}, {{crossing, box_at(100, 5)}, 1000}};
        CHECK(place_labels(labels) == std::vector<std::optional<std::size_t>>{0, 1});
    }
}
