#include "mentions/find_places.hpp"

#include <algorithm>

#include "mentions/places/place_pass.hpp"
#include "mentions/places/vocabulary.hpp"

namespace dateline {

std::vector<PlaceMention> find_places(const NumberedArticle& numbered, const std::vector<DateMention>& dates,
                                      const PlaceTools& tools) {
    const places::PlacePass pass = places::run_place_pass(numbered, dates, tools);
    std::vector<PlaceMention> mentions;
    mentions.reserve(pass.pinned.size() + pass.toponyms.size());
    for (const places::PinMatch& pin : pass.pinned) {
        if (!tools.pins[pin.pin].ignore) {
            mentions.push_back(places::to_mention(pin, tools.pins[pin.pin]));
        }
    }
    for (std::size_t i = 0; i < pass.toponyms.size(); ++i) {
        if (pass.resolutions[i]) {
            const places::Name& name = tools.names[pass.toponyms[i].match.name];
            mentions.push_back(places::to_mention(pass.toponyms[i], name, *pass.resolutions[i]));
        }
    }
    const auto in_reading_order = [](const PlaceMention& a, const PlaceMention& b) { return a.span < b.span; };
    if (!std::ranges::is_sorted(mentions, in_reading_order)) std::ranges::sort(mentions, in_reading_order);
    return mentions;
}

std::vector<PlaceMention> find_places(const Article& article, const std::vector<DateMention>& dates,
                                      const PlaceSources& sources) {
    const places::Vocabulary vocabulary(sources.pack);
    places::NameBook names(sources.gazetteer, sources.names, vocabulary);
    WordNumbers numbers;
    const NumberedArticle numbered = numbers.read(article);
    places::WordForms words(numbers, &names);
    return find_places(numbered, dates, PlaceTools{names, words, sources.pins});
}

}  // namespace dateline
