#include "calendar/calendar_names.hpp"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <algorithm>
#include <optional>

namespace dateline {

namespace {

std::optional<icu::Locale> known_locale(const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
    std::int32_t count = 0;
    const icu::Locale* all = icu::Locale::getAvailableLocales(count);
    const auto is_same = [&](const icu::Locale& known) {
        return std::string_view(known.getLanguage()) == locale.getLanguage();
    };
    if (U_FAILURE(status) || std::none_of(all, all + count, is_same)) return std::nullopt;
    return locale;
}

void add(std::vector<CalendarName>& names, const icu::UnicodeString& text, int number) {
    CalendarName entry{{}, number};
    text.toUTF8String(entry.name);
    if (!entry.name.empty() && std::ranges::find(names, entry) == names.end()) names.push_back(entry);
}

}  // namespace

std::vector<CalendarName> month_names(const std::string& language) {
    std::vector<CalendarName> names;
    const auto locale = known_locale(language);
    UErrorCode status = U_ZERO_ERROR;
    if (!locale) return names;
    const icu::DateFormatSymbols symbols(*locale, status);
    if (U_FAILURE(status)) return names;
    for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
        std::int32_t count = 0;
        const icu::UnicodeString* texts = symbols.getMonths(count, context, icu::DateFormatSymbols::WIDE);
        for (std::int32_t i = 0; i < std::min(count, 12); ++i) add(names, texts[i], i + 1);
    }
    return names;
}

std::vector<CalendarName> weekday_names(const std::string& language) {
    std::vector<CalendarName> names;
    const auto locale = known_locale(language);
    UErrorCode status = U_ZERO_ERROR;
    if (!locale) return names;
    const icu::DateFormatSymbols symbols(*locale, status);
    if (U_FAILURE(status)) return names;
    for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
        std::int32_t count = 0;
        const icu::UnicodeString* texts = symbols.getWeekdays(count, context, icu::DateFormatSymbols::WIDE);
        // ICU counts from Sunday, 1.
        for (std::int32_t i = 1; i < std::min(count, 8); ++i) add(names, texts[i], i == 1 ? 7 : i - 1);
    }
    return names;
}

}  // namespace dateline
