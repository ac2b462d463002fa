#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "render/base64.hpp"
#include "render/check_scene.hpp"
#include "render/drawable_text.hpp"
#include "render/font_families.hpp"
#include "render/link.hpp"
#include "render/render.hpp"
#include "render/svg_paint.hpp"
#include "render/svg_path.hpp"
#include "render/text_direction.hpp"
#include "render/xml_text.hpp"

namespace dateline {

namespace {

constexpr std::size_t largest_svg = 64U << 20U;

std::string element(std::string_view name, std::string_view text) {
    return fmt::format("<{0}>{1}</{0}>", name, escape_xml(text));
}

std::string class_attribute(const std::string& css_class) {
    return css_class.empty() ? "" : attribute("class", escape_xml(css_class));
}

// A family name is written bare where CSS reads it as identifiers, else in single quotes.
std::string css_family(const std::string& name) {
    const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == ','; };
    if (std::all_of(name.begin(), name.end(), is_plain)) return name;
    std::string bare = name;
    std::erase_if(bare, [](char c) { return c == '\'' || c == '\\' || c == '"'; });
    return "'" + bare + "'";
}

std::string css_families(const TextItem& item, const std::string& language) {
    std::string list;
    for (const auto& family : font_families(item.text, item.style.family, language)) list += css_family(family) + ",";
    const bool has_serifs = item.style.family.find("Serif") != std::string::npos;
    return escape_xml(list + (has_serifs ? "serif" : "sans-serif"));
}

const TextItem* first_text(const std::vector<Item>& items) {
    for (const auto& item : items) {
        if (const auto* text = std::get_if<TextItem>(&item.value)) return text;
        const auto* group = std::get_if<Group>(&item.value);
        const TextItem* inside = group != nullptr ? first_text(group->items) : nullptr;
        if (inside != nullptr) return inside;
    }
    return nullptr;
}

// "e-7f3a21" as an XML name.
std::string id_name(const std::string& id) {
    std::string name = id;
    std::replace_if(
        name.begin(), name.end(),
        [](char c) {
            const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            return !is_letter && c != '-' && c != '_' && c != '.';
        },
        '_');
    return name;
}

bool is_data_name(const std::string& name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

// Spaces that XML readers would fold into one.
bool has_loose_spaces(std::string_view text) {
    return text.starts_with(' ') || text.ends_with(' ') || text.find("  ") != std::string_view::npos;
}

// In SVG `start` and `end` follow the direction of the text; the scene speaks of left and right.
std::string anchor_attributes(TextAnchor anchor, bool runs_leftwards) {
    std::string text = runs_leftwards ? attribute("direction", "rtl") : "";
    if (anchor == TextAnchor::middle) return text + attribute("text-anchor", "middle");
    const bool is_end = (anchor == TextAnchor::end) != runs_leftwards;
    return is_end ? text + attribute("text-anchor", "end") : text;
}

std::string style_attributes(const TextStyle& style) {
    std::string text = attribute("font-size", svg_number(style.size));
    if (style.weight != 400) text += attribute("font-weight", std::to_string(style.weight));
    if (style.slant == FontSlant::italic) text += attribute("font-style", "italic");
    if (style.letter_spacing != Points(0)) text += attribute("letter-spacing", svg_number(style.letter_spacing));
    text += color_attributes("fill", "fill", style.color);
    if (style.halo_width > Points(0)) {
        text += stroke_attributes({.color = style.halo_color, .width = style.halo_width});
        text += attribute("paint-order", "stroke");
    }
    return text;
}

// Writes the items of a scene in their order.
class SvgWriter {
public:
    SvgWriter(const Scene& scene, std::string root_families)
        : language_(scene.language), root_families_(std::move(root_families)) {}

    void write_all(const std::vector<Item>& items) {
        for (const auto& item : items) std::visit(*this, item.value);
    }

    void operator()(const PathItem& item) {
        const std::string data = svg_path_data(item.path);
        if (data.empty()) return;
        out_ += "<path" + class_attribute(item.css_class);
        out_ += item.fill ? definitions_.fill_attributes(*item.fill) : attribute("fill", "none");
        if (item.stroke) out_ += stroke_attributes(*item.stroke);
        out_ += attribute("d", data) + "/>\n";
    }

    void operator()(const TextItem& item) {
        const std::string line = drawable_line(item.text);
        if (line.empty()) return;
        const bool runs_leftwards = is_right_to_left(line);
        const std::string x = svg_number(item.position.x);
        const std::string y = svg_number(item.position.y);
        out_ += "<text" + class_attribute(item.css_class) + attribute("x", x) + attribute("y", y);
        out_ += anchor_attributes(item.anchor, runs_leftwards) + style_attributes(item.style);
        const std::string families = css_families(item, language_);
        if (families != root_families_) out_ += attribute("font-family", families);
        if (item.rotation != 0) {
            out_ += attribute("transform", fmt::format("rotate({} {} {})", format_number(item.rotation), x, y));
        }
        // Where the font is missing, the text is squeezed into the room that the layout gave it.
        if (item.width > Points(0)) {
            out_ += attribute("textLength", svg_number(item.width)) + attribute("lengthAdjust", "spacingAndGlyphs");
        }
        if (has_loose_spaces(line)) out_ += attribute("xml:space", "preserve");
        out_ += ">" + escape_xml(line) + "</text>\n";
    }

    void operator()(const ImageItem& item) {
        out_ += "<image" + attribute("x", svg_number(item.box.left)) + attribute("y", svg_number(item.box.top)) +
                attribute("width", svg_number(item.box.width())) + attribute("height", svg_number(item.box.height())) +
                attribute("preserveAspectRatio", "none") +
                attribute("href", "data:image/png;base64," + to_base64(item.png)) + "/>\n";
    }

    void operator()(const Group& group) {
        const bool is_linked = is_web_link(group.link) && !inside_link_;
        if (is_linked) out_ += "<a" + attribute("href", escape_xml(group.link)) + ">";
        inside_link_ = inside_link_ || is_linked;
        out_ += "<g" + group_attributes(group) + ">";
        if (!group.title.empty()) out_ += element("title", group.title);
        if (!group.description.empty()) out_ += element("desc", group.description);
        out_ += "\n";
        write_all(group.items);
        out_ += "</g>";
        if (is_linked) {
            out_ += "</a>";
            inside_link_ = false;
        }
        out_ += "\n";
    }

    [[nodiscard]] std::string body() const { return definitions_.element() + out_; }

private:
    std::string group_attributes(const Group& group) {
        std::string text;
        if (!group.id.empty()) text += attribute("id", unique_id(group.id));
        text += class_attribute(group.css_class);
        if (!group.role.empty()) text += attribute("role", escape_xml(group.role));
        const bool names_itself = std::any_of(group.data.begin(), group.data.end(),
                                              [](const auto& datum) { return datum.first == "id"; });
        if (!group.id.empty() && !names_itself) text += attribute("data-id", escape_xml(group.id));
        for (const auto& [name, value] : group.data) {
            if (is_data_name(name)) text += attribute("data-" + name, escape_xml(value));
        }
        if (group.clip) text += definitions_.clip_attributes(*group.clip);
        return text;
    }

    std::string unique_id(const std::string& id) {
        const std::string name = id_prefix_mark + id_name(id);
        std::string unique = name;
        for (int i = 2; !ids_.insert(unique).second; ++i) unique = fmt::format("{}-{}", name, i);
        return unique;
    }

    const std::string& language_;
    std::string root_families_;
    std::string out_;
    SvgDefinitions definitions_;
    std::set<std::string> ids_;
    bool inside_link_ = false;
};

// 24 bits of FNV-1a over the whole figure: other content, other ids, so that two figures can stand in one page.
std::string id_prefix(std::string_view svg) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : svg) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return fmt::format("d{:06x}-", (hash >> 40U) ^ (hash & 0xFFFFFFU));
}

