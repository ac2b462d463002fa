// The lists of the language pack that the article room reads, by name.
#pragma once

#include <string_view>

namespace dateline::words {

constexpr std::string_view months = "date.months";
constexpr std::string_view month_abbreviations = "date.month_abbreviations";
constexpr std::string_view weekdays = "date.weekdays";
constexpr std::string_view weekday_abbreviations = "date.weekday_abbreviations";

/// A stop after these never ends a sentence: a name follows.
constexpr std::string_view abbreviations_before_name = "article.abbreviations_before_name";
/// A stop after these ends no sentence when a number follows.
constexpr std::string_view abbreviations_before_number = "article.abbreviations_before_number";
/// A stop after these ends a sentence only before one of `sentence_starters`.
constexpr std::string_view abbreviations_inside = "article.abbreviations_inside";
constexpr std::string_view sentence_starters = "article.sentence_starters";

}  // namespace dateline::words
