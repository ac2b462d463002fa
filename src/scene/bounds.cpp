#include "scene/bounds.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline {

namespace {

constexpr double em_ascent = 0.8;
constexpr double em_descent = 0.2;

// The part that both boxes have in common, which may be a line or a point.
std::optional<PageBox> intersection(const PageBox& a, const PageBox& b) {
    const PageBox box{std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
                      std::min(a.bottom, b.bottom)};
    if (box.left > box.right || box.top > box.bottom) return std::nullopt;
    return box;
}

// The share of the width that lies to the left of the anchor.
double left_share(TextAnchor anchor) {
    if (anchor == TextAnchor::middle) return 0.5;
    return anchor == TextAnchor::end ? 1.0 : 0.0;
}

// How far an item reaches, by its kind.
struct ItemBounds {
    std::optional<PageBox> operator()(const PathItem& item) const {
        if (item.path.steps.empty()) return std::nullopt;
        return bounds(item.path).grown(item.stroke ? item.stroke->width / 2 : Points(0));
    }

    std::optional<PageBox> operator()(const TextItem& item) const {
        if (!item.letters.empty()) {
            std::optional<PageBox> all;
            for (const auto& box : letter_boxes(item)) all = all ? all->united(box) : box;
            return all;
        }
        // The box is turned as the text is, then the box around its corners is taken.
        const double angle = item.rotation * std::acos(-1.0) / 180;
        const Points left = -(item.width * left_share(item.anchor));
        const Points right = left + item.width;
        const Points top = -(item.style.size * em_ascent);
        const Points bottom = item.style.size * em_descent;
        std::optional<PageBox> box;
        for (const auto& corner :
             std::array<PagePoint, 4>{{{left, top}, {right, top}, {left, bottom}, {right, bottom}}}) {
            const Points x = item.position.x + corner.x * std::cos(angle) - corner.y * std::sin(angle);
            const Points y = item.position.y + corner.x * std::sin(angle) + corner.y * std::cos(angle);
            box = box ? box->united({x, y, x, y}) : PageBox{x, y, x, y};
        }
        return box;
    }

    std::optional<PageBox> operator()(const ImageItem& item) const { return item.box; }

    std::optional<PageBox> operator()(const Group& group) const {
        const auto inside = bounds(group.items);
        if (!inside || !group.clip || group.clip->steps.empty()) return inside;
        return intersection(*inside, bounds(*group.clip));
    }
};

}  // namespace

std::vector<PageBox> letter_boxes(const TextItem& item) {
    std::vector<PageBox> boxes;
    for (const auto& letter : item.letters) {
        TextItem one{"", letter.at, TextAnchor::start, letter.width, item.style, "", letter.rotation};
        boxes.push_back(*ItemBounds{}(one));
    }
    return boxes;
}

std::optional<PageBox> bounds(const Item& item) {
    return std::visit(ItemBounds{}, item.value);
}

std::optional<PageBox> bounds(const std::vector<Item>& items) {
    std::optional<PageBox> all;
    for (const auto& item : items) {
        const auto box = bounds(item);
        if (box) all = all ? all->united(*box) : box;
    }
    return all;
}

}  // namespace dateline
