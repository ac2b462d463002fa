#include "layout/timeline/move_item.hpp"

#include <utility>
#include <variant>

namespace dateline {

namespace {

void move(PagePoint& point, PagePoint offset) {
    point.x += offset.x;
    point.y += offset.y;
}

void move(Path& path, PagePoint offset) {
    for (PathStep& step : path.steps) {
        if (auto* start = std::get_if<MoveTo>(&step)) move(start->to, offset);
        if (auto* line = std::get_if<LineTo>(&step)) move(line->to, offset);
        if (auto* curve = std::get_if<CubicTo>(&step)) {
            move(curve->control1, offset);
            move(curve->control2, offset);
            move(curve->to, offset);
        }
    }
}

}  // namespace

Item moved(Item item, PagePoint offset) {
    if (auto* path = std::get_if<PathItem>(&item.value)) {
        move(path->path, offset);
        if (path->fill) {
            // Gradients lie in page coordinates and move with what they fill.
            if (auto* gradient = std::get_if<LinearGradient>(&*path->fill)) {
                move(gradient->from, offset);
                move(gradient->to, offset);
            }
        }
    } else if (auto* text = std::get_if<TextItem>(&item.value)) {
        move(text->position, offset);
    } else if (auto* image = std::get_if<ImageItem>(&item.value)) {
        image->box = {image->box.left + offset.x, image->box.top + offset.y, image->box.right + offset.x,
                      image->box.bottom + offset.y};
    } else if (auto* group = std::get_if<Group>(&item.value)) {
        if (group->clip) move(*group->clip, offset);
        for (Item& inner : group->items) inner = moved(std::move(inner), offset);
    }
    return item;
}

}  // namespace dateline
