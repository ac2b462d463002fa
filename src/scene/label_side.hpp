// Where a label stands beside its symbol.
#pragma once

namespace dateline {

/// In Imhof's order: the first is the best.
enum class LabelSide { right, above_right, below_right, left, above_left, below_left, above, below };

}  // namespace dateline
