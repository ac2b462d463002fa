#include "layout/timeline/callouts.hpp"

#include <algorithm>
#include <iterator>
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
/// Between the figure and its key.
constexpr double key_gap = 14;

std::vector<TimelineItem> numbered(std::vector<TimelineItem> items) {
    for (std::size_t i = 0; i < items.size(); ++i) items[i].text = {std::to_string(i + 1), "", ""};
    return items;
}

/// Pages that hold the key alone.
std::optional<std::vector<Scene>> key_pages(const TimelineComposer& composer, const KeySheet& key) {
    const BodyRoom room = composer.room(AxisDirection::vertical);
    std::vector<Scene> pages;
    for (std::size_t first = 0; first < key.entries.size();) {
        const KeyCut cut = cut_key(key, first, room.height);
        if (cut.count == 0 || pages.size() == most_key_pages) return {};
        TimelineBody empty;
        pages.push_back(composer.page(empty, draw_key(key, first, cut.count, room.height), cut.height));
        first += cut.count;
    }
    return pages;
}

}  // namespace

std::optional<LayoutResult> lay_callouts(const TimelineComposer& composer, const std::vector<TimelineItem>& items) {
    if (items.size() > most_numbers) return {};
    const BodySetting& densest = composer.settings().back().setting;
    const std::vector<TimelineItem> numbers = numbered(items);
    const BodyRoom room = composer.room(composer.directions().front());
    const KeySheet key = set_key(items, room.width, densest.label, composer.measurer());
    LayoutResult result;
    const double key_height = least_key_height(key);
    if (key_height + key_gap < room.height * (1 - least_figure_share)) {
        if (auto fitted = composer.fit_with(numbers, densest, key_height + key_gap)) {
            std::vector<Item> below = draw_key(key, 0, items.size(), key_height);
            for (Item& entry : below) entry = moved(std::move(entry), {Points(0), Points(key_gap)});
            result.pages.push_back(composer.page(fitted->body, std::move(below), key_height + key_gap));
            result.report.steps.emplace_back("labels replaced by numbers with a key below the figure");
            return result;
        }
    }
    auto fitted = composer.fit_with(numbers, densest, 0);
    auto pages = key_pages(composer, key);
    if (!fitted || !pages) return {};
    result.pages.push_back(composer.page(fitted->body, {}, 0));
    std::move(pages->begin(), pages->end(), std::back_inserter(result.pages));
    result.report.steps.emplace_back("labels replaced by numbers with a key on further pages");
    return result;
}

}  // namespace dateline
