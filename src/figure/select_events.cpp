#include "figure/select_events.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace dateline {

namespace {

double precision_worth(Precision precision) {
    switch (precision) {
        case Precision::minute:
        case Precision::day: return 1;
        case Precision::week:
        case Precision::month: return 0.7;
        case Precision::quarter:
        case Precision::season: return 0.5;
        case Precision::year: return 0.3;
        default: return 0;
    }
}

double place_worth(const Event& event) {
    if (event.places.empty()) return 0;
    const bool is_point =
        event.places.front().feature != FeatureClass::country && event.places.front().feature != FeatureClass::region;
    return (is_point ? 1 : 0.5) * event.places.front().confidence;
}

// Indices of the events, the most worth showing first.
std::vector<std::size_t> by_worth(const std::vector<Event>& events) {
    std::vector<std::size_t> order(events.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> worth;
    for (const auto& event : events) worth.push_back(worth_of(event));
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return worth[a] > worth[b]; });
    return order;
}

}  // namespace

double worth_of(const Event& event) {
    constexpr double given = 100;
    // Each further source says less that is new.
    const double corroboration = std::log2(1 + static_cast<double>(std::max<std::size_t>(event.sources.size(), 1)));
    const double specificity = precision_worth(event.when.precision) + place_worth(event);
    return (event.label_is_given ? given : 0) + 2 * corroboration + specificity + event.confidence + 1 - event.position;
}

std::string guess_note(const LanguagePack& pack) {
    return std::string(pack.find("figure.phrases", "guess").value_or(""));
}

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
