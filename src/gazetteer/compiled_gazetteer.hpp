// The Gazetteer over the bytes of gazetteer.bin: opening it parses nothing, a lookup touches a few pages.
// A damaged file gives an Error at opening or an empty answer later, never a crash.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "gazetteer/gazetteer.hpp"

namespace dateline {

/// Whether these bytes begin as a compiled gazetteer does, of whatever version.
bool is_compiled_gazetteer(std::string_view bytes);

/// Opens a compiled gazetteer. `bytes` (of a MappedFile, say) must outlive the result and start at a multiple of 8.
Result<std::unique_ptr<Gazetteer>> open_gazetteer(std::string_view bytes);

inline constexpr std::size_t feature_class_count = static_cast<std::size_t>(FeatureClass::other) + 1;

/// Counts for `dateline gazetteer info`.
struct GazetteerSize {
    struct OfClass {
        std::size_t places = 0;
        std::size_t readings = 0;

        bool operator==(const OfClass&) const = default;
    };

    std::size_t places = 0;
    std::size_t names = 0;                                ///< distinct folded names
    std::size_t readings = 0;                             ///< pairs of name and place
    std::array<OfClass, feature_class_count> of_class{};  ///< by FeatureClass

    bool operator==(const GazetteerSize&) const = default;
};

/// The counts of a compiled gazetteer. Reads all of it: an Error when its name index is damaged.
Result<GazetteerSize> gazetteer_size(std::string_view bytes);

}  // namespace dateline
