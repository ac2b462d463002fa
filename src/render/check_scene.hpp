// The check before anything is drawn. NaN and infinity pass into Cairo without an error, and its 24.8 fixed point
// numbers wrap around: neither may get that far.
#pragma once

#include "base/result.hpp"
#include "scene/scene.hpp"

namespace dateline {

/// Longest side of a page: 5 m.
inline constexpr Points longest_side{5000 * 72 / 25.4};
/// Farthest coordinate that is drawn; Cairo's limit is 8.3 million.
inline constexpr Points farthest_coordinate{1e6};
/// Deepest nesting of groups.
inline constexpr int deepest_group = 64;

/// An Error that names the item when the scene cannot be drawn.
Result<void> check_scene(const Scene& scene);

}  // namespace dateline
