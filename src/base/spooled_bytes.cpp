#include "base/spooled_bytes.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "base/atomic_file.hpp"
#include "base/check.hpp"

namespace dateline {

namespace {

Result<int> open_scratch_file(const std::string& folder) {
    std::string path = folder + "/.dateline-scratch.XXXXXX";
    const int descriptor = ::mkostemp(path.data(), O_CLOEXEC);
    if (descriptor < 0) {
        return Error{"cannot write a scratch file in '" + folder + "': " + std::strerror(errno), {}, {}};
    }
    ::unlink(path.c_str());
    return descriptor;
}

}  // namespace

SpooledBytes::SpooledBytes(SpooledBytes&& other) noexcept
    : folder_(std::move(other.folder_)),
      memory_(other.memory_),
      tail_(std::exchange(other.tail_, {})),
      in_file_(std::exchange(other.in_file_, 0)),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

SpooledBytes::~SpooledBytes() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Result<void> SpooledBytes::append(std::string_view bytes) {
    tail_ += bytes;
    return tail_.size() > memory_ ? spill() : Result<void>();
}

Result<void> SpooledBytes::spill() {
    if (descriptor_ < 0) {
        const Result<int> opened = open_scratch_file(folder_);
        if (!opened) return opened.error();
        descriptor_ = *opened;
    }
    if (auto written = write_descriptor(descriptor_, tail_, folder_ + " (scratch file)"); !written) return written;
    in_file_ += tail_.size();
    tail_.clear();
    return {};
}

Result<std::string> SpooledBytes::read(std::uint64_t offset, std::size_t size) const {
    DATELINE_ASSERT(offset <= this->size(), "bytes are read where there are some");
    if (offset >= in_file_) return tail_.substr(static_cast<std::size_t>(offset - in_file_), size);
    std::string bytes(static_cast<std::size_t>(std::min<std::uint64_t>(size, in_file_ - offset)), '\0');
    for (;;) {
        const ssize_t got = ::pread(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return Error{"cannot read a scratch file in '" + folder_ + "': " + std::strerror(errno), {}, {}};
        bytes.resize(static_cast<std::size_t>(got));
        return bytes;
    }
}

Result<void> SpooledBytes::copy_to(const ByteSink& sink) const {
    constexpr std::size_t piece = 1U << 20U;
    for (std::uint64_t offset = 0; offset < size();) {
        const Result<std::string> bytes = read(offset, piece);
        if (!bytes) return bytes.error();
        if (auto taken = sink(*bytes); !taken) return taken;
        offset += bytes->size();
    }
    return {};
}

}  // namespace dateline
