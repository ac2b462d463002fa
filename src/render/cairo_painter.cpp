#include "render/cairo_painter.hpp"

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "render/drawable_text.hpp"
#include "render/link.hpp"
#include "render/png_image.hpp"
#include "render/svg_path.hpp"
#include "render/svg_text.hpp"

namespace dateline {

namespace {

constexpr double pi = 3.14159265358979323846;

// The same hundredths of a point that the SVG has; short numbers also make a smaller PDF.
double rounded(Points length) {
    return static_cast<double>(to_hundredths(length)) / 100;
}

// The next fill, stroke or text takes this colour.
void set_color(cairo_t* cairo, const Color& color) {
    cairo_set_source_rgba(cairo, color.red / 255.0, color.green / 255.0, color.blue / 255.0, color.opacity);
}

struct AppendStep {
    cairo_t* cairo;

    void operator()(const MoveTo& step) const { cairo_move_to(cairo, rounded(step.to.x), rounded(step.to.y)); }
    void operator()(const LineTo& step) const { cairo_line_to(cairo, rounded(step.to.x), rounded(step.to.y)); }
    void operator()(const CubicTo& step) const {
        cairo_curve_to(cairo, rounded(step.control1.x), rounded(step.control1.y), rounded(step.control2.x),
                       rounded(step.control2.y), rounded(step.to.x), rounded(step.to.y));
    }
    void operator()(const ClosePath&) const { cairo_close_path(cairo); }
};

// Makes `path` the current path of the context.
void append_path(cairo_t* cairo, const Path& path) {
    cairo_new_path(cairo);
    for (const auto& step : path.steps) std::visit(AppendStep{cairo}, step);
}

// Sets everything that a stroke depends on, so that nothing is left over from the one before.
void apply_stroke(cairo_t* cairo, const Stroke& stroke) {
    set_color(cairo, stroke.color);
    cairo_set_line_width(cairo, stroke.width.value());
    cairo_set_line_join(cairo, stroke.round_joins ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
    cairo_set_line_cap(cairo, stroke.round_joins ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_set_miter_limit(cairo, 4);  // The default of SVG.
    std::vector<double> dash;
    for (const Points length : stroke.dash) dash.push_back(length.value());
    cairo_set_dash(cairo, dash.data(), static_cast<int>(dash.size()), 0);
}

// Fills the current path, which stays.
struct FillPath {
    cairo_t* cairo;

    void operator()(const Color& color) const {
        set_color(cairo, color);
        cairo_fill_preserve(cairo);
    }

    void operator()(const LinearGradient& gradient) const {
        const PatternHandle pattern(cairo_pattern_create_linear(gradient.from.x.value(), gradient.from.y.value(),
                                                                gradient.to.x.value(), gradient.to.y.value()));
        for (const auto& [offset, color] : gradient.stops) {
            cairo_pattern_add_color_stop_rgba(pattern.get(), offset, color.red / 255.0, color.green / 255.0,
                                              color.blue / 255.0, color.opacity);
        }
        cairo_set_source(cairo, pattern.get());
        cairo_fill_preserve(cairo);
    }

    // Real lines, at the places where the pattern of the SVG has them: at half a spacing off the turned axis.
    void operator()(const Hatch& hatch) const {
        cairo_save(cairo);
        const CairoPathHandle area(cairo_copy_path(cairo));
        cairo_clip(cairo);
        cairo_rotate(cairo, pi / 4);
        double left = 0;
        double top = 0;
        double right = 0;
        double bottom = 0;
        cairo_clip_extents(cairo, &left, &top, &right, &bottom);
        const double spacing = hatch.spacing.value();
        for (double i = std::floor(left / spacing); i * spacing < right; i += 1) {
            cairo_move_to(cairo, (i + 0.5) * spacing, top);
            cairo_line_to(cairo, (i + 0.5) * spacing, bottom);
        }
        apply_stroke(cairo, {.color = hatch.color, .width = hatch.width, .round_joins = false});
        cairo_stroke(cairo);
        cairo_restore(cairo);
        cairo_append_path(cairo, area.get());
    }
};

// The outlines of the letters as polygons of hundredths. A halo hides the corners; curves with all their decimals made
// the PDF of a map with sixty labels nearly twice as large.
void append_outline(cairo_t* cairo, PangoLayoutLine* line) {
    cairo_new_path(cairo);
    cairo_move_to(cairo, 0, 0);
    pango_cairo_layout_line_path(cairo, line);
    const CairoPathHandle curves(cairo_copy_path_flat(cairo));
    const auto hundredth = [](double value) { return rounded(Points(value)); };
    cairo_new_path(cairo);
    for (int i = 0; i < curves->num_data; i += curves->data[i].header.length) {
        const cairo_path_data_t* step = &curves->data[i];
        if (step->header.type == CAIRO_PATH_MOVE_TO) {
            cairo_move_to(cairo, hundredth(step[1].point.x), hundredth(step[1].point.y));
        } else if (step->header.type == CAIRO_PATH_LINE_TO) {
            cairo_line_to(cairo, hundredth(step[1].point.x), hundredth(step[1].point.y));
        } else {
            cairo_close_path(cairo);
        }
    }
}

// The address as PDF takes it: ASCII, without the characters that end a string in a tag or in the file.
std::string pdf_address(const std::string& link) {
    std::string address;
    for (const char c : link) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || c == '(' || c == ')' || c == '\\' || c == '\'') {
            address += fmt::format("%{:02X}", byte);
        } else {
            address += c;
        }
    }
    return address;
}

// Paints the items of a scene in their order, each with its own graphics state.
class Painter {
public:
    Painter(cairo_t* cairo, TextShaper& shaper) : cairo_(cairo), shaper_(shaper) {}

