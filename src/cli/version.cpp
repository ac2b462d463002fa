#include "cli/version.hpp"

namespace dateline {

const char* version() {
    return DATELINE_VERSION;
}

}  // namespace dateline
