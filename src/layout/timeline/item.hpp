// A timeline item: an event as the layout sees it, with its stretch of time as numbers and its words ready to be set.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "figure/figure.hpp"
#include "layout/timeline/axis_time.hpp"
#include "layout/timeline/labels.hpp"

namespace dateline {

/// How an event is drawn on the axis.
enum class MarkKind {
    point,   ///< a day or a time of day: a solid marker
    soft,    ///< some time within a month, a year, ...: a soft bar with a hollow marker
    lasting  ///< from one date to another: a bar
};

struct TimelineItem {
    std::size_t event = 0;  ///< index in the figure
    std::size_t track = 0;  ///< index of its colour and shape
    MarkKind kind = MarkKind::point;
    TimeExtent time{};
    double sharp_from = 0;  ///< the bar is certain from here, in days
    double sharp_to = 0;    ///< the bar is certain up to here, in days
    bool is_approximate = false;
    bool is_coarse = false;  ///< known to a year at best: it fades, where a month is even
    bool is_highlighted = false;
    bool is_open_start = false;
    bool is_open_end = false;
    LabelText text{};
    std::string inside;         ///< words inside the bar, for an item that is not labelled
    std::string title;          ///< what a reader hears
    bool is_continued = false;  ///< the rest of an event that an earlier strip shows
    bool labelled = true;       ///< false when a group or a key speaks for it

    bool operator==(const TimelineItem&) const = default;
};

/// The items of a figure in the order of their markers along the axis: by marker, end, and order in the figure.
std::vector<TimelineItem> make_items(const TimelineFigure& figure);

/// What stands below a caption: the place, unless the caption names it, and the source; neither where `heading` is it.
std::string detail_line(const TimelineEvent& event, const std::string& heading = {});

/// The group of an event in the scene, without its items.
Group make_event_group(const TimelineEvent& event, const TimelineItem& item);

}  // namespace dateline
