// Scene to bytes: SVG with live text, PDF and PNG through Cairo, and the measurer that all of them share.
#pragma once

#include <memory>
#include <string>

#include "base/result.hpp"
#include "scene/scene.hpp"

namespace dateline {

/// The scene as SVG 1.1 with text as text (see DESIGN.md, "What stands in an SVG").
Result<std::string> render_svg(const Scene& scene);

/// All pages as one PDF with embedded fonts, links, title and a fixed date.
Result<std::string> render_pdf(const std::vector<Scene>& pages);

/// A page as PNG, `scale` pixels for each CSS pixel (1/96 inch).
Result<std::string> render_png(const Scene& scene, double scale);

/// The measurer of the fonts that are installed. `language` (BCP 47) is that of the scenes to come: it decides the form
/// of Han characters and where lines break. One thread at a time may use a measurer.
std::unique_ptr<TextMeasurer> make_pango_measurer(const std::string& language = "en");

/// Characters of `text` that no installed font can show.
std::string missing_characters(const std::string& text, const TextStyle& style);

}  // namespace dateline
