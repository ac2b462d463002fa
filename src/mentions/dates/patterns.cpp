#include "mentions/dates/patterns.hpp"

#include <algorithm>
#include <utility>

namespace dateline::dates {

namespace {

/// Adds the words, or the names of the slots, that can stand first; whether the parts can match nothing.
bool collect_first(PatternPart::Kind kind, const std::vector<PatternPart>& parts,
                   std::vector<std::string_view>& texts) {
    for (const PatternPart& part : parts) {
        bool may_be_empty = part.kind != PatternPart::Kind::word && part.kind != PatternPart::Kind::slot;
        if (part.kind == kind) texts.insert(texts.end(), part.texts.begin(), part.texts.end());
        if (part.kind == PatternPart::Kind::choice) may_be_empty = false;
        for (const auto& choice : part.choices) may_be_empty = collect_first(kind, choice, texts) || may_be_empty;
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
    std::vector<std::string_view> slots;
    for (const DatePattern& pattern : patterns_) collect_first(PatternPart::Kind::slot, pattern.parts, slots);
    begin_with_century_ = std::ranges::find(slots, "century") != slots.end();
}

std::vector<std::string_view> Patterns::first_words() const {
    std::vector<std::string_view> words;
    for (const DatePattern& pattern : patterns_) collect_first(PatternPart::Kind::word, pattern.parts, words);
    return words;
}

}  // namespace dateline::dates
