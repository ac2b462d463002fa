#include "events/sentence_words.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dateline {

SentenceWords::SentenceWords(const Article& article, std::size_t sentence, const std::vector<DateMention>& dates,
                             const LanguagePack& pack)
    : article_(article), pack_(pack), sentence_(article.sentences[sentence].span) {
    auto token =
        std::ranges::lower_bound(article.tokens, sentence_.begin, {}, [](const Token& t) { return t.span.begin; });
    for (; token != article.tokens.end() && token->span.end <= sentence_.end; ++token) {
        words_.push_back({token->span, to_lower_ascii(article.view(token->span)), token->kind, false, false});
    }
    for (const auto& date : dates) {
        if (date.span.begin < sentence_.begin || date.span.end > sentence_.end) continue;
        for (std::size_t i = at(date.span.begin); i < size() && words_[i].span.begin < date.span.end; ++i) {
            words_[i].is_date = true;
        }
    }
    for (std::size_t i = 0; i < size(); ++i) words_[i].is_verb = has_form_of_verb(i);
}

std::string_view SentenceWords::lower(std::size_t index) const {
    return index < size() ? std::string_view(words_[index].lower) : std::string_view{};
}

std::string_view SentenceWords::text(std::size_t index) const {
    return index < size() ? article_.view(words_[index].span) : std::string_view{};
}

bool SentenceWords::is_mark(std::size_t index) const {
    return index < size() && words_[index].kind == TokenKind::punctuation;
}

bool SentenceWords::is_capital(std::size_t index) const {
    const auto word = text(index);
    if (word.empty() || is_mark(index)) return false;
    const auto first = static_cast<unsigned char>(word[0]);
    // Letters beyond ASCII count as capitals when lower case does not: enough for names such as "Ávalos".
    return (first >= 'A' && first <= 'Z') ||
           (first == 0xC3 && word.size() > 1 && static_cast<unsigned char>(word[1]) < 0x9F);
}

bool SentenceWords::is_in(std::string_view list, std::size_t index) const {
    return index < size() && pack_.find(list, words_[index].lower).has_value();
}

std::size_t SentenceWords::at(std::size_t offset) const {
    const auto found = std::ranges::lower_bound(words_, offset, {}, [](const Word& word) { return word.span.begin; });
    return static_cast<std::size_t>(found - words_.begin());
}

std::size_t SentenceWords::phrase_at(std::string_view phrase, std::size_t index) const {
    for (std::size_t count = 1;; ++count) {
        const std::size_t end = std::min(phrase.find(' '), phrase.size());
        if (lower(index + count - 1) != phrase.substr(0, end)) return 0;
        if (end == phrase.size()) return count;
        phrase.remove_prefix(end + 1);
    }
}

std::size_t SentenceWords::longest_phrase(std::string_view list, std::size_t index) const {
    std::size_t longest = 0;
    for (const auto& [phrase, value] : pack_.words(list)) longest = std::max(longest, phrase_at(phrase, index));
    return longest;
}

bool SentenceWords::phrase_ends_before(std::string_view list, std::size_t index) const {
    return std::ranges::any_of(pack_.words(list), [&](const auto& entry) {
        const auto count = static_cast<std::size_t>(std::ranges::count(entry.first, ' ')) + 1;
        return count <= index && phrase_at(entry.first, index - count) == count;
    });
}

bool SentenceWords::stands_inside_sentence(std::string_view word) const {
    const std::string_view text = article_.text;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        if (at < 2 || text[at - 1] != ' ') continue;
        const char before = text[at - 2];
        const bool follows_word = (before >= 'a' && before <= 'z') || before == ',';
        const std::size_t end = at + word.size();
        const bool ends = end >= text.size() || !((text[end] >= 'a' && text[end] <= 'z'));
        if (follows_word && ends) return true;
    }
    return false;
}

bool SentenceWords::has_form_of_verb(std::size_t index) const {
    const Word& word = words_[index];
    if (word.kind != TokenKind::word || word.is_date || is_capital(index)) return false;
    if (is_in("event.auxiliaries", index)) return true;
    const bool follows_determiner = index > 0 && (is_in("event.determiners", index - 1) || lower(index - 1) == "-");
    if (follows_determiner || is_in("event.not_verbs", index)) return false;
    if (is_in("event.verbs", index)) return true;
    return word.lower.size() > 3 && std::ranges::any_of(pack_.words("event.verb_endings"), [&](const auto& ending) {
               return word.lower.ends_with(ending.first);
           });
}

}  // namespace dateline
