#include "config/entry_checks.hpp"

#include <string>

namespace dateline {

namespace {

bool has(const Node& node, std::string_view key) {
    return node.find(key) != nullptr;
}

// By the word that is written: a kind with a mistake in it allows no key and forbids none.
bool has_kind(const Node& node, std::string_view kind) {
    const Node* value = node.find("kind");
    return value != nullptr && value->scalar == kind;
}

void check_axis(const FigureEntry& figure, const Node& node, Findings& findings) {
    const bool is_to_scale = figure.axis == AxisForm::linear || figure.axis == AxisForm::broken;
    if (figure.strips != StripForm::none && figure.axis != AxisForm::linear) {
        findings.error(node.find("strips")->pos, "strips have a linear axis", "leave out 'axis' or 'strips'");
    }
    if (figure.panels != PanelForm::none && figure.strips != StripForm::none) {
        findings.error(node.find("panels")->pos, "a timeline has either panels or strips", "leave one of them out");
    }
    if (figure.panels != PanelForm::none && figure.orientation == Orientation::vertical) {
        findings.error(node.find("panels")->pos, "the axes of panels are horizontal", "leave out 'orientation'");
    }
    if (figure.day_zero && !is_to_scale) {
        findings.error(node.find("day-zero")->pos, "this axis counts from no day zero",
                       "only a linear or a broken axis does");
    }
}

}  // namespace

void check_article(const ArticleEntry& article, const Node& node, Findings& findings) {
    if (!has(node, "file") && !has(node, "glob")) {
        findings.error(article.pos, "this article has neither 'file' nor 'glob'", "write 'file: articles/one.txt'");
    } else if (has(node, "file") && has(node, "glob")) {
        findings.error(article.pos, "this article has both 'file' and 'glob'", "make two entries of it");
    }
}

void check_event(const EventEntry& event, const Node& node, Findings& findings) {
    if (!has(node, "id") && !has(node, "date")) {
        findings.error(event.pos, "this event has neither 'date' nor 'id'",
                       "give a date to add an event, or an id to change one");
    } else if (has(node, "split-from") && !has(node, "label")) {
        findings.error(event.pos, "this event has no 'label'", "an event that is split off needs one of its own");
    } else if (!has(node, "id") && !has(node, "label")) {
        findings.error(event.pos, "this event has no 'label'", "an event that is added needs one");
    }
}

void check_picture(const PictureEntry& picture, const Node& node, Findings& findings) {
    if (!has(node, "file")) findings.error(picture.pos, "this image has no 'file'", "write 'file: pictures/one.jpg'");
}

void check_gazetteer(const GazetteerEntry& gazetteer, const Node& node, Findings& findings) {
    if (has(node, "file")) return;
    findings.error(gazetteer.pos, "this gazetteer has no 'file'", "write 'builtin', or 'file: my-places.gpkg'");
}

void check_layer(const LayerEntry& layer, const Node& node, Findings& findings) {
    if (!has(node, "file") && !has(node, "raster")) {
        findings.error(layer.pos, "this layer has no 'file' and no 'raster'", "write 'file: my-area.geojson'");
    }
    for (const char* key : {"file", "fill", "stroke", "width"}) {
        if (!has(node, "raster") || !has(node, key)) continue;
        findings.error(node.find(key)->pos, std::string("a raster has no '") + key + "'", "make two layers of it");
    }
}

void check_era(const EraEntry& era, const Node& node, Findings& findings) {
    if (!has(node, "date")) findings.error(era.pos, "this era has no 'date'", "write 'date: 1914/1918'");
    if (!has(node, "label")) findings.error(era.pos, "this era has no 'label'", "an era is told by its name");
}

void check_line(const LineEntry& line, const Node& node, Findings& findings) {
    if (!has(node, "date")) findings.error(line.pos, "this line has no 'date'", "write 'date: 2024-05-01'");
    if (!has(node, "label")) findings.error(line.pos, "this line has no 'label'", "write 'label: Today'");
}

void check_figure(const FigureEntry& figure, const Node& node, Findings& findings) {
    if (!has(node, "kind")) {
        findings.error(figure.pos, "this figure has no 'kind'", "write 'kind: timeline' or 'kind: map'");
    }
    if (!has(node, "output")) findings.error(figure.pos, "this figure has no 'output'", "write 'output: figure.svg'");
    if (has(node, "size") && has(node, "width") && has(node, "height")) {
        findings.error(figure.pos, "this figure has 'size', 'width' and 'height'", "leave one of them out");
    }
    for (const char* key :
         {"extent", "projection", "graticule", "inset", "markers", "route", "sizes", "shade", "shade-areas", "legend",
          "borders", "layers", "names", "north-arrow", "multiples", "labels"}) {
        if (!has_kind(node, "timeline") || !has(node, key)) continue;
        findings.error(node.find(key)->pos, std::string("a timeline has no '") + key + "'", "only maps have it");
    }
    for (const char* key : {"orientation", "sides", "axis", "ticks", "strips", "panels", "details", "fiscal-month",
                            "day-zero", "eras", "lines", "sources"}) {
        if (!has_kind(node, "map") || !has(node, key)) continue;
        findings.error(node.find(key)->pos, std::string("a map has no '") + key + "'", "only timelines have it");
    }
    check_axis(figure, node, findings);
}

std::optional<SourcePos> FirstUse::repeated(const std::string& name, const SourcePos& pos) {
    const auto [first, is_new] = positions_.emplace(name, pos);
    return is_new ? std::nullopt : std::optional(first->second);
}

void report_repeated_ids(const std::vector<EventEntry>& events, Findings& findings) {
    FirstUse ids;
    for (const auto& event : events) {
        const auto first = event.id.empty() ? std::nullopt : ids.repeated(event.id, event.pos);
        if (!first) continue;
        findings.error(event.pos, "two events have the id '" + event.id + "'", "",
                       {position_note("first used", *first)});
    }
}

}  // namespace dateline
