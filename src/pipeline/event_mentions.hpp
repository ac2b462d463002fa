// The mentions that an event stands on.
#pragma once

#include <optional>
#include <vector>

#include "pipeline/recipe.hpp"

namespace dateline {

/// Where an event comes from: an article of the material and the spans of the mentions of its date and its places.
struct EventTrace {
    std::size_t article = 0;  ///< index into Material::articles
    TextSpan sentence{};
    std::vector<TextSpan> dates;
    std::vector<TextSpan> places;
};

/// Nothing for an event that the user added.
std::optional<EventTrace> origin_of(const Event& event, const Material& material);

}  // namespace dateline