    Result<void> paint_all(const std::vector<Item>& items) {
        for (const auto& item : items) {
            if (auto painted = std::visit(*this, item.value); !painted) return painted;
        }
        return {};
    }

    // The path is kept between fill and stroke, so that a PDF holds it once.
    Result<void> operator()(const PathItem& item) {
        append_path(cairo_, item.path);
        if (item.fill) std::visit(FillPath{cairo_}, *item.fill);
        if (item.stroke) {
            apply_stroke(cairo_, *item.stroke);
            cairo_stroke_preserve(cairo_);
        }
        cairo_new_path(cairo_);
        return {};
    }

    Result<void> operator()(const TextItem& item) {
        if (follows_curve(item, drawable_line(item.text))) {
            // All halos before all letters: a halo would eat into the letter before it.
            if (item.style.halo_width > Points(0)) paint_letters(item, LetterPart::halo);
            paint_letters(item, LetterPart::ink);
            return {};
        }
        PangoLayoutLine* line = pango_layout_get_line_readonly(shaper_.shape_line(item.text, item.style), 0);
        PangoRectangle box;
        pango_layout_line_get_extents(line, nullptr, &box);
        const double width = pango_units_to_double(box.width);
        const double share = item.anchor == TextAnchor::start ? 0 : (item.anchor == TextAnchor::middle ? 0.5 : 1);
        cairo_save(cairo_);
        cairo_translate(cairo_, rounded(item.position.x), rounded(item.position.y));
        cairo_rotate(cairo_, item.rotation * pi / 180);
        cairo_translate(cairo_, -width * share, 0);
        if (item.style.halo_width > Points(0)) paint_halo(line, item.style);
        // Letters this far apart are no word to a reader of PDF.
        const bool is_spaced = item.style.letter_spacing > item.style.size * 0.1;
        paint_line(line, item.style, is_spaced ? std::optional(drawable_line(item.text)) : std::nullopt);
        cairo_restore(cairo_);
        return {};
    }

    Result<void> operator()(const ImageItem& item) {
        // check_scene has seen the header; the rest may still be broken.
        const SurfaceHandle image = decode_png(item.png);
        if (auto checked = check_cairo(cairo_surface_status(image.get()), "decode an image"); !checked) return checked;
        const int width = cairo_image_surface_get_width(image.get());
        const int height = cairo_image_surface_get_height(image.get());
        cairo_save(cairo_);
        cairo_translate(cairo_, item.box.left.value(), item.box.top.value());
        cairo_scale(cairo_, item.box.width().value() / width, item.box.height().value() / height);
        cairo_set_source_surface(cairo_, image.get(), 0, 0);
        // Else the edges would be mixed with nothing.
        cairo_pattern_set_extend(cairo_get_source(cairo_), CAIRO_EXTEND_PAD);
        cairo_rectangle(cairo_, 0, 0, width, height);
        cairo_fill(cairo_);
        cairo_restore(cairo_);
        return {};
    }

