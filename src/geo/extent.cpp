#include "geo/extent.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace dateline {

namespace {

struct Interval {
    double west;
    double east;  ///< not less than west, may pass 180
};

std::vector<Interval> sorted_intervals(std::span<const GeoBox> areas) {
    std::vector<Interval> intervals;
    for (const auto& area : areas) {
        const double west = normalised_longitude(area.west).value();
        intervals.push_back({west, west + area.width().value()});
    }
    std::sort(intervals.begin(), intervals.end(), [](const Interval& a, const Interval& b) {
        return a.west != b.west ? a.west < b.west : a.east < b.east;
    });
    return intervals;
}

GeoBox box_from(double west, double width, double south, double north) {
    const Degrees start = normalised_longitude(Degrees(west));
    return {start, Degrees(south), start + Degrees(std::clamp(width, 0.0, 360.0)), Degrees(north)};
}

}  // namespace

GeoBox extent_of(std::span<const GeoBox> areas) {
    const auto intervals = sorted_intervals(areas);
    double covered = intervals.front().east;
    double widest_gap = 0;
    double gap_end = intervals.front().west;
    double gap_start = 0;
    for (const auto& interval : intervals) {
        if (interval.west - covered > widest_gap) {
            widest_gap = interval.west - covered;
            gap_start = covered;
            gap_end = interval.west;
        }
        covered = std::max(covered, interval.east);
    }
    const double last_gap = intervals.front().west + 360 - covered;
    if (last_gap >= widest_gap) {
        widest_gap = std::max(last_gap, 0.0);
        gap_start = covered;
        gap_end = intervals.front().west;
    }
    double south = 90;
    double north = -90;
    for (const auto& area : areas) {
        south = std::min(south, area.south.value());
        north = std::max(north, area.north.value());
    }
    const double width = std::fmod(gap_start - gap_end + 720, 360);
    return box_from(gap_end, widest_gap <= 0 ? 360 : width, south, north);
}

std::optional<std::size_t> outlier_of(std::span<const GeoBox> areas) {
    constexpr std::size_t fewest = 6;
    constexpr double most_left = 0.25;
    if (areas.size() < fewest) return std::nullopt;
    const auto size_of = [](const GeoBox& box) { return std::max(box.width(), box.height()).value(); };
    const GeoBox all = extent_of(areas);
    std::optional<std::size_t> found;
    double least = size_of(all) * most_left;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        // Only what the extent ends with can be what widens it.
        const Degrees from_west = normalised_longitude(areas[i].west - all.west);
        const Degrees from_east = normalised_longitude(areas[i].east - all.east);
        const bool at_edge = std::abs(from_west.value()) < 1e-9 || std::abs(from_east.value()) < 1e-9 ||
                             areas[i].south == all.south || areas[i].north == all.north;
        if (!at_edge) continue;
        std::vector<GeoBox> others(areas.begin(), areas.end());
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        const double left = size_of(extent_of(others));
        if (left < least) {
            least = left;
            found = i;
        }
    }
    return found;
}

GeoBox at_least(const GeoBox& box, Degrees width, Degrees height) {
    const double middle = ((box.south + box.north) / 2).value();
    const double tall = std::max(box.height().value(), height.value());
    const double south = std::clamp(middle - tall / 2, -90.0, 90 - tall);
    const double shrink = std::max(std::cos(middle * std::numbers::pi / 180), 0.05);
    const double wide = std::min(std::max(box.width().value(), width.value() / shrink), 360.0);
    return box_from(((box.west + box.east) / 2).value() - wide / 2, wide, south, south + tall);
}

GeoBox padded(const GeoBox& box, double share) {
    const double by_lon = box.width().value() * share;
    const double by_lat = box.height().value() * share;
    const double wide = std::min(box.width().value() + 2 * by_lon, 360.0);
    const double south = std::max(box.south.value() - by_lat, std::min(-89.0, box.south.value()));
    const double north = std::min(box.north.value() + by_lat, std::max(89.0, box.north.value()));
    return box_from(((box.west + box.east) / 2).value() - wide / 2, wide, south, north);
}

}  // namespace dateline
