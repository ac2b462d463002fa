// Events that people and programs wrote, held against the articles.
#pragma once

#include <string>
#include <vector>

#include "config/config.hpp"
#include "events/curate.hpp"
#include "pipeline/recipe.hpp"

namespace dateline {

/// Which entries make a claim about the articles: those with a quote or an article, or all that add an event.
enum class Claims { quoted, all };

/// Where the articles say what an entry says.
struct FoundSentence {
    std::string id;  ///< of the entry's event
    std::size_t article = 0;
    std::size_t sentence = 0;
};

/// Looks for each claim: its quote (or, without one, a sentence of its date and words), its date among those that the
/// tagger reads there, its place among those that the article names. What is not borne out goes to the entry's
/// `unverified`; a place that the article names gets the point that was found for it there, and one that nobody knows
/// is taken away, so that it spoils nothing else.
std::vector<FoundSentence> verify_entries(std::vector<EventEntry>& entries, const Material& material,
                                          const Geocode& geocode, Claims claims);

/// Gives the events of verified entries the way back to their sentences, and makes unverified ones less sure.
void attach_sentences(std::vector<Event>& events, const std::vector<EventEntry>& entries,
                      const std::vector<FoundSentence>& found, const Material& material);

}  // namespace dateline
