#include "layout/timeline/key.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

#include "layout/timeline/body.hpp"

namespace dateline {

namespace {

/// Columns are about this wide, in sizes of the key's type.
constexpr double wanted_column = 30;
constexpr double column_gap_sizes = 2;
/// Between entries, in sizes.
constexpr double entry_gap = 0.35;
/// Steps in which the height of the key is sought.
constexpr double height_step = 2;

/// Calls `place` with entry, column and top for each entry from `first` on that fits; returns how many did.
template <class Place>
KeyCut fill_columns(const KeySheet& key, std::size_t first, double height, Place place) {
    KeyCut cut;
    std::size_t column = 0;
    double top = 0;
    for (std::size_t i = first; i < key.entries.size(); ++i) {
        // Entries are never cut in two.
        if (top > 0 && top + key.entries[i].height > height) {
            column += 1;
            top = 0;
        }
        if (column == key.columns) break;
        if (key.entries[i].height > height && top == 0 && column > 0) break;
        place(i, column, top);
        top += key.entries[i].height;
        cut.height = std::max(cut.height, top);
        cut.count += 1;
    }
    return cut;
}

}  // namespace

KeySheet set_key(const std::vector<TimelineItem>& items, double width, const LabelSetting& setting,
                 const TextMeasurer& measurer) {
    KeySheet key;
    const double size = setting.caption.size.value();
    key.column_gap = column_gap_sizes * size;
    key.columns = std::max<std::size_t>(
        1, static_cast<std::size_t>(std::floor((width + key.column_gap) / (wanted_column * size + key.column_gap))));
    const auto columns = static_cast<double>(key.columns);
    key.column_width = (width - key.column_gap * (columns - 1)) / columns;
    const std::string widest = std::to_string(items.size());
    key.indent = measurer.measure(widest, setting.date).width.value() + 0.6 * size;
    LabelSetting run_in = setting;
    run_in.date_placement = DatePlacement::run_in;
    for (std::size_t i = 0; i < items.size(); ++i) {
        KeyEntry entry;
        entry.number = MeasuredLabel({std::to_string(i + 1), "", ""}, setting, measurer).set(key.indent);
        entry.text = MeasuredLabel(items[i].text, run_in, measurer).set(key.column_width - key.indent);
        entry.height = entry.text.height.value() + entry_gap * size;
        key.entries.push_back(std::move(entry));
    }
    return key;
}

KeyCut cut_key(const KeySheet& key, std::size_t first, double height) {
    return fill_columns(key, first, height, [](std::size_t, std::size_t, double) {});
}

double least_key_height(const KeySheet& key) {
    double total = 0;
    for (const KeyEntry& entry : key.entries) total += entry.height;
    double height = total / static_cast<double>(key.columns);
    // Columns of whole entries are rarely level, so the height grows from their mean until all are in.
    while (cut_key(key, 0, height).count < key.entries.size()) height += height_step;
    return height;
}

std::vector<Item> draw_key(const KeySheet& key, std::size_t first, std::size_t count, double height) {
    std::vector<Item> items;
    fill_columns(key, first, height, [&](std::size_t i, std::size_t column, double top) {
        if (i >= first + count) return;
        const double left = static_cast<double>(column) * (key.column_width + key.column_gap);
        Group group;
        group.css_class = "key-entry";
        group.role = "listitem";
        group.items = moved_lines(key.entries[i].number, {Points(left), Points(top)});
        std::vector<Item> text = moved_lines(key.entries[i].text, {Points(left + key.indent), Points(top)});
        std::move(text.begin(), text.end(), std::back_inserter(group.items));
        // Only labels in the figure itself are labels.
        for (Item& item : group.items) std::get<TextItem>(item.value).css_class = "key-text";
        items.push_back({std::move(group)});
    });
    return items;
}

}  // namespace dateline
