#include <algorithm>
#include <cmath>
#include <utility>

#include "base/text.hpp"
#include "layout/frame.hpp"
#include "layout/layout.hpp"
#include "layout/map/draw_map.hpp"
#include "layout/map/place_key.hpp"

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
        names.push_back(shown_label(figure.places[content.marks[i].place]));
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

LayoutReport report_of(const MapFigure& figure, const MapContent& content) {
    LayoutReport report;
    report.projection = content.view.projection.definition();
    report.projection_rule = content.view.rule;
    std::vector<bool> placed(figure.places.size(), false);
    for (std::size_t i = 0; i < content.marks.size(); ++i) {
        const auto& id = figure.places[content.marks[i].place].id;
        const bool keyed = std::find(content.keyed.begin(), content.keyed.end(), i) != content.keyed.end();
        placed[content.marks[i].place] = content.labels[i].has_value();
        if (content.labels[i]) {
            (keyed ? report.keyed : report.shown).push_back(id);
        }
    }
    for (std::size_t i = 0; i < figure.places.size(); ++i) {
        if (!placed[i]) {
            report.not_shown.push_back(figure.places[i].id);
        }
    }
    if (content.view.left_out) {
        report.steps.push_back("the extent leaves out '" + figure.places[*content.view.left_out].label +
                               "', which lies far from all others; give an extent to show it");
    }
    if (!report.keyed.empty()) {
        report.steps.push_back(std::to_string(report.keyed.size()) + " names moved to a numbered key");
    }
    if (!content.bar) {
        const auto variation = scale_variation(content.view);
        report.steps.push_back(variation ? "no scale bar: the scale varies by " +
                                               format_number(std::round(*variation * 100), 0) + " % over the map"
                                         : "no scale bar: the map shows the edge of the globe");
    }
    return report;
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
    for (auto line : key.lines) {
        line.position.x += around.frame.margin;
        line.position.y += map.bottom + around.below;
        scene.items.push_back({std::move(line)});
    }
    return scene;
}

}  // namespace

Result<LayoutResult> layout_map(const MapFigure& figure, const Style& style, const TextMeasurer& measurer,
                                const Basemap& basemap) {
    Surround around{measure_frame(figure.page, style, measurer), {}, {}, {}};
    if (figure.graticule) {
        around.beside = graticule_label_width(style, measurer);
        around.below = graticule_label_height(style);
    }
    const bool height_is_bound = figure.page.height || figure.page.max_height;
    for (int round = 1;; ++round) {
        auto content = place_content(figure, space_for(figure.page, around), style, measurer, basemap);
        if (!content) {
            return content.error();
        }
        const auto key = make_key(figure, figure.page.width - around.frame.margin * 2, style, measurer, *content);
        if (key.height > around.key && height_is_bound && round < most_rounds) {
            around.key = key.height + style.type.minimum_size * style.type.line_height;
            continue;
        }
        LayoutResult result;
        result.report = report_of(figure, *content);
        result.pages.push_back(make_scene(figure, *content, key, around, style));
        return result;
    }
}

}  // namespace dateline
