// The port to the names of places: which places a name can mean, and what is known of each.
// Answers only what the data say; which candidate is meant in a text is decided in mentions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/geo_box.hpp"

namespace dateline {

/// What kind of thing a place is, from large to small where that has a meaning.
enum class FeatureClass : std::uint8_t {
    continent,
    region,
    country,
    admin1,
    admin2,
    town,
    district,
    ocean,
    sea,
    strait,
    river,
    lake,
    mountain,
    desert,
    island,
    landmark,
    other,
};

/// The name of a class in output: "country", "admin1", "town", "sea", ...
std::string_view to_string(FeatureClass feature);

/// A place, by its number in the gazetteer that gave it.
using PlaceId = std::uint32_t;

/// What is known of a place. Views live as long as the gazetteer.
struct Place {
    std::string_view key;   ///< stable id in output: "geonames:1733045", "dateline:middle-east", "user:..."
    std::string_view name;  ///< the usual English name
    FeatureClass feature = FeatureClass::other;
    std::string_view feature_code;  ///< GeoNames code (PPLC, PPLA, ...) where there is one
    std::string_view country;       ///< ISO 3166-1 alpha-2, empty for seas and world regions
    std::string_view admin1;        ///< GeoNames admin-1 code within the country, empty where not known
    LonLat point{};                 ///< reference point
    std::optional<GeoBox> box{};    ///< of areas, where known
    std::uint64_t population = 0;
    std::uint8_t rank = 0;  ///< 0 unknown, else 1 (most prominent) .. 10, for hand-written features
};

/// How a name belongs to a place.
enum class NameKind : std::uint8_t { primary, ascii, alternate, abbreviation, demonym, adjective };

/// One reading of a name.
struct Candidate {
    PlaceId place = 0;
    NameKind kind = NameKind::primary;

    bool operator==(const Candidate&) const = default;
};

/// Looks names up.
class Gazetteer {
public:
    virtual ~Gazetteer() = default;

    /// All readings of a name, most prominent first (countries and admin-1 above towns, then population, then id).
    /// `folded` is the result of fold_name.
    [[nodiscard]] virtual std::vector<Candidate> find(std::string_view folded) const = 0;

    /// Whether any name begins with `folded` followed by a space: whether a longer match can exist.
    [[nodiscard]] virtual bool has_longer(std::string_view folded) const = 0;

    [[nodiscard]] virtual Place place(PlaceId id) const = 0;

    /// How many places there are; their ids count from 0.
    [[nodiscard]] virtual std::size_t place_count() const = 0;
    /// The place with this key (see Place::key); the first of several.
    [[nodiscard]] virtual std::optional<PlaceId> place_of_key(std::string_view key) const = 0;

    /// The country place of an ISO 3166-1 alpha-2 code, and the admin-1 place of a code within it.
    [[nodiscard]] virtual std::optional<PlaceId> country(std::string_view code) const = 0;
    [[nodiscard]] virtual std::optional<PlaceId> admin1(std::string_view country, std::string_view code) const = 0;

    /// What must stand on a figure that used places of this gazetteer.
    [[nodiscard]] virtual std::string attribution() const = 0;
};

}  // namespace dateline
