#include "article/sentences.hpp"

#include <unicode/uchar.h>

#include "article/sentence_breaks.hpp"
#include "article/words.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

bool starts_with_digit(std::string_view text) {
    return !text.empty() && text[0] >= '0' && text[0] <= '9';
}

// No sentence begins in lower case, as far as repair goes.
bool starts_lower(std::string_view text) {
    return !text.empty() && u_islower(static_cast<UChar32>(decode_at(text, 0).value)) != 0;
}

// `text` without the white space around it, the no-break space included.
std::string_view trim_all(std::string_view text) {
    constexpr std::string_view no_break_space = "\xc2\xa0";
    for (;;) {
        text = trim(text);
        if (text.starts_with(no_break_space)) {
            text.remove_prefix(no_break_space.size());
        } else if (text.ends_with(no_break_space)) {
            text.remove_suffix(no_break_space.size());
        } else {
            return text;
        }
    }
}

// "Who is next?" asks the headline: the quote ends, the sentence does not.
bool ends_with_quote(std::string_view text) {
    return text.ends_with('"') || text.ends_with('\'') || text.ends_with(')') || text.ends_with("\xe2\x80\x9d") ||
           text.ends_with("\xe2\x80\x99");
}

// The word before the last stop of `text`, with its inner stops; empty when no stop ends the text.
std::string_view last_abbreviation(std::string_view text) {
    if (!text.ends_with('.')) return {};
    text.remove_suffix(1);
    constexpr std::size_t longest = 16;
    if (text.size() > longest + 1) text.remove_prefix(text.size() - longest - 1);
    constexpr std::string_view before_word = " \n\r([-\"'\x9c\x98\x94";  // the last bytes of curly quotes and of a dash
    const auto before = text.find_last_of(before_word);
    const std::string_view word = before == std::string_view::npos ? text : text.substr(before + 1);
    return word.size() <= longest ? word : std::string_view{};
}

}  // namespace

SentenceSplitter::SentenceSplitter(const std::string& language, const LanguagePack& pack)
    : before_name_(pack.words(words::abbreviations_before_name)),
      before_number_(pack.words(words::abbreviations_before_number)),
      inside_(pack.words(words::abbreviations_inside)),
      starters_(pack.words(words::sentence_starters)),
      is_greek_(language == "el" || language.starts_with("el-")) {}

std::vector<Sentence> SentenceSplitter::split(std::string_view text, const std::vector<Block>& blocks) const {
    std::vector<Sentence> sentences;
    for (std::size_t i = 0; i < blocks.size(); ++i) split_block(text, blocks[i].span, i, sentences);
    return sentences;
}

void SentenceSplitter::split_block(std::string_view text, TextSpan block, std::size_t index,
                                   std::vector<Sentence>& sentences) const {
    const std::string_view line = text.substr(block.begin, block.size());
    SentenceBreaks breaks(line, is_greek_);
    std::size_t begin = 0;
    while (const auto end = breaks.next()) {
        const std::string_view before = trim_all(line.substr(begin, *end - begin));
        if (before.empty()) continue;
        if (*end < line.size() && is_one_sentence(before, trim_all(line.substr(*end)))) continue;
        const auto first = static_cast<std::size_t>(before.data() - line.data());
        sentences.push_back({{block.begin + first, block.begin + first + before.size()}, index});
        begin = *end;
    }
}

// Whether the break stands behind an abbreviation, where the sentence goes on.
bool SentenceSplitter::is_one_sentence(std::string_view before, std::string_view after) const {
    if (after.empty()) return false;
    if (starts_lower(after) && ends_with_quote(before)) return true;
    const std::string_view written = last_abbreviation(before);
    if (written.empty()) return false;
    const std::string word = to_lower_ascii(written);
    if (starts_lower(after) || after[0] == ',' || after[0] == ';') return true;
    const bool is_capitalised = word[0] != written[0];
    const bool is_initial = word.size() == 1 && is_capitalised && word != "i";
    if (is_initial || before_name_.has(word)) return true;
    if (before_number_.has(word)) return starts_with_digit(after);
    const bool is_dotted = word.size() >= 3 && word[1] == '.';
    if (!is_dotted && !(is_capitalised && inside_.has(word))) return false;
    const std::string next = to_lower_ascii(after.substr(0, after.find_first_of(" \n\r,;:'\t")));
    return !starters_.has(next);
}

}  // namespace dateline
