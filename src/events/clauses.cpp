#include "events/clauses.hpp"

#include <algorithm>
#include <string_view>

namespace dateline {

namespace {

bool is_dash(const SentenceWords& words, std::size_t i) {
    const auto mark = words.lower(i);
    return mark == "\xe2\x80\x93" || mark == "\xe2\x80\x94" ||
           (mark == "-" && i > 0 && i + 1 < words.size() && words.span(i).begin > words.span(i - 1).end &&
            words.span(i + 1).begin > words.span(i).end);
}

/// Reads a sentence from left to right and ends a clause wherever another begins.
class ClauseReader {
public:
    explicit ClauseReader(const SentenceWords& words) : words_(words) {}

    std::vector<Clause> read() {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (words_.is_date(i)) continue;
            if (words_.is_mark(i)) {
                read_mark(i);
            } else {
                read_word(i);
            }
        }
        end(words_.size());
        return std::move(clauses_);
    }

private:
    void read_mark(std::size_t i) {
        const auto mark = words_.lower(i);
        if (mark == ";") {
            next(i, i + 1, ClauseKind::main);
        } else if ((mark == ":" && !words_.is_date(i + 1)) || is_dash(words_, i)) {
            resume(i, i + 1);
        } else if (mark == "(" || mark == "[") {
            before_aside_ = current_.kind;
            next(i, i, ClauseKind::aside);
        } else if ((mark == ")" || mark == "]") && current_.kind == ClauseKind::aside) {
            next(i + 1, i + 1, before_aside_);
            current_.resumes = true;
        } else if (mark == ",") {
            read_comma(i);
        }
    }

    void read_comma(std::size_t i) {
        const bool leads = current_.first == 0 && current_.kind == ClauseKind::subordinate;
        const bool closes = current_.is_set_off && current_.kind != ClauseKind::aside;
        const bool joins = words_.is_in("event.coordinators", i + 1);
        if (leads && !joins) return next(i, i + 1, ClauseKind::main);
        if (closes && !joins) return resume(i, i + 1);
        if (words_.is_verb(i + 1)) {
            // "... who had crossed the Rockies, was appointed", "..., and Emerald, a town, was cut off"
            if (current_.kind == ClauseKind::relative && has_verb(i) && lacks_main_verb()) return resume(i, i + 1);
            const std::size_t joint = waiting_coordinator(i);
            if (joint != i) return next(joint - 1, joint, ClauseKind::coordinate);
        }
        const bool is_participle = words_.is_verb(i + 1) && !words_.is_in("event.auxiliaries", i + 1);
        // "Lady Mary, the wife of an ambassador, saw": behind an apposition stands the verb of the sentence.
        const bool ends_apposition = !has_verb(i) && has_comma(i);
        if (is_participle && !ends_apposition) return next(i, i + 1, ClauseKind::participle, true);
        if (!joins && !opens_clause(i + 1) && has_verb(i) && verb_ahead(i + 1)) {
            next(i, i + 1, ClauseKind::coordinate);
        }
    }

    void read_word(std::size_t i) {
        if (resumes_main(i)) return resume(i, i);
        const bool at_start = i == current_.first;
        const bool after_comma = i > 0 && words_.lower(i - 1) == ",";
        const std::size_t before = after_comma ? i - 1 : i;
        if (words_.is_in("event.relatives", i) && !at_start) {
            return next(before, i, ClauseKind::relative, after_comma);
        }
        if (words_.is_in("event.complementizers", i) && !at_start) {
            const bool follows_verb = words_.is_verb(i - 1) || words_.is_date(i - 1);
            if (verb_ahead(i + 1)) next(before, i, follows_verb ? ClauseKind::complement : ClauseKind::relative);
            return;
        }
        if (words_.is_in("event.subordinators", i) && verb_ahead(i + 1)) {
            const bool is_nested = at_start && i > 0 && current_.kind != ClauseKind::main;
            if (!is_nested) next(before, i, ClauseKind::subordinate, after_comma);
            return;
        }
        if (words_.is_in("event.coordinators", i) && has_verb(i) && verb_ahead(i + 1)) {
            const bool goes_on = !after_comma && words_.is_verb(i + 1) && current_.kind != ClauseKind::main;
            next(before, i, goes_on ? current_.kind : ClauseKind::coordinate);
        }
    }

