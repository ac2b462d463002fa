// PNG images that a scene carries: looked at before anything decodes them, so that a small file cannot claim gigabytes.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "render/handles.hpp"

namespace dateline {

/// Most pixels of an image that is read or written.
inline constexpr double most_pixels = 100e6;

/// An Error unless `bytes` start as a PNG of 1 to `most_pixels` pixels.
Result<void> check_png(std::string_view bytes);

/// The decoded image, or a surface in an error state.
SurfaceHandle decode_png(std::string_view bytes);

}  // namespace dateline
