#include "base/atomic_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

namespace dateline {

namespace fs = std::filesystem;

namespace {

mode_t mode_for(const std::string& target) {
    struct stat facts {};
    if (::stat(target.c_str(), &facts) == 0) return facts.st_mode & 07777U;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

std::string folder_hint(const fs::path& target) {
    std::error_code code;
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    return fs::exists(folder, code) ? "" : "create the folder '" + folder.string() + "' first";
}

}  // namespace

Error cannot_write(const std::string& path, int code, std::string hint) {
    return {"cannot write '" + path + "': " + std::strerror(code), {}, std::move(hint)};
}

Result<void> write_descriptor(int descriptor, std::string_view bytes, const std::string& name) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return cannot_write(name, errno);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

Result<AtomicFile> AtomicFile::create(const std::string& path) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) == 0) {
        if (S_ISDIR(facts.st_mode)) return cannot_write(path, EISDIR, "name a file, not a folder");
        if (!S_ISREG(facts.st_mode)) return Error{"cannot write '" + path + "': it is not a regular file"};
    }
    std::error_code code;
    const fs::path resolved = fs::weakly_canonical(path, code);
    const fs::path target = code ? fs::path(path) : resolved;
    AtomicFile file(target.string(), path);
    std::string temporary = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
    file.descriptor_ = ::mkostemp(temporary.data(), O_CLOEXEC);
    if (file.descriptor_ < 0) return cannot_write(path, errno, folder_hint(path));
    file.temporary_ = temporary;
    return file;
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : target_(std::move(other.target_)),
      name_(std::move(other.name_)),
      temporary_(std::exchange(other.temporary_, {})),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

AtomicFile::~AtomicFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Result<void> AtomicFile::append(std::string_view bytes) {
    return write_descriptor(descriptor_, bytes, name_);
}

Result<void> AtomicFile::finish() {
    Result<void> done;
    if (::fchmod(descriptor_, mode_for(target_)) != 0) done = cannot_write(name_, errno);
    if (done && ::fsync(descriptor_) != 0) done = cannot_write(name_, errno);
    if (::close(std::exchange(descriptor_, -1)) != 0 && done) done = cannot_write(name_, errno);
    return done;
}

Result<void> AtomicFile::commit() {
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) return cannot_write(name_, errno);
    temporary_.clear();
    return {};
}

}  // namespace dateline
