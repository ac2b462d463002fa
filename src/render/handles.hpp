// Owners of the C objects of Cairo and Pango: each is released once, when its owner goes.
#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>

namespace dateline {

/// For everything that is a GObject: font maps, contexts, layouts.
struct ObjectRelease {
    void operator()(gpointer object) const { g_object_unref(object); }
};
struct FontDescriptionRelease {
    void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};
struct FontOptionsRelease {
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
struct SurfaceRelease {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct ContextRelease {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
struct PathRelease {
    void operator()(cairo_path_t* path) const { cairo_path_destroy(path); }
};
struct PatternRelease {
    void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
};

/// An owner; get() is what the C functions take.
template <class T>
using ObjectHandle = std::unique_ptr<T, ObjectRelease>;
using FontDescriptionHandle = std::unique_ptr<PangoFontDescription, FontDescriptionRelease>;
using FontOptionsHandle = std::unique_ptr<cairo_font_options_t, FontOptionsRelease>;
using SurfaceHandle = std::unique_ptr<cairo_surface_t, SurfaceRelease>;
using CairoHandle = std::unique_ptr<cairo_t, ContextRelease>;
using CairoPathHandle = std::unique_ptr<cairo_path_t, PathRelease>;
using PatternHandle = std::unique_ptr<cairo_pattern_t, PatternRelease>;

}  // namespace dateline
