// How long the layout of a timeline takes, with the installed fonts. Built only when asked for:
//   cmake --build --preset release --target timeline_bench && build/release/timeline_bench
#include <benchmark/benchmark.h>

#include "layout/layout.hpp"
#include "layout/quality.hpp"
#include "layout/timeline_figure_check.hpp"
#include "render/render.hpp"

namespace dateline {

namespace {

/// Letters of the longest caption: half of it on average.
constexpr int usual_captions = 90;
constexpr int long_captions = 200;

/// Events over ten years for a page of A4, a quarter of them crowded into one month.
TimelineFigure figure_of(int count, int longest_caption, TimelineOrientation orientation) {
    TimelineFigure figure = test::random_figure(11, count, 10, longest_caption);
    const bool is_vertical = orientation == TimelineOrientation::vertical;
    figure.page.width = to_points(Millimetres(is_vertical ? 190 : 277));
    figure.page.max_height = to_points(Millimetres(is_vertical ? 277 : 190));
    figure.orientation = orientation;
    return figure;
}

void lay(benchmark::State& state, int longest_caption, TimelineOrientation orientation) {
    const TimelineFigure figure = figure_of(static_cast<int>(state.range(0)), longest_caption, orientation);
    const Style style;
    const auto measurer = make_pango_measurer("en");
    // Words that were measured stay measured, as in a run that draws several figures.
    auto result = layout_timeline(figure, style, *measurer);
    for (auto unused : state) {
        (void)unused;
        result = layout_timeline(figure, style, *measurer);
        benchmark::DoNotOptimize(result);
    }
    const FigureQuality quality = measure_quality(result.value().pages);
    state.counters["labels"] = static_cast<double>(quality.labels);
    state.counters["pages"] = static_cast<double>(result.value().pages.size());
    state.counters["leader_mm"] = quality.leader_length.value();
}

void horizontal(benchmark::State& state) {
    lay(state, usual_captions, TimelineOrientation::horizontal);
}
void vertical(benchmark::State& state) {
    lay(state, usual_captions, TimelineOrientation::vertical);
}
void horizontal_dense(benchmark::State& state) {
    lay(state, long_captions, TimelineOrientation::horizontal);
}
void vertical_dense(benchmark::State& state) {
    lay(state, long_captions, TimelineOrientation::vertical);
}

BENCHMARK(horizontal)->Arg(12)->Arg(60)->Arg(600)->Arg(6000)->Arg(24000)->Unit(benchmark::kMillisecond);
BENCHMARK(vertical)->Arg(12)->Arg(60)->Arg(600)->Arg(6000)->Arg(24000)->Unit(benchmark::kMillisecond);
BENCHMARK(horizontal_dense)->Arg(60)->Unit(benchmark::kMillisecond);
BENCHMARK(vertical_dense)->Arg(60)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace dateline

BENCHMARK_MAIN();
