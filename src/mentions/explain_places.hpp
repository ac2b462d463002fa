// Why names of an article were taken as places or not, and which places they were held for: the evidence, the
// candidates and their scores, as the passes of find_places worked them out.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mentions/find_places.hpp"

namespace dateline {

/// A feature that speaks for or against a name being a place; it adds value times weight to the log odds.
struct EvidencePart {
    std::string_view name;
    double value = 0;
    double weight = 0;

    [[nodiscard]] double points() const { return value * weight; }
};

/// A part of the score of a reading, in log odds.
struct ScorePart {
    std::string_view name;
    double points = 0;
};

/// Another place of the article, and how far it is.
struct NearPlace {
    std::string name;
    Metres distance{};
};

/// A place that a name can mean.
struct ExplainedReading {
    std::string key;
    std::string name;
    FeatureClass feature = FeatureClass::other;
    std::string country;
    std::string admin1;       ///< the code
    std::string admin1_name;  ///< empty where not known
    LonLat point{};
    std::uint64_t population = 0;
    std::vector<ScorePart> parts;  ///< those that are not zero
    double score = 0;              ///< their sum
    double probability = 0;
    std::optional<NearPlace> nearest{};  ///< of the places that the other names of the article were held for
};

/// A name of the article with all that it can mean; all its mentions mean one place, but for those that say outright
/// where they lie.
struct ExplainedName {
    std::string folded;
    std::vector<ExplainedReading> readings;  ///< likeliest first
};

/// What became of a name.
enum class NameVerdict {
    place,
    pinned,           ///< the config says which place it is
    ignored,          ///< the config says that it is none
    in_person,        ///< stands inside the full name of a person
    weak_evidence,    ///< what speaks against it outweighs the rest
    no_reading,       ///< the gazetteer has no place of this name
    not_by_itself,    ///< the gazetteer has it only as an abbreviation or as another name of a small town
    not_capitalised,  ///< is written in lower case
};

/// A stretch of the text that was asked for, and what became of it.
struct ExplainedOccurrence {
    TextSpan span{};  ///< of the name that it stands in, else as asked for
    NameVerdict verdict = NameVerdict::no_reading;
    std::optional<PlaceMention> mention{};  ///< when it was taken as a place
    std::string person{};                   ///< the full name that it stands inside
    std::string container{};                ///< the name behind it that says where it lies: "Texas"
    bool is_seat = false;                   ///< the town was taken for its division of the same name
    std::vector<EvidencePart> evidence{};   ///< those that are not zero, strongest first
    double odds = 0;                        ///< their sum; above zero it is a place
    std::optional<std::size_t> name{};      ///< index into PlaceExplanation::names
};

struct PlaceExplanation {
    std::vector<ExplainedOccurrence> occurrences;  ///< in the order of what was asked for
    std::vector<ExplainedName> names;              ///< of those that were weighed as places
};

/// Explains the names at `spans` of an article; two spans inside one name give one occurrence.
PlaceExplanation explain_places(const Article& article, const std::vector<DateMention>& dates,
                                const PlaceSources& sources, const std::vector<TextSpan>& spans);

/// The probability that belongs to log odds.
double probability_of(double odds);

}  // namespace dateline
