// What a reader of the figures should check first: dates and places that were chosen with little confidence.
#pragma once

#include <string>
#include <vector>

#include "pipeline/explain.hpp"

namespace dateline {

/// A date or a place below this confidence is named in the report of a render.
constexpr double uncertain_below = 0.7;

/// A choice of little confidence that a figure shows.
struct UncertainChoice {
    std::string event;  ///< id
    std::string kind;   ///< "date" or "place"
    std::string text;   ///< as the article says it
    std::string article;
    std::size_t line = 0;   ///< in the article's file
    std::string chosen;     ///< EDTF, or the name and key of a place
    std::string runner_up;  ///< the same of what else could be meant; may be empty
    double confidence = 0;

    bool operator==(const UncertainChoice&) const = default;
};

/// The uncertain choices behind the events that `figures` show, in the order of the events. What the user wrote is
/// sure.
std::vector<UncertainChoice> uncertain_choices(const std::vector<DrawnFigure>& figures,
                                               const ExplanationSources& sources);

}  // namespace dateline
