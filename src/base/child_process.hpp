// Another program as a filter: bytes in, bytes out. No shell, no file, limits on time and size.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace dateline {

/// What a filter may use.
struct FilterLimits {
    std::size_t output_bytes = 64UL << 20U;
    int seconds = 60;
};

/// Runs `program` (looked up in PATH) with `arguments`, gives it `input` and returns what it writes. An Error when it
/// is not installed, ends with another code than 0, or is over a limit; then it is killed.
Result<std::string> run_filter(const std::string& program, const std::vector<std::string>& arguments,
                               std::string_view input, const FilterLimits& limits = {});

}  // namespace dateline
