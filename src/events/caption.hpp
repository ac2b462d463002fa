// Captions: a sentence made short enough for a figure, by leaving words out and never by writing new ones.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "events/clauses.hpp"
#include "events/subjects.hpp"

namespace dateline {

/// The sentence of a caption. What it refers to must outlive it.
struct CaptionContext {
    const SentenceWords& words;
    const std::vector<Clause>& clauses;
    const Subject& before;  ///< what a pronoun at the start of the sentence can mean
};

/// What of the sentence the caption is about.
struct CaptionFocus {
    std::size_t clause = 0;               ///< the clause that tells the event
    TextSpan date{};                      ///< bytes of the article; empty when the sentence has none
    std::vector<std::size_t> dated{};     ///< the clauses that tell events, this one among them
    std::vector<TextSpan> other_dates{};  ///< other dates of the same clause
};

/// A caption of at most `max` characters. Left out are the place and agency of a dateline, the date where the sentence
/// stands without it, who reported it ("according to ..."), an opening conjunction and what other dates tell. A pronoun
/// at the start becomes the name that it stands for, where that is plain. What is still too long loses asides,
/// relative and subordinate clauses, then phrases at its end. No word is cut, quotation marks are balanced, and the
/// last word is none that calls for another ("of", "the").
std::string make_caption(const CaptionContext& context, const CaptionFocus& focus, std::size_t max);

/// `text` cut to `max` characters at the end of a clause or phrase, else between words with an ellipsis.
std::string shorten(std::string_view text, const LanguagePack& pack, std::size_t max);

}  // namespace dateline
