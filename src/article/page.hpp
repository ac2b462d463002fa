// Page: the blocks of an article while their roles are being found, with what the rules ask of a block again and again.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "article/blocks.hpp"
#include "config/language_pack.hpp"

namespace dateline {

/// A block and its looks.
struct PageBlock {
    TextSpan span{};
    std::string_view text;
    std::string lower;  ///< ASCII lower case, with typewriter apostrophes
    std::span<const Token> tokens;
    std::size_t words = 0;  ///< words and numbers
    std::size_t blank_lines_before = 0;
    BlockRole role = BlockRole::body;
    bool has_role = false;      ///< a rule has given the role
    bool is_date_line = false;  ///< a date and nothing else but a time, a zone or the like

    void set_role(BlockRole value) {
        role = value;
        has_role = true;
    }
    /// Ends like a sentence: with a stop, perhaps inside quotes or brackets.
    [[nodiscard]] bool ends_with_stop() const;
    /// A line as of a headline, which may ask or exclaim, a menu or a label: not long, and without a full stop.
    [[nodiscard]] bool is_headline_like() const;
    /// A paragraph of running text.
    [[nodiscard]] bool is_paragraph() const { return words >= 40 || (words >= 12 && ends_with_stop()); }
};

using Page = std::vector<PageBlock>;

/// The blocks of a text that was split into `raw`, `sentences` and `tokens`.
Page make_page(std::string_view text, const std::vector<RawBlock>& raw, const std::vector<Sentence>& sentences,
               const std::vector<Token>& tokens);

/// The form in which lines and phrases are compared: ASCII lower case, with typewriter apostrophes.
std::string to_matching_form(std::string_view text);

/// Whether a token begins with a capital letter.
bool starts_upper(std::string_view text, const Token& token);
/// Whether a word of two letters or more is in capitals.
bool is_all_capitals(std::string_view text, const Token& token);

/// Matches of a block with the phrases of a list of the language pack.
bool is_in(const LanguagePack& pack, std::string_view list, std::string_view line);
/// The phrase of the list with which `line` begins, at a word boundary; empty when there is none.
std::string_view starts_with_phrase(const LanguagePack& pack, std::string_view list, std::string_view line);
bool holds_phrase(const LanguagePack& pack, std::string_view list, std::string_view line);

}  // namespace dateline
