#include <vector>

#include "article/publication_date.hpp"
#include "base/text.hpp"

namespace dateline {

namespace {

// A run of digits that no letter touches.
struct Digits {
    std::string_view text;
    std::size_t begin = 0;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Runs that touch letters are parts of codes and hashes: "3c00bcee20170506".
std::vector<Digits> digit_runs(std::string_view name) {
    std::vector<Digits> runs;
    for (std::size_t at = 0; at < name.size();) {
        if (!is_digit(name[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < name.size() && is_digit(name[end])) ++end;
        const bool touches = (at > 0 && is_letter(name[at - 1])) || (end < name.size() && is_letter(name[end]));
        if (!touches) runs.push_back({name.substr(at, end - at), at});
        at = end;
    }
    return runs;
}

// Whether three numbers are the date of a saved page; older years are numbers of something else.
std::optional<Date> date_of(std::string_view year, std::string_view month, std::string_view day) {
    const auto y = parse_integer(year);
    const auto m = parse_integer(month);
    const auto d = parse_integer(day);
    if (!y || !m || !d || *y < 1900 || *y > 2199) return std::nullopt;
    const Date date{*y, static_cast<int>(*m), static_cast<int>(*d), {}};
    return is_valid(date) ? std::optional(date) : std::nullopt;
}

bool is_date_mark(char c) {
    return c == '/' || c == '-' || c == '_' || c == '.';
}

}  // namespace

std::optional<Date> date_in_name(std::string_view name) {
    const auto runs = digit_runs(name);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto& run = runs[i].text;
        if (run.size() == 8) {
            if (const auto date = date_of(run.substr(0, 4), run.substr(4, 2), run.substr(6, 2))) return date;
        }
        if (run.size() != 4 || i + 2 >= runs.size()) continue;
        const auto& month = runs[i + 1];
        const auto& day = runs[i + 2];
        const bool adjacent = month.begin == runs[i].begin + 5 && day.begin == month.begin + month.text.size() + 1;
        if (!adjacent || !is_date_mark(name[month.begin - 1]) || month.text.size() > 2 || day.text.size() > 2) continue;
        if (const auto date = date_of(run, month.text, day.text)) return date;
    }
    return std::nullopt;
}

}  // namespace dateline
