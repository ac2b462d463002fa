#include "article/relative_stamp.hpp"

#include <string>

#include "article/header_date.hpp"
#include "article/words.hpp"
#include "base/text.hpp"

namespace dateline {

namespace {

constexpr std::size_t most_words = 8;

// Whether a word stands in one of the phrases of a list: "last" of "last updated".
bool is_word_of(const LanguagePack& pack, std::string_view list, std::string_view word) {
    for (const auto& [phrase, value] : pack.words(list)) {
        for (const std::string_view part : split(phrase, ' ')) {
            if (part == word) return true;
        }
    }
    return false;
}

// What the words of a line say, together.
struct StampWords {
    bool has_key = false;  // "updated"
    bool has_ago = false;
    bool has_day = false;  // "yesterday"
    bool has_weekday = false;
    bool has_number = false;
};

// Adds what a word says; false for a word that stands in no stamp.
bool add_word(StampWords& stamp, const std::string& word, const LanguagePack& pack) {
    const bool is_key = is_word_of(pack, words::published_keys, word) || is_word_of(pack, words::updated_keys, word);
    const bool is_unit = pack.find(words::units, word).has_value();
    const bool is_ago = pack.find(words::ago, word).has_value();
    const bool is_day = pack.find(words::day_words, word).has_value();
    const bool is_number = pack.find(words::numbers, word).has_value() || (word[0] >= '0' && word[0] <= '9');
    stamp.has_key |= is_key;
    stamp.has_ago |= is_ago;
    stamp.has_day |= is_day;
    stamp.has_number |= is_number;
    return is_key || is_unit || is_ago || is_day || is_number || pack.find(words::glue, word) == "a" ||
           pack.find(words::date_line_words, word).has_value();
}

}  // namespace

bool is_relative_stamp(std::string_view text, const PageBlock& block, const LanguagePack& pack) {
    if (block.words == 0 || block.words > most_words || block.is_date_line) return false;
    StampWords stamp;
    for (const Token& token : block.tokens) {
        if (token.kind == TokenKind::number) stamp.has_number = true;
        if (token.kind != TokenKind::word) continue;
        if (weekday_named(text, token, pack)) {
            stamp.has_weekday = true;
            continue;
        }
        const std::string word = to_lower_ascii(text.substr(token.span.begin, token.span.size()));
        if (!add_word(stamp, word, pack)) return false;
    }
    if (stamp.has_ago) return stamp.has_number;
    return (stamp.has_day && (stamp.has_key || stamp.has_number)) || (stamp.has_weekday && stamp.has_key);
}

}  // namespace dateline
