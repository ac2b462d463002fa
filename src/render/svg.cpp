#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "render/base64.hpp"
#include "render/check_scene.hpp"
#include "render/link.hpp"
#include "render/render.hpp"
#include "render/svg_paint.hpp"
#include "render/svg_path.hpp"
#include "render/svg_text.hpp"
#include "render/xml_text.hpp"

namespace dateline {

namespace {

// Browsers and editors give up long before that.
constexpr std::size_t largest_svg = 64U << 20U;

std::string element(std::string_view name, std::string_view text) {
    return fmt::format("<{0}>{1}</{0}>", name, escape_xml(text));
}

// The text whose font the root names: figures are set in one family, mostly.
const TextItem* first_text(const std::vector<Item>& items) {
    for (const auto& item : items) {
        if (const auto* text = std::get_if<TextItem>(&item.value)) return text;
        const auto* group = std::get_if<Group>(&item.value);
        const TextItem* inside = group != nullptr ? first_text(group->items) : nullptr;
        if (inside != nullptr) return inside;
    }
    return nullptr;
}

// `id` with "_" for all that would need an escape in a CSS selector or a fragment; it starts with a prefix, so it may
// start with a digit here.
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

// What HTML allows behind "data-" and reads back unchanged from `dataset`.
bool is_data_name(const std::string& name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

// Writes the items of a scene in their order. Definitions come to light on the way and are put before the items.
class SvgWriter {
public:
    SvgWriter(const Scene& scene, std::string root_families)
        : language_(scene.language), root_families_(std::move(root_families)) {}

    void write_all(const std::vector<Item>& items) {
        for (const auto& item : items) std::visit(*this, item.value);
    }

    void operator()(const PathItem& item) {
        const std::string data = svg_path_data(item.path);
        if (data.empty()) return;  // Too small to be seen.
        out_ += "<path" + class_attribute(item.css_class);
        out_ += item.fill ? definitions_.fill_attributes(*item.fill) : attribute("fill", "none");
        if (item.stroke) out_ += stroke_attributes(*item.stroke);
        out_ += attribute("d", data) + "/>\n";
    }

    void operator()(const TextItem& item) { out_ += svg_text(item, language_, root_families_); }

    void operator()(const ImageItem& item) {
        out_ += "<image" + attribute("x", svg_number(item.box.left)) + attribute("y", svg_number(item.box.top)) +
                attribute("width", svg_number(item.box.width())) + attribute("height", svg_number(item.box.height())) +
                attribute("preserveAspectRatio", "none") +
                (item.description.empty()
                     ? attribute("aria-hidden", "true")
                     : attribute("role", "img") + attribute("aria-label", escape_xml(item.description))) +
                attribute("href", "data:image/png;base64," + to_base64(item.png)) + "/>\n";
    }

    void operator()(const Group& group) {
        // An <a> inside an <a> is an error.
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
        if (!group.id.empty() && !has_name(group.data, "id")) text += attribute("data-id", escape_xml(group.id));
        return text + data_attributes(group) + (group.clip ? definitions_.clip_attributes(*group.clip) : "");
    }

    static bool has_name(const std::vector<std::pair<std::string, std::string>>& data, std::string_view name) {
        return std::any_of(data.begin(), data.end(), [name](const auto& datum) { return datum.first == name; });
    }

    // Of two data with one name the first is kept: XML forbids an attribute twice.
    static std::string data_attributes(const Group& group) {
        std::string text;
        std::set<std::string_view> names;
        for (const auto& [name, value] : group.data) {
            if (is_data_name(name) && names.insert(name).second) text += attribute("data-" + name, escape_xml(value));
        }
        return text;
    }

    // Ids of groups have "-" behind the prefix, our own have "_": they never meet.
    std::string unique_id(const std::string& id) {
        const std::string name = id_prefix_mark + ("-" + id_name(id));
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
    return fmt::format("d{:06x}", (hash >> 40U) ^ (hash & 0xFFFFFFU));
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

// What all paths and texts share is said once, on the root. Without geometricPrecision, browsers round the advance of
// each letter at small sizes, and no label is as wide as it was measured.
std::string root_start(const Scene& scene, const std::string& families) {
    const std::string width = svg_number(scene.width);
    const std::string height = svg_number(scene.height);
    const std::string language = escape_xml(scene.language);
    std::string text = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}pt\" height=\"{1}pt\" viewBox=\"0 0 {0} {1}\" "
        "role=\"img\" aria-labelledby=\"{2}_title {2}_desc\" lang=\"{3}\" xml:lang=\"{3}\"",
        width, height, id_prefix_mark, language);
    if (!families.empty()) text += attribute("font-family", families);
    text +=
        " fill-rule=\"evenodd\" clip-rule=\"evenodd\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
        " text-rendering=\"geometricPrecision\">\n";
    text += fmt::format("<title id=\"{0}_title\">{1}</title>\n<desc id=\"{0}_desc\">{2}</desc>\n", id_prefix_mark,
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
    const std::string families = text != nullptr ? svg_families(*text, scene.language) : "";
    SvgWriter writer(scene, families);
    writer.write_all(scene.items);
    std::string svg = with_prefix(root_start(scene, families) + writer.body() + "</svg>\n");
    if (svg.size() > largest_svg) {
        return Error{fmt::format("the SVG would have {} MiB, more than {} MiB", svg.size() >> 20U, largest_svg >> 20U),
                     {},
                     "draw less detail or a smaller extent"};
    }
    return svg;
}

}  // namespace dateline
