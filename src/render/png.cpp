#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "render/cairo_painter.hpp"
#include "render/check_scene.hpp"
#include "render/memory_stream.hpp"
#include "render/png_image.hpp"
#include "render/render.hpp"

namespace dateline {

namespace {

// Cairo's own limit.
constexpr double longest_side_pixels = 32767;

// Whole pixels that cover a length; a hair more than a whole number is a rounding error.
double pixels_of(Points length, double pixels_per_point) {
    return std::max(1.0, std::ceil(length.value() * pixels_per_point - 1e-6));
}

}  // namespace

Result<std::string> render_png(const Scene& scene, double scale) {
    if (auto checked = check_scene(scene); !checked) return checked.error();
    if (!(scale > 0) || !std::isfinite(scale)) return Error{"expected a PNG scale of more than 0"};
    const double pixels_per_point = 96.0 / 72 * scale;
    const double width = pixels_of(scene.width, pixels_per_point);
    const double height = pixels_of(scene.height, pixels_per_point);
    if (width * height > most_pixels || width > longest_side_pixels || height > longest_side_pixels) {
        return Error{fmt::format("the PNG would have {:.0f} x {:.0f} pixels; at most {:.0f} million, and {:.0f} on a "
                                 "side, can be written",
                                 width, height, most_pixels / 1e6, longest_side_pixels),
                     {},
                     "give a smaller size or scale"};
    }
    // Without an alpha channel the file is a quarter smaller.
    const cairo_format_t format = scene.background.opacity < 1 ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24;
    const SurfaceHandle surface(cairo_image_surface_create(format, static_cast<int>(width), static_cast<int>(height)));
    const CairoHandle cairo(cairo_create(surface.get()));
    cairo_scale(cairo.get(), pixels_per_point, pixels_per_point);
    TextShaper shaper(scene.language);
    if (auto painted = paint_scene(cairo.get(), shaper, scene); !painted) return painted.error();
    cairo_surface_flush(surface.get());
    std::string bytes;
    const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), append_to_string, &bytes);
    if (auto written = check_cairo(status, "write the PNG"); !written) return written.error();
    return bytes;
}

}  // namespace dateline
