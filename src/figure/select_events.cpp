#include "figure/select_events.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace dateline {

namespace {

// Indices of the events, the most worth showing first.
std::vector<std::size_t> by_worth(const std::vector<Event>& events) {
    std::vector<std::size_t> order(events.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto worth = [&](std::size_t i) {
        const Event& event = events[i];
        return std::tuple(event.label_is_given, event.confidence, static_cast<int>(event.when.precision));
    };
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return worth(a) > worth(b); });
    return order;
}

}  // namespace

SelectedEvents select_events(const std::vector<Event>& events, const FigureEntry& entry) {
    std::vector<bool> is_shown(events.size(), false);
    std::size_t count = 0;
    for (const std::size_t i : by_worth(events)) {
        if (events[i].confidence < entry.min_confidence) continue;
        if (entry.limit && count >= *entry.limit) break;
        is_shown[i] = true;
        ++count;
    }
    SelectedEvents selected;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (is_shown[i]) {
            selected.shown.push_back(events[i]);
        } else {
            selected.left_out.push_back(events[i].id);
        }
    }
    std::ranges::stable_sort(selected.shown, {}, [](const Event& event) {
        return std::tuple(to_day_number(first_day(event.when)), to_day_number(last_day(event.when)));
    });
    return selected;
}

}  // namespace dateline
