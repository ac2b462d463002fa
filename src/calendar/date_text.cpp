#include "calendar/date_text.hpp"

#include <fmt/format.h>
#include <unicode/datefmt.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string_view>

#include "base/text.hpp"

namespace dateline {

namespace {

constexpr std::int64_t oldest_written_year = -1'000'000;  // older years are said in millions of years ago (Ma)

std::string to_utf8_text(const icu::UnicodeString& text) {
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

bool is_english(const std::string& language) {
    return language.empty() || language == "en" || language.substr(0, 3) == "en-";
}

/// A language that ICU does not know is written with the root locale's numbers.
icu::Locale locale_of(const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
    return U_FAILURE(status) ? icu::Locale::getRoot() : locale;
}

/// English is built in: loading the words of a language costs more than laying out a figure.
constexpr std::array<std::string_view, 12> english_months{"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};
constexpr std::size_t abbreviation_length = 3;

/// The pattern of English for the fields of an ICU skeleton; only the day and the month change places.
std::string english_pattern(std::string_view skeleton, bool is_american) {
    if (skeleton == "yMMMd" || skeleton == "yMMMMd") return is_american ? "MMM d, y" : "d MMM y";
    if (skeleton == "MMMd" || skeleton == "MMMMd") return is_american ? "MMM d" : "d MMM";
    return skeleton == "yQQQ" ? "QQQ y" : "MMM y";
}

/// The words of a language that dates need, and the order of their parts.
class Formatter {
public:
    Formatter(const std::string& language, DateStyle style)
        : locale_(is_english(language) ? std::nullopt : std::optional(locale_of(language))),
          style_(style),
          is_american_(language == "en-US") {
        UErrorCode status = U_ZERO_ERROR;
        if (locale_) symbols_.emplace(*locale_, status);
    }

    [[nodiscard]] bool english() const { return !locale_; }

    [[nodiscard]] std::string month(int number, bool in_date) const {
        if (!symbols_) {
            const std::string_view name = english_months.at(static_cast<std::size_t>(std::clamp(number, 1, 12) - 1));
            return std::string(style_ == DateStyle::full ? name : name.substr(0, abbreviation_length));
        }
        std::int32_t count = 0;
        const auto context = in_date ? icu::DateFormatSymbols::FORMAT : icu::DateFormatSymbols::STANDALONE;
        const auto width =
            style_ == DateStyle::full ? icu::DateFormatSymbols::WIDE : icu::DateFormatSymbols::ABBREVIATED;
        const icu::UnicodeString* names = symbols_->getMonths(count, context, width);
        return number >= 1 && number <= count ? to_utf8_text(names[number - 1]) : std::to_string(number);
    }

    [[nodiscard]] std::string quarter(int number) const {
        if (!symbols_) return "Q" + std::to_string(number);
        std::int32_t count = 0;
        const icu::UnicodeString* names =
            symbols_->getQuarters(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::ABBREVIATED);
        return number >= 1 && number <= count ? to_utf8_text(names[number - 1]) : "Q" + std::to_string(number);
    }

    /// The era before the year 1. English has two names for it; the neutral one is taken.
    [[nodiscard]] std::string era_before() const {
        if (!symbols_) return "BCE";
        std::int32_t count = 0;
        const icu::UnicodeString* names = symbols_->getEras(count);
        return count > 0 ? to_utf8_text(names[0]) : "BCE";
    }

    /// The locale's pattern for the fields of an ICU skeleton ("yMMMd").
    [[nodiscard]] std::string pattern(const char* skeleton) const {
        if (!locale_) return english_pattern(skeleton, is_american_);
        UErrorCode status = U_ZERO_ERROR;
        const auto best = icu::DateFormat::getBestPattern(*locale_, icu::UnicodeString(skeleton), status);
        return U_SUCCESS(status) ? to_utf8_text(best) : "d MMM y";
    }

    [[nodiscard]] DateStyle style() const { return style_; }

private:
    std::optional<icu::Locale> locale_;
    DateStyle style_;
    bool is_american_;
    std::optional<icu::DateFormatSymbols> symbols_{};
};

/// Digits of a year with a thin mark every three from five digits on: 1066, 12,000.
std::string grouped(std::int64_t number, bool english) {
    std::string digits = std::to_string(number);
    if (digits.size() < 5) return digits;
    for (std::size_t at = digits.size() - 3; at > 0 && at<digits.size(); at = at> 3 ? at - 3 : 0) {
        digits.insert(at, english ? "," : "\u202f");
    }
    return digits;
}

std::string year_of(std::int64_t year, const Formatter& formatter) {
    if (year <= oldest_written_year) return format_number(static_cast<double>(-year) / 1e6) + " Ma";
    if (year > 0) return grouped(year, formatter.english() && year > 9999);
    return grouped(1 - year, formatter.english()) + " " + formatter.era_before();
}

/// The texts of the fields of a date; a range puts two days into `day`.
struct Fields {
    std::string year;
    std::string month;
    std::string month_number;
    std::string day;
    std::string quarter;
    std::string hour;
    std::string minute;
};

/// Fills an ICU date pattern: letters are fields, text in '...' stands as it is (UTS 35, Date Field Symbol Table).
std::string fill_pattern(std::string_view pattern, const Fields& fields) {
    std::string text;
    for (std::size_t at = 0; at < pattern.size();) {
        const char letter = pattern[at];
        std::size_t end = at + 1;
        if (letter == '\'') {
            const std::size_t quote = pattern.find('\'', end);
            end = quote == std::string_view::npos ? pattern.size() : quote;
            text += pattern.substr(at + 1, end - at - 1);
            at = end + 1;
            continue;
        }
        while (end < pattern.size() && pattern[end] == letter) ++end;
        switch (letter) {
            case 'y': text += fields.year; break;
            case 'M':
            case 'L': text += end - at <= 2 ? fields.month_number : fields.month; break;
            case 'd': text += fields.day; break;
            case 'Q':
            case 'q': text += fields.quarter; break;
            case 'H':
            case 'h': text += fields.hour; break;
            case 'm': text += fields.minute; break;
            default:
                if (std::isalpha(static_cast<unsigned char>(letter)) == 0) text += pattern.substr(at, end - at);
        }
        at = end;
    }
    return text;
}

Fields fields_of(const Date& date, const Formatter& formatter) {
    Fields fields;
    fields.year = year_of(date.year, formatter);
    if (date.has_month()) {
        fields.month = formatter.month(date.month, true);
        fields.month_number = std::to_string(date.month);
        fields.quarter = formatter.quarter((date.month + 2) / 3);
    }
    if (date.has_day()) fields.day = std::to_string(date.day);
    if (date.time) {
        fields.hour = fmt::format("{:02}", date.time->hour);
        fields.minute = fmt::format("{:02}", date.time->minute);
    }
    return fields;
}

enum class YearPart { shown, left_out };

std::string date_text(const Date& date, const Formatter& formatter, YearPart year = YearPart::shown) {
    const bool full = formatter.style() == DateStyle::full;
    const Fields fields = fields_of(date, formatter);
    if (!date.has_month()) return fields.year;
    if (year == YearPart::left_out) {
        if (!date.has_day()) return formatter.month(date.month, false);
        return fill_pattern(formatter.pattern(full ? "MMMMd" : "MMMd"), fields);
    }
    if (!date.has_day()) return fill_pattern(formatter.pattern(full ? "yMMMM" : "yMMM"), fields);
    const std::string day = fill_pattern(formatter.pattern(full ? "yMMMMd" : "yMMMd"), fields);
    return date.time ? day + ", " + fields.hour + ":" + fields.minute : day;
}

/// The first and the last year of a range: 2014–2017, 499–490 BCE.
std::string year_range(std::int64_t from, std::int64_t to, const Formatter& formatter) {
    const std::string last = year_of(to, formatter);
    std::string first = year_of(from, formatter);
    const bool same_unit = (from > 0) == (to > 0) && (from <= oldest_written_year) == (to <= oldest_written_year);
    if (same_unit && from <= 0) first = first.substr(0, first.rfind(' '));
    return first + "–" + last;
}

/// A range says what both ends share once: 6–10 May 1940, 25 Apr – 3 May 2018, Mar–May 2018.
std::string range_text(const Date& from, const Date& to, const Formatter& formatter) {
    if (from == to) return date_text(from, formatter);
    if (!from.has_month() && !to.has_month()) return year_range(from.year, to.year, formatter);
    const bool same_precision = from.precision() == to.precision();
    if (!same_precision || from.year != to.year || from.time || to.time) {
        return date_text(from, formatter) + " – " + date_text(to, formatter);
    }
    const bool full = formatter.style() == DateStyle::full;
    if (from.has_day() && from.month == to.month) {
        Fields fields = fields_of(from, formatter);
        fields.day += "–" + std::to_string(to.day);
        return fill_pattern(formatter.pattern(full ? "yMMMMd" : "yMMMd"), fields);
    }
    const std::string pattern = formatter.pattern("yMMMd");
    const bool year_first = pattern.find('y') < pattern.find('d');
    const std::string dash = from.has_day() ? " – " : "–";
    return date_text(from, formatter, year_first ? YearPart::shown : YearPart::left_out) + dash +
           date_text(to, formatter, year_first ? YearPart::left_out : YearPart::shown);
}

/// "early", "mid-" or "late" when a `within` is a third of its month.
std::string_view part_of_month(const When& when) {
    if (when.precision != Precision::month || !when.from.has_day()) return "";
    if (when.from.day == 1 && when.to.day == 10) return "early ";
    if (when.from.day == 11 && when.to.day == 20) return "mid-";
    const bool to_the_end = when.to == last_day(Date{when.from.year, when.from.month});
    return when.from.day == 21 && to_the_end ? "late " : "";
}

/// Seasons, quarters, decades and parts of months, where the language has a short name for them.
std::string named_unit_text(const When& when, const Formatter& formatter) {
    const std::string year = year_of(when.from.year, formatter);
    if (when.precision == Precision::quarter) {
        return fill_pattern(formatter.pattern("yQQQ"), fields_of(when.from, formatter));
    }
    if (!formatter.english()) return "";
    if (when.precision == Precision::season) {
        constexpr std::string_view names[] = {"Spring", "Summer", "Autumn", "Winter"};
        const auto season = static_cast<std::size_t>(std::clamp(when.from.month / 3, 1, 4) - 1);
        const std::string end = season == 3 ? fmt::format("/{:02}", (when.from.year + 1) % 100) : "";
        return std::string(names[season]) + " " + year + (when.from.year > 0 ? end : "");
    }
    if (when == when_of_decade(when.from.year) && when.from.year % 10 == 0 && when.from.year > 0) return year + "s";
    if (const auto part = part_of_month(when); !part.empty()) {
        return std::string(part) + date_text({when.from.year, when.from.month}, formatter);
    }
    return "";
}

std::string qualified(const std::string& text, Qualifier qualifier, const Formatter& formatter) {
    const bool approximate = qualifier == Qualifier::approximate || qualifier == Qualifier::both;
    const bool uncertain = qualifier == Qualifier::uncertain || qualifier == Qualifier::both;
    const std::string circa = formatter.english() ? "c. " : "ca. ";
    return (approximate ? circa : "") + text + (uncertain ? "?" : "");
}

}  // namespace

std::string to_display(const When& when, const std::string& language, DateStyle style) {
    const Formatter formatter(language, style);
    if (when.open_start) return "–" + qualified(date_text(when.to, formatter), when.to_qualifier, formatter);
    if (when.open_end) return qualified(date_text(when.from, formatter), when.from_qualifier, formatter) + "–";
    When bare = when;
    bare.from_qualifier = bare.to_qualifier = Qualifier::none;
    if (when.kind == WhenKind::within) {
        const std::string unit = named_unit_text(bare, formatter);
        const std::string text = unit.empty() ? range_text(when.from, when.to, formatter) : unit;
        return qualified(text, when.from_qualifier, formatter);
    }
    if (when.from_qualifier == Qualifier::none && when.to_qualifier == Qualifier::none) {
        return range_text(when.from, when.to, formatter);
    }
    return qualified(date_text(when.from, formatter), when.from_qualifier, formatter) + " – " +
           qualified(date_text(when.to, formatter), when.to_qualifier, formatter);
}

std::string month_name(int month, const std::string& language, DateStyle style) {
    return Formatter(language, style).month(month, false);
}

std::string year_text(std::int64_t year, const std::string& language) {
    return year_of(year, Formatter(language, DateStyle::full));
}

}  // namespace dateline
