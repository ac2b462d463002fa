#include "layout/map/curved_names.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "base/utf8.hpp"
#include "layout/map/page_geometry.hpp"

namespace dateline {

namespace {

constexpr double degrees_per_radian = 180 / std::numbers::pi;
// More than that is tiring to read.
constexpr double most_bend = 75;
// Letters take this share of the line's length, as atlases set names.
constexpr double share_of_line = 0.68;
constexpr double most_spacing = 0.55;   // of the size
constexpr double least_spacing = 0.03;  // of the size
// Of the size: what letters reach above and below the middle of their capitals.
constexpr double half_capital = 0.36;
constexpr double descent = 0.2;
constexpr Points line_step{1};
constexpr Points air{0.6};

/// The line's own coordinates: along the long axis of the area, and across.
struct Axis {
    PagePoint middle{};
    double east = 1;
    double south = 0;
    double elongation = 1;

    [[nodiscard]] double along(const PagePoint& point) const {
        return (point.x - middle.x).value() * east + (point.y - middle.y).value() * south;
    }
    [[nodiscard]] double across(const PagePoint& point) const {
        return (point.y - middle.y).value() * east - (point.x - middle.x).value() * south;
    }
    [[nodiscard]] PagePoint at(double along, double across) const {
        return {middle.x + Points(along * east - across * south), middle.y + Points(along * south + across * east)};
    }
};

/// How far each cell is from the next cell outside, in points; 0 outside. Two passes of a chamfer (Borgefors 1986).
std::vector<double> clearances(const PageGrid& grid, const Mask& area, const SummedMask& taken) {
    const int columns = grid.columns();
    const int rows = grid.rows();
    const double step = grid.cell().value();
    const auto index = [&](int column, int row) {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
    };
    std::vector<double> clear(area.size(), 0);
    const auto at = [&](int column, int row) {
        const bool inside = column >= 0 && row >= 0 && column < columns && row < rows;
        return inside ? clear[index(column, row)] : 0.0;
    };
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const auto centre = grid.centre_of(column, row);
            const bool free = area[index(column, row)] != 0 &&
                              taken.is_free(PageBox{centre.x, centre.y, centre.x, centre.y}.grown(grid.cell() / 2));
            clear[index(column, row)] =
                !free ? 0
                      : std::min({at(column - 1, row) + step, at(column, row - 1) + step,
                                  at(column - 1, row - 1) + step * 1.4, at(column + 1, row - 1) + step * 1.4});
        }
    }
    for (int row = rows - 1; row >= 0; --row) {
        for (int column = columns - 1; column >= 0; --column) {
            clear[index(column, row)] =
                std::min({clear[index(column, row)], at(column + 1, row) + step, at(column, row + 1) + step,
                          at(column + 1, row + 1) + step * 1.4, at(column - 1, row + 1) + step * 1.4});
        }
    }
    return clear;
}

/// Cells with room for letters, as points with their clearance.
struct Room {
    PagePoint at{};
    double clearance = 0;
};

std::vector<Room> roomy_cells(const PageGrid& grid, const std::vector<double>& clear, Points height) {
    std::vector<Room> cells;
    for (int row = 0; row < grid.rows(); ++row) {
        for (int column = 0; column < grid.columns(); ++column) {
            const double own = clear[static_cast<std::size_t>(row) * static_cast<std::size_t>(grid.columns()) +
                                     static_cast<std::size_t>(column)];
            if (own >= height.value() / 2) {
                cells.push_back({grid.centre_of(column, row), own});
            }
        }
    }
    return cells;
}

/// The principal axis of the cells, read from left to right or, where it is steep, upwards.
Axis principal_axis(const std::vector<Room>& cells) {
    double weight = 0;
    double x = 0;
    double y = 0;
    for (const auto& cell : cells) {
        weight += cell.clearance;
        x += cell.at.x.value() * cell.clearance;
        y += cell.at.y.value() * cell.clearance;
    }
    Axis axis;
    axis.middle = {Points(x / weight), Points(y / weight)};
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (const auto& cell : cells) {
        const double dx = (cell.at.x - axis.middle.x).value();
        const double dy = (cell.at.y - axis.middle.y).value();
        xx += dx * dx * cell.clearance;
        yy += dy * dy * cell.clearance;
        xy += dx * dy * cell.clearance;
    }
    const double angle = 0.5 * std::atan2(2 * xy, xx - yy);
    const double spread = std::hypot(xx - yy, 2 * xy);
    axis.elongation = std::sqrt((xx + yy + spread) / std::max(xx + yy - spread, 1e-9));
    axis.east = std::cos(angle);
    axis.south = std::sin(angle);
    // The angle lies within 90 degrees of level; a line that goes down steeply is read upwards.
    if (axis.east < 0 || (axis.south > 0 && axis.east < 0.35)) {
        axis.east = -axis.east;
        axis.south = -axis.south;
    }
    return axis;
}

