#include "mentions/dates/amounts.hpp"

#include <fmt/format.h>

#include <array>

#include "base/text.hpp"

namespace dateline::dates {

namespace {

struct UnitCode {
    std::string_view code;
    Unit unit;
};
constexpr std::array<UnitCode, 13> unit_codes{{{"TS", Unit::second},
                                               {"TM", Unit::minute},
                                               {"TH", Unit::hour},
                                               {"D", Unit::day},
                                               {"WE", Unit::weekend},
                                               {"W", Unit::week},
                                               {"2W", Unit::fortnight},
                                               {"M", Unit::month},
                                               {"Q", Unit::quarter},
                                               {"Y", Unit::year},
                                               {"DE", Unit::decade},
                                               {"CE", Unit::century},
                                               {"ML", Unit::millennium}}};

std::optional<std::int64_t> take_number_word(Cursor& cursor, Role role) {
    const auto value = cursor.take_value(role);
    if (!value) return std::nullopt;
    return *value;
}

/// A whole number in digits, with thousands marks: "1,460".
std::optional<std::int64_t> take_grouped_digits(Cursor& cursor) {
    auto number = cursor.take_digits(1, 9);
    if (!number || *number > 999) return number;
    Cursor ahead = cursor;
    if (!ahead.touches() || !ahead.take_text(ahead.words().lexicon().thousands_mark()) || !ahead.touches())
        return number;
    const auto thousands = ahead.take_digits(3, 3);
    if (!thousands) return number;
    cursor = ahead;
    return *number * 1000 + *thousands;
}

/// "1/2", "½", "and a half": sixtieths of a unit.
int take_fraction(Cursor& cursor) {
    Cursor ahead = cursor;
    if (ahead.take_text("½")) {
        cursor = ahead;
        return 30;
    }
    ahead.take_dash();
    const auto upper = ahead.take_digits(1, 1);
    if (upper && ahead.take_text("/")) {
        const auto lower = ahead.take_digits(1, 1);
        if (lower && *upper < *lower && 60 % *lower == 0) {
            cursor = ahead;
            return static_cast<int>(*upper * 60 / *lower);
        }
    }
    ahead = cursor;
    ahead.take_dash();
    if (ahead.take(Role::half_more) == nullptr) return 0;
    cursor = ahead;
    return 30;
}

void take_decimals(Cursor& cursor, Amount& amount) {
    Cursor ahead = cursor;
    if (!ahead.touches() || !ahead.take_text(ahead.words().lexicon().decimal_mark()) || !ahead.touches()) return;
    const auto decimals = ahead.take_digits(1, 3);
    if (!decimals) return;
    amount.decimal = fmt::format("{}.{}", amount.whole, *decimals);
    cursor = ahead;
}

/// "half a", "half-a", "a quarter of an", "three quarters of an", "a quarter".
std::optional<Amount> take_half(Cursor& cursor) {
    Cursor ahead = cursor;
    Amount amount;
    const bool has_article = ahead.take_glue("a");
    if (ahead.take_glue("half")) {
        amount.sixtieths = 30;
        ahead.take_dash();
        ahead.take_glue("a");
        cursor = ahead;
        return amount;
    }
    const auto quarters = has_article ? std::optional<std::int64_t>(1) : take_number_word(ahead, Role::number);
    if (!quarters || *quarters < 1 || *quarters > 3) return std::nullopt;
    ahead.take_dash();
    const Term* quarter = ahead.peek(Role::unit);
    if (quarter == nullptr || quarter->value != "Q") return std::nullopt;
    ahead.take(Role::unit);
    const bool has_of = ahead.take_glue("of");
    if (has_of != ahead.take_glue("a") || (!has_of && !has_article)) return std::nullopt;
    if (!has_of) ahead.take_dash();
    if (ahead.peek(Role::unit) == nullptr) return std::nullopt;
    amount.sixtieths = static_cast<int>(*quarters) * 15;
    cursor = ahead;
    return amount;
}

/// The unit in which a part of `unit` is said: half a year is 6 months.
std::string part_of_unit(int sixtieths, Unit unit) {
    if (unit == Unit::year && sixtieths % 5 == 0) return fmt::format("{}M", sixtieths / 5);
    if (unit == Unit::hour) return fmt::format("{}M", sixtieths);
    if (unit == Unit::minute) return fmt::format("{}S", sixtieths);
    return "";
}

}  // namespace

/// "five", "twenty-five", "twenty five".
std::optional<std::int64_t> take_below_hundred(Cursor& cursor) {
    const auto first = take_number_word(cursor, Role::number);
    if (!first || *first < 20) return first;
    Cursor ahead = cursor;
    if (!ahead.take_dash()) ahead.take(Role::number_joint);
    const auto second = take_number_word(ahead, Role::number);
    if (!second || *second < 1 || *second > 9) return first;
    cursor = ahead;
    return *first + *second;
}

std::optional<std::int64_t> take_cardinal(Cursor& cursor) {
    Cursor ahead = cursor;
    std::int64_t total = 0;
    auto group = take_below_hundred(ahead);
    if (!group) return std::nullopt;
    constexpr std::int64_t most = 1'000'000'000;
    constexpr int most_multipliers = 8;  // "zero hundred zero hundred" never grows
    for (int multipliers = 0; const auto multiplier = take_number_word(ahead, Role::multiplier); ++multipliers) {
        if (multipliers == most_multipliers) return std::nullopt;
        if (*multiplier == 100) {
            group = *group * 100;
        } else {
            total = (total + *group) * *multiplier;
            group = 0;
        }
        Cursor further = ahead;
        further.take_glue("and");
        if (const auto rest = take_below_hundred(further)) {
            group = *group + *rest;
            ahead = further;
        }
        if (total > most || *group > most) return std::nullopt;
    }
    cursor = ahead;
    return total + *group;
}

std::optional<std::int64_t> take_ordinal(Cursor& cursor) {
    if (cursor.at_end()) return std::nullopt;
    const Word& word = cursor.word();
    if (word.number >= 0) {
        if (!cursor.words().lexicon().is_ordinal_suffix(word.after_digits())) return std::nullopt;
        cursor.skip();
        return word.number;
    }
    if (const auto ordinal = take_number_word(cursor, Role::ordinal)) return ordinal;
    Cursor ahead = cursor;
    const auto tens = take_number_word(ahead, Role::number);
    if (!tens || *tens < 20) return std::nullopt;
    ahead.take_dash();
    const auto ones = take_number_word(ahead, Role::ordinal);
    if (!ones || *ones > 9) return std::nullopt;
    cursor = ahead;
    return *tens + *ones;
}

std::optional<Amount> take_amount(Cursor& cursor) {
    Cursor ahead = cursor;
    Amount amount;
    if (const auto half = take_half(ahead)) {
        cursor = ahead;
        return half;
    }
    if (const Term* vague = ahead.take(Role::vague_number)) {
        amount.is_vague = vague->value == "X";
        amount.whole = amount.is_vague ? 0 : vague->number;
    } else if (const auto digits = take_grouped_digits(ahead)) {
        amount.whole = *digits;
        take_decimals(ahead, amount);
        if (amount.decimal.empty()) amount.sixtieths = take_fraction(ahead);
    } else if (const auto words = take_cardinal(ahead)) {
        amount.whole = *words;
        amount.sixtieths = take_fraction(ahead);
    } else if (ahead.take_glue("a")) {
        const auto multiplier = take_number_word(ahead, Role::multiplier);  // "a hundred"
        amount.whole = multiplier.value_or(1);
        amount.is_article = !multiplier;
    } else {
        return std::nullopt;
    }
    cursor = ahead;
    return amount;
}

std::optional<UnitWord> take_unit(Cursor& cursor) {
    if (cursor.at_end()) return std::nullopt;
    UnitWord word;
    word.is_plural = cursor.peek(Role::plural_unit) != nullptr;
    const Term* term = cursor.take(Role::unit);
    if (term == nullptr) return std::nullopt;
    for (const auto& [code, unit] : unit_codes) {
        if (code == term->value) word.unit = unit;
    }
    return word;
}

/// "1 1/2 years ago" is said in months, "a year and a half" too; other parts are left out.
void set_amount(OffsetExpression& offset, const Amount& amount) {
    if (amount.is_vague) return;
    offset.amount = amount.whole;
    if (offset.unit == Unit::century && amount.sixtieths > 0) {  // "half a century ago"
        offset.unit = Unit::year;
        offset.amount = amount.whole * 100 + amount.sixtieths * 100 / 60;
        return;
    }
    if (offset.unit == Unit::decade || offset.unit == Unit::century) {  // "a decade ago" is a year
        offset.amount = amount.whole * (offset.unit == Unit::decade ? 10 : 100);
        offset.unit = Unit::year;
    }
    if (amount.sixtieths == 30 && offset.unit == Unit::year) {
        offset.unit = Unit::month;
        offset.amount = amount.whole * 12 + 6;
    }
}

std::string duration_value(const Amount& amount, Unit unit) {
    std::string number = amount.is_vague ? "X" : std::to_string(amount.whole);
    if (!amount.decimal.empty()) number = amount.decimal;
    std::string part;
    if (amount.sixtieths > 0) {
        part = part_of_unit(amount.sixtieths, unit);
        if (part.empty()) number = format_number(static_cast<double>(amount.whole) + amount.sixtieths / 60.0);
        if (!part.empty() && amount.whole == 0) number.clear();
    }
    const int length = unit == Unit::decade ? 10 : unit == Unit::century ? 100 : 0;  // years
    if (length > 0 && amount.sixtieths > 0) {                                        // "half a century"
        return fmt::format("P{}Y", amount.whole * length + amount.sixtieths * length / 60);
    }
    if (unit == Unit::decade && !amount.is_vague && amount.whole > 1) return fmt::format("P{}Y", amount.whole * 10);
    std::string_view code;
    for (const auto& [candidate_code, candidate_unit] : unit_codes) {
        if (candidate_unit == unit) code = candidate_code;
    }
    const bool is_clock = code.front() == 'T';
    if (is_clock) code.remove_prefix(1);
    if (unit == Unit::fortnight) {
        code = "W";
        if (!amount.is_vague) number = std::to_string(amount.whole * 2);
    }
    const std::string whole = number.empty() ? "" : number + std::string(code);
    return std::string("P") + (is_clock ? "T" : "") + whole + part;
}

}  // namespace dateline::dates
