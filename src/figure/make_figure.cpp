#include "figure/make_figure.hpp"

#include "figure/make_map.hpp"
#include "figure/make_timeline.hpp"

namespace dateline {

namespace {

// The width of a page of running text on A4.
constexpr Points default_width = to_points(Millimetres(160));

Page make_page(const FigureEntry& entry, const FigureSources& sources) {
    Page page;
    page.width = entry.width.value_or(default_width);
    page.height = entry.height;
    page.max_height = entry.max_height;
    page.title = entry.title.value_or(sources.config.title);
    page.subtitle = entry.subtitle;
    page.note = entry.note;
    page.language = sources.config.language.empty() ? "en" : sources.config.language;
    return page;
}

}  // namespace

std::optional<MadeFigure> make_figure(const FigureEntry& entry, const FigureSources& sources,
                                      Diagnostics& diagnostics) {
    Page page = make_page(entry, sources);
    if (entry.kind == FigureKind::map) return make_map(entry, sources, std::move(page), diagnostics);
    return make_timeline(entry, sources, std::move(page));
}

}  // namespace dateline
