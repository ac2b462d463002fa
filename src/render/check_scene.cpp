#include "render/check_scene.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "base/text.hpp"
#include "render/png_image.hpp"

namespace dateline {

namespace {

bool is_drawable(Points coordinate) {
    // False for NaN as well.
    return std::abs(coordinate.value()) <= farthest_coordinate.value();
}

// One name for all parts of a scene: a part can be drawn when all of its parts can.
bool is_drawable(PagePoint point) {
    return is_drawable(point.x) && is_drawable(point.y);
}

bool is_drawable(const PageBox& box) {
    return is_drawable(PagePoint{box.left, box.top}) && is_drawable(PagePoint{box.right, box.bottom});
}

bool is_drawable(const PathStep& step) {
    if (const auto* move = std::get_if<MoveTo>(&step)) return is_drawable(move->to);
    if (const auto* line = std::get_if<LineTo>(&step)) return is_drawable(line->to);
    if (const auto* cubic = std::get_if<CubicTo>(&step)) {
        return is_drawable(cubic->control1) && is_drawable(cubic->control2) && is_drawable(cubic->to);
    }
    return true;
}

bool is_drawable(const Path& path) {
    // A subpath starts with a move; Cairo and SVG readers differ about one that does not.
    if (!path.steps.empty() && !std::holds_alternative<MoveTo>(path.steps.front())) return false;
    return std::all_of(path.steps.begin(), path.steps.end(), [](const PathStep& step) { return is_drawable(step); });
}

// False for NaN as well.
bool is_opacity(double value) {
    return value >= 0 && value <= 1;
}

bool is_drawable(const Fill& fill) {
    if (const auto* color = std::get_if<Color>(&fill)) return is_opacity(color->opacity);
    if (const auto* hatch = std::get_if<Hatch>(&fill)) {
        // A finer hatch would be a grey area of millions of lines.
        return is_opacity(hatch->color.opacity) && hatch->spacing >= Points(0.1) && is_drawable(hatch->spacing) &&
               is_drawable(hatch->width);
    }
    const auto& gradient = std::get<LinearGradient>(fill);
    return is_drawable(gradient.from) && is_drawable(gradient.to) &&
           std::all_of(gradient.stops.begin(), gradient.stops.end(), [](const GradientStop& stop) {
               return is_opacity(stop.offset) && is_opacity(stop.color.opacity);
           });
}

bool is_drawable(const Stroke& stroke) {
    // A negative length, or lengths that are all 0, put a Cairo context into an error state.
    const bool dashes = std::all_of(stroke.dash.begin(), stroke.dash.end(),
                                    [](Points length) { return length >= Points(0) && is_drawable(length); });
    const bool visible = stroke.dash.empty() || std::any_of(stroke.dash.begin(), stroke.dash.end(),
                                                            [](Points length) { return length > Points(0); });
    return is_opacity(stroke.color.opacity) && stroke.width >= Points(0) && is_drawable(stroke.width) && dashes &&
           visible;
}

// Checks an item and, in groups, all that is inside. The message names the item by what a layout gave it: its class,
// its text or its id.
struct ItemCheck {
    int depth;

    Result<void> operator()(const PathItem& item) const {
        if (is_drawable(item.path) && (!item.fill || is_drawable(*item.fill)) &&
            (!item.stroke || is_drawable(*item.stroke))) {
            return {};
        }
        return Error{
            fmt::format("cannot draw the path '{}': a number in it is not finite or out of range", item.css_class)};
    }

    Result<void> operator()(const TextItem& item) const {
        // A size of 0 makes Pango take its default, and the text would be larger than measured.
        const TextStyle& style = item.style;
        const bool lengths = is_drawable(item.width) && is_drawable(style.size) && is_drawable(style.letter_spacing) &&
                             is_drawable(style.halo_width);
        const bool colors = is_opacity(style.color.opacity) && is_opacity(style.halo_color.opacity);
        const bool letters = std::all_of(item.letters.begin(), item.letters.end(), [](const LetterPlace& letter) {
            return is_drawable(letter.at) && is_drawable(letter.width) && std::isfinite(letter.rotation);
        });
        if (is_drawable(item.position) && letters && lengths && colors && style.size > Points(0) &&
            std::isfinite(item.rotation)) {
            return {};
        }
        return Error{fmt::format("cannot draw the text '{}': a number in it is not finite or out of range", item.text)};
    }

    Result<void> operator()(const ImageItem& item) const {
        const bool has_area = item.box.width() > Points(0) && item.box.height() > Points(0);
        if (is_drawable(item.box) && has_area) return check_png(item.png);
        return Error{"cannot draw an image: its box is empty, not finite or out of range"};
    }

    Result<void> operator()(const Group& group) const {
        // The renderers recurse, so a limit here keeps their stacks small.
        if (depth >= deepest_group) return Error{fmt::format("groups are nested deeper than {}", deepest_group)};
        if (group.clip && !is_drawable(*group.clip)) {
            return Error{fmt::format("cannot draw the group '{}': its clip is not finite or out of range", group.id)};
        }
        for (const auto& item : group.items) {
            if (auto result = std::visit(ItemCheck{depth + 1}, item.value); !result) return result;
        }
        return {};
    }
};

}  // namespace

Result<void> check_scene(const Scene& scene) {
    for (const Points side : {scene.width, scene.height}) {
        if (side > Points(0) && side <= longest_side) continue;
        const std::string found = std::isfinite(side.value()) ? format_number(side.value()) : "no number";
        return Error{"expected a page side of more than 0 and at most 5 m, found " + found + " pt"};
    }
    for (const auto& item : scene.items) {
        if (auto result = std::visit(ItemCheck{0}, item.value); !result) return result;
    }
    return {};
}

}  // namespace dateline
