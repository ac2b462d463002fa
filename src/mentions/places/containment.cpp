#include "mentions/places/containment.hpp"

#include <algorithm>

#include "mentions/places/vocabulary.hpp"

namespace dateline::places {
namespace {

/// A county's reference point is this near to all its towns.
constexpr double county_reach_metres = 80'000;

/// What can stand behind a comma as the container of a place.
bool is_area(FeatureClass feature) {
    return feature == FeatureClass::country || feature == FeatureClass::admin1 || feature == FeatureClass::admin2;
}

/// Whether nothing but a comma or an opening bracket stands between two neighbouring matches.
bool is_followed_by_container(const std::vector<Word>& words, const Match& inner, const Match& outer) {
    const std::size_t gap = outer.words.first - inner.words.last;
    if (words[inner.words.first].sentence != words[outer.words.first].sentence || gap != 1 ||
        words[inner.words.last - 1].ending_size > 0) {
        return false;
    }
    return words[inner.words.last].is(",") || words[inner.words.last].is("(");
}

/// "Georgia, Alabama and Texas": peers in a list, when both can be areas of one kind and a third follows.
bool may_be_list(const std::vector<Word>& words, const Match& outer, const Name& inner_name, const Name& outer_name,
                 const Vocabulary& vocabulary) {
    const std::size_t after = outer.words.last;
    if (outer_name.form == NameForm::abbreviation || after >= words.size()) {
        return false;
    }
    const bool goes_on = vocabulary.is_conjunction(words[after]) ||
                         (words[after].is(",") && after + 1 < words.size() &&
                          (vocabulary.is_conjunction(words[after + 1]) || words[after + 1].is_name_like()));
    const FeatureClass kind = outer_name.readings.front().place.feature;
    return goes_on && (inner_name.readings.front().place.feature == kind || inner_name.has_feature(kind));
}

/// The best pair of readings in which the first lies in the second.
std::optional<Containment> pair_readings(const Name& inner, const Name& outer, std::size_t container) {
    for (std::size_t j = 0; j < outer.readings.size(); ++j) {
        if (!is_area(outer.readings[j].place.feature)) {
            continue;
        }
        for (std::size_t i = 0; i < inner.readings.size(); ++i) {
            if (lies_in(inner.readings[i].place, outer.readings[j].place)) {
                return Containment{container, i, j};
            }
        }
    }
    return std::nullopt;
}

}  // namespace

bool lies_in(const Place& place, const Place& area) {
    if (place.country != area.country || area.country.empty() || place.feature <= area.feature) {
        return false;
    }
    switch (area.feature) {
        case FeatureClass::country: return true;
        case FeatureClass::admin1: return place.admin1 == area.admin1;
        case FeatureClass::admin2:
            return place.admin1 == area.admin1 && distance(place.point, area.point).value() < county_reach_metres;
        default: return false;
    }
}

std::vector<std::optional<Containment>> find_containment(const std::vector<Word>& words,
                                                         const std::vector<Match>& matches, const NameBook& names) {
    std::vector<std::optional<Containment>> found(matches.size());
    // From the right, so that of "Lyon, Rhône, France" the outer pair is known first.
    for (std::size_t k = matches.size(); k-- > 1;) {
        const Match& inner = matches[k - 1];
        const Match& outer = matches[k];
        if (!is_followed_by_container(words, inner, outer)) {
            continue;
        }
        const Name& inner_name = names[inner.name];
        const Name& outer_name = names[outer.name];
        if (inner_name.is_associative() || outer_name.is_associative() ||
            may_be_list(words, outer, inner_name, outer_name, names.vocabulary())) {
            continue;
        }
        found[k - 1] = pair_readings(inner_name, outer_name, k);
    }
    return found;
}

}  // namespace dateline::places
