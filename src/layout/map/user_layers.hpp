// The user's own layers on the page.
#pragma once

#include "layout/map/base_shapes.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// A layer as a group: areas filled, their edges and lines stroked where the globe has them, never along a cut.
Group draw_user_layer(const UserLayer& layer, const MapView& view, const Style& style);

}  // namespace dateline
