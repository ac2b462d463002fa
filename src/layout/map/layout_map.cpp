#include <utility>

#include "layout/frame.hpp"
#include "layout/layout.hpp"
#include "layout/map/base_layers.hpp"
#include "layout/map/map_view.hpp"

namespace dateline {

Result<LayoutResult> layout_map(const MapFigure& figure, const Style& style, const TextMeasurer& measurer,
                                const Basemap& basemap) {
    const Frame frame = measure_frame(figure.page, style, measurer);
    const MapSpace space{frame.margin, frame.margin + frame.header_height, figure.page.width - style.margin * 2,
                         figure.page.height ? std::optional(inner_box(frame, *figure.page.height).height())
                                            : std::nullopt,
                         figure.page.max_height
                             ? std::optional(inner_box(frame, *figure.page.max_height).height())
                             : std::nullopt};
    auto view = make_view(figure, space);
    if (!view) {
        return view.error();
    }
    Scene scene = make_page(figure.page, frame, style, page_height_for(frame, view->frame.height()));
    const auto shapes = base_shapes(*view, basemap);
    scene.items.push_back({base_layers(*view, shapes, {}, {}, style.map)});
    scene.items.push_back(neatline(*view, style.map));
    LayoutResult result;
    result.report.projection = view->projection.definition();
    result.report.projection_rule = view->rule;
    result.pages.push_back(std::move(scene));
    return result;
}

}  // namespace dateline
