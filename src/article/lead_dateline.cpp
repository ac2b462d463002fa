#include "article/lead_dateline.hpp"

#include <algorithm>

#include "article/header_date.hpp"
#include "article/words.hpp"
#include "base/text.hpp"

namespace dateline {

namespace {

/// A dateline is short; a dash further on belongs to the text.
constexpr std::size_t most_tokens = 20;
constexpr std::size_t most_place_words = 5;

// Reads the first tokens of a paragraph.
class LeadReader {
public:
    LeadReader(std::string_view text, const PageBlock& block, const LanguagePack& pack)
        : text_(text), tokens_(block.tokens), pack_(pack) {}

    // Capitals alone, an agency or a date show that the words before the dash are a dateline.
    std::optional<LeadDateline> read() const {
        const std::size_t end = separator();
        if (end == 0 || end + 2 >= tokens_.size()) return std::nullopt;
        LeadDateline dateline;
        const std::size_t place_end = find_place_end(end);
        if (place_end == 0) return std::nullopt;
        dateline.place = {tokens_[0].span.begin, tokens_[place_end - 1].span.end};
        dateline.date = date_between(place_end, end);
        const bool has_agency = word(place_end) == "(" || word(place_end) == "/" || word(end - 1) == ")";
        if (!is_all_capitals(text_, tokens_[0]) && !has_agency && !dateline.has_date()) return std::nullopt;
        return dateline;
    }

private:
    [[nodiscard]] std::string_view word(std::size_t at) const {
        return at < tokens_.size() ? text_.substr(tokens_[at].span.begin, tokens_[at].span.size()) : std::string_view{};
    }

    // The index of the dash that ends the dateline, or 0.
    [[nodiscard]] std::size_t separator() const {
        const std::size_t last = std::min(tokens_.size(), most_tokens);
        for (std::size_t at = 0; at < last; ++at) {
            if (is_separator(at)) return at;
            if (!may_stand_in_dateline(at)) return 0;
        }
        return 0;
    }

    [[nodiscard]] bool is_separator(std::size_t at) const {
        const auto mark = word(at);
        if (mark == "\xe2\x80\x94" || mark == "\xe2\x80\x93" || mark == "\xe2\x80\x95") return true;
        // A hyphen parts words unless it stands free, as "_" does in wires of the AP.
        const bool is_free = tokens_[at].space_before && at + 1 < tokens_.size() && tokens_[at + 1].space_before;
        if (mark == "-" || mark == "_") return is_free || word(at + 1) == "-";
        const bool only_capitals = at <= 3 && at > 0 && is_all_capitals(text_, tokens_[at - 1]);
        return mark == ":" && only_capitals && at + 1 < tokens_.size() && tokens_[at + 1].space_before;
    }

    // The first word in lower case that no place name holds ends the search: what follows is a sentence.
    [[nodiscard]] bool may_stand_in_dateline(std::size_t at) const {
        const Token& token = tokens_[at];
        if (token.kind == TokenKind::number) return at > 0;
        if (token.kind == TokenKind::punctuation) return word(at).find_first_of(",.()/;'&-[]:*") != std::string::npos;
        if (starts_upper(text_, token) || day_of(text_, token)) return true;
        return at > 0 && pack_.find(words::dateline_words, to_lower_ascii(word(at))).has_value();
    }

    // Behind the place and the region that may follow it: "HARROW COUNTY, Ore.". 0 when there is no place.
    [[nodiscard]] std::size_t find_place_end(std::size_t end) const {
        const std::size_t name_end = name_end_at(0, end);
        if (name_end == 0 || word(name_end) != ",") return name_end;
        const std::size_t region_end = name_end_at(name_end + 1, end);
        if (region_end == name_end + 1) return name_end;
        return word(region_end) == "." ? region_end + 1 : region_end;
    }

    // Behind the words of a name that begins at `at`; `at` itself when none does.
    [[nodiscard]] std::size_t name_end_at(std::size_t at, std::size_t end) const {
        std::size_t here = at;
        while (here < end && here - at < most_place_words) {
            const Token& token = tokens_[here];
            if (token.kind != TokenKind::word || month_of(text_, token, pack_) || weekday_named(text_, token, pack_)) {
                break;
            }
            const bool is_lower = !starts_upper(text_, token);
            if (is_lower && !pack_.find(words::dateline_words, to_lower_ascii(word(here)))) break;
            ++here;
            // "ST. LOUIS", "PORT-AU-PRINCE"
            const bool goes_on = here + 1 < end && (word(here) == "-" || (word(here) == "." && here - at == 1)) &&
                                 starts_upper(text_, tokens_[here + 1]);
            if (goes_on) ++here;
        }
        return here;
    }

    // The order "May 6" or "6 May" differs by agency; a year is the exception.
    [[nodiscard]] Date date_between(std::size_t begin, std::size_t end) const {
        const auto dates = find_header_dates(text_, tokens_.subspan(begin, end - begin), pack_, true);
        if (!dates.empty()) return dates[0].date;
        for (std::size_t at = begin; at + 1 < end; ++at) {
            const auto month = month_of(text_, tokens_[at], pack_);
            const std::size_t next = word(at + 1) == "." ? at + 2 : at + 1;
            if (month && next < end) {
                if (const auto day = day_of(text_, tokens_[next])) return {0, *month, *day, {}};
            }
            const auto day = day_of(text_, tokens_[at]);
            if (const auto after = month_of(text_, tokens_[at + 1], pack_); day && after) return {0, *after, *day, {}};
        }
        return {};
    }

    std::string_view text_;
    std::span<const Token> tokens_;
    const LanguagePack& pack_;
};

}  // namespace

std::optional<LeadDateline> find_lead_dateline(std::string_view text, const PageBlock& block,
                                               const LanguagePack& pack) {
    if (block.tokens.empty()) return std::nullopt;
    const std::string beginning = to_lower_ascii(block.text.substr(0, 16));
    // "By Jane Roe - The Gazette" names no place.
    if (!starts_with_phrase(pack, words::byline_starts, beginning).empty()) return std::nullopt;
    return LeadReader(text, block, pack).read();
}

}  // namespace dateline
