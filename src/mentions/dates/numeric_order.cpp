#include "mentions/dates/numeric_order.hpp"

#include <utility>

namespace dateline::dates {

namespace {

constexpr std::string_view numeric_rule = "numeric date";

/// How often a text writes the month or the day first.
struct Orders {
    int month_first = 0;
    int day_first = 0;
};

const CalendarExpression* numeric_date(const Candidate& candidate) {
    const auto* date = std::get_if<CalendarExpression>(&candidate.expression);
    return date != nullptr && candidate.rule == numeric_rule ? date : nullptr;
}

/// By the numeric dates that leave no choice.
Orders numeric_orders(const std::vector<Candidate>& candidates) {
    Orders orders;
    for (const Candidate& candidate : candidates) {
        const auto* date = numeric_date(candidate);
        if (date == nullptr || date->is_order_open || date->month == date->day) continue;
        (date->is_day_first ? orders.day_first : orders.month_first) += 1;
    }
    return orders;
}

/// By the dates in words: who writes "May 6" writes 5/6.
Orders written_orders(const std::vector<Candidate>& candidates) {
    Orders orders;
    for (const Candidate& candidate : candidates) {
        orders.month_first += candidate.rule == "month and day" ? 1 : 0;
        orders.day_first += candidate.rule == "day and month" ? 1 : 0;
    }
    return orders;
}

}  // namespace

void settle_numeric_order(std::vector<Candidate>& candidates, std::string_view language) {
    constexpr double sure = 0.9;
    constexpr double likely = 0.7;
    Orders orders = numeric_orders(candidates);
    double confidence = sure;
    if (orders.month_first == orders.day_first) {
        orders = written_orders(candidates);
        confidence = likely;
    }
    const bool is_settled = orders.month_first != orders.day_first;
    const bool month_first = is_settled ? orders.month_first > orders.day_first : language == "en-US";
    for (Candidate& candidate : candidates) {
        if (numeric_date(candidate) == nullptr) continue;
        auto& date = std::get<CalendarExpression>(candidate.expression);
        if (!date.is_order_open) continue;
        if (!month_first) std::swap(date.month, date.day);
        if (is_settled || language.find('-') != std::string_view::npos) candidate.confidence = confidence;
    }
}

}  // namespace dateline::dates
