// Article + gazetteer -> its toponyms, found and resolved, one referent per name in an article.
#pragma once

#include <vector>

#include "config/language_pack.hpp"
#include "config/place_pin.hpp"
#include "gazetteer/gazetteer.hpp"
#include "gazetteer/name_lists.hpp"
#include "mentions/mention.hpp"
#include "mentions/places/names.hpp"
#include "mentions/places/words.hpp"

namespace dateline {

/// Everything that place finding looks names up in.
struct PlaceSources {
    const Gazetteer& gazetteer;
    const NameLists& names;
    const LanguagePack& pack;
    const std::vector<PlacePin>& pins;
};

/// The same in the forms that many articles share.
struct PlaceTools {
    places::NameBook& names;
    places::WordForms& words;  ///< of the same name book
    const std::vector<PlacePin>& pins;
};

/// All toponyms of an article, in reading order. `dates` are the spans that are dates and so no places.
std::vector<PlaceMention> find_places(const NumberedArticle& numbered, const std::vector<DateMention>& dates,
                                      const PlaceTools& tools);

/// The same for one article.
std::vector<PlaceMention> find_places(const Article& article, const std::vector<DateMention>& dates,
                                      const PlaceSources& sources);

}  // namespace dateline
