// A file that is written piece by piece and takes its name only when it is whole: until then the old file stays.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace dateline {

/// Lives beside its target under a temporary name until `commit`; without one it leaves no trace.
class AtomicFile {
public:
    /// Begins a file. A link is followed, so that its target is replaced. A folder, or a target that is no regular file
    /// (a pipe, a device), is an Error.
    static Result<AtomicFile> create(const std::string& path);

    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    AtomicFile& operator=(AtomicFile&&) = delete;
    ~AtomicFile();

    Result<void> append(std::string_view bytes);
    /// Syncs and closes. Nothing can be appended afterwards.
    Result<void> finish();
    /// Gives the finished file its name.
    Result<void> commit();

private:
    AtomicFile(std::string target, std::string name) : target_(std::move(target)), name_(std::move(name)) {}

    std::string target_;
    std::string name_;  ///< how messages speak of the target
    std::string temporary_{};
    int descriptor_ = -1;
};

/// The Error of a file that cannot be written, with the system's reason for `code` (an errno).
Error cannot_write(const std::string& path, int code, std::string hint = {});

/// Writes all bytes to an open descriptor, such as standard output.
Result<void> write_descriptor(int descriptor, std::string_view bytes, const std::string& name);

}  // namespace dateline
