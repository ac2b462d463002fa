#include "article/archive.hpp"

#include <zip.h>

#include <utility>

namespace dateline {

namespace {

constexpr std::size_t small_entry = 1UL << 20U;

struct CloseEntry {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

Error over_limit(const std::string& what) {
    return {"the archive is over a limit: " + what, {}, {}};
}

}  // namespace

void Archive::Close::operator()(zip* archive) const {
    zip_discard(archive);
}

Result<Archive> Archive::open(std::string_view bytes, const ArchiveLimits& limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        if (source != nullptr) zip_source_free(source);
        const std::string reason = zip_error_strerror(&error);
        zip_error_fini(&error);
        return Error{"this archive cannot be read: " + reason, {}, {}};
    }
    zip_error_fini(&error);
    Archive opened(std::unique_ptr<zip, Close>(archive), limits);
    const auto entries = zip_get_num_entries(archive, 0);
    if (static_cast<std::size_t>(entries) > limits.entries) {
        return over_limit("more than " + std::to_string(limits.entries) + " entries");
    }
    return opened;
}

// What an archive says of its sizes may be wrong: the bytes are counted as they come.
Result<std::optional<std::string>> Archive::read(const std::string& name) {
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (zip_stat(archive_.get(), name.c_str(), 0, &facts) != 0) return std::optional<std::string>();
    const std::unique_ptr<zip_file_t, CloseEntry> file(zip_fopen(archive_.get(), name.c_str(), 0));
    if (!file) return Error{"the entry '" + name + "' cannot be read", {}, {}};
    const std::size_t packed = (facts.valid & ZIP_STAT_COMP_SIZE) != 0 ? facts.comp_size : 0;
    std::string bytes;
    std::string buffer(65536, '\0');
    for (;;) {
        const auto got = zip_fread(file.get(), buffer.data(), buffer.size());
        if (got < 0) return Error{"the entry '" + name + "' is damaged", {}, {}};
        if (got == 0) return std::optional(std::move(bytes));
        bytes.append(buffer, 0, static_cast<std::size_t>(got));
        inflated_ += static_cast<std::size_t>(got);
        if (inflated_ > limits_.inflated_bytes) {
            return over_limit("it inflates to more than " + std::to_string(limits_.inflated_bytes) + " bytes");
        }
        if (bytes.size() > small_entry && bytes.size() / limits_.ratio > packed) {
            return over_limit("'" + name + "' inflates more than " + std::to_string(limits_.ratio) + " times");
        }
    }
}

}  // namespace dateline
