// Names: the names that the gazetteer knows, each looked up once for many articles, with all that it may mean.
// Knows how a name is written, not where it stands.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_table.hpp"
#include "gazetteer/gazetteer.hpp"
#include "gazetteer/name_lists.hpp"
#include "mentions/places/anchors.hpp"

namespace dateline::places {

class Vocabulary;

/// One thing that a name may mean.
struct Reading {
    PlaceId id = 0;
    NameKind kind = NameKind::primary;
    Place place{};
    Spot spot{};                     ///< of the place
    std::size_t country = nowhere;   ///< number of its country in the name book
    std::size_t division = nowhere;  ///< and of its first-level division

    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
};

/// Whether a name stands for itself or is written as an abbreviation ("Ga.", "US").
enum class NameForm { word, abbreviation };

/// A name and its readings, most prominent first. All mentions of it in an article mean one place.
class Name {
public:
    std::string folded;
    NameForm form = NameForm::word;
    std::vector<Reading> readings;

    /// After all readings are there: works out what the questions below answer.
    void finish();

    /// Whether the name is a demonym or a place adjective.
    [[nodiscard]] bool is_associative() const;
    [[nodiscard]] bool has_feature(FeatureClass feature) const { return (features_ & bit_of(feature)) != 0; }
    /// Whether some town of at least this population bears the name.
    [[nodiscard]] bool has_town_of(std::uint64_t population) const;
    /// The largest population among the readings.
    [[nodiscard]] std::uint64_t population() const { return population_; }
    /// Whether most readers know it as a place: a country, a first-level division, a sea, or a city of 100,000.
    [[nodiscard]] bool is_well_known() const { return is_well_known_; }

private:
    static constexpr std::uint32_t bit_of(FeatureClass feature) { return 1U << static_cast<unsigned>(feature); }

    std::uint32_t features_ = 0;  ///< of all readings, as bits
    std::uint64_t population_ = 0;
    bool is_well_known_ = false;
};

/// Looks names up and remembers what it found: news repeats its names from article to article. An article sees only its
/// own names, numbered as it asks for them, so that what was read before changes nothing.
class NameBook {
    struct Entry;

public:
    NameBook(const Gazetteer& gazetteer, const NameLists& lists, const Vocabulary& vocabulary)
        : gazetteer_(&gazetteer), lists_(&lists), vocabulary_(&vocabulary) {}

    /// Begins a new article: indices start again at 0. Forgets all names when there are very many.
    void begin_article();
    /// Another number after the names were forgotten: keys of before are no longer valid.
    [[nodiscard]] std::uint64_t generation() const { return generation_; }

    /// A folded name, found once for several questions. Valid until the names are forgotten.
    class Key {
    public:
        Key() = default;
        [[nodiscard]] bool empty() const { return entry_ == nullptr; }

    private:
        friend class NameBook;
        explicit Key(Entry& entry) : entry_(&entry) {}
        Entry* entry_ = nullptr;
    };
    Key key(std::string_view folded);
    /// The index of a name; nothing when the gazetteer does not have it in that form.
    std::optional<std::size_t> look_up(Key key, NameForm form);
    std::optional<std::size_t> look_up(std::string_view folded, NameForm form) { return look_up(key(folded), form); }
    /// Whether a name of more words begins with this one.
    bool has_longer(Key key);
    /// The code of a numbered area: "US", "US.GA".
    [[nodiscard]] std::string_view area_code(std::size_t area) const { return area_codes_[area]; }
    /// The ranks of a word in the lists of names of people and of common words.
    NameRanks ranks(Key key);
    [[nodiscard]] const Name& operator[](std::size_t index) const { return *names_[index]; }
    /// How many names the article has.
    [[nodiscard]] std::size_t size() const { return names_.size(); }
    /// The words of the language whose names these are.
    [[nodiscard]] const Vocabulary& vocabulary() const { return *vocabulary_; }
    [[nodiscard]] const Gazetteer& gazetteer() const { return *gazetteer_; }

private:
    /// What is known of a name in one form.
    struct Known {
        std::optional<Name> name{};  ///< nothing when the gazetteer has no such name
        bool is_read = false;
        std::uint64_t article = 0;  ///< the last that asked
        std::size_t index = 0;      ///< in that article
    };
    struct Entry {
        std::string_view folded{};
        std::array<Known, 2> forms{};  ///< by NameForm
        std::optional<bool> has_longer{};
        std::optional<NameRanks> ranks{};
    };
    const Gazetteer* gazetteer_;
    const NameLists* lists_;
    const Vocabulary* vocabulary_;
    std::uint64_t article_ = 1;
    std::uint64_t generation_ = 0;
    std::vector<const Name*> names_;             ///< of the article
    WordTable<std::unique_ptr<Entry>> entries_;  ///< by folded name

    WordTable<std::size_t> areas_;  ///< by code
    std::vector<std::string_view> area_codes_;

    [[nodiscard]] std::optional<Name> read(std::string_view folded, NameForm form);
    [[nodiscard]] Reading reading_of(const Candidate& candidate);
    std::size_t area(std::string_view code);
};

}  // namespace dateline::places
