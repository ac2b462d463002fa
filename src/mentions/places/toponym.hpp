// Toponym: a matched name on its way to a mention, with what speaks for it and what it was resolved to.
#pragma once

#include <optional>
#include <string>

#include "mentions/mention.hpp"
#include "mentions/places/containment.hpp"
#include "mentions/places/evidence.hpp"
#include "mentions/places/match_names.hpp"
#include "mentions/places/surroundings.hpp"

namespace dateline::places {

/// Filled from top to bottom by the passes of recognition.
struct Toponym {
    Match match{};
    std::optional<Containment> containment{};  ///< that a state or country which contains it follows
    bool contains_another = false;             ///< stands as the state or country behind another name
    bool in_person = false;                    ///< stands inside the full name of a person
    Surroundings around{};
    Evidence evidence{};
    double odds = 0;        ///< log odds of being a place
    bool is_place = false;  ///< whether it goes on to resolution
};

}  // namespace dateline::places
