#include <algorithm>

#include "article/furniture.hpp"
#include "article/header_date.hpp"
#include "article/words.hpp"

namespace dateline {

namespace {

constexpr std::size_t most_label_words = 6;     ///< of a line such as a button or a heading of a form
constexpr std::size_t most_address_words = 40;  ///< of a paragraph that speaks to the reader
constexpr std::size_t most_teaser_words = 40;   ///< of the summary of another article
constexpr std::size_t most_biography_words = 120;
constexpr std::size_t biography_reach = 14;   ///< words within which an author's trade is named
constexpr std::size_t fewest_paragraphs = 3;  ///< of an article that is cut at its end

bool is_open(const PageBlock& block) {
    return !block.has_role;
}

// Only running text counts: an article is cut where most of that lies above.
std::size_t count_paragraphs(const Page& page, std::size_t begin, std::size_t end) {
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i) count += is_open(page[i]) && page[i].is_paragraph() ? 1 : 0;
    return count;
}

// A line with a year may be an entry of a chronology, which is what Dateline is for.
bool has_year(const PageBlock& block, std::string_view text) {
    return std::ranges::any_of(block.tokens, [&](const Token& token) {
        return token.kind == TokenKind::number && token.span.size() == 4 && text[token.span.begin] <= '2';
    });
}

// All ways in which sites and old wires open a quote.
bool has_quotes(const PageBlock& block) {
    constexpr std::string_view marks[] = {"\"", "\xe2\x80\x9c", "\xe2\x80\x98", "``", "\xc2\xab"};
    return std::ranges::any_of(marks, [&](std::string_view mark) { return block.text.find(mark) != block.text.npos; });
}

// A short line that ends no sentence: a button, a label, a heading.
bool is_label(const PageBlock& block, std::string_view text) {
    return block.words <= most_label_words && !block.ends_with_stop() && !has_year(block, text);
}

// A paragraph that speaks to its reader, as articles do in quotes only.
bool addresses_reader(const PageBlock& block, const LanguagePack& pack) {
    return block.words <= most_address_words && !has_quotes(block) &&
           holds_phrase(pack, words::reader_words, block.lower);
}

// Cuts after the first line that ends the article, when most of the text stands before it.
void mark_after_page_end(Page& page, std::string_view text, const LanguagePack& pack) {
    const std::size_t all = count_paragraphs(page, 0, page.size());
    std::size_t before = 0;
    for (std::size_t i = 0; i < page.size(); ++i) {
        before += count_paragraphs(page, i, i + 1);
        const bool may_end = before >= fewest_paragraphs && (all - before) * 2 <= before;
        if (!may_end || !is_in(pack, words::page_end, page[i].lower)) continue;
        for (std::size_t j = i; j < page.size(); ++j) {
            page[j].set_role(is_biography(page[j], text, pack) ? BlockRole::biography : BlockRole::furniture);
        }
        return;
    }
}

// Authors are introduced below the article, with nothing but furniture after them.
void mark_biographies(Page& page, std::string_view text, const LanguagePack& pack) {
    if (count_paragraphs(page, 0, page.size()) <= fewest_paragraphs) return;
    for (std::size_t i = page.size(); i-- > 0;) {
        if (!is_open(page[i])) continue;
        if (!is_biography(page[i], text, pack)) return;
        page[i].set_role(BlockRole::biography);
    }
}

// Where the blocks without a role end: the furniture below them is known.
std::size_t end_of_open_blocks(const Page& page) {
    std::size_t end = page.size();
    while (end > 0 && !is_open(page[end - 1])) --end;
    return end;
}

// The headline and summary of another article: [begin, end) is set apart by more blank lines than paragraphs are.
bool is_teaser(const Page& page, std::size_t begin, std::size_t end) {
    if (end - begin > 3 || page[begin].words < 3 || !page[begin].is_headline_like()) return false;
    for (std::size_t i = begin + 1; i < end; ++i) {
        if (!is_open(page[i]) || page[i].words > most_teaser_words) return false;
    }
    return is_open(page[begin]);
}

// Two or more teasers at the end of a page.
void mark_spaced_teasers(Page& page) {
    const std::size_t end = end_of_open_blocks(page);
    std::vector<std::size_t> gaps;
    for (std::size_t i = 1; i < end; ++i) gaps.push_back(page[i].blank_lines_before);
    if (gaps.empty()) return;
    std::ranges::nth_element(gaps, gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2));
    const std::size_t usual = gaps[gaps.size() / 2];
    std::size_t first = end;
    std::size_t section_end = end;
    std::size_t teasers = 0;
    for (std::size_t i = end; i-- > 1;) {
        if (page[i].blank_lines_before <= usual) continue;
        if (!is_teaser(page, i, section_end)) break;
        ++teasers;
        first = section_end = i;
    }
    if (teasers < 2 || count_paragraphs(page, 0, first) < fewest_paragraphs) return;
    for (std::size_t i = first; i < end; ++i) page[i].set_role(BlockRole::furniture);
}

