// The full dates of a header line, in the ways in which pages and papers write them. Narrower than the dates of running
// text, which the mentions room finds: here a date stands almost alone.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "config/language_pack.hpp"

namespace dateline {

enum class HeaderDateForm { words, iso, numeric };

/// A date, its tokens, and the weekday that stands beside it.
struct HeaderDate {
    Date date{};
    HeaderDateForm form = HeaderDateForm::words;
    std::size_t first_token = 0;  ///< of the tokens given
    std::size_t end_token = 0;
    std::optional<int> weekday{};  ///< ISO: 1 Monday .. 7 Sunday
    bool day_and_month_may_swap = false;

    bool operator==(const HeaderDate&) const = default;
};

/// "6 May 2017", "May 6, 2017", "May 2017", "2017-05-06", "06/05/2017" among `tokens` of `text`, in order. `us_order`
/// reads the month of a numeric date before its day.
std::vector<HeaderDate> find_header_dates(std::string_view text, std::span<const Token> tokens,
                                          const LanguagePack& pack, bool us_order);

/// The number of a month by its name or abbreviation.
std::optional<int> month_of(std::string_view text, const Token& token, const LanguagePack& pack);
/// The number of a weekday by its name or abbreviation.
std::optional<int> weekday_named(std::string_view text, const Token& token, const LanguagePack& pack);
/// A day of a month, as "6" or "6th".
std::optional<int> day_of(std::string_view text, const Token& token);

}  // namespace dateline