/// A point of the ridge in the axis's coordinates.
struct Station {
    double along = 0;
    double across = 0;
    double clearance = 0;
};

/// The cell with most room at each step along the axis; the longest run without a gap.
std::vector<Station> ridge_of(const std::vector<Room>& cells, const Axis& axis, Points cell) {
    const double step = cell.value() * 1.5;
    double least = std::numeric_limits<double>::max();
    double most = std::numeric_limits<double>::lowest();
    for (const auto& one : cells) {
        least = std::min(least, axis.along(one.at));
        most = std::max(most, axis.along(one.at));
    }
    std::vector<Station> stations(static_cast<std::size_t>((most - least) / step) + 1);
    for (const auto& one : cells) {
        auto& station = stations[static_cast<std::size_t>((axis.along(one.at) - least) / step)];
        if (one.clearance > station.clearance) {
            station = {axis.along(one.at), axis.across(one.at), one.clearance};
        }
    }
    auto best_first = stations.begin();
    auto best_last = stations.begin();
    for (auto first = stations.begin(); first != stations.end();) {
        const auto last = std::find_if(first, stations.end(), [](const Station& one) { return one.clearance == 0; });
        if (last - first > best_last - best_first) {
            best_first = first;
            best_last = last;
        }
        first = last == stations.end() ? last : last + 1;
    }
    return {best_first, best_last};
}

/// across = a + b along + c along^2, by least squares weighted by the clearance.
std::array<double, 3> fitted_parabola(const std::vector<Station>& ridge) {
    std::array<double, 5> powers{};
    std::array<double, 3> right{};
    for (const auto& one : ridge) {
        double power = one.clearance * one.clearance;
        for (std::size_t i = 0; i < powers.size(); ++i) {
            powers[i] += power;
            if (i < right.size()) {
                right[i] += power * one.across;
            }
            power *= one.along;
        }
    }
    const auto determinant = [](double a, double b, double c, double d, double e, double f, double g, double h,
                                double i) { return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g); };
    const auto& p = powers;
    const double whole = determinant(p[0], p[1], p[2], p[1], p[2], p[3], p[2], p[3], p[4]);
    if (std::abs(whole) < 1e-9) {
        return {right[0] / std::max(p[0], 1e-9), 0, 0};
    }
    return {determinant(right[0], p[1], p[2], right[1], p[2], p[3], right[2], p[3], p[4]) / whole,
            determinant(p[0], right[0], p[2], p[1], right[1], p[3], p[2], right[2], p[4]) / whole,
            determinant(p[0], p[1], right[0], p[1], p[2], right[1], p[2], p[3], right[2]) / whole};
}

double direction(const PagePoint& from, const PagePoint& to) {
    return std::atan2((to.y - from.y).value(), (to.x - from.x).value()) * degrees_per_radian;
}

/// A place on a line, by its distance from the start, with the direction there in degrees.
struct OnLine {
    PagePoint at{};
    double direction = 0;
};

std::optional<OnLine> walk(const std::vector<PagePoint>& points, Points length) {
    if (length < Points(0)) {
        return std::nullopt;
    }
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Points piece = distance(points[i - 1], points[i]);
        if (length <= piece && piece > Points(0)) {
            const double share = length / piece;
            return OnLine{{points[i - 1].x + (points[i].x - points[i - 1].x) * share,
                           points[i - 1].y + (points[i].y - points[i - 1].y) * share},
                          direction(points[i - 1], points[i])};
        }
        length -= piece;
    }
    return std::nullopt;
}

Points length_of(const std::vector<PagePoint>& points) {
    Points length{};
    for (std::size_t i = 1; i < points.size(); ++i) {
        length += distance(points[i - 1], points[i]);
    }
    return length;
}

/// A letter's start and end on the line, without spacing: kerning counts.
struct LetterSpan {
    Points start{};
    Points width{};
};

std::vector<LetterSpan> spans_of(const std::string& name, const TextStyle& style, const TextMeasurer& measurer) {
    TextStyle plain = style;
    plain.letter_spacing = Points(0);
    std::vector<LetterSpan> spans;
    Points start{};
    for (std::size_t byte = 0; byte < name.size();) {
        byte += decode_at(name, byte).size;
        const Points end = measurer.measure(std::string_view(name).substr(0, byte), plain).width;
        spans.push_back({start, end - start});
        start = end;
    }
    return spans;
}

