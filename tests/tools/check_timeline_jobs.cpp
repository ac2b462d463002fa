// timeline_jobs [--jobs N] [--first N] [--most EVENTS] [--svg DIR]: lays random jobs out with the installed fonts, in
// both orientations and at three widths; prints every figure that is not clean, and ends with 1 when there was one.
// Without options it looks at 300 jobs of 1 to 400 events. --svg writes the figures too, for a look from outside.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "layout/layout.hpp"
#include "layout/quality.hpp"
#include "layout/timeline_figure_check.hpp"
#include "layout/timeline_jobs.hpp"
#include "render/render.hpp"

namespace {

using namespace dateline;

struct Options {
    unsigned long jobs = 300;
    unsigned long first = 1;
    int most = 400;
    std::string svg_folder;
};

Options read_options(int count, char** arguments) {
    Options options;
    for (int i = 1; i < count; i += 2) {
        const std::string_view name = arguments[i];
        const bool has_value = i + 1 < count;
        if (has_value && name == "--jobs") {
            options.jobs = std::stoul(arguments[i + 1]);
        } else if (has_value && name == "--first") {
            options.first = std::stoul(arguments[i + 1]);
        } else if (has_value && name == "--most") {
            options.most = std::stoi(arguments[i + 1]);
        } else if (has_value && name == "--svg") {
            options.svg_folder = arguments[i + 1];
        } else {
            std::fprintf(stderr, "usage: timeline_jobs [--jobs N] [--first N] [--most EVENTS] [--svg DIR]\n");
            std::exit(2);
        }
    }
    return options;
}

struct Variant {
    double width;
    TimelineOrientation orientation;
};

std::string name_of(unsigned long seed, const Variant& variant) {
    return "job-" + std::to_string(seed) + "-" + std::to_string(static_cast<int>(variant.width)) +
           (variant.orientation == TimelineOrientation::vertical ? "-vertical" : "-horizontal");
}

/// What is wrong with a figure, in words; empty when it is clean.
std::string faults_of(const TimelineFigure& figure, const LayoutResult& result) {
    const FigureQuality quality = measure_quality(result.pages);
    std::string faults;
    const auto add = [&](const char* what, std::size_t count) {
        if (count > 0) faults += std::string(faults.empty() ? "" : ", ") + what + " " + std::to_string(count);
    };
    add("clipped", quality.clipped);
    add("overlaps", quality.overlaps);
    add("on marker", quality.on_marker);
    add("crossings", quality.crossings);
    add("struck", quality.struck);
    std::size_t close = 0;
    for (const Scene& page : result.pages) close += test::sampled_crossings(page);
    add("leaders too close", close);
    add("without a label", quality.labels == 0 ? 1 : 0);
    const LayoutReport& report = result.report;
    const std::size_t named = report.shown.size() + report.keyed.size() + report.not_shown.size();
    add("not reported", figure.events.size() - std::min(named, figure.events.size()));
    return faults;
}

void write_pages(const std::vector<Scene>& pages, const std::string& stem) {
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto svg = render_svg(pages[i]);
        if (svg.ok()) std::ofstream(stem + (i == 0 ? "" : "-" + std::to_string(i + 1)) + ".svg") << svg.value();
    }
}

/// In which way a figure was fitted: the last step, without its numbers.
std::string way_of(const LayoutResult& result) {
    std::string way = result.report.keyed.empty() && result.report.not_shown.empty() ? "all labels" : "";
    if (way.empty() && !result.report.steps.empty()) way = result.report.steps.back();
    std::erase_if(way, [](char c) { return c >= '0' && c <= '9'; });
    return way + (result.pages.size() > 1 ? " (pages)" : "");
}

}  // namespace

int main(int count, char** arguments) {
    // So that a long run can be followed.
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const Options options = read_options(count, arguments);
    const auto measurer = make_pango_measurer("en");
    unsigned long figures = 0;
    unsigned long clean = 0;
    std::map<std::string, int> ways;
    for (unsigned long seed = options.first; seed < options.first + options.jobs; ++seed) {
        TimelineFigure figure = test::random_job(seed, options.most);
        for (const Variant variant :
             {Variant{260, TimelineOrientation::horizontal}, Variant{260, TimelineOrientation::vertical},
              Variant{455, TimelineOrientation::horizontal}, Variant{455, TimelineOrientation::vertical},
              Variant{785, TimelineOrientation::horizontal}, Variant{785, TimelineOrientation::vertical}}) {
            figure.page.width = Points(variant.width);
            figure.orientation = variant.orientation;
            figures += 1;
            const auto result = layout_timeline(figure, Style{}, *measurer);
            const std::string faults = result.ok() ? faults_of(figure, result.value()) : result.error().message;
            if (faults.empty()) clean += 1;
            if (result.ok()) ways[way_of(result.value())] += 1;
            if (!faults.empty()) {
                std::printf("%s (%s, %zu events): %s\n", name_of(seed, variant).c_str(), test::job_kind(seed),
                            figure.events.size(), faults.c_str());
            }
            if (result.ok() && !options.svg_folder.empty())
                write_pages(result.value().pages, options.svg_folder + "/" + name_of(seed, variant));
        }
    }
    for (const auto& [way, number] : ways) std::printf("%5d figures: %s\n", number, way.c_str());
    std::printf("%lu of %lu figures are clean\n", clean, figures);
    return clean == figures ? 0 : 1;
}
