#include "pictures/vector_picture.hpp"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "pictures/glib_objects.hpp"
#include "pictures/raster_picture.hpp"

namespace dateline {

namespace {

using HandleOfSvg = std::unique_ptr<RsvgHandle, Unref>;
using SurfaceHandle = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using ContextHandle = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

/// Width over height, from the size or else from the viewBox.
double aspect_of(RsvgHandle* handle) {
    double width = 0;
    double height = 0;
    if (rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) == FALSE) {
        gboolean has_box = FALSE;
        RsvgRectangle box{};
        rsvg_handle_get_intrinsic_dimensions(handle, nullptr, nullptr, nullptr, nullptr, &has_box, &box);
        width = has_box != FALSE ? box.width : 0;
        height = has_box != FALSE ? box.height : 0;
    }
    return width > 0 && height > 0 ? width / height : 0;
}

cairo_status_t append(void* target, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

Result<Picture> decode_vector(const std::string& bytes) {
    GError* error = nullptr;
    // Without a base address librsvg opens nothing that the file points to.
    const HandleOfSvg handle(
        rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), &error));
    if (!handle) return Error{"the picture cannot be read: " + words_of(error)};
    const double aspect = aspect_of(handle.get());
    if (!(aspect > 0.01 && aspect < 100)) {
        return Error{"the picture has no size", {}, "give its <svg> a width and a height, or a viewBox"};
    }
    Picture picture;
    picture.width = static_cast<int>(std::lround(longest_picture_side * std::min(1.0, aspect)));
    picture.height = static_cast<int>(std::lround(longest_picture_side / std::max(1.0, aspect)));
    const SurfaceHandle surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, picture.width, picture.height),
                                cairo_surface_destroy);
    const ContextHandle context(cairo_create(surface.get()), cairo_destroy);
    const RsvgRectangle page{0, 0, static_cast<double>(picture.width), static_cast<double>(picture.height)};
    if (rsvg_handle_render_document(handle.get(), context.get(), &page, &error) == FALSE) {
        return Error{"the picture cannot be drawn: " + words_of(error)};
    }
    if (cairo_surface_write_to_png_stream(surface.get(), append, &picture.png) != CAIRO_STATUS_SUCCESS) {
        return Error{"the picture cannot be written as PNG"};
    }
    return picture;
}

}  // namespace dateline
