// A ZIP archive in memory: the only header, with archive.cpp, that knows libzip.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "article/office_text.hpp"
#include "base/result.hpp"

struct zip;

namespace dateline {

/// Reads entries by name. The bytes must outlive it.
class Archive {
public:
    static Result<Archive> open(std::string_view bytes, const ArchiveLimits& limits);

    /// The bytes of an entry: nothing when there is none of the name, an Error when it is damaged or over a limit.
    Result<std::optional<std::string>> read(const std::string& name);

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    Archive(std::unique_ptr<zip, Close> archive, const ArchiveLimits& limits)
        : archive_(std::move(archive)), limits_(limits) {}

    std::unique_ptr<zip, Close> archive_;
    ArchiveLimits limits_;
    std::size_t inflated_ = 0;
};

}  // namespace dateline
