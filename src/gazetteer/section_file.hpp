// The container of the compiled files of this room: a checked header, then sections that start at multiples of 16.
// Promises that a section lies inside the file. Knows nothing of what the sections hold.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace dateline {

/// What a file is: eight characters, and the version of its layout.
struct FileKind {
    std::string_view magic;
    std::uint32_t version = 1;
};

/// The bytes of a file with these sections.
std::string write_sections(const FileKind& kind, const std::vector<std::string>& sections);

/// What stands before sections of these sizes. The sections follow in order, each but the last with its padding.
/// `first_checksum` is that of the first section.
std::string section_header(const FileKind& kind, const std::vector<std::uint64_t>& sizes, std::uint64_t first_checksum);

/// The zeros between a section of this size and the next.
std::string section_padding(std::uint64_t size);

/// Views of the sections of `bytes`. An Error when the file is of another kind or version, cut short, or when its first
/// section, the one that others depend on, does not have the checksum that was written.
Result<std::vector<std::string_view>> read_sections(const FileKind& kind, std::string_view bytes,
                                                    std::size_t expected_sections);

/// 64-bit checksum of bytes (XXH3): guards against damage, not against malice.
std::uint64_t checksum(std::string_view bytes);

}  // namespace dateline
