#include "scene/path.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "base/check.hpp"

namespace dateline {

namespace {

// How far the control points of a quarter circle of radius 1 stand from its ends: 4/3 (sqrt(2) - 1). The arc is then
// nowhere farther than 0.03 % of the radius from the circle.
constexpr double quarter_circle = 0.5522847498307936;

// A corner of a rounded rectangle or a quarter of a circle: from `from` to `to` around the point where the tangents
// meet.
void quarter_arc(Path& path, PagePoint from, PagePoint corner, PagePoint to) {
    const auto towards = [&corner](PagePoint end) {
        return PagePoint{end.x + (corner.x - end.x) * quarter_circle, end.y + (corner.y - end.y) * quarter_circle};
    };
    path.cubic_to(towards(from), towards(to), to);
}

// Grows `box`, or starts it, so that it holds the point.
void unite(std::optional<PageBox>& box, PagePoint point) {
    const PageBox dot{point.x, point.y, point.x, point.y};
    box = box ? box->united(dot) : dot;
}

}  // namespace

Path& Path::move_to(PagePoint to) {
    steps.emplace_back(MoveTo{to});
    return *this;
}

Path& Path::line_to(PagePoint to) {
    steps.emplace_back(LineTo{to});
    return *this;
}

Path& Path::cubic_to(PagePoint control1, PagePoint control2, PagePoint to) {
    steps.emplace_back(CubicTo{control1, control2, to});
    return *this;
}

Path& Path::close() {
    steps.emplace_back(ClosePath{});
    return *this;
}

Path rectangle(const PageBox& box) {
    return polygon({{box.left, box.top}, {box.right, box.top}, {box.right, box.bottom}, {box.left, box.bottom}});
}

// Clockwise from the end of the top left corner.
Path rounded_rectangle(const PageBox& box, Points radius) {
    const Points r = std::clamp(radius, Points(0), std::min(box.width(), box.height()) / 2);
    if (r == Points(0)) return rectangle(box);
    Path path;
    path.move_to({box.left + r, box.top}).line_to({box.right - r, box.top});
    quarter_arc(path, {box.right - r, box.top}, {box.right, box.top}, {box.right, box.top + r});
    path.line_to({box.right, box.bottom - r});
    quarter_arc(path, {box.right, box.bottom - r}, {box.right, box.bottom}, {box.right - r, box.bottom});
    path.line_to({box.left + r, box.bottom});
    quarter_arc(path, {box.left + r, box.bottom}, {box.left, box.bottom}, {box.left, box.bottom - r});
    path.line_to({box.left, box.top + r});
    quarter_arc(path, {box.left, box.top + r}, {box.left, box.top}, {box.left + r, box.top});
    return path.close();
}

// Clockwise from the rightmost point.
Path circle(PagePoint centre, Points radius) {
    const Points left = centre.x - radius;
    const Points right = centre.x + radius;
    const Points top = centre.y - radius;
    const Points bottom = centre.y + radius;
    Path path;
    path.move_to({right, centre.y});
    quarter_arc(path, {right, centre.y}, {right, bottom}, {centre.x, bottom});
    quarter_arc(path, {centre.x, bottom}, {left, bottom}, {left, centre.y});
    quarter_arc(path, {left, centre.y}, {left, top}, {centre.x, top});
    quarter_arc(path, {centre.x, top}, {right, top}, {right, centre.y});
    return path.close();
}

Path polyline(const std::vector<PagePoint>& points) {
    Path path;
    path.steps.reserve(points.size() + 1);
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i == 0) {
            path.move_to(points[i]);
        } else {
            path.line_to(points[i]);
        }
    }
    return path;
}

Path polygon(const std::vector<PagePoint>& points) {
    Path path = polyline(points);
    if (!points.empty()) path.close();
    return path;
}

PageBox bounds(const Path& path) {
    std::optional<PageBox> box;
    for (const auto& step : path.steps) {
        if (const auto* move = std::get_if<MoveTo>(&step)) unite(box, move->to);
        if (const auto* line = std::get_if<LineTo>(&step)) unite(box, line->to);
        if (const auto* cubic = std::get_if<CubicTo>(&step)) {
            for (const auto& point : std::array{cubic->control1, cubic->control2, cubic->to}) unite(box, point);
        }
    }
    DATELINE_ASSERT(box.has_value(), "only a path with points has bounds");
    return *box;
}

}  // namespace dateline
