// Paths on the page: runs of lines and cubic curves.
#pragma once

#include <variant>
#include <vector>

#include "scene/page.hpp"

namespace dateline {

struct MoveTo {
    PagePoint to{};
    bool operator==(const MoveTo&) const = default;
};
struct LineTo {
    PagePoint to{};
    bool operator==(const LineTo&) const = default;
};
struct CubicTo {
    PagePoint control1{};
    PagePoint control2{};
    PagePoint to{};
    bool operator==(const CubicTo&) const = default;
};
struct ClosePath {
    bool operator==(const ClosePath&) const = default;
};
using PathStep = std::variant<MoveTo, LineTo, CubicTo, ClosePath>;

/// The even-odd rule decides what is inside.
struct Path {
    std::vector<PathStep> steps;

    bool operator==(const Path&) const = default;

    Path& move_to(PagePoint to);
    Path& line_to(PagePoint to);
    Path& cubic_to(PagePoint control1, PagePoint control2, PagePoint to);
    Path& close();
};

Path rectangle(const PageBox& box);
/// A rectangle with corners of `radius`, clamped to half the smaller side.
Path rounded_rectangle(const PageBox& box, Points radius);
/// Four cubic arcs.
Path circle(PagePoint centre, Points radius);
Path polyline(const std::vector<PagePoint>& points);
Path polygon(const std::vector<PagePoint>& points);

/// The box of all points and control points. The path must not be empty.
PageBox bounds(const Path& path);

}  // namespace dateline
