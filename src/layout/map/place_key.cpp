#include "layout/map/place_key.hpp"

namespace dateline {

namespace {

constexpr Points gap_above{6};

TextStyle key_style(const Style& style) {
    TextStyle text;
    text.family = style.type.family;
    text.size = style.type.minimum_size;
    text.color = style.type.text;
    return text;
}

/// An entry whose words stay together when lines are broken.
std::string entry(std::size_t number, const std::string& name) {
    const std::string no_break_space = "\u00a0";
    std::string text = std::to_string(number) + no_break_space;
    for (const char letter : name) {
        text += letter == ' ' ? no_break_space : std::string(1, letter);
    }
    return text;
}

}  // namespace

PlaceKey set_key(const std::vector<std::string>& names, Points width, const Style& style,
                 const TextMeasurer& measurer) {
    PlaceKey key;
    if (names.empty()) {
        return key;
    }
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        text += (i == 0 ? "" : "; ") + entry(i + 1, names[i]);
    }
    const auto text_style = key_style(style);
    const Points leading = text_style.size * style.type.line_height;
    key.height = gap_above;
    for (auto& line : measurer.wrap(text, text_style, width)) {
        const auto extent = measurer.measure(line, text_style);
        const Points baseline = key.height + (leading - extent.height()) / 2 + extent.ascent;
        key.lines.push_back(
            {std::move(line), {Points(0), baseline}, TextAnchor::start, extent.width, text_style, "key"});
        key.height += leading;
    }
    return key;
}

void draw_key(const PlaceKey& key, const PagePoint& corner, Scene& page) {
    for (auto line : key.lines) {
        line.position.x += corner.x;
        line.position.y += corner.y;
        page.items.push_back({std::move(line)});
    }
}

}  // namespace dateline
