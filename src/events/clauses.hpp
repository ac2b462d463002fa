// A sentence as clauses, found by their first words and by commas: enough to tell which date, which place and which
// verb belong together.
#pragma once

#include <vector>

#include "events/sentence_words.hpp"

namespace dateline {

enum class ClauseKind {
    main,
    coordinate,   ///< joined to the clause before it: "..., and charged on Thursday"
    relative,     ///< "which was finished in 1974"
    participle,   ///< "built in 1970 with money from Kuwait"
    subordinate,  ///< "when the Prussians shelled the town"
    complement,   ///< "that the bridge had fallen"
    aside,        ///< in parentheses
};

/// Words [first, last) of a sentence. Clauses follow each other; commas and semicolons between them belong to none.
struct Clause {
    std::size_t first = 0;
    std::size_t last = 0;
    ClauseKind kind = ClauseKind::main;
    bool is_set_off = false;  ///< stands between commas and can be left out
    bool resumes = false;     ///< goes on with the main clause that another one interrupted

    bool operator==(const Clause&) const = default;
};

/// The clauses of a sentence in reading order; at least one when the sentence has words.
std::vector<Clause> find_clauses(const SentenceWords& words);

/// The index of the clause that holds word `index`, or of the last one before it.
std::size_t clause_of(const std::vector<Clause>& clauses, std::size_t index);

/// The first verb of a clause; `clause.last` when it has none.
std::size_t verb_of(const SentenceWords& words, const Clause& clause);

/// Whether the clause has no subject of its own: a verb follows its first word.
bool lacks_subject(const SentenceWords& words, const Clause& clause);

/// Whether a new statement begins here: a principal clause that resumes none.
bool starts_statement(const Clause& clause);

/// Whether the clause is part of what the sentence states, no remark on one of its words.
bool is_principal(const Clause& clause);

}  // namespace dateline
