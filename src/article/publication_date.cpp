#include "article/publication_date.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "article/header_date.hpp"
#include "article/header_lines.hpp"
#include "article/lead_dateline.hpp"
#include "article/relative_stamp.hpp"
#include "article/words.hpp"
#include "base/text.hpp"

namespace dateline {

namespace {

/// Blocks searched at both ends of a page (specs/temporal.md, section 6); furniture is not counted at its beginning.
constexpr std::size_t head_reach = 12;
constexpr std::size_t tail_reach = 5;
/// Words of a line that carries a stamp.
constexpr std::size_t most_stamp_words = 25;

// From the most to the least trusted.
enum class Trust { meta, published, weekday_header, byline, header, dateline, updated, url, dateline_without_year };

std::string_view pattern_name(Trust trust) {
    constexpr std::array<std::string_view, 9> names = {"meta",    "published", "weekday-header",
                                                       "byline",  "header",    "dateline",
                                                       "updated", "url",       "dateline-without-year"};
    return names[static_cast<std::size_t>(trust)];
}

struct Candidate {
    Trust trust = Trust::header;
    Date date{};
    std::optional<TextSpan> span{};
};

class PublicationFinder {
public:
    PublicationFinder(const Page& page, std::string_view text, const PublicationSources& sources, const SourcePos& pos,
                      Diagnostics& diagnostics)
        : page_(page), text_(text), sources_(sources), pos_(pos), diagnostics_(diagnostics) {}

    // All candidates are collected, so that a given date can be held against the best of them.
    std::optional<PublicationDate> find() {
        read_head();
        read_tail();
        read_names();
        const auto best = std::ranges::min_element(candidates_, {}, &Candidate::trust);
        if (sources_.facts.published) {
            if (best != candidates_.end()) compare_with_given(*best);
            return PublicationDate{*sources_.facts.published, "given", {}};
        }
        if (best == candidates_.end()) {
            report_unused();
            return std::nullopt;
        }
        report_disagreement(*best);
        return PublicationDate{when_of(best->date), std::string(pattern_name(best->trust)), best->span};
    }

private:
    // Down to the lead: below it, a date alone on a line is a heading.
    void read_head() {
        std::size_t seen = 0;
        for (const auto& block : page_) {
            if (seen >= head_reach) return;
            const bool is_furniture = block.has_role && block.role == BlockRole::furniture;
            seen += is_furniture ? 0 : 1;
            read_block(block, true);
            if (block.is_paragraph() && !block.has_role) {
                read_lead(block);
                return;
            }
        }
    }

    // Below the article only a word such as "Published" makes a date a stamp.
    void read_tail() {
        const std::size_t begin = page_.size() - std::min(page_.size(), tail_reach);
        for (std::size_t i = begin; i < page_.size(); ++i) read_block(page_[i], false);
    }

    // Sites write the day into the address; people write it into the name of a saved file.
    void read_names() {
        for (const std::string_view name : {std::string_view(sources_.facts.url), base_name()}) {
            if (const auto date = date_in_name(name)) candidates_.push_back({Trust::url, *date, {}});
        }
        for (std::size_t i = 0; i < page_.size() && i < head_reach; ++i) {
            if (!page_[i].lower.starts_with("http://") && !page_[i].lower.starts_with("https://")) continue;
            if (const auto date = date_in_name(page_[i].text)) {
                candidates_.push_back({Trust::url, *date, page_[i].span});
            }
        }
    }

    [[nodiscard]] std::string_view base_name() const {
        const std::string_view name = sources_.name;
        const auto slash = name.rfind('/');
        return slash == std::string_view::npos ? name : name.substr(slash + 1);
    }

    // Only the United States (and few others) write the month first.
    [[nodiscard]] bool us_order() const { return sources_.facts.language.ends_with("-US"); }

    [[nodiscard]] TextSpan span_of(const PageBlock& block, const HeaderDate& date) const {
        return {block.tokens[date.first_token].span.begin, block.tokens[date.end_token - 1].span.end};
    }

