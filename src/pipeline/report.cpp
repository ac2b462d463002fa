#include "pipeline/report.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "layout/quality.hpp"
#include "pipeline/uncertain.hpp"

namespace dateline {

namespace {

using Json = nlohmann::ordered_json;

Json outputs_of(const FigureEntry& entry) {
    Json paths = Json::array();
    for (const auto& output : entry.outputs) paths.push_back(output.path);
    return paths;
}

double rounded(double value, double step) {
    return std::round(value / step) * step;
}

Json to_json(const FigureQuality& quality) {
    return {{"labels", quality.labels},
            {"clipped", quality.clipped},
            {"overlaps", quality.overlaps},
            {"on_marker", quality.on_marker},
            {"crossings", quality.crossings},
            {"struck", quality.struck},
            {"leader_mm", rounded(quality.leader_length.value(), 1)},
            {"longest_leader_mm", rounded(quality.longest_leader.value(), 1)},
            {"mean_displacement_mm", rounded(quality.mean_displacement.value(), 1)},
            {"smallest_type_pt", quality.smallest_type.value()},
            {"white_space_percent", rounded(quality.white_space * 100, 1)}};
}

Json to_json(const DrawnFigure& drawn, const FigureEntry& entry) {
    const LayoutReport& report = drawn.layout.report;
    Json figure{{"figure", drawn.number},
                {"kind", std::holds_alternative<MapFigure>(drawn.figure) ? "map" : "timeline"},
                {"output", outputs_of(entry)},
                {"pages", drawn.layout.pages.size()},
                {"shown", report.shown},
                {"keyed", report.keyed},
                {"joined", report.joined},
                {"not_shown", report.not_shown},
                {"left_out", drawn.left_out},
                {"beyond", report.beyond},
                {"findings", report.findings},
                {"steps", report.steps},
                {"quality", to_json(measure_quality(drawn.layout.pages))}};
    if (!report.projection.empty()) {
        figure["projection"] = report.projection;
        figure["projection_rule"] = report.projection_rule;
    }
    return figure;
}

Json to_json(const UncertainChoice& choice) {
    return {{"event", choice.event},
            {"kind", choice.kind},
            {"text", choice.text},
            {"article", choice.article},
            {"line", choice.line},
            {"chosen", choice.chosen},
            {"runner_up", choice.runner_up.empty() ? Json() : Json(choice.runner_up)},
            {"confidence", std::round(choice.confidence * 100) / 100}};
}

}  // namespace

std::string report_to_json(const std::vector<DrawnFigure>& figures, const ExplanationSources& sources,
                           const Diagnostics& diagnostics) {
    Json report{{"figures", Json::array()}, {"uncertain", Json::array()}, {"messages", Json::array()}};
    for (const auto& drawn : figures) {
        report["figures"].push_back(to_json(drawn, sources.config.figures[drawn.number - 1]));
    }
    for (const auto& choice : uncertain_choices(figures, sources)) report["uncertain"].push_back(to_json(choice));
    for (const auto& item : diagnostics.items()) report["messages"].push_back(to_text(item));
    return report.dump(2) + "\n";
}

}  // namespace dateline
