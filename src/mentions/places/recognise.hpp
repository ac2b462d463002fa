// Recognition: which of the matched names are places here. Scores each by its evidence; drops nothing by a single rule
// but what stands inside the full name of a person.
#pragma once

#include <vector>

#include "mentions/places/acronyms.hpp"
#include "mentions/places/persons.hpp"
#include "mentions/places/toponym.hpp"
#include "mentions/places/vocabulary.hpp"

namespace dateline::places {

/// What recognition looks things up in.
struct RecognitionSources {
    const Article& article;
    const std::vector<Word>& words;
    const NameBook& names;
    const Vocabulary& vocabulary;
    const Persons& persons;
    const Acronyms& acronyms;
};

/// One toponym a match, with `evidence`, `odds` and `is_place` filled in.
std::vector<Toponym> recognise(const std::vector<Match>& matches, const RecognitionSources& sources);

}  // namespace dateline::places
