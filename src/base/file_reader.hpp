// The port through which Dateline reads the user's files. Tests give texts from memory; the program reads the disk
// below the folders that the user allowed.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace dateline {

/// Reads files by path. A path that the reader may not open is an Error, like one that does not exist.
class FileReader {
public:
    virtual ~FileReader() = default;

    /// The bytes of a regular file of at most `max_bytes`.
    [[nodiscard]] virtual Result<std::string> read(const std::string& path, std::size_t max_bytes) const = 0;

    /// The real path of a file that may be read by others, such as GDAL.
    [[nodiscard]] virtual Result<std::string> permitted(const std::string& path) const = 0;

    /// The files that match a pattern with '*' and '?' in its last component, sorted by name.
    [[nodiscard]] virtual Result<std::vector<std::string>> glob(const std::string& pattern) const = 0;
};

/// Reads from the disk, only below `roots` (compared after resolving links) when any are given.
class DiskReader final : public FileReader {
public:
    explicit DiskReader(const std::vector<std::string>& roots = {});

    [[nodiscard]] Result<std::string> read(const std::string& path, std::size_t max_bytes) const override;
    [[nodiscard]] Result<std::string> permitted(const std::string& path) const override;
    [[nodiscard]] Result<std::vector<std::string>> glob(const std::string& pattern) const override;

private:
    std::vector<std::string> roots_;
};

}  // namespace dateline
