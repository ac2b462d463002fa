// Resolution: which place each recognised name means, one for all its mentions in the article. What the text says
// outright comes first; then every reading is scored by its prominence and by how well it goes with the other names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mentions/places/home.hpp"
#include "mentions/places/resolution_weights.hpp"
#include "mentions/places/toponym.hpp"
#include "mentions/places/vocabulary.hpp"

namespace dateline::places {

/// The reading a name was resolved to.
struct Resolution {
    std::size_t reading = 0;  ///< index into Name::readings
    std::string rule;         ///< which evidence decided, for `explain`
    double confidence = 0;    ///< probability among the readings
};

/// What resolution looks things up in.
struct ResolutionSources {
    const std::vector<Word>& words;
    const NameBook& names;
    const Vocabulary& vocabulary;
    const std::optional<Home>& home;
};

/// For each toponym that is a place, what it means.
std::vector<std::optional<Resolution>> resolve(const std::vector<Toponym>& toponyms, const ResolutionSources& sources,
                                               const ResolutionWeights& weights = {});

}  // namespace dateline::places
