// Which of the places near a date is where its event happened.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "events/event.hpp"
#include "events/event_times.hpp"

namespace dateline {

/// The place of a country by its ISO 3166-1 alpha-2 code.
using CountryLookup = std::function<std::optional<EventPlace>(const std::string& code)>;

/// The places of an article that can be scenes, and what it is about as a whole.
class PlaceFinder {
public:
    /// Without a lookup no country is taken for want of a nearer place.
    PlaceFinder(const Article& article, const Mentions& mentions, const LanguagePack& pack,
                const CountryLookup& country_of);

    /// The places of an event: those of its clause, else of its sentence, of an earlier sentence of its paragraph, of
    /// the article's dateline, of a later sentence of the paragraph, or the one country that most of the article's
    /// places lie in; empty when there is none. Places in one list ("Paris, Brussels and Berlin") stand together, in
    /// reading order. `dated` are the clauses of the sentence that tell events: what a later one names is not borrowed.
    [[nodiscard]] std::vector<EventPlace> places_of(std::size_t sentence, const SentenceWords& words,
                                                    const std::vector<Clause>& clauses, const EventTime& time,
                                                    const std::vector<std::size_t>& dated) const;

private:
    struct Search {
        TextSpan span{};
        PlaceEvidence evidence = PlaceEvidence::clause;
        PlaceUsage usage = PlaceUsage::literal;
        std::optional<std::size_t> date{};  ///< byte of the date, when it lies in the same sentence
        bool needs_authority = false;       ///< only adjectives of police, courts and the like
    };

    [[nodiscard]] std::vector<EventPlace> search(const Search& where) const;
    [[nodiscard]] std::vector<Search> sentences_before(std::size_t sentence) const;
    [[nodiscard]] std::vector<Search> sentences_after(std::size_t sentence) const;

    const Article& article_;
    const LanguagePack& pack_;
    std::vector<PlaceMention> places_;  // in reading order, without comparisons
    std::optional<EventPlace> home_country_;
};

}  // namespace dateline
