// Walks a scene onto a Cairo context. The only painter: PDF and PNG show the same drawing.
#pragma once

#include "base/result.hpp"
#include "render/handles.hpp"
#include "render/text_shaper.hpp"
#include "scene/scene.hpp"

namespace dateline {

/// Paints a scene that check_scene has passed, 1 user unit = 1 pt. An Error when an image cannot be decoded or Cairo
/// reports a failure.
Result<void> paint_scene(cairo_t* cairo, TextShaper& shaper, const Scene& scene);

/// A status of Cairo as a Result; `doing` completes "cannot ...".
Result<void> check_cairo(cairo_status_t status, const std::string& doing);

}  // namespace dateline
