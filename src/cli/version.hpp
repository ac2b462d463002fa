// The version of the program.
#pragma once

namespace dateline {

/// "0.1.0"
const char* version();

}  // namespace dateline
