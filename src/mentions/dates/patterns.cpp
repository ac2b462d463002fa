#include "mentions/dates/patterns.hpp"

namespace dateline::dates {

namespace {

/// Adds the words that can stand first; whether the parts can also begin with something else, or match nothing.
bool collect_first_words(const std::vector<PatternPart>& parts, std::vector<std::string_view>& words) {
    for (const PatternPart& part : parts) {
        bool may_be_empty = part.kind != PatternPart::Kind::word && part.kind != PatternPart::Kind::slot;
        if (part.kind == PatternPart::Kind::word) words.insert(words.end(), part.texts.begin(), part.texts.end());
        if (part.kind == PatternPart::Kind::choice) may_be_empty = false;
        for (const auto& choice : part.choices) may_be_empty = collect_first_words(choice, words) || may_be_empty;
        if (!may_be_empty) return false;
    }
    return true;
}

}  // namespace

Patterns::Patterns(const LanguagePack& pack) {
    for (const auto& [text, says] : pack.words("date.patterns")) {
        auto pattern = parse_date_pattern(text, says, pack.words("date.parts"));
        if (pattern) patterns_.push_back(std::move(*pattern));
    }
}

std::vector<std::string_view> Patterns::first_words() const {
    std::vector<std::string_view> words;
    for (const DatePattern& pattern : patterns_) collect_first_words(pattern.parts, words);
    return words;
}

}  // namespace dateline::dates
