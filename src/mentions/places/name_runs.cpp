#include "mentions/places/name_runs.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::places {
namespace {

/// The stop after an initial, a title or an abbreviated suffix: "J.", "Sgt.", "Jr.".
bool is_inner_stop(const std::vector<Word>& words, std::size_t index) {
    return words[index].is(".") && !words[index].space_before && index + 1 < words.size() &&
           words[index + 1].is_name_like() && words[index + 1].sentence == words[index].sentence &&
           words[index - 1].text.size() <= 5;
}

bool is_hyphen(const std::vector<Word>& words, std::size_t index) {
    return words[index].is("-") && !words[index].space_before && index + 1 < words.size() &&
           !words[index + 1].space_before && words[index + 1].is_name_like();
}

/// Particles that are written small between the parts of a name; never more than two follow each other.
bool is_small_particle(const Word& word) {
    static constexpr std::array<std::string_view, 8> particles = {"van", "von", "de", "der", "bin", "al", "del", "di"};
    return std::find(particles.begin(), particles.end(), word.text) != particles.end();
}

/// The word that continues a name behind one or two small particles at `index`; `index` itself when none does.
std::size_t behind_particles(const std::vector<Word>& words, std::size_t index) {
    std::size_t next = index;
    while (next < words.size() && next < index + 2 && is_small_particle(words[next])) {
        ++next;
    }
    return next < words.size() && words[next].is_name_like() ? next : index;
}

/// Whether the word at `index` stands in the same name as the one before it.
bool continues(const std::vector<Word>& words, std::size_t index) {
    const Word& word = words[index];
    const bool spaced = word.space_before || words[index - 1].is("-") || words[index - 1].is(".");
    return is_inner_stop(words, index) || is_hyphen(words, index) || (word.is_name_like() && !word.in_date && spaced);
}

}  // namespace

std::size_t end_of_run(const std::vector<Word>& words, std::size_t first) {
    std::size_t last = first + 1;
    while (last < words.size() && words[last].sentence == words[first].sentence && words[last - 1].ending_size == 0) {
        if (!continues(words, last)) {
            const std::size_t behind = behind_particles(words, last);
            if (behind == last) {
                break;
            }
            last = behind;
        }
        ++last;
    }
    return last;
}

}  // namespace dateline::places
