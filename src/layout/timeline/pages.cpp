#include "layout/timeline/pages.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "calendar/date_text.hpp"

namespace dateline {

namespace {

/// A page that overflows is tried again with this share of its events.
constexpr double fewer = 0.9;
/// A page gives up at most this share of its events to end with a year or a month.
constexpr double most_left_out = 0.3;

/// The items [first, last) as a page shows them: bars end at the page's stretch of time, with an arrow where they go
/// on.
std::vector<TimelineItem> page_items(const std::vector<TimelineItem>& items, std::size_t first, std::size_t last) {
    std::vector<TimelineItem> page(items.begin() + static_cast<std::ptrdiff_t>(first),
                                   items.begin() + static_cast<std::ptrdiff_t>(last));
    const double from = page.front().time.anchor;
    const double to = last < items.size() ? items[last].time.anchor : items.back().time.to;
    for (TimelineItem& item : page) {
        if (item.kind == MarkKind::point) continue;
        // The arrow of an open end says that the bar goes on, on the next page.
        if (item.time.to > to && last < items.size()) {
            item.time.to = std::max(to, item.time.anchor);
            item.is_open_end = true;
        }
        if (item.time.from < from && first > 0) {
            item.time.from = std::min(from, item.time.anchor);
            item.is_open_start = true;
        }
        item.sharp_from = std::clamp(item.sharp_from, item.time.from, item.time.to);
        item.sharp_to = std::clamp(item.sharp_to, item.time.from, item.time.to);
    }
    return page;
}

/// Where a page that could hold [first, last) ends best: at the turn of a year, else of a month, near its end.
std::size_t period_end(const std::vector<TimelineItem>& items, std::size_t first, std::size_t last) {
    if (last >= items.size()) return items.size();
    const auto least = last - static_cast<std::size_t>(static_cast<double>(last - first) * most_left_out);
    std::size_t month_end = last;
    for (std::size_t i = last; i > least && i > first + 1; --i) {
        const Date before = date_at(items[i - 1].time.anchor);
        const Date after = date_at(items[i].time.anchor);
        if (before.year != after.year) return i;
        if (before.month != after.month && month_end == last) month_end = i;
    }
    return month_end;
}

/// The first and the last date of a page, to the precision of the coarser one.
std::string page_period(const std::vector<TimelineItem>& items, std::size_t first, std::size_t last,
                        const DisplayLanguage& language) {
    When span;
    span.kind = WhenKind::span;
    const Date from = date_at(items[first].time.anchor);
    const Date to = date_at(items[last - 1].time.anchor);
    if (from == to) return to_display(when_of(from), language, DateStyle::abbreviated);
    span.from = {from.year, from.month, 0, {}};
    span.to = {to.year, to.month, 0, {}};
    span.precision = Precision::month;
    if (span.from == span.to) return to_display(when_of(span.from), language, DateStyle::full);
    return to_display(span, language, DateStyle::abbreviated);
}

std::string page_title(const TimelineComposer& composer, const std::string& period) {
    const std::string& subtitle = composer.figure().page.subtitle;
    return subtitle.empty() ? period : subtitle + " · " + period;
}

/// A page's share of the items, [first, last).
struct PageRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// The most items from `first` on that fit a page, tried from `guess` downwards.
std::optional<std::pair<PageRange, FittedBody>> fit_page(const TimelineComposer& composer,
                                                         const std::vector<TimelineItem>& items, std::size_t first,
                                                         std::size_t guess) {
    const BodySetting& setting = composer.settings().back().setting;
    for (std::size_t count = std::min(guess, items.size() - first); count > 0;) {
        const std::size_t last = period_end(items, first, first + count);
        if (auto fitted = composer.fit_with(page_items(items, first, last), setting, 0)) {
            return std::make_pair(PageRange{first, last}, std::move(*fitted));
        }
        count = std::min(last - first - 1, static_cast<std::size_t>(static_cast<double>(count) * fewer));
    }
    return {};
}

}  // namespace

std::optional<LayoutResult> lay_pages(const TimelineComposer& composer, const std::vector<TimelineItem>& items,
                                      std::size_t most_pages) {
    LayoutResult result;
    const DisplayLanguage& language = composer.figure().page.language;
    std::size_t guess = composer.likely_labels(items);
    if (guess * most_pages < items.size()) return {};
    for (std::size_t first = 0; first < items.size();) {
        // The subtitle takes its room before the words in it are known.
        const TimelineComposer titled =
            composer.with_subtitle(page_title(composer, page_period(items, first, items.size(), language)));
        auto page = fit_page(titled, items, first, guess);
        if (!page || result.pages.size() == most_pages) return {};
        const std::string period = page_period(items, page->first.first, page->first.last, language);
        result.pages.push_back(composer.with_subtitle(page_title(composer, period)).page(page->second.body, {}, 0));
        // The next page will hold about as many.
        guess = (page->first.last - first) * 9 / 8 + 1;
        first = page->first.last;
    }
    for (const TimelineItem& item : items) result.report.shown.push_back(composer.figure().events[item.event].id);
    result.report.steps.push_back("split by period into " + std::to_string(result.pages.size()) + " pages");
    return result;
}

}  // namespace dateline
