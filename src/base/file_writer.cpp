#include "base/file_writer.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

#include "base/file_reader.hpp"

namespace dateline {

namespace {

enum class TargetKind { unchanged, regular, special };

TargetKind kind_of_target(const OutputFile& file) {
    struct stat facts {};
    if (::stat(file.path.c_str(), &facts) != 0 || S_ISDIR(facts.st_mode)) return TargetKind::regular;
    if (!S_ISREG(facts.st_mode)) return TargetKind::special;
    const auto old = DiskReader().read(file.path, file.bytes.size());
    return old && *old == file.bytes ? TargetKind::unchanged : TargetKind::regular;
}

Result<void> write_special(const std::string& path, std::string_view bytes) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return cannot_write(path, errno);
    auto written = write_descriptor(descriptor, bytes, path);
    if (::close(descriptor) != 0 && written) written = cannot_write(path, errno);
    return written;
}

}  // namespace

Result<void> write_files(std::span<const OutputFile> files) {
    std::vector<AtomicFile> ready;
    ready.reserve(files.size());
    for (const auto& file : files) {
        const TargetKind kind = kind_of_target(file);
        if (kind == TargetKind::unchanged) continue;
        if (kind == TargetKind::special) {
            if (auto written = write_special(file.path, file.bytes); !written) return written;
            continue;
        }
        auto begun = AtomicFile::create(file.path);
        if (!begun) return begun.error();
        ready.push_back(std::move(begun).value());
        if (auto appended = ready.back().append(file.bytes); !appended) return appended;
        if (auto finished = ready.back().finish(); !finished) return finished;
    }
    for (auto& file : ready) {
        if (auto committed = file.commit(); !committed) return committed;
    }
    return {};
}

}  // namespace dateline
