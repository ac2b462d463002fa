#include "mentions/places/words.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "gazetteer/fold.hpp"
#include "mentions/places/vocabulary.hpp"

namespace dateline::places {
namespace {

/// The case of one letter; letters of scripts without case count as lower.
enum class Letter { none, lower, upper };

/// Latin and Cyrillic capitals that begin place names; other scripts have no case and count as lower.
Letter case_of(char32_t value) {
    const bool latin1 = value >= 0xC0 && value <= 0xDE && value != 0xD7;
    const bool latin_extended =
        value >= 0x100 && value <= 0x17F && (value % 2 == 0) != (value >= 0x139 && value <= 0x148);
    const bool other =
        (value >= 0x391 && value <= 0x3A9) || (value >= 0x410 && value <= 0x42F) || value == 0x218 || value == 0x21A;
    return latin1 || latin_extended || other ? Letter::upper : Letter::lower;
}

/// What the letters of a word say of its case.
struct Letters {
    std::size_t upper = 0;
    std::size_t lower = 0;
    bool first_upper = false;
    bool plain = true;  ///< ASCII letters and digits only

    void add(Letter letter) {
        if (letter == Letter::none) return;
        first_upper = first_upper || (upper + lower == 0 && letter == Letter::upper);
        (letter == Letter::upper ? upper : lower) += 1;
    }
};

/// The case of ASCII letters, from a table: most words are read here.
constexpr std::array<Letter, 128> ascii_letters = [] {
    std::array<Letter, 128> letters{};
    for (std::size_t c = 'a'; c <= 'z'; ++c) letters[c] = Letter::lower;
    for (std::size_t c = 'A'; c <= 'Z'; ++c) letters[c] = Letter::upper;
    return letters;
}();

Letters case_letters_of(std::string_view text) {
    Letters letters;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < ascii_letters.size()) {
            letters.add(ascii_letters[byte]);
            letters.plain = letters.plain && (ascii_letters[byte] != Letter::none || (byte >= '0' && byte <= '9'));
            ++i;
        } else {
            const CodePoint point = decode_at(text, i);
            letters.add(case_of(point.value));
            letters.plain = false;
            i += point.size;
        }
    }
    return letters;
}

/// How a whole word is written. "McDonald" is mixed, "iPhone" is lower: it does not begin with a capital.
WordCase case_of(const Letters& letters) {
    if (letters.upper == 0) {
        return letters.lower == 0 ? WordCase::none : WordCase::lower;
    }
    if (letters.lower == 0) {
        return letters.upper == 1 ? WordCase::initial : WordCase::upper;
    }
    if (!letters.first_upper) {
        return WordCase::lower;
    }
    return letters.upper == 1 ? WordCase::capitalised : WordCase::mixed;
}

/// fold_name, with a short way for plain ASCII, which most words are.
std::string fold_word(std::string_view text, const Letters& letters) {
    if (!letters.plain) {
        return fold_name(text);
    }
    std::string folded(text);
    for (char& c : folded) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return folded;
}

/// "'s", "’s", "S'" at the end of a word: how many bytes of it are no part of the name.
std::size_t possessive_size(std::string_view text) {
    const char last = text.back();
    if (last != 's' && last != 'S' && last != '\'' && last != "’"[2]) {
        return 0;
    }
    for (const std::string_view ending : {"'s", "’s", "'S", "’S", "'", "’"}) {
        if (text.size() > ending.size() && text.ends_with(ending)) {
            return ending.size();
        }
    }
    return 0;
}

/// Small words inside names: "Isle of Man", "Rio de Janeiro", "Stoke-on-Trent".
bool is_connector(std::string_view word) {
    static constexpr std::array<std::string_view, 24> connectors = {
        "of", "and",  "the", "de", "la", "le",  "les", "du", "del", "das", "dos", "da",
        "on", "upon", "sur", "al", "au", "aux", "el",  "en", "y",   "e",   "am",  "an"};
    return std::find(connectors.begin(), connectors.end(), word) != connectors.end();
}

