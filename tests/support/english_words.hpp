// What figures say in English, for tests of rooms that know no language packs: the section `figure` of the English
// pack.
#pragma once

#include <string>

#include "calendar/display_language.hpp"

namespace dateline::test {

inline DisplayLanguage english_words(const std::string& code = "en") {
    DisplayLanguage english(code);
    const char* months[] = {"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};
    for (int month = 1; month <= 12; ++month) {
        const std::string name = months[month - 1];
        english.months[std::to_string(month)] = name;
        english.months["short " + std::to_string(month)] = name.substr(0, 3);
    }
    english.patterns = {{"ymmmd", "d MMM y"}, {"ymmmmd", "d MMM y"},    {"mmmd", "d MMM"},
                        {"mmmmd", "d MMM"},   {"ymmm", "MMM y"},        {"ymmmm", "MMM y"},
                        {"yqqq", "QQQ y"},    {"ymmmd us", "MMM d, y"}, {"ymmmmd us", "MMM d, y"},
                        {"mmmd us", "MMM d"}, {"mmmmd us", "MMM d"}};
    english.phrases = {{"circa", "c. {date}"},
                       {"others", "Others"},
                       {"early", "early {date}"},
                       {"mid", "mid-{date}"},
                       {"late", "late {date}"},
                       {"spring", "Spring {year}"},
                       {"summer", "Summer {year}"},
                       {"autumn", "Autumn {year}"},
                       {"winter", "Winter {year}"},
                       {"decade", "{year}s"},
                       {"quarter", "Q{count}"},
                       {"year_before", "{year} BCE"},
                       {"year_of_era", "{year} CE"},
                       {"thousands_mark", ","},
                       {"more", "+{count} more"},
                       {"timeline_of_one", "Timeline of {count} event"},
                       {"timeline_of", "Timeline of {count} events"},
                       {"map_of", "{count} places on a map"},
                       {"east", "{degrees}E"},
                       {"west", "{degrees}W"},
                       {"north", "{degrees}N"},
                       {"south", "{degrees}S"}};
    return english;
}

}  // namespace dateline::test
