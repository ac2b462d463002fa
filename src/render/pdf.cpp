#include <cairo-pdf.h>

#include "render/cairo_painter.hpp"
#include "render/check_scene.hpp"
#include "render/drawable_text.hpp"
#include "render/memory_stream.hpp"
#include "render/render.hpp"

namespace dateline {

namespace {

// Cairo would write the clock into the file, and two runs would differ.
constexpr const char* fixed_date = "2000-01-01T00:00:00Z";

// A PDF of several pages is named after its first.
void set_metadata(cairo_surface_t* surface, const Scene& first) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, drawable_line(first.title).c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, drawable_line(first.description).c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Dateline");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, fixed_date);
}

// Each page has its own size and, for its language, its own shaper.
Result<void> paint_pages(cairo_surface_t* surface, const std::vector<Scene>& pages) {
    const CairoHandle cairo(cairo_create(surface));
    for (const auto& page : pages) {
        cairo_pdf_surface_set_size(surface, page.width.value(), page.height.value());
        TextShaper shaper(page.language);
        if (auto painted = paint_scene(cairo.get(), shaper, page); !painted) return painted;
        cairo_show_page(cairo.get());
    }
    return check_cairo(cairo_status(cairo.get()), "write the PDF");
}

}  // namespace

Result<std::string> render_pdf(const std::vector<Scene>& pages) {
    if (pages.empty()) return Error{"cannot write a PDF without pages"};
    for (const auto& page : pages) {
        if (auto checked = check_scene(page); !checked) return checked.error();
    }
    std::string bytes;
    const SurfaceHandle surface(cairo_pdf_surface_create_for_stream(
        append_to_string, &bytes, pages.front().width.value(), pages.front().height.value()));
    set_metadata(surface.get(), pages.front());
    if (auto painted = paint_pages(surface.get(), pages); !painted) return painted.error();
    cairo_surface_finish(surface.get());  // Writes the fonts and the table of contents; only now are all bytes there.
    if (auto finished = check_cairo(cairo_surface_status(surface.get()), "write the PDF"); !finished) {
        return finished.error();
    }
    return bytes;
}

}  // namespace dateline
