#include "base/check.hpp"

#include <cstdio>
#include <cstdlib>

namespace dateline {

void report_broken_promise(const char* promise, const char* file, int line) {
    std::fprintf(stderr, "dateline: bug: %s (%s:%d)\n", promise, file, line);
    std::abort();
}

}  // namespace dateline