    // The first usable date of a line is its stamp.
    void read_block(const PageBlock& block, bool at_head) {
        if (block.words > most_stamp_words || block.lower.empty()) return;
        if (at_head && !relative_ && is_relative_stamp(text_, block, sources_.pack)) relative_ = block.text;
        for (const auto& date : find_header_dates(text_, block.tokens, sources_.pack, us_order())) {
            const auto trust = trust_of(block, date, at_head);
            if (!trust || !is_usable(date, *trust)) continue;
            candidates_.push_back({*trust, date.date, span_of(block, date)});
        }
    }

    // Which pattern the line of a date is, if any.
    [[nodiscard]] std::optional<Trust> trust_of(const PageBlock& block, const HeaderDate& date, bool at_head) const {
        const std::string before = to_lower_ascii(
            trim(text_.substr(block.span.begin, block.tokens[date.first_token].span.begin - block.span.begin)));
        const bool is_iso = date.form == HeaderDateForm::iso;
        if (ends_with_key(words::updated_keys, before)) return Trust::updated;
        if (is_iso &&
            (holds_phrase(sources_.pack, words::meta_keys, before) || ends_with_key(words::published_keys, before))) {
            return Trust::meta;
        }
        if (ends_with_key(words::published_keys, before)) return Trust::published;
        if (!at_head || (block.has_role && block.role == BlockRole::title)) return std::nullopt;
        if (block.is_date_line) {
            if (is_iso) return Trust::meta;
            return date.weekday ? Trust::weekday_header : Trust::header;
        }
        if (!date.date.has_day()) return std::nullopt;
        if (byline_of(block, text_, sources_.pack)) return Trust::byline;
        if (!is_citation(block, date)) return std::nullopt;
        return date.weekday ? Trust::weekday_header : Trust::header;
    }

    // Whether the text before a date ends in one of the words of a list, with nothing but "on" or a mark between.
    [[nodiscard]] bool ends_with_key(std::string_view list, std::string_view before) const {
        for (const auto& [filler, none] : sources_.pack.words(words::key_fillers)) {
            before = trim(before);
            while (!before.empty() && (before.back() == ':' || before.back() == ',' || before.back() == '-')) {
                before.remove_suffix(1);
            }
            if (before.ends_with(filler) && before.size() > filler.size() &&
                before[before.size() - filler.size() - 1] == ' ') {
                before = trim(before.substr(0, before.size() - filler.size()));
            }
        }
        for (const auto& [key, value] : sources_.pack.words(list)) {
            if (!before.ends_with(key)) continue;
            const std::size_t at = before.size() - key.size();
            if (at == 0 || before[at - 1] == ' ' || before[at - 1] == '|') return true;
        }
        return false;
    }

    // "The Daily Example, Vol. 12 No. 88, 6 May 2017, p. 3": names, numbers and marks, but no sentence.
    [[nodiscard]] bool is_citation(const PageBlock& block, const HeaderDate& date) const {
        if (block.text.find_first_of(",|:") == std::string_view::npos) return false;
        for (std::size_t at = 0; at < block.tokens.size(); ++at) {
            const Token& token = block.tokens[at];
            const bool in_date = at >= date.first_token && at < date.end_token;
            if (in_date || token.kind != TokenKind::word || starts_upper(text_, token)) continue;
            const auto word = to_lower_ascii(text_.substr(token.span.begin, token.span.size()));
            if (!sources_.pack.find(words::date_line_words, word)) return false;
        }
        return true;
    }

    // A weekday that contradicts its date shows that one of them is wrong.
    bool is_usable(const HeaderDate& date, Trust trust) {
        if (date.weekday && date.date.has_day() && weekday_of(date.date) != *date.weekday) {
            diagnostics_.warning(
                "the weekday in the header does not belong to " + to_iso(date.date) + "; this date is not used", pos_,
                "give 'published' in the config");
            return false;
        }
        if (date.form != HeaderDateForm::numeric || !date.day_and_month_may_swap || us_order()) return true;
        if (sources_.facts.language.find('-') != std::string::npos || trust == Trust::meta) return true;
        if (!ambiguous_) ambiguous_ = date.date;
        return false;
    }

