#include "layout/map/spread_marks.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <set>
#include <string>
#include <utility>

namespace dateline {

namespace {

// How far a circle may leave its place, in multiples of its radius.
constexpr double longest_move = 1.2;
constexpr int spreading_rounds = 40;
// Nearer than this, two places are one point of the map.
constexpr Points coincident{0.4};
// Circles whose middles are nearer than this share of both radii hide each other.
constexpr double hidden_share = 0.55;
constexpr int gathering_rounds = 6;

class Spreader {
public:
    Spreader(std::vector<MapMark>& marks, bool sized) : marks_(marks), sized_(sized) {
        for (const auto& mark : marks) {
            home_.push_back(mark.at);
        }
    }

    void run() {
        for (int round = 0; round < spreading_rounds; ++round) {
            bool moved = false;
            for (std::size_t i = 0; i < marks_.size(); ++i) {
                for (std::size_t j = i + 1; j < marks_.size(); ++j) {
                    moved = part(i, j) || moved;
                }
            }
            if (!moved) {
                return;
            }
        }
    }

private:
    [[nodiscard]] Points needed(const MapMark& a, const MapMark& b) const {
        return sized_ ? std::max(a.radius, b.radius) : (a.radius + b.radius) * 0.95;
    }

    bool part(std::size_t i, std::size_t j) {
        auto& a = marks_[i];
        auto& b = marks_[j];
        if (a.kind == MapMarkKind::area || b.kind == MapMarkKind::area) {
            return false;
        }
        const Points apart = distance(a.at, b.at);
        const Points missing = needed(a, b) - apart;
        if (missing < Points(0.05)) {
            return false;
        }
        // Places at one point part in a direction that depends on their order only.
        const double angle = apart > Points(0.01) ? std::atan2((b.at.y - a.at.y).value(), (b.at.x - a.at.x).value())
                                                  : static_cast<double>(j) * std::numbers::pi * (3 - std::sqrt(5.0));
        const double share = a.radius / (a.radius + b.radius);  // the larger moves less
        move(j, missing * share, angle);
        move(i, -(missing * (1 - share)), angle);
        return true;
    }

    void move(std::size_t index, Points by, double angle) {
        auto& mark = marks_[index];
        PagePoint to{mark.at.x + by * std::cos(angle), mark.at.y + by * std::sin(angle)};
        const Points from_home = distance(home_[index], to);
        const Points limit = mark.radius * longest_move;
        if (from_home > limit) {
            const double back = limit / from_home;
            to = {home_[index].x + (to.x - home_[index].x) * back, home_[index].y + (to.y - home_[index].y) * back};
        }
        mark.at = to;
    }

    std::vector<MapMark>& marks_;
    bool sized_;
    std::vector<PagePoint> home_;
};

/// Which marks become one: for each the first mark of its company.
std::vector<std::size_t> companies(const MapFigure& figure, const std::vector<MapMark>& home,
                                   const std::vector<MapMark>& spread) {
    std::vector<std::size_t> first(home.size());
    std::iota(first.begin(), first.end(), std::size_t{0});
    const auto is_free = [&](const MapMark& mark) {
        return mark.kind == MapMarkKind::point && !figure.places[mark.place].label_side;
    };
    for (std::size_t i = 0; i < home.size(); ++i) {
        for (std::size_t j = i + 1; j < home.size(); ++j) {
            if (!is_free(home[i]) || !is_free(home[j]) || first[i] == first[j]) {
                continue;
            }
            const bool hidden = distance(spread[i].at, spread[j].at) < (home[i].radius + home[j].radius) * hidden_share;
            if (hidden || distance(home[i].at, home[j].at) < coincident) {
                const auto [kept, gone] = std::minmax(first[i], first[j]);
                std::replace(first.begin(), first.end(), std::size_t{gone}, std::size_t{kept});
            }
        }
    }
    return first;
}

/// What a mark of these places counts.
std::size_t count_of(const MapFigure& figure, const MapMark& mark) {
    std::set<std::string> events;
    for (const auto place : places_of(mark)) {
        events.insert(figure.places[place].events.begin(), figure.places[place].events.end());
    }
    return events.empty() ? mark.others.size() + 1 : events.size();
}

void join(MapMark& mark, const MapMark& other) {
    const auto own = static_cast<double>(mark.others.size() + 1);
    const auto more = static_cast<double>(other.others.size() + 1);
    mark.at = {(mark.at.x * own + other.at.x * more) / (own + more),
               (mark.at.y * own + other.at.y * more) / (own + more)};
    const auto places = places_of(other);
    mark.others.insert(mark.others.end(), places.begin(), places.end());
}

}  // namespace

void spread_marks(std::vector<MapMark>& marks, bool sized) {
    Spreader(marks, sized).run();
}

Points radius_with_count(std::size_t count, const Style& style) {
    const double digits = static_cast<double>(std::to_string(count).size());
    return Points(style.type.minimum_size.value() * std::hypot(digits * 0.29, 0.36) + 0.9);
}

void gather_marks(const MapFigure& figure, const Style& style, std::vector<MapMark>& marks) {
    for (int round = 0;; ++round) {
        auto spread = marks;
        spread_marks(spread, false);
        const auto first = companies(figure, marks, spread);
        std::vector<MapMark> gathered;
        std::vector<std::size_t> index(marks.size());
        for (std::size_t i = 0; i < marks.size(); ++i) {
            index[i] = first[i] == i ? gathered.size() : index[first[i]];
            if (first[i] == i) {
                gathered.push_back(marks[i]);
            } else {
                join(gathered[index[i]], marks[i]);
            }
        }
        if (gathered.size() == marks.size() || round == gathering_rounds) {
            marks = std::move(spread);
            return;
        }
        for (auto& mark : gathered) {
            if (mark.others.empty()) {
                continue;
            }
            mark.count = count_of(figure, mark);
            mark.radius = std::max(mark.radius, radius_with_count(mark.count, style));
        }
        marks = std::move(gathered);
    }
}

}  // namespace dateline
