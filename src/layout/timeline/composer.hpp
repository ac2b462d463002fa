// The composer puts a timeline's page together: frame and legend around a body. It tries directions and settings in
// the order of degradation and says what it gave up.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "layout/frame.hpp"
#include "layout/timeline/body.hpp"
#include "layout/timeline/degrade.hpp"
#include "layout/timeline/legend.hpp"

namespace dateline {

/// A body with the direction it was laid in and what was given up for it.
struct FittedBody {
    TimelineBody body{};
    AxisDirection direction = AxisDirection::horizontal;
    BodySetting setting{};
    std::vector<std::string> steps;
};

class TimelineComposer {
public:
    TimelineComposer(const TimelineFigure& figure, const Style& style, const TextMeasurer& measurer);

    /// The first body that fits `items`, of the directions and settings in their order.
    [[nodiscard]] std::optional<FittedBody> fit(const std::vector<TimelineItem>& items) const;

    /// The same for one setting and for a room that is `reserved` points lower. A crowd is drawn as a histogram.
    [[nodiscard]] std::optional<FittedBody> fit_with(const std::vector<TimelineItem>& items, const BodySetting& setting,
                                                     double reserved,
                                                     const std::vector<TimelineItem>* crowd = nullptr) const;

    /// About how many of the items' labels fill a page, in the densest setting.
    [[nodiscard]] std::size_t likely_labels(const std::vector<TimelineItem>& items) const;

    /// The same composer for pages with another subtitle.
    [[nodiscard]] TimelineComposer with_subtitle(const std::string& subtitle) const;

    /// A page for a body and what stands below it. `below` lies relative to the body's lower left corner.
    [[nodiscard]] Scene page(const TimelineBody& body, std::vector<Item> below, double below_height) const;

    /// Where the body may stand, before anything is reserved.
    [[nodiscard]] BodyRoom room(AxisDirection direction) const;

    [[nodiscard]] const std::vector<SettingStep>& settings() const { return settings_; }
    [[nodiscard]] const TextMeasurer& measurer() const { return measurer_; }
    [[nodiscard]] const TimelineFigure& figure() const { return figure_; }
    [[nodiscard]] const Style& style() const { return style_; }
    /// The directions that the figure allows, the preferred one first.
    [[nodiscard]] std::vector<AxisDirection> directions() const;

private:
    [[nodiscard]] TimelineLegend make_legend(bool has_histogram) const;
    [[nodiscard]] BodyRoom room_below(const TimelineLegend& legend, AxisDirection direction) const;
    [[nodiscard]] std::optional<TimelineBody> lay(const BodyJob& job, AxisDirection direction) const;
    [[nodiscard]] bool can_hold(const BodyJob& job) const;

    const TimelineFigure& figure_;
    const Style& style_;
    const TextMeasurer& measurer_;
    Page page_;
    Frame frame_;
    TimelineLegend legend_;
    std::vector<SettingStep> settings_;
};

}  // namespace dateline
