// How a date reads in a figure, in the language of the reader: "25 Apr 2018", "April 2018", "c. 1200", "477 BCE",
// "1930s", "6-10 May 1940". Words and order come from the language's pack where it has them, else from ICU: a pack that
// names the months spares the look-up.
#pragma once

#include <string>

#include "calendar/display_language.hpp"
#include "calendar/when.hpp"

namespace dateline {

enum class DateStyle { full, abbreviated };

/// The text of `when` in `language`, never more precise than it is.
std::string to_display(const When& when, const DisplayLanguage& language, DateStyle style);

/// Month name of 1..12 alone ("April" or "Apr").
std::string month_name(int month, const DisplayLanguage& language, DateStyle style);

/// A quarter of 1..4 alone: "Q1".
std::string quarter_name(int quarter, const DisplayLanguage& language);

/// A year alone, with the era where it is before the year 1 or has one or two digits: "2018", "477 BCE", "79 CE".
std::string year_text(std::int64_t year, const DisplayLanguage& language);

/// The ten digits with which a language (BCP 47) writes its numbers, as ICU has it; empty for 0 to 9.
std::string digits_of(const std::string& language);

}  // namespace dateline
