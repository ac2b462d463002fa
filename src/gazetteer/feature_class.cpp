#include "gazetteer/feature_class.hpp"

#include <array>

namespace dateline {

namespace {

/// In the order of the enumeration.
constexpr std::array<std::string_view, 17> words{
    "continent", "region", "country", "admin1",   "admin2", "town",   "district", "ocean", "sea",
    "strait",    "river",  "lake",    "mountain", "desert", "island", "landmark", "other",
};
static_assert(words.size() == static_cast<std::size_t>(FeatureClass::other) + 1);

}  // namespace

std::string_view to_string(FeatureClass feature) {
    const auto index = static_cast<std::size_t>(feature);
    return index < words.size() ? words[index] : words.back();
}

std::optional<FeatureClass> to_feature_class(std::string_view word) {
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (words[index] == word) return static_cast<FeatureClass>(index);
    }
    return std::nullopt;
}

int prominence_tier(FeatureClass feature, unsigned rank) {
    switch (feature) {
        case FeatureClass::continent:
        case FeatureClass::country: return 0;
        case FeatureClass::admin1: return 1;
        case FeatureClass::admin2: return 4;
        case FeatureClass::town:
        case FeatureClass::district: return 3;
        default: return rank == 0 ? 4 : rank <= 3 ? 1 : 2;
    }
}

}  // namespace dateline
