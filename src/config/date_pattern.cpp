#include "config/date_pattern.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.hpp"

namespace dateline {

namespace {

constexpr std::array slots{
    PatternSlot{"day", "a day of the month in digits, as an ordinal or in words"},
    PatternSlot{"month", "a month"},
    PatternSlot{"year", "a year: four digits, fewer with an era, two after an apostrophe"},
    PatternSlot{"short-year", "the two last digits of a year"},
    PatternSlot{"weekday", "a weekday"},
    PatternSlot{"direction", "a word of `directions_after`, else of `directions`"},
    PatternSlot{"year-direction", "the same, said of the year of a month, a day or a season"},
    PatternSlot{"amount", "an amount: 5, five, several, a"},
    PatternSlot{"number", "a number in digits or words"},
    PatternSlot{"unit", "a unit of time"},
    PatternSlot{"units", "a unit in the plural"},
    PatternSlot{"season", "a season"},
    PatternSlot{"part", "a part of the day"},
    PatternSlot{"ordinal", "an ordinal below 32, for a weekday, a week, a quarter or a half"},
    PatternSlot{"last", "a word of `last_of_month`"},
    PatternSlot{"century", "the number of a century: Roman, ordinal or a number word"},
    PatternSlot{"era", "an era"},
    PatternSlot{"decade", "a decade: a name, 90 or 1990"},
    PatternSlot{"holiday", "a feast"},
    PatternSlot{"day-word", "a word of `day_words`"},
    PatternSlot{"clock", "a time: 14:30, 14.30, an hour in digits or words"},
    PatternSlot{"minutes", "minutes after the hour in digits or words, a half or a quarter by `glue`"},
};

constexpr std::array meanings{
    PatternSlot{"date", "the date, time or period that the slots make"},
    PatternSlot{"quarter", "the quarter of a year with the number of `<ordinal>`"},
    PatternSlot{"half", "the half of a year with the number of `<ordinal>`"},
    PatternSlot{"week", "the week of a month with the number of `<ordinal>` or `<last>`"},
    PatternSlot{"ago", "so much before the day of publication"},
    PatternSlot{"ahead", "so much after the day of publication"},
    PatternSlot{"earlier", "so much before the date that the text spoke of last"},
    PatternSlot{"later", "so much after the date that the text spoke of last"},
    PatternSlot{"duration", "a length of time"},
    PatternSlot{"half-more", "a length of time and a half unit"},
    PatternSlot{"every", "what comes again, each unit, weekday, month or part of the day"},
    PatternSlot{"none", "no time: the words are taken and nothing is said"},
};

constexpr std::array<std::string_view, 4> mods{"START", "MID", "END", "APPROX"};
constexpr int deepest = 16;  // groups and named parts in each other
constexpr std::string_view marks = "[](){}/";

bool is_known(std::span<const PatternSlot> names, std::string_view name) {
    return std::ranges::any_of(names, [&](const PatternSlot& known) { return known.name == name; });
}

std::string names_of(std::span<const PatternSlot> names) {
    std::string list;
    for (const PatternSlot& slot : names) list += (list.empty() ? "" : ", ") + std::string(slot.name);
    return list;
}

std::vector<std::string> texts_of(std::string_view word) {
    std::vector<std::string> texts;
    for (const std::string_view text : split(word, '|')) texts.push_back(to_lower_latin(text));
    return texts;
}

/// Takes a pattern apart from left to right.
class Parser {
public:
    Parser(std::string_view text, const LanguagePack::Words& parts, int depth)
        : text_(text), parts_(parts), depth_(depth) {}

    Result<std::vector<PatternPart>> parse() {
        auto all = choices('\0');
        if (!all) return all.error();
        if (all->size() == 1) return std::move(all->front());
        return std::vector<PatternPart>{{PatternPart::Kind::choice, {}, std::move(*all)}};
    }

private:
    /// Alternatives up to `closing`.
    Result<std::vector<std::vector<PatternPart>>> choices(char closing) {
        if (++depth_ > deepest) return Error{"the pattern is nested too deep", {}, {}};
        std::vector<std::vector<PatternPart>> found(1);
        for (;;) {
            while (at_ < text_.size() && text_[at_] == ' ') ++at_;
            if (at_ == text_.size()) {
                if (closing == '\0') break;
                return Error{std::string("the pattern lacks a '") + closing + "'", {}, {}};
            }
            const char next = text_[at_];
            if (next == closing) {
                ++at_;
                break;
            }
            if (next == '/') {
                ++at_;
                found.emplace_back();
                continue;
            }
            auto part = this->part();
            if (!part) return part.error();
            for (PatternPart& piece : *part) found.back().push_back(std::move(piece));
        }
        --depth_;
        return found;
    }

