#include "base/line_reader.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t block_size = 1UL << 16U;

Error cannot_read(const std::string& path, const std::string& reason) {
    if (path == "-") return {"cannot read standard input", {}, {}};
    return {"cannot read '" + path + "': " + reason, {}, {}};
}

}  // namespace

Result<LineReader> LineReader::open(const std::string& path, std::size_t longest_line) {
    if (path == "-") return LineReader(path, STDIN_FILENO, longest_line);
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return cannot_read(path, std::strerror(errno));
    LineReader reader(path, descriptor, longest_line);
    struct stat facts {};
    if (::fstat(descriptor, &facts) != 0) return cannot_read(path, std::strerror(errno));
    if (S_ISDIR(facts.st_mode)) return cannot_read(path, "it is a folder");
    return reader;
}

LineReader::LineReader(LineReader&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      longest_(other.longest_),
      buffer_(std::move(other.buffer_)),
      begin_(other.begin_),
      at_end_(other.at_end_) {}

LineReader::~LineReader() {
    if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

Result<void> LineReader::fill() {
    buffer_.erase(0, begin_);
    begin_ = 0;
    const std::size_t old = buffer_.size();
    buffer_.resize(old + block_size);
    for (;;) {
        const ssize_t got = ::read(descriptor_, buffer_.data() + old, block_size);
        if (got < 0 && errno == EINTR) continue;
        buffer_.resize(old + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got < 0) return cannot_read(path_, std::strerror(errno));
        at_end_ = got == 0;
        return {};
    }
}

Result<std::string_view> LineReader::beginning() {
    if (buffer_.empty() && !at_end_) {
        if (auto filled = fill(); !filled) return filled.error();
    }
    return std::string_view(buffer_).substr(begin_);
}

Result<std::optional<Line>> LineReader::next() {
    bool is_too_long = false;
    std::size_t searched = begin_;
    for (;;) {
        const std::size_t end = buffer_.find('\n', searched);
        const bool is_last = end == std::string::npos && at_end_;
        if (is_last && begin_ == buffer_.size() && !is_too_long) return std::optional<Line>();
        if (is_last || end != std::string::npos) {
            const std::size_t stop = is_last ? buffer_.size() : end;
            std::string_view text = std::string_view(buffer_).substr(begin_, stop - begin_);
            begin_ = is_last ? stop : stop + 1;
            if (text.ends_with('\r')) text.remove_suffix(1);
            is_too_long = is_too_long || text.size() > longest_;
            return std::optional(Line{is_too_long ? std::string_view() : text, is_too_long});
        }
        if (buffer_.size() - begin_ > longest_) {
            is_too_long = true;
            begin_ = buffer_.size();
        }
        searched = buffer_.size() - begin_;
        if (auto filled = fill(); !filled) return filled.error();
    }
}

}  // namespace dateline
