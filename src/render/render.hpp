// Scene to bytes: SVG with live text, PDF and PNG through Cairo, and the measurer that all of them share.
#pragma once

#include <memory>
#include <string>

#include "base/result.hpp"
#include "scene/scene.hpp"

namespace dateline {

/// The scene as SVG with text as text (see DESIGN.md, "What stands in an SVG"). Ids get a prefix that is made from the
/// content; a group's own id stands in data-id, unless `data` names one. Links other than http and https are left out.
Result<std::string> render_svg(const Scene& scene);

/// All pages as one PDF with embedded fonts, links, a fixed date, and the title of the first page.
Result<std::string> render_pdf(const std::vector<Scene>& pages);

/// A page as PNG, `scale` pixels for each CSS pixel (1/96 inch).
Result<std::string> render_png(const Scene& scene, double scale);

/// The measurer of the fonts that are installed. `language` (BCP 47) is that of the scenes to come: it decides the form
/// of Han characters and where lines break. One thread at a time may use a measurer.
std::unique_ptr<TextMeasurer> make_pango_measurer(const std::string& language = "en");

/// Characters of `text` that no installed font can show, each once, in the order of the text.
std::string missing_characters(const std::string& text, const TextStyle& style);

/// The same for all texts of a scene, in much less time than text by text.
std::string missing_characters(const Scene& scene);

}  // namespace dateline
