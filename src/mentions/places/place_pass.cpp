#include "mentions/places/place_pass.hpp"

#include <algorithm>
#include <cmath>

#include "gazetteer/seat.hpp"
#include "mentions/places/acronyms.hpp"
#include "mentions/places/home.hpp"
#include "mentions/places/recognise.hpp"
#include "mentions/places/unit_lists.hpp"

namespace dateline::places {
namespace {

/// The spans of dates, sorted: no name may begin or go on inside one.
std::vector<TextSpan> spans_of(const std::vector<DateMention>& dates) {
    std::vector<TextSpan> spans;
    for (const DateMention& date : dates) {
        spans.push_back(date.span);
    }
    std::sort(spans.begin(), spans.end());
    return spans;
}

/// What the user pinned stands outside all rules.
void remove_pinned(const std::vector<PinMatch>& pinned, std::vector<Match>& matches) {
    // Both stand in reading order, and neither overlaps its own kind.
    auto pin = pinned.begin();
    std::erase_if(matches, [&](const Match& match) {
        while (pin != pinned.end() && pin->words.last <= match.words.first) {
            ++pin;
        }
        return pin != pinned.end() && pin->words.first < match.words.last;
    });
}

/// A demonym is associative also inside a longer name; else the longer name makes a place embedded.
PlaceUsage usage_of(const Toponym& toponym, const Name& name) {
    const LongerName longer = toponym.around.longer_name;
    const bool inside = longer == LongerName::organisation || longer == LongerName::company ||
                        longer == LongerName::facility || longer == LongerName::natural_feature ||
                        longer == LongerName::street || toponym.around.after_head_of || toponym.around.in_acronym;
    return name.is_associative() ? PlaceUsage::associative : inside ? PlaceUsage::embedded : PlaceUsage::literal;
}

/// The place of a reading, or the town of the same name that a bare name means before its division.
const Place& place_meant(const Name& name, std::size_t reading) {
    const Place& place = name.readings[reading].place;
    const auto is_seat = [&](const Reading& other) { return is_seat_of(other.place, place); };
    const auto seat = std::find_if(name.readings.begin(), name.readings.end(), is_seat);
    return seat == name.readings.end() ? place : seat->place;
}

/// How often mentions of this probability are right. The product of being a place and being this place is too sure of
/// itself at both ends, since both passes look at the same words; log odds are drawn together and lifted. The two
/// numbers were fitted to news text that does not come with the project and rounded; tests/shared/calibration.py holds
/// them against it.
double calibrated(double product) {
    constexpr double lift = 0.4;
    constexpr double spread = 0.6;
    constexpr double surest = 1e-9;
    const double inside = std::clamp(product, surest, 1 - surest);
    return probability(lift + spread * std::log(inside / (1 - inside)));
}

}  // namespace

PlacePass run_place_pass(const NumberedArticle& numbered, const std::vector<DateMention>& dates,
                         const PlaceTools& tools, ResolutionTrace* trace) {
    const Article& article = numbered.article;
    NameBook& names = tools.names;
    const Vocabulary& vocabulary = names.vocabulary();
    names.begin_article();
    PlacePass pass;
    pass.words = read_words(numbered, spans_of(dates), tools.words);
    const std::vector<Word>& words = pass.words;
    const std::optional<Home> home = find_home(article.home, names);

    pass.pinned = match_pins(words, tools.pins);
    std::vector<Match> matches = match_names(words, names);
    read_unit_lists(words, vocabulary, names, matches);
    remove_pinned(pass.pinned, matches);

    pass.persons = find_persons({words, matches, names, vocabulary});
    const Acronyms acronyms = find_acronyms(words);
    pass.toponyms = recognise(matches, {article, words, names, vocabulary, pass.persons, acronyms});
    pass.resolutions = resolve(pass.toponyms, {words, names, vocabulary, home}, {}, trace);
    return pass;
}

// The user knows what he pinned: full confidence, and no feature that he did not give.
PlaceMention to_mention(const PinMatch& match, const PlacePin& pin) {
    PlaceMention mention;
    mention.span = match.span;
    mention.key = "pin:" + pin.name;
    mention.name = pin.name;
    mention.country = pin.country;
    mention.point = pin.point;
    mention.rule = "pin";
    return mention;
}

// Copies out of the gazetteer what later stages need.
PlaceMention to_mention(const Toponym& toponym, const Name& name, const Resolution& resolution) {
    const Place& place = place_meant(name, resolution.reading);
    PlaceMention mention;
    mention.span = toponym.match.span;
    mention.key = std::string(place.key);
    mention.name = std::string(place.name);
    mention.feature = place.feature;
    mention.country = std::string(place.country);
    mention.admin1 = std::string(place.admin1);
    mention.point = place.point;
    mention.box = place.box;
    mention.usage = usage_of(toponym, name);
    mention.rule = resolution.rule;
    mention.confidence = calibrated(probability(toponym.odds) * resolution.confidence);
    return mention;
}

}  // namespace dateline::places
