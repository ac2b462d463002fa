#include "gazetteer/fold.hpp"

#include <array>
#include <utility>

#include "base/utf8.hpp"
#include "gazetteer/fold_table.hpp"

namespace dateline {

namespace {

constexpr bool between(char32_t c, char32_t first, char32_t last) {
    return first <= c && c <= last;
}

bool is_space(char32_t c) {
    return c == U' ' || between(c, 0x09, 0x0D) || c == 0xA0 || between(c, 0x2000, 0x200A) || c == 0x202F || c == 0x3000;
}

/// Apostrophes, and the letters and marks that transliterations use in their place.
bool is_apostrophe(char32_t c) {
    return c == U'`' || c == 0xB4 || c == 0x2018 || c == 0x2019 || between(c, 0x2BB, 0x2BF) || c == 0x2C8 ||
           c == 0x2032 || c == 0xFF07;
}

bool is_hyphen(char32_t c) {
    return between(c, 0x2010, 0x2015) || c == 0x2212 || c == 0xFF0D;
}

/// Marks that leave no trace: full stops, combining diacritics, soft hyphens and zero-width characters.
bool is_dropped(char32_t c) {
    return c == U'.' || between(c, 0x300, 0x36F) || c == 0xAD || between(c, 0x200B, 0x200F) || c == 0x2060 ||
           c == 0xFEFF || between(c, 0xFE00, 0xFE0F);
}

/// Greek vowels with an accent or a diaeresis, and the plain small letter of each.
constexpr std::array<std::pair<std::u32string_view, char32_t>, 7> greek_vowels{{
    {U"\u0386\u03AC", U'\u03B1'},
    {U"\u0388\u03AD", U'\u03B5'},
    {U"\u0389\u03AE", U'\u03B7'},
    {U"\u038A\u03AF\u0390\u03AA\u03CA", U'\u03B9'},
    {U"\u038C\u03CC", U'\u03BF'},
    {U"\u038E\u03CD\u03B0\u03AB\u03CB", U'\u03C5'},
    {U"\u038F\u03CE", U'\u03C9'},
}};

/// Lower case outside of Latin: Greek (without its accents), Cyrillic and Armenian. Cyrillic letters with a mark of
/// their own (й, ё) stay: there the mark makes another letter.
char32_t to_lower_other(char32_t c) {
    if (c < 0x386 || c > 0x556) return c;
    for (const auto& [accented, plain] : greek_vowels) {
        if (accented.find(c) != std::u32string_view::npos) return plain;
    }
    if (between(c, 0x391, 0x3A9)) return c + 0x20;
    if (between(c, 0x410, 0x42F)) return c + 0x20;
    if (between(c, 0x400, 0x40F)) return c + 0x50;
    if (between(c, 0x531, 0x556)) return c + 0x30;
    // From here on Cyrillic alternates capital and small letters.
    if (between(c, 0x460, 0x481) || between(c, 0x48A, 0x4BF) || between(c, 0x4D0, 0x52F)) return c | 1U;
    return c;
}

std::string_view latin_letters(char32_t c) {
    using namespace fold_table;
    if (c >= latin_first && c - latin_first < latin.size()) return latin[c - latin_first];
    if (c >= latin_additional_first && c - latin_additional_first < latin_additional.size()) {
        return latin_additional[c - latin_additional_first];
    }
    return {};
}

void append_folded(std::string& folded, char32_t c) {
    if (is_dropped(c)) return;
    if (is_space(c)) {
        if (!folded.empty() && folded.back() != ' ') folded += ' ';
    } else if (is_apostrophe(c)) {
        folded += '\'';
    } else if (is_hyphen(c)) {
        folded += '-';
    } else if (const std::string_view letters = latin_letters(c); !letters.empty()) {
        folded += letters;
    } else {
        append_utf8(folded, to_lower_other(c));
    }
}

}  // namespace

std::string fold_name(std::string_view name) {
    std::string folded;
    folded.reserve(name.size());
    for (std::size_t offset = 0; offset < name.size();) {
        const char byte = name[offset];
        // Most text is ASCII letters: they need no table.
        if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) {
            folded += static_cast<char>(byte | 0x20);
            ++offset;
            continue;
        }
        const CodePoint decoded = decode_at(name, offset);
        append_folded(folded, decoded.value);
        offset += decoded.size;
    }
    if (!folded.empty() && folded.back() == ' ') folded.pop_back();
    return folded;
}

}  // namespace dateline
