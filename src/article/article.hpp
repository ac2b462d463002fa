// Article: what later rooms know of a text. UTF-8; every token and sentence carries its span in the source, counted
// in bytes here and in code points by `code_point_offset`. Nothing later reads the source again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "calendar/when.hpp"

namespace dateline {

/// Bytes [begin, end) of Article::text.
struct TextSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    auto operator<=>(const TextSpan&) const = default;
    [[nodiscard]] std::size_t size() const { return end - begin; }
};

/// What a block of text is for. Only title, summary and body may give events; dates and places are annotated in all.
enum class BlockRole { title, byline, dateline, summary, body, caption, furniture, biography };

/// A paragraph or a line that stands alone.
struct Block {
    TextSpan span{};
    BlockRole role = BlockRole::body;

    bool operator==(const Block&) const = default;
};

struct Sentence {
    TextSpan span{};
    std::size_t block = 0;  ///< index into Article::blocks

    bool operator==(const Sentence&) const = default;
};

/// A word, a number or one punctuation mark. Letters, digits and inner apostrophes stand together; '-', '.', ','
/// and other marks are tokens of their own, except in abbreviations with inner stops ("U.S.", "a.m.", "D.C.").
enum class TokenKind : std::uint8_t { word, number, punctuation };
struct Token {
    TextSpan span{};
    std::uint32_t sentence = 0;  ///< index into Article::sentences
    TokenKind kind = TokenKind::word;
    bool space_before = false;  ///< white space or a line break stands before it

    bool operator==(const Token&) const = default;
};

/// Where the publication date came from: one of the patterns of the reader, or the user.
struct PublicationDate {
    When when{};
    /// "given", or how it was found, from the most to the least trusted: "meta", "published", "weekday-header",
    /// "byline", "header", "dateline", "updated", "url", "dateline-without-year".
    std::string pattern;
    std::optional<TextSpan> span{};  ///< in the text, when it was found there

    bool operator==(const PublicationDate&) const = default;
};

/// Where a piece of the text stands in its file.
struct SourceMark {
    std::size_t offset = 0;  ///< byte of the text at which the piece begins
    std::size_t line = 0;    ///< from 1
    std::size_t column = 0;  ///< in code points, from 1

    bool operator==(const SourceMark&) const = default;
};

/// A place named in the article's dateline ("LAGOS (Newswire) -") or header ("Jakarta" on a line of its own).
struct Article {
    std::string id;
    std::string name;  ///< how messages speak of it: a file name, or file:line of a JSONL record
    std::string text;
    std::string title;
    std::string byline;
    std::string source;  ///< the outlet
    std::string url;
    std::string language;  ///< BCP 47, "en" when nothing says otherwise
    std::string home;      ///< the outlet's home, a place name, may be empty
    std::optional<PublicationDate> published{};
    std::optional<TextSpan> dateline_place{};
    std::vector<Block> blocks;
    std::vector<Sentence> sentences;
    std::vector<Token> tokens;
    std::vector<SourceMark> source_marks;  ///< of a text that was rendered from another form, such as Markdown; sorted

    [[nodiscard]] std::string_view view(TextSpan span) const {
        return std::string_view(text).substr(span.begin, span.size());
    }
};

/// Offsets into a text, from bytes to code points, for many queries.
class CodePointOffsets {
public:
    explicit CodePointOffsets(std::string_view text);
    /// Code points before byte `byte_offset`.
    [[nodiscard]] std::size_t at(std::size_t byte_offset) const;

private:
    std::vector<std::size_t> before_every_64_bytes_;
    std::string_view text_;
};

/// Where a byte of the article's text stands: in its file or, for a record of a JSONL file, within the record's text.
SourcePos source_position(const Article& article, std::size_t byte_offset);

/// The stable text form of `dateline dump --stage=article`.
std::string dump(const Article& article);

}  // namespace dateline
