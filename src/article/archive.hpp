// A ZIP archive in memory: the only header, with zip_library.hpp, that knows libzip.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "article/office_text.hpp"
#include "article/zip_library.hpp"
#include "base/result.hpp"

namespace dateline {

/// Reads entries by name. The bytes must outlive it.
class Archive {
public:
    static Result<Archive> open(std::string_view bytes, const ArchiveLimits& limits);

    /// The bytes of an entry: nothing when there is none of the name, an Error when it is damaged or over a limit.
    Result<std::optional<std::string>> read(const std::string& name);

private:
    using Handle = std::unique_ptr<zip_t, decltype(&::zip_discard)>;
    Archive(const ZipLibrary& library, Handle archive, const ArchiveLimits& limits)
        : library_(&library), archive_(std::move(archive)), limits_(limits) {}

    const ZipLibrary* library_;
    Handle archive_;
    ArchiveLimits limits_;
    std::size_t inflated_ = 0;
};

}  // namespace dateline
