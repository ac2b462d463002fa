// Resolution: which place each recognised name means, one for all its mentions in the article. What the text says
// outright comes first; then every reading is scored by its prominence and by how well it goes with the other names.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "mentions/places/home.hpp"
#include "mentions/places/prominence.hpp"
#include "mentions/places/resolution_weights.hpp"
#include "mentions/places/toponym.hpp"
#include "mentions/places/vocabulary.hpp"

namespace dateline::places {

/// The reading a name was resolved to.
struct Resolution {
    std::size_t reading = 0;  ///< index into Name::readings
    std::string_view rule;    ///< which evidence decided, for `explain`
    double confidence = 0;    ///< probability among the readings
};

/// What resolution looks things up in.
struct ResolutionSources {
    const std::vector<Word>& words;
    const NameBook& names;
    const Vocabulary& vocabulary;
    const std::optional<Home>& home;
};

/// What the other names of an article add to a reading, in log odds.
struct Votes {
    double same_country = 0;
    double same_admin1 = 0;
    double nearness = 0;
};

/// What speaks for a reading, part by part, in log odds.
struct ReadingScore {
    Prominence prominence{};
    double home = 0;
    double own_city = 0;
    double state_cue = 0;
    double containment = 0;
    Votes votes{};

    /// Without what the other names add.
    [[nodiscard]] double prior() const { return prominence.sum() + home + own_city + state_cue + containment; }
    [[nodiscard]] double sum() const { return prior() + votes.same_country + votes.same_admin1 + votes.nearness; }
};

/// How the readings of a name were weighed in the last round, each by its index in Name::readings.
struct NameTrace {
    std::vector<ReadingScore> scores;
    std::vector<double> probability;
};

/// By index of the name.
using ResolutionTrace = std::map<std::size_t, NameTrace>;

/// For each toponym that is a place, what it means. Fills `trace` when there is one.
std::vector<std::optional<Resolution>> resolve(const std::vector<Toponym>& toponyms, const ResolutionSources& sources,
                                               const ResolutionWeights& weights = {}, ResolutionTrace* trace = nullptr);

}  // namespace dateline::places
