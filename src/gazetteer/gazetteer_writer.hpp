// Places with their names -> the bytes of gazetteer.bin. Pure: the same rows in the same order give the same bytes.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "gazetteer/place_row.hpp"

namespace dateline {

/// Compiles a gazetteer. Place ids count the rows. `attribution` is what must stand on figures that use it.
/// An Error when there are more places than the layout can number (2^29).
Result<std::string> write_gazetteer(const std::vector<PlaceRow>& rows, const std::string& attribution);

}  // namespace dateline
