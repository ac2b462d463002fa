// The label of an event: its date in bold, its caption and its place, wrapped to a width and measured. A label is a
// block of text lines from its own top left corner; layouts move blocks and never look inside.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// The words of a label. Empty parts take no room.
struct LabelText {
    std::string date;
    std::string caption;
    std::string place;

    bool operator==(const LabelText&) const = default;
};

enum class DatePlacement {
    own_line,  ///< above the caption
    run_in,    ///< at the start of the caption's first line
};

/// How labels are set in a figure: the same for all of them.
struct LabelSetting {
    TextStyle date{};
    TextStyle caption{};
    TextStyle place{};
    Points leading{};  ///< from baseline to baseline
    DatePlacement date_placement = DatePlacement::own_line;

    bool operator==(const LabelSetting&) const = default;
};

/// A measured block. Lines lie relative to its top left corner.
struct LabelBlock {
    std::vector<TextItem> lines;
    Points width{};  ///< of its widest line
    Points height{};
    Points first_line_middle{};  ///< where a leader from the side meets it
    Points first_line_width{};
    std::size_t line_count = 0;

    bool operator==(const LabelBlock&) const = default;
};

/// The setting of `style` at `size`, with lines `line_height` sizes apart.
LabelSetting label_setting(const Style& style, Points size, double line_height, DatePlacement placement);

/// Wraps `text` to `width`. Lines of right-to-left text end at the block's right edge.
LabelBlock set_label(const LabelText& text, const LabelSetting& setting, Points width, const TextMeasurer& measurer);

/// `text` cut to what measurers take, with an ellipsis where something is cut off.
std::string shortened(const std::string& text, std::size_t code_points);

/// Whether the first letter of `text` that has a direction is written from right to left.
bool is_right_to_left(const std::string& text);

}  // namespace dateline
