#include "events/make_events.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "events/caption.hpp"
#include "events/event_place.hpp"
#include "events/event_time.hpp"

namespace dateline {

namespace {

constexpr std::size_t default_caption = 90;

bool may_give_events(BlockRole role) {
    return role == BlockRole::title || role == BlockRole::summary || role == BlockRole::body;
}

// FNV-1a, 64 bit: http://www.isthe.com/chongo/tech/comp/fnv/.
std::uint64_t hash(std::string_view text, std::uint64_t state = 14695981039346656037ULL) {
    for (const char c : text) state = (state ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return state;
}

std::string id_of(const Event& event) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::uint64_t state = hash(event.sentence);
    state = hash("|" + to_edtf(event.when), state);
    if (!event.places.empty()) state = hash("|" + event.places.front().key, state);
    std::string id = "e-";
    for (int shift = 60; shift > 36; shift -= 4) id += digits[(state >> static_cast<unsigned>(shift)) & 15U];
    return id;
}

std::vector<DateMention> dates_within(const Article& article, const Mentions& mentions, TextSpan sentence) {
    std::vector<DateMention> inside;
    for (const auto& date : mentions.dates) {
        const bool stamp = article.published && article.published->span && *article.published->span == date.span;
        if (!stamp && date.span.begin >= sentence.begin && date.span.end <= sentence.end) inside.push_back(date);
    }
    return inside;
}

std::string text_of(const Article& article, const EventTime& time) {
    const TextSpan whole{time.mentions.front().span.begin, time.mentions.back().span.end};
    return std::string(trim(article.view(whole)));
}

// The span of the date within its sentence; a joined pair ("Wednesday and Thursday") is one span.
TextSpan span_in_sentence(const EventTime& time, TextSpan sentence) {
    return {time.mentions.front().span.begin - sentence.begin, time.mentions.back().span.end - sentence.begin};
}

Event make_event(const Article& article, const Mentions& mentions, std::size_t sentence, const EventTime& time,
                 const LanguagePack& pack) {
    const TextSpan span = article.sentences[sentence].span;
    Event event;
    event.articles = {article.id};
    event.when = time.when;
    event.date_text = text_of(article, time);
    event.places = choose_event_places(article, mentions, sentence, time.mentions, pack);
    event.sentence = std::string(trim(article.view(span)));
    event.label = make_caption(article.view(span), span_in_sentence(time, span), pack, default_caption);
    event.source = article.source;
    event.link = article.url;
    event.confidence = time.confidence;
    event.id = id_of(event);
    return event;
}

}  // namespace

std::vector<Event> make_events(const Article& article, const Mentions& mentions, const LanguagePack& pack) {
    std::vector<Event> events;
    const CodePointOffsets offsets(article.text);
    for (std::size_t i = 0; i < article.sentences.size(); ++i) {
        const Sentence& sentence = article.sentences[i];
        if (!may_give_events(article.blocks[sentence.block].role)) continue;
        const auto time = choose_event_time(article, dates_within(article, mentions, sentence.span), pack);
        if (!time) continue;
        events.push_back(make_event(article, mentions, i, *time, pack));
        events.back().start = offsets.at(sentence.span.begin);
        events.back().end = offsets.at(sentence.span.end);
    }
    return events;
}

void make_ids_unique(std::vector<Event>& events) {
    std::set<std::string> taken;
    for (auto& event : events) {
        const std::string id = event.id;
        for (int number = 2; !taken.insert(event.id).second; ++number) event.id = id + "-" + std::to_string(number);
    }
}

}  // namespace dateline
