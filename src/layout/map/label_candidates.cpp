#include "layout/map/label_candidates.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numbers>
#include <utility>

#include "layout/map/area_search.hpp"

namespace dateline {

namespace {

constexpr Points gap{1.6};                // between a circle and its words
constexpr Points frame_gap{2.5};          // between words and the frame
constexpr Points foreign_gap{1.2};        // between words and another circle
constexpr double close_to_foreign = 0.5;  // nearer than so much of a line, a label may be read as the other place's
constexpr int cost_of_leader = 60;
constexpr int cost_of_wrapping = 10;
constexpr int cost_of_ambiguity = 14;
constexpr int cost_of_edge = 55;       // of a label over the outline of the globe
constexpr int cost_of_route = 28;      // of a label over the way from place to place
constexpr int cost_of_overhang = 22;   // of an area's name that reaches beyond the area
constexpr double cost_of_lines = 250;  // of a label that lies on coasts and borders all over, up to:
constexpr double most_for_lines = 36;

/// Where a label stands beside a circle.
struct Position {
    double east;   ///< -1 left of the circle, 0 centred, 1 right
    double south;  ///< -1 above, 0 level, 1 below
    int cost;
};

// In the order of LabelSide, which is Imhof's.
constexpr std::array positions{Position{1, 0, 0},    Position{1, -1, 3},  Position{1, 1, 6},   Position{-1, 0, 9},
                               Position{-1, -1, 11}, Position{-1, 1, 13}, Position{0, -1, 15}, Position{0, 1, 18}};

// How far from the circle a label with a leader stands, in points.
constexpr std::array ring_distances{7.0, 13.0, 21.0, 32.0, 46.0, 64.0};
constexpr int directions = 16;
// Rings further out are tried only while the nearer ones give fewer places than this.
constexpr std::size_t enough_led = 24;

TextAnchor anchor_towards(double east) {
    return east > 0.1 ? TextAnchor::start : east < -0.1 ? TextAnchor::end : TextAnchor::middle;
}

PageBox box_at(const PagePoint& corner, const MapLabelText& text) {
    return {corner.x, corner.y, corner.x + text.width, corner.y + text.height};
}

/// The box of a label beside a circle. Diagonal labels tuck in towards the circle.
PlacedLabel beside(const MapMark& mark, const MapLabelText& text, const Position& position) {
    const bool diagonal = position.east != 0 && position.south != 0;
    const Points away = diagonal ? mark.radius * 0.72 + gap * 0.5 : mark.radius + gap;
    Points left = mark.at.x - text.width / 2;
    if (position.east > 0) {
        left = mark.at.x + away;
    } else if (position.east < 0) {
        left = mark.at.x - away - text.width;
    }
    Points top = mark.at.y - text.height / 2;
    if (position.south < 0) {
        top = mark.at.y - away - text.height;
    } else if (position.south > 0) {
        top = mark.at.y + away;
    }
    return {text, box_at({left, top}, text), anchor_towards(position.east), std::nullopt};
}

/// A label at the end of a leader in a direction.
PlacedLabel led(const MapMark& mark, const MapLabelText& text, double angle, Points length) {
    const double east = std::cos(angle);
    const double south = std::sin(angle);
    const PagePoint start{mark.at.x + mark.radius * east, mark.at.y + mark.radius * south};
    const PagePoint end{start.x + length * east, start.y + length * south};
    const bool sideways = std::abs(east) > 0.3;
    const Points air(1.2);
    Points left = end.x - text.width / 2;
    Points top = south > 0 ? end.y + air : end.y - air - text.height;
    if (sideways) {
        left = east > 0 ? end.x + air : end.x - air - text.width;
        top = end.y - text.height / 2;
    }
    return {text, box_at({left, top}, text), sideways ? anchor_towards(east) : TextAnchor::middle, Segment{start, end}};
}

/// Whether nothing that stays where it is stands in the way.
bool is_clear(const PlacedLabel& label, const MapMark& own, const LabelSurroundings& around) {
    if (!contains(around.view.frame.grown(-frame_gap), label.box)) {
        return false;
    }
    for (const auto& furniture : around.terrain.furniture) {
        if (label.box.overlaps(furniture) || (label.leader && touches(*label.leader, furniture))) {
            return false;
        }
    }
    for (const auto& mark : around.marks) {
        if (mark.kind == MapMarkKind::area || mark.place == own.place) {
            continue;
        }
        if (mark.box().grown(foreign_gap).overlaps(label.box) ||
            (label.leader && distance(mark.at, *label.leader) < mark.radius + Points(0.6))) {
            return false;
        }
    }
    return own.kind == MapMarkKind::area || !own.box().overlaps(label.box) || distance(own.at, label.box) >= own.radius;
}

/// The height of one of its lines.
Points line_of(const MapLabelText& text) {
    return text.height / static_cast<double>(std::max<std::size_t>(text.lines.size(), 1));
}

/// What speaks against a label that is clear.
int cost_of_place(const PlacedLabel& label, const MapMark& own, const LabelSurroundings& around) {
    int cost = static_cast<int>(std::min(cost_of_lines * around.terrain.line_sums.share(label.box), most_for_lines));
    cost += around.terrain.edge_sums.is_free(label.box) ? 0 : cost_of_edge;
    cost += around.terrain.route_sums.is_free(label.box) ? 0 : cost_of_route;
    const Points close = line_of(label.text) * close_to_foreign;
    for (const auto& mark : around.marks) {
        if (mark.kind == MapMarkKind::point && mark.place != own.place &&
            distance(mark.at, label.box) < mark.radius + close) {
            cost += cost_of_ambiguity;
        }
    }
    return cost;
}

void add_if_clear(PlacedLabel label, int cost, const MapMark& own, const LabelSurroundings& around,
                  std::vector<PlacedCandidate>& candidates) {
    if (is_clear(label, own, around)) {
        const int total = cost + cost_of_place(label, own, around);
        candidates.push_back({std::move(label), total});
    }
}

/// Adds the cheapest clear places at the end of a leader.
void add_led(const MapMark& mark, const std::vector<MapLabelText>& ways, const LabelSurroundings& around,
             std::vector<PlacedCandidate>& candidates) {
    std::vector<PlacedCandidate> led_ones;
    for (const double length : ring_distances) {
        for (int i = 0; i < directions; ++i) {
            const double angle = 2 * std::numbers::pi * i / directions;
            // Level and rightward leaders read best.
            const int direction = static_cast<int>(4 * std::abs(std::sin(angle)) + (std::cos(angle) < -0.1 ? 3 : 0));
            const int cost = cost_of_leader + static_cast<int>(length * 1.5) + direction;
            for (std::size_t way = 0; way < std::min<std::size_t>(ways.size(), 2); ++way) {
                add_if_clear(led(mark, ways[way], angle, Points(length)),
                             cost + static_cast<int>(way) * cost_of_wrapping, mark, around, led_ones);
            }
        }
        if (led_ones.size() >= enough_led) {
            break;
        }
    }
    std::move(led_ones.begin(), led_ones.end(), std::back_inserter(candidates));
}

/// The marks that a label of `mark` can reach, so that crowded maps do not look at all circles for each place.
std::vector<MapMark> neighbours(const MapMark& mark, const std::vector<MapLabelText>& ways,
                                const std::vector<MapMark>& marks) {
    const Points least = mark.radius + Points(ring_distances.back());
    Points reach = least;
    for (const auto& way : ways) reach = std::max(reach, least + way.width + line_of(way) * close_to_foreign);
    std::vector<MapMark> near;
    for (const auto& other : marks) {
        const bool close = std::abs((other.at.x - mark.at.x).value()) < (reach + other.radius).value() &&
                           std::abs((other.at.y - mark.at.y).value()) < (reach + other.radius).value();
        if (other.kind == MapMarkKind::point && close) {
            near.push_back(other);
        }
    }
    return near;
}

/// Where the words of an area may be looked for: its box and some room around it.
PageBox surroundings_of(const MapMark& mark, const PageBox& frame) {
    const PageBox box = box_of(mark.rings).grown(Points(30));
    return {std::max(box.left, frame.left), std::max(box.top, frame.top), std::min(box.right, frame.right),
            std::min(box.bottom, frame.bottom)};
}

/// Where the leader of an area's label begins: the free part of the area that is nearest to its middle, since a circle
/// may stand on the middle.
PagePoint foot_in(const PageGrid& grid, const Mask& area, const Mask& taken, const PagePoint& middle) {
    PagePoint foot = middle;
    Points nearest{1e9};
    for (int row = 0; row < grid.rows(); ++row) {
        for (int column = 0; column < grid.columns(); ++column) {
            const auto centre = grid.centre_of(column, row);
            if (grid.is_covered(area, centre) && !grid.is_covered(taken, centre) &&
                distance(centre, middle) < nearest) {
                foot = centre;
                nearest = distance(centre, middle);
            }
        }
    }
    return foot;
}

/// What no label may cover.
Mask occupied(const PageGrid& grid, const LabelSurroundings& around) {
    Mask taken = grid.empty_mask();
    for (const auto& furniture : around.terrain.furniture) {
        grid.cover_box(furniture, taken);
    }
    for (const auto& other : around.marks) {
        if (other.kind == MapMarkKind::point) {
            grid.cover_box(other.box().grown(foreign_gap), taken);
        }
    }
    return taken;
}

}  // namespace

std::vector<PlacedCandidate> candidates_of_point(const MapMark& mark, const std::vector<MapLabelText>& ways,
                                                 const LabelSurroundings& all, Leaders leaders) {
    const auto near = neighbours(mark, ways, all.marks);
    const LabelSurroundings around{near, all.view, all.terrain};
    std::vector<PlacedCandidate> candidates;
    for (std::size_t way = 0; way < ways.size(); ++way) {
        for (const auto& position : positions) {
            add_if_clear(beside(mark, ways[way], position), position.cost + static_cast<int>(way) * cost_of_wrapping,
                         mark, around, candidates);
        }
    }
    if (leaders == Leaders::yes) {
        add_led(mark, ways, around, candidates);
    }
    return candidates;
}

std::optional<PlacedCandidate> candidate_as_locked(const LockedLabel& locked, const MapMark& mark,
                                                   const std::vector<MapLabelText>& ways,
                                                   const LabelSurroundings& around) {
    const auto same =
        std::find_if(ways.begin(), ways.end(), [&](const MapLabelText& way) { return way.lines == locked.lines; });
    if (same == ways.end()) {
        return std::nullopt;
    }
    const auto on_page = [&](const PagePoint& point) { return PagePoint{mark.at.x + point.x, mark.at.y + point.y}; };
    PlacedLabel label{*same, box_at(on_page(locked.corner), *same), TextAnchor::middle, std::nullopt};
    if (mark.kind == MapMarkKind::point) {
        const PagePoint& from = locked.leader ? locked.leader->second : PagePoint{};
        const bool is_right = locked.corner.x >= from.x;
        const bool is_left = locked.corner.x + same->width <= from.x;
        label.anchor = is_right ? TextAnchor::start : is_left ? TextAnchor::end : TextAnchor::middle;
    }
    if (locked.leader) {
        label.leader = Segment{on_page(locked.leader->first), on_page(locked.leader->second)};
    }
    if (!is_clear(label, mark, around)) {
        return std::nullopt;
    }
    return PlacedCandidate{std::move(label), 0};
}

std::vector<PlacedCandidate> candidates_at(LabelSide side, const MapMark& mark, const std::vector<MapLabelText>& ways,
                                           const LabelSurroundings& around) {
    std::vector<PlacedCandidate> candidates;
    for (std::size_t way = 0; way < ways.size(); ++way) {
        auto label = beside(mark, ways[way], positions[static_cast<std::size_t>(side)]);
        if (contains(around.view.frame, label.box)) {
            candidates.push_back({std::move(label), static_cast<int>(way) * cost_of_wrapping});
        }
    }
    return candidates;
}

std::vector<PlacedCandidate> candidates_of_area(const MapMark& mark, const std::vector<MapLabelText>& ways,
                                                const LabelSurroundings& around, Leaders leaders) {
    const PageGrid grid(surroundings_of(mark, around.view.frame), around.terrain.grid.cell());
    Mask area = grid.empty_mask();
    grid.cover_rings(mark.rings, area);
    const SummedMask area_sums(grid, area);
    const Mask taken = occupied(grid, around);
    const SummedMask taken_sums(grid, taken);
    const auto middle = middle_of(grid, area);
    std::vector<PlacedCandidate> candidates;
    for (std::size_t way = 0; way < ways.size(); ++way) {
        for (const auto& [least_share, overhang] : {std::pair{1.0, 0}, std::pair{0.6, cost_of_overhang}}) {
            const SpotWish wish{ways[way].width, ways[way].height, middle, 16, least_share};
            for (const auto& spot : find_spots(grid, area_sums, taken_sums, around.terrain.line_sums, wish)) {
                const int cost = static_cast<int>(std::min(spot.badness, 500.0) / 10) + overhang +
                                 static_cast<int>(way) * cost_of_wrapping;
                add_if_clear({ways[way], spot.box, TextAnchor::middle, std::nullopt}, cost, mark, around, candidates);
            }
        }
    }
    if (leaders == Leaders::yes) {
        // A small area is labelled like a point, from its middle; nothing is drawn there but the leader's end.
        MapMark point = mark;
        point.at = area_sums.covered(around.view.frame) > 0 ? foot_in(grid, area, taken, middle) : mark.at;
        point.radius = Points(0.5);
        add_led(point, ways, around, candidates);
    }
    return candidates;
}

}  // namespace dateline
