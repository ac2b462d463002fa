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

std::string first_word(std::string_view text) {
    const auto begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {};
    return to_lower_ascii(text.substr(begin, text.find_first_of(" ,;", begin) - begin));
}

// The cut of an opening date, with its comma ("In 2015, ...") or before the sentence's subject ("In 2015 the ...").
std::optional<TextSpan> removable_opening(TextSpan date, std::string_view after, const LanguagePack& pack) {
    const bool has_comma = after.starts_with(',');
    if (!has_comma && !pack.find("event.subjects", first_word(after))) return std::nullopt;
    const auto next = after.find_first_not_of(", ");
    return TextSpan{0, next == std::string_view::npos ? date.end : date.end + next};
}

// Bytes to cut for a date, with its preposition. Nothing when the sentence may lean on the date ("since 2015", "the
// 2015 report", "reported Tuesday that").
std::optional<TextSpan> removable(std::string_view sentence, TextSpan date, const LanguagePack& pack) {
    const auto before = word_before(sentence, date.begin);
    const std::string_view after = sentence.substr(date.end);
    const bool has_article = pack.find("event.date_articles", first_word(sentence.substr(date.begin))).has_value();
    const bool has_preposition = pack.find("event.date_prepositions", before.word).has_value();
    const std::size_t begin = has_preposition ? before.begin : date.begin;
    if (begin == 0) return removable_opening(date, after, pack);
    if (!has_preposition && !has_article) return std::nullopt;
    const bool ends_clause = !after.starts_with(' ') || pack.find("event.after_date", first_word(after));
    if (!ends_clause) return std::nullopt;
    const auto last = sentence.substr(0, begin).find_last_not_of(' ');
    return TextSpan{last == std::string_view::npos ? 0 : last + 1, date.end};
}

// The end of a dateline at the front of an article ("LAGOS, Nigeria (Newswire) - "), or 0.
std::size_t end_of_dateline(std::string_view sentence) {
    constexpr std::size_t longest = 60;
    std::size_t end = std::string_view::npos;
    std::size_t size = 0;
    for (const std::string_view dash : {" - ", " -- ", " – ", " — ", "— "}) {
        const auto found = sentence.substr(0, longest).find(dash);
        if (found < end) {
            end = found;
            size = dash.size();
        }
    }
    if (end == std::string_view::npos) return 0;
    const std::string_view front = sentence.substr(0, end);
    const auto place_end = front.find_first_of(",( ");
    const std::string_view place = front.substr(0, place_end);
    const auto is_capital = [](char c) { return c < 'a' || c > 'z'; };
    const bool in_capitals = place.size() > 2 && std::ranges::all_of(place, is_capital);
    return in_capitals || front.ends_with(')') ? end + size : 0;
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

// The longest prefix that ends with a clause, fills at least half of the room and is longer than `least` bytes.
std::optional<std::string> cut_at_clause(std::string_view text, std::size_t room, std::size_t least,
                                         const LanguagePack& pack) {
    const std::size_t limit = offset_of(text, room + 1);
    for (std::size_t end = limit; end > std::max(room / 2, least); --end) {
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

namespace {

// Shortens a text that must be kept up to byte `least` if a clause is to be its end.
std::string shorten_after(std::string_view text, std::size_t least, const LanguagePack& pack, std::size_t max) {
    std::string whole = without_closing_marks(without_closing_stop(std::string(text)));
    if (count_code_points(whole) <= max) return whole;
    auto clause = cut_at_clause(whole, max, least, pack);
    if (clause && !has_open_quote(*clause)) return *clause;
    return cut_between_words(whole, max, pack);
}

}  // namespace

std::string shorten(std::string_view text, const LanguagePack& pack, std::size_t max) {
    return shorten_after(fold_white_space(text), 0, pack, max);
}

std::string make_caption(std::string_view sentence, TextSpan date, const LanguagePack& pack, std::size_t max) {
    const std::size_t dateline = end_of_dateline(sentence);
    if (date.begin >= dateline) {
        sentence.remove_prefix(dateline);
        date = {date.begin - dateline, date.end - dateline};
    }
    std::string text(sentence);
    std::size_t least = date.end;
    if (const auto cut = removable(text, date, pack)) {
        text.erase(cut->begin, cut->size());
        least = cut->begin;
    }
    text = fold_white_space(text);
    capitalise_first(text);
    return shorten_after(text, least, pack, max);
}

}  // namespace dateline
