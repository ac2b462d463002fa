#include "mentions/dates/words.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace dateline::dates {

namespace {

constexpr std::string_view curly_apostrophe = "\u2019";
constexpr std::size_t most_digits = 9;  // longer numbers are no dates and could overflow
constexpr std::size_t longest_phrase = 4;

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Bytes of a possessive ending: 's, ’s, or an apostrophe after s.
std::size_t possessive_size(std::string_view word) {
    for (const std::string_view mark : {std::string_view("'"), curly_apostrophe}) {
        const std::size_t with_s = mark.size() + 1;
        if (word.size() > with_s && word.back() == 's' && word.substr(word.size() - with_s, mark.size()) == mark) {
            return with_s;
        }
        if (word.size() > with_s && word.substr(word.size() - mark.size()) == mark) return mark.size();
    }
    return 0;
}

void read_digits(WordForm& word) {
    const auto end = std::find_if_not(word.lower.begin(), word.lower.end(), is_digit);
    const auto digits = static_cast<std::size_t>(end - word.lower.begin());
    word.digits = static_cast<std::uint8_t>(std::min<std::size_t>(digits, 255));
    if (digits == 0 || digits > most_digits) return;
    word.number = static_cast<std::int32_t>(parse_integer(word.lower.substr(0, digits)).value_or(-1));
}

/// The code of letters such as "q" or "fy" before or after a number.
char period_code(std::string_view letters, const Lexicon& lexicon) {
    const auto* terms = letters.empty() ? nullptr : lexicon.find(letters);
    if (terms == nullptr) return 0;
    for (const Term& term : terms->terms) {
        if (term.role == Role::period_prefix && term.rest.empty()) return term.value.front();
    }
    return 0;
}

bool is_year_digits(std::string_view digits) {
    return (digits.size() == 2 || digits.size() == 4) && std::all_of(digits.begin(), digits.end(), is_digit);
}

/// Reads "q3", "fy19" and "3q18".
PeriodWord period_word(const WordForm& word, const Lexicon& lexicon) {
    const bool leads_with_number = word.number >= 0;
    const std::string_view text = leads_with_number ? word.after_digits() : word.lower;
    const auto end = std::find_if(text.begin(), text.end(), is_digit);
    const auto letters = static_cast<std::size_t>(end - text.begin());
    constexpr std::size_t most_letters = 3;
    if (letters == 0 || letters > most_letters) return {};
    const char code = period_code(text.substr(0, letters), lexicon);
    const std::string_view digits = text.substr(letters);
    if (code == 0 || (!digits.empty() && !std::all_of(digits.begin(), digits.end(), is_digit))) return {};
    const int most = code == 'Q' ? 4 : 2;
    const auto year_digits = static_cast<std::uint8_t>(digits.size() > 4 ? 0 : digits.size());
    if (code == 'Y')
        return !leads_with_number && is_year_digits(digits) ? PeriodWord{code, 0, year_digits} : PeriodWord{};
    if (leads_with_number) {
        const bool fits = word.digits == 1 && word.number >= 1 && word.number <= most;
        const bool has_year = digits.empty() || is_year_digits(digits);
        return fits && has_year ? PeriodWord{code, static_cast<std::uint8_t>(word.number), year_digits} : PeriodWord{};
    }
    const bool fits = digits.size() == 1 && digits[0] >= '1' && digits[0] <= '0' + most;
    return fits ? PeriodWord{code, static_cast<std::uint8_t>(digits[0] - '0'), 0} : PeriodWord{};
}

/// Most words can begin no expression: neither number, nor known to the lexicon, nor an apostrophe before digits. "XIX"
/// stands in no list.
bool may_open(const WordForm& form, const Lexicon& lexicon) {
    if (form.terms == nullptr) {
        return form.number >= 0 || form.period.code != 0 || is_apostrophe(form.lower) ||
               (form.is_capitalised && lexicon.patterns().begin_with_century());
    }
    return form.number >= 0 || form.terms->opening != Opening::never || !form.terms->openers.empty() ||
           is_apostrophe(form.lower);
}

}  // namespace

WordForm WordForms::form_of(std::string_view token) {
    WordForm form;
    const std::string lower = to_lower_latin(token);
    form.lower = lower == token ? token : arena_.keep(lower);
    if (form.lower == curly_apostrophe) form.lower = "'";
    form.terms = lexicon_->find(form.lower);
    if (form.terms == nullptr) {
        form.ending = static_cast<std::uint8_t>(possessive_size(form.lower));
        form.is_possessive = form.ending > 0;
        form.lower.remove_suffix(form.ending);
        if (form.ending > 0) form.terms = lexicon_->find(form.lower);
        if (form.terms == nullptr && form.lower.back() == '.')
            form.terms = lexicon_->find(form.lower.substr(0, form.lower.size() - 1));
    }
    read_digits(form);
    form.is_capitalised = is_capital(token.front());
    const bool may_be_period =
        form.terms == nullptr && form.lower.size() > 1 &&
        (form.is_capitalised ? is_digit(form.lower.back()) : form.digits == 1 && is_capital(token[1]));
    if (may_be_period) form.period = period_word(form, *lexicon_);
    form.may_open = dates::may_open(form, *lexicon_);
    return form;
}

