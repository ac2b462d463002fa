#include "layout/map/graticule.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/text.hpp"
#include "layout/map/page_geometry.hpp"

namespace dateline {

namespace {

constexpr std::array steps{30.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01};
constexpr int fewest_lines = 4;
constexpr Points label_gap{2.5};

TextStyle label_style(const Style& style) {
    TextStyle text;
    text.family = style.type.family;
    text.size = style.type.tick_size;
    text.color = style.type.muted_text;
    return text;
}

/// The step that gives at least four lines over the larger extent in degrees.
double step_for(const MapView& view) {
    const auto& box = view.window.box;
    const double extent = std::max(std::min(box.width().value(), 180.0), box.height().value());
    for (const double step : steps) {
        if (extent / step >= fewest_lines + 1) {
            return step;
        }
    }
    return steps.back();
}

GraticuleLine line_through(const MapView& view, const GeoPath& path, Degrees degrees, bool is_meridian) {
    GraticuleLine line{degrees, is_meridian, {}, {}};
    for (const auto& piece : project_line(view.projection, view.window, path, Seams::keep)) {
        line.pieces.push_back(view.to_page(piece));
    }
    return line;
}

/// A name beside the end of a line, away from the map.
struct EdgeLabel {
    PagePoint end{};
    double east = 0;   ///< the way from the map: -1 to the left, 1 to the right
    double south = 0;  ///< 1 down, -1 up
    std::string text;
    bool at_rim = false;  ///< of the globe, which may run aslant
};

bool is_on(const PageRing& outline, const PagePoint& point) {
    for (std::size_t i = 0; i < outline.size(); ++i) {
        if (distance(point, Segment{outline[i], outline[(i + 1) % outline.size()]}) < Points(0.5)) {
            return true;
        }
    }
    return false;
}

/// Meridians are named below, parallels on the left; around a pole, where meridians meet every side, on both. Where the
/// globe ends before the frame, lines are named at its rim.
void add_ends(const GraticuleLine& line, const MapView& view, bool polar, std::vector<EdgeLabel>& labels) {
    const Points near(0.3);
    const auto& frame = view.frame;
    const PagePoint middle{(frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2};
    for (const auto& piece : line.pieces) {
        for (const auto& end : {piece.front(), piece.back()}) {
            if (frame.bottom - end.y < near && (line.is_meridian || polar)) {
                labels.push_back({end, 0, 1, line.text});
            } else if (end.x - frame.left < near && (!line.is_meridian || polar)) {
                labels.push_back({end, -1, 0, line.text});
            } else if (!view.globe_fills_frame && frame.right - end.x > near && end.y - frame.top > near &&
                       is_on(view.outline, end)) {
                const Points away = std::max(distance(end, middle), Points(1));
                const double east = (end.x - middle.x) / away;
                const double south = (end.y - middle.y) / away;
                const bool world = view.projection.domain().whole_world;
                if (line.is_meridian) {
                    labels.push_back(
                        {end, world ? 0 : east, world ? (south < 0 ? -1.0 : 1.0) : south, line.text, true});
                } else if (east < 0) {  // once is enough for a parallel
                    labels.push_back({end, world ? -1 : east, world ? 0 : south, line.text, true});
                }
            }
        }
    }
}

/// How far a name must move on for the rim not to run through it.
std::pair<Points, Points> way_off_rim(const PageRing& outline, const PageBox& box, const EdgeLabel& label) {
    constexpr double most = 12;  // points
    for (double way = 0; way < most; way += 0.5) {
        const Points east(way * label.east);
        const Points south(way * label.south);
        const PageBox moved =
            PageBox{box.left + east, box.top + south, box.right + east, box.bottom + south}.grown(Points(1));
        bool is_clear = true;
        for (std::size_t i = 0; is_clear && i < outline.size(); ++i) {
            is_clear = !touches(Segment{outline[i], outline[(i + 1) % outline.size()]}, moved);
        }
        if (is_clear) {
            return {east, south};
        }
    }
    return {};
}

/// Where meridians meet in a point, no name beside it says which is which.
void drop_shared_ends(std::vector<EdgeLabel>& labels) {
    std::vector<EdgeLabel> kept;
    for (const auto& label : labels) {
        const bool shared = std::any_of(labels.begin(), labels.end(), [&](const EdgeLabel& other) {
            return other.text != label.text && distance(other.end, label.end) < Points(3);
        });
        if (!shared) {
            kept.push_back(label);
        }
    }
    labels = std::move(kept);
}

}  // namespace

std::string degree_text(Degrees degrees, bool is_meridian, const DisplayLanguage& language) {
    const double value = is_meridian ? normalised_longitude(degrees).value() : degrees.value();
    const auto number = format_number(std::abs(value)) + "°";
    if (value == 0 || (is_meridian && std::abs(value) == 180)) {
        return number;
    }
    const std::string_view point = is_meridian ? (value > 0 ? "east" : "west") : (value > 0 ? "north" : "south");
    const std::string said = language.say(point, "degrees", number);
    return said.empty() ? (value < 0 ? "−" : "") + number : said;
}

std::vector<GraticuleLine> graticule(const MapView& view, const DisplayLanguage& language) {
    std::vector<GraticuleLine> lines;
    const auto& box = view.window.box;
    const double step = step_for(view);
    const bool whole = view.window.whole_turn || box.width() >= Degrees(359.9);
    const int first = static_cast<int>(std::ceil(box.west.value() / step + 1e-9));
    const int last = static_cast<int>(std::floor(box.east.value() / step - 1e-9));
    // Near a pole the meridians run together; every second or third ends before it.
    for (int i = first; i <= last; ++i) {
        const Degrees lon(i * step);
        const bool cardinal = std::abs(std::remainder(lon.value(), 90)) < 1e-9;
        const Degrees limit(whole && !cardinal ? 90 - std::min(step / 2, 10.0) : 90);
        lines.push_back(
            line_through(view, {{lon, std::max(box.south, -limit)}, {lon, std::min(box.north, limit)}}, lon, true));
    }
    for (double lat = std::ceil(box.south.value() / step) * step; lat <= box.north.value() + 1e-9; lat += step) {
        if (std::abs(lat) < 90 - 1e-9) {
            lines.push_back(
                line_through(view, {{box.west, Degrees(lat)}, {box.east, Degrees(lat)}}, Degrees(lat), false));
        }
    }
    for (GraticuleLine& line : lines) line.text = degree_text(line.degrees, line.is_meridian, language);
    return lines;
}

std::vector<TextItem> graticule_labels(const std::vector<GraticuleLine>& lines, const MapView& view, const Style& style,
                                       const TextMeasurer& measurer) {
    const auto text_style = label_style(style);
    std::vector<EdgeLabel> labels;
    const bool polar = view.window.whole_turn && std::abs(view.projection.domain().centre.lat.value()) > 60;
    for (const auto& line : lines) {
        add_ends(line, view, polar, labels);
    }
    drop_shared_ends(labels);
    std::stable_sort(labels.begin(), labels.end(), [](const EdgeLabel& a, const EdgeLabel& b) {
        return a.south != b.south ? a.south < b.south : a.south == 0 ? a.end.y < b.end.y : a.end.x < b.end.x;
    });
    const PageBox room{view.frame.left - graticule_label_width(style, measurer) * 1.5, view.frame.top,
                       view.frame.right + Points(6), view.frame.bottom + label_gap + text_style.size};
    std::vector<TextItem> items;
    std::vector<PageBox> boxes;
    for (const auto& label : labels) {
        const auto extent = measurer.measure(label.text, text_style);
        const bool sideways = std::abs(label.east) > 0.3;
        const auto anchor = !sideways ? TextAnchor::middle : label.east < 0 ? TextAnchor::end : TextAnchor::start;
        PagePoint at{label.end.x + label_gap * label.east,
                     label.end.y + text_style.size * 0.35 + (label_gap + text_style.size * 0.4) * label.south};
        const Points left = at.x - extent.width * (anchor == TextAnchor::end     ? 1
                                                   : anchor == TextAnchor::start ? 0
                                                                                 : 0.5);
        PageBox box{left, at.y - text_style.size * 0.8, left + extent.width, at.y + text_style.size * 0.2};
        if (label.at_rim) {
            const auto [east, south] = way_off_rim(view.outline, box, label);
            at = {at.x + east, at.y + south};
            box = {box.left + east, box.top + south, box.right + east, box.bottom + south};
        }
        const bool free = std::none_of(boxes.begin(), boxes.end(),
                                       [&](const PageBox& other) { return other.grown(Points(2)).overlaps(box); });
        if (contains(room, box) && free) {
            items.push_back({label.text, at, anchor, extent.width, text_style, "tick"});
            boxes.push_back(box);
        }
    }
    return items;
}

Points graticule_label_width(const Style& style, const TextMeasurer& measurer) {
    return measurer.measure("20.5°W", label_style(style)).width + label_gap;
}

Points graticule_label_height(const Style& style) {
    return style.type.tick_size + label_gap;
}

}  // namespace dateline
