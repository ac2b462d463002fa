#include "layout/timeline/degrade.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dateline {

namespace {

/// The closest lines that keep ascenders and descenders apart, in sizes.
constexpr double closest_line_height = 1.07;
/// Between labels, in sizes: two points where type has seven. Side by side they keep twice that.
constexpr double tight_gap = 2.0 / 7;
/// Labels narrower than this share of the style's width hold hardly two words a line.
constexpr double narrow_share = 0.45;

BodySetting first_setting(const Style& style) {
    BodySetting setting;
    setting.label = label_setting(style, style.type.label_size, style.type.line_height, DatePlacement::own_line);
    setting.lane_pitch = style.timeline.span_height.value();
    setting.label_gap = style.timeline.label_gap.value();
    return setting;
}

}  // namespace

std::vector<SettingStep> setting_steps(const TimelineFigure& figure, const Style& style) {
    std::vector<SettingStep> steps{{first_setting(style), ""}};
    const auto add = [&](BodySetting setting, const std::string& words) {
        if (!(setting == steps.back().setting)) steps.push_back({std::move(setting), words});
    };
    // Each step keeps what the steps before it gave up.
    BodySetting next = steps.back().setting;
    next.least_width_share = narrow_share;
    // Labels need the room more than counts do.
    next.counts_clusters = false;
    add(next, "labels wrapped narrower");
    next.label.date_placement = DatePlacement::run_in;
    add(next, "dates set in line with the captions");

    // Optional parts go before legibility does.
    const bool has_pictures = std::any_of(figure.events.begin(), figure.events.end(),
                                          [](const TimelineEvent& event) { return event.picture.has_value(); });
    if (has_pictures) {
        next.shows_pictures = false;
        add(next, "pictures left out");
    }
    const bool has_places = std::any_of(figure.events.begin(), figure.events.end(),
                                        [](const TimelineEvent& event) { return !event.place.empty(); });
    const bool has_sources = std::any_of(figure.events.begin(), figure.events.end(),
                                         [](const TimelineEvent& event) { return !event.source.empty(); });
    if (has_places || has_sources) {
        next.shows_places = false;
        add(next, !has_sources ? "places left out" : !has_places ? "sources left out" : "places and sources left out");
    }
    const Points size = style.type.label_size;
    const Points least = std::min(style.type.minimum_size, size);
    // Type shrinks only after everything that costs the reader less.
    if (least < size) {
        const LabelSetting small = label_setting(style, least, style.type.line_height, DatePlacement::run_in);
        next.label = small;
        add(next, "labels set at " + format_number(least.value()) + " pt");
    }
    next.label =
        label_setting(style, least, std::min(closest_line_height, style.type.line_height), DatePlacement::run_in);
    next.label_gap = std::min(next.label_gap, tight_gap * least.value());
    // Markers are never smaller: lanes close up to the size of a marker.
    next.lane_pitch = std::min(next.lane_pitch, 2.05 * style.timeline.marker_radius.value());
    next.most_stacked = 2;
    add(next, "lines and lanes set closer");
    return steps;
}

}  // namespace dateline
