// The words of one label: set on one line or wrapped, and how much room their ink takes.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.hpp"

namespace dateline {

/// A way to set a label: its lines and the box of their ink.
struct MapLabelText {
    std::vector<std::string> lines;
    std::vector<Points> widths;
    Points width{};           ///< of the widest line
    Points height{};          ///< of the ink, from the first ascender to the last descender
    Points first_baseline{};  ///< below the top of the ink
    Points line_step{};

    bool operator==(const MapLabelText&) const = default;
};

/// The label set on lines no wider than `width`, or on one line when no width is given.
MapLabelText set_label(const std::string& text, const TextStyle& style, const TextMeasurer& measurer,
                       Points width = Points(0));

/// Lines that are given, one below the other.
MapLabelText set_lines(std::vector<std::string> lines, const TextStyle& style, const TextMeasurer& measurer);

/// All sensible ways: one line, and two or three lines where the words allow it. The first is preferred.
std::vector<MapLabelText> ways_to_set(const std::string& text, const TextStyle& style, const TextMeasurer& measurer);

/// The text items of a label whose ink lies in `box`.
std::vector<TextItem> label_items(const MapLabelText& text, const PageBox& box, TextAnchor anchor,
                                  const TextStyle& style, const std::string& css_class);

}  // namespace dateline
