#include <fmt/format.h>

#include <array>

#include "base/text.hpp"
#include "scene/scene.hpp"

namespace dateline {

namespace {

std::string number(Points length) {
    return format_number(length.value());
}

std::string point(PagePoint p) {
    return number(p.x) + "," + number(p.y);
}

// "#rrggbb", and "/0.5" behind it where it is not opaque.
std::string color_text(const Color& color) {
    return color.opacity == 1 ? to_hex(color) : to_hex(color) + "/" + format_number(color.opacity);
}

// User words in quotes, so that one item stays one line.
std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '\n') {
            result += "\\n";
            continue;
        }
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + '"';
}

// One letter a step, as in SVG, but absolute: a reader compares positions, not distances.
struct StepText {
    std::string operator()(const MoveTo& step) const { return " M " + point(step.to); }
    std::string operator()(const LineTo& step) const { return " L " + point(step.to); }
    std::string operator()(const CubicTo& step) const {
        return " C " + point(step.control1) + " " + point(step.control2) + " " + point(step.to);
    }
    std::string operator()(const ClosePath&) const { return " Z"; }
};

std::string path_text(const Path& path) {
    std::string text;
    for (const auto& step : path.steps) text += std::visit(StepText{}, step);
    return text;
}

// A flat colour as it is; the others by name, with all that makes them up.
struct FillText {
    std::string operator()(const Color& color) const { return color_text(color); }
    std::string operator()(const LinearGradient& gradient) const {
        std::string text = "gradient(" + point(gradient.from) + " to " + point(gradient.to);
        for (const auto& stop : gradient.stops) {
            text += ", " + format_number(stop.offset) + " " + color_text(stop.color);
        }
        return text + ")";
    }
    std::string operator()(const Hatch& hatch) const {
        return fmt::format("hatch({} {} every {})", color_text(hatch.color), number(hatch.width),
                           number(hatch.spacing));
    }
};

// Colour and width always; joins and dashes only where they are not the usual ones.
std::string stroke_text(const Stroke& stroke) {
    std::string text = " stroke " + color_text(stroke.color) + " " + number(stroke.width);
    if (!stroke.round_joins) text += " miter";
    for (std::size_t i = 0; i < stroke.dash.size(); ++i) text += (i == 0 ? " dash " : ",") + number(stroke.dash[i]);
    return text;
}

std::string class_text(const std::string& css_class) {
    return css_class.empty() ? "" : " ." + css_class;
}

// Family, size and weight always; the rest only where it is set.
std::string style_text(const TextStyle& style) {
    std::string text = fmt::format(" {} {} {}", quoted(style.family), number(style.size), style.weight);
    if (style.slant == FontSlant::italic) text += " italic";
    text += " " + color_text(style.color);
    if (style.letter_spacing != Points(0)) text += " spacing " + number(style.letter_spacing);
    if (style.halo_width > Points(0)) text += " halo " + number(style.halo_width) + " " + color_text(style.halo_color);
    return text;
}

void dump_items(std::string& out, const std::vector<Item>& items, std::size_t depth);

// Appends the line of an item, and below a group the lines of its items.
struct ItemText {
    std::string& out;
    std::size_t depth;

    void operator()(const PathItem& item) const {
        out += "path" + class_text(item.css_class);
        if (item.fill) out += " fill " + std::visit(FillText{}, *item.fill);
        if (item.stroke) out += stroke_text(*item.stroke);
        out += ":" + path_text(item.path) + "\n";
    }
    void operator()(const TextItem& item) const {
        constexpr std::array<std::string_view, 3> anchors{"start", "middle", "end"};
        out += fmt::format("text{} {} {} wide {}", class_text(item.css_class), point(item.position),
                           anchors[static_cast<std::size_t>(item.anchor)], number(item.width));
        if (item.rotation != 0) out += " turned " + format_number(item.rotation);
        for (const auto& letter : item.letters) {
            out += fmt::format(" {}@{}", point(letter.at), format_number(letter.rotation, 1));
        }
        out += style_text(item.style) + ": " + quoted(item.text) + "\n";
    }
    void operator()(const ImageItem& item) const {
        out += fmt::format("image {} {} ({} bytes){}\n", point({item.box.left, item.box.top}),
                           point({item.box.right, item.box.bottom}), item.png.size(),
                           item.description.empty() ? "" : ": " + quoted(item.description));
    }
    void operator()(const Group& group) const {
        out += "group";
        if (!group.id.empty()) out += " #" + group.id;
        out += class_text(group.css_class);
        if (!group.role.empty()) out += " role=" + group.role;
        if (!group.title.empty()) out += " title=" + quoted(group.title);
        if (!group.description.empty()) out += " description=" + quoted(group.description);
        if (!group.link.empty()) out += " link=" + quoted(group.link);
        for (const auto& [key, value] : group.data) out += " data-" + key + "=" + quoted(value);
        if (group.clip) out += " clip:" + path_text(*group.clip);
        out += "\n";
        dump_items(out, group.items, depth + 1);
    }
};

void dump_items(std::string& out, const std::vector<Item>& items, std::size_t depth) {
    for (const auto& item : items) {
        out.append(depth * 2, ' ');
        std::visit(ItemText{out, depth}, item.value);
    }
}

}  // namespace

std::string dump(const Scene& scene) {
    std::string out = fmt::format("scene {} by {} language {} background {}\n  title {}\n  description {}\n",
                                  number(scene.width), number(scene.height), scene.language,
                                  color_text(scene.background), quoted(scene.title), quoted(scene.description));
    dump_items(out, scene.items, 1);
    return out;
}

}  // namespace dateline
