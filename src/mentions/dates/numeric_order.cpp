#include "mentions/dates/numeric_order.hpp"

#include <utility>

namespace dateline::dates {

namespace {

constexpr std::string_view numeric_rule = "numeric date";

}  // namespace

void settle_numeric_order(std::vector<Candidate>& candidates) {
    int month_first = 0;
    int day_first = 0;
    for (const Candidate& candidate : candidates) {
        const auto* date = std::get_if<CalendarExpression>(&candidate.expression);
        if (date == nullptr || candidate.rule != numeric_rule || date->is_order_open) continue;
        (date->is_day_first ? day_first : month_first) += 1;
    }
    for (Candidate& candidate : candidates) {
        auto* date = std::get_if<CalendarExpression>(&candidate.expression);
        if (date == nullptr || !date->is_order_open) continue;
        if (month_first <= day_first) std::swap(date->month, date->day);
        if (month_first != day_first) candidate.confidence = 0.9;
    }
}

}  // namespace dateline::dates
