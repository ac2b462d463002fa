// Judges a finished timeline by its scenes alone: overlapping or clipped labels, crossing leaders, struck labels. And a
// generator of figures that gives the same ones on every machine.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "figure/figure.hpp"
#include "scene/scene.hpp"
#include "support/english_words.hpp"

namespace dateline::test {

/// A line of text or a leader, with the id of its event.
struct SeenBox {
    std::string event;
    PageBox box{};
};
struct SeenLeader {
    std::string event;
    std::vector<PagePoint> points;
};

/// What is wrong with a page; all 0 is clean.
struct Faults {
    int clipped = 0;
    int overlaps = 0;
    int crossings = 0;
    int struck = 0;

    bool operator==(const Faults&) const = default;
};

inline std::string event_id(const Group& group) {
    for (const auto& [key, value] : group.data) {
        if (key == "id") return value;
    }
    return {};
}

/// The points of a path, curves cut into short lines.
inline std::vector<PagePoint> flattened(const Path& path) {
    constexpr int pieces = 24;
    std::vector<PagePoint> points;
    for (const PathStep& step : path.steps) {
        if (const auto* start = std::get_if<MoveTo>(&step)) points.push_back(start->to);
        if (const auto* line = std::get_if<LineTo>(&step)) points.push_back(line->to);
        if (const auto* curve = std::get_if<CubicTo>(&step)) {
            const PagePoint from = points.back();
            for (int i = 1; i <= pieces; ++i) {
                const double t = static_cast<double>(i) / pieces;
                const double u = 1 - t;
                const auto blend = [&](Points a, Points b, Points c, Points d) {
                    return a * (u * u * u) + b * (3 * u * u * t) + c * (3 * u * t * t) + d * (t * t * t);
                };
                points.push_back({blend(from.x, curve->control1.x, curve->control2.x, curve->to.x),
                                  blend(from.y, curve->control1.y, curve->control2.y, curve->to.y)});
            }
        }
    }
    return points;
}

/// The box that letters really take: a little within ascent and descent.
inline PageBox text_box(const TextItem& text) {
    const Points left = text.anchor == TextAnchor::start    ? text.position.x
                        : text.anchor == TextAnchor::middle ? text.position.x - text.width / 2
                                                            : text.position.x - text.width;
    return {left, text.position.y - text.style.size * 0.75, left + text.width,
            text.position.y + text.style.size * 0.15};
}

inline void look_at(const std::vector<Item>& items, const std::string& event, std::vector<SeenBox>& texts,
                    std::vector<SeenLeader>& leaders) {
    for (const Item& item : items) {
        if (const auto* group = std::get_if<Group>(&item.value))
            look_at(group->items, event_id(*group), texts, leaders);
        if (const auto* text = std::get_if<TextItem>(&item.value)) texts.push_back({event, text_box(*text)});
        const auto* path = std::get_if<PathItem>(&item.value);
        if (path && path->css_class == "leader") leaders.push_back({event, flattened(path->path)});
    }
}

inline double turn(const PagePoint& a, const PagePoint& b, const PagePoint& c) {
    return (b.x - a.x).value() * (c.y - a.y).value() - (b.y - a.y).value() * (c.x - a.x).value();
}

inline bool do_cross(const PagePoint& a, const PagePoint& b, const PagePoint& c, const PagePoint& d) {
    return turn(a, b, c) * turn(a, b, d) < -1e-9 && turn(c, d, a) * turn(c, d, b) < -1e-9;
}

inline bool does_strike(const PagePoint& a, const PagePoint& b, const PageBox& box) {
    const PagePoint corners[] = {
        {box.left, box.top}, {box.right, box.top}, {box.right, box.bottom}, {box.left, box.bottom}};
    if (box.contains(a) || box.contains(b)) return true;
    for (int i = 0; i < 4; ++i) {
        if (do_cross(a, b, corners[i], corners[(i + 1) % 4])) return true;
    }
    return false;
}

template <class First, class Second, class Test>
bool any_pair(const std::vector<First>& first, const std::vector<Second>& second, Test test) {
    for (std::size_t i = 0; i + 1 < first.size(); ++i) {
        for (std::size_t j = 0; j + 1 < second.size(); ++j) {
            if (test(first[i], first[i + 1], second[j], second[j + 1])) return true;
        }
    }
    return false;
}

inline Faults faults_of(const Scene& page) {
    std::vector<SeenBox> texts;
    std::vector<SeenLeader> leaders;
    look_at(page.items, "", texts, leaders);
    const PageBox whole = PageBox{Points(0), Points(0), page.width, page.height}.grown(Points(0.1));
    Faults faults;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const PageBox& box = texts[i].box;
        if (!whole.contains({box.left, box.top}) || !whole.contains({box.right, box.bottom})) faults.clipped += 1;
        for (std::size_t j = 0; j < i; ++j) {
            const bool same = !texts[i].event.empty() && texts[i].event == texts[j].event;
            if (!same && box.grown(Points(-0.1)).overlaps(texts[j].box)) faults.overlaps += 1;
        }
        for (const SeenLeader& leader : leaders) {
            if (leader.event == texts[i].event || texts[i].event.empty()) continue;
            for (std::size_t k = 0; k + 1 < leader.points.size(); ++k) {
                if (does_strike(leader.points[k], leader.points[k + 1], box)) {
                    faults.struck += 1;
                    break;
                }
            }
        }
    }
    for (std::size_t i = 0; i < leaders.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (any_pair(leaders[i].points, leaders[j].points, do_cross)) faults.crossings += 1;
        }
    }
    return faults;
}

