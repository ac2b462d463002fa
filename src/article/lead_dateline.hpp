// The dateline at the beginning of a lead: "LAGOS, May 6 (Newswire) - Officials said ...".
#pragma once

#include <optional>
#include <string_view>

#include "article/page.hpp"

namespace dateline {

/// What stands before the dash. `day` is a month and day without a year, or a whole date.
struct LeadDateline {
    TextSpan place{};
    Date date{};  ///< year 0 when the year is not given; month 0 when no date is

    [[nodiscard]] bool has_date() const { return date.month != 0; }
    [[nodiscard]] bool has_year() const { return date.year != 0; }
};

/// The dateline with which a paragraph begins, if it does.
std::optional<LeadDateline> find_lead_dateline(std::string_view text, const PageBlock& block, const LanguagePack& pack);

}  // namespace dateline
