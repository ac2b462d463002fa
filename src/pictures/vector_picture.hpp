// SVG bytes -> Picture.
#pragma once

#include <string>

#include "scene/picture.hpp"

namespace dateline {

/// Draws an SVG at the largest size that a figure can show. Files and addresses that it names are not opened.
Result<Picture> decode_vector(const std::string& bytes);

}  // namespace dateline
