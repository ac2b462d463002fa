#include "layout/map/multiples.hpp"

#include <algorithm>
#include <utility>

#include "layout/frame.hpp"
#include "layout/map/draw_map.hpp"
#include "layout/map/map_report.hpp"
#include "layout/map/place_key.hpp"

namespace dateline {

namespace {

constexpr Points gap{10};
// Narrower maps hold no labels.
constexpr Points narrowest{150};
constexpr Points least_width{60};
constexpr Points strip_for_legends{400};
// A key may need some lines more once it has taken room from the maps.
constexpr int most_rounds = 4;

TextStyle title_style(const Style& style) {
    TextStyle text;
    text.family = style.type.family;
    text.size = style.type.label_size;
    text.weight = style.type.date_weight;
    text.color = style.type.text;
    return text;
}

Points title_height(const Style& style) {
    return style.type.label_size * style.type.line_height + Points(2);
}

/// The keys of circles and colours in a strip of their own.
struct SharedLegends {
    std::optional<ClassLegend> shades;
    std::optional<SizeLegend> sizes;
    Points height{};
};

SharedLegends legends_in(const PageBox& strip, const MapFigure& figure, const MapScales& scales,
                         const MapTools& tools) {
    const PageGrid grid(strip, Points(4));
    const SummedMask nothing(grid, grid.empty_mask());
    const std::vector<MapMark> no_marks;
    std::vector<PageBox> taken;
    const FurnitureSpace space{strip, no_marks, nothing, nothing, taken};
    SharedLegends legends;
    const auto keep_off = [&](const auto& legend) {
        if (legend) {
            taken.push_back(legend->box);
            legends.height = std::max(legends.height, strip.bottom - legend->box.top + Points(6));
        }
    };
    keep_off(legends.shades = choose_class_legend(figure, scales.classes, space, tools.style, tools.measurer));
    keep_off(legends.sizes = choose_size_legend(figure, scales.circles, space, tools.style, tools.measurer));
    return legends;
}

/// How many panels stand side by side, and the room of each.
struct PanelGrid {
    std::size_t columns = 1;
    Points width{};
    std::optional<Points> height{};  ///< of a map, where the page's is bound
};

std::size_t rows_for(std::size_t panels, std::size_t columns) {
    return (panels + columns - 1) / columns;
}

/// Without a height as many columns as are wide enough, in even rows; else those that give the largest maps.
PanelGrid choose_grid(std::size_t panels, Points width, const std::optional<Points>& height, double shape,
                      const Style& style) {
    const auto width_of = [&](std::size_t columns) {
        return (width - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    };
    PanelGrid best{1, width, std::nullopt};
    double largest = -1;
    for (std::size_t columns = 1; columns <= panels; ++columns) {
        const Points wide = width_of(columns);
        const auto rows = static_cast<double>(rows_for(panels, columns));
        if (!height) {
            if (wide >= narrowest) {
                const auto even = rows_for(panels, rows_for(panels, columns));
                best = {even, width_of(even), std::nullopt};
            }
            continue;
        }
        const Points high = (*height - title_height(style) * rows - gap * (rows - 1)) / rows;
        const double size = std::min(wide.value() * shape, high.value());
        if (size > largest && (columns == 1 || wide >= least_width)) {
            largest = size;
            best = {columns, wide, high};
        }
    }
    return best;
}

MapFigure figure_of(const MapFigure& figure, const MapPanel& panel) {
    MapFigure part = figure;
    part.panels.clear();
    part.places = panel.places;
    part.route = panel.route;
    part.shades = panel.shades;
    return part;
}

/// The maps on the page, and what they need below them.
struct PlacedPanels {
    std::vector<MapFigure> figures;
    std::vector<MapContent> contents;
    std::vector<std::string> keyed;
    Points bottom{};
};

Result<PlacedPanels> place_panels(const MapFigure& figure, const PanelGrid& grid, const PagePoint& corner,
                                  const MapScales& scales, const MapTools& tools) {
    PlacedPanels placed;
    Points top = corner.y;
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const auto column = static_cast<double>(i % grid.columns);
        if (column == 0 && i > 0) {
            top = placed.bottom + gap;
        }
        const MapSpace space{corner.x + (grid.width + gap) * column, top + title_height(tools.style), grid.width,
                             grid.height, std::nullopt};
        auto view = make_view(figure, space);
        if (!view) {
            return view.error();
        }
        placed.figures.push_back(figure_of(figure, figure.panels[i]));
        const MapPart part{scales, i == 0 ? Furnishing::bar_and_arrow : Furnishing::none, placed.keyed.size() + 1};
        auto content = place_content(placed.figures.back(), std::move(view).value(), part, tools);
        if (!content) {
            return content.error();
        }
        placed.bottom = std::max(placed.bottom, (*content).view.frame.bottom);
        for (const auto mark : (*content).keyed) {
            placed.keyed.push_back(shown_label(placed.figures.back(), (*content).marks[mark]));
        }
        placed.contents.push_back(std::move(content).value());
    }
    return placed;
}

TextItem title_of(const MapPanel& panel, const MapView& view, const MapTools& tools) {
    const auto style = title_style(tools.style);
    const auto extent = tools.measurer.measure(panel.title, style);
    return {panel.title,
            {view.frame.left, view.frame.top - Points(2) - extent.descent},
            TextAnchor::start,
            extent.width,
            style,
            "panel-title"};
}

LayoutResult result_of(const MapFigure& figure, const PlacedPanels& placed) {
    LayoutResult result;
    for (std::size_t i = 0; i < placed.contents.size(); ++i) {
        report_places(placed.figures[i], placed.contents[i], result);
    }
    report_view(figure, placed.contents.front(), result.report);
    result.report.steps.push_back(std::to_string(placed.contents.size()) + " maps of one extent and one scale");
    return result;
}

}  // namespace

Result<LayoutResult> layout_multiples(const MapFigure& figure, const MapTools& tools) {
    const auto& style = tools.style;
    const auto frame = measure_frame(figure.page, style, tools.measurer);
    const auto scales = scales_of(figure, style.map);
    const PagePoint corner{frame.margin, frame.margin + frame.header_height};
    const Points width = figure.page.width - frame.margin * 2;
    const auto natural = make_view(figure, {corner.x, corner.y, width, std::nullopt, std::nullopt});
    if (!natural) {
        return natural.error();
    }
    const double shape = natural->frame.height() / natural->frame.width();
    const auto legends_below = [&](Points top, Points height) {
        return legends_in({corner.x, top, corner.x + width, top + height}, figure, scales, tools);
    };
    const Points legend_height = legends_below(Points(0), strip_for_legends).height;
    const auto bound = figure.page.height ? figure.page.height : figure.page.max_height;
    Points reserved{};
    for (int round = 1;; ++round) {
        const auto height =
            bound ? std::optional(inner_box(frame, *bound).height() - legend_height - reserved) : std::nullopt;
        const auto grid = choose_grid(figure.panels.size(), width, height, shape, style);
        auto placed = place_panels(figure, grid, corner, scales, tools);
        if (!placed) {
            return placed.error();
        }
        const auto key = set_key(placed->keyed, width, style, tools.measurer);
        if (bound && key.height > reserved && round < most_rounds) {
            reserved = key.height;
            continue;
        }
        auto result = result_of(figure, *placed);
        const Points used = placed->bottom - corner.y + legend_height + key.height;
        Scene scene = make_page(figure.page, frame, style, figure.page.height.value_or(page_height_for(frame, used)));
        scene.description = figure.page.language.say("map_of", "count", std::to_string(figure.places.size()));
        for (std::size_t i = 0; i < placed->contents.size(); ++i) {
            scene.items.push_back({title_of(figure.panels[i], placed->contents[i].view, tools)});
            draw_map(placed->figures[i], placed->contents[i], style, scene);
        }
        const auto legends = legends_below(placed->bottom, legend_height);
        if (legends.shades) {
            scene.items.push_back({draw_class_legend(*legends.shades, style)});
        }
        if (legends.sizes) {
            scene.items.push_back({draw_size_legend(*legends.sizes, style)});
        }
        draw_key(key, {corner.x, placed->bottom + legend_height}, scene);
        result.pages.push_back(std::move(scene));
        return result;
    }
}

}  // namespace dateline
