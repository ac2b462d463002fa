#include "article/header_date.hpp"

#include <algorithm>

#include "article/words.hpp"
#include "base/text.hpp"

namespace dateline {

namespace {

// Years that a saved page can have.
constexpr int first_year = 1600;
constexpr int last_year = 2200;

// The packs give months and weekdays as numbers.
std::optional<int> number_in(const LanguagePack& pack, std::string_view list, const std::string& word) {
    const auto value = pack.find(list, word);
    const auto number = value ? parse_integer(*value) : std::nullopt;
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

// Reads the tokens of one line.
class LineReader {
public:
    LineReader(std::string_view text, std::span<const Token> tokens, const LanguagePack& pack, bool us_order)
        : text_(text), tokens_(tokens), pack_(pack), us_order_(us_order) {}

    std::vector<HeaderDate> dates() {
        std::vector<HeaderDate> found;
        if (!has_digits()) return found;
        for (std::size_t at = 0; at < tokens_.size();) {
            auto date = date_at(at);
            if (!date) {
                ++at;
                continue;
            }
            at = date->end_token;
            add_weekday(*date);
            found.push_back(*date);
        }
        return found;
    }

private:
    // Every form has a day or a year in digits.
    [[nodiscard]] bool has_digits() const {
        return std::ranges::any_of(tokens_, [this](const Token& token) {
            const char first = text_[token.span.begin];
            return first >= '0' && first <= '9';
        });
    }

    [[nodiscard]] std::string_view word(std::size_t at) const {
        return at < tokens_.size() ? text_.substr(tokens_[at].span.begin, tokens_[at].span.size()) : std::string_view{};
    }

    // A number of exactly so many digits.
    [[nodiscard]] std::optional<int> digits(std::size_t at, std::size_t fewest, std::size_t most) const {
        const auto digits = word(at);
        if (at >= tokens_.size() || tokens_[at].kind != TokenKind::number) return std::nullopt;
        if (digits.size() < fewest || digits.size() > most) return std::nullopt;
        const auto number = parse_integer(digits);
        return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
    }

    [[nodiscard]] std::optional<int> year(std::size_t at) const {
        const auto number = digits(at, 4, 4);
        return number && *number >= first_year && *number <= last_year ? number : std::nullopt;
    }

    [[nodiscard]] std::optional<int> month(std::size_t at) const {
        return at < tokens_.size() ? month_of(text_, tokens_[at], pack_) : std::nullopt;
    }

    [[nodiscard]] std::optional<int> day(std::size_t at) const {
        return at < tokens_.size() ? day_of(text_, tokens_[at]) : std::nullopt;
    }

    [[nodiscard]] std::size_t skip(std::size_t at, std::string_view marks) const {
        return word(at).size() == 1 && marks.find(word(at)[0]) != std::string_view::npos ? at + 1 : at;
    }

    // Behind a word such as "of", where one stands at `at`.
    [[nodiscard]] std::size_t behind_joint(std::size_t at) const {
        return pack_.find(words::date_joints, to_lower_ascii(word(at))) ? at + 1 : at;
    }

    // The strictest form first: "2017-05-06" also holds the numeric "05-06".
    [[nodiscard]] std::optional<HeaderDate> date_at(std::size_t at) const {
        if (at > 0 && tokens_[at - 1].kind == TokenKind::number && !tokens_[at].space_before) return std::nullopt;
        if (auto date = iso(at)) return date;
        if (auto date = numeric(at)) return date;
        if (auto date = day_month_year(at)) return date;
        return month_day_year(at);
    }

    // 30 February is no date, and no reason to look for another one in the same digits.
    static std::optional<HeaderDate> valid(HeaderDate date) {
        return is_valid(date.date) ? std::optional(date) : std::nullopt;
    }

    // 2017-05-06, 2017-05-06T14:05:00Z, 2017/05/06
    [[nodiscard]] std::optional<HeaderDate> iso(std::size_t at) const {
        const auto y = year(at);
        const auto mark = word(at + 1);
        if (!y || (mark != "-" && mark != "/") || word(at + 3) != mark) return std::nullopt;
        const auto m = digits(at + 2, 1, 2);
        std::optional<int> d = digits(at + 4, 1, 2);
        // "06T14" is one word.
        if (!d && word(at + 4).size() > 3 && word(at + 4)[2] == 'T') {
            if (const auto number = parse_integer(word(at + 4).substr(0, 2))) d = static_cast<int>(*number);
        }
        if (!m || !d) return std::nullopt;
        return valid({{*y, *m, *d, {}}, HeaderDateForm::iso, at, at + 5, {}, false});
    }

    // 06/05/2017, 6.5.2017, 06-05-2017
    [[nodiscard]] std::optional<HeaderDate> numeric(std::size_t at) const {
        const auto first = digits(at, 1, 2);
        const auto mark = word(at + 1);
        if (!first || (mark != "/" && mark != "." && mark != "-") || word(at + 3) != mark) return std::nullopt;
        const auto second = digits(at + 2, 1, 2);
        const auto y = year(at + 4);
        if (!second || !y) return std::nullopt;
        const bool may_swap = *first <= 12 && *second <= 12 && *first != *second;
        const bool month_first = *second > 12 || (may_swap && us_order_);
        const Date date{*y, month_first ? *first : *second, month_first ? *second : *first, {}};
        return valid({date, HeaderDateForm::numeric, at, at + 5, {}, may_swap});
    }

    // 6 May 2017, 6th of May, 2017
    [[nodiscard]] std::optional<HeaderDate> day_month_year(std::size_t at) const {
        const auto d = day(at);
        if (!d) return std::nullopt;
        std::size_t next = behind_joint(at + 1);
        next = skip(next, "-");
        const auto m = month(next);
        if (!m) return std::nullopt;
        next = behind_joint(skip(skip(next + 1, "."), ",-"));
        const auto y = year(next);
        if (!y) return std::nullopt;
        return valid({{*y, *m, *d, {}}, HeaderDateForm::words, at, next + 1, {}, false});
    }

    // May 6, 2017; May 2017
    [[nodiscard]] std::optional<HeaderDate> month_day_year(std::size_t at) const {
        const auto m = month(at);
        if (!m) return std::nullopt;
        const std::size_t next = skip(at + 1, ".");
        if (const auto y = year(skip(next, ","))) {
            return valid({{*y, *m, 0, {}}, HeaderDateForm::words, at, skip(next, ",") + 1, {}, false});
        }
        const auto d = day(next);
        const auto y = d ? year(skip(next + 1, ",")) : std::nullopt;
        if (!y) return std::nullopt;
        return valid({{*y, *m, *d, {}}, HeaderDateForm::words, at, skip(next + 1, ",") + 1, {}, false});
    }

    // "Sat, 6 May 2017", "6 May 2017 (Saturday)"
    void add_weekday(HeaderDate& date) const {
        for (std::size_t back = 1; back <= 2 && back <= date.first_token; ++back) {
            const std::size_t at = date.first_token - back;
            if (const auto weekday = weekday_named(text_, tokens_[at], pack_)) {
                date.weekday = weekday;
                date.first_token = at;
                return;
            }
            if (word(at) != "," && word(at) != ".") break;
        }
        const std::size_t after = skip(skip(date.end_token, ","), "(");
        if (after >= tokens_.size()) return;
        date.weekday = weekday_named(text_, tokens_[after], pack_);
        if (date.weekday) date.end_token = skip(after + 1, ")");
    }

    std::string_view text_;
    std::span<const Token> tokens_;
    const LanguagePack& pack_;
    bool us_order_;
};

}  // namespace

std::optional<int> month_of(std::string_view text, const Token& token, const LanguagePack& pack) {
    if (token.kind != TokenKind::word) return std::nullopt;
    const std::string word = to_lower_ascii(text.substr(token.span.begin, token.span.size()));
    const auto month = number_in(pack, words::months, word);
    return month ? month : number_in(pack, words::month_abbreviations, word);
}

std::optional<int> weekday_named(std::string_view text, const Token& token, const LanguagePack& pack) {
    if (token.kind != TokenKind::word) return std::nullopt;
    const std::string word = to_lower_ascii(text.substr(token.span.begin, token.span.size()));
    const auto weekday = number_in(pack, words::weekdays, word);
    return weekday ? weekday : number_in(pack, words::weekday_abbreviations, word);
}

// "6th" is a word; whether its ending fits its digits does not matter here.
std::optional<int> day_of(std::string_view text, const Token& token) {
    std::string_view word = text.substr(token.span.begin, token.span.size());
    if (token.kind == TokenKind::word && word.size() >= 3 && word.size() <= 4) word.remove_suffix(2);
    if (word.empty() || word.size() > 2) return std::nullopt;
    const auto number = parse_integer(word);
    return number && *number >= 1 && *number <= 31 ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::vector<HeaderDate> find_header_dates(std::string_view text, std::span<const Token> tokens,
                                          const LanguagePack& pack, bool us_order) {
    return LineReader(text, tokens, pack, us_order).dates();
}

}  // namespace dateline
