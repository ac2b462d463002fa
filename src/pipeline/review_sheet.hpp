// The review sheet: one page of HTML on which an editor checks a draft by eye, without a script or another file.
#pragma once

#include <string>
#include <vector>

#include "pipeline/recipe.hpp"

namespace dateline {

/// The text of each article with its mentions marked, and beside each paragraph the events that it gives: confidence,
/// reason to look, the other places that the name can mean, a link to the sentence. A second list has the events by
/// doubt, the least sure first. Mentions differ by colour and by the line below them; the page follows the light or
/// dark scheme of its reader and prints both lists.
std::string review_sheet(const Material& material, const std::vector<Event>& events, const Gazetteer& gazetteer);

}  // namespace dateline
