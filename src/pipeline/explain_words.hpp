// Decisions in plain sentences, for explain and the report.
#pragma once

#include <string>
#include <string_view>

#include "mentions/explain_places.hpp"
#include "pipeline/recipe.hpp"

namespace dateline {

/// A text on one line, with control characters shown.
std::string folded_line(std::string_view text);

/// The sentence around a mention, on one line, with the mention in [brackets]; long ones are cut at both ends.
std::string marked_sentence(const Article& article, TextSpan mention);

/// Why a name was taken as this place, or as none.
std::string verdict_in_words(const ExplainedOccurrence& occurrence, const PlaceExplanation& places);

/// What a date was counted from, or what is missing.
std::string anchor_in_words(const Article& article, const DateMention& date);

/// Why a date is not sure; empty when nothing else comes into question.
std::string doubt_in_words(const DateMention& date);

/// How a place was attached to its event.
std::string_view evidence_in_words(PlaceEvidence evidence);

}  // namespace dateline
