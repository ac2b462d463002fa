#include "mentions/dates/meaning.hpp"

#include <utility>

#include "mentions/dates/timex_value.hpp"

namespace dateline::dates {

Meaning known(std::string value, const When& when, double confidence) {
    return {std::move(value), when, "", confidence, TimexType::date};
}

Meaning known_date(const Date& date, double confidence) {
    return known(timex_date(date), when_of(date), confidence);
}

Date at_precision(const Date& date, Precision precision) {
    if (precision <= Precision::year) return {date.year};
    if (precision <= Precision::month) return {date.year, date.month};
    return {date.year, date.month, date.day};
}

std::int64_t nearest_year(const Date& anchor, int month) {
    const int distance = month - anchor.month;
    if (distance >= 6) return anchor.year - 1;
    return distance < -6 ? anchor.year + 1 : anchor.year;
}

}  // namespace dateline::dates
