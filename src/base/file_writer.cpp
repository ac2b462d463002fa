#include "base/file_writer.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>
#include <vector>

#include "base/file_reader.hpp"

namespace dateline {

namespace fs = std::filesystem;

namespace {

Error cannot_write(const std::string& path, int code, std::string hint = {}) {
    return {"cannot write '" + path + "': " + std::strerror(code), {}, std::move(hint)};
}

mode_t mode_for(const std::string& target) {
    struct stat facts {};
    if (::stat(target.c_str(), &facts) == 0) return facts.st_mode & 07777U;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

// A file that exists only until it is renamed to its target or the object dies.
class TemporaryFile {
public:
    /// `name` is how messages speak of the target.
    TemporaryFile(std::string target, std::string name) : target_(std::move(target)), name_(std::move(name)) {}
    TemporaryFile(TemporaryFile&& other) noexcept
        : target_(std::move(other.target_)), name_(std::move(other.name_)), path_(std::exchange(other.path_, {})) {}
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile() {
        if (!path_.empty()) ::unlink(path_.c_str());
    }

    Result<void> fill(std::string_view bytes) {
        const fs::path target(target_);
        std::string path = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
        const int descriptor = ::mkostemp(path.data(), O_CLOEXEC);
        if (descriptor < 0) return cannot_write(name_, errno, folder_hint(name_));
        path_ = path;
        auto written = write_descriptor(descriptor, bytes, name_);
        if (written && ::fchmod(descriptor, mode_for(target_)) != 0) written = cannot_write(name_, errno);
        if (written && ::fsync(descriptor) != 0) written = cannot_write(name_, errno);
        if (::close(descriptor) != 0 && written) written = cannot_write(name_, errno);
        return written;
    }

    Result<void> rename_to_target() {
        if (::rename(path_.c_str(), target_.c_str()) != 0) return cannot_write(name_, errno);
        path_.clear();
        return {};
    }

private:
    static std::string folder_hint(const fs::path& target) {
        std::error_code code;
        const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
        return fs::exists(folder, code) ? "" : "create the folder '" + folder.string() + "' first";
    }

    std::string target_;
    std::string name_;
    std::string path_;
};

enum class TargetKind { unchanged, regular, special };

struct Target {
    std::string path;
    TargetKind kind = TargetKind::regular;
};

Result<Target> resolve_target(const OutputFile& file) {
    std::error_code code;
    const fs::path resolved = fs::weakly_canonical(file.path, code);
    const std::string path = code ? file.path : resolved.string();
    struct stat facts {};
    if (::stat(file.path.c_str(), &facts) != 0) return Target{path, TargetKind::regular};
    if (S_ISDIR(facts.st_mode)) return cannot_write(file.path, EISDIR, "name a file, not a folder");
    if (!S_ISREG(facts.st_mode)) return Target{file.path, TargetKind::special};
    const auto old = DiskReader().read(path, file.bytes.size());
    return Target{path, old && *old == file.bytes ? TargetKind::unchanged : TargetKind::regular};
}

Result<void> write_special(const std::string& path, std::string_view bytes) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return cannot_write(path, errno);
    auto written = write_descriptor(descriptor, bytes, path);
    if (::close(descriptor) != 0 && written) written = cannot_write(path, errno);
    return written;
}

}  // namespace

Result<void> write_descriptor(int descriptor, std::string_view bytes, const std::string& name) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return cannot_write(name, errno);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

Result<void> write_files(std::span<const OutputFile> files) {
    std::vector<TemporaryFile> ready;
    ready.reserve(files.size());
    for (const auto& file : files) {
        const auto target = resolve_target(file);
        if (!target) return target.error();
        if (target->kind == TargetKind::unchanged) continue;
        if (target->kind == TargetKind::special) {
            if (auto written = write_special(target->path, file.bytes); !written) return written;
            continue;
        }
        ready.emplace_back(target->path, file.path);
        if (auto filled = ready.back().fill(file.bytes); !filled) return filled;
    }
    for (auto& file : ready) {
        if (auto renamed = file.rename_to_target(); !renamed) return renamed;
    }
    return {};
}

}  // namespace dateline
