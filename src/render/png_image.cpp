#include "render/png_image.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <cstring>

namespace dateline {

namespace {

// Reads from a string_view that shrinks as it is read.
cairo_status_t read_bytes(void* closure, unsigned char* data, unsigned int length) {
    auto& rest = *static_cast<std::string_view*>(closure);
    if (rest.size() < length) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(data, rest.data(), length);
    rest.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
}

std::uint32_t big_endian_at(std::string_view bytes, std::size_t offset) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = (value << 8U) | static_cast<unsigned char>(bytes[offset + i]);
    return value;
}

}  // namespace

Result<void> check_png(std::string_view bytes) {
    // Signature, then the IHDR chunk: length, name, width, height (PNG specification, 5.2 and 11.2.2).
    constexpr std::string_view signature("\x89PNG\r\n\x1a\n", 8);
    if (bytes.size() < 24 || !bytes.starts_with(signature) || bytes.substr(12, 4) != "IHDR") {
        return Error{"cannot draw an image: its bytes are no PNG"};
    }
    const std::uint32_t width = big_endian_at(bytes, 16);
    const std::uint32_t height = big_endian_at(bytes, 20);
    const double pixels = static_cast<double>(width) * height;
    if (pixels >= 1 && pixels <= most_pixels) return {};
    return Error{fmt::format("cannot draw an image of {} x {} pixels: expected 1 to {:.0f} million pixels", width,
                             height, most_pixels / 1e6)};
}

SurfaceHandle decode_png(std::string_view bytes) {
    return SurfaceHandle(cairo_image_surface_create_from_png_stream(read_bytes, &bytes));
}

}  // namespace dateline
