#include "layout/timeline/callouts.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "layout/timeline/key.hpp"
#include "layout/timeline/move_item.hpp"

namespace dateline {

namespace {

/// More numbers than this are a puzzle, not a figure.
constexpr std::size_t most_numbers = 150;
constexpr std::size_t most_key_pages = 2;
/// The figure keeps at least this share of the room when the key stands below it.
constexpr double least_figure_share = 0.28;
/// Less room than this share below a figure is left empty when the key has pages of its own.
constexpr double least_key_share = 0.15;
/// Between the figure and its key.
constexpr double key_gap = 14;

std::vector<TimelineItem> numbered(std::vector<TimelineItem> items) {
    for (std::size_t i = 0; i < items.size(); ++i) items[i].text = {std::to_string(i + 1), "", ""};
    return items;
}

/// Entries [first, ...) moved below the figure by the gap.
std::vector<Item> key_below(const KeySheet& key, std::size_t first, std::size_t count, double height) {
    std::vector<Item> below = draw_key(key, first, count, height);
    for (Item& entry : below) entry = moved(std::move(entry), {Points(0), Points(key_gap)});
    return below;
}

/// A page with the figure and as much of the key as still fits, then pages that hold the key alone.
std::optional<std::vector<Scene>> pages_with_key(const TimelineComposer& composer, const FittedBody& fitted,
                                                 const KeySheet& key) {
    const BodyRoom room = composer.room(fitted.direction);
    const double rest = room.height - fitted.body.height - key_gap;
    const KeyCut beside = rest > room.height * least_key_share ? cut_key(key, 0, rest) : KeyCut{};
    std::vector<Scene> pages;
    pages.push_back(composer.page(fitted.body, key_below(key, 0, beside.count, rest),
                                  beside.count > 0 ? beside.height + key_gap : 0));
    for (std::size_t first = beside.count; first < key.entries.size();) {
        const KeyCut cut = cut_key(key, first, room.height);
        if (cut.count == 0 || pages.size() > most_key_pages) return {};
        pages.push_back(composer.page(TimelineBody{}, draw_key(key, first, cut.count, room.height), cut.height));
        first += cut.count;
    }
    return pages;
}

}  // namespace

std::optional<LayoutResult> lay_callouts(const TimelineComposer& composer, const std::vector<TimelineItem>& items) {
    if (items.size() > most_numbers) return {};
    // Numbers are short, so nothing is gained by a roomier setting; the key needs every point.
    const BodySetting& densest = composer.settings().back().setting;
    const std::vector<TimelineItem> numbers = numbered(items);
    const BodyRoom room = composer.room(composer.directions().front());
    const KeySheet key = set_key(items, room.width, densest.label, composer.measurer());
    LayoutResult result;
    const double key_height = least_key_height(key);
    if (key_height + key_gap < room.height * (1 - least_figure_share)) {
        if (auto fitted = composer.fit_with(numbers, densest, key_height + key_gap)) {
            result.pages.push_back(
                composer.page(fitted->body, key_below(key, 0, items.size(), key_height), key_height + key_gap));
            result.report.steps.emplace_back("labels replaced by numbers with a key below the figure");
            return result;
        }
    }
    auto fitted = composer.fit_with(numbers, densest, 0);
    if (!fitted) return {};
    auto pages = pages_with_key(composer, *fitted, key);
    if (!pages) return {};
    result.pages = std::move(*pages);
    result.report.steps.emplace_back("labels replaced by numbers with a key on further pages");
    return result;
}

}  // namespace dateline
