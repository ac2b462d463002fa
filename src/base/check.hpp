// DATELINE_ASSERT: a promise between parts of the program. A broken one is a bug of ours, never bad input,
// and ends the program with the promise as text.
#pragma once

namespace dateline {

/// Prints "dateline: bug: <promise> (<file>:<line>)" and aborts.
[[noreturn]] void report_broken_promise(const char* promise, const char* file, int line);

}  // namespace dateline

#define DATELINE_ASSERT(condition, promise) \
    ((condition) ? void() : ::dateline::report_broken_promise(promise, __FILE__, __LINE__))