// A list of other headlines at the end of a page: three lines or more without a stop, perhaps with a summary each.
void mark_headline_list(Page& page, std::string_view text) {
    const std::size_t end = end_of_open_blocks(page);
    std::size_t first = end;
    std::size_t headlines = 0;
    bool summary_waits = false;
    for (std::size_t i = end; i-- > 0 && is_open(page[i]);) {
        const bool is_headline =
            page[i].words >= 3 && page[i].words <= 20 && page[i].is_headline_like() && !has_year(page[i], text);
        if (is_headline) {
            ++headlines;
            first = i;
            summary_waits = false;
        } else if (summary_waits || page[i].words > most_teaser_words) {
            break;
        } else {
            summary_waits = true;
        }
    }
    if (headlines < 3 || count_paragraphs(page, 0, first) < fewest_paragraphs) return;
    for (std::size_t i = first; i < end; ++i) page[i].set_role(BlockRole::furniture);
}

// Labels and words to the reader around furniture at the end of a page are furniture too.
void mark_trailing_labels(Page& page, std::string_view text, const LanguagePack& pack) {
    if (count_paragraphs(page, 0, page.size()) < fewest_paragraphs) return;
    std::size_t first = page.size();
    bool is_sure = false;
    while (first > 0) {
        const PageBlock& block = page[first - 1];
        const bool is_marked = block.has_role && block.role == BlockRole::furniture;
        const bool speaks_to_reader = is_open(block) && addresses_reader(block, pack);
        const bool is_biography = block.has_role && block.role == BlockRole::biography;
        if (!is_marked && !speaks_to_reader && !is_biography && !(is_open(block) && is_label(block, text))) break;
        is_sure = is_sure || is_marked;
        --first;
    }
    if (!is_sure) return;
    for (std::size_t i = first; i < page.size(); ++i) {
        if (is_open(page[i])) page[i].set_role(BlockRole::furniture);
    }
}

}  // namespace

// A name of two words or more, a verb of the list, and a trade within reach.
bool is_biography(const PageBlock& block, std::string_view text, const LanguagePack& pack) {
    if (block.words < 5 || block.words > most_biography_words || block.lower.empty()) return false;
    if (!starts_with_phrase(pack, words::biography_starts, block.lower).empty()) return true;
    const auto word = [&](std::size_t at) {
        const auto span = block.tokens[at].span;
        return std::string_view(block.lower).substr(span.begin - block.span.begin, span.size());
    };
    // Offsets into `lower` are those of the text only while no apostrophe was shortened; names have none of those.
    std::size_t verb = 0;
    while (verb < block.tokens.size() && verb < 6 && starts_upper(text, block.tokens[verb])) ++verb;
    if (verb < 2 || verb >= block.tokens.size() || !pack.find(words::biography_verbs, word(verb))) return false;
    const std::size_t reach = std::min(block.tokens.size(), verb + biography_reach);
    for (std::size_t at = verb + 1; at < reach; ++at) {
        const auto span = block.tokens[at].span;
        if (span.end - block.span.begin > block.lower.size()) break;
        if (pack.find(words::author_roles, word(at))) return true;
    }
    return false;
}

// From the surest sign to the weakest; each rule sees what those before it have marked.
void mark_page_tail(Page& page, std::string_view text, const LanguagePack& pack) {
    mark_after_page_end(page, text, pack);
    mark_spaced_teasers(page);
    mark_headline_list(page, text);
    mark_biographies(page, text, pack);
    mark_trailing_labels(page, text, pack);
}

}  // namespace dateline
