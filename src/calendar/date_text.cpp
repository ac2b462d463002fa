#include "calendar/date_text.hpp"

#include <fmt/format.h>
#include <unicode/datefmt.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/numsys.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>
#include <string_view>

#include "base/text.hpp"

namespace dateline {

namespace {

// Years this far back are said in thousands (ka) or millions (Ma) of years ago.
constexpr std::int64_t deep_time = -20'000;
constexpr std::int64_t millions = -1'000'000;
/// Years before this one have too few digits to be taken for a year without their era.
constexpr std::int64_t first_plain_year = 100;

std::string to_utf8_text(const icu::UnicodeString& text) {
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

/// A language that ICU does not know is written with the root locale's numbers.
icu::Locale locale_of(const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
    return U_FAILURE(status) ? icu::Locale::getRoot() : locale;
}

/// The words of a language that dates need, and the order of their parts: the pack's where it has them, else ICU's.
class Formatter {
public:
    Formatter(const DisplayLanguage& language, DateStyle style) : language_(language), style_(style) {}

    [[nodiscard]] std::string month(int number, bool in_date) const {
        if (!language_.months.empty()) {
            const bool is_short = style_ == DateStyle::abbreviated;
            const auto found = language_.months.find((is_short ? "short " : "") + std::to_string(number));
            if (found != language_.months.end()) return found->second;
        }
        std::int32_t count = 0;
        const auto context = in_date ? icu::DateFormatSymbols::FORMAT : icu::DateFormatSymbols::STANDALONE;
        const auto width =
            style_ == DateStyle::full ? icu::DateFormatSymbols::WIDE : icu::DateFormatSymbols::ABBREVIATED;
        const icu::UnicodeString* names = symbols().getMonths(count, context, width);
        return number >= 1 && number <= count ? to_utf8_text(names[number - 1]) : std::to_string(number);
    }

    [[nodiscard]] std::string quarter(int number) const {
        const std::string said = language_.say("quarter", "count", std::to_string(number));
        if (!said.empty()) return said;
        std::int32_t count = 0;
        const icu::UnicodeString* names =
            symbols().getQuarters(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::ABBREVIATED);
        return number >= 1 && number <= count ? to_utf8_text(names[number - 1]) : "Q" + std::to_string(number);
    }

    /// A year with its era, by its number in that era: before the year 1, or of it.
    [[nodiscard]] std::string year_in_era(std::string_view number, bool is_before) const {
        std::string said = language_.say(is_before ? "year_before" : "year_of_era", "year", number);
        if (!said.empty()) return said;
        std::int32_t count = 0;
        const icu::UnicodeString* names = symbols().getEras(count);
        const std::int32_t era = is_before ? 0 : 1;
        return std::string(number) + " " + (count > era ? to_utf8_text(names[era]) : is_before ? "BCE" : "CE");
    }

    /// The locale's pattern for the fields of an ICU skeleton ("yMMMd").
    [[nodiscard]] std::string pattern(const char* skeleton) const {
        const std::string key = to_lower_ascii(skeleton);
        const std::size_t region = language_.code.rfind('-');
        if (region != std::string::npos) {
            const auto found = language_.patterns.find(key + " " + to_lower_ascii(language_.code.substr(region + 1)));
            if (found != language_.patterns.end()) return found->second;
        }
        if (const auto found = language_.patterns.find(key); found != language_.patterns.end()) return found->second;
        UErrorCode status = U_ZERO_ERROR;
        const auto best =
            icu::DateFormat::getBestPattern(locale_of(language_.code), icu::UnicodeString(skeleton), status);
        return U_SUCCESS(status) ? to_utf8_text(best) : "d MMM y";
    }

    [[nodiscard]] DateStyle style() const { return style_; }
    [[nodiscard]] const DisplayLanguage& language() const { return language_; }

private:
    /// Loaded when a pack leaves something to ICU: it costs more than laying out a figure.
    [[nodiscard]] const icu::DateFormatSymbols& symbols() const {
        UErrorCode status = U_ZERO_ERROR;
        if (!symbols_) symbols_.emplace(locale_of(language_.code), status);
        return *symbols_;
    }

    const DisplayLanguage& language_;
    DateStyle style_;
    mutable std::optional<icu::DateFormatSymbols> symbols_{};
};

/// The number of a year: 1066, 12,000.
std::string grouped(std::int64_t number, const Formatter& formatter) {
    return formatter.language().number(static_cast<double>(number));
}

std::string deep_number(std::int64_t year) {
    return format_number(static_cast<double>(-year) / (year <= millions ? 1e6 : 1e3));
}

std::string deep_unit(std::int64_t year) {
    return year <= millions ? " Ma" : " ka";
}

std::string year_of(std::int64_t year, const Formatter& formatter) {
    if (year <= deep_time) return deep_number(year) + deep_unit(year);
    if (year <= 0) return formatter.year_in_era(grouped(1 - year, formatter), true);
    return year < first_plain_year ? formatter.year_in_era(grouped(year, formatter), false) : grouped(year, formatter);
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

/// The first and the last year of a range: 2014–2017, 499–490 BCE, 64–79 CE.
std::string year_range(std::int64_t from, std::int64_t to, const Formatter& formatter) {
    const bool is_deep = from <= deep_time;
    const bool same_unit = is_deep ? to <= deep_time && deep_unit(from) == deep_unit(to) : (from <= 0) == (to <= 0);
    const std::string number = is_deep ? deep_number(from) : grouped(from <= 0 ? 1 - from : from, formatter);
    return (same_unit ? number : year_of(from, formatter)) + "–" + year_of(to, formatter);
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

/// The phrase for a third of a month; empty for other times.
std::string_view part_of_month(const When& when) {
    if (when.precision != Precision::month || !when.from.has_day()) return "";
    if (when.from.day == 1 && when.to.day == 10) return "early";
    if (when.from.day == 11 && when.to.day == 20) return "mid";
    const bool to_the_end = when.to == last_day(Date{when.from.year, when.from.month});
    return when.from.day == 21 && to_the_end ? "late" : "";
}

/// Seasons, quarters, decades and parts of months, where the language has a short name for them.
std::string named_unit_text(const When& when, const Formatter& formatter) {
    const DisplayLanguage& language = formatter.language();
    const std::string year = year_of(when.from.year, formatter);
    if (when.precision == Precision::quarter) {
        return fill_pattern(formatter.pattern("yQQQ"), fields_of(when.from, formatter));
    }
    if (when.precision == Precision::season) {
        constexpr std::string_view names[] = {"spring", "summer", "autumn", "winter"};
        const auto season = static_cast<std::size_t>(std::clamp(when.from.month / 3, 1, 4) - 1);
        if (season < 3 || when.from.year <= 0) return language.say(names[season], "year", year);
        const std::string next = fmt::format("/{:02}", (when.from.year + 1) % 100);
        return language.say(names[season], "year", grouped(when.from.year, formatter) + next);
    }
    if (when == when_of_decade(when.from.year) && when.from.year % 10 == 0 && when.from.year > 0) {
        return language.say("decade", "year", grouped(when.from.year, formatter));
    }
    if (const auto part = part_of_month(when); !part.empty()) {
        return language.say(part, "date", date_text({when.from.year, when.from.month}, formatter));
    }
    return "";
}

std::string qualified(const std::string& text, Qualifier qualifier, const Formatter& formatter) {
    const bool approximate = qualifier == Qualifier::approximate || qualifier == Qualifier::both;
    const bool uncertain = qualifier == Qualifier::uncertain || qualifier == Qualifier::both;
    std::string said = approximate ? formatter.language().say("circa", "date", text) : text;
    if (said.empty()) said = "~" + text;
    return said + (uncertain ? "?" : "");
}

}  // namespace

namespace {

std::string display(const When& when, const DisplayLanguage& language, DateStyle style) {
    const Formatter formatter(language, style);
    if (when.open_start) {
        const std::string end = qualified(date_text(when.to, formatter), when.to_qualifier, formatter);
        const std::string said = language.say("until", "date", end);
        return said.empty() ? "–" + end : said;
    }
    if (when.open_end) {
        const std::string start = qualified(date_text(when.from, formatter), when.from_qualifier, formatter);
        const std::string said = language.say("since", "date", start);
        return said.empty() ? start + "–" : said;
    }
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

}  // namespace

std::string to_display(const When& when, const DisplayLanguage& language, DateStyle style) {
    return language.in_digits(display(when, language, style));
}

std::string month_name(int month, const DisplayLanguage& language, DateStyle style) {
    return language.in_digits(Formatter(language, style).month(month, false));
}

std::string quarter_name(int quarter, const DisplayLanguage& language) {
    return language.in_digits(Formatter(language, DateStyle::abbreviated).quarter(quarter));
}

std::string year_text(std::int64_t year, const DisplayLanguage& language) {
    return language.in_digits(year_of(year, Formatter(language, DateStyle::full)));
}

std::string digits_of(const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::NumberingSystem> system(
        icu::NumberingSystem::createInstance(locale_of(language), status));
    // Systems such as Roman numbers are no row of digits.
    if (U_FAILURE(status) || system->isAlgorithmic() != 0 || std::string_view(system->getName()) == "latn") return {};
    return to_utf8_text(system->getDescription());
}

}  // namespace dateline
