#include "config/read_style.hpp"

#include "config/read_yaml.hpp"
#include "config/style_fields.hpp"

namespace dateline {

std::optional<Style> read_style(const SourceFile& source, Diagnostics& diagnostics) {
    const YamlLimits limits;
    const auto text = decode_yaml(source, limits, diagnostics);
    if (!text) return std::nullopt;
    Findings findings(*text, diagnostics);
    Style style;
    if (const auto root = read_yaml(*text, limits, findings)) {
        // An empty file is the default style.
        if (root->kind != NodeKind::null) read_fields(*root, style_fields(), "style", style, findings);
        if (style.palette.empty()) {
            findings.error(root->find("palette")->pos, "the palette is empty", "give at least one colour");
        }
    }
    findings.close();
    if (findings.has_errors()) return std::nullopt;
    return style;
}

}  // namespace dateline
