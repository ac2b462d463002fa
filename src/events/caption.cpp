#include "events/caption.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "events/caption_words.hpp"

namespace dateline {

namespace {

/// A longer speaker is a clause of its own.
constexpr std::size_t most_attribution_words = 14;
/// A longer subject is not repeated before a second verb.
constexpr std::size_t most_subject_words = 8;
/// A dateline stands among the first words.
constexpr std::size_t most_dateline_words = 14;

bool is_free_dash(const SentenceWords& words, std::size_t i) {
    const auto mark = words.lower(i);
    if (mark == "\xe2\x80\x93" || mark == "\xe2\x80\x94") return true;
    return mark == "-" && i > 0 && i + 1 < words.size() && words.span(i + 1).begin > words.span(i).end &&
           words.span(i).begin > words.span(i - 1).end;
}

bool is_comma(const SentenceWords& words, std::size_t i) {
    return words.lower(i) == ",";
}

bool is_closing_quote(const SentenceWords& words, std::size_t i) {
    return words.lower(i) == "\xe2\x80\x9d" || words.lower(i) == "\"";
}

/// Makes one caption by leaving words out of a sentence.
class CaptionMaker {
public:
    CaptionMaker(const CaptionContext& context, const CaptionFocus& focus, std::size_t max)
        : words_(context.words),
          clauses_(context.clauses),
          before_(context.before),
          focus_(focus),
          max_(max),
          kept_(words_) {}

    std::string run() {
        drop_dateline();
        keep_own_clauses();
        drop_attributions();
        drop_date();
        drop_opening();
        name_pronoun();
        compress();
        return fitted();
    }

private:
    [[nodiscard]] const LanguagePack& pack() const { return words_.pack(); }
    [[nodiscard]] const Clause& own() const { return clauses_[focus_.clause]; }

    // "LAGOS, Nigeria (Newswire) - "
    void drop_dateline() {
        for (std::size_t i = 1; i < std::min(words_.size(), most_dateline_words); ++i) {
            if (words_.is_verb(i)) return;
            if (!is_free_dash(words_, i)) continue;
            const auto place = words_.text(0);
            const bool in_capitals =
                place.size() > 2 && std::ranges::none_of(place, [](char c) { return c >= 'a' && c <= 'z'; });
            if (in_capitals || words_.lower(i - 1) == ")") kept_.drop(0, i + 1);
            return;
        }
    }

    // The first clause of the group of clauses that clause `index` belongs to: a principal one, mostly.
    [[nodiscard]] std::size_t group_of(std::size_t index) const {
        while (index > 0 && !starts_statement(clauses_[index])) --index;
        return index;
    }
    [[nodiscard]] std::size_t group_end(std::size_t group) const {
        std::size_t end = group + 1;
        while (end < clauses_.size() && !starts_statement(clauses_[end])) ++end;
        return end;
    }
    void drop_clauses(std::size_t first, std::size_t last) {
        if (first < last) kept_.drop(clauses_[first].first, clauses_[last - 1].last);
    }

    // What other dates of the sentence tell is left to their captions.
    void keep_own_clauses() {
        const std::size_t group = group_of(focus_.clause);
        const bool shares_group = std::ranges::any_of(
            focus_.dated, [&](std::size_t other) { return other != focus_.clause && group_of(other) == group; });
        const bool has_others =
            std::ranges::any_of(focus_.dated, [&](std::size_t other) { return group_of(other) != group; });
        if (has_others) {
            const std::size_t end = group_end(group);
            kept_.drop(0, clauses_[group].first);
            if (end < clauses_.size()) kept_.drop(clauses_[end].first, words_.size());
            drop_coordinator(clauses_[group]);
            supply_subject(group);
        }
        if (shares_group) keep_apart(group);
        for (const TextSpan& other : focus_.other_dates) part_from(other);
    }