/// The box around a turned letter.
PageBox box_of(const OnLine& middle, Points width, Points size) {
    const double angle = middle.direction / degrees_per_radian;
    std::optional<PageBox> box;
    for (const double east : {-0.5, 0.5}) {
        for (const double south : {-half_capital, half_capital + descent}) {
            const Points x = width * east;
            const Points y = size * south;
            const PagePoint corner{middle.at.x + x * std::cos(angle) - y * std::sin(angle),
                                   middle.at.y + x * std::sin(angle) + y * std::cos(angle)};
            const PageBox point{corner.x, corner.y, corner.x, corner.y};
            box = box ? box->united(point) : point;
        }
    }
    return box->grown(air);
}

/// The name from a place of the line on; nothing where a letter has no room.
std::optional<CurvedName> set_from(Points start, Points spacing, const std::vector<PagePoint>& line,
                                   const std::vector<LetterSpan>& spans, Points size, const SummedMask& area,
                                   const SummedMask& taken) {
    CurvedName name;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const auto& span = spans[i];
        const auto middle = walk(line, start + span.start + span.width / 2 + spacing * static_cast<double>(i));
        if (!middle) {
            return std::nullopt;
        }
        const auto box = box_of(*middle, span.width, size);
        if (!area.is_full(box) || !taken.is_free(box)) {
            return std::nullopt;
        }
        const double angle = middle->direction / degrees_per_radian;
        const Points below = size * half_capital;
        name.letters.push_back({{middle->at.x - span.width / 2 * std::cos(angle) - below * std::sin(angle),
                                 middle->at.y - span.width / 2 * std::sin(angle) + below * std::cos(angle)},
                                middle->direction,
                                span.width});
        name.boxes.push_back(box);
    }
    name.width = spans.back().start + spans.back().width + spacing * static_cast<double>(spans.size() - 1);
    return name;
}

}  // namespace

std::optional<MedialLine> medial_line(const PageGrid& grid, const Mask& area, const SummedMask& taken, Points height) {
    const auto cells = roomy_cells(grid, clearances(grid, area, taken), height);
    if (cells.size() < 4) {
        return std::nullopt;
    }
    const Axis axis = principal_axis(cells);
    const auto ridge = ridge_of(cells, axis, grid.cell());
    if (ridge.size() < 4) {
        return std::nullopt;
    }
    const auto [a, b, c] = fitted_parabola(ridge);
    MedialLine line;
    // No letter may reach over the edge of the grid, beyond which nothing is known to be taken.
    const PageBox room = grid.frame().grown(-height);
    for (double along = ridge.front().along; along <= ridge.back().along; along += line_step.value()) {
        const PagePoint point = axis.at(along, a + b * along + c * along * along);
        if (room.contains(point)) {
            line.points.push_back(point);
        } else if (!line.points.empty()) {
            break;
        }
    }
    if (line.points.size() < 8) {
        return std::nullopt;
    }
    const auto& points = line.points;
    const double first = direction(points[0], points[1]);
    const double last = direction(points[points.size() - 2], points.back());
    line.bend = std::abs(std::remainder(last - first, 360));
    line.slope = direction(points.front(), points.back());
    line.elongation = axis.elongation;
    return line.bend <= most_bend ? std::optional(line) : std::nullopt;
}

std::optional<CurvedName> set_along(const MedialLine& line, const std::string& name, const TextStyle& style,
                                    const SummedMask& area, const SummedMask& taken, const TextMeasurer& measurer) {
    const auto spans = spans_of(name, style, measurer);
    const Points whole = length_of(line.points);
    if (spans.size() < 2) {
        return std::nullopt;
    }
    const Points plain = spans.back().start + spans.back().width;
    const double gaps = static_cast<double>(spans.size() - 1);
    const Points least = style.size * least_spacing;
    const Points wanted = std::clamp((whole * share_of_line - plain) / gaps, least, style.size * most_spacing);
    for (const double share : {1.0, 0.6, 0.3, 0.0}) {
        const Points spacing = least + (wanted - least) * share;
        const Points left_over = whole - plain - spacing * gaps;
        // From the middle outwards.
        for (const double off : {0.0, -0.12, 0.12, -0.25, 0.25, -0.4, 0.4}) {
            auto set = set_from(left_over * (0.5 + off), spacing, line.points, spans, style.size, area, taken);
            if (set) {
                return set;
            }
        }
        if (wanted <= least) {
            break;
        }
    }
    return std::nullopt;
}

}  // namespace dateline
