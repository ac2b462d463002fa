// When an article was published, by the patterns and the order of trust of specs/temporal.md, section 6.
// Never uses the clock, and never takes a date of the running text: a wrong day shifts every "yesterday".
#pragma once

#include <optional>
#include <string>

#include "article/page.hpp"
#include "article/read_article.hpp"

namespace dateline {

/// What the finder reads besides the page.
struct PublicationSources {
    const ArticleFacts& facts;
    const std::string& name;  ///< of the file, which may hold a date
    const LanguagePack& pack;
};

/// The date that was given, else the most trusted one that was found. Warns when a found one contradicts the given one,
/// and when a stamp cannot be read.
std::optional<PublicationDate> find_publication_date(const Page& page, std::string_view text,
                                                     const PublicationSources& sources, const SourcePos& pos,
                                                     Diagnostics& diagnostics);

/// The date in a link or a file name: "/2017/05/06/", "example_20170506_harbour.txt".
std::optional<Date> date_in_name(std::string_view name);

}  // namespace dateline
