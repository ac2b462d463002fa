#include "layout/timeline/groups.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <queue>
#include <string>
#include <tuple>
#include <utility>

#include "base/text.hpp"
#include "calendar/date_text.hpp"

namespace dateline {

namespace {

/// Each try has this share of the labels of the one before it.
constexpr double fewer = 0.86;
/// More markers than this cannot be told apart.
constexpr std::size_t most_markers = 120;

/// A gap between neighbouring groups, as it was when it was queued.
struct Gap {
    double cost = 0;
    std::size_t left = 0;  ///< first item of the left group
    std::size_t size = 0;  ///< of both groups

    bool operator>(const Gap& other) const {
        return std::tie(cost, left, size) > std::tie(other.cost, other.left, other.size);
    }
};

/// Joining always the cheapest pair with a heap costs O(n log n); gaps that changed since they were queued are skipped.
/// Groups as a linked list over items while they are joined.
class NeighbourJoiner {
public:
    explicit NeighbourJoiner(const std::vector<TimelineItem>& items)
        : items_(items), last_(items.size()), previous_(items.size()) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            last_[i] = i + 1;
            previous_[i] = i == 0 ? 0 : i - 1;
        }
        // A day at least, so that joining a crowd is never free and large groups stay fewer.
        for (std::size_t i = 0; i + 1 < items.size(); ++i) queue_gap(i);
    }

    void join_until(std::size_t count) {
        std::size_t groups = items_.size();
        while (groups > count && !gaps_.empty()) {
            const Gap gap = gaps_.top();
            gaps_.pop();
            if (is_stale(gap)) continue;
            const std::size_t right = last_[gap.left];
            last_[gap.left] = last_[right];
            last_[right] = 0;
            if (last_[gap.left] < items_.size()) {
                previous_[last_[gap.left]] = gap.left;
                queue_gap(gap.left);
            }
            if (gap.left > 0) queue_gap(previous_[gap.left]);
            groups -= 1;
        }
    }

    [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> ranges() const {
        std::vector<std::pair<std::size_t, std::size_t>> result;
        for (std::size_t i = 0; i < items_.size(); i = last_[i]) result.emplace_back(i, last_[i]);
        return result;
    }

private:
    [[nodiscard]] double middle(std::size_t first) const {
        return (items_[first].time.anchor + items_[last_[first] - 1].time.anchor) / 2;
    }
    [[nodiscard]] std::size_t joint_size(std::size_t left) const { return last_[last_[left]] - left; }
    void queue_gap(std::size_t left) {
        const std::size_t right = last_[left];
        // By size too, so that a crowd does not swallow its neighbours one by one.
        const double distance = middle(right) - middle(left) + 1;
        const std::size_t size = joint_size(left);
        gaps_.push({distance * std::sqrt(static_cast<double>(size)), left, size});
    }
    [[nodiscard]] bool is_stale(const Gap& gap) const {
        return last_[gap.left] == 0 || last_[gap.left] >= items_.size() || joint_size(gap.left) != gap.size;
    }

    const std::vector<TimelineItem>& items_;
    std::vector<std::size_t> last_;  ///< end of the group that begins here; 0 when none does
    std::vector<std::size_t> previous_;
    std::priority_queue<Gap, std::vector<Gap>, std::greater<>> gaps_;
};

/// "Mar 2020", "2020" or "2019-2021", as narrow as it holds all of a group.
std::string period_text(const std::vector<TimelineItem>& items, const ItemGroup& group,
                        const DisplayLanguage& language) {
    const Date from = date_at(items[group.first].time.anchor);
    const Date to = date_at(items[group.last - 1].time.anchor);
    if (from == to) return to_display(when_of(from), language, DateStyle::abbreviated);
    if (from.year == to.year && from.month == to.month) {
        return to_display(when_of({from.year, from.month, 0, {}}), language, DateStyle::abbreviated);
    }
    if (from.year == to.year) return year_text(from.year, language);
    When span;
    span.kind = WhenKind::span;
    span.from = {from.year, 0, 0, {}};
    span.to = {to.year, 0, 0, {}};
    span.precision = Precision::year;
    return to_display(span, language, DateStyle::abbreviated);
}

/// Words that the figure's language does not have are left out, not guessed.
std::string more_text(std::size_t count, const std::string& period, const DisplayLanguage& language) {
    const std::string number = language.number(static_cast<double>(count));
    const std::string said = language.say("more", "count", number);
    return language.in_digits(said.empty() ? "+" + number + " · " + period : said + ", " + period);
}

std::vector<TimelineItem> with_groups(std::vector<TimelineItem> items, const std::vector<ItemGroup>& groups,
                                      const DisplayLanguage& language) {
    for (TimelineItem& item : items) item.labelled = false;
    for (const ItemGroup& group : groups) {
        TimelineItem& item = items[group.spokesman];
        item.labelled = true;
        item.text.place.clear();
        if (group.last - group.first == 1) continue;
        item.text.place = more_text(group.last - group.first - 1, period_text(items, group, language), language);
    }
    return items;
}

std::vector<TimelineItem> labelled_of(const std::vector<TimelineItem>& items) {
    std::vector<TimelineItem> labelled;
    std::copy_if(items.begin(), items.end(), std::back_inserter(labelled),
                 [](const TimelineItem& item) { return item.labelled; });
    return labelled;
}

}  // namespace

