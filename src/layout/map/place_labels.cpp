#include "layout/map/place_labels.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "layout/map/label_candidates.hpp"

namespace dateline {

namespace {

// The raster is fine enough to see a strait between two letters, and coarse enough for a poster.
constexpr Points cell{1.5};
// Half of the least distance between the ink of two labels, one below the other and side by side.
constexpr Points half_gap{0.7};
constexpr Points half_word_space{1.7};
constexpr int weight_of_name = 1000;
constexpr int weight_of_number = 400;
constexpr int weight_of_urgent_number = 4000;
constexpr int weight_of_pinned = 100'000;
// What it costs to move a label from where it stood before: less than to leave a name out, more than anything else.
constexpr int cost_of_moving = 900;
// Labels this near to one without room may make way for it.
constexpr Points neighbourhood{45};
constexpr int most_rounds = 3;

LabelRequest request_for(const std::vector<PlacedCandidate>& candidates, int weight) {
    LabelRequest request;
    request.weight = weight;
    for (const auto& candidate : candidates) {
        request.candidates.push_back({with_air(candidate.label.box), candidate.label.leader, candidate.cost});
    }
    return request;
}

int weight_of(LabelUrgency urgency) {
    switch (urgency) {
        case LabelUrgency::low: return weight_of_number;
        case LabelUrgency::high: return weight_of_urgent_number;
        case LabelUrgency::usual: break;
    }
    return weight_of_name;
}

/// What it costs to leave a label out, with 0 to 100 more by rank: large circles first, then in the order of the
/// figure.
std::vector<int> weights_of(const std::vector<LabelWish>& wishes, const std::vector<MapMark>& marks) {
    std::vector<std::size_t> order(marks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return marks[a].radius > marks[b].radius; });
    std::vector<int> weights(marks.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const auto& wish = wishes[order[rank]];
        const int weight = wish.side ? weight_of_pinned : weight_of(wish.urgency);
        weights[order[rank]] = weight + static_cast<int>(100 - rank * 100 / order.size());
    }
    return weights;
}

std::vector<std::optional<PlacedLabel>> solve(const std::vector<LabelWish>& wishes, const std::vector<MapMark>& marks,
                                              const std::vector<std::vector<MapLabelText>>& ways,
                                              const std::vector<Leaders>& leaders, const LabelSurroundings& around) {
    std::vector<std::vector<PlacedCandidate>> candidates;
    std::vector<LabelRequest> requests;
    const auto weights = weights_of(wishes, marks);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const auto& [mark, wish] = std::tie(marks[i], wishes[i]);
        candidates.push_back(mark.kind == MapMarkKind::area ? candidates_of_area(mark, ways[i], around, leaders[i])
                             : wish.side                    ? candidates_at(*wish.side, mark, ways[i], around)
                                                            : candidates_of_point(mark, ways[i], around, leaders[i]));
        if (auto kept = wish.locked ? candidate_as_locked(*wish.locked, mark, ways[i], around) : std::nullopt) {
            for (auto& other : candidates.back()) {
                other.cost += cost_of_moving;
            }
            candidates.back().insert(candidates.back().begin(), *std::move(kept));
        }
        requests.push_back(request_for(candidates.back(), weights[i] + (wish.locked ? cost_of_moving : 0)));
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

/// Lets labels without room, and those around them, stand apart. False when nothing is left to allow.
bool allow_more_leaders(const std::vector<std::optional<PlacedLabel>>& placed, const std::vector<MapMark>& marks,
                        std::vector<Leaders>& leaders) {
    bool any = false;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (placed[i]) {
            continue;
        }
        for (std::size_t j = 0; j < marks.size(); ++j) {
            if (leaders[j] == Leaders::no && distance(marks[i].at, marks[j].at) < neighbourhood) {
                leaders[j] = Leaders::yes;
                any = true;
            }
        }
    }
    return any;
}

}  // namespace

LabelTerrain survey(const MapView& view, const BaseShapes& shapes, const std::vector<LineShapes>& routes) {
    const PageGrid grid(view.frame, cell);
    Mask land = grid.empty_mask();
    for (const auto& country : shapes.countries) {
        grid.cover_rings(country.rings, land);
    }
    Mask globe = grid.empty_mask();
    grid.cover_rings({view.outline}, globe);
    Mask lines = grid.empty_mask();
    grid.cover_lines(shapes.coasts, lines);
    grid.cover_lines(shapes.borders, lines);
    grid.cover_lines(shapes.disputed, lines);
    Mask ways = grid.empty_mask();
    for (const auto& route : routes) {
        grid.cover_lines(route, ways);
    }
    Mask edge = grid.empty_mask();
    if (!view.globe_fills_frame) {
        grid.cover_lines({view.outline}, edge);
    }
    SummedMask sums(grid, lines);
    SummedMask edge_sums(grid, edge);
    return {grid,
            std::move(land),
            std::move(globe),
            std::move(lines),
            std::move(sums),
            std::move(edge_sums),
            SummedMask(grid, ways),
            {}};
}

PageBox with_air(const PageBox& ink) {
    return {ink.left - half_word_space, ink.top - half_gap, ink.right + half_word_space, ink.bottom + half_gap};
}

LockedLabel to_locked(const std::string& id, const PlacedLabel& label, const MapMark& mark) {
    const auto from_mark = [&](const PagePoint& point) { return PagePoint{point.x - mark.at.x, point.y - mark.at.y}; };
    LockedLabel locked{id, label.text.lines, from_mark({label.box.left, label.box.top}), std::nullopt, {}, {}};
    if (label.leader) {
        locked.leader = {from_mark(label.leader->from), from_mark(label.leader->to)};
    }
    return locked;
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

std::vector<std::optional<PlacedLabel>> label_marks(const std::vector<LabelWish>& wishes,
                                                    const std::vector<MapMark>& marks, const MapView& view,
                                                    const LabelTerrain& terrain, const Style& style,
                                                    const TextMeasurer& measurer) {
    const TextStyle text_style = place_label_style(style);
    const LabelSurroundings around{marks, view, terrain};
    std::vector<std::vector<MapLabelText>> ways;
    for (const auto& wish : wishes) {
        ways.push_back(ways_to_set(wish.text, text_style, measurer));
    }

    std::vector<Leaders> leaders(marks.size(), Leaders::no);
    std::vector<std::optional<PlacedLabel>> placed;
    for (int round = 0; round < most_rounds; ++round) {
        placed = solve(wishes, marks, ways, leaders, around);
        if (!allow_more_leaders(placed, marks, leaders)) {
            break;
        }
    }
    return placed;
}

}  // namespace dateline
