#include "events/make_events.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "events/caption.hpp"
#include "events/event_place.hpp"
#include "events/event_times.hpp"

namespace dateline {

namespace {

/// A date that is only mentioned, or only carried on, is half as sure.
constexpr double share_of_doubt = 0.5;

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
    auto date =
        std::ranges::lower_bound(mentions.dates, sentence.begin, {}, [](const auto& d) { return d.span.begin; });
    for (; date != mentions.dates.end() && date->span.begin < sentence.end; ++date) {
        const bool stamp = article.published && article.published->span && *article.published->span == date->span;
        if (!stamp && date->span.end <= sentence.end) inside.push_back(*date);
    }
    return inside;
}

/// Makes the events of one article, sentence by sentence.
class EventMaker {
public:
    EventMaker(const Article& article, const Mentions& mentions, const LanguagePack& pack, EventOptions options)
        : article_(article),
          mentions_(mentions),
          pack_(pack),
          options_(std::move(options)),
          offsets_(article.text),
          places_(article, mentions, pack, options_.country_of),
          setting_(date_setting(article, mentions.dates)) {}

    std::vector<Event> run() {
        for (std::size_t i = 0; i < article_.sentences.size(); ++i) {
            if (may_give_events(article_.blocks[article_.sentences[i].block].role)) read_sentence(i);
        }
        return std::move(events_);
    }

private:
    void read_sentence(std::size_t sentence) {
        const Sentence& read = article_.sentences[sentence];
        const auto dates = dates_within(article_, mentions_, read.span);
        const SentenceWords words(article_, sentence, dates, pack_);
        const bool starts_block = sentence == 0 || article_.sentences[sentence - 1].block != read.block;
        if (starts_block) {
            told_.reset();
            subject_ = {};
        }
        if (words.size() == 0) return;
        const auto clauses = find_clauses(words);
        const auto times = find_event_times(article_, words, clauses, dates, setting_);
        const CaptionContext context{words, clauses, subject_};
        // "Krakatoa, 1883": a heading names, a sentence tells.
        const bool is_title = article_.blocks[read.block].role == BlockRole::title;
        if (is_title && verb_of(words, {0, words.size()}) == words.size()) return;
        for (const auto& time : times) {
            if (time.background.empty() || options_.background) add(sentence, context, times, time);
        }
        if (times.empty() && dates.empty() && !is_title && options_.narrative && told_)
            add_narrative(sentence, context);
        subject_ = subject_of(words, clauses, mentions_.places, subject_);
    }

    void add(std::size_t sentence, const CaptionContext& context, const std::vector<EventTime>& times,
             const EventTime& time) {
        Event event;
        event.when = time.when;
        const TextSpan whole{time.mentions.front().span.begin, time.mentions.back().span.end};
        event.date_text = std::string(trim(article_.view(whole)));
        event.confidence = time.confidence * (time.background.empty() ? 1 : share_of_doubt);
        event.background = time.background;
        event.time_reason = "'" + event.date_text + "' by the rule " + time.mentions.front().rule;
        std::vector<std::size_t> dated_clauses;
        for (const auto& other : times) {
            if (other.background.empty()) dated_clauses.push_back(other.clause);
        }
        event.places = places_.places_of(sentence, context.words, context.clauses, time, dated_clauses);
        CaptionFocus focus{time.clause, whole, dated_clauses, {}};
        for (const auto& other : times) {
            if (&other == &time || other.clause != time.clause || !other.background.empty()) continue;
            focus.other_dates.push_back({other.mentions.front().span.begin, other.mentions.back().span.end});
        }
        event.label = make_caption(context, focus, options_.caption_max);
        if (time.background.empty()) told_ = time;
        finish(std::move(event), sentence);
    }

    // "Tugs worked through the night": no date, but the sentence before it has one.
    void add_narrative(std::size_t sentence, const CaptionContext& context) {
        const bool tells = std::ranges::any_of(context.clauses, [&](const Clause& clause) {
            return is_principal(clause) && verb_of(context.words, clause) != clause.last;
        });
        if (!tells) return;
        Event event;
        event.when = told_->when;
        event.time_evidence = TimeEvidence::narrative;
        event.confidence = told_->confidence * share_of_doubt;
        event.time_reason = "goes on with '" + std::string(article_.view(told_->mentions.front().span)) + "'";
        EventTime carried = *told_;
        carried.mentions.clear();
        carried.clause = 0;
        event.places = places_.places_of(sentence, context.words, context.clauses, carried, {});
        event.label = make_caption(context, {0, {}, {}, {}}, options_.caption_max);
        finish(std::move(event), sentence);
    }

    void finish(Event event, std::size_t sentence) {
        const TextSpan span = article_.sentences[sentence].span;
        event.articles = {article_.id};
        event.sentence = std::string(trim(article_.view(span)));
        event.source = article_.source;
        event.link = article_.url;
        event.start = offsets_.at(span.begin);
        event.end = offsets_.at(span.end);
        event.position = static_cast<double>(span.begin) / static_cast<double>(article_.text.size());
        event.id = id_of(event);
        event.sources = {{event.id, article_.id, event.source, event.link, event.when, event.date_text, event.sentence,
                          event.start, event.end, article_.title,
                          article_.published ? std::optional(article_.published->when) : std::nullopt}};
        events_.push_back(std::move(event));
    }

    const Article& article_;
    const Mentions& mentions_;
    const LanguagePack& pack_;
    EventOptions options_;
    CodePointOffsets offsets_;
    PlaceFinder places_;
    DateSetting setting_;
    Subject subject_;                // of the last sentence of the paragraph
    std::optional<EventTime> told_;  // the last time of the paragraph that something was put at
    std::vector<Event> events_;
};

}  // namespace

std::vector<Event> make_events(const Article& article, const Mentions& mentions, const LanguagePack& pack,
                               EventOptions options) {
    return EventMaker(article, mentions, pack, std::move(options)).run();
}

void make_ids_unique(std::vector<Event>& events) {
    std::set<std::string> taken;
    for (auto& event : events) {
        const std::string id = event.id;
        for (int number = 2; !taken.insert(event.id).second; ++number) event.id = id + "-" + std::to_string(number);
    }
}

}  // namespace dateline
