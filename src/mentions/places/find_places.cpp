#include "mentions/find_places.hpp"

#include <algorithm>

#include "gazetteer/seat.hpp"
#include "mentions/places/pins.hpp"
#include "mentions/places/recognise.hpp"
#include "mentions/places/resolve.hpp"
#include "mentions/places/unit_lists.hpp"

namespace dateline {
namespace {

using places::Match;
using places::NameBook;
using places::PinMatch;
using places::Toponym;

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
    std::erase_if(matches, [&](const Match& match) {
        return std::any_of(pinned.begin(), pinned.end(), [&](const PinMatch& pin) {
            return pin.words.first < match.words.last && match.words.first < pin.words.last;
        });
    });
}

/// The user knows what he pinned: full confidence, and no feature that he did not give.
PlaceMention pin_mention(const PinMatch& match, const PlacePin& pin) {
    PlaceMention mention;
    mention.span = match.span;
    mention.key = "pin:" + pin.name;
    mention.name = pin.name;
    mention.country = pin.country;
    mention.point = pin.point;
    mention.rule = "pin";
    return mention;
}

/// A demonym is associative also inside a longer name; else the longer name makes a place embedded.
PlaceUsage usage_of(const Toponym& toponym, const places::Name& name) {
    const places::LongerName longer = toponym.around.longer_name;
    const bool inside = longer == places::LongerName::organisation || longer == places::LongerName::company ||
                        longer == places::LongerName::facility || longer == places::LongerName::natural_feature ||
                        longer == places::LongerName::street || toponym.around.after_head_of ||
                        toponym.around.in_acronym;
    return name.is_associative() ? PlaceUsage::associative : inside ? PlaceUsage::embedded : PlaceUsage::literal;
}

/// The place of a reading, or the town of the same name that a bare name means before its division.
const Place& place_meant(const places::Name& name, std::size_t reading) {
    const Place& place = name.readings[reading].place;
    const auto is_seat = [&](const places::Reading& other) { return is_seat_of(other.place, place); };
    const auto seat = std::find_if(name.readings.begin(), name.readings.end(), is_seat);
    return seat == name.readings.end() ? place : seat->place;
}

/// Copies out of the gazetteer what later stages need; confidence is being a place times being this place.
PlaceMention to_mention(const Toponym& toponym, const places::Name& name, const places::Resolution& resolution) {
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
    mention.confidence = places::probability(toponym.odds) * resolution.confidence;
    return mention;
}

}  // namespace

std::vector<PlaceMention> find_places(const Article& article, const std::vector<DateMention>& dates,
                                      const PlaceSources& sources) {
    const places::Vocabulary vocabulary(sources.pack);
    const std::vector<places::Word> words = places::read_words(article, spans_of(dates));
    NameBook names(sources.gazetteer, vocabulary);
    const std::optional<places::Home> home = places::find_home(article.home, names);

    const std::vector<PinMatch> pinned = places::match_pins(words, sources.pins);
    std::vector<Match> matches = places::match_names(words, names);
    places::read_unit_lists(words, vocabulary, names, matches);
    remove_pinned(pinned, matches);

    const places::Persons persons = places::find_persons({words, matches, names, sources.names, vocabulary});
    const places::Acronyms acronyms = places::find_acronyms(words);
    const std::vector<Toponym> toponyms =
        places::recognise(matches, {article, words, names, sources.names, vocabulary, persons, acronyms});
    const auto resolutions = places::resolve(toponyms, {words, names, vocabulary, home});

    std::vector<PlaceMention> mentions;
    for (const PinMatch& pin : pinned) {
        if (!sources.pins[pin.pin].ignore) {
            mentions.push_back(pin_mention(pin, sources.pins[pin.pin]));
        }
    }
    for (std::size_t i = 0; i < toponyms.size(); ++i) {
        if (resolutions[i]) {
            mentions.push_back(to_mention(toponyms[i], names[toponyms[i].match.name], *resolutions[i]));
        }
    }
    std::sort(mentions.begin(), mentions.end(),
              [](const PlaceMention& a, const PlaceMention& b) { return a.span < b.span; });
    return mentions;
}

}  // namespace dateline
