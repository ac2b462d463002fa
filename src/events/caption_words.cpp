#include "events/caption_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace dateline {

namespace {

constexpr std::string_view left_quote = "\xe2\x80\x9c";
constexpr std::string_view right_quote = "\xe2\x80\x9d";

std::size_t count_of(std::string_view text, std::string_view piece) {
    std::size_t count = 0;
    for (auto at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + piece.size())) ++count;
    return count;
}

void erase_all(std::string& text, std::string_view piece) {
    for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at)) text.erase(at, piece.size());
}

// Marks that lost their partner are left out, and so is the partner's whole kind: the words stay.
void balance(std::string& text) {
    if (std::ranges::count(text, '"') % 2 == 1) std::erase(text, '"');
    const std::array<std::pair<std::string_view, std::string_view>, 3> pairs{
        {{left_quote, right_quote}, {"(", ")"}, {"[", "]"}}};
    for (const auto& [open, close] : pairs) {
        const auto first_close = text.find(close);
        const bool is_crossed = first_close != std::string::npos && first_close < text.find(open);
        if (count_of(text, open) == count_of(text, close) && !is_crossed) continue;
        erase_all(text, open);
        erase_all(text, close);
    }
}

bool attaches_left(std::string_view mark) {
    return mark == "," || mark == "." || mark == ";" || mark == ":" || mark == "!" || mark == "?" || mark == ")" ||
           mark == right_quote;
}

std::string_view last_word(std::string_view text) {
    const auto space = text.find_last_of(' ');
    return space == std::string_view::npos ? std::string_view{} : text.substr(space + 1);
}

// Drops what cannot end a caption; says whether there was something.
bool drop_bad_end(std::string& text, const LanguagePack& pack) {
    const auto trimmed = trim(text).size();
    text.resize(trimmed);
    for (const std::string_view mark : {",", ";", ":", "-", "\xe2\x80\x93", "\xe2\x80\x94"}) {
        if (!text.ends_with(mark)) continue;
        text.resize(text.size() - mark.size());
        return true;
    }
    const auto word = last_word(text);
    if (word.empty() || !pack.find("event.dangling_words", to_lower_ascii(word))) return false;
    text.resize(text.size() - word.size());
    return true;
}

// A closing full stop is left out; that of "Inc." or "U.S." stays.
void drop_stop(std::string& text) {
    const bool closes = text.ends_with('.') && !text.ends_with("..");
    if (!closes) return;
    const auto word = last_word(std::string_view(text).substr(0, text.size() - 1));
    if (word.find('.') == std::string_view::npos) text.pop_back();
}

// "We lost it," said Ann: the comma was the speaker's.
void drop_comma_in_quotes(std::string& text) {
    for (const std::string_view quote : {std::string_view("\""), right_quote}) {
        if (text.ends_with(quote) && text.substr(0, text.size() - quote.size()).ends_with(',')) {
            text.erase(text.size() - quote.size() - 1, 1);
        }
    }
}

void capitalise_first(std::string& text) {
    const auto letter = text.find_first_not_of("\"'([\xe2\x80\x9c\x98");
    if (letter != std::string::npos && text[letter] >= 'a' && text[letter] <= 'z') {
        text[letter] = static_cast<char>(text[letter] - 'a' + 'A');
    }
}

}  // namespace

void CaptionWords::drop(std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < std::min(last, kept_.size()); ++i) kept_[i] = false;
}

std::size_t CaptionWords::front() const {
    return static_cast<std::size_t>(std::ranges::find(kept_, true) - kept_.begin());
}

std::size_t CaptionWords::back() const {
    for (std::size_t i = kept_.size(); i-- > 0;) {
        if (kept_[i]) return i;
    }
    return kept_.size();
}

std::string CaptionWords::text() const {
    std::string text = prefix_;
    std::size_t before = words_->size();
    for (std::size_t i = 0; i < words_->size(); ++i) {
        if (!kept_[i]) continue;
        const bool is_replaced = i == replaced_.first && !replaced_.second.empty();
        const std::string_view word = is_replaced ? std::string_view(replaced_.second) : words_->text(i);
        const bool is_start = text.empty();
        const bool is_neighbour = before + 1 == i;
        // A comma that stood around something left out closes nothing.
        if (word == "," && (is_start || text.ends_with(',') || text.ends_with(';'))) continue;
        const bool has_space = is_neighbour ? words_->span(i).begin > words_->span(before).end : !attaches_left(word);
        if (has_space && !is_start) text += ' ';
        text += word;
        before = i;
    }
    return finished_caption(std::move(text), words_->pack());
}

std::string finished_caption(std::string text, const LanguagePack& pack) {
    while (!text.empty() && (text.front() == ',' || text.front() == ';' || text.front() == ' ')) text.erase(0, 1);
    balance(text);
    drop_stop(text);
    drop_comma_in_quotes(text);
    while (drop_bad_end(text, pack)) drop_stop(text);
    balance(text);
    capitalise_first(text);
    return text;
}

}  // namespace dateline
