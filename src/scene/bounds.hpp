// How far the items of a scene reach. For checks that nothing leaves the page; knows nothing of fonts, so a text is
// taken as its measured width by the em box (0.8 of the size above the baseline, 0.2 below).
#pragma once

#include <optional>

#include "scene/scene.hpp"

namespace dateline {

/// The box of an item: strokes count with half their width, texts as they are turned, a clipped group only as far as
/// its clip. Nothing for an item without a point.
std::optional<PageBox> bounds(const Item& item);

/// The box of all items.
std::optional<PageBox> bounds(const std::vector<Item>& items);

/// The boxes of the letters of a text that follows a curve.
std::vector<PageBox> letter_boxes(const TextItem& item);

}  // namespace dateline
