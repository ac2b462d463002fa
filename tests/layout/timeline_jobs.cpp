#include "timeline_jobs.hpp"

#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "support/english_words.hpp"
#include "timeline_figure_check.hpp"

namespace dateline::test {

namespace {

constexpr int longest_label = 300;
constexpr int usual_label = 90;

std::string latin_word(Dice& dice) {
    static constexpr std::array<std::string_view, 12> words = {"river",  "council", "the",  "café",
                                                               "opens",  "of",      "Łódź", "inquiry",
                                                               "bridge", "floods",  "a",    "Donaudampfschifffahrt"};
    return std::string(words[static_cast<std::size_t>(dice.roll(static_cast<int>(words.size())))]) + " ";
}

std::string arabic_word(Dice& dice) {
    static constexpr std::array<std::string_view, 5> words = {"النهر", "مدينة", "في", "الجسر", "٢٠٢٠"};
    return std::string(words[static_cast<std::size_t>(dice.roll(static_cast<int>(words.size())))]) + " ";
}

std::string chinese_letter(Dice& dice) {
    return to_utf8(std::u32string(1, static_cast<char32_t>(0x4E00 + dice.roll(0x2000))));
}

std::string emoji(Dice& dice) {
    // A wave, a house, a flag of two letters, a family of three that is one sign, with spaces at times.
    static constexpr std::array<std::string_view, 5> signs = {"🌊", "🏠 ", "🇳🇴", "👩‍👩‍👧", "❤️ "};
    return std::string(signs[static_cast<std::size_t>(dice.roll(static_cast<int>(signs.size())))]);
}

std::string letter(Dice& dice) {
    return std::string(1, static_cast<char>('a' + dice.roll(26)));
}

std::string label_text(Dice& dice) {
    using Writer = std::string (*)(Dice&);
    static constexpr std::array<Writer, 8> writers = {latin_word, latin_word,     latin_word, latin_word,
                                                      letter,     chinese_letter, emoji,      arabic_word};
    const Writer write = writers[static_cast<std::size_t>(dice.roll(static_cast<int>(writers.size())))];
    const int length = 1 + dice.roll(dice.roll(6) == 0 ? longest_label : usual_label);
    std::string text;
    while (count_code_points(text) < static_cast<std::size_t>(length)) text += write(dice);
    return to_utf8(code_points(text).substr(0, static_cast<std::size_t>(length)));
}

/// A month or a year where `dice` say so, else the day.
Date at_some_precision(Dice& dice, Date date) {
    const int coarse = dice.roll(10);
    if (coarse < 3) date.day = 0;
    if (coarse == 0) date.month = 0;
    return date;
}

When random_when(Dice& dice, std::string_view kind) {
    const Date day{1990 + dice.roll(30), 1 + dice.roll(12), 1 + dice.roll(28), {}};
    if (kind == "spans") {
        When span = when_of(day);
        span.kind = WhenKind::span;
        span.to = add_days(day, 1 + dice.roll(2000));
        return span;
    }
    if (kind == "one day") return when_of({2024, 5, 17, TimeOfDay{dice.roll(24), dice.roll(60)}});
    if (kind == "centuries") return when_of(at_some_precision(dice, {1500 + dice.roll(500), day.month, day.day, {}}));
    if (kind == "deep time") return when_of({-1000000 * (1 + dice.roll(400)), 0, 0, {}});
    if (kind == "years") return when_of({1950 + dice.roll(70), 0, 0, {}});
    // Two of three in one month, the others anywhere in twenty years.
    const bool is_crowded = dice.roll(3) != 0;
    return when_of(
        at_some_precision(dice, {2000 + (is_crowded ? 9 : dice.roll(20)), is_crowded ? 3 : day.month, day.day, {}}));
}

}  // namespace

TimelineFigure random_job(std::uint64_t seed, int most) {
    Dice dice(seed * 7 + 3);
    TimelineFigure figure;
    figure.page.language = english_words();
    figure.page.title = "A random job";
    figure.tracks = {"North", "South", "East"};
    const int count = 1 + dice.roll(dice.roll(3) == 0 ? most : most / 8 + 1);
    for (int i = 0; i < count; ++i) {
        TimelineEvent event;
        event.id = "e" + std::to_string(i);
        event.when = random_when(dice, job_kind(seed));
        event.label = label_text(dice);
        event.track = figure.tracks[static_cast<std::size_t>(dice.roll(3))];
        event.place = dice.roll(4) == 0 ? "Northgate" : "";
        figure.events.push_back(event);
    }
    return figure;
}

}  // namespace dateline::test
