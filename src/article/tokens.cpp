#include "article/tokens.hpp"

#include <unicode/uchar.h>

#include <array>

#include "base/utf8.hpp"

namespace dateline {

namespace {

enum class CharacterClass { space, letter, digit, apostrophe, stop, mark };

CharacterClass ascii_class(unsigned char c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return CharacterClass::letter;
    if (c >= '0' && c <= '9') return CharacterClass::digit;
    if (c <= ' ' || c == 0x7f) return CharacterClass::space;
    if (c == '\'') return CharacterClass::apostrophe;
    return c == '.' ? CharacterClass::stop : CharacterClass::mark;
}

// Marks that combine belong to the letter before them; formatting characters such as U+200B stand between words.
CharacterClass token_class(char32_t c) {
    if (c == U'\u2019' || c == U'\u02bc') return CharacterClass::apostrophe;
    switch (u_charType(static_cast<UChar32>(c))) {
        case U_UPPERCASE_LETTER:
        case U_LOWERCASE_LETTER:
        case U_TITLECASE_LETTER:
        case U_MODIFIER_LETTER:
        case U_OTHER_LETTER:
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_COMBINING_SPACING_MARK: return CharacterClass::letter;
        case U_DECIMAL_DIGIT_NUMBER: return CharacterClass::digit;
        case U_SPACE_SEPARATOR:
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR:
        case U_CONTROL_CHAR:
        case U_FORMAT_CHAR:
        case U_UNASSIGNED: return CharacterClass::space;
        default: return CharacterClass::mark;
    }
}

constexpr std::size_t table_size = 128;

// Most text is ASCII: a table spares it ICU's look-up.
std::array<CharacterClass, table_size> make_ascii_classes() {
    std::array<CharacterClass, table_size> classes{};
    for (std::size_t c = 0; c < table_size; ++c) classes[c] = ascii_class(static_cast<unsigned char>(c));
    return classes;
}

constexpr std::array<bool, 256> ascii_word_parts = [] {
    std::array<bool, 256> parts{};
    for (std::size_t c = 'a'; c <= 'z'; ++c) parts[c] = true;
    for (std::size_t c = 'A'; c <= 'Z'; ++c) parts[c] = true;
    for (std::size_t c = '0'; c <= '9'; ++c) parts[c] = true;
    return parts;
}();

struct Character {
    CharacterClass kind = CharacterClass::space;
    std::size_t size = 1;
};

// Walks one sentence after the other over the same text.
class Tokeniser {
public:
    explicit Tokeniser(std::string_view text) : text_(text) {}

    void sentence(TextSpan span, std::uint32_t index, std::vector<Token>& tokens) {
        // Only the first token of a text has nothing before it.
        bool space_before = span.begin > 0;
        for (std::size_t at = span.begin; at < span.end;) {
            const Character first = character_at(at);
            if (first.kind == CharacterClass::space) {
                space_before = true;
                at += first.size;
                continue;
            }
            const TokenKind kind = kind_at(at, first, span.end);
            const std::size_t end = kind == TokenKind::punctuation ? at + first.size : word_end(at, span.end);
            tokens.push_back({{at, end}, index, kind, space_before});
            space_before = false;
            at = end;
        }
    }

private:
    [[nodiscard]] Character character_at(std::size_t at) const {
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte < table_size) return {classes_[byte], 1};
        const auto point = decode_at(text_, at);
        return {token_class(point.value), point.size};
    }

    [[nodiscard]] bool is_ascii_word_part(std::size_t at) const {
        return ascii_word_parts[static_cast<unsigned char>(text_[at])];
    }

    /// Other bytes are not enough to say so.
    [[nodiscard]] bool surely_ends_word(std::size_t at) const {
        const auto byte = static_cast<unsigned char>(text_[at]);
        return byte < table_size && byte != '\'';
    }

    [[nodiscard]] bool is_word_part(std::size_t at, std::size_t end) const {
        if (at >= end) return false;
        const auto kind = character_at(at).kind;
        return kind == CharacterClass::letter || kind == CharacterClass::digit;
    }

    [[nodiscard]] bool is_letter(std::size_t at, std::size_t end) const {
        return at < end && character_at(at).kind == CharacterClass::letter;
    }

    // A number is digits alone: "2018", while "25th" and "1990s" are words.
    [[nodiscard]] TokenKind kind_at(std::size_t at, const Character& first, std::size_t end) const {
        if (first.kind == CharacterClass::letter) return TokenKind::word;
        if (first.kind != CharacterClass::digit) return TokenKind::punctuation;
        const std::size_t last = word_end(at, end);
        while (at < last && character_at(at).kind == CharacterClass::digit) at += character_at(at).size;
        return at == last ? TokenKind::number : TokenKind::word;
    }

    // An apostrophe is part of a word only between its letters: "town's", but not "boats'".
    [[nodiscard]] std::size_t word_end(std::size_t at, std::size_t end) const {
        if (const std::size_t abbreviation = abbreviation_end(at, end); abbreviation > at) return abbreviation;
        while (at < end) {
            if (is_ascii_word_part(at)) {
                ++at;
                continue;
            }
            if (surely_ends_word(at)) break;
            const Character next = character_at(at);
            const bool is_inner_apostrophe =
                next.kind == CharacterClass::apostrophe && is_word_part(at + next.size, end);
            if (!is_inner_apostrophe && !is_word_part(at, end)) break;
            at += next.size;
        }
        return at;
    }

    // "U.S.", "a.m", "D.C.": single letters with stops between them. Returns `at` for other words.
    [[nodiscard]] std::size_t abbreviation_end(std::size_t at, std::size_t end) const {
        if (at + 1 < end && is_ascii_word_part(at) && is_ascii_word_part(at + 1)) return at;  // most words
        std::size_t letters = 0;
        std::size_t here = at;
        while (is_letter(here, end)) {
            const std::size_t stop = here + character_at(here).size;
            const bool has_stop = stop < end && text_[stop] == '.';
            if (!has_stop && is_word_part(stop, end)) break;
            ++letters;
            here = has_stop ? stop + 1 : stop;
            if (!has_stop) break;
        }
        const bool cut_word = is_word_part(here, end);
        return letters >= 2 && !cut_word ? here : at;
    }

    std::string_view text_;
    std::array<CharacterClass, table_size> classes_ = make_ascii_classes();
};

}  // namespace

std::vector<Token> split_tokens(std::string_view text, const std::vector<Sentence>& sentences) {
    std::vector<Token> tokens;
    tokens.reserve(text.size() / 5);
    Tokeniser tokeniser(text);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        tokeniser.sentence(sentences[i].span, static_cast<std::uint32_t>(i), tokens);
    }
    return tokens;
}

}  // namespace dateline
