#include "render/svg_paint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

#include "base/text.hpp"
#include "render/svg_path.hpp"
#include "render/xml_text.hpp"

namespace dateline {

namespace {

// " x1=... y1=..." with `suffix` 1, and so on.
std::string point_attributes(std::string_view suffix, PagePoint point) {
    return fmt::format(R"( x{0}="{1}" y{0}="{2}")", suffix, svg_number(point.x), svg_number(point.y));
}

// In page points, not in shares of the filled box: two areas with one gradient then belong together.
std::string gradient_element(const LinearGradient& gradient) {
    std::string text = "linearGradient gradientUnits=\"userSpaceOnUse\"" + point_attributes("1", gradient.from) +
                       point_attributes("2", gradient.to) + ">";
    for (const auto& stop : gradient.stops) {
        text += "<stop" + attribute("offset", format_number(stop.offset, 4)) +
                color_attributes("stop", "stop-color", stop.color) + "/>";
    }
    return text + "</linearGradient>";
}

// A tile as wide as the spacing with one line in its middle, turned by 45 degrees.
std::string hatch_element(const Hatch& hatch) {
    const std::string side = svg_number(hatch.spacing);
    const Stroke stroke{.color = hatch.color, .width = hatch.width};
    return fmt::format(
        "pattern patternUnits=\"userSpaceOnUse\" width=\"{0}\" height=\"{0}\" patternTransform=\"rotate(45)\">"
        "<path stroke-linecap=\"butt\"{1} d=\"m{2} 0v{0}\"/></pattern>",
        side, stroke_attributes(stroke), svg_number(hatch.spacing / 2));
}

}  // namespace

std::string attribute(std::string_view name, std::string_view value) {
    return fmt::format(" {}=\"{}\"", name, value);
}

std::string class_attribute(const std::string& css_class) {
    return css_class.empty() ? "" : attribute("class", escape_xml(css_class));
}

std::string svg_color(const Color& color) {
    const std::string hex = to_hex(color);
    const bool is_short = hex[1] == hex[2] && hex[3] == hex[4] && hex[5] == hex[6];
    return is_short ? std::string{'#', hex[1], hex[3], hex[5]} : hex;
}

std::string color_attributes(const std::string& property, const std::string& color_name, const Color& color) {
    std::string text = attribute(color_name, svg_color(color));
    if (color.opacity < 1) text += attribute(property + "-opacity", format_number(color.opacity, 3));
    return text;
}

std::string SvgDefinitions::fill_attributes(const Fill& fill) {
    if (const auto* color = std::get_if<Color>(&fill)) return color_attributes("fill", "fill", *color);
    if (const auto* hatch = std::get_if<Hatch>(&fill)) {
        return attribute("fill", reference("hatch", hatch_element(*hatch)));
    }
    return attribute("fill", reference("gradient", gradient_element(std::get<LinearGradient>(fill))));
}

std::string SvgDefinitions::clip_attributes(const Path& path) {
    const std::string element = "clipPath><path" + attribute("d", svg_path_data(path)) + "/></clipPath>";
    return attribute("clip-path", reference("clip", element));
}

std::string SvgDefinitions::element() const {
    if (definitions_.empty()) return {};
    std::string text = "<defs>\n";
    for (const auto& [body, id] : definitions_) {
        const auto name_end = body.find_first_of(" >");
        text += "<" + body.substr(0, name_end) + attribute("id", id) + body.substr(name_end) + "\n";
    }
    return text + "</defs>\n";
}

std::string SvgDefinitions::reference(std::string_view kind, const std::string& body) {
    // A figure has few definitions; a search through all of them costs nothing.
    auto found = std::find_if(definitions_.begin(), definitions_.end(),
                              [&body](const auto& definition) { return definition.first == body; });
    if (found == definitions_.end()) {
        const std::string id = fmt::format("{}_{}-{}", id_prefix_mark, kind, definitions_.size() + 1);
        found = definitions_.emplace(definitions_.end(), body, id);
    }
    return "url(#" + found->second + ")";
}

std::string stroke_attributes(const Stroke& stroke) {
    std::string text = color_attributes("stroke", "stroke", stroke.color);
    if (const std::string width = svg_number(stroke.width); width != "1") text += attribute("stroke-width", width);
    if (!stroke.dash.empty()) {
        std::string lengths;
        for (const Points length : stroke.dash) lengths += (lengths.empty() ? "" : " ") + svg_number(length);
        text += attribute("stroke-dasharray", lengths);
    }
    if (!stroke.round_joins) text += R"( stroke-linejoin="miter" stroke-linecap="butt")";
    return text;
}

}  // namespace dateline
