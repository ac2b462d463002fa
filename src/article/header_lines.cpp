#include "article/header_lines.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "article/find_title.hpp"
#include "article/header_date.hpp"
#include "article/lead_dateline.hpp"
#include "article/words.hpp"
#include "base/text.hpp"

namespace dateline {

namespace {

/// Blocks after the title among which byline, date and place are looked for.
constexpr std::size_t header_reach = 8;
constexpr std::size_t most_byline_words = 25;
constexpr std::size_t most_summary_words = 45;
constexpr std::size_t most_place_words = 4;
/// Lines with nothing but a date on one page: published, updated, printed.
constexpr std::size_t most_stamps = 3;

std::string_view token_text(std::string_view text, const Token& token) {
    return text.substr(token.span.begin, token.span.size());
}

// Above the headline stand the site's name, menus and sections; only who and when may be read there.
void mark_above_title(Page& page, std::size_t title, std::string_view text, const LanguagePack& pack, Header& header) {
    for (std::size_t i = 0; i < title; ++i) {
        PageBlock& block = page[i];
        if (block.has_role) continue;
        if (block.is_date_line) {
            block.set_role(BlockRole::dateline);
        } else if (auto byline = byline_of(block, text, pack)) {
            header.byline = *std::move(byline);
            block.set_role(BlockRole::byline);
        } else {
            block.set_role(BlockRole::furniture);
        }
    }
}

// Lines that repeat the headline, or its beginning, are captions and links.
void mark_repetitions(Page& page, std::size_t title) {
    const std::string& headline = page[title].lower;
    if (page[title].words < 3) return;
    for (std::size_t i = 0; i < page.size(); ++i) {
        PageBlock& block = page[i];
        if (i == title || block.has_role || block.words < 3 || block.lower.empty()) continue;
        if (block.lower == headline) {
            block.set_role(BlockRole::furniture);
        } else if (block.lower.starts_with(headline) || headline.starts_with(block.lower)) {
            block.set_role(BlockRole::caption);
        }
    }
}

// A line of capitalised words alone, as the place in which an article was written; "Print Email Share" is a menu.
bool is_place_line(const PageBlock& block, std::string_view text, const LanguagePack& pack) {
    const bool is_menu = std::ranges::any_of(block.tokens, [&](const Token& token) {
        return pack.find(words::furniture_lines, to_lower_ascii(token_text(text, token))).has_value();
    });
    if (is_menu || block.words == 0 || block.words > most_place_words || block.ends_with_stop()) return false;
    return std::ranges::all_of(block.tokens, [&](const Token& token) {
        return starts_upper(text, token) || token_text(text, token) == "," || token_text(text, token) == ".";
    });
}

// Roles of the lines between the headline and the lead.
class LinesBelowTitle {
public:
    LinesBelowTitle(Page& page, std::size_t begin, std::string_view text, const LanguagePack& pack, Header& header)
        : page_(page), begin_(begin), text_(text), pack_(pack), header_(header) {}

    // Signs first, then the place beside them, then what is left between headline and lead.
    void mark(PageFurniture furniture) {
        const auto sign = find_last_sign();
        if (!sign) return;
        const std::size_t last = *sign;
        for (std::size_t i = begin_; i <= last; ++i) mark_block(page_[i]);
        mark_place(last);
        if (furniture == PageFurniture::none) return;
        for (std::size_t i = begin_; i <= last; ++i) mark_rest(page_[i]);
    }

private:
    [[nodiscard]] bool is_sign(const PageBlock& block) const {
        return block.is_date_line || byline_of(block, text_, pack_).has_value();
    }

    // The last byline or date line before the lead, with no more than a summary above it.
    [[nodiscard]] std::optional<std::size_t> find_last_sign() const {
        std::optional<std::size_t> last;
        std::size_t seen = 0;
        std::size_t paragraphs = 0;
        for (std::size_t i = begin_; i < page_.size() && seen < header_reach; ++i) {
            if (page_[i].has_role) continue;
            ++seen;
            if (is_sign(page_[i])) {
                last = i;
            } else if (page_[i].words > most_summary_words || (page_[i].is_paragraph() && ++paragraphs > 1)) {
                break;
            }
        }
        return last;
    }

    void mark_block(PageBlock& block) {
        if (block.has_role) return;
        if (block.is_date_line) {
            block.set_role(BlockRole::dateline);
        } else if (auto byline = byline_of(block, text_, pack_)) {
            if (header_.byline.empty()) header_.byline = *std::move(byline);
            block.set_role(BlockRole::byline);
        }
    }

    // The place stands beside the byline or the date; two words with no byline at all are rather its author.
    void mark_place(std::size_t last) {
        for (std::size_t i = begin_; i <= last + 1 && i < page_.size(); ++i) {
            PageBlock& block = page_[i];
            if (block.has_role || header_.place || !is_place_line(block, text_, pack_) || !stands_beside_sign(i))
                continue;
            if (block.words >= 2 && header_.byline.empty()) {
                header_.byline = block.text;
                block.set_role(BlockRole::byline);
            } else {
                header_.place = block.span;
                block.set_role(BlockRole::dateline);
            }
        }
    }

