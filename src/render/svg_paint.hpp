// Fills, strokes and clips of the SVG: presentation attributes, and the definitions that they name.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scene/paint.hpp"
#include "scene/path.hpp"

namespace dateline {

/// Stands for the prefix of all ids of a figure until its content is known. No text can hold it: escape_xml drops it.
inline constexpr char id_prefix_mark = '\x01';

/// " name=\"value\""; the value must be escaped.
std::string attribute(std::string_view name, std::string_view value);

/// " class=...", or nothing for an empty class.
std::string class_attribute(const std::string& css_class);

/// "#1b6ca8", or "#fff" where three digits do.
std::string svg_color(const Color& color);

/// The attribute `color_name` and, where the colour is not opaque, `property`-opacity.
std::string color_attributes(const std::string& property, const std::string& color_name, const Color& color);

/// Gradients, hatches and clips, each written once.
class SvgDefinitions {
public:
    /// The attributes that fill with `fill`.
    std::string fill_attributes(const Fill& fill);
    /// The attributes that clip to `path`.
    std::string clip_attributes(const Path& path);
    /// The <defs> element, or nothing when there is nothing to define.
    [[nodiscard]] std::string element() const;

private:
    /// "url(#id)" of the definition with this body, which starts with the element name without "<".
    std::string reference(std::string_view kind, const std::string& body);

    std::vector<std::pair<std::string, std::string>> definitions_;  ///< body and id, in the order of their first use
};

/// The attributes of a stroke, or nothing.
std::string stroke_attributes(const Stroke& stroke);

}  // namespace dateline
