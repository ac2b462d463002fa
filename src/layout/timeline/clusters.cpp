#include "layout/timeline/clusters.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "layout/timeline/band.hpp"

namespace dateline {

namespace {

/// Fewer events can be counted.
constexpr std::size_t least_count = 6;
/// Markers nearer to each other than this, in their radii, lie over each other.
constexpr double too_near = 1;
/// Between band, count and bracket, and the length of the bracket's ends.
constexpr double gap = 1.5;
constexpr double bracket_end = 2;

TextStyle count_style(const Style& style) {
    TextStyle text = tick_style(style, TickLevel::minor);
    text.color = style.type.text;
    return text;
}

std::string count_text(const EventCluster& cluster, const DisplayLanguage& language) {
    return language.in_digits(std::to_string(cluster.count));
}

std::vector<EventCluster> clusters_of(const BodyJob& job, const AxisScale& scale) {
    // A histogram says it better, and words of an axis stand where words are.
    if (job.crowd != nullptr || job.axis_words == AxisWords::none || !job.setting.counts_clusters) return {};
    return find_clusters(job.items, scale, job.style);
}

}  // namespace

std::vector<EventCluster> find_clusters(const std::vector<TimelineItem>& items, const AxisScale& scale,
                                        const Style& style) {
    std::vector<EventCluster> clusters;
    EventCluster run;
    const auto end_run = [&] {
        if (run.count >= least_count) clusters.push_back(run);
        run = {};
    };
    for (const TimelineItem& item : items) {
        if (item.is_coarse || item.is_continued) continue;
        const double marker = scale.at(item.time.anchor);
        if (run.count > 0 && marker - run.to > too_near * style.timeline.marker_radius.value()) end_run();
        if (run.count == 0) run.from = marker;
        run.to = marker;
        run.count += 1;
    }
    end_run();
    return clusters;
}

double cluster_strip(const BodyJob& job, const AxisScale& scale, AxisDirection direction) {
    double most = 0;
    for (const EventCluster& cluster : clusters_of(job, scale)) {
        const TextExtent extent =
            job.measurer.measure(count_text(cluster, job.figure.page.language), count_style(job.style));
        const Points across = direction == AxisDirection::horizontal ? extent.height() : extent.width;
        most = std::max(most, across.value() + 2 * gap + bracket_end);
    }
    return most;
}

std::vector<Item> draw_clusters(const BodyJob& job, const AxisZone& zone) {
    std::vector<Item> items;
    if (zone.cluster_strip <= 0) return items;
    const TextStyle text = count_style(job.style);
    const double radius = job.style.timeline.marker_radius.value();
    double free_from = zone.scale.page_from;
    for (const EventCluster& cluster : clusters_of(job, zone.scale)) {
        const double far = zone.outside(Side::before, zone.cluster_strip);
        const double near = zone.outside(Side::before, zone.cluster_strip - bracket_end);
        PathItem bracket;
        bracket.path = polyline({zone.point(cluster.from - radius, far), zone.point(cluster.from - radius, near),
                                 zone.point(cluster.to + radius, near), zone.point(cluster.to + radius, far)});
        Stroke stroke;
        stroke.color = job.style.timeline.axis;
        stroke.width = job.style.timeline.leader_width;
        stroke.round_joins = false;
        bracket.stroke = stroke;
        bracket.css_class = "cluster";
        items.push_back({std::move(bracket)});
        const std::string count = count_text(cluster, job.figure.page.language);
        const TextExtent extent = job.measurer.measure(count, text);
        const bool is_horizontal = zone.direction == AxisDirection::horizontal;
        const double half = (is_horizontal ? extent.width : extent.height()).value() / 2;
        // Counts of neighbouring clusters stand side by side, within the axis.
        const double middle =
            std::min(std::max((cluster.from + cluster.to) / 2, free_from + half), zone.scale.page_to - half);
        free_from = middle + half + gap;
        const double across = zone.outside(Side::before, (zone.cluster_strip - bracket_end) / 2);
        PagePoint position = zone.point(middle, across);
        position.y += (extent.ascent - extent.descent) / 2;
        items.push_back({TextItem{count, position, TextAnchor::middle, extent.width, text, "cluster"}});
    }
    return items;
}

}  // namespace dateline
