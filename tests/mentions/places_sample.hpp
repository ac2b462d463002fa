// Short texts to place mentions, over a small world of places, for tests of place finding.
#pragma once

#include <string>
#include <vector>

#include "config/place_pin.hpp"
#include "mentions/explain_places.hpp"
#include "mentions/mention.hpp"

namespace dateline::test {

/// What a test says beside the text.
struct PlacesCase {
    std::string text;
    std::string home{};
    std::vector<PlacePin> pins{};
    std::string language = "en";  ///< "en" or "es"
};

/// The place mentions of a text.
std::vector<PlaceMention> place_mentions(const PlacesCase& test);

/// "Lima=Lima,PE; French=France,FR(associative)": each mention with its place, country (and division of a country that
/// has several in the sample) and its usage when it is not literal.
std::string places_in(const PlacesCase& test);
std::string places_in(const std::string& text);

/// Why the names that stand at a phrase of a text were taken as places or not.
PlaceExplanation explained(const PlacesCase& test, const std::string& phrase);

}  // namespace dateline::test
