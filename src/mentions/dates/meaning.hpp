// Meaning: what an expression was resolved to, and the small steps that many resolutions share.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "calendar/when.hpp"
#include "mentions/mention.hpp"

namespace dateline::dates {

/// What an expression means.
struct Meaning {
    std::string value;           ///< TIMEX3, always present
    std::optional<When> when{};  ///< the days meant
    std::string missing;         ///< what was needed to know them
    double confidence = 1;       ///< of the choice alone
    TimexType type = TimexType::date;
    AnchorKind anchor = AnchorKind::none;
    std::size_t anchor_word = 0;      ///< the first word of the earlier mention that it was counted from
    std::optional<When> runner_up{};  ///< what it could have meant instead
};

Meaning known(std::string value, const When& when, double confidence = 1);
/// A year, month or day.
Meaning known_date(const Date& date, double confidence = 1);

/// `date` without what is finer than a year, a month or a day.
Date at_precision(const Date& date, Precision precision);

/// The year in which `month` is nearest to `anchor`; the earlier one of two that are as near.
std::int64_t nearest_year(const Date& anchor, int month);

}  // namespace dateline::dates
