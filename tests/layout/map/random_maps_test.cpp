// Maps of random extents over the shipped base map. DATELINE_RANDOM_MAPS=200 in the environment tries that many.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

#include "geo/compiled_basemap.hpp"
#include "layout/layout.hpp"
#include "layout/map/label_candidates.hpp"
#include "layout/map/map_content.hpp"
#include "layout/quality.hpp"
#include "support/fixed_measurer.hpp"
#include "support/random_maps.hpp"

using namespace dateline;

namespace {

/// As high as the letters of the default font, so that the room of labels is what it is on a page.
class TallMeasurer final : public TextMeasurer {
public:
    [[nodiscard]] TextExtent measure(std::string_view text, const TextStyle& style) const override {
        return {fixed_.measure(text, style).width, style.size * 1.069, style.size * 0.293};
    }
    [[nodiscard]] std::vector<std::string> wrap(std::string_view text, const TextStyle& style,
                                                Points width) const override {
        return fixed_.wrap(text, style, width);
    }

private:
    test::FixedMeasurer fixed_;
};

unsigned number_of_maps() {
    const char* wanted = std::getenv("DATELINE_RANDOM_MAPS");
    return wanted == nullptr ? 16 : static_cast<unsigned>(std::stoul(wanted));
}

CompiledBasemap shipped_basemap() {
    auto opened = CompiledBasemap::open(DATELINE_BINARY_DIR "/data/basemap.bin");
    if (!opened.ok()) FAIL("build the target dateline_data first: " << opened.error().message);
    return std::move(opened).value();
}

/// How many names a map shows that takes its places in order and gives each the first free position of all that the
/// label solver may choose from, leaders included.
std::size_t placed_greedily(const MapFigure& figure, const MapContent& content, const LabelTerrain& terrain,
                            const Style& style, const TextMeasurer& measurer) {
    const LabelSurroundings around{content.marks, content.view, terrain};
    std::vector<LabelCandidate> taken;
    for (const auto& mark : content.marks) {
        const auto ways = ways_to_set(shown_label(figure, mark), place_label_style(style), measurer);
        for (const auto& candidate : candidates_of_point(mark, ways, around, Leaders::yes)) {
            const LabelCandidate wanted{with_air(candidate.label.box), candidate.label.leader, candidate.cost};
            bool free = true;
            for (const auto& other : taken) free = free && !collide(wanted, other);
            if (!free) continue;
            taken.push_back(wanted);
            break;
        }
    }
    return taken.size();
}

std::size_t count_placed(const std::vector<std::optional<PlacedLabel>>& labels) {
    return static_cast<std::size_t>(
        std::count_if(labels.begin(), labels.end(), [](const auto& label) { return label.has_value(); }));
}

}  // namespace

TEST_CASE("maps of random extents are clean and the same each time, and name at least what a greedy placement names",
          "[long]") {
    const auto basemap = shipped_basemap();
    const TallMeasurer measurer;
    const Style style;
    for (unsigned seed = 1; seed <= number_of_maps(); ++seed) {
        const auto figure = test::RandomMaps(seed).figure();
        INFO("random map " << seed << " of " << figure.places.size() << " places");
        const auto result = layout_map(figure, style, measurer, basemap);
        if (!result.ok()) {
            FAIL_CHECK(result.error().message);
            continue;
        }
        const auto quality = measure_quality((*result).pages);
        CHECK(quality.clipped == 0);
        CHECK(quality.overlaps == 0);
        CHECK(quality.on_marker == 0);
        CHECK(quality.crossings == 0);
        CHECK(quality.struck == 0);
        CHECK(quality.labels > 0);
        const auto& report = (*result).report;
        CHECK(report.shown.size() + report.keyed.size() + report.not_shown.size() == figure.places.size());
        CHECK((*layout_map(figure, style, measurer, basemap)).pages == (*result).pages);

        const MapSpace space{Points(0), Points(0), figure.page.width, figure.page.height, std::nullopt};
        const auto content = place_content(figure, space, {style, measurer, basemap, RasterReader{}});
        REQUIRE(content.ok());
        auto terrain = survey((*content).view, (*content).shapes);
        if ((*content).bar) terrain.furniture.push_back((*content).bar->box);
        std::vector<LabelWish> names;
        for (const auto& mark : (*content).marks)
            names.push_back({shown_label(figure, mark), LabelUrgency::usual, {}, {}});
        const auto named = label_marks(names, (*content).marks, (*content).view, terrain, style, measurer);
        CHECK(count_placed(named) >= placed_greedily(figure, *content, terrain, style, measurer));
    }
}
