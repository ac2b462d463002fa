// The article's home: the town of its outlet. A report speaks of the towns around it without saying where they lie.
#pragma once

#include <optional>
#include <string>

#include "mentions/places/anchors.hpp"
#include "mentions/places/names.hpp"

namespace dateline::places {

/// A place known well enough to be near to, and the country and division that it lies in (codes as in Place).
struct Home {
    std::string country;
    std::string admin1;
    Spot spot{};
};

/// The home of an article from the name of a place, "Paris" or "Paris, Texas"; nothing when the gazetteer has no such
/// place. What follows the comma chooses between the places of one name and is ignored when it fits none.
std::optional<Home> find_home(const std::string& home, NameBook& names);

}  // namespace dateline::places
