#include "figure/make_figure.hpp"

#include "base/text.hpp"
#include "calendar/date_text.hpp"
#include "figure/make_map.hpp"
#include "figure/make_timeline.hpp"

namespace dateline {

namespace {

// The width of a page of running text on A4.
constexpr Points default_width = to_points(Millimetres(160));

DisplayLanguage::Texts texts_of(const LanguagePack& pack, std::string_view list) {
    const LanguagePack::Words& words = pack.words(list);
    return {words.begin(), words.end()};
}

/// What a figure says in the pack's language; of a language without a pack only ICU's words are known.
DisplayLanguage display_language(const std::string& code, const LanguagePack& pack) {
    DisplayLanguage language(code.empty() ? pack.code() : code);
    language.digits = digits_of(language.code);
    if (language.code.substr(0, language.code.find('-')) != pack.code()) return language;
    language.phrases = texts_of(pack, "figure.phrases");
    language.patterns = texts_of(pack, "figure.date_patterns");
    language.months = texts_of(pack, "figure.month_names");
    for (const auto& [name, own] : pack.words("place.place_names")) {
        language.area_names.emplace(name, split(own, '|').front());
    }
    return language;
}

Page make_page(const FigureEntry& entry, const FigureSources& sources) {
    Page page;
    page.width = entry.width.value_or(default_width);
    page.height = entry.height;
    page.max_height = entry.max_height;
    page.title = entry.title.value_or(sources.config.title);
    page.subtitle = entry.subtitle;
    page.note = entry.note;
    page.credit = entry.credit;
    page.language = display_language(sources.config.language, sources.pack);
    return page;
}

}  // namespace

std::optional<MadeFigure> make_figure(const FigureEntry& entry, const FigureSources& sources,
                                      Diagnostics& diagnostics) {
    Page page = make_page(entry, sources);
    if (entry.kind == FigureKind::map) return make_map(entry, sources, std::move(page), diagnostics);
    return make_timeline(entry, sources, std::move(page), diagnostics);
}

}  // namespace dateline
