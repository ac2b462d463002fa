// The article arguments of annotate and extract: files, or standard input.
#pragma once

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

    /// The articles of all inputs. A file that cannot be read is an error.
    [[nodiscard]] std::vector<Article> read(const Languages& languages, Diagnostics& diagnostics) const;

private:
    std::vector<std::string> files_;
    std::string input_ = "auto";
    std::string published_;
};

}  // namespace dateline
