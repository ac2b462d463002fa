#include "pictures/decode_picture.hpp"

#include <string_view>

#include "base/text.hpp"
#include "pictures/raster_picture.hpp"
#include "pictures/vector_picture.hpp"

namespace dateline {

namespace {

enum class PictureFormat { none, png, jpeg, svg };

PictureFormat format_of_name(const std::string& path) {
    const std::string lower = to_lower_ascii(path);
    if (lower.ends_with(".png")) return PictureFormat::png;
    if (lower.ends_with(".jpg") || lower.ends_with(".jpeg")) return PictureFormat::jpeg;
    if (lower.ends_with(".svg")) return PictureFormat::svg;
    return PictureFormat::none;
}

/// By how the bytes begin: PNG specification 5.2, ITU T.81 B.1.1.3; an SVG is text with an element of that name.
PictureFormat format_of_bytes(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return PictureFormat::png;
    if (bytes.starts_with("\xff\xd8\xff")) return PictureFormat::jpeg;
    const bool is_text = bytes.find('\0') == std::string_view::npos;
    return is_text && bytes.find("<svg") != std::string_view::npos ? PictureFormat::svg : PictureFormat::none;
}

std::string_view name_of(PictureFormat format) {
    constexpr std::string_view names[] = {"neither PNG nor JPEG nor SVG", "PNG", "JPEG", "SVG"};
    return names[static_cast<std::size_t>(format)];
}

}  // namespace

Result<Picture> decode_picture(const std::string& path, const std::string& bytes) {
    const PictureFormat named = format_of_name(path);
    const PictureFormat found = format_of_bytes(bytes);
    if (named == PictureFormat::none) {
        return Error{"the name '" + path + "' does not tell a picture", {}, "it ends in .png, .jpg or .svg"};
    }
    if (named != found) {
        return Error{"'" + path + "' is " + std::string(name_of(found)) + ", its name says " +
                     std::string(name_of(named))};
    }
    auto picture = found == PictureFormat::svg    ? decode_vector(bytes)
                   : found == PictureFormat::jpeg ? decode_raster("jpeg", bytes)
                                                  : decode_raster("png", bytes);
    if (!picture) return Error{"'" + path + "': " + picture.error().message, {}, picture.error().hint};
    return picture;
}

}  // namespace dateline