    // A dateline gives the day of writing, which may lie a day before publication: trusted less than a header.
    void read_lead(const PageBlock& block) {
        const auto lead = find_lead_dateline(text_, block, sources_.pack);
        if (!lead || !lead->has_date()) return;
        if (lead->has_year()) {
            candidates_.push_back({Trust::dateline, lead->date, lead->place});
        } else if (const auto year = year_from_elsewhere()) {
            const Date date{*year, lead->date.month, lead->date.day, {}};
            if (is_valid(date)) candidates_.push_back({Trust::dateline_without_year, date, lead->place});
        }
    }

    // The year of a copyright line, else the latest year of a full date in the text.
    [[nodiscard]] std::optional<std::int64_t> year_from_elsewhere() const {
        std::optional<std::int64_t> latest;
        for (const auto& block : page_) {
            const bool is_copyright = holds_phrase(sources_.pack, words::copyright_words, block.lower) ||
                                      block.lower.find("\xc2\xa9") != std::string::npos;
            for (const auto& token : block.tokens) {
                if (!is_copyright || token.kind != TokenKind::number || token.span.size() != 4) continue;
                return parse_integer(text_.substr(token.span.begin, 4));
            }
            for (const auto& date : find_header_dates(text_, block.tokens, sources_.pack, us_order())) {
                if (date.date.has_day()) latest = std::max(latest.value_or(date.date.year), date.date.year);
            }
        }
        return latest;
    }

    // Warns unless one of both dates can mean the other.
    void compare_with_given(const Candidate& found) {
        if (found.trust >= Trust::updated) return;
        const When& given = *sources_.facts.published;
        const When stamp = when_of(found.date);
        if (first_day(stamp) <= last_day(given) && first_day(given) <= last_day(stamp)) return;
        diagnostics_.warning("the article is given as published " + to_edtf(given) + ", but its text says " +
                                 to_iso(found.date) + "; the given date is used",
                             pos_);
    }

    // Once for an article. A page is corrected after its publication and written before it: dates of a correction, and
    // those of a dateline one or two days earlier, contradict nothing.
    void report_disagreement(const Candidate& best) {
        constexpr std::int64_t days_of_writing = 2;
        for (const Candidate& other : candidates_) {
            if (best.trust == Trust::updated || other.trust == Trust::updated) continue;
            const std::int64_t earlier = to_day_number(first_day(best.date)) - to_day_number(last_day(other.date));
            const std::int64_t later = to_day_number(first_day(other.date)) - to_day_number(last_day(best.date));
            const bool is_dateline = other.trust == Trust::dateline || other.trust == Trust::dateline_without_year;
            if (later <= 0 && earlier <= (is_dateline ? days_of_writing : 0)) continue;
            diagnostics_.warning("the article says when it was published in two ways: " + to_iso(best.date) + " (" +
                                     std::string(pattern_name(best.trust)) + ") and " + to_iso(other.date) + " (" +
                                     std::string(pattern_name(other.trust)) + "); the first is used",
                                 pos_, "give 'published' in the config");
            return;
        }
    }

    // Only when it would have been needed.
    void report_unused() {
        if (relative_ && !ambiguous_) {
            diagnostics_.warning(
                "the stamp '" + std::string(*relative_) +
                    "' counts from the day on which the page was saved, which is not known; it is not used",
                pos_, "give 'published' in the config");
        }
        if (!ambiguous_) return;
        diagnostics_.warning("the numeric date in the header can be read in two ways; it is not used", pos_,
                             "give 'published: " + to_iso(*ambiguous_) + "', or the language en-US or en-GB");
    }

    const Page& page_;
    std::string_view text_;
    const PublicationSources& sources_;
    const SourcePos& pos_;
    Diagnostics& diagnostics_;
    std::vector<Candidate> candidates_;
    std::optional<Date> ambiguous_;
    std::optional<std::string_view> relative_;  ///< the line of a stamp such as "3 hours ago"
};

}  // namespace

std::optional<PublicationDate> find_publication_date(const Page& page, std::string_view text,
                                                     const PublicationSources& sources, const SourcePos& pos,
                                                     Diagnostics& diagnostics) {
    return PublicationFinder(page, text, sources, pos, diagnostics).find();
}

}  // namespace dateline
