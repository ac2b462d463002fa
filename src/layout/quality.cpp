#include "layout/quality.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "scene/bounds.hpp"

namespace dateline {

namespace {

/// Boxes that share less than this are neighbours, not rivals.
constexpr Points touch{0.1};
/// Straight pieces for a curve.
constexpr int curve_pieces = 24;

struct SeenText {
    std::string_view event;
    PageBox box{};
    bool is_label = false;
    std::size_t number = 0;  ///< of the text on its page; the letters of a curved one share it
};
struct SeenMarker {
    std::string_view event;
    PageBox box{};
};
struct SeenLeader {
    std::string_view event;
    std::vector<PagePoint> points;
    PageBox box{};
};

/// The box that letters really take: a little within ascent and descent.
PageBox letter_box(const TextItem& text) {
    // Turned words, such as the name of an era beside a vertical axis.
    if (text.rotation != 0) return bounds(Item{text}).value_or(PageBox{});
    const Points left = text.anchor == TextAnchor::start    ? text.position.x
                        : text.anchor == TextAnchor::middle ? text.position.x - text.width / 2
                                                            : text.position.x - text.width;
    return {left, text.position.y - text.style.size * 0.75, left + text.width,
            text.position.y + text.style.size * 0.15};
}

PagePoint point_on(const PagePoint& from, const CubicTo& curve, double t) {
    const double u = 1 - t;
    const auto blend = [&](Points a, Points b, Points c, Points d) {
        return a * (u * u * u) + b * (3 * u * u * t) + c * (3 * u * t * t) + d * (t * t * t);
    };
    return {blend(from.x, curve.control1.x, curve.control2.x, curve.to.x),
            blend(from.y, curve.control1.y, curve.control2.y, curve.to.y)};
}

std::vector<PagePoint> flattened(const Path& path) {
    std::vector<PagePoint> points;
    for (const PathStep& step : path.steps) {
        if (const auto* start = std::get_if<MoveTo>(&step)) points.push_back(start->to);
        if (const auto* line = std::get_if<LineTo>(&step)) points.push_back(line->to);
        if (const auto* curve = std::get_if<CubicTo>(&step)) {
            const PagePoint from = points.back();
            for (int i = 1; i <= curve_pieces; ++i) points.push_back(point_on(from, *curve, i * 1.0 / curve_pieces));
        }
    }
    return points;
}

double turn(const PagePoint& a, const PagePoint& b, const PagePoint& c) {
    return (b.x - a.x).value() * (c.y - a.y).value() - (b.y - a.y).value() * (c.x - a.x).value();
}

bool do_cross(const PagePoint& a, const PagePoint& b, const PagePoint& c, const PagePoint& d) {
    return turn(a, b, c) * turn(a, b, d) < -1e-9 && turn(c, d, a) * turn(c, d, b) < -1e-9;
}

bool do_cross(const SeenLeader& a, const SeenLeader& b) {
    if (!a.box.grown(touch).overlaps(b.box.grown(touch))) return false;
    for (std::size_t i = 0; i + 1 < a.points.size(); ++i) {
        for (std::size_t j = 0; j + 1 < b.points.size(); ++j) {
            if (do_cross(a.points[i], a.points[i + 1], b.points[j], b.points[j + 1])) return true;
        }
    }
    return false;
}

bool runs_through(const SeenLeader& leader, const PageBox& box) {
    if (!leader.box.grown(touch).overlaps(box)) return false;
    const PagePoint corners[] = {
        {box.left, box.top}, {box.right, box.top}, {box.right, box.bottom}, {box.left, box.bottom}};
    for (std::size_t i = 0; i < leader.points.size(); ++i) {
        if (box.contains(leader.points[i])) return true;
        for (int k = 0; k < 4 && i > 0; ++k) {
            if (do_cross(leader.points[i - 1], leader.points[i], corners[k], corners[(k + 1) % 4])) return true;
        }
    }
    return false;
}

double length_of(const std::vector<PagePoint>& points) {
    double length = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        length += std::hypot((points[i].x - points[i - 1].x).value(), (points[i].y - points[i - 1].y).value());
    }
    return length;
}

double distance_to(const PageBox& box, const PagePoint& point) {
    const double x = std::max({0.0, (box.left - point.x).value(), (point.x - box.right).value()});
    const double y = std::max({0.0, (box.top - point.y).value(), (point.y - box.bottom).value()});
    return std::hypot(x, y);
}

/// What a page shows, with the event or place that each thing belongs to.
class SeenPage {
public:
    explicit SeenPage(const Scene& page) : whole_{Points(0), Points(0), page.width, page.height} {
        look_at(page.items, {});
    }

    void count(FigureQuality& quality) const {
        for (std::size_t i = 0; i < texts_.size(); ++i) count_text(i, quality);
        for (std::size_t i = 0; i < leaders_.size(); ++i) {
            const double length = to_millimetres(Points(length_of(leaders_[i].points))).value();
            quality.leader_length += Millimetres(length);
            quality.longest_leader = std::max(quality.longest_leader, Millimetres(length));
            for (std::size_t j = 0; j < i; ++j) {
                if (leaders_[i].event != leaders_[j].event && do_cross(leaders_[i], leaders_[j]))
                    quality.crossings += 1;
            }
        }
    }

