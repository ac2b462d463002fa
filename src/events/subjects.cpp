#include "events/subjects.hpp"

#include <algorithm>

namespace dateline {

namespace {

/// A longer subject is no name, and would make a long caption.
constexpr std::size_t most_name_words = 3;

bool names_place(const std::vector<PlaceMention>& places, TextSpan span) {
    auto place = std::ranges::lower_bound(places, span.begin, {}, [](const auto& p) { return p.span.begin; });
    return place != places.end() && place->span.begin < span.end;
}

std::string text_between(const SentenceWords& words, std::size_t first, std::size_t last) {
    std::string text;
    for (std::size_t i = first; i < last; ++i) {
        if (i > first && words.span(i).begin > words.span(i - 1).end) text += ' ';
        text += words.text(i);
    }
    return text;
}

// The first word of the subject of the first principal clause: an opening ("On 3 May, ...") is passed over.
std::size_t subject_start(const SentenceWords& words, const Clause& clause, std::size_t verb) {
    for (std::size_t i = verb; i > clause.first; --i) {
        if (words.lower(i - 1) == ",") return i;
    }
    std::size_t start = clause.first;
    while (start < verb && (words.is_date(start) || words.is_in("event.date_prepositions", start))) ++start;
    return start;
}

}  // namespace

Subject subject_of(const SentenceWords& words, const std::vector<Clause>& clauses,
                   const std::vector<PlaceMention>& places, const Subject& before) {
    const auto clause =
        std::ranges::find_if(clauses, [&](const Clause& c) { return is_principal(c) && verb_of(words, c) != c.last; });
    if (clause == clauses.end()) return {};
    const std::size_t verb = verb_of(words, *clause);
    const std::size_t start = subject_start(words, *clause, verb);
    const std::size_t count = verb - start;
    if (count == 1) {
        const auto pronoun = words.pack().find("event.pronouns", words.lower(start));
        if (pronoun) return before.kind == *pronoun ? before : Subject{};
    }
    if (count == 0 || count > most_name_words) return {};
    bool is_name = true;
    for (std::size_t i = start; i < verb; ++i) is_name = is_name && words.is_capital(i);
    const bool has_article = words.is_in("event.determiners", start);
    const bool is_known = count > 1 || words.stands_inside_sentence(words.text(start));
    // "Harding handed her the key. She ...": a second person makes the next pronoun uncertain.
    bool has_second_person = false;
    for (std::size_t i = verb; i < words.size(); ++i) {
        has_second_person = has_second_person || words.is_in("event.third_persons", i);
    }
    if (has_second_person) return {};
    if (is_name && is_known && !has_article &&
        !names_place(places, {words.span(start).begin, words.span(verb - 1).end})) {
        return {text_between(words, start, verb), "person"};
    }
    if (!words.is_in("event.definite_articles", start) || count < 2) return {};
    for (std::size_t i = start; i < verb; ++i) {
        if (words.is_mark(i) || words.is_date(i)) return {};
    }
    return {text_between(words, start, verb), words.lower(verb - 1).ends_with('s') ? "several" : "thing"};
}

}  // namespace dateline
