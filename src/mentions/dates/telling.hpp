// What kind of text an article is for its dates: news that looks at the days around its publication, or a history that
// goes from year to year; and which years it names only in passing.
#pragma once

#include <optional>
#include <vector>

#include "calendar/when.hpp"
#include "mentions/dates/expression.hpp"

namespace dateline::dates {

/// How a text uses dates without a year.
enum class Telling {
    report,   ///< news: the year nearest to the publication date
    history,  ///< a story of other times: the year that the text spoke of last
};

/// A text is a history when it names years away from its publication date more often than days near it.
Telling telling_of(const std::vector<Candidate>& candidates, const std::optional<When>& published);

/// Marks the years that stand far from those around them ("as in 1812"): they are named in passing.
void mark_asides(std::vector<Candidate>& candidates);

}  // namespace dateline::dates
