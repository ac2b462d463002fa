#include "layout/map/label_text.hpp"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

// The ink of Latin, Greek and Cyrillic letters fills this share of a font's ascent and descent.
constexpr double ink_of_ascent = 0.78;
constexpr double ink_of_descent = 0.82;
constexpr double line_step = 1.14;
// A single line longer than this is wrapped first.
constexpr Points comfortable_width{105};

/// Whether lines break between words or after hyphens only, never inside a word.
bool breaks_between_words(const std::string& text, const std::vector<std::string>& lines) {
    std::string joined;
    for (const auto& line : lines) {
        if (!joined.empty() && joined.back() != '-') {
            joined += ' ';
        }
        joined += line;
    }
    return joined == text;
}

}  // namespace

MapLabelText set_label(const std::string& text, const TextStyle& style, const TextMeasurer& measurer, Points width) {
    return set_lines(width > Points(0) ? measurer.wrap(text, style, width) : std::vector<std::string>{text}, style,
                     measurer);
}

MapLabelText set_lines(std::vector<std::string> lines, const TextStyle& style, const TextMeasurer& measurer) {
    MapLabelText label;
    label.lines = std::move(lines);
    Points ascent{};
    Points descent{};
    for (const auto& line : label.lines) {
        const auto extent = measurer.measure(line, style);
        label.widths.push_back(extent.width);
        label.width = std::max(label.width, extent.width);
        ascent = std::max(ascent, extent.ascent);
        descent = std::max(descent, extent.descent);
    }
    label.line_step = style.size * line_step;
    label.first_baseline = ascent * ink_of_ascent;
    label.height = label.first_baseline + label.line_step * (static_cast<double>(label.lines.size()) - 1) +
                   descent * ink_of_descent;
    return label;
}

std::vector<MapLabelText> ways_to_set(const std::string& text, const TextStyle& style, const TextMeasurer& measurer) {
    std::vector<MapLabelText> ways;
    const auto one_line = set_label(text, style, measurer);
    if (one_line.width <= comfortable_width) {
        ways.push_back(one_line);
    }
    for (const double parts : {2.0, 3.0}) {
        auto wrapped = set_label(text, style, measurer, one_line.width / parts * 1.25);
        const bool balanced = wrapped.lines.size() > 1 && wrapped.lines.size() <= static_cast<std::size_t>(parts) &&
                              wrapped.width < one_line.width * 0.85 && breaks_between_words(text, wrapped.lines);
        if (balanced) {
            ways.push_back(std::move(wrapped));
        }
    }
    if (ways.empty()) {
        ways.push_back(one_line.width <= comfortable_width * 1.5 ? one_line
                                                                 : set_label(text, style, measurer, comfortable_width));
    }
    return ways;
}

std::vector<TextItem> label_items(const MapLabelText& text, const PageBox& box, TextAnchor anchor,
                                  const TextStyle& style, const std::string& css_class) {
    std::vector<TextItem> items;
    const Points x = anchor == TextAnchor::start ? box.left
                     : anchor == TextAnchor::end ? box.right
                                                 : (box.left + box.right) / 2;
    for (std::size_t i = 0; i < text.lines.size(); ++i) {
        const Points y = box.top + text.first_baseline + text.line_step * static_cast<double>(i);
        items.push_back({text.lines[i], {x, y}, anchor, text.widths[i], style, css_class});
    }
    return items;
}

}  // namespace dateline
