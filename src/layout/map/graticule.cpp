#include "layout/map/graticule.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/text.hpp"

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

/// A label beside the end of a line that meets the left or lower edge of the frame.
struct EdgeLabel {
    bool below = false;
    Points along{};  ///< x below, y on the left
    std::string text;
};

/// Meridians are named below, parallels on the left; around a pole, where meridians meet every side, on both.
void add_ends(const GraticuleLine& line, const PageBox& frame, bool polar, std::vector<EdgeLabel>& labels) {
    const Points near(0.3);
    for (const auto& piece : line.pieces) {
        for (const auto& end : {piece.front(), piece.back()}) {
            const std::string& text = line.text;
            if (frame.bottom - end.y < near && (line.is_meridian || polar)) {
                labels.push_back({true, end.x, text});
            } else if (end.x - frame.left < near && (!line.is_meridian || polar)) {
                labels.push_back({false, end.y, text});
            }
        }
    }
}

/// On a world map the parallels end at the curved outline: their names stand beside it.
void add_outline_ends(const GraticuleLine& line, const MapView& view, const TextStyle& style,
                      const TextMeasurer& measurer, std::vector<TextItem>& items) {
    if (line.is_meridian || line.pieces.empty() || std::abs(line.degrees.value()) > 80) {
        return;
    }
    PagePoint end = line.pieces.front().front();
    for (const auto& piece : line.pieces) {
        for (const auto& point : {piece.front(), piece.back()}) {
            end = point.x < end.x ? point : end;
        }
    }
    const std::string& text = line.text;
    const auto extent = measurer.measure(text, style);
    if (end.x - view.frame.left < view.frame.width() / 4) {
        items.push_back(
            {text, {end.x - label_gap, end.y + style.size * 0.35}, TextAnchor::end, extent.width, style, "tick"});
    }
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
    std::vector<TextItem> items;
    std::vector<EdgeLabel> labels;
    const bool polar = view.window.whole_turn && std::abs(view.projection.domain().centre.lat.value()) > 60;
    for (const auto& line : lines) {
        if (view.projection.domain().whole_world && !view.globe_fills_frame) {
            add_outline_ends(line, view, text_style, measurer, items);
        } else {
            add_ends(line, view.frame, polar, labels);
        }
    }
    std::stable_sort(labels.begin(), labels.end(), [](const EdgeLabel& a, const EdgeLabel& b) {
        return a.below != b.below ? a.below < b.below : a.along < b.along;
    });
    std::optional<PageBox> last;
    for (const auto& label : labels) {
        const auto extent = measurer.measure(label.text, text_style);
        const PagePoint at = label.below
                                 ? PagePoint{label.along, view.frame.bottom + label_gap + text_style.size * 0.75}
                                 : PagePoint{view.frame.left - label_gap, label.along + text_style.size * 0.35};
        const Points left = label.below ? at.x - extent.width / 2 : at.x - extent.width;
        const PageBox box{left, at.y - text_style.size * 0.8, left + extent.width, at.y + text_style.size * 0.2};
        const bool inside =
            box.right <= view.frame.right + Points(6) && box.bottom <= view.frame.bottom + label_gap + text_style.size;
        if (inside && !(last && last->grown(Points(2)).overlaps(box))) {
            items.push_back(
                {label.text, at, label.below ? TextAnchor::middle : TextAnchor::end, extent.width, text_style, "tick"});
            last = box;
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
