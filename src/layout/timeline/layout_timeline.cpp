// The timeline of a figure: the first way in the order of degradation in which it fits.

#include <string>
#include <utility>

#include "layout/layout.hpp"
#include "layout/timeline/composer.hpp"

namespace dateline {

namespace {

/// What a reader hears of the figure as a whole.
std::string description_of(const TimelineFigure& figure) {
    const std::size_t count = figure.events.size();
    return "Timeline of " + std::to_string(count) + (count == 1 ? " event" : " events");
}

LayoutResult with_all_labels(const TimelineFigure& figure, const TimelineComposer& composer, FittedBody fitted) {
    LayoutResult result;
    result.pages.push_back(composer.page(fitted.body, {}, 0));
    result.pages.back().description = description_of(figure);
    for (const TimelineEvent& event : figure.events) result.report.shown.push_back(event.id);
    result.report.steps = std::move(fitted.steps);
    return result;
}

}  // namespace

Result<LayoutResult> layout_timeline(const TimelineFigure& figure, const Style& style, const TextMeasurer& measurer) {
    if (figure.events.empty())
        return Error{"the timeline has no events", {}, "give articles with dates, or add 'events:'"};
    const TimelineComposer composer(figure, style, measurer);
    const std::vector<TimelineItem> items = make_items(figure);
    if (auto fitted = composer.fit(items)) return with_all_labels(figure, composer, std::move(*fitted));
    return Error{"the timeline does not fit its page", {}, "give it more height"};
}

}  // namespace dateline
