#include "article/archive.hpp"

#include <utility>

namespace dateline {

namespace {

constexpr std::size_t small_entry = 1UL << 20U;

Error over_limit(const std::string& what) {
    return {"the archive is over a limit: " + what, {}, {}};
}

}  // namespace

Result<Archive> Archive::open(std::string_view bytes, const ArchiveLimits& limits) {
    const auto loaded = zip_library();
    if (!loaded) return loaded.error();
    const ZipLibrary& zip = **loaded;
    zip_error_t error;
    zip.error_init(&error);
    zip_source_t* source = zip.source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    Handle archive(source == nullptr ? nullptr : zip.open_from_source(source, ZIP_RDONLY, &error), zip.discard);
    if (!archive) {
        if (source != nullptr) zip.source_free(source);
        const std::string reason = zip.error_strerror(&error);
        zip.error_fini(&error);
        return Error{"this archive cannot be read: " + reason, {}, {}};
    }
    zip.error_fini(&error);
    const auto entries = zip.get_num_entries(archive.get(), 0);
    if (static_cast<std::size_t>(entries) > limits.entries) {
        return over_limit("more than " + std::to_string(limits.entries) + " entries");
    }
    return Archive(zip, std::move(archive), limits);
}

// What an archive says of its sizes may be wrong: the bytes are counted as they come.
Result<std::optional<std::string>> Archive::read(const std::string& name) {
    zip_stat_t facts{};
    if (library_->stat(archive_.get(), name.c_str(), 0, &facts) != 0) return std::optional<std::string>();
    const std::unique_ptr<zip_file_t, decltype(&::zip_fclose)> file(library_->fopen(archive_.get(), name.c_str(), 0),
                                                                    library_->fclose);
    if (!file) return Error{"the entry '" + name + "' cannot be read", {}, {}};
    const std::size_t packed = (facts.valid & ZIP_STAT_COMP_SIZE) != 0 ? facts.comp_size : 0;
    std::string bytes;
    std::string buffer(65536, '\0');
    for (;;) {
        const auto got = library_->fread(file.get(), buffer.data(), buffer.size());
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
