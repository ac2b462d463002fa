// PNG and JPEG bytes -> Picture.
#pragma once

#include <string>

#include "scene/picture.hpp"

namespace dateline {

/// Most pixels of a file; an SVG is drawn at the size that a figure can show.
inline constexpr double most_file_pixels = 100e6;
/// The longer side of what is kept: 300 dpi of two inches.
inline constexpr int longest_picture_side = 600;

/// `format` is the name that gdk-pixbuf has for it: "png" or "jpeg". A photograph is turned as its camera was held.
Result<Picture> decode_raster(const std::string& format, const std::string& bytes);

}  // namespace dateline
