// The article arguments of annotate and extract: files, or standard input.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "article/read_article.hpp"
#include "base/diagnostics.hpp"
#include "cli/command.hpp"

namespace dateline {

/// The options that choose articles.
class ArticleInput {
public:
    void add_options(CLI::App& app);

    /// Calls `use` with each article of all inputs, in order, until it fails. Of JSONL only one line is held at a time.
    Result<void> each(const Languages& languages, Diagnostics& diagnostics,
                      const std::function<Result<void>(const Article&)>& use) const;

    /// The articles of all inputs. A file that cannot be read is an error.
    [[nodiscard]] std::vector<Article> read(const Languages& languages, Diagnostics& diagnostics) const;

private:
    std::vector<std::string> files_;
    std::string input_ = "auto";
    std::string published_;
};

}  // namespace dateline