    [[nodiscard]] bool opens_clause(std::size_t i) const {
        return words_.is_in("event.relatives", i) || words_.is_in("event.subordinators", i) ||
               words_.is_in("event.complementizers", i);
    }

    // Whether the clause that is being read has had its verb before word `i`.
    [[nodiscard]] bool has_verb(std::size_t i) const {
        return verb_of(words_, {current_.first, i, current_.kind, false, false}) != i;
    }

    // "The men who were trapped in the mine rose": a relative clause inside its sentence ends at the sentence's verb.
    [[nodiscard]] bool resumes_main(std::size_t i) const {
        if (current_.kind != ClauseKind::relative || current_.is_set_off || !has_verb(i)) return false;
        const bool begins_verb = words_.is_verb(i) && !words_.is_verb(i - 1) && !words_.lower(i - 1).ends_with("ly");
        return begins_verb && lacks_main_verb();
    }

    // Whether the last principal clause still waits for its verb.
    [[nodiscard]] bool lacks_main_verb() const {
        for (auto clause = clauses_.rbegin(); clause != clauses_.rend(); ++clause) {
            if (is_principal(*clause)) return verb_of(words_, *clause) == clause->last;
        }
        return false;
    }

    // The ", and" behind the verb of the clause that is being read that no verb has followed yet; `i` when there is
    // none.
    [[nodiscard]] std::size_t waiting_coordinator(std::size_t i) const {
        for (std::size_t k = i; k > current_.first + 1; --k) {
            if (words_.is_verb(k)) return i;
            const bool is_joint = words_.is_in("event.coordinators", k) && words_.lower(k - 1) == ",";
            if (is_joint) return has_verb(k) ? k : i;
        }
        return i;
    }

    // Whether a comma stands in the clause that is being read before word `i`.
    [[nodiscard]] bool has_comma(std::size_t i) const {
        for (std::size_t k = current_.first; k < i; ++k) {
            if (words_.lower(k) == ",") return true;
        }
        return false;
    }

    // Whether a verb comes before the next mark or the next word that begins another clause.
    [[nodiscard]] bool verb_ahead(std::size_t from) const {
        for (std::size_t i = from; i < words_.size(); ++i) {
            if (words_.is_verb(i)) return true;
            const auto mark = words_.lower(i);
            const bool ends = words_.is_mark(i) && !words_.is_date(i) && mark != "-" && mark != "'" && mark != "\"" &&
                              mark != "\xe2\x80\x9c" && mark != "\xe2\x80\x9d";
            if (ends || words_.is_in("event.relatives", i)) return false;
            if (i > from && words_.is_in("event.coordinators", i)) return false;
        }
        return false;
    }

    void end(std::size_t last) {
        current_.last = std::min(last, words_.size());
        if (current_.last > current_.first) clauses_.push_back(current_);
    }

    void next(std::size_t last, std::size_t first, ClauseKind kind, bool is_set_off = false) {
        end(last);
        current_ = {first, first, kind, is_set_off, false};
    }

    void resume(std::size_t last, std::size_t first) {
        next(last, first, ClauseKind::main);
        current_.resumes = true;
    }

    const SentenceWords& words_;
    std::vector<Clause> clauses_;
    Clause current_{};
    ClauseKind before_aside_ = ClauseKind::main;
};

}  // namespace

std::vector<Clause> find_clauses(const SentenceWords& words) {
    return ClauseReader(words).read();
}

std::size_t clause_of(const std::vector<Clause>& clauses, std::size_t index) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (clauses[i].first <= index) found = i;
    }
    return found;
}

std::size_t verb_of(const SentenceWords& words, const Clause& clause) {
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        if (words.is_verb(i)) return i;
    }
    return clause.last;
}

bool lacks_subject(const SentenceWords& words, const Clause& clause) {
    if (clause.kind != ClauseKind::coordinate) return false;
    return words.is_verb(clause.first + 1) || words.is_verb(clause.first);
}

bool is_principal(const Clause& clause) {
    return clause.kind == ClauseKind::main || clause.kind == ClauseKind::coordinate;
}

bool starts_statement(const Clause& clause) {
    return is_principal(clause) && !clause.resumes;
}

}  // namespace dateline