std::string with_prefix(const std::string& svg) {
    const std::string prefix = id_prefix(svg);
    std::string out;
    out.reserve(svg.size() + svg.size() / 16);
    for (const char c : svg) {
        if (c == id_prefix_mark) {
            out += prefix;
        } else {
            out += c;
        }
    }
    return out;
}

// What all paths and texts share is said once, on the root.
std::string root_start(const Scene& scene, const std::string& families) {
    const std::string width = svg_number(scene.width);
    const std::string height = svg_number(scene.height);
    const std::string language = escape_xml(scene.language);
    std::string text = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}pt\" height=\"{1}pt\" viewBox=\"0 0 {0} {1}\" "
        "role=\"img\" aria-labelledby=\"{2}title {2}desc\" lang=\"{3}\" xml:lang=\"{3}\"",
        width, height, id_prefix_mark, language);
    if (!families.empty()) text += attribute("font-family", families);
    text += " fill-rule=\"evenodd\" clip-rule=\"evenodd\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
            " text-rendering=\"geometricPrecision\">\n";
    text += fmt::format("<title id=\"{0}title\">{1}</title>\n<desc id=\"{0}desc\">{2}</desc>\n", id_prefix_mark,
                        escape_xml(scene.title), escape_xml(scene.description));
    if (scene.background.opacity > 0) {
        text += "<rect" + attribute("width", width) + attribute("height", height) +
                color_attributes("fill", "fill", scene.background) + "/>\n";
    }
    return text;
}

}  // namespace

Result<std::string> render_svg(const Scene& scene) {
    if (auto checked = check_scene(scene); !checked) return checked.error();
    const TextItem* text = first_text(scene.items);
    const std::string families = text != nullptr ? css_families(*text, scene.language) : "";
    SvgWriter writer(scene, families);
    writer.write_all(scene.items);
    std::string svg = with_prefix(root_start(scene, families) + writer.body() + "</svg>\n");
    if (svg.size() > largest_svg) {
        return Error{fmt::format("the SVG would have {} MiB, more than {} MiB", svg.size() >> 20U, largest_svg >> 20U),
                     {}, "draw less detail or a smaller extent"};
    }
    return svg;
}

}  // namespace dateline
