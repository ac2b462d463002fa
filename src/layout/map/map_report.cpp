#include "layout/map/map_report.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace dateline {

namespace {

bool is_keyed(const MapContent& content, std::size_t mark) {
    return std::find(content.keyed.begin(), content.keyed.end(), mark) != content.keyed.end();
}

void report_arrow(const MapContent& content, LayoutReport& report) {
    const auto north = north_of(content.view);
    if (!north) {
        report.findings.push_back("no north arrow: the map shows the edge of the globe or a pole");
    } else if (!is_same_all_over(*north)) {
        report.findings.push_back("no north arrow: north turns by " +
                                  format_number(std::round(north->spread.value()), 0) + " degrees over the map");
    } else {
        report.findings.push_back("no north arrow: every corner of the map is taken");
    }
}

}  // namespace

void report_places(const MapFigure& figure, const MapContent& content, LayoutResult& result) {
    enum class Seen { beyond, unnamed, named };
    auto& report = result.report;
    std::vector<Seen> seen(figure.places.size(), Seen::beyond);
    for (std::size_t i = 0; i < content.marks.size(); ++i) {
        const auto& mark = content.marks[i];
        const auto& label = content.labels[i];
        for (const auto place : places_of(mark)) {
            seen[place] = label ? Seen::named : Seen::unnamed;
            if (label) {
                (is_keyed(content, i) ? report.keyed : report.shown).push_back(figure.places[place].id);
            }
        }
        if (label && !is_keyed(content, i)) {
            result.placements.push_back(to_locked(figure.places[mark.place].id, *label, mark));
        }
        if (!mark.others.empty()) {
            report.steps.push_back("one marker for " + shown_label(figure, mark));
        }
        report.counted += mark.count > 1 ? 1 : 0;
    }
    for (const auto& area : content.areas) {
        if (auto locked = to_locked(area, content.view.frame)) {
            result.placements.push_back(*std::move(locked));
        }
    }
    for (std::size_t i = 0; i < figure.places.size(); ++i) {
        if (seen[i] != Seen::named) {
            report.not_shown.push_back(figure.places[i].id);
        }
        if (seen[i] == Seen::beyond) {
            report.beyond.push_back(figure.places[i].id);
        }
    }
}

void report_view(const MapFigure& figure, const MapContent& content, LayoutReport& report) {
    report.projection = content.view.projection.definition();
    report.projection_rule = content.view.rule;
    if (content.view.left_out) {
        report.steps.push_back("the extent leaves out '" + figure.places[*content.view.left_out].label +
                               "', which lies far from all others; give an extent to show it");
    }
    if (!content.bar) {
        const auto variation = scale_variation(content.view);
        report.steps.push_back(variation ? "no scale bar: the scale varies by " +
                                               format_number(std::round(*variation * 100), 0) + " % over the map"
                                         : "no scale bar: the map shows the edge of the globe");
    }
    if (figure.north_arrow && !content.arrow) {
        report_arrow(content, report);
    }
}

}  // namespace dateline
