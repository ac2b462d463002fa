#include "gazetteer/string_table.hpp"

#include <limits>

#include "gazetteer/packed.hpp"
#include "gazetteer/section_file.hpp"

namespace dateline {

namespace {

constexpr std::size_t remembered_texts = 1U << 16U;

}  // namespace

StringTable::StringTable(const std::string& folder, std::size_t memory)
    : bytes_(folder, memory), remembered_(remembered_texts) {}

Result<std::uint32_t> StringTable::add(std::string_view text) {
    text = text.substr(0, std::numeric_limits<std::uint16_t>::max());
    Remembered& slot = remembered_[checksum(text) % remembered_texts];
    if (slot.is_used && slot.text == text) return slot.offset;
    if (bytes_.size() + text.size() + 2 > std::numeric_limits<std::uint32_t>::max()) {
        return Error{"a gazetteer with more than 4 GiB of names is too large", {}, "import it in parts"};
    }
    slot = {std::string(text), static_cast<std::uint32_t>(bytes_.size()), true};
    std::string record;
    pack(record, static_cast<std::uint16_t>(text.size()));
    record += text;
    if (auto appended = bytes_.append(record); !appended) return appended.error();
    return slot.offset;
}

}  // namespace dateline