    // "Lagos" alone could be anything; beside a byline or a date it is where the article was written.
    [[nodiscard]] bool stands_beside_sign(std::size_t at) const {
        const auto has_sign = [&](std::size_t i) {
            return page_[i].has_role && (page_[i].role == BlockRole::byline || page_[i].role == BlockRole::dateline);
        };
        return (at > 0 && has_sign(at - 1)) || (at + 1 < page_.size() && has_sign(at + 1));
    }

    // What is left is a summary when it is made of sentences, else a section or a button.
    static void mark_rest(PageBlock& block) {
        if (block.has_role) return;
        const bool is_summary = block.words >= 6 || block.ends_with_stop();
        block.set_role(is_summary ? BlockRole::summary : BlockRole::furniture);
    }

    Page& page_;
    std::size_t begin_;
    std::string_view text_;
    const LanguagePack& pack_;
    Header& header_;
};

// Only the first paragraph of the body opens with a dateline.
void mark_lead_place(Page& page, std::string_view text, const LanguagePack& pack, Header& header) {
    for (const auto& block : page) {
        if (block.has_role && block.role != BlockRole::summary) continue;
        if (const auto lead = find_lead_dateline(text, block, pack)) {
            header.place = lead->place;
            return;
        }
        if (block.is_paragraph()) return;
    }
}

// Words that are neither part of the date nor of a time, a zone or an issue make the line a sentence or a title.
bool has_only_date(const PageBlock& block, std::string_view text, const LanguagePack& pack) {
    if (block.words == 0 || block.words > 20) return false;
    const auto dates = find_header_dates(text, block.tokens, pack, true);
    if (dates.empty()) return false;
    for (std::size_t at = 0; at < block.tokens.size(); ++at) {
        const bool in_date = std::ranges::any_of(
            dates, [&](const HeaderDate& date) { return at >= date.first_token && at < date.end_token; });
        const Token& token = block.tokens[at];
        if (in_date || token.kind != TokenKind::word) continue;
        const std::string word = to_lower_ascii(token_text(text, token));
        const bool is_known = pack.find(words::date_line_words, word) || pack.find(words::published_keys, word) ||
                              pack.find(words::updated_keys, word) || pack.find(words::meta_keys, word + ":") ||
                              pack.find(words::meta_keys, word) || weekday_named(text, token, pack) ||
                              (word[0] >= '0' && word[0] <= '9');
        if (!is_known) return false;
    }
    return true;
}

}  // namespace

void mark_date_lines(Page& page, std::string_view text, const LanguagePack& pack) {
    std::size_t count = 0;
    for (auto& block : page) {
        block.is_date_line = has_only_date(block, text, pack);
        count += block.is_date_line ? 1 : 0;
    }
    if (count <= most_stamps) return;
    for (auto& block : page) block.is_date_line = false;
}

// After "By", a name runs to the first separator. Without it, a line of capitalised words that names a desk will do.
std::optional<std::string> byline_of(const PageBlock& block, std::string_view text, const LanguagePack& pack) {
    if (block.lower.empty() || block.words < 1 || block.words > most_byline_words) return std::nullopt;
    const std::string_view start = starts_with_phrase(pack, words::byline_starts, block.lower);
    if (!start.empty()) {
        std::string_view name = trim(block.text.substr(start.size()));
        name = trim(name.substr(0, name.find_first_of("|,;(@")));
        for (const std::string_view mark : {"\xc2\xb7", "\xe2\x80\xa2", "\xe2\x80\x93", "\xe2\x80\x94", " - "}) {
            name = trim(name.substr(0, name.find(mark)));
        }
        const bool is_name = !name.empty() && ((name[0] >= 'A' && name[0] <= 'Z') || (name[0] & 0x80) != 0);
        if (is_name && !name.ends_with('.')) return std::string(name);
        return std::nullopt;
    }
    if (block.words > 8 || block.ends_with_stop()) return std::nullopt;
    const bool all_upper = std::ranges::all_of(block.tokens, [&](const Token& token) {
        return token.kind != TokenKind::word || starts_upper(text, token) || token_text(text, token) == "for" ||
               token_text(text, token) == "and" || token_text(text, token) == "of";
    });
    const bool has_word = std::ranges::any_of(block.tokens, [&](const Token& token) {
        return pack.find(words::byline_words, to_lower_ascii(token_text(text, token))).has_value();
    });
    if (all_upper && has_word) return std::string(block.text);
    return std::nullopt;
}

Header find_header(Page& page, std::string_view text, const std::string& given_title, PageFurniture furniture,
                   const LanguagePack& pack) {
    Header header;
    header.title = given_title;
    const auto title = find_title(page, text, given_title, furniture, pack);
    if (title) {
        page[*title].set_role(BlockRole::title);
        if (header.title.empty()) header.title = page[*title].text;
    }
    if (title && furniture == PageFurniture::recognise) {
        mark_above_title(page, *title, text, pack, header);
        mark_repetitions(page, *title);
    }
    LinesBelowTitle(page, title ? *title + 1 : 0, text, pack, header).mark(furniture);
    if (!header.place) mark_lead_place(page, text, pack, header);
    return header;
}

}  // namespace dateline
