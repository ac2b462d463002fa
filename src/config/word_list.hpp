// WordList: a list of a language pack that is asked for very many words, most of which it does not have.
#pragma once

#include <string_view>

#include "base/word_sieve.hpp"
#include "config/language_pack.hpp"

namespace dateline {

/// A view of a list, with a sieve before it.
class WordList {
public:
    WordList() = default;
    explicit WordList(const LanguagePack::Words& words) : words_(&words) {
        for (const auto& [word, value] : words) {
            if (!word.empty()) sieve_.add(word);
        }
    }

    /// What the list says of a word; null when it does not have it.
    [[nodiscard]] const std::string* find(std::string_view word) const {
        if (words_ == nullptr || (!word.empty() && !sieve_.may_have(word))) return nullptr;
        const auto found = words_->find(word);
        return found == words_->end() ? nullptr : &found->second;
    }
    [[nodiscard]] bool has(std::string_view word) const { return find(word) != nullptr; }
    [[nodiscard]] const LanguagePack::Words& words() const { return *words_; }

private:
    const LanguagePack::Words* words_ = nullptr;
    WordSieve sieve_;
};

}  // namespace dateline