/// A leader as seen by a measure that looks at it every `step` points or a little less, and so cuts its corners.
inline std::vector<PagePoint> sampled(const std::vector<PagePoint>& points, double step) {
    std::vector<double> reached{0};
    for (std::size_t i = 1; i < points.size(); ++i) {
        reached.push_back(reached.back() +
                          std::hypot((points[i].x - points[i - 1].x).value(), (points[i].y - points[i - 1].y).value()));
    }
    const int pieces = std::max(2, std::min(80, static_cast<int>(std::ceil(reached.back() / step))));
    std::vector<PagePoint> samples;
    std::size_t piece = 1;
    for (int k = 0; k <= pieces && points.size() > 1; ++k) {
        const double at = reached.back() * k / pieces;
        while (piece + 1 < points.size() && reached[piece] < at) piece += 1;
        const double length = reached[piece] - reached[piece - 1];
        const double share = length > 0 ? (at - reached[piece - 1]) / length : 0;
        samples.push_back({points[piece - 1].x + (points[piece].x - points[piece - 1].x) * share,
                           points[piece - 1].y + (points[piece].y - points[piece - 1].y) * share});
    }
    return samples;
}

/// Pairs of leaders that would cross if they were looked at every 3 points: they come too close to be told apart.
inline std::size_t sampled_crossings(const Scene& page) {
    std::vector<SeenBox> texts;
    std::vector<SeenLeader> leaders;
    look_at(page.items, "", texts, leaders);
    for (SeenLeader& leader : leaders) leader.points = sampled(leader.points, 3);
    std::size_t crossings = 0;
    for (std::size_t i = 0; i < leaders.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (any_pair(leaders[i].points, leaders[j].points, do_cross)) crossings += 1;
        }
    }
    return crossings;
}

/// Numbers that are the same on every machine (Lehmer, MINSTD).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed * 2654435761 % 2147483647 + 1) {}
    /// 0 .. below - 1
    int roll(int below) {
        state_ = state_ * 48271 % 2147483647;
        return static_cast<int>(state_ % static_cast<std::uint64_t>(below));
    }

private:
    std::uint64_t state_;
};

inline std::string words(Dice& dice, int letters) {
    static const char* const stock[] = {"river", "council", "opens", "the",     "bridge",    "after",   "floods", "a",
                                        "long",  "inquiry", "and",   "harbour", "authority", "reports", "losses"};
    std::string text = "Event";
    while (static_cast<int>(text.size()) < letters) text += std::string(" ") + stock[dice.roll(15)];
    return text;
}

/// A figure of `count` events over `years` years: days, months, years and spans, some of them in one month.
inline TimelineFigure random_figure(std::uint64_t seed, int count, int years, int longest_label) {
    Dice dice(seed);
    TimelineFigure figure;
    figure.page.language = english_words();
    figure.page.title = "A random figure";
    figure.page.width = Points(520);
    figure.tracks = {"North", "South"};
    for (int i = 0; i < count; ++i) {
        TimelineEvent event;
        event.id = "e" + std::to_string(i);
        const bool is_crowded = dice.roll(4) == 0;
        Date date{2000 + (is_crowded ? years / 2 : dice.roll(years)),
                  is_crowded ? 3 : 1 + dice.roll(12),
                  1 + dice.roll(28),
                  {}};
        const int kind = dice.roll(10);
        if (kind < 2) date.day = 0;
        if (kind == 0) date.month = 0;
        event.when = when_of(date);
        if (kind >= 8) {
            event.when.kind = WhenKind::span;
            event.when.to = add_days(date, 20 + dice.roll(900));
        }
        event.label = words(dice, 8 + dice.roll(longest_label));
        event.place = dice.roll(3) == 0 ? "Northgate" : "";
        event.track = figure.tracks[static_cast<std::size_t>(dice.roll(2))];
        figure.events.push_back(event);
    }
    return figure;
}

}  // namespace dateline::test