    // "off Portland Bill on 2 August and off the Isle of Wight on 4 August": each keeps its half behind the verb.
    void part_from(TextSpan other) {
        const std::size_t own_date = words_.at(focus_.date.begin);
        const std::size_t other_date = words_.at(other.begin);
        std::size_t joint = std::max(own_date, other_date);
        while (joint > std::min(own_date, other_date) && !words_.is_in("event.coordinators", joint)) --joint;
        if (!words_.is_in("event.coordinators", joint)) return;
        if (own_date < joint) return kept_.drop(joint, own().last);
        std::size_t verb = verb_of(words_, own());
        while (words_.is_verb(verb + 1)) ++verb;
        const bool is_phrase = words_.is_in("event.phrase_starts", joint + 1);
        if (is_phrase && verb < joint) kept_.drop(verb + 1, joint + 1);
    }

    void drop_coordinator(const Clause& clause) {
        if (words_.is_in("event.coordinators", clause.first)) kept_.drop(clause.first, clause.first + 1);
    }

    // "..., and charged on Thursday": the subject is that of the clause before.
    void supply_subject(std::size_t group) {
        if (!lacks_subject(words_, clauses_[group])) return;
        for (std::size_t i = group; i-- > 0;) {
            if (!is_principal(clauses_[i]) || lacks_subject(words_, clauses_[i])) continue;
            const std::size_t verb = verb_of(words_, clauses_[i]);
            std::size_t start = clauses_[i].first;
            std::size_t end = verb;
            for (std::size_t k = start; k < verb; ++k) {
                if (!is_comma(words_, k)) continue;
                // "Ann Lee, the mayor, met": behind the apposition nothing is left of the subject.
                if (k + 1 == verb) {
                    end = first_comma(clauses_[i]);
                    break;
                }
                start = k + 1;
            }
            // "Plan B, a rig from Pennsylvania that had been made to sink wells, started": the verb stands further on.
            if (verb == clauses_[i].last) end = first_comma(clauses_[i]);
            if (end != verb) start = clauses_[i].first;
            while (start < end && (words_.is_in("event.coordinators", start) || words_.is_date(start) ||
                                   words_.is_in("event.date_prepositions", start)))
                ++start;
            if (start >= end || end - start > most_subject_words) return;
            const std::size_t own_verb = verb_of(words_, clauses_[group]);
            const bool lends_auxiliary = words_.is_in("event.auxiliaries", verb) && words_.is_verb(verb + 1) &&
                                         !words_.is_in("event.auxiliaries", own_verb) &&
                                         !words_.is_in("event.intransitives", own_verb);
            set_prefix(start, lends_auxiliary && end == verb ? verb + 1 : end);
            return;
        }
    }

    [[nodiscard]] std::size_t first_comma(const Clause& clause) const {
        std::size_t i = clause.first;
        while (i < clause.last && !is_comma(words_, i)) ++i;
        return i;
    }

    void set_prefix(std::size_t first, std::size_t last) {
        std::string prefix = named(first);
        for (std::size_t i = prefix.empty() ? first : first + 1; i < last; ++i) {
            if (!prefix.empty() && words_.span(i).begin > words_.span(i - 1).end) prefix += ' ';
            prefix += words_.text(i);
        }
        kept_.set_prefix(std::move(prefix));
        has_prefix_ = true;
    }

    // Two dates in one group: a subordinate clause stands alone when it has a noun for its subject; else the main
    // clause goes without it.
    void keep_apart(std::size_t group) {
        const std::size_t end = group_end(group);
        if (focus_.clause == group) {
            for (std::size_t i = group + 1; i < end; ++i) {
                const bool tells_other = i != focus_.clause && std::ranges::find(focus_.dated, i) != focus_.dated.end();
                if (tells_other) kept_.drop(clauses_[i].first, clauses_[i].last);
            }
            return;
        }
        const Clause& clause = own();
        if (clause.kind == ClauseKind::relative) return stand_behind_antecedent(clause);
        const std::size_t verb = verb_of(words_, clause);
        const bool stands_alone = (clause.kind == ClauseKind::subordinate || clause.kind == ClauseKind::complement) &&
                                  verb > clause.first + 1 && verb != clause.last &&
                                  !words_.is_in("event.pronouns", clause.first + 1);
        if (!stands_alone) return;
        kept_.drop(0, clause.first + 1);
        kept_.drop(clause.last, words_.size());
    }