/// A sentence is in headline case when nearly all its longer words have capitals.
void mark_headline(std::vector<Word>& words, WordRange sentence) {
    std::size_t longer = 0;
    std::size_t capitals = 0;
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
        if (words[i].text.size() > 3 && words[i].word_case != WordCase::none) {
            ++longer;
            capitals += words[i].is_name_like() ? 1U : 0U;
        }
    }
    // Two words with capitals are a name, not a headline.
    if (longer >= 4 && capitals * 10 >= longer * 8) {
        for (std::size_t i = sentence.first; i < sentence.last; ++i) {
            words[i].in_headline = true;
        }
    }
}

/// Marks the first word of each sentence, where a capital says nothing, and headlines.
void mark_sentences(std::vector<Word>& words) {
    for (std::size_t first = 0; first < words.size();) {
        std::size_t last = first;
        while (last < words.size() && words[last].sentence == words[first].sentence) {
            ++last;
        }
        std::size_t start = first;
        while (start + 1 < last && words[start].word_case == WordCase::none && !words[start].number) {
            ++start;
        }
        words[start].starts_sentence = true;
        mark_headline(words, {first, last});
        first = last;
    }
    // A quotation opens a sentence of its own.
    for (std::size_t i = 1; i < words.size(); ++i) {
        const Word& before = words[i - 1];
        if (words[i].is_name_like() && words[i - 1].word_case == WordCase::none &&
            (before.is("\"") || before.is("“")) && !words[i].space_before) {
            words[i].starts_sentence = true;
        }
    }
}

}  // namespace

WordForm WordForms::form_of(const WordNumbers::Word& word) {
    const auto& [token, kind] = word;
    WordForm form;
    form.number = kind == TokenKind::number;
    form.ending_size = static_cast<std::uint8_t>(kind == TokenKind::word ? possessive_size(token) : 0);
    const std::string_view text = token.substr(0, token.size() - form.ending_size);
    const Letters letters = kind == TokenKind::word ? case_letters_of(text) : Letters{};
    form.word_case = places::case_of(letters);
    form.connector = is_connector(text);
    const bool is_folded = kind != TokenKind::word || (letters.plain && letters.upper == 0);
    form.folded = is_folded ? text : arena_.keep(fold_word(text, letters));
    if (names_ == nullptr) {
        return form;
    }
    form.classes = names_->vocabulary().classes_of(form.folded, text);
    if (form.is_name_like()) {
        form.key = names_->key(form.folded);
        form.ranks = names_->ranks(form.key);
    }
    return form;
}

const std::vector<WordForm>& WordForms::all() {
    const std::uint64_t name_generation = names_ == nullptr ? 0 : names_->generation();
    if (numbers_->generation() != word_generation_ || name_generation != name_generation_) {
        forms_.clear();
        arena_.clear();
        word_generation_ = numbers_->generation();
        name_generation_ = name_generation;
    }
    const auto& words = numbers_->words();
    while (forms_.size() < words.size()) {
        forms_.push_back(form_of(words[forms_.size()]));
    }
    return forms_;
}

std::vector<Word> read_words(const NumberedArticle& numbered, const std::vector<TextSpan>& date_spans,
                             WordForms& forms) {
    const Article& article = numbered.article;
    const std::vector<WordForm>& known = forms.all();
    std::vector<Word> words;
    words.reserve(article.tokens.size());
    std::size_t date = 0;
    for (std::size_t i = 0; i < numbered.words.size(); ++i) {
        const Token& token = article.tokens[i];
        if (i + forms_ahead < numbered.words.size()) __builtin_prefetch(&known[numbered.words[i + forms_ahead]]);
        const std::string_view whole = article.view(token.span);
        Word& word = words.emplace_back(known[numbered.words[i]]);
        word.begin = token.span.begin;
        word.text = whole.substr(0, whole.size() - word.ending_size);
        word.sentence = token.sentence;
        word.space_before = token.space_before;
        while (date < date_spans.size() && date_spans[date].end <= token.span.begin) {
            ++date;
        }
        word.in_date = date < date_spans.size() && date_spans[date].begin < token.span.end;
    }
    mark_sentences(words);
    return words;
}

}  // namespace dateline::places
