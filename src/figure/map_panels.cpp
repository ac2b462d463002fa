#include "figure/map_panels.hpp"

#include <map>

#include "calendar/date_text.hpp"

namespace dateline {

namespace {

std::string title_of(std::int64_t year, StripForm length, const DisplayLanguage& language) {
    switch (length) {
        case StripForm::decade: return to_display(when_of_decade(year), language, DateStyle::full);
        case StripForm::century: return to_display(when_of_century(year), language, DateStyle::full);
        default: return year_text(year, language);
    }
}

}  // namespace

std::vector<MapPeriod> periods_of(const std::vector<Event>& events, StripForm length, const DisplayLanguage& language) {
    const std::int64_t years = length == StripForm::century ? 100 : length == StripForm::decade ? 10 : 1;
    std::map<std::int64_t, std::vector<Event>> by_year;
    for (const auto& event : events) {
        const std::int64_t year = first_day(event.when).year;
        by_year[year - ((year % years) + years) % years].push_back(event);
    }
    std::vector<MapPeriod> periods;
    for (auto& [year, own] : by_year) periods.push_back({title_of(year, length, language), std::move(own)});
    return periods;
}

}  // namespace dateline
