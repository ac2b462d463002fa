#include <fmt/format.h>

#include <optional>
#include <unordered_map>
#include <utility>

#include "render/render.hpp"
#include "render/text_shaper.hpp"

namespace dateline {

namespace {

// Layouts ask for the same texts again and again while they try positions.
class PangoMeasurer final : public TextMeasurer {
public:
    explicit PangoMeasurer(std::string language) : language_(std::move(language)) {}

    [[nodiscard]] TextExtent measure(std::string_view text, const TextStyle& style) const override {
        const auto [entry, is_new] = extents_.try_emplace(key_of(text, style));
        if (is_new) entry->second = shaper().extent(text, style);
        return entry->second;
    }

    [[nodiscard]] std::vector<std::string> wrap(std::string_view text, const TextStyle& style,
                                                Points width) const override {
        return shaper().wrap(text, style, width);
    }

private:
    // All that decides a width; colours and halos do not.
    static std::string key_of(std::string_view text, const TextStyle& style) {
        return fmt::format("{}|{}|{}|{}|{}|{}", style.family, style.size.value(), style.weight,
                           style.slant == FontSlant::italic, style.letter_spacing.value(), text);
    }

    /// Made when the first text is measured: reading the list of fonts takes longer than annotating an article.
    TextShaper& shaper() const {
        if (!shaper_) shaper_.emplace(language_);
        return *shaper_;
    }

    std::string language_;
    mutable std::optional<TextShaper> shaper_;
    mutable std::unordered_map<std::string, TextExtent> extents_;  // Never iterated.
};

}  // namespace

std::unique_ptr<TextMeasurer> make_pango_measurer(const std::string& language) {
    return std::make_unique<PangoMeasurer>(language);
}

}  // namespace dateline
