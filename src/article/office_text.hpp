// The text inside of word processor files and electronic books: DOCX (ECMA-376), ODT (OASIS OpenDocument 1.2) and
// EPUB (3.3). All are ZIP archives; nothing is ever written from one.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace dateline {

/// Limits of specs/safety.md: a small archive must not become a large text.
struct ArchiveLimits {
    std::size_t entries = 10'000;
    std::size_t inflated_bytes = 512UL << 20U;
    std::size_t ratio = 200;  ///< inflated to packed bytes of one entry above a megabyte
};

/// The text of the document in an archive, a paragraph a line. An Error says what is wrong with the archive.
Result<std::string> office_text(std::string_view bytes, const ArchiveLimits& limits = {});

}  // namespace dateline