const std::vector<WordForm>& WordForms::all() {
    if (numbers_->generation() != generation_) {
        forms_.clear();
        arena_.clear();
        generation_ = numbers_->generation();
    }
    const auto& words = numbers_->words();
    while (forms_.size() < words.size()) forms_.push_back(form_of(words[forms_.size()].text));
    return forms_;
}

Words::Words(const NumberedArticle& numbered, WordForms& forms)
    : article_(numbered.article), lexicon_(forms.lexicon()) {
    const std::vector<WordForm>& known = forms.all();
    words_.reserve(numbered.words.size());
    for (std::size_t i = 0; i < numbered.words.size(); ++i) {
        const Token& token = article_.tokens[i];
        if (i + forms_ahead < numbered.words.size()) __builtin_prefetch(&known[numbered.words[i + forms_ahead]]);
        Word& word = words_.emplace_back(known[numbered.words[i]]);
        word.begin = token.span.begin;
        word.size = static_cast<std::uint32_t>(token.span.end - token.span.begin - word.ending);
        word.sentence = token.sentence;
        word.space_before = token.space_before;
    }
    auto end = static_cast<std::uint32_t>(words_.size());
    for (std::size_t at = words_.size(); at-- > 0;) {
        if (at + 1 < words_.size() && words_[at + 1].sentence != words_[at].sentence)
            end = static_cast<std::uint32_t>(at + 1);
        words_[at].sentence_end = end;
    }
}

bool has_term(const Words& words, std::size_t at, std::size_t end, const Term& term) {
    if (at + term.rest.size() >= end) return false;
    for (std::size_t i = 0; i < term.rest.size(); ++i) {
        if (words[at + 1 + i].lower != term.rest[i]) return false;
    }
    return true;
}

const Term* longest_term(const Words& words, std::size_t at, std::size_t end, Role role) {
    for (const Term& term : words[at].terms->of(role)) {
        if (has_term(words, at, end, term)) return &term;
    }
    return nullptr;
}

std::optional<int> Cursor::take_value(Role role) {
    const Term* term = take(role);
    if (term == nullptr) return std::nullopt;
    return term->number;
}

bool is_lower_case(const Word& word) {
    return !word.is_capitalised && word.lower.front() >= 'a' && word.lower.front() <= 'z';
}

bool Cursor::take_text(std::string_view text) {
    if (at_end() || word().lower != text) return false;
    ++at_;
    return true;
}

bool is_dash(std::string_view text) {
    return text == "-" || text == "\u2013" || text == "\u2014" || text == "\u2212" || text == "\u2010" ||
           text == "\u2011";
}

bool is_apostrophe(std::string_view text) {
    return text == "'" || text == "\u2019" || text == "\u2018";
}

bool Cursor::take_dash() {
    if (at_end() || !is_dash(word().lower)) return false;
    ++at_;
    return true;
}

std::optional<std::int64_t> Cursor::take_digits(std::size_t fewest, std::size_t most) {
    if (at_end()) return std::nullopt;
    const Word& next = word();
    if (next.number < 0 || !next.after_digits().empty() || next.digits < fewest || next.digits > most)
        return std::nullopt;
    ++at_;
    return next.number;
}

const Word* Cursor::before(std::size_t back) const {
    if (begin_ < back) return nullptr;
    const Word& word = (*words_)[begin_ - back];
    return word.sentence == (*words_)[begin_].sentence ? &word : nullptr;
}

bool Cursor::follows(Role role) const {
    for (std::size_t length = 1; length <= longest_phrase && before(length) != nullptr; ++length) {
        const Term* term = term_at(*words_, begin_ - length, begin_, role);
        if (term != nullptr && term->rest.size() + 1 == length) return true;
    }
    return false;
}

bool Cursor::follows_glue(std::string_view part) const {
    const Word* previous = before();
    return previous != nullptr && is_glue(*previous, part);
}

bool Cursor::is_written_as_month() const {
    return !at_end() && (word().is_capitalised || words_->lexicon().has_lower_case_months());
}

bool Cursor::is_written_as_weekday() const {
    return !at_end() && (word().is_capitalised || words_->lexicon().has_lower_case_weekdays());
}

bool Cursor::is_other_name() const {
    const bool is_lower_case = peek(Role::month) != nullptr ? words_->lexicon().has_lower_case_months()
                                                            : words_->lexicon().has_lower_case_weekdays();
    return is_lower_case && word().is_capitalised && at_ > 0 && (*words_)[at_ - 1].sentence == word().sentence;
}

}  // namespace dateline::dates
