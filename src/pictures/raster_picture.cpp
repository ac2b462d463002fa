#include "pictures/raster_picture.hpp"

#include <gdk-pixbuf/gdk-pixbuf.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string_view>

#include "pictures/glib_objects.hpp"

namespace dateline {

namespace {

using LoaderHandle = std::unique_ptr<GdkPixbufLoader, Unref>;
using PixbufHandle = std::unique_ptr<GdkPixbuf, Unref>;

struct FileSize {
    double pixels = 0;
};

// Called when the header is read and before any pixel is: a large photograph is never held whole.
void prepare_size(GdkPixbufLoader* loader, int width, int height, gpointer data) {
    auto& size = *static_cast<FileSize*>(data);
    size.pixels = static_cast<double>(width) * height;
    const int longer = std::max(width, height);
    if (longer <= longest_picture_side) return;
    const double share = static_cast<double>(longest_picture_side) / longer;
    gdk_pixbuf_loader_set_size(loader, std::max(1, static_cast<int>(std::lround(width * share))),
                               std::max(1, static_cast<int>(std::lround(height * share))));
}

/// Whether the file goes on to its end: gdk-pixbuf draws what it has of a file that was cut off. A PNG ends with IEND
/// (PNG specification 11.2.5), the last scan of a JPEG with EOI (ITU T.81 B.1.1.3); more may follow.
bool is_whole(const std::string& format, std::string_view bytes) {
    if (format == "png") return bytes.find("IEND\xae\x42\x60\x82") != std::string_view::npos;
    const std::size_t scan = bytes.rfind("\xff\xda");
    const std::size_t end = bytes.rfind("\xff\xd9");
    return scan != std::string_view::npos && end != std::string_view::npos && end > scan;
}

Result<Picture> to_png(GdkPixbuf* pixbuf) {
    gchar* buffer = nullptr;
    gsize length = 0;
    GError* error = nullptr;
    if (gdk_pixbuf_save_to_buffer(pixbuf, &buffer, &length, "png", &error, nullptr) == FALSE) {
        return Error{"the picture cannot be written as PNG: " + words_of(error)};
    }
    const std::unique_ptr<gchar, decltype(&g_free)> owned(buffer, g_free);
    return Picture{std::string(buffer, length), gdk_pixbuf_get_width(pixbuf), gdk_pixbuf_get_height(pixbuf)};
}

}  // namespace

Result<Picture> decode_raster(const std::string& format, const std::string& bytes) {
    GError* error = nullptr;
    const LoaderHandle loader(gdk_pixbuf_loader_new_with_type(format.c_str(), &error));
    if (!loader) return Error{"no " + format + " can be read here: " + words_of(error)};
    FileSize size;
    g_signal_connect(loader.get(), "size-prepared", G_CALLBACK(prepare_size), &size);
    // In pieces, so that a header that claims too much is seen before its pixels are asked for.
    constexpr std::size_t piece = 1024;
    bool is_written = true;
    for (std::size_t at = 0; is_written && at < bytes.size() && size.pixels <= most_file_pixels; at += piece) {
        const auto* data = reinterpret_cast<const guchar*>(bytes.data() + at);
        is_written = gdk_pixbuf_loader_write(loader.get(), data, std::min(piece, bytes.size() - at), &error) != FALSE;
    }
    const bool is_too_large = size.pixels > most_file_pixels;
    // The loader must be closed also when it failed; what it says then is of no use.
    const bool is_closed =
        gdk_pixbuf_loader_close(loader.get(), is_written && !is_too_large ? &error : nullptr) != FALSE;
    if (is_too_large) {
        g_clear_error(&error);
        return Error{"the picture has more than 100 million pixels", {}, "save it smaller"};
    }
    if (!is_written || !is_closed) return Error{"the picture cannot be read: " + words_of(error)};
    GdkPixbuf* pixbuf = gdk_pixbuf_loader_get_pixbuf(loader.get());
    if (pixbuf == nullptr || !is_whole(format, bytes)) return Error{"the picture cannot be read: it ends too soon"};
    const PixbufHandle upright(gdk_pixbuf_apply_embedded_orientation(pixbuf));
    return to_png(upright.get());
}

}  // namespace dateline
