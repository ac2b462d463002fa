#include "layout/map/place_labels.hpp"

#include <algorithm>
#include <utility>

#include "layout/map/label_candidates.hpp"

namespace dateline {

namespace {

// The raster is fine enough to see a strait between two letters, and coarse enough for a poster.
constexpr Points cell{1.5};
// Half of the least distance between the ink of two labels.
constexpr Points half_gap{0.7};
constexpr int weight_of_label = 1000;

LabelRequest request_for(const std::vector<PlacedCandidate>& candidates, int weight) {
    LabelRequest request;
    request.weight = weight;
    for (const auto& candidate : candidates) {
        request.candidates.push_back({candidate.label.box.grown(half_gap), candidate.label.leader, candidate.cost});
    }
    return request;
}

}  // namespace

LabelTerrain survey(const MapView& view, const BaseShapes& shapes) {
    const PageGrid grid(view.frame, cell);
    Mask land = grid.empty_mask();
    for (const auto& country : shapes.countries) {
        grid.cover_rings(country.rings, land);
    }
    Mask lines = grid.empty_mask();
    grid.cover_lines(shapes.coasts, lines);
    grid.cover_lines(shapes.borders, lines);
    grid.cover_lines(shapes.disputed, lines);
    SummedMask sums(grid, lines);
    return {grid, std::move(land), std::move(lines), std::move(sums), {}};
}

TextStyle place_label_style(const Style& style) {
    TextStyle text;
    text.family = style.type.family;
    text.size = style.type.label_size;
    text.color = style.type.text;
    text.halo_width = style.map.halo_width;
    text.halo_color = style.map.halo;
    return text;
}

std::vector<std::optional<PlacedLabel>> label_marks(const std::vector<std::string>& words,
                                                    const std::vector<MapMark>& marks, const MapView& view,
                                                    const LabelTerrain& terrain, const Style& style,
                                                    const TextMeasurer& measurer) {
    const TextStyle text_style = place_label_style(style);
    const LabelSurroundings around{marks, view, terrain};
    std::vector<std::vector<PlacedCandidate>> candidates;
    std::vector<LabelRequest> requests;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto ways = ways_to_set(words[i], text_style, measurer);
        candidates.push_back(marks[i].kind == MarkKind::point ? candidates_of_point(marks[i], ways, around)
                                                              : candidates_of_area(marks[i], ways, around));
        // Earlier places weigh a little more, so that ties do not depend on chance.
        const int lead = static_cast<int>(std::max<std::size_t>(i, 0) * 100 / marks.size());
        requests.push_back(request_for(candidates.back(), weight_of_label + 100 - lead));
    }
    const auto choice = place_labels(requests);
    std::vector<std::optional<PlacedLabel>> placed(marks.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (choice[i]) {
            placed[i] = candidates[i][*choice[i]].label;
        }
    }
    return placed;
}

}  // namespace dateline