    Result<void> operator()(const Group& group) {
        // A PDF reader takes the whole area of a link; one inside another could not be reached.
        const bool is_linked = is_web_link(group.link) && !inside_link_;
        if (is_linked)
            cairo_tag_begin(cairo_, CAIRO_TAG_LINK, fmt::format("uri='{}'", pdf_address(group.link)).c_str());
        inside_link_ = inside_link_ || is_linked;
        cairo_save(cairo_);
        if (group.clip) {
            append_path(cairo_, *group.clip);
            cairo_clip(cairo_);
        }
        auto painted = paint_all(group.items);
        cairo_restore(cairo_);
        if (is_linked) {
            cairo_tag_end(cairo_, CAIRO_TAG_LINK);
            inside_link_ = false;
        }
        return painted;
    }

private:
    void paint_halo(PangoLayoutLine* line, const TextStyle& style) {
        append_outline(cairo_, line);
        apply_stroke(cairo_, {.color = style.halo_color, .width = style.halo_width});
        cairo_stroke(cairo_);
    }

    // As text, not as outlines: a PDF stays searchable and embeds the font. `said` is what it says, where the letters
    // alone do not tell.
    void paint_line(PangoLayoutLine* line, const TextStyle& style, const std::optional<std::string>& said) {
        set_color(cairo_, style.color);
        cairo_move_to(cairo_, 0, 0);
        if (!said || !show_as_one(line, *said)) pango_cairo_show_layout_line(cairo_, line);
        cairo_new_path(cairo_);
    }

    // Shows all glyphs of a line as one cluster, so that Cairo writes what they say beside them (ActualText). False for
    // a line in several fonts.
    bool show_as_one(PangoLayoutLine* line, const std::string& said) {
        if (line->runs == nullptr || line->runs->next != nullptr) return false;
        const auto* run = static_cast<const PangoGlyphItem*>(line->runs->data);
        cairo_scaled_font_t* font = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(run->item->analysis.font));
        if (font == nullptr) return false;
        std::vector<cairo_glyph_t> glyphs;
        double x = 0;
        for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
            const PangoGlyphInfo& glyph = run->glyphs->glyphs[i];
            if ((glyph.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0) return false;
            if (glyph.glyph != PANGO_GLYPH_EMPTY) {
                glyphs.push_back({glyph.glyph, x + pango_units_to_double(glyph.geometry.x_offset),
                                  pango_units_to_double(glyph.geometry.y_offset)});
            }
            x += pango_units_to_double(glyph.geometry.width);
        }
        const cairo_text_cluster_t cluster{static_cast<int>(said.size()), static_cast<int>(glyphs.size())};
        cairo_set_scaled_font(cairo_, font);
        cairo_show_text_glyphs(cairo_, said.data(), cluster.num_bytes, glyphs.data(), cluster.num_glyphs, &cluster, 1,
                               cairo_text_cluster_flags_t{});
        return true;
    }

    enum class LetterPart { halo, ink };

    // The first letter says the whole text and the others nothing, or turned letters would be words of their own. It is
    // shaped with a space: a lone glyph that says more than itself would say so wherever its font is used.
    void paint_letters(const TextItem& item, LetterPart part) {
        TextStyle style = item.style;
        style.letter_spacing = Points(0);
        std::size_t byte = 0;
        for (const auto& letter : item.letters) {
            const std::size_t size = decode_at(item.text, byte).size;
            const std::string own = item.text.substr(byte, size);
            PangoLayout* shaped = shaper_.shape_line(byte == 0 ? own + " " : own, style);
            PangoLayoutLine* line = pango_layout_get_line_readonly(shaped, 0);
            const std::string said = byte == 0 ? item.text : std::string();
            byte += size;
            cairo_save(cairo_);
            cairo_translate(cairo_, rounded(letter.at.x), rounded(letter.at.y));
            cairo_rotate(cairo_, letter.rotation * pi / 180);
            if (part == LetterPart::halo) {
                paint_halo(line, style);
            } else {
                paint_line(line, style, said);
            }
            cairo_restore(cairo_);
        }
    }

    cairo_t* cairo_;
    TextShaper& shaper_;
    bool inside_link_ = false;
};

}  // namespace

Result<void> check_cairo(cairo_status_t status, const std::string& doing) {
    if (status == CAIRO_STATUS_SUCCESS) return {};
    return Error{fmt::format("cannot {}: {}", doing, cairo_status_to_string(status))};
}

Result<void> paint_scene(cairo_t* cairo, TextShaper& shaper, const Scene& scene) {
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
    if (scene.background.opacity > 0) {
        set_color(cairo, scene.background);
        cairo_paint(cairo);  // Also the last row and column of pixels, which the page may cover in part only.
    }
    if (auto painted = Painter(cairo, shaper).paint_all(scene.items); !painted) return painted;
    return check_cairo(cairo_status(cairo), "draw the figure");
}

}  // namespace dateline