    // "after repairs that began in April": what the pronoun means stands before it, back to a verb, mark or
    // preposition.
    void stand_behind_antecedent(const Clause& clause) {
        const std::size_t end = is_comma(words_, clause.first - 1) ? clause.first - 1 : clause.first;
        std::size_t start = end;
        while (start > 0 && !words_.is_mark(start - 1) && !words_.is_verb(start - 1) && !words_.is_date(start - 1) &&
               !words_.is_in("event.phrase_starts", start - 1)) {
            --start;
        }
        if (start == end || end - start > most_subject_words || !words_.is_verb(clause.first + 1)) return;
        kept_.drop(0, start);
        kept_.drop(end, clause.first + 1);
        kept_.drop(clause.last, words_.size());
    }

    // "according to ...", "..., police said": who says so stands elsewhere in the record.
    void drop_attributions() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const std::size_t length = words_.longest_phrase("event.attributions", i);
            if (length == 0 || !kept_.has(i)) continue;
            std::size_t end = i + length;
            while (end < words_.size() && !is_comma(words_, end) && words_.lower(end) != ";" && !is_stop(end) &&
                   !is_free_dash(words_, end))
                ++end;
            // At the start the comma goes too.
            drop_if_enough(i, i == kept_.front() && is_comma(words_, end) ? end + 1 : end);
        }
        drop_speaker_at_end();
        drop_speaker_at_start();
    }

    [[nodiscard]] bool is_stop(std::size_t i) const { return words_.lower(i) == "." && i + 1 >= words_.size(); }

