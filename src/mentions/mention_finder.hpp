// MentionFinder: finds the dates and places of many articles. Keeps what they share: the word lists of their languages
// and the names that were looked up before. What it answers does not depend on what it read before.
#pragma once

#include <memory>
#include <vector>

#include "base/diagnostics.hpp"
#include "config/language_pack.hpp"
#include "config/place_pin.hpp"
#include "gazetteer/gazetteer.hpp"
#include "gazetteer/name_lists.hpp"
#include "mentions/dates/words.hpp"
#include "mentions/mention.hpp"
#include "mentions/places/names.hpp"
#include "mentions/places/vocabulary.hpp"
#include "mentions/places/words.hpp"
#include "mentions/word_numbers.hpp"

namespace dateline {

/// Not for two threads at a time. Everything that it is given must outlive it.
class MentionFinder {
public:
    MentionFinder(const Gazetteer& gazetteer, const NameLists& lists) : gazetteer_(gazetteer), lists_(lists) {}

    /// All mentions of an article whose language is that of `pack`.
    Mentions find(const Article& article, const LanguagePack& pack, const std::vector<PlacePin>& pins,
                  Diagnostics& diagnostics);

private:
    /// A pack in the forms in which the two passes ask for it, and the names that its articles asked for: a language
    /// may have its own for a place.
    struct Language {
        Language(const LanguagePack& of, const Gazetteer& gazetteer, const NameLists& lists)
            : pack(&of),
              lexicon(of),
              date_words(numbers, lexicon),
              vocabulary(of),
              names(gazetteer, lists, vocabulary),
              place_words(numbers, &names) {}

        const LanguagePack* pack;
        WordNumbers numbers;
        dates::Lexicon lexicon;
        dates::WordForms date_words;
        places::Vocabulary vocabulary;
        places::NameBook names;
        places::WordForms place_words;
    };

    Language& language_of(const LanguagePack& pack);

    const Gazetteer& gazetteer_;
    const NameLists& lists_;
    std::vector<std::unique_ptr<Language>> languages_;  ///< a few
};

}  // namespace dateline
