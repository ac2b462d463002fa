#include "render/font_families.hpp"

#include <glib.h>

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace dateline {

namespace {

// A script, and the family that has its letters.
struct ScriptFamily {
    GUnicodeScript script;
    std::string_view family;
};

// Families of Debian's fonts-noto-core. Latin, Greek and Cyrillic are in Noto Sans itself.
constexpr std::array<ScriptFamily, 27> script_families{{
    {G_UNICODE_SCRIPT_ARABIC, "Noto Sans Arabic"},
    {G_UNICODE_SCRIPT_ARMENIAN, "Noto Sans Armenian"},
    {G_UNICODE_SCRIPT_BENGALI, "Noto Sans Bengali"},
    {G_UNICODE_SCRIPT_CANADIAN_ABORIGINAL, "Noto Sans Canadian Aboriginal"},
    {G_UNICODE_SCRIPT_CHEROKEE, "Noto Sans Cherokee"},
    {G_UNICODE_SCRIPT_DEVANAGARI, "Noto Sans Devanagari"},
    {G_UNICODE_SCRIPT_ETHIOPIC, "Noto Sans Ethiopic"},
    {G_UNICODE_SCRIPT_GEORGIAN, "Noto Sans Georgian"},
    {G_UNICODE_SCRIPT_GUJARATI, "Noto Sans Gujarati"},
    {G_UNICODE_SCRIPT_GURMUKHI, "Noto Sans Gurmukhi"},
    {G_UNICODE_SCRIPT_HEBREW, "Noto Sans Hebrew"},
    {G_UNICODE_SCRIPT_KANNADA, "Noto Sans Kannada"},
    {G_UNICODE_SCRIPT_KHMER, "Noto Sans Khmer"},
    {G_UNICODE_SCRIPT_LAO, "Noto Sans Lao"},
    {G_UNICODE_SCRIPT_MALAYALAM, "Noto Sans Malayalam"},
    {G_UNICODE_SCRIPT_MONGOLIAN, "Noto Sans Mongolian"},
    {G_UNICODE_SCRIPT_MYANMAR, "Noto Sans Myanmar"},
    {G_UNICODE_SCRIPT_NKO, "Noto Sans NKo"},
    {G_UNICODE_SCRIPT_ORIYA, "Noto Sans Oriya"},
    {G_UNICODE_SCRIPT_SINHALA, "Noto Sans Sinhala"},
    {G_UNICODE_SCRIPT_SYRIAC, "Noto Sans Syriac"},
    {G_UNICODE_SCRIPT_TAMIL, "Noto Sans Tamil"},
    {G_UNICODE_SCRIPT_TELUGU, "Noto Sans Telugu"},
    {G_UNICODE_SCRIPT_THAANA, "Noto Sans Thaana"},
    {G_UNICODE_SCRIPT_THAI, "Noto Sans Thai"},
    {G_UNICODE_SCRIPT_TIBETAN, "Noto Serif Tibetan"},
    {G_UNICODE_SCRIPT_TIFINAGH, "Noto Sans Tifinagh"},
}};

// CJK symbols and punctuation, and the wide and narrow forms, which belong to no script of their own.
bool is_cjk_symbol(char32_t c) {
    return (c >= 0x3000 && c < 0x3040) || (c >= 0xFF00 && c < 0xFFF0) || (c >= 0x3200 && c < 0x3400);
}

// Kana are written in Japanese only, unlike Han characters.
bool is_japanese(GUnicodeScript script) {
    return script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA;
}

// The form of the Han characters that the language asks for.
std::string_view cjk_family(std::string_view language) {
    if (language.starts_with("ja")) return "Noto Sans CJK JP";
    if (language.starts_with("ko")) return "Noto Sans CJK KR";
    if (language.starts_with("zh-HK") || language.starts_with("zh-MO")) return "Noto Sans CJK HK";
    if (language.starts_with("zh-TW") || language.starts_with("zh-Hant")) return "Noto Sans CJK TC";
    return "Noto Sans CJK SC";
}

// The family for a character, or nothing where the style's own family will do.
std::string_view family_of(char32_t c, std::string_view language) {
    const GUnicodeScript script = g_unichar_get_script(c);
    if (is_japanese(script)) return "Noto Sans CJK JP";
    if (script == G_UNICODE_SCRIPT_HANGUL) return "Noto Sans CJK KR";
    if (script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_BOPOMOFO || is_cjk_symbol(c)) {
        return cjk_family(language);
    }
    for (const auto& row : script_families) {
        if (row.script == script) return row.family;
    }
    return {};
}

// A text with kana is Japanese, one with Hangul Korean, whatever the figure's language is.
std::string_view language_of(const std::u32string& text, std::string_view figure_language) {
    for (const char32_t c : text) {
        const GUnicodeScript script = g_unichar_get_script(c);
        if (is_japanese(script)) return "ja";
        if (script == G_UNICODE_SCRIPT_HANGUL) return "ko";
    }
    return figure_language;
}

// Below the Armenian letters there are only scripts that Noto Sans has.
bool is_western(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0xD4; });
}

}  // namespace

std::vector<std::string> font_families(std::string_view text, const std::string& family, std::string_view language) {
    std::vector<std::string> families{family};
    if (is_western(text)) return families;
    const std::u32string letters = code_points(text);
    const std::string_view text_language = language_of(letters, language);
    for (const char32_t c : letters) {
        const auto found = family_of(c, text_language);
        if (found.empty() || std::find(families.begin(), families.end(), found) != families.end()) continue;
        families.emplace_back(found);
    }
    return families;
}

}  // namespace dateline