    // Leaves words out when a verb stays.
    bool drop_if_enough(std::size_t first, std::size_t last) {
        CaptionWords without = kept_;
        without.drop(first, last);
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (!without.has(i) || !words_.is_verb(i)) continue;
            kept_ = without;
            return true;
        }
        return false;
    }

    // Back from "said" to the comma or the quotation mark before the speaker.
    void drop_speaker_at_end() {
        for (std::size_t verb = words_.size(); verb-- > 1;) {
            if (!kept_.has(verb) || !words_.is_in("event.reporting_verbs", verb)) continue;
            if (!is_in_remark(verb) && complement_follows(verb)) return;
            std::optional<std::size_t> cut;
            for (std::size_t i = verb; i-- > 0 && verb - i <= most_attribution_words;) {
                if (words_.is_verb(i) && !is_in_remark(i)) break;
                if (is_closing_quote(words_, i)) {
                    cut = i + 1;
                    break;
                }
                if (is_comma(words_, i)) cut = is_closing_quote(words_, i + 1) ? i + 2 : i;
            }
            if (cut && *cut > kept_.front() && has_verb_before(*cut)) drop_if_enough(*cut, words_.size());
            return;
        }
    }

    [[nodiscard]] bool is_in_remark(std::size_t i) const {
        const auto kind = clauses_[clause_of(clauses_, i)].kind;
        return kind == ClauseKind::relative || kind == ClauseKind::participle;
    }

    [[nodiscard]] bool complement_follows(std::size_t verb) const {
        const std::size_t clause = clause_of(clauses_, verb);
        return clause + 1 < clauses_.size() && clauses_[clause + 1].kind == ClauseKind::complement;
    }

    [[nodiscard]] bool has_verb_before(std::size_t end) const {
        for (std::size_t i = 0; i < end; ++i) {
            if (kept_.has(i) && words_.is_verb(i)) return true;
        }
        return false;
    }

    // "Police said that the ferry had sunk on Sunday": the date is that of the ferry.
    void drop_speaker_at_start() {
        if (own().kind != ClauseKind::complement) return;
        for (std::size_t i = 0; i < own().first; ++i) {
            if (!kept_.has(i) || !words_.is_in("event.reporting_verbs", i)) continue;
            drop_if_enough(0, own().first + 1);
            return;
        }
    }

    // The date with its preposition, where the sentence does not lean on it ("since 2015", "the 2015 report").
    void drop_date() {
        if (focus_.date.size() == 0) return;
        const std::size_t first = words_.at(focus_.date.begin);
        const std::size_t end = words_.at(focus_.date.end);
        if (!kept_.has(first)) return;
        const bool has_preposition =
            first > 0 && kept_.has(first - 1) && words_.is_in("event.date_prepositions", first - 1);
        std::size_t begin = has_preposition ? first - 1 : first;
        if (begin == kept_.front() && !has_prefix_) return drop_opening_date(begin, end);
        const bool after_verb = words_.is_verb(first - 1);
        const bool between_commas = is_comma(words_, first - 1) && is_comma(words_, end);
        // "el 5 de mayo": in some languages the article of a date does the work of a preposition.
        const bool has_article = words_.is_in("event.date_articles", first);
        if (!has_preposition && !has_article && !after_verb && !between_commas) return;
        const bool ends_phrase = end >= words_.size() || words_.is_mark(end) || words_.is_in("event.after_date", end) ||
                                 (has_preposition && words_.is_verb(end)) || ends_with_day();
        if (!ends_phrase) return;
        while (begin > kept_.front() + 1 && words_.is_in("event.date_adverbs", begin - 1)) --begin;
        // "was switched off on 30 September": without the date the caption could not end.
        const bool ends_sentence = end >= words_.size() || words_.lower(end) == ".";
        const bool leaves_particle =
            ends_sentence && kept_.has(begin - 1) && words_.is_in("event.dangling_words", begin - 1);
        if (leaves_stub(begin, end) || leaves_particle) return;
        kept_.drop(begin, end);
        // "on 26 August, a Sunday"
        constexpr std::size_t most_words = 4;
        const bool has_stump =
            is_comma(words_, end) && words_.is_in("event.determiners", end + 1) && kept_.back() + 1 - end <= most_words;
        if (has_stump) kept_.drop(end, words_.size());
    }

    // "..., which began": without its date a relative clause can be too short to say anything.
    [[nodiscard]] bool leaves_stub(std::size_t begin, std::size_t end) const {
        constexpr std::size_t least_words = 4;
        const Clause& clause = own();
        if (clause.kind != ClauseKind::relative) return false;
        std::size_t left = 0;
        for (std::size_t i = clause.first; i < clause.last; ++i) {
            if ((i < begin || i >= end) && !words_.is_mark(i)) ++left;
        }
        return left < least_words;
    }

    // After a day the phrase is complete; a year may begin a name ("the 2015 report").
    [[nodiscard]] bool ends_with_day() const {
        return words_.text(words_.at(focus_.date.end) - 1).size() != 4 ||
               words_.at(focus_.date.end) - words_.at(focus_.date.begin) > 1;
    }

    void drop_opening_date(std::size_t begin, std::size_t end) {
        const bool has_comma = is_comma(words_, end);
        if (words_.is_verb(end) || words_.is_in("event.after_opening", end)) return;
        if (!has_comma && words_.is_mark(end)) return;
        // "Tuesday was the last day": the date is the subject. A bare date needs its comma, or an article that does the
        // work of a preposition ("El 5 de mayo la Corona ...").
        const bool is_bare = begin == words_.at(focus_.date.begin) && !words_.is_in("event.date_articles", begin);
        if (!has_comma && is_bare) return;
        kept_.drop(begin, has_comma ? end + 1 : end);
    }

    void drop_opening() {
        for (std::size_t front = kept_.front(); front < words_.size(); front = kept_.front()) {
            const std::size_t length = words_.longest_phrase("event.openings", front);
            if (length == 0 || has_prefix_) return;
            // "Then came the colours": the verb needs its word.
            if (words_.is_verb(front + length)) return;
            kept_.drop(front, front + length);
            if (is_comma(words_, kept_.front())) kept_.drop(kept_.front(), kept_.front() + 1);
        }
    }

    // What the pronoun at word `i` stands for; empty when that is not plain.
    [[nodiscard]] std::string named(std::size_t i) const {
        const auto kind = pack().find("event.pronouns", words_.lower(i));
        if (!kind || before_.name.empty() || before_.kind != *kind) return {};
        return before_.name;
    }

    void name_pronoun() {
        const std::size_t front = kept_.front();
        if (has_prefix_ || front >= words_.size()) return;
        const auto name = named(front);
        if (name.empty() || !words_.is_verb(front + 1)) return;
        kept_.replace(front, name);
    }

    [[nodiscard]] bool fits() const { return count_code_points(kept_.text()) <= max_; }

    // Leaves clauses out, the least needed first, until the rest fits.
    void compress() {
        const auto drop_kinds = [&](auto&& may_drop) {
            for (std::size_t i = clauses_.size(); i-- > 0 && !fits();) {
                if (i != focus_.clause && may_drop(clauses_[i], i)) drop_clause(clauses_[i]);
            }
        };
        drop_kinds([](const Clause& clause, std::size_t) { return clause.kind == ClauseKind::aside; });
        drop_kinds([](const Clause& clause, std::size_t) {
            return clause.is_set_off && clause.kind != ClauseKind::subordinate;
        });
        drop_appositions();
        drop_reporter();
        drop_kinds([&](const Clause& clause, std::size_t i) {
            return clause.kind == ClauseKind::relative && i > focus_.clause;
        });
        drop_kinds([&](const Clause& clause, std::size_t i) {
            return clause.kind == ClauseKind::subordinate && (i > focus_.clause || clause.first == 0);
        });
        drop_kinds([&](const Clause& clause, std::size_t) {
            return clause.kind == ClauseKind::relative && words_.is_verb(clause.first + 1);
        });
        drop_appositions();
        const std::size_t group = group_of(focus_.clause);
        for (std::size_t i = clauses_.size(); i-- > group + 1 && !fits();) {
            if (starts_statement(clauses_[i])) drop_clauses(i, group_end(i));
        }
        if (!fits() && group > 0) {
            const bool had_front = kept_.front() < clauses_[group].first;
            if (had_front) {
                kept_.drop(0, clauses_[group].first);
                drop_coordinator(clauses_[group]);
                supply_subject(group);
            }
        }
    }

    // "A firm, Smith Brothers, said that ...": too long for both, and what is said tells more.
    void drop_reporter() {
        const std::size_t next = focus_.clause + 1;
        if (fits() || next >= clauses_.size() || clauses_[next].kind != ClauseKind::complement) return;
        for (std::size_t i = own().first; i < own().last; ++i) {
            if (words_.is_in("event.reporting_verbs", i)) {
                kept_.drop(0, clauses_[next].first + 1);
                return;
            }
        }
    }

    // A clause with the commas around it; one comma stays before "and".
    void drop_clause(const Clause& clause) {
        const bool comma_before = clause.first > 0 && is_comma(words_, clause.first - 1);
        const bool comma_after = is_comma(words_, clause.last);
        const bool keeps_comma = comma_before && comma_after && words_.is_in("event.coordinators", clause.last + 1);
        const bool is_inside = comma_before && comma_after && !keeps_comma;
        const bool is_dropped =
            drop_if_enough(comma_before ? clause.first - 1 : clause.first, is_inside ? clause.last + 1 : clause.last);
        if (is_dropped && (clause.kind == ClauseKind::subordinate || kept_.back() < clause.first))
            drop_stump(clause.first);
    }

    // "..., six days" before a clause that was left out ("after the blast") says nothing alone.
    void drop_stump(std::size_t end) {
        constexpr std::size_t most_words = 4;
        const bool is_front = end - kept_.front() <= most_words + 1;
        if (!is_front && kept_.back() > end + 1) return;
        for (std::size_t i = end; i-- > 0 && end - i <= most_words + 1;) {
            if (words_.is_verb(i)) return;
            if (i == kept_.front() && words_.is_in("event.subjects", i)) drop_if_enough(i, end);
            if (!is_comma(words_, i)) continue;
            if (words_.is_in("event.subjects", i + 1)) drop_if_enough(i, end);
            return;
        }
    }

    // ", a paramedic,": an article begins it and no other comma is near, as there would be in a list.
    void drop_appositions() {
        for (std::size_t i = kept_.front() + 1; i < words_.size() && !fits(); ++i) {
            if (!is_comma(words_, i) || !kept_.has(i) || !words_.is_in("event.determiners", i + 1)) continue;
            // Behind a remark stands the subject: "..., where mass was held, the archbishop, ...".
            if (std::ranges::any_of(clauses_, [&](const Clause& c) { return c.is_set_off && c.last == i; })) continue;
            std::size_t end = i + 1;
            while (end < words_.size() && !is_comma(words_, end) && !words_.is_verb(end)) ++end;
            if (!is_comma(words_, end) || words_.is_in("event.coordinators", end + 1)) continue;
            const bool holds_focus = focus_.date.size() > 0 && words_.span(i).begin < focus_.date.begin &&
                                     focus_.date.begin < words_.span(end).begin;
            const bool goes_on = words_.is_in("event.relatives", end + 1);
            if (!holds_focus) drop_if_enough(i, goes_on ? end : end + 1);
        }
    }

    // The verb of the event must stay: what is cut off stands behind it.
    [[nodiscard]] std::size_t least_end() const {
        const std::size_t verb = verb_of(words_, own());
        std::size_t least = verb == own().last || !kept_.has(verb) ? kept_.front() : verb;
        const std::size_t group = group_of(focus_.clause);
        for (std::size_t i = group_end(group); i-- > group;) {
            const std::size_t main_verb = verb_of(words_, clauses_[i]);
            const bool is_main = is_principal(clauses_[i]) && main_verb != clauses_[i].last;
            if (is_main && kept_.has(main_verb)) least = std::max(least, main_verb);
        }
        while (words_.is_verb(least + 1)) ++least;
        return std::max(least + 1, kept_.front() + 2);
    }

    // Whether a caption that ends before word `i` would end in a clause that has yet to come to its verb.
    [[nodiscard]] bool cuts_subject_from_verb(std::size_t i) const {
        const Clause& clause = clauses_[clause_of(clauses_, i - 1)];
        const std::size_t verb = verb_of(words_, clause);
        return clause.first < i && verb != clause.last && verb >= i && kept_.has(clause.first);
    }

    // Cuts phrases off the end until the rest fits; between words when the phrases are too long for that.
    std::string fitted() {
        if (fits()) return kept_.text();
        const std::size_t least = least_end();
        for (std::size_t i = kept_.back(); i > least; --i) {
            if (!kept_.has(i)) continue;
            const bool starts = words_.is_in("event.phrase_starts", i) || is_comma(words_, i) || words_.lower(i) == ";";
            if (!starts || cuts_subject_from_verb(i)) continue;
            CaptionWords shorter = kept_;
            shorter.drop(i, words_.size());
            std::string text = shorter.text();
            if (count_code_points(text) <= max_) return text;
        }
        return shorten(kept_.text(), pack(), max_);
    }

    const SentenceWords& words_;
    const std::vector<Clause>& clauses_;
    const Subject& before_;
    const CaptionFocus& focus_;
    std::size_t max_;
    CaptionWords kept_;
    bool has_prefix_ = false;
};