    Result<std::vector<PatternPart>> part() {
        const char next = text_[at_++];
        switch (next) {
            case '[':
            case '(': return group(next);
            case '{': return std::vector<PatternPart>{{PatternPart::Kind::open}};
            case '}': return std::vector<PatternPart>{{PatternPart::Kind::close}};
            case '<': return slot();
            case '@': return named();
            case '!': return std::vector<PatternPart>{{PatternPart::Kind::refused, texts_of(word())}};
            case ']':
            case ')': return Error{std::string("the pattern has a '") + next + "' that nothing opens", {}, {}};
            default: --at_;
        }
        return std::vector<PatternPart>{{PatternPart::Kind::word, texts_of(word())}};
    }

    Result<std::vector<PatternPart>> group(char opening) {
        auto inner = choices(opening == '[' ? ']' : ')');
        if (!inner) return inner.error();
        const auto kind = opening == '[' ? PatternPart::Kind::optional : PatternPart::Kind::choice;
        return std::vector<PatternPart>{{kind, {}, std::move(*inner)}};
    }

    Result<std::vector<PatternPart>> slot() {
        const std::size_t end = text_.find('>', at_);
        const std::string name(text_.substr(at_, end == std::string_view::npos ? end : end - at_));
        if (end == std::string_view::npos || !is_known(slots, name)) {
            return Error{"unknown slot '<" + name + ">'", {}, "the slots are " + names_of(slots)};
        }
        at_ = end + 1;
        return std::vector<PatternPart>{{PatternPart::Kind::slot, {name}}};
    }

    Result<std::vector<PatternPart>> named() {
        const std::string name = word();
        const auto found = parts_.find(name);
        if (found == parts_.end()) return Error{"unknown part '@" + name + "'", {}, "name it under 'parts'"};
        return Parser(found->second, parts_, depth_).parse();
    }

    std::string word() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && text_[at_] != ' ' && text_[at_] != '<' && marks.find(text_[at_]) == marks.npos)
            ++at_;
        return std::string(text_.substr(begin, at_ - begin));
    }

    std::string_view text_;
    const LanguagePack::Words& parts_;
    int depth_;
    std::size_t at_ = 0;
};

/// "date END 0.9"
std::optional<Error> read_meaning(std::string_view says, DatePattern& pattern) {
    for (const std::string_view word : split(says, ' ')) {
        const auto number = parse_number(word);
        if (is_known(meanings, word)) {
            pattern.meaning = word;
        } else if (std::ranges::find(mods, word) != mods.end()) {
            pattern.mod = word;
        } else if (word == "both") {
            pattern.is_both = true;
        } else if (number && *number > 0 && *number <= 1) {
            pattern.confidence = *number;
        } else {
            return Error{"unknown meaning '" + std::string(word) + "' of a pattern",
                         {},
                         "the meanings are " + names_of(meanings)};
        }
    }
    if (pattern.meaning.empty()) return Error{"the pattern says nothing", {}, "the meanings are " + names_of(meanings)};
    return std::nullopt;
}

}  // namespace

std::span<const PatternSlot> pattern_slots() {
    return slots;
}

std::span<const PatternSlot> pattern_meanings() {
    return meanings;
}

Result<DatePattern> parse_date_pattern(std::string_view pattern, std::string_view says,
                                       const LanguagePack::Words& parts) {
    auto read = Parser(pattern, parts, 0).parse();
    if (!read) return read.error();
    if (read->empty()) return Error{"the pattern is empty", {}, {}};
    DatePattern result;
    result.parts = std::move(*read);
    if (auto error = read_meaning(says, result)) return *error;
    return result;
}

}  // namespace dateline
