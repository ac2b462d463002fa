// One pass of place finding over an article, with all that it worked out: find_places takes its mentions from it and
// explain_places its reasons.
#pragma once

#include <optional>
#include <vector>

#include "mentions/find_places.hpp"
#include "mentions/places/persons.hpp"
#include "mentions/places/pins.hpp"
#include "mentions/places/resolve.hpp"
#include "mentions/places/toponym.hpp"

namespace dateline::places {

/// What became of every name of an article. Views look into the article and the gazetteer; names are indices into the
/// name book, which the next article forgets.
struct PlacePass {
    std::vector<Word> words{};
    std::vector<PinMatch> pinned{};
    Persons persons{};
    std::vector<Toponym> toponyms{};
    std::vector<std::optional<Resolution>> resolutions{};  ///< one for each toponym
};

/// Fills `trace` with the scores of all readings when there is one.
PlacePass run_place_pass(const NumberedArticle& numbered, const std::vector<DateMention>& dates,
                         const PlaceTools& tools, ResolutionTrace* trace = nullptr);

/// The mention of a pinned name; the pin must not say that the name is to be ignored.
PlaceMention to_mention(const PinMatch& match, const PlacePin& pin);

/// The mention of a toponym; its confidence is that of being a place times that of being this place.
PlaceMention to_mention(const Toponym& toponym, const Name& name, const Resolution& resolution);

}  // namespace dateline::places
