#include "mentions/mention_finder.hpp"

#include "mentions/find_dates.hpp"
#include "mentions/find_places.hpp"

namespace dateline {

MentionFinder::Language& MentionFinder::language_of(const LanguagePack& pack) {
    for (const auto& language : languages_) {
        if (language->pack == &pack) return *language;
    }
    languages_.push_back(std::make_unique<Language>(pack, gazetteer_, lists_));
    return *languages_.back();
}

Mentions MentionFinder::find(const Article& article, const LanguagePack& pack, const std::vector<PlacePin>& pins,
                             Diagnostics& diagnostics) {
    Language& language = language_of(pack);
    const NumberedArticle numbered = language.numbers.read(article);
    Mentions mentions;
    mentions.dates = find_dates(numbered, language.date_words, diagnostics);
    mentions.places = find_places(numbered, mentions.dates, PlaceTools{language.names, language.place_words, pins});
    return mentions;
}

}  // namespace dateline
