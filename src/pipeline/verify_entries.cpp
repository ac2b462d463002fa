#include "pipeline/verify_entries.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "gazetteer/fold.hpp"
#include "pipeline/find_quote.hpp"
#include "pipeline/match_events.hpp"

namespace dateline {

namespace {

/// An event that the articles do not bear out is no surer than this.
constexpr double unverified_confidence = 0.4;
/// The share of a caption's words that a sentence must hold to be taken for its source.
constexpr double enough_words = 0.6;

bool overlap(const When& a, const When& b) {
    return first_day(a) <= last_day(b) && first_day(b) <= last_day(a);
}

bool is_in(TextSpan inner, TextSpan outer) {
    return inner.begin >= outer.begin && inner.end <= outer.end;
}

void add(std::string& reasons, const std::string& reason) {
    reasons += (reasons.empty() ? "" : "; ") + reason;
}

class Verifier {
public:
    Verifier(const Material& material, const Geocode& geocode) : material_(material), geocode_(geocode) {
        for (const auto& article : material.articles) texts_.emplace_back(article.text);
    }

    std::optional<FoundSentence> verify(EventEntry& entry) {
        std::string reasons;
        const auto found = entry.quote.empty() ? find_by_words(entry, reasons) : find_by_quote(entry, reasons);
        if (found && entry.date) check_date(*entry.date, *found, reasons);
        if (entry.place) check_place(entry, found, reasons);
        entry.unverified = reasons;
        return found;
    }

private:
    [[nodiscard]] bool is_meant(const EventEntry& entry, std::size_t number) const {
        const Article& article = material_.articles[number];
        return entry.article.empty() || entry.article == article.id || entry.article == article.name ||
               article.name.ends_with("/" + entry.article);
    }

    std::optional<FoundSentence> find_by_quote(const EventEntry& entry, std::string& reasons) const {
        bool is_known = false;
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            if (!is_meant(entry, i)) continue;
            is_known = true;
            if (const auto span = texts_[i].find(entry.quote)) return FoundSentence{"", i, sentence_at(i, span->begin)};
        }
        if (!is_known && !entry.article.empty()) {
            add(reasons, "no article is called '" + entry.article + "'");
        } else {
            add(reasons, "the quote is in no article" + nearest(entry));
        }
        return std::nullopt;
    }

    [[nodiscard]] std::size_t sentence_at(std::size_t article, std::size_t offset) const {
        const auto& sentences = material_.articles[article].sentences;
        const auto after =
            std::ranges::upper_bound(sentences, offset, {}, [](const Sentence& s) { return s.span.begin; });
        return after == sentences.begin() ? 0 : static_cast<std::size_t>(after - sentences.begin()) - 1;
    }

    // What the writer may have meant.
    [[nodiscard]] std::string nearest(const EventEntry& entry) const {
        std::vector<std::string> sentences;
        for (std::size_t i = 0; i < material_.articles.size(); ++i) {
            if (!is_meant(entry, i)) continue;
            const Article& article = material_.articles[i];
            for (const auto& sentence : article.sentences) sentences.emplace_back(article.view(sentence.span));
        }
        const auto match = match_texts({entry.quote}, sentences);
        return match[0] ? ", which says: " + std::string(trim(sentences[*match[0]])) : "";
    }

    // Without a quote: the sentence of a fitting date that holds the most words of the caption.
    std::optional<FoundSentence> find_by_words(const EventEntry& entry, std::string& reasons) const {
        const auto words = different_words(entry.label.value_or(""));
        std::optional<FoundSentence> best;
        double most = enough_words;
        for (std::size_t i = 0; i < material_.articles.size() && entry.date && !words.empty(); ++i) {
            if (!is_meant(entry, i)) continue;
            const Article& article = material_.articles[i];
            for (const auto& date : material_.mentions[i].dates) {
                if (!date.when || !overlap(*date.when, *entry.date)) continue;
                const std::size_t number = sentence_at(i, date.span.begin);
                const double share = share_in(words, article.view(article.sentences[number].span));
                if (share < most || (best && share == most)) continue;
                most = share;
                best = FoundSentence{"", i, number};
            }
        }
        if (!best) add(reasons, "no sentence of this date says so");
        return best;
    }