std::vector<ItemGroup> group_neighbours(const std::vector<TimelineItem>& items,
                                        const std::vector<TimelineEvent>& events, std::size_t count) {
    NeighbourJoiner joiner(items);
    joiner.join_until(count);
    std::vector<ItemGroup> groups;
    for (const auto& [first, last] : joiner.ranges()) {
        std::size_t best = first;
        for (std::size_t i = first; i < last; ++i) {
            // Of equally sure events the first speaks, so that the choice never depends on sorting.
            if (events[items[i].event].worth > events[items[best].event].worth) best = i;
        }
        groups.push_back({first, last, best});
    }
    return groups;
}

namespace {

/// A figure of so many groups; nothing when it does not fit.
std::optional<LayoutResult> lay_group_count(const TimelineComposer& composer, const std::vector<TimelineItem>& items,
                                            std::size_t count) {
    BodySetting setting = composer.settings().back().setting;
    setting.shows_places = true;  // the place's line says how many more there are
    const bool is_crowd = items.size() > most_markers;
    const std::vector<ItemGroup> groups = group_neighbours(items, composer.figure().events, count);
    const std::vector<TimelineItem> grouped = with_groups(items, groups, composer.figure().page.language);
    auto fitted =
        is_crowd ? composer.fit_with(labelled_of(grouped), setting, 0, &items) : composer.fit_with(grouped, setting, 0);
    if (!fitted) return {};
    LayoutResult result;
    result.pages.push_back(composer.page(fitted->body, {}, 0));
    LayoutReport& report = result.report;
    for (const TimelineItem& item : grouped) {
        const std::string& id = composer.figure().events[item.event].id;
        (item.labelled ? report.shown : report.keyed).push_back(id);
        if (!item.labelled) report.joined.push_back(id);
    }
    report.steps.push_back(count_of(report.keyed.size(), "event") + " joined to " + count_of(groups.size(), "label") +
                           " as \"+n more\"");
    if (is_crowd) report.steps.emplace_back("markers of joined events replaced by a histogram");
    return result;
}

}  // namespace

std::optional<LayoutResult> lay_groups(const TimelineComposer& composer, const std::vector<TimelineItem>& items,
                                       double least_share) {
    const double all = static_cast<double>(items.size());
    const auto least = std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(all * least_share)));
    for (std::size_t count = std::min(items.size(), composer.likely_labels(items)); count >= least;) {
        if (auto result = lay_group_count(composer, items, count)) return result;
        count = std::min(count - 1, static_cast<std::size_t>(static_cast<double>(count) * fewer));
    }
    return {};
}

std::optional<LayoutResult> lay_one_group(const TimelineComposer& composer, const std::vector<TimelineItem>& items) {
    return lay_group_count(composer, items, 1);
}

}  // namespace dateline
