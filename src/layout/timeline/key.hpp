// The key of numbered callouts: number, date, caption and place of each event, in columns read from top to bottom.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/timeline/item.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// An entry of the key, set to the width of a column.
struct KeyEntry {
    LabelBlock number{};
    LabelBlock text{};
    double height = 0;  ///< with the gap below it
};

/// A key before it is cut into columns.
struct KeySheet {
    std::vector<KeyEntry> entries;
    std::size_t columns = 1;
    double column_width = 0;
    double column_gap = 0;
    double indent = 0;  ///< of the text, beside the numbers
};

/// Sets one entry for each item, numbered from 1, for a block of `width` points.
KeySheet set_key(const std::vector<TimelineItem>& items, double width, const LabelSetting& setting,
                 const TextMeasurer& measurer);

/// How many entries from `first` on fit columns of `height`, and how tall they are then.
struct KeyCut {
    std::size_t count = 0;
    double height = 0;
};
KeyCut cut_key(const KeySheet& key, std::size_t first, double height);

/// The least height of columns that hold all entries.
double least_key_height(const KeySheet& key);

/// Entries [first, first + count) in columns of `height` from the origin, one group each.
std::vector<Item> draw_key(const KeySheet& key, std::size_t first, std::size_t count, double height);

}  // namespace dateline
