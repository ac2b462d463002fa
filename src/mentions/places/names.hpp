// Names: the names of an article that the gazetteer knows, each looked up once, with all that it may mean.
// Knows how a name is written, not where it stands.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazetteer/gazetteer.hpp"
#include "mentions/places/vocabulary.hpp"

namespace dateline::places {

/// One thing that a name may mean.
struct Reading {
    PlaceId id = 0;
    NameKind kind = NameKind::primary;
    Place place{};
};

/// Whether a name stands for itself or is written as an abbreviation ("Ga.", "US").
enum class NameForm { word, abbreviation };

/// A name and its readings, most prominent first. All mentions of it in an article mean one place.
struct Name {
    std::string folded;
    NameForm form = NameForm::word;
    std::vector<Reading> readings;

    /// Whether the name is a demonym or a place adjective.
    [[nodiscard]] bool is_associative() const;
    [[nodiscard]] bool has_feature(FeatureClass feature) const;
    /// Whether some town of at least this population bears the name.
    [[nodiscard]] bool has_town_of(std::uint64_t population) const;
    /// The largest population among the readings.
    [[nodiscard]] std::uint64_t population() const;
    /// Whether most readers know it as a place: a country, a first-level division, a sea, or a city of 100,000.
    [[nodiscard]] bool is_well_known() const;
};

/// Looks names up and keeps what it found.
class NameBook {
public:
    NameBook(const Gazetteer& gazetteer, const Vocabulary& vocabulary)
        : gazetteer_(&gazetteer), vocabulary_(&vocabulary) {}

    /// The index of a name; nothing when the gazetteer does not have it in that form.
    std::optional<std::size_t> look_up(const std::string& folded, NameForm form);
    [[nodiscard]] bool has_longer(std::string_view folded) const {
        return gazetteer_->has_longer(folded) || vocabulary_->has_longer_name(folded);
    }
    [[nodiscard]] const Name& operator[](std::size_t index) const { return names_[index]; }
    [[nodiscard]] const std::vector<Name>& all() const { return names_; }
    [[nodiscard]] const Vocabulary& vocabulary() const { return *vocabulary_; }
    [[nodiscard]] const Gazetteer& gazetteer() const { return *gazetteer_; }

private:
    const Gazetteer* gazetteer_;
    const Vocabulary* vocabulary_;
    std::vector<Name> names_;
    using Indices = std::unordered_map<std::string, std::optional<std::size_t>>;
    Indices words_;  ///< by folded name, for each form; only looked up, never walked through
    Indices abbreviations_;
};

}  // namespace dateline::places
