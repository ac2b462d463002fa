// PNG, JPEG and SVG files -> Picture, by gdk-pixbuf and librsvg; the only room that knows them.
#pragma once

#include <string>

#include "scene/picture.hpp"

namespace dateline {

/// Under the contract of PictureDecoder::decode.
Result<Picture> decode_picture(const std::string& path, const std::string& bytes);

}  // namespace dateline
