#include "mentions/places/names.hpp"

#include <algorithm>

#include "mentions/places/vocabulary.hpp"

namespace dateline::places {
namespace {

/// From here on a town is known beyond its country.
constexpr std::uint64_t well_known_population = 100'000;
/// A town is known by another name than its own only when it is large: "Bombay", but not one of the many aliases of
/// villages.
constexpr std::uint64_t aliased_town_population = 100'000;
/// A town this large keeps its name against the adjective of a province.
constexpr std::uint64_t adjective_town_population = 50'000;
/// Names like Springfield have dozens of readings; the least prominent ones are never meant without saying so.
constexpr std::size_t most_readings = 120;
/// So many remembered names take some megabytes; a feed of news has fewer in use.
constexpr std::size_t most_entries = 20'000;

bool is_associative(NameKind kind) {
    return kind == NameKind::demonym || kind == NameKind::adjective;
}

bool is_area(FeatureClass feature) {
    return feature == FeatureClass::country || feature == FeatureClass::admin1 || feature == FeatureClass::continent ||
           feature == FeatureClass::region;
}

/// Whether a reading may stand for a name in this form.
bool is_admissible(const Reading& reading, NameForm form) {
    if ((reading.kind == NameKind::abbreviation) != (form == NameForm::abbreviation)) {
        return false;
    }
    const bool town = reading.place.feature == FeatureClass::town || reading.place.feature == FeatureClass::district;
    return !(town && reading.kind == NameKind::alternate && reading.place.population < aliased_town_population);
}

}  // namespace

bool Name::is_associative() const {
    return !readings.empty() && places::is_associative(readings.front().kind);
}

bool Name::has_town_of(std::uint64_t population) const {
    return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
        return reading.place.feature == FeatureClass::town && reading.place.population >= population &&
               !places::is_associative(reading.kind);
    });
}

void Name::finish() {
    for (const Reading& reading : readings) {
        const FeatureClass feature = reading.place.feature;
        features_ |= bit_of(feature);
        population_ = std::max(population_, reading.place.population);
        is_well_known_ = is_well_known_ || is_area(feature) ||
                         (feature == FeatureClass::town && reading.place.population >= well_known_population) ||
                         (feature >= FeatureClass::ocean && reading.place.rank > 0);
    }
}

void NameBook::begin_article() {
    ++article_;
    names_.clear();
    if (entries_.size() > most_entries) {
        entries_.clear();
        ++generation_;
    }
}

NameBook::Key NameBook::key(std::string_view folded) {
    return Key(*entries_.get(folded, [](std::string_view text, TextArena&) {
        auto entry = std::make_unique<Entry>();
        entry->folded = text;
        return entry;
    }));
}

std::optional<std::size_t> NameBook::look_up(Key key, NameForm form) {
    Known& known = key.entry_->forms[static_cast<std::size_t>(form)];
    if (!known.is_read) {
        known.name = read(key.entry_->folded, form);
        known.is_read = true;
    }
    if (!known.name) {
        return std::nullopt;
    }
    if (known.article != article_) {
        known.article = article_;
        known.index = names_.size();
        names_.push_back(&*known.name);
    }
    return known.index;
}

bool NameBook::has_longer(Key key) {
    auto& answer = key.entry_->has_longer;
    if (!answer) {
        answer = gazetteer_->has_longer(key.entry_->folded) || vocabulary_->has_longer_name(key.entry_->folded);
    }
    return *answer;
}

NameRanks NameBook::ranks(Key key) {
    auto& answer = key.entry_->ranks;
    if (!answer) {
        answer = lists_->ranks(key.entry_->folded);
    }
    return *answer;
}

std::size_t NameBook::area(std::string_view code) {
    if (code.empty()) {
        return Reading::nowhere;
    }
    return areas_.get(code, [this](std::string_view text, TextArena&) {
        area_codes_.push_back(text);
        return area_codes_.size() - 1;
    });
}

Reading NameBook::reading_of(const Candidate& candidate) {
    const Place place = gazetteer_->place(candidate.place);
    const std::string division =
        place.admin1.empty() ? std::string() : std::string(place.country) + "." + std::string(place.admin1);
    return {candidate.place, candidate.kind, place, Spot(place.point), area(place.country), area(division)};
}

std::optional<Name> NameBook::read(std::string_view folded, NameForm form) {
    Name name;
    name.folded = folded;
    name.form = form;
    const std::string_view known_as = form == NameForm::word ? vocabulary_->gazetteer_name(folded) : std::string_view();
    for (const Candidate& candidate : gazetteer_->find(known_as.empty() ? folded : known_as)) {
        if (name.readings.size() == most_readings) {
            break;
        }
        Reading reading = reading_of(candidate);
        if (is_admissible(reading, form)) {
            name.readings.push_back(std::move(reading));
        }
    }
    // "Polish" and "German" are adjectives even where a village bears the name; "Norman" is a city first.
    const auto associative = [](const Reading& reading) { return is_associative(reading.kind); };
    const bool city = name.has_town_of(adjective_town_population);
    const auto decides = [&](const Reading& reading) {
        return associative(reading) && (!city || reading.place.feature <= FeatureClass::country);
    };
    if (city && std::none_of(name.readings.begin(), name.readings.end(), decides)) {
        name.readings.erase(std::remove_if(name.readings.begin(), name.readings.end(), associative),
                            name.readings.end());
    }
    if (std::any_of(name.readings.begin(), name.readings.end(), decides)) {
        name.readings.erase(std::remove_if(name.readings.begin(), name.readings.end(),
                                           [&](const Reading& r) { return !associative(r); }),
                            name.readings.end());
    }
    name.finish();
    return name.readings.empty() ? std::nullopt : std::optional(std::move(name));
}

}  // namespace dateline::places
