#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "render/render.hpp"
#include "render/text_shaper.hpp"

namespace dateline {

namespace {

// Layouts ask for the same texts again and again while they try positions.
class PangoMeasurer final : public TextMeasurer {
public:
    explicit PangoMeasurer(std::string language) : language_(std::move(language)) {}

    [[nodiscard]] TextExtent measure(std::string_view text, const TextStyle& style) const override {
        Extents& extents = extents_of(style);
        const auto known = extents.find(text);
        if (known != extents.end()) return known->second;
        return extents.emplace(text, shaper().extent(text, style)).first->second;
    }

    [[nodiscard]] std::vector<std::string> wrap(std::string_view text, const TextStyle& style,
                                                Points width) const override {
        return shaper().wrap(text, style, width);
    }

private:
    /// Finds a text without a copy of it.
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Extents = std::unordered_map<std::string, TextExtent, TextHash, std::equal_to<>>;  // Never iterated.

    /// The known extents of a style. A figure has a handful of styles.
    Extents& extents_of(const TextStyle& style) const {
        // All that decides a width; colours and halos do not.
        const auto same = [&](const std::pair<TextStyle, Extents>& entry) {
            const TextStyle& other = entry.first;
            return other.size == style.size && other.weight == style.weight && other.slant == style.slant &&
                   other.letter_spacing == style.letter_spacing && other.family == style.family;
        };
        auto entry = std::find_if(extents_.begin(), extents_.end(), same);
        if (entry == extents_.end()) entry = extents_.insert(entry, {style, {}});
        return entry->second;
    }

    /// Made when the first text is measured: reading the list of fonts takes longer than annotating an article.
    TextShaper& shaper() const {
        if (!shaper_) shaper_.emplace(language_);
        return *shaper_;
    }

    std::string language_;
    mutable std::optional<TextShaper> shaper_;
    mutable std::vector<std::pair<TextStyle, Extents>> extents_;
};

}  // namespace

std::unique_ptr<TextMeasurer> make_pango_measurer(const std::string& language) {
    return std::make_unique<PangoMeasurer>(language);
}

}  // namespace dateline
