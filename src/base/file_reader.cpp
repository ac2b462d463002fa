#include "base/file_reader.hpp"

#include <fcntl.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace dateline {

namespace fs = std::filesystem;

namespace {

class OpenFile {
public:
    explicit OpenFile(const std::string& path) : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~OpenFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    [[nodiscard]] int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

Error cannot_read(const std::string& path, const std::string& reason) {
    return {"cannot read '" + path + "': " + reason, {}, {}};
}

Error over_limit(const std::string& path, std::size_t max_bytes) {
    return cannot_read(path, "it is larger than the limit of " + std::to_string(max_bytes) + " bytes");
}

Result<std::string> read_all(const std::string& path, std::size_t max_bytes) {
    const OpenFile file(path);
    if (file.descriptor() < 0) return cannot_read(path, std::strerror(errno));
    struct stat facts {};
    if (::fstat(file.descriptor(), &facts) != 0) return cannot_read(path, std::strerror(errno));
    if (S_ISDIR(facts.st_mode)) return cannot_read(path, "it is a folder");
    if (!S_ISREG(facts.st_mode)) return cannot_read(path, "it is not a regular file");
    if (static_cast<std::size_t>(facts.st_size) > max_bytes) return over_limit(path, max_bytes);
    std::string bytes;
    std::array<char, 65536> buffer{};
    for (;;) {
        const ssize_t got = ::read(file.descriptor(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return cannot_read(path, std::strerror(errno));
        if (got == 0) return bytes;
        bytes.append(buffer.data(), static_cast<std::size_t>(got));
        if (bytes.size() > max_bytes) return over_limit(path, max_bytes);
    }
}

bool lies_below(const fs::path& path, const fs::path& root) {
    const auto mismatch = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
    return mismatch.first == root.end();
}

}  // namespace

DiskReader::DiskReader(const std::vector<std::string>& roots) {
    for (const auto& root : roots) {
        std::error_code code;
        const fs::path resolved = fs::canonical(root, code);
        if (!code) roots_.push_back(resolved.string());
    }
}

Result<std::string> DiskReader::permitted(const std::string& path) const {
    std::error_code code;
    const fs::path resolved = fs::canonical(path, code);
    if (code) return cannot_read(path, code.message());
    const auto contains = [&](const std::string& root) { return lies_below(resolved, root); };
    if (!roots_.empty() && std::ranges::none_of(roots_, contains)) {
        return Error{"'" + path + "' lies outside the folders that may be read", {}, "permit its folder with --root"};
    }
    return resolved.string();
}

Result<std::string> DiskReader::read(const std::string& path, std::size_t max_bytes) const {
    const auto resolved = permitted(path);
    if (!resolved) return resolved.error();
    return read_all(*resolved, max_bytes);
}

Result<std::vector<std::string>> DiskReader::glob(const std::string& pattern) const {
    const fs::path whole(pattern);
    const fs::path folder = whole.has_parent_path() ? whole.parent_path() : fs::path(".");
    std::error_code code;
    fs::directory_iterator entries(folder, code);
    if (code) return cannot_read(folder.string(), code.message());
    std::vector<std::string> found;
    for (const auto& entry : entries) {
        const std::string name = entry.path().filename().string();
        if (::fnmatch(whole.filename().c_str(), name.c_str(), FNM_PERIOD) != 0) continue;
        if (entry.is_regular_file(code)) found.push_back((whole.parent_path() / name).string());
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace dateline
