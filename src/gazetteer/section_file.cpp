#include "gazetteer/section_file.hpp"

// The functions themselves, not the library: they are small, and one library less is loaded.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstring>

#include "gazetteer/packed.hpp"

namespace dateline {

namespace {

// magic (8), byte order and version (4), number of sections (4), checksum of the first section (8),
// checksum of this header with this field zero (8), then offset and size (8 + 8) of each section.
constexpr std::size_t fixed_header = 32;
constexpr std::size_t header_checksum_at = 24;
constexpr std::uint64_t alignment = 16;

std::uint64_t aligned(std::uint64_t size) {
    return (size + alignment - 1) / alignment * alignment;
}

Error damaged(const FileKind& kind, const std::string& what) {
    return {"the compiled data file '" + std::string(kind.magic) + "' is damaged: " + what,
            {},
            "build it again with 'dateline data build'"};
}

std::uint64_t header_checksum(std::string_view header) {
    std::string copy(header);
    std::memset(copy.data() + header_checksum_at, 0, sizeof(std::uint64_t));
    return checksum(copy);
}

}  // namespace

std::uint64_t checksum(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

std::string section_padding(std::uint64_t size) {
    return std::string(static_cast<std::size_t>(aligned(size) - size), '\0');
}

std::string section_header(const FileKind& kind, const std::vector<std::uint64_t>& sizes,
                           std::uint64_t first_checksum) {
    DATELINE_ASSERT(kind.magic.size() == 8, "a file kind has a magic of eight bytes");
    std::string bytes(kind.magic);
    pack(bytes, kind.version);
    pack(bytes, static_cast<std::uint32_t>(sizes.size()));
    pack(bytes, first_checksum);
    pack(bytes, std::uint64_t{0});
    std::uint64_t offset = aligned(fixed_header + 16 * sizes.size());
    for (const std::uint64_t size : sizes) {
        pack(bytes, offset);
        pack(bytes, size);
        offset = aligned(offset + size);
    }
    const std::uint64_t sum = header_checksum(bytes);
    std::memcpy(bytes.data() + header_checksum_at, &sum, sizeof sum);
    return bytes + section_padding(bytes.size());
}

std::string write_sections(const FileKind& kind, const std::vector<std::string>& sections) {
    std::vector<std::uint64_t> sizes;
    for (const std::string& section : sections) sizes.push_back(section.size());
    std::string bytes = section_header(kind, sizes, sections.empty() ? 0 : checksum(sections.front()));
    for (const std::string& section : sections) {
        bytes += section_padding(bytes.size());
        bytes += section;
    }
    return bytes;
}

Result<std::vector<std::string_view>> read_sections(const FileKind& kind, std::string_view bytes,
                                                    std::size_t expected_sections) {
    const std::size_t header_size = fixed_header + 16 * expected_sections;
    if (bytes.size() < fixed_header || bytes.substr(0, 8) != kind.magic) {
        return damaged(kind, "it does not begin with its name");
    }
    const auto version = unpack<std::uint32_t>(bytes, 8);
    if (version != kind.version) {
        return Error{"the compiled data file '" + std::string(kind.magic) + "' has version " + std::to_string(version) +
                         ", expected " + std::to_string(kind.version),
                     {},
                     "build it again with 'dateline data build'"};
    }
    if (bytes.size() < header_size || unpack<std::uint32_t>(bytes, 12) != expected_sections ||
        header_checksum(bytes.substr(0, header_size)) != unpack<std::uint64_t>(bytes, header_checksum_at)) {
        return damaged(kind, "its header does not have its checksum");
    }
    std::vector<std::string_view> sections;
    for (std::size_t index = 0; index < expected_sections; ++index) {
        const auto offset = unpack<std::uint64_t>(bytes, fixed_header + 16 * index);
        const auto size = unpack<std::uint64_t>(bytes, fixed_header + 16 * index + 8);
        if (offset > bytes.size() || size > bytes.size() - offset) return damaged(kind, "it is cut short");
        sections.push_back(bytes.substr(offset, size));
    }
    if (!sections.empty() && checksum(sections.front()) != unpack<std::uint64_t>(bytes, 16)) {
        return damaged(kind, "its name index does not have its checksum");
    }
    return sections;
}

}  // namespace dateline
