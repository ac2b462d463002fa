#include "events/same_event.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace dateline {

namespace {

/// The least share of words in common, from the surest to the least sure agreement of time and place.
constexpr double least_share = 0.34;
constexpr double least_share_without_place = 0.5;
constexpr double least_share_of_other_days = 0.6;
/// Accounts that differ by more days tell different events.
constexpr std::int64_t most_days_apart = 3;
/// Fewer words in common are chance.
constexpr std::size_t least_common_words = 3;
/// Two towns nearer than this, in degrees, may be one place to two reporters.
constexpr double near_in_degrees = 0.5;

/// "ferries" and "ferry": endings that do not change what a word tells are cut.
std::string stem_of(std::string word) {
    for (const std::string_view ending : {"ies", "ing", "es", "ed", "s", "y"}) {
        if (word.size() > ending.size() + 3 && word.ends_with(ending)) {
            word.resize(word.size() - ending.size());
            break;
        }
    }
    return word;
}

bool is_word_byte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    const std::string lower = to_lower_ascii(text);
    for (std::size_t i = 0; i < lower.size();) {
        std::size_t end = i;
        while (end < lower.size() && is_word_byte(lower[end])) ++end;
        if (end > i) words.push_back(lower.substr(i, end - i));
        i = std::max(end, i + 1);
    }
    return words;
}

// The words of the sentence that tell what happened; its time is compared as a time.
std::vector<std::string> words_of(const Event& event, const LanguagePack& pack) {
    const auto date_words = words_in(event.date_text);
    std::vector<std::string> words;
    for (auto& word : words_in(event.sentence)) {
        const bool tells_time = std::ranges::find(date_words, word) != date_words.end();
        if (tells_time || word.size() < 2 || pack.find("event.common_words", word)) continue;
        words.push_back(stem_of(std::move(word)));
    }
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

enum class Places { agree, unknown, differ };

bool contains(const EventPlace& area, const EventPlace& place) {
    if (area.feature == FeatureClass::country) return area.country == place.country;
    if (area.box) return area.box->contains(place.point);
    return false;
}

Places compare_places(const Event& a, const Event& b) {
    if (a.places.empty() || b.places.empty()) return Places::unknown;
    for (const auto& one : a.places) {
        for (const auto& other : b.places) {
            const bool is_near = std::abs((one.point.lon - other.point.lon).value()) < near_in_degrees &&
                                 std::abs((one.point.lat - other.point.lat).value()) < near_in_degrees;
            if (one.key == other.key || is_near || contains(one, other) || contains(other, one)) return Places::agree;
        }
    }
    const bool is_doubtful = is_guessed(a.places.front()) || is_guessed(b.places.front());
    return is_doubtful ? Places::unknown : Places::differ;
}

Agreement compare_times(const Event& a, const Telling& at, const Event& b, const Telling& bt) {
    const bool a_in_b = at.first_day >= bt.first_day && at.last_day <= bt.last_day;
    const bool b_in_a = bt.first_day >= at.first_day && bt.last_day <= at.last_day;
    if (a_in_b || b_in_a) return Agreement::same_time;
    const bool are_days = a.when.precision >= Precision::day && b.when.precision >= Precision::day;
    const std::int64_t apart = std::max(at.first_day - bt.last_day, bt.first_day - at.last_day);
    return are_days && apart <= most_days_apart ? Agreement::other_days : Agreement::none;
}

std::size_t count_common(const Telling& a, const Telling& b) {
    std::size_t count = 0;
    for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
        if (*i == *j) ++count;
        const bool step_i = *i <= *j;
        const bool step_j = *j <= *i;
        if (step_i) ++i;
        if (step_j) ++j;
    }
    return count;
}

}  // namespace

std::vector<std::uint32_t> Telling::rarest(std::size_t count) const {
    return {words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min(count, words.size()))};
}

Tellings::Tellings(const std::vector<Event>& events, const LanguagePack& pack) {
    std::vector<std::vector<std::string>> words;
    std::unordered_map<std::string, std::uint32_t> counts;
    for (const auto& event : events) {
        words.push_back(words_of(event, pack));
        for (const auto& word : words.back()) ++counts[word];
    }
    // Words that one event alone has cannot join it to another; the rest is numbered from rare to common.
    std::vector<std::pair<std::uint32_t, std::string>> order;
    for (const auto& [word, count] : counts) {
        if (count > 1) order.emplace_back(count, word);
    }
    std::ranges::sort(order);
    std::unordered_map<std::string, std::uint32_t> numbers;
    for (const auto& [count, word] : order) {
        numbers.emplace(word, static_cast<std::uint32_t>(weights_.size()));
        weights_.push_back(std::log(1 + static_cast<double>(events.size()) / count));
    }
    const double lone_weight = std::log(1 + static_cast<double>(events.size()));
    for (std::size_t i = 0; i < events.size(); ++i) {
        Telling telling;
        const Date first = first_day(events[i].when);
        telling.first_year = first.year;
        telling.first_day = to_day_number(first);
        telling.last_day = to_day_number(last_day(events[i].when));
        for (const auto& word : words[i]) {
            const auto number = numbers.find(word);
            if (number == numbers.end()) {
                telling.lone_weight += lone_weight;
            } else {
                telling.words.push_back(number->second);
            }
        }
        std::ranges::sort(telling.words);
        tellings_.push_back(std::move(telling));
    }
}

double Tellings::shared(const Telling& a, const Telling& b) const {
    double common = 0;
    for (auto i = a.words.begin(), j = b.words.begin(); i != a.words.end() && j != b.words.end();) {
        if (*i == *j) common += weights_[*i];
        const bool step_i = *i <= *j;
        const bool step_j = *j <= *i;
        if (step_i) ++i;
        if (step_j) ++j;
    }
    const auto weight = [&](const Telling& telling) {
        double sum = telling.lone_weight;
        for (const auto word : telling.words) sum += weights_[word];
        return sum;
    };
    const double lighter = std::min(weight(a), weight(b));
    return lighter > 0 ? common / lighter : 0;
}

Likeness compare(const Event& a, const Telling& a_words, const Event& b, const Telling& b_words, const Tellings& all) {
    const Agreement times = compare_times(a, a_words, b, b_words);
    if (times == Agreement::none || count_common(a_words, b_words) < least_common_words) return {};
    const Places places = compare_places(a, b);
    if (places == Places::differ) return {};
    double least = places == Places::agree ? least_share : least_share_without_place;
    if (times == Agreement::other_days) least = std::max(least, least_share_of_other_days);
    const double share = all.shared(a_words, b_words);
    return share >= least ? Likeness{times, share} : Likeness{};
}

When united(const When& a, const When& b) {
    const Date from = std::min(first_day(a), first_day(b));
    const Date to = std::max(last_day(a), last_day(b));
    When when = when_within(from, to);
    when.from_qualifier = when.to_qualifier = Qualifier::uncertain;
    return when;
}

}  // namespace dateline
