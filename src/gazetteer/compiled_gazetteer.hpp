// The Gazetteer over the bytes of gazetteer.bin: opening it parses nothing, a lookup touches a few pages.
// A damaged file gives an Error at opening or an empty answer later, never a crash.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "gazetteer/gazetteer.hpp"

namespace dateline {

/// Opens a compiled gazetteer. `bytes` (of a MappedFile, say) must outlive the result and start at a multiple of 8.
Result<std::unique_ptr<Gazetteer>> open_gazetteer(std::string_view bytes);

/// Counts for `dateline data info`.
struct GazetteerSize {
    std::size_t places = 0;
    std::size_t names = 0;     ///< distinct folded names
    std::size_t readings = 0;  ///< pairs of name and place

    bool operator==(const GazetteerSize&) const = default;
};

/// The counts of a compiled gazetteer.
Result<GazetteerSize> gazetteer_size(std::string_view bytes);

}  // namespace dateline
