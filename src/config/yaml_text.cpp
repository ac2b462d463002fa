#include "config/yaml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace dateline {

namespace {

constexpr std::size_t block_size = 64;
/// A longer line is no help on a terminal.
constexpr std::size_t longest_shown_line = 1000;

enum class ByteOrder { little, big };

// Only a byte order mark tells: without one the text is UTF-8 or refused.
std::optional<ByteOrder> utf16_order(std::string_view bytes) {
    if (bytes.starts_with("\xff\xfe")) return ByteOrder::little;
    if (bytes.starts_with("\xfe\xff")) return ByteOrder::big;
    return std::nullopt;
}

char32_t code_unit(std::string_view bytes, std::size_t offset, ByteOrder order) {
    const auto first = static_cast<unsigned char>(bytes[offset]);
    const auto second = static_cast<unsigned char>(bytes[offset + 1]);
    const auto high = order == ByteOrder::big ? first : second;
    const auto low = order == ByteOrder::big ? second : first;
    return (static_cast<char32_t>(high) << 8U) | low;
}

// UTF-16 after its byte order mark as UTF-8; lone surrogates and a lone last byte become U+FFFD.
std::string from_utf16(std::string_view bytes, ByteOrder order) {
    std::string text;
    for (std::size_t at = 2; at < bytes.size(); at += 2) {
        if (at + 1 == bytes.size()) {
            append_utf8(text, U'\ufffd');
            break;
        }
        char32_t unit = code_unit(bytes, at, order);
        if (unit >= 0xd800 && unit <= 0xdfff) {
            const char32_t next = at + 3 < bytes.size() ? code_unit(bytes, at + 2, order) : 0;
            const bool is_pair = unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff;
            unit = is_pair ? 0x10000 + ((unit - 0xd800) << 10U) + (next - 0xdc00) : 0xfffd;
            if (is_pair) at += 2;
        }
        append_utf8(text, unit);
    }
    return text;
}

// yaml-cpp counts lines by LF alone.
std::string with_plain_line_ends(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r') {
            plain += text[at];
        } else if (at + 1 == text.size() || text[at + 1] != '\n') {
            plain += '\n';
        }
    }
    return plain;
}

// YAML 1.2, section 5.1: the printable characters. The marks U+FEFF, U+FFFE and U+FFFF would also break the XML of a
// figure.
bool may_stand_in_yaml(char32_t c) {
    if (c < 0x20) return c == U'\t' || c == U'\n';
    return c != 0x7f && !(c >= 0x80 && c < 0xa0 && c != 0x85) && c != 0xfeff && c != 0xfffe && c != 0xffff;
}

}  // namespace

std::optional<std::size_t> first_control_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto point = decode_at(text, at);
        if (!may_stand_in_yaml(point.value)) return at;
        at += point.size;
    }
    return std::nullopt;
}

YamlText::YamlText(SourceFile source) : source_(std::move(source)), line_starts_{0}, before_every_block_{0} {
    std::size_t count = 0;
    for (std::size_t at = 0; at < source_.text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(source_.text[at]);
        if ((byte & 0xc0U) != 0x80U) ++count;
        if (byte == '\n') line_starts_.push_back(at + 1);
        if ((at + 1) % block_size == 0) before_every_block_.push_back(count);
    }
}

// The line is not shown with these errors: it holds what may not be shown.
Result<YamlText> YamlText::decode(const SourceFile& source) {
    const auto order = utf16_order(source.text);
    std::string_view bytes = source.text;
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    const std::string decoded = order ? from_utf16(source.text, *order) : std::string(bytes);
    YamlText yaml(SourceFile{source.name, with_plain_line_ends(decoded)});
    const std::string& text = yaml.text();
    if (const auto invalid = first_invalid_utf8(text)) {
        const unsigned byte = static_cast<unsigned char>(text[*invalid]);
        return Error{fmt::format("byte 0x{:02x} is not valid UTF-8", byte), yaml.position_of(*invalid),
                     "save the file as UTF-8"};
    }
    if (const auto forbidden = first_control_character(text)) {
        const auto value = static_cast<unsigned>(decode_at(text, *forbidden).value);
        return Error{fmt::format("control character U+{:04X} may not stand in YAML", value),
                     yaml.position_of(*forbidden), "remove it"};
    }
    return yaml;
}

std::size_t YamlText::code_points_before(std::size_t byte_offset) const {
    const std::size_t block = byte_offset / block_size;
    const std::string_view rest(source_.text.data() + block * block_size, byte_offset - block * block_size);
    const auto starts =
        std::ranges::count_if(rest, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; });
    return before_every_block_[block] + static_cast<std::size_t>(starts);
}

// Two look-ups, however long the line is.
SourcePos YamlText::position_of(std::size_t byte_offset) const {
    const std::size_t offset = std::min(byte_offset, source_.text.size());
    const auto after = std::ranges::upper_bound(line_starts_, offset);
    const auto line = static_cast<std::size_t>(after - line_starts_.begin());
    const std::size_t column = code_points_before(offset) - code_points_before(line_starts_[line - 1]);
    return {source_.name, line, column + 1};
}

std::string_view YamlText::shown_line(const SourcePos& pos) const {
    if (pos.line == 0 || pos.line > line_starts_.size()) return {};
    const std::size_t begin = line_starts_[pos.line - 1];
    const std::size_t end = pos.line < line_starts_.size() ? line_starts_[pos.line] - 1 : source_.text.size();
    return end - begin <= longest_shown_line ? std::string_view(source_.text).substr(begin, end - begin)
                                             : std::string_view{};
}

}  // namespace dateline