std::string fold_white_space(std::string_view text) {
    std::string folded;
    for (const auto line : split_lines(text)) {
        for (const auto word : split(line, ' ')) {
            const auto piece = trim(word);
            if (piece.empty()) continue;
            if (!folded.empty()) folded += ' ';
            folded += piece;
        }
    }
    return folded;
}

// Byte offset of code point number `count`, or the size of the text.
std::size_t offset_of(std::string_view text, std::size_t count) {
    std::size_t offset = 0;
    for (std::size_t i = 0; i < count && offset < text.size(); ++i) offset += decode_at(text, offset).size;
    return offset;
}

}  // namespace

std::string make_caption(const CaptionContext& context, const CaptionFocus& focus, std::size_t max) {
    return CaptionMaker(context, focus, max).run();
}

std::string shorten(std::string_view given, const LanguagePack& pack, std::size_t max) {
    const std::string text = finished_caption(fold_white_space(given), pack);
    if (count_code_points(text) <= max) return text;
    const std::size_t limit = offset_of(text, max + 1);
    // At a phrase, when that fills at least half of the room.
    for (std::size_t end = limit; end > limit / 2; --end) {
        if (end >= text.size() || text[end] != ' ') continue;
        const std::string_view next = std::string_view(text).substr(end + 1);
        const auto word = to_lower_ascii(next.substr(0, next.find_first_of(" ,;")));
        if (text[end - 1] != ';' && text[end - 1] != ',' && !pack.find("event.phrase_starts", word)) continue;
        std::string cut = finished_caption(text.substr(0, end), pack);
        if (count_code_points(cut) <= max) return cut;
    }
    std::size_t end = offset_of(text, max - 1);
    const auto space = text.substr(0, end + 1).rfind(' ');
    if (space != std::string::npos && space > 0) end = space;
    return finished_caption(text.substr(0, end), pack) + "…";
}

}  // namespace dateline
