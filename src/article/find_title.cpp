#include "article/find_title.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "article/header_lines.hpp"
#include "article/lead_dateline.hpp"
#include "base/text.hpp"

namespace dateline {

namespace {

/// Blocks among which a title is looked for, furniture not counted.
constexpr std::size_t title_reach = 12;

// What cannot be a headline: sentences, stamps, bylines, and what has a role already.
bool is_title_candidate(const PageBlock& block, std::string_view text, const LanguagePack& pack) {
    if (block.has_role || block.lower.empty() || block.words == 0 || block.words > 30) return false;
    // A headline asks or exclaims, and quotes; it does not end in a full stop.
    if (block.words > 1 && !block.is_headline_like()) return false;
    return !block.is_date_line && !byline_of(block, text, pack) && !find_lead_dateline(text, block, pack);
}

// Whether `longer` is a headline that `line` cuts short, and not "<headline> - <site>".
bool is_fuller_headline(const PageBlock& longer, const std::string& line, std::string_view text,
                        const LanguagePack& pack) {
    const std::string_view rest = trim(std::string_view(longer.lower).substr(line.size()));
    const bool adds_site = rest.starts_with('-') || rest.starts_with('|') || rest.starts_with("\xe2\x80");
    return !adds_site && longer.is_headline_like() && is_title_candidate(longer, text, pack);
}

// Whether another block begins with this one: a caption or the name of the page repeats the headline.
bool is_repeated(const Page& page, std::size_t index, std::string_view text, const LanguagePack& pack) {
    const std::string& line = page[index].lower;
    if (page[index].words < 3) return false;
    for (std::size_t i = 0; i < page.size() && i < index + title_reach; ++i) {
        const bool repeats = i != index && page[i].lower.size() > line.size() && page[i].lower.starts_with(line);
        if (repeats && !is_fuller_headline(page[i], line, text, pack)) return true;
    }
    return false;
}

// Whether a candidate is rather the site's name: a few capitalised words that a menu or a notice parts from a later,
// longer candidate.
bool is_site_name(const Page& page, std::size_t index, const std::vector<std::size_t>& candidates,
                  std::string_view text) {
    constexpr std::size_t most_name_words = 4;
    if (page[index].words > most_name_words) return false;
    const bool is_name = std::ranges::all_of(page[index].tokens, [&](const Token& token) {
        return token.kind == TokenKind::punctuation || starts_upper(text, token);
    });
    return is_name && std::ranges::any_of(candidates, [&](std::size_t later) {
               if (later <= index || page[later].words <= most_name_words) return false;
               const auto between = std::span(page).subspan(index, later - index);
               return std::ranges::any_of(between, &PageBlock::has_role);
           });
}

// The headline: a candidate that is repeated, else the first one of some length, else the first.
std::optional<std::size_t> find_page_title(const Page& page, std::string_view text, const LanguagePack& pack) {
    std::vector<std::size_t> candidates;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < page.size() && seen < title_reach; ++i) {
        if (page[i].has_role) continue;
        ++seen;
        if (is_title_candidate(page[i], text, pack)) {
            candidates.push_back(i);
        } else if (page[i].is_paragraph()) {
            break;
        }
    }
    for (const std::size_t i : candidates) {
        if (is_repeated(page, i, text, pack)) return i;
    }
    for (const std::size_t fewest : {4U, 3U}) {
        for (const std::size_t i : candidates) {
            if (page[i].words >= fewest && !is_site_name(page, i, candidates, text)) return i;
        }
    }
    if (candidates.empty() || candidates[0] != 0) return std::nullopt;
    return 0;
}

// The block that says what the user or the front matter gave as the title.
std::optional<std::size_t> find_given_title(const Page& page, const std::string& title) {
    const std::string lower = to_matching_form(trim(title));
    for (std::size_t i = 0; i < page.size() && i < 2 * title_reach; ++i) {
        if (!lower.empty() && page[i].lower == lower) return i;
    }
    return std::nullopt;
}

// A JSONL text has no page around it: its headline can only be its first line.
bool is_first_line_title(const Page& page, std::string_view text, const LanguagePack& pack) {
    return page.size() >= 2 && is_title_candidate(page[0], text, pack) && page[0].words >= 3 && page[1].words > 0;
}

}  // namespace

std::optional<std::size_t> find_title(const Page& page, std::string_view text, const std::string& given_title,
                                      PageFurniture furniture, const LanguagePack& pack) {
    if (const auto given = find_given_title(page, given_title)) return given;
    if (furniture == PageFurniture::recognise) return find_page_title(page, text, pack);
    if (is_first_line_title(page, text, pack)) return 0;
    return std::nullopt;
}

}  // namespace dateline
