#include <fmt/format.h>

#include <unordered_map>
#include <utility>

#include "render/render.hpp"
#include "render/text_shaper.hpp"

namespace dateline {

namespace {

// Layouts ask for the same texts again and again while they try positions.
class PangoMeasurer final : public TextMeasurer {
public:
    explicit PangoMeasurer(std::string language) : shaper_(std::move(language)) {}

    [[nodiscard]] TextExtent measure(std::string_view text, const TextStyle& style) const override {
        const auto [entry, is_new] = extents_.try_emplace(key_of(text, style));
        if (is_new) entry->second = shaper_.extent(text, style);
        return entry->second;
    }

    [[nodiscard]] std::vector<std::string> wrap(std::string_view text, const TextStyle& style,
                                                Points width) const override {
        return shaper_.wrap(text, style, width);
    }

private:
    // All that decides a width; colours and halos do not.
    static std::string key_of(std::string_view text, const TextStyle& style) {
        return fmt::format("{}|{}|{}|{}|{}|{}", style.family, style.size.value(), style.weight,
                           style.slant == FontSlant::italic, style.letter_spacing.value(), text);
    }

    mutable TextShaper shaper_;
    mutable std::unordered_map<std::string, TextExtent> extents_;  // Never iterated.
};

}  // namespace

std::unique_ptr<TextMeasurer> make_pango_measurer(const std::string& language) {
    return std::make_unique<PangoMeasurer>(language);
}

}  // namespace dateline