    /// Adds the distance of each label from its marker, in points.
    void add_displacements(double& sum, std::size_t& count) const {
        std::map<std::string_view, PageBox> labels;
        for (const SeenText& text : texts_) {
            if (!text.is_label) continue;
            const auto [at, is_new] = labels.emplace(text.event, text.box);
            if (!is_new) at->second = at->second.united(text.box);
        }
        for (const SeenMarker& marker : markers_) {
            const auto label = labels.find(marker.event);
            if (label == labels.end()) continue;
            const PageBox& box = marker.box;
            sum += distance_to(label->second, {(box.left + box.right) / 2, (box.top + box.bottom) / 2});
            count += 1;
        }
    }

    [[nodiscard]] std::size_t labels() const {
        std::vector<std::string_view> events;
        for (const SeenText& text : texts_) {
            if (text.is_label) events.push_back(text.event);
        }
        std::sort(events.begin(), events.end());
        return static_cast<std::size_t>(std::unique(events.begin(), events.end()) - events.begin());
    }
    [[nodiscard]] double text_area() const {
        double area = 0;
        for (const SeenText& text : texts_) area += text.box.width().value() * text.box.height().value();
        return area;
    }
    [[nodiscard]] double area() const { return whole_.width().value() * whole_.height().value(); }
    [[nodiscard]] std::optional<Points> smallest_type() const { return smallest_; }

private:
    void look_at(const std::vector<Item>& items, std::string_view event) {
        for (const Item& item : items) {
            if (const auto* group = std::get_if<Group>(&item.value)) look_at(group->items, event_of(*group, event));
            if (const auto* text = std::get_if<TextItem>(&item.value)) {
                const bool is_label = text->css_class == "label" && !event.empty();
                ++numbers_;
                for (const auto& box : letter_boxes(*text)) texts_.push_back({event, box, is_label, numbers_});
                if (text->letters.empty()) texts_.push_back({event, letter_box(*text), is_label, numbers_});
                smallest_ = std::min(smallest_.value_or(text->style.size), text->style.size);
            }
            // A picture stands where words could.
            if (const auto* image = std::get_if<ImageItem>(&item.value))
                texts_.push_back({event, image->box, !event.empty()});
            const auto* path = std::get_if<PathItem>(&item.value);
            if (path == nullptr || path->path.steps.empty()) continue;
            if (path->css_class == "marker") markers_.push_back({event, bounds(path->path)});
            if (path->css_class == "leader") leaders_.push_back({event, flattened(path->path), bounds(path->path)});
        }
    }
    static std::string_view event_of(const Group& group, std::string_view outer) {
        for (const auto& [key, value] : group.data) {
            if (key == "id") return value;
        }
        return outer;
    }
    void count_text(std::size_t i, FigureQuality& quality) const {
        const SeenText& text = texts_[i];
        const PageBox page = whole_.grown(touch);
        if (!page.contains({text.box.left, text.box.top}) || !page.contains({text.box.right, text.box.bottom}))
            quality.clipped += 1;
        for (std::size_t j = 0; j < i; ++j) {
            const bool same = text.number == texts_[j].number || (!text.event.empty() && text.event == texts_[j].event);
            if (!same && text.box.grown(-touch).overlaps(texts_[j].box)) quality.overlaps += 1;
        }
        if (!text.is_label) return;
        for (const SeenMarker& marker : markers_) {
            if (marker.event != text.event && text.box.grown(-touch).overlaps(marker.box)) quality.on_marker += 1;
        }
        for (const SeenLeader& leader : leaders_) {
            if (leader.event != text.event && runs_through(leader, text.box)) quality.struck += 1;
        }
    }

    PageBox whole_;
    std::size_t numbers_ = 0;
    std::vector<SeenText> texts_;
    std::vector<SeenMarker> markers_;
    std::vector<SeenLeader> leaders_;
    std::optional<Points> smallest_;
};

}  // namespace

FigureQuality measure_quality(const std::vector<Scene>& pages) {
    FigureQuality quality;
    double text_area = 0;
    double area = 0;
    double displaced = 0;
    std::size_t displaced_count = 0;
    for (const Scene& scene : pages) {
        const SeenPage page(scene);
        page.count(quality);
        page.add_displacements(displaced, displaced_count);
        quality.labels += page.labels();
        text_area += page.text_area();
        area += page.area();
        if (const auto smallest = page.smallest_type()) {
            const Points before = quality.smallest_type;
            quality.smallest_type = before > Points(0) ? std::min(before, *smallest) : *smallest;
        }
    }
    if (displaced_count > 0)
        quality.mean_displacement = to_millimetres(Points(displaced / static_cast<double>(displaced_count)));
    if (area > 0) quality.white_space = 1 - text_area / area;
    return quality;
}

}  // namespace dateline
