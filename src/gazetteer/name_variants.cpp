#include "gazetteer/name_variants.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace dateline {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> short_forms{
    {{"saint", "st"}, {"sainte", "ste"}, {"mount", "mt"}, {"fort", "ft"}}};

std::string_view other_form(std::string_view word) {
    for (const auto& [full, shortened] : short_forms) {
        if (word == full) return shortened;
        if (word == shortened) return full;
    }
    return {};
}

std::string join_words(const std::vector<std::string_view>& words) {
    std::string joined;
    for (const std::string_view word : words) {
        if (!joined.empty()) joined += ' ';
        joined += word;
    }
    return joined;
}

std::string without_apostrophes(std::string_view name) {
    std::string plain(name);
    std::erase(plain, '\'');
    return plain;
}

std::string with_spaces_for_hyphens(std::string_view name) {
    std::string spaced(name);
    std::replace(spaced.begin(), spaced.end(), '-', ' ');
    return spaced;
}

}  // namespace

std::vector<std::string> name_variants(std::string_view folded) {
    std::vector<std::string> variants;
    std::vector<std::string_view> words = split(folded, ' ');
    for (std::string_view& word : words) {
        // A lone "st" or "mount" is no name; it is shortened only beside another word.
        if (const std::string_view other = other_form(word); words.size() > 1 && !other.empty()) word = other;
    }
    variants.push_back(join_words(words));
    variants.push_back(without_apostrophes(folded));
    variants.push_back(with_spaces_for_hyphens(folded));
    std::sort(variants.begin(), variants.end());
    variants.erase(std::unique(variants.begin(), variants.end()), variants.end());
    std::erase_if(variants, [&](const std::string& variant) { return variant.empty() || variant == folded; });
    return variants;
}

}  // namespace dateline
