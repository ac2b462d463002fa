// Languages: in which language a text is, and by which pack it is read. What was said of the text wins; else its words
// are counted against the stop words of the packs, and where they do not tell, it is in the language of the config.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/diagnostics.hpp"
#include "base/word_table.hpp"
#include "config/language_packs.hpp"

namespace dateline {

class Languages {
public:
    /// One pack for every text.
    Languages(const LanguagePack& only)
        : fallback_(&only), code_(only.code()) {}  // NOLINT(google-explicit-constructor)
    /// Texts of which nothing tells more are in `language` and read by `fallback`. `installed` may be null.
    Languages(const LanguagePack& fallback, std::string language, const LanguagePacks* installed)
        : fallback_(&fallback),
          code_(language.empty() ? fallback.code() : std::move(language)),
          installed_(installed),
          usual_stop_words_(std::make_shared<const StopWords>(stop_words_of(fallback))) {}

    struct Choice {
        std::string language;  ///< BCP 47
        const LanguagePack* pack = nullptr;
    };

    /// The language that was `declared`, else that of the text. Notes are given for a declared language without a pack
    /// and for a text whose words speak a little for another language than the one taken.
    [[nodiscard]] Choice choose(const std::string& declared, std::string_view text, const SourcePos& pos,
                                Diagnostics& diagnostics) const;
    /// The pack by which texts of a language are read.
    [[nodiscard]] const LanguagePack& pack_of(std::string_view language) const;

private:
    using StopWords = WordTable<bool>;

    [[nodiscard]] const LanguagePack* find(std::string_view language) const;
    [[nodiscard]] Choice detect(std::string_view text, const SourcePos& pos, Diagnostics& diagnostics) const;

    static StopWords stop_words_of(const LanguagePack& pack);

    const LanguagePack* fallback_;
    std::string code_;
    const LanguagePacks* installed_ = nullptr;
    std::shared_ptr<const StopWords> usual_stop_words_;  ///< of the fallback: every text is held against them
};

}  // namespace dateline
