#include "article/languages.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace dateline {

namespace {

constexpr std::string_view stop_words = "detection.stop_words";
/// Only so much of a text is read, and most texts are clear after its first part.
constexpr std::size_t most_bytes = 4000;
constexpr std::size_t first_bytes = 500;
constexpr std::size_t fewest_hits = 3;
/// A text with so many of its words among the stop words of a language is in it: running English has about 40 %, and
/// other languages of Europe have below 10 % of English ones.
constexpr std::size_t clear_percent = 22;

std::string_view primary_subtag(std::string_view language) {
    return language.substr(0, language.find('-'));
}

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0 || c == '\'';
}

/// The words of a text in lower case.
std::vector<std::string_view> words_of(std::string_view lower) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < lower.size();) {
        std::size_t end = at;
        while (end < lower.size() && is_word_byte(lower[end])) ++end;
        if (end > at) words.push_back(lower.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::size_t hits(const std::vector<std::string_view>& words, const WordTable<bool>& stops) {
    return static_cast<std::size_t>(
        std::ranges::count_if(words, [&](std::string_view word) { return stops.find(word) != nullptr; }));
}

}  // namespace

Languages::StopWords Languages::stop_words_of(const LanguagePack& pack) {
    StopWords words;
    for (const auto& entry : pack.words(stop_words)) words.get(entry.first, [](auto&&...) { return true; });
    return words;
}

const LanguagePack* Languages::find(std::string_view language) const {
    if (primary_subtag(language) == fallback_->code()) return fallback_;
    return installed_ == nullptr ? nullptr : installed_->find(language);
}

const LanguagePack& Languages::pack_of(std::string_view language) const {
    const LanguagePack* pack = find(language);
    return pack == nullptr ? *fallback_ : *pack;
}

Languages::Choice Languages::choose(const std::string& declared, std::string_view text, const SourcePos& pos,
                                    Diagnostics& diagnostics) const {
    if (declared.empty()) return detect(text, pos, diagnostics);
    const LanguagePack* pack = find(declared);
    if (pack == nullptr && installed_ != nullptr) {
        diagnostics.note("there is no language pack for '" + declared + "': this text is read with the rules of '" +
                             fallback_->code() + "'",
                         pos, "'dateline languages' lists the packs");
    }
    return {declared, pack == nullptr ? fallback_ : pack};
}

Languages::Choice Languages::detect(std::string_view text, const SourcePos& pos, Diagnostics& diagnostics) const {
    const Choice usual{code_, fallback_};
    if (installed_ == nullptr) return usual;
    std::string lower;
    std::vector<std::string_view> words;
    std::size_t usual_hits = 0;
    for (const std::size_t bytes : {first_bytes, most_bytes}) {
        lower = to_lower_latin(text.substr(0, bytes));
        words = words_of(lower);
        usual_hits = hits(words, *usual_stop_words_);
        // A text that is clearly in the usual language loads no other pack.
        if (usual_hits >= fewest_hits && usual_hits * 100 >= words.size() * clear_percent) return usual;
    }
    Choice best = usual;
    std::size_t best_hits = usual_hits;
    for (const std::string& code : installed_->codes()) {
        const LanguagePack* pack = code == fallback_->code() ? nullptr : installed_->find(code);
        const std::size_t count = pack == nullptr ? 0 : hits(words, stop_words_of(*pack));
        if (count <= best_hits) continue;
        best_hits = count;
        best = {code, pack};
    }
    if (best.pack == fallback_) return usual;
    if (best_hits >= fewest_hits && best_hits >= 2 * usual_hits) return best;
    diagnostics.note(
        "the language of this text is not clear: it is taken for '" + code_ + "', and may be '" + best.language + "'",
        pos, "give the article 'language: " + best.language + "'");
    return usual;
}

}  // namespace dateline
