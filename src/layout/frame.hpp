// The words around every figure: title and subtitle above, note and attributions below, wrapped to the page.
// Measured before the height of the page is known, so that a layout can first ask what room is left and then decide
// how tall the page becomes. Knows nothing of timelines and maps.
#pragma once

#include <vector>

#include "figure/figure.hpp"
#include "scene/scene.hpp"
#include "scene/style.hpp"

namespace dateline {

/// Stands after a date or a place that is a guess, as `Page::guess_note` says.
inline constexpr const char* guess_mark = "?";

/// The wrapped words around a figure. Header texts lie at their final place; footer texts are placed as if the page
/// ended at y = 0.
struct Frame {
    Points width{};
    Points margin{};
    Points header_height{};  ///< with the gap to the figure, 0 without words
    Points footer_height{};  ///< with the gap to the figure, 0 without words
    std::vector<TextItem> header;
    std::vector<TextItem> footer;
    std::vector<std::string> footer_links;  ///< of each line of the footer; mostly empty

    bool operator==(const Frame&) const = default;
};

/// Wraps the words of `page` to its width less the margins of `style`.
Frame measure_frame(const Page& page, const Style& style, const TextMeasurer& measurer);

/// What is left for the figure on a page of `page_height`. The box may have no height when the page is too low.
PageBox inner_box(const Frame& frame, Points page_height);

/// The height of a page whose figure is `inner_height` tall.
Points page_height_for(const Frame& frame, Points inner_height);

/// A page with its background, language, title and frame, ready for the figure. The description is left to the
/// caller.
Scene make_page(const Page& page, const Frame& frame, const Style& style, Points page_height);

}  // namespace dateline
