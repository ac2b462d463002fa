// JsonlReader: the lines of a JSONL text, one after the other, so that a feed of any length needs the memory of one
// line.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "article/article.hpp"
#include "article/languages.hpp"
#include "article/sentences.hpp"
#include "base/diagnostics.hpp"

namespace dateline {

/// Reads one source. A bad line is a warning with its number and gives no article.
class JsonlReader {
public:
    /// `name` is how messages speak of the source.
    JsonlReader(std::string name, Diagnostics& diagnostics, Languages languages);
    JsonlReader(const JsonlReader&) = delete;
    JsonlReader& operator=(const JsonlReader&) = delete;
    ~JsonlReader();

    /// The limit of an article, in bytes (specs/safety.md).
    static constexpr std::size_t longest_line = 16UL << 20U;

    /// The article of the next line, without its line end; nothing for a blank or a bad line.
    std::optional<Article> read_line(std::string_view line);
    /// Counts the next line, which the caller found to be longer than `longest_line`.
    void skip_long_line();

private:
    SentenceSplitter& splitter_of(const std::string& language, const LanguagePack& pack);
    void check_id(const std::string& id, const SourcePos& pos);

    struct Parser;  ///< simdjson's, with the memory that its lines share

    std::unique_ptr<Parser> parser_;
    std::string name_;
    Diagnostics& diagnostics_;
    Languages languages_;
    std::size_t number_ = 0;
    std::unordered_set<std::string> ids_;  ///< only asked; of the first lines of a long feed
    std::map<std::string, std::unique_ptr<SentenceSplitter>> splitters_;
};

}  // namespace dateline
