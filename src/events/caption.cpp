#include "events/caption.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

std::string fold_white_space(std::string_view text) {
    std::string folded;
    for (const auto word : split(text, ' ')) {
        for (const auto line : split_lines(word)) {
            const auto piece = trim(line);
            if (piece.empty()) continue;
            if (!folded.empty()) folded += ' ';
            folded += piece;
        }
    }
    return folded;
}

// The last word before `end`, in lower case, and where it starts.
struct WordBefore {
    std::string word;
    std::size_t begin = 0;
};
WordBefore word_before(std::string_view text, std::size_t end) {
    const auto until = text.substr(0, end).find_last_not_of(' ');
    if (until == std::string_view::npos) return {};
    const auto space = text.substr(0, until + 1).find_last_of(" \n");
    const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
    return {to_lower_ascii(text.substr(begin, until + 1 - begin)), begin};
}

// Bytes to cut for a date: with its preposition, and with the comma that closes an opening phrase ("In 2015, ").
// Nothing when the sentence may lean on the date ("since 2015", "the 2015 report").
std::optional<TextSpan> removable(std::string_view sentence, TextSpan date, const LanguagePack& pack) {
    const auto before = word_before(sentence, date.begin);
    const std::string_view after = sentence.substr(date.end);
    const bool at_start = trim(sentence.substr(0, date.begin)).empty();
    const bool has_preposition = pack.find("event.date_prepositions", before.word).has_value();
    if (!at_start && !has_preposition) return std::nullopt;
    const bool before_noun =
        !after.empty() && after.front() == ' ' && !at_start && after.size() > 1 &&
        pack.find("event.after_date", to_lower_ascii(after.substr(1, after.find(' ', 1) - 1))) == std::nullopt;
    const std::size_t begin = has_preposition ? before.begin : date.begin;
    if (begin == 0) {
        if (!after.starts_with(',')) return std::nullopt;
        const auto next = after.find_first_not_of(", ");
        return TextSpan{0, next == std::string_view::npos ? sentence.size() : date.end + next};
    }
    if (before_noun) return std::nullopt;
    const auto last = sentence.substr(0, begin).find_last_not_of(' ');
    return TextSpan{last == std::string_view::npos ? 0 : last + 1, date.end};
}

std::string without_dates(std::string_view sentence, const std::vector<TextSpan>& dates, const LanguagePack& pack) {
    std::string text(sentence);
    for (auto date = dates.rbegin(); date != dates.rend(); ++date) {
        const auto cut = removable(text, *date, pack);
        if (cut) text.erase(cut->begin, cut->size());
    }
    return text;
}

void capitalise_first(std::string& text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
}

std::string without_closing_stop(std::string text) {
    if (text.size() > 1 && text.back() == '.' && text[text.size() - 2] != '.') {
        const auto last_word = word_before(text, text.size() - 1).word;
        if (last_word.find('.') == std::string::npos) text.pop_back();
    }
    return text;
}

// Byte offset of code point number `count`, or the size of the text.
std::size_t offset_of(std::string_view text, std::size_t count) {
    std::size_t offset = 0;
    for (std::size_t i = 0; i < count && offset < text.size(); ++i) offset += decode_at(text, offset).size;
    return offset;
}

std::string without_closing_marks(std::string_view text) {
    text = trim(text);
    while (!text.empty() && (text.back() == ',' || text.back() == ';' || text.back() == ':')) text.remove_suffix(1);
    return std::string(text);
}

// The longest prefix that ends with a clause and fills at least half of the room.
std::optional<std::string> cut_at_clause(std::string_view text, std::size_t room, const LanguagePack& pack) {
    const std::size_t limit = offset_of(text, room + 1);
    for (std::size_t end = limit; end > room / 2; --end) {
        if (end >= text.size()) continue;
        const std::string_view rest = text.substr(end);
        const bool mark = rest.front() == ';' || rest.starts_with(", ") || rest.starts_with(" – ") ||
                          rest.starts_with(" — ") || rest.starts_with("—") || rest.starts_with(": ");
        const bool word = rest.front() == ' ' && rest.size() > 1 &&
                          pack.find("event.clause_starts", to_lower_ascii(rest.substr(1, rest.find(' ', 1) - 1)));
        // Only a long clause may stand alone: a list that is cut at its first comma would say something else.
        if ((mark && end > room * 3 / 5) || word) return without_closing_marks(text.substr(0, end));
    }
    return std::nullopt;
}

bool has_open_quote(std::string_view text) {
    const bool curly = text.find("“") != std::string_view::npos && text.rfind("“") != std::string_view::npos &&
                       (text.rfind("”") == std::string_view::npos || text.rfind("”") < text.rfind("“"));
    return curly || std::ranges::count(text, '"') % 2 == 1;
}

std::string cut_between_words(std::string_view text, std::size_t room, const LanguagePack& pack) {
    std::size_t end = offset_of(text, room - 1);
    const auto space = text.substr(0, end + 1).rfind(' ');
    if (space != std::string_view::npos && space > 0) end = space;
    for (;;) {
        const auto last = word_before(text, end);
        if (last.begin == 0 || !pack.find("event.dangling_words", last.word)) break;
        end = last.begin - 1;
    }
    return without_closing_marks(text.substr(0, end)) + "…";
}

}  // namespace

std::string shorten(std::string_view text, const LanguagePack& pack, std::size_t max) {
    std::string whole = without_closing_stop(fold_white_space(text));
    if (count_code_points(whole) <= max) return whole;
    auto clause = cut_at_clause(whole, max, pack);
    if (clause && !has_open_quote(*clause)) return *clause;
    return cut_between_words(whole, max, pack);
}

std::string make_caption(std::string_view sentence, const std::vector<TextSpan>& dates, const LanguagePack& pack,
                         std::size_t max) {
    std::string text = fold_white_space(without_dates(sentence, dates, pack));
    capitalise_first(text);
    return shorten(text, pack, max);
}

}  // namespace dateline
