// Loads the modules with the great libraries in them, when a command needs them and not before.
#pragma once

#include "base/result.hpp"
#include "geo/datasets_port.hpp"
#include "render/render_port.hpp"
#include "scene/picture.hpp"

namespace dateline {

/// The datasets module, with GDAL in it; it stays loaded until the program ends.
Result<const Datasets*> load_datasets();

/// The render module, with Cairo and Pango in it; it stays loaded until the program ends.
Result<const Renderer*> load_renderer();

/// The module that decodes pictures, with librsvg in it; it stays loaded until the program ends.
Result<const PictureDecoder*> load_pictures();

}  // namespace dateline