    static double share_in(const std::vector<std::string>& words, std::string_view sentence) {
        const auto there = different_words(sentence);
        const auto shared =
            std::ranges::count_if(words, [&](const auto& word) { return std::ranges::binary_search(there, word); });
        return static_cast<double>(shared) / static_cast<double>(words.size());
    }

    // A date of the sentence, else of its paragraph, must touch the one that is claimed.
    void check_date(const When& claimed, const FoundSentence& found, std::string& reasons) const {
        const Article& article = material_.articles[found.article];
        const Sentence& sentence = article.sentences[found.sentence];
        const DateMention* nearest_other = nullptr;
        for (const TextSpan span : {sentence.span, article.blocks[sentence.block].span}) {
            for (const auto& date : material_.mentions[found.article].dates) {
                if (!date.when || !is_in(date.span, span)) continue;
                if (overlap(*date.when, claimed)) return;
                if (nearest_other == nullptr) nearest_other = &date;
            }
            if (nearest_other != nullptr) break;
        }
        if (nearest_other == nullptr) return add(reasons, "the text gives no date there");
        add(reasons, "the text says " + to_edtf(*nearest_other->when) + " ('" +
                         std::string(article.view(nearest_other->span)) + "'), not " + to_edtf(claimed));
    }

    void check_place(EventEntry& entry, const std::optional<FoundSentence>& found, std::string& reasons) const {
        PlaceEntry& place = *entry.place;
        if (found) {
            if (const PlaceMention* mention = named_in(place.name, *found)) {
                if (!place.point) place.point = mention->point;
                return;
            }
            add(reasons, "the article does not name " + place.name);
        }
        if (place.point || geocode_(place.name)) return;
        add(reasons, "the place '" + place.name + "' is not known");
        entry.place.reset();
    }

    // The mention of the place, best in the sentence itself.
    [[nodiscard]] const PlaceMention* named_in(const std::string& name, const FoundSentence& found) const {
        const Article& article = material_.articles[found.article];
        const std::string folded = fold_name(name);
        const PlaceMention* best = nullptr;
        for (const auto& mention : material_.mentions[found.article].places) {
            const bool is_it = fold_name(mention.name) == folded || fold_name(article.view(mention.span)) == folded;
            if (!is_it) continue;
            if (is_in(mention.span, article.sentences[found.sentence].span)) return &mention;
            if (best == nullptr) best = &mention;
        }
        return best;
    }

    const Material& material_;
    const Geocode& geocode_;
    std::vector<QuotableText> texts_;
};

}  // namespace

std::vector<FoundSentence> verify_entries(std::vector<EventEntry>& entries, const Material& material,
                                          const Geocode& geocode, Claims claims) {
    std::set<std::string> extracted;
    for (const auto& event : material.events) extracted.insert(event.id);
    std::optional<Verifier> verifier;
    std::vector<FoundSentence> all;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        EventEntry& entry = entries[i];
        const bool claims_something = claims == Claims::all || !entry.quote.empty() || !entry.article.empty();
        if (!entry.date || entry.hide || !claims_something || extracted.contains(entry.id)) continue;
        if (!verifier) verifier.emplace(material, geocode);
        if (auto found = verifier->verify(entry)) {
            found->id = curated_id(entry, i + 1);
            all.push_back(*std::move(found));
        }
    }
    return all;
}

void attach_sentences(std::vector<Event>& events, const std::vector<EventEntry>& entries,
                      const std::vector<FoundSentence>& found, const Material& material) {
    std::map<std::string, const FoundSentence*> by_id;
    for (const auto& one : found) by_id[one.id] = &one;
    std::set<std::string> unverified;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!entries[i].unverified.empty()) unverified.insert(curated_id(entries[i], i + 1));
    }
    for (auto& event : events) {
        if (unverified.contains(event.id)) event.confidence = std::min(event.confidence, unverified_confidence);
        const auto at = by_id.find(event.id);
        if (at == by_id.end()) continue;
        const Article& article = material.articles[at->second->article];
        const TextSpan span = article.sentences[at->second->sentence].span;
        const CodePointOffsets offsets(article.text);
        event.articles = {article.id};
        event.sentence = std::string(trim(article.view(span)));
        event.start = offsets.at(span.begin);
        event.end = offsets.at(span.end);
        if (event.source.empty()) event.source = article.source;
        if (event.link.empty()) event.link = article.url;
    }
}

}  // namespace dateline
