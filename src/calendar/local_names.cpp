#include "calendar/local_names.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace dateline {

std::string local_country_name(const std::string& country) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale("und", country.c_str());
    locale.addLikelySubtags(status);
    if (U_FAILURE(status) || country.empty() || std::string(locale.getLanguage()).empty()) return {};
    icu::UnicodeString name;
    locale.getDisplayCountry(locale, name);
    std::string text;
    name.toUTF8String(text);
    return text == country ? std::string() : text;  // ICU repeats a code that it has no name for
}

bool has_separate_letters(const std::string& text) {
    const icu::UnicodeString letters = icu::UnicodeString::fromUTF8(text);
    for (std::int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
        const UChar32 letter = letters.char32At(i);
        UErrorCode status = U_ZERO_ERROR;
        switch (uscript_getScript(letter, &status)) {
            case USCRIPT_COMMON:
            case USCRIPT_LATIN:
            case USCRIPT_GREEK:
            case USCRIPT_CYRILLIC:
            case USCRIPT_ARMENIAN:
            case USCRIPT_GEORGIAN:
            case USCRIPT_HAN:
            case USCRIPT_HIRAGANA:
            case USCRIPT_KATAKANA:
            case USCRIPT_HANGUL: continue;
            default: return false;  // joined letters, or marks above and below others
        }
    }
    return true;
}

}  // namespace dateline
