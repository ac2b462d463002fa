// Writes files that fit into memory: all or none, and an old file stays as it was until the new one is whole.
#pragma once

#include <span>
#include <string>

#include "base/atomic_file.hpp"
#include "base/result.hpp"

namespace dateline {

/// A file to be written: its path and all its bytes.
struct OutputFile {
    std::string path;
    std::string bytes;
};

/// Writes the files atomically: each goes to a temporary file in its target's folder and is synced; only when all are
/// whole are they renamed. On an Error no target has changed and no temporary file is left. A link is followed and its
/// target replaced; a file whose bytes would not change keeps its time stamp; targets that are no regular files
/// (a pipe, /dev/stdout) are written directly.
Result<void> write_files(std::span<const OutputFile> files);

}  // namespace dateline
