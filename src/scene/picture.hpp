// A picture of the user's, and the port to what decodes one: a module that is loaded only when an event has a picture.
#pragma once

#include <string>

#include "base/result.hpp"

namespace dateline {

/// PNG bytes, of no more pixels than a figure can show, and their size.
struct Picture {
    std::string png;
    int width = 0;   ///< pixels
    int height = 0;  ///< pixels

    bool operator==(const Picture&) const = default;
};

class PictureDecoder {
public:
    virtual ~PictureDecoder() = default;

    /// The picture in the bytes of a PNG, JPEG or SVG file; `path` names it, and its ending must tell what it holds. An
    /// SVG draws nothing that lies outside it. An Error for what is broken, disguised or larger than 100 million
    /// pixels.
    [[nodiscard]] virtual Result<Picture> decode(const std::string& path, const std::string& bytes) const = 0;
};

/// The one symbol that the module exports: `extern "C" const dateline::PictureDecoder* dateline_pictures()`.
using PicturesEntry = const PictureDecoder* (*)();

}  // namespace dateline
