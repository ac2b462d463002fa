#include "article/sentence_breaks.hpp"

#include <unicode/uchar.h>

#include <array>
#include <cstdint>
#include <cstring>

#include "base/utf8.hpp"

namespace dateline {

/// The classes of UAX 29, table 4. CR and LF count as `space`, and `attached` are Extend and Format.
enum class SentenceBreaks::Break : std::uint8_t {
    other,
    separator,
    space,
    lower,
    upper,
    letter,
    numeric,
    stop,
    end_mark,
    continues,
    close,
    attached
};

namespace {

using Break = SentenceBreaks::Break;

Break unicode_class(char32_t c) {
    switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SENTENCE_BREAK)) {
        case U_SB_SEP: return Break::separator;
        case U_SB_SP:
        case U_SB_CR:
        case U_SB_LF: return Break::space;
        case U_SB_LOWER: return Break::lower;
        case U_SB_UPPER: return Break::upper;
        case U_SB_OLETTER: return Break::letter;
        case U_SB_NUMERIC: return Break::numeric;
        case U_SB_ATERM: return Break::stop;
        case U_SB_STERM: return Break::end_mark;
        case U_SB_SCONTINUE: return Break::continues;
        case U_SB_CLOSE: return Break::close;
        case U_SB_EXTEND:
        case U_SB_FORMAT: return Break::attached;
        default: return Break::other;
    }
}

constexpr std::size_t ascii_size = 128;

constexpr std::array<Break, ascii_size> ascii_classes() {
    std::array<Break, ascii_size> classes{};
    for (char c = 'a'; c <= 'z'; ++c) classes[static_cast<std::size_t>(c)] = Break::lower;
    for (char c = 'A'; c <= 'Z'; ++c) classes[static_cast<std::size_t>(c)] = Break::upper;
    for (char c = '0'; c <= '9'; ++c) classes[static_cast<std::size_t>(c)] = Break::numeric;
    for (const char c : {' ', '\t', '\n', '\v', '\f', '\r'}) classes[static_cast<std::size_t>(c)] = Break::space;
    for (const char c : {'"', '\'', '(', ')', '[', ']', '{', '}'}) classes[static_cast<std::size_t>(c)] = Break::close;
    for (const char c : {',', '-', ':'}) classes[static_cast<std::size_t>(c)] = Break::continues;
    for (const char c : {'!', '?'}) classes[static_cast<std::size_t>(c)] = Break::end_mark;
    classes['.'] = Break::stop;
    return classes;
}

constexpr auto ascii = ascii_classes();

/// The ASCII characters that end nothing.
constexpr std::array<bool, 256> plain = [] {
    std::array<bool, 256> is_plain{};
    for (std::size_t c = 0; c < ascii_size; ++c) is_plain[c] = ascii[c] != Break::stop && ascii[c] != Break::end_mark;
    return is_plain;
}();

/// Whether nine bytes are ASCII, and the first eight of them end nothing: bytes are looked at eight at a time.
bool is_plain_run(const char* text) {
    constexpr std::uint64_t low_bits = 0x0101010101010101;
    constexpr std::uint64_t high_bits = low_bits << 7U;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text, 8);
    const auto has = [&](char c) {  // exact for ASCII: a byte that becomes 0 borrows from its highest bit
        const std::uint64_t zero = bytes ^ (low_bits * static_cast<unsigned char>(c));
        return (zero - low_bits) & ~zero & high_bits;
    };
    const bool ends = (has('.') | has('!') | has('?') | (bytes & high_bits)) != 0;
    return !ends && static_cast<unsigned char>(text[8]) < ascii_size;
}

}  // namespace

/// A character with what is attached to it (SB5).
struct SentenceBreaks::Character {
    Break kind = Break::other;
    std::size_t end = 0;  ///< the byte after it

    [[nodiscard]] bool is_end_mark() const { return kind == Break::stop || kind == Break::end_mark; }
};

SentenceBreaks::Character SentenceBreaks::at(std::size_t offset) const {
    const auto class_of = [&](std::size_t at, std::size_t& size) {
        const auto byte = static_cast<unsigned char>(text_[at]);
        size = 1;
        if (byte < ascii_size) return ends_at_semicolon_ && byte == ';' ? Break::end_mark : ascii[byte];
        const CodePoint point = decode_at(text_, at);
        size = point.size;
        return unicode_class(point.value);
    };
    std::size_t size = 0;
    Character character{class_of(offset, size), 0};
    character.end = offset + size;
    if (character.kind == Break::separator) return character;
    while (character.end < text_.size() && static_cast<unsigned char>(text_[character.end]) >= ascii_size &&
           class_of(character.end, size) == Break::attached) {
        character.end += size;
    }
    return character;
}

/// SB8: whether the next letter is small, with no mark that ends a sentence before it.
bool SentenceBreaks::goes_on_in_lower_case(std::size_t offset) const {
    while (offset < text_.size()) {
        const Character character = at(offset);
        if (character.kind == Break::lower) return true;
        if (character.kind == Break::upper || character.kind == Break::letter || character.kind == Break::separator ||
            character.is_end_mark()) {
            return false;
        }
        offset = character.end;
    }
    return false;
}

/// Moves to the last of the ASCII characters that end nothing: most of a text. What is attached to a character is never
/// ASCII.
void SentenceBreaks::skip_plain(Break& before) {
    const std::size_t begin = here_;
    while (here_ + 9 <= text_.size() && is_plain_run(text_.data() + here_) && !ends_at_semicolon_) here_ += 8;
    while (here_ + 1 < text_.size() && plain[static_cast<unsigned char>(text_[here_])] &&
           static_cast<unsigned char>(text_[here_ + 1]) < ascii_size && (text_[here_] != ';' || !ends_at_semicolon_)) {
        ++here_;
    }
    if (here_ > begin) before = ascii[static_cast<unsigned char>(text_[here_ - 1])];
}

std::optional<std::size_t> SentenceBreaks::next() {
    if (here_ >= text_.size()) return std::nullopt;
    Break before = Break::other;
    while (here_ < text_.size()) {
        skip_plain(before);
        const Character character = at(here_);
        here_ = character.end;
        if (character.kind == Break::separator) return here_;  // SB4
        if (!character.is_end_mark()) {
            before = character.kind;
            continue;
        }
        const bool is_stop = character.kind == Break::stop;
        if (here_ < text_.size() && is_stop) {
            const Break after = at(here_).kind;
            const bool in_abbreviation =
                after == Break::upper && (before == Break::upper || before == Break::lower);  // SB7
            before = character.kind;
            if (after == Break::numeric || in_abbreviation) continue;  // SB6
        }
        before = character.kind;
        for (const Break run : {Break::close, Break::space}) {  // SB9, SB10
            while (here_ < text_.size() && at(here_).kind == run) {
                before = run;
                here_ = at(here_).end;
            }
        }
        if (here_ >= text_.size()) return here_;
        const Character after = at(here_);
        if (after.kind == Break::separator) {
            here_ = after.end;
            return here_;
        }
        const bool goes_on = after.kind == Break::continues || after.is_end_mark() ||  // SB8a
                             (is_stop && goes_on_in_lower_case(here_));
        if (!goes_on) return here_;  // SB11
    }
    return here_;
}

}  // namespace dateline
