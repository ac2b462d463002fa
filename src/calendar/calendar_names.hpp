// The names of months and weekdays in a language, as ICU knows them.
#pragma once

#include <string>
#include <vector>

namespace dateline {

struct CalendarName {
    std::string name;  ///< as ICU writes it inside a date or alone
    int number = 0;    ///< month 1..12; weekday 1 (Monday) .. 7

    bool operator==(const CalendarName&) const = default;
};

/// The full names of a BCP 47 language; empty where ICU does not know the language.
std::vector<CalendarName> month_names(const std::string& language);
std::vector<CalendarName> weekday_names(const std::string& language);

}  // namespace dateline
