// Random jobs for timelines, the same on every machine: clusters, spans only, one day, five centuries, deep time, years
// only; labels of 1 to 300 characters in Latin, Arabic, Chinese, emoji and without spaces.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "figure/figure.hpp"

namespace dateline::test {

/// The kinds of time that jobs come in, in turn.
constexpr std::array<const char*, 6> job_kinds = {"clusters", "spans", "one day", "centuries", "deep time", "years"};

inline const char* job_kind(std::uint64_t seed) {
    return job_kinds[seed % job_kinds.size()];
}

/// Job `seed` (from 1), of 1 to `most` events: a third of the jobs of any size, the others of at most an eighth of it.
TimelineFigure random_job(std::uint64_t seed, int most);

}  // namespace dateline::test
