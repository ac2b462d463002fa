#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "layout/frame.hpp"
#include "layout/layout.hpp"
#include "layout/map/draw_map.hpp"
#include "layout/map/map_report.hpp"
#include "layout/map/multiples.hpp"
#include "layout/map/place_key.hpp"
#include "layout/map/unit_shades.hpp"

namespace dateline {

namespace {

// A key may need some lines more once it has taken room from the map, but never more than this share of the page.
constexpr int most_rounds = 6;
constexpr double most_of_page = 0.4;

/// What surrounds the map on the page.
struct Surround {
    Frame frame;
    Points beside{};  ///< names of parallels on the left
    Points below{};   ///< names of meridians
    Points key{};     ///< reserved for the key
};

/// The room that title, notes, the names of the graticule and the key leave.
MapSpace space_for(const Page& page, const Surround& around) {
    const auto& frame = around.frame;
    const auto free_height = [&](const std::optional<Points>& height) {
        return height ? std::optional(inner_box(frame, *height).height() - around.below - around.key) : std::nullopt;
    };
    return {frame.margin + around.beside, frame.margin + frame.header_height,
            page.width - frame.margin * 2 - around.beside, free_height(page.height), free_height(page.max_height)};
}

std::vector<std::string> keyed_names(const MapFigure& figure, const MapContent& content) {
    std::vector<std::string> names;
    for (const auto i : content.keyed) {
        names.push_back(shown_label(figure, content.marks[i]));
    }
    return names;
}

/// The height that a key may take; nothing where the page grows with it.
std::optional<Points> most_height_of_key(const Page& page) {
    const auto height = page.height ? page.height : page.max_height;
    return height ? std::optional(*height * most_of_page) : std::nullopt;
}

/// The key of the names without room. Where it would take too much of the page, the last numbers are taken back.
PlaceKey make_key(const MapFigure& figure, Points width, const Style& style, const TextMeasurer& measurer,
                  MapContent& content) {
    auto names = keyed_names(figure, content);
    auto key = set_key(names, width, style, measurer);
    const auto limit = most_height_of_key(figure.page);
    while (limit && key.height > *limit) {
        content.labels[content.keyed.back()].reset();
        content.keyed.pop_back();
        names.pop_back();
        key = set_key(names, width, style, measurer);
    }
    return key;
}

Scene make_scene(const MapFigure& figure, const MapContent& content, const PlaceKey& key, const Surround& around,
                 const Style& style) {
    const auto& map = content.view.frame;
    const Points natural = page_height_for(around.frame, map.height() + around.below + key.height);
    Scene scene = make_page(figure.page, around.frame, style, figure.page.height.value_or(natural));
    const std::string count = std::to_string(content.marks.size());
    const std::string said = figure.page.language.say("map_of", "count", count);
    scene.description = said.empty() ? count : said;
    draw_map(figure, content, style, scene);
    draw_key(key, {around.frame.margin, map.bottom + around.below}, scene);
    return scene;
}

Result<LayoutResult> layout_one(const MapFigure& figure, const MapTools& tools) {
    const auto& [style, measurer, basemap, rasters] = tools;
    Surround around{measure_frame(figure.page, style, measurer), {}, {}, {}};
    if (figure.graticule) {
        around.beside = graticule_label_width(style, measurer);
        around.below = graticule_label_height(style);
    }
    const bool height_is_bound = figure.page.height || figure.page.max_height;
    for (int round = 1;; ++round) {
        auto content = place_content(figure, space_for(figure.page, around), tools);
        if (!content) {
            return content.error();
        }
        const auto key = make_key(figure, figure.page.width - around.frame.margin * 2, style, measurer, *content);
        if (key.height > around.key && height_is_bound && round < most_rounds) {
            around.key = key.height + style.type.minimum_size * style.type.line_height;
            continue;
        }
        LayoutResult result;
        report_places(figure, *content, result);
        report_view(figure, *content, result.report);
        result.pages.push_back(make_scene(figure, *content, key, around, style));
        return result;
    }
}

/// The places that can lie on the map: others give no class of colours.
std::vector<MapPlace> inside(std::vector<MapPlace> places, const std::optional<GeoBox>& extent) {
    std::erase_if(places, [&](const MapPlace& place) { return extent && !extent->contains(place.point); });
    return places;
}

/// Where units of admin-1 are coloured, the numbers of the figure are those of units.
MapFigure with_unit_shades(MapFigure figure, const Basemap& basemap) {
    if (figure.unit_shades == UnitShades::none) {
        return figure;
    }
    figure.shades = shades_of_units(inside(figure.places, figure.extent), figure.unit_shades, basemap);
    for (auto& panel : figure.panels) {
        panel.shades = shades_of_units(inside(panel.places, figure.extent), figure.unit_shades, basemap);
    }
    return figure;
}

}  // namespace

Result<LayoutResult> layout_map(const MapFigure& figure, const Style& style, const TextMeasurer& measurer,
                                const Basemap& basemap, const RasterReader& rasters) {
    const MapTools tools{style, measurer, basemap, rasters};
    auto shaded = with_unit_shades(figure, basemap);
    const auto lay_out = [&] {
        return shaded.panels.empty() ? layout_one(shaded, tools) : layout_multiples(shaded, tools);
    };
    auto result = lay_out();
    const std::string note = figure.page.language.say("counts", "count", "");
    if (result && (*result).report.counted > 0 && !note.empty()) {
        // What the numbers mean is said below the map, which takes room from it.
        shaded.page.count_note = note;
        result = lay_out();
    }
    if (result && !(*result).report.keyed.empty()) {
        (*result).report.steps.push_back(count_of((*result).report.keyed.size(), "name") + " moved to a numbered key");
    }
    return result;
}

}  // namespace dateline
