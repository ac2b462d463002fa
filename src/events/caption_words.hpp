// The words of a sentence that a caption keeps.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "events/sentence_words.hpp"

namespace dateline {

/// Which words of a sentence are kept, and how they read together.
class CaptionWords {
public:
    explicit CaptionWords(const SentenceWords& words) : words_(&words), kept_(words.size(), true) {}

    [[nodiscard]] bool has(std::size_t index) const { return index < kept_.size() && kept_[index]; }
    void drop(std::size_t first, std::size_t last);
    /// The first and the last kept word; size() when none is.
    [[nodiscard]] std::size_t front() const;
    [[nodiscard]] std::size_t back() const;
    [[nodiscard]] std::size_t size() const { return kept_.size(); }
    /// What stands for a word while it is kept: a name for a pronoun.
    void replace(std::size_t index, std::string text) { replaced_ = {index, std::move(text)}; }
    /// Words put before the first kept one: a subject for a clause without one.
    void set_prefix(std::string prefix) { prefix_ = std::move(prefix); }

    /// The caption with its first letter large, white space folded, no mark at either end that belongs to what was left
    /// out, and quotation marks balanced.
    [[nodiscard]] std::string text() const;

private:
    const SentenceWords* words_;  // a pointer, so that variants can be tried and taken
    std::vector<bool> kept_;
    std::string prefix_;
    std::pair<std::size_t, std::string> replaced_;  // no text: nothing is
};

/// `text` without closing marks and words that call for another, its quotation marks and brackets balanced.
std::string finished_caption(std::string text, const LanguagePack& pack);

}  // namespace dateline
