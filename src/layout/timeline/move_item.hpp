// Moves finished drawings on the page.
#pragma once

#include "scene/scene.hpp"

namespace dateline {

/// `item` with everything in it moved by `offset`.
Item moved(Item item, PagePoint offset);

}  // namespace dateline
