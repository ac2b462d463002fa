#include "base/text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

#include "base/check.hpp"

namespace dateline {

namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

// Levenshtein distance with adjacent swaps counted as two, over bytes: config keys are ASCII.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
        }
    }
    return row[b.size()];
}

}  // namespace

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    for (;;) {
        const auto end = text.find(separator);
        pieces.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return pieces;
        text.remove_prefix(end + 1);
    }
}

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    // Each is sought only when the last one found has been passed, so that a text is read twice at most.
    std::size_t feed = text.find('\n');
    std::size_t carriage = text.find('\r');
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min({feed, carriage, text.size()});
        lines.push_back(text.substr(begin, end - begin));
        begin = text.substr(end, 2) == "\r\n" ? end + 2 : end + 1;
        if (feed < begin) feed = text.find('\n', begin);
        if (carriage < begin) carriage = text.find('\r', begin);
    }
    return lines;
}

std::string to_lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        // Without a branch, so that the compiler can do many bytes at once.
        const bool is_capital = static_cast<unsigned char>(c - 'A') < 26;
        c = static_cast<char>(c | (is_capital ? 0x20 : 0));
    }
    return lower;
}

std::string to_lower_latin(std::string_view text) {
    std::string lower = to_lower_ascii(text);
    for (std::size_t at = 0; at + 1 < lower.size(); ++at) {
        const auto lead = static_cast<unsigned char>(lower[at]);
        if (lead < 0xC3 || lead > 0xC5) continue;
        const auto trail = static_cast<unsigned char>(lower[at + 1]);
        if (lead == 0xC3 && trail >= 0x80 && trail <= 0x9E && trail != 0x97) {
            lower[at + 1] = static_cast<char>(trail + 0x20);
        } else if (lead != 0xC3) {
            // U+0100..U+017F: capitals are even, but odd from U+0139 to U+0148 and from U+0179 to U+017E.
            const unsigned point = (lead - 0xC0U) * 64U + (trail - 0x80U);
            const bool odd = (point >= 0x139 && point <= 0x148) || (point >= 0x179 && point <= 0x17E);
            const bool alone = point == 0x130 || point == 0x131 || point == 0x138 || point == 0x149 || point == 0x178 ||
                               point == 0x17F;
            if (!alone && (point % 2 == 1) == odd && trail < 0xBF) lower[at + 1] = static_cast<char>(trail + 1);
        }
        ++at;
    }
    return lower;
}

std::string format_number(double value, int decimals) {
    DATELINE_ASSERT(std::isfinite(value), "only finite numbers are written");
    // Round half away from zero on the scaled value, so that the text does not depend on how printf rounds.
    const double scale = std::pow(10.0, decimals);
    const double rounded = std::round(value * scale) / scale;
    std::string text(352, '\0');  // The longest double has 309 digits before the mark.
    const auto [end, code] =
        std::to_chars(text.data(), text.data() + text.size(), rounded, std::chars_format::fixed, decimals);
    DATELINE_ASSERT(code == std::errc(), "a double fits its buffer");
    text.resize(static_cast<std::size_t>(end - text.data()));
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::optional<double> parse_number(std::string_view text) {
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || code != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return {};
    return value;
}

std::optional<long long> parse_integer(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    long long value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || code != std::errc() || end != text.data() + text.size()) return {};
    return value;
}

std::string count_of(std::size_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::optional<std::string> nearest_word(std::string_view word, const std::vector<std::string>& candidates) {
    std::optional<std::string> best;
    std::size_t best_distance = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const auto& candidate : candidates) {
        const std::size_t distance = edit_distance(word, candidate);
        if (distance >= best_distance) continue;
        best_distance = distance;
        best = candidate;
    }
    return best;
}

}  // namespace dateline
