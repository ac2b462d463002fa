#include "mentions/find_dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "mentions/dates/choose.hpp"
#include "mentions/dates/compose.hpp"
#include "mentions/dates/narrow.hpp"
#include "mentions/dates/numeric_order.hpp"
#include "mentions/dates/resolve.hpp"

namespace dateline {

namespace {

DateMention mention_of(const dates::Candidate& candidate, const dates::Meaning& meaning, const dates::Words& words) {
    DateMention mention;
    mention.span = {words[candidate.begin].begin, words[candidate.end - 1].end()};
    mention.type = meaning.type;
    mention.value = meaning.value;
    mention.mod = candidate.mod;
    mention.when = meaning.when;
    if (mention.when && candidate.part) {
        mention.when = dates::narrowed(*mention.when, *candidate.part);
    } else if (mention.when && !candidate.is_loose_part) {
        mention.when = dates::narrowed(*mention.when, candidate.mod);
    }
    if (mention.when && (candidate.mod == "APPROX" || candidate.mod == "BEFORE" || candidate.mod == "AFTER")) {
        mention.when->from_qualifier = mention.when->to_qualifier = Qualifier::approximate;
    }
    mention.rule = candidate.rule;
    mention.missing = meaning.missing;
    mention.runner_up = meaning.runner_up;
    mention.anchor.kind = meaning.anchor;
    mention.confidence = candidate.confidence * meaning.confidence;
    return mention;
}

/// Names the earlier mention that the last one was counted from, which begins at byte `begin`.
void name_anchor(std::vector<DateMention>& mentions, std::size_t begin) {
    DateMention& last = mentions.back();
    if (last.anchor.kind != AnchorKind::earlier_mention && last.anchor.kind != AnchorKind::story) return;
    const auto earlier = std::lower_bound(mentions.begin(), mentions.end(), begin,
                                          [](const DateMention& m, std::size_t at) { return m.span.begin < at; });
    if (earlier != mentions.end() && earlier->span.begin == begin) last.anchor.mention = earlier->span;
}

/// The time from the first to the last end of a range, when the last does not come before the first.
std::optional<When> joined_range(const DateMention& first, const DateMention& last) {
    if (!first.when || !last.when) return std::nullopt;
    if (to_day_number(last_day(*last.when)) < to_day_number(first_day(*first.when))) return std::nullopt;
    When range = when_span(first.when->from, last.when->to);
    range.from_qualifier = first.when->from_qualifier;
    range.to_qualifier = last.when->to_qualifier;
    return range;
}

/// The first phrases of dates that lack something, quoted, and how many more there are.
std::string unplaced_phrases(const Article& article, const std::vector<DateMention>& mentions) {
    constexpr std::size_t shown = 5;
    std::string phrases;
    std::size_t count = 0;
    for (const DateMention& mention : mentions) {
        if (mention.missing.empty() || ++count > shown) continue;
        phrases += (phrases.empty() ? "'" : ", '") + escape_controls(article.view(mention.span)) + "'";
    }
    if (count > shown) phrases += fmt::format(" and {} more", count - shown);
    return phrases;
}

/// The latest whole day that the first third of the text names in full: news names its own day there, more often than
/// not. Only the user can know, so it is offered and never used.
std::optional<Date> likely_publication(const Article& article, const std::vector<DateMention>& mentions) {
    std::optional<Date> latest;
    for (const DateMention& mention : mentions) {
        if (mention.span.begin > article.text.size() / 3) break;
        if (!mention.when || !mention.when->from.has_day() || mention.when->from != mention.when->to) continue;
        latest = std::max(latest.value_or(mention.when->from), mention.when->from);
    }
    return latest;
}

/// Says once for an article what its dates lack.
void report_missing(const Article& article, const std::vector<DateMention>& mentions, Diagnostics& diagnostics) {
    const std::string phrases = unplaced_phrases(article, mentions);
    if (phrases.empty()) return;
    const std::string reason = article.published
                                   ? "the publication date " + to_edtf(article.published->when) + " is not a day"
                                   : "no publication date is known";
    const auto likely = article.published ? std::nullopt : likely_publication(article, mentions);
    diagnostics.warning("cannot place " + phrases + " in time: " + reason, {article.name},
                        "give the article 'published: YYYY-MM-DD'" +
                            (likely ? "; the latest day near its beginning is " + to_iso(*likely) : ""));
}

}  // namespace

std::vector<DateMention> find_dates(const NumberedArticle& numbered, dates::WordForms& forms,
                                    Diagnostics& diagnostics) {
    const Article& article = numbered.article;
    const dates::Words words(numbered, forms);
    std::vector<dates::Candidate> candidates = dates::find_candidates(words);
    dates::settle_numeric_order(candidates, article.language);
    dates::attach_modifiers(words, candidates);
    dates::carry_years_back(words, candidates);
    dates::join_clock_times(words, candidates);
    dates::link_ranges(words, candidates);
    dates::mark_asides(candidates);

    const auto published = article.published ? std::optional(article.published->when) : std::nullopt;
    dates::Resolver resolver(published, dates::telling_of(candidates, published));
    std::vector<DateMention> mentions;
    mentions.reserve(candidates.size());
    std::map<std::size_t, std::size_t> first_ends;  // range number -> mention of its first end
    for (const dates::Candidate& candidate : candidates) {
        const auto meaning = resolver.resolve(candidate, words[candidate.begin].sentence);
        if (!meaning) continue;
        mentions.push_back(mention_of(candidate, *meaning, words));
        name_anchor(mentions, words[meaning->anchor_word].begin);
        if (!candidate.range) continue;
        const auto [first, is_first] = first_ends.emplace(*candidate.range, mentions.size() - 1);
        if (is_first) continue;
        mentions.back().range = joined_range(mentions[first->second], mentions.back());
        mentions[first->second].range = mentions.back().range;
    }
    report_missing(article, mentions, diagnostics);
    return mentions;
}

std::vector<DateMention> find_dates(const Article& article, const LanguagePack& pack, Diagnostics& diagnostics) {
    const dates::Lexicon lexicon(pack);
    WordNumbers numbers;
    const NumberedArticle numbered = numbers.read(article);
    dates::WordForms forms(numbers, lexicon);
    return find_dates(numbered, forms, diagnostics);
}

}  // namespace dateline
