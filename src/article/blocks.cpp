#include "article/blocks.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace dateline {

namespace {

// A line without the white space around it.
struct Line {
    TextSpan span{};
    std::size_t width = 0;       ///< code points
    std::size_t first_word = 0;  ///< code points of its first word
    std::size_t blank_before = 0;
};

/// A wider text is no text wrapped by an editor or a terminal.
constexpr std::size_t widest_wrap = 120;
constexpr std::size_t narrowest_wrap = 40;

// Blank lines are counted, not kept: how many stand before a line tells a teaser from a paragraph.
std::vector<Line> find_lines(std::string_view text) {
    std::vector<Line> lines;
    std::size_t blank = 0;
    for (const auto raw : split_lines(text)) {
        const std::string_view line = trim(raw);
        if (line.empty()) {
            ++blank;
            continue;
        }
        const auto begin = static_cast<std::size_t>(line.data() - text.data());
        lines.push_back({{begin, begin + line.size()},
                         count_code_points(line),
                         count_code_points(line.substr(0, line.find_first_of(" \t"))),
                         blank});
        blank = 0;
    }
    return lines;
}

// The width at which the text was wrapped by a greedy wrapper, or 0: then most lines that have a next one in their
// paragraph are too long to take its first word.
std::size_t wrap_width(const std::vector<Line>& lines) {
    std::size_t width = 0;
    for (const auto& line : lines) width = std::max(width, line.width);
    if (width > widest_wrap || width < narrowest_wrap) return 0;
    std::size_t transitions = 0;
    std::size_t full = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i + 1].blank_before > 0) continue;
        ++transitions;
        // Wrappers differ by a few columns, and lines that end in markup were longer before.
        if (lines[i].width + lines[i + 1].first_word + 5 >= width) ++full;
    }
    return transitions >= 2 && full * 10 >= transitions * 6 ? width : 0;
}

bool starts_lower(std::string_view text) {
    return !text.empty() && text[0] >= 'a' && text[0] <= 'z';
}

// Magazines set the first letter of a lead large; a page that is saved as text shows it on a line of its own.
bool is_drop_cap(std::string_view line) {
    return line.size() == 1 && line[0] >= 'A' && line[0] <= 'Z';
}

// A closing quote stands behind the stop.
bool ends_sentence(std::string_view line) {
    return line.find_last_of(".!?\"") == line.size() - 1;
}

// Whether `next` goes on where `line` was broken.
bool continues(std::string_view text, const Line& line, const Line& next, std::size_t width) {
    const std::string_view here = text.substr(line.span.begin, line.span.size());
    const std::string_view there = text.substr(next.span.begin, next.span.size());
    if (is_drop_cap(here) && starts_lower(there)) return true;
    if (next.blank_before > 0) return false;
    if (width > 0) return line.width + next.first_word + width / 5 >= width;
    return starts_lower(there) && !ends_sentence(here);
}

}  // namespace

std::vector<RawBlock> split_blocks(std::string_view text) {
    const auto lines = find_lines(text);
    const std::size_t width = wrap_width(lines);
    std::vector<RawBlock> blocks;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0 && continues(text, lines[i - 1], lines[i], width)) {
            blocks.back().span.end = lines[i].span.end;
        } else {
            blocks.push_back({lines[i].span, lines[i].blank_before});
        }
    }
    return blocks;
}

}  // namespace dateline
