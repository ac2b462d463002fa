// Sorts the readings of names in bounded memory: runs that do not fit are sorted and spilled, then merged.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/spooled_bytes.hpp"
#include "gazetteer/gazetteer.hpp"

namespace dateline {

/// One reading of one folded name, with what decides its order.
struct NameReading {
    std::string_view name;
    int tier = 0;  ///< prominence_tier, 0..255
    std::uint32_t population = 0;
    PlaceId place = 0;
    NameKind kind = NameKind::primary;

    bool operator==(const NameReading&) const = default;
};

/// The order of readings: by name, then most prominent first, as Gazetteer::find promises.
bool comes_before(const NameReading& a, const NameReading& b);

/// Takes readings in any order and gives them back sorted.
class ReadingSorter {
public:
    /// Holds about `memory` bytes of readings in memory; the others go to scratch files in `folder`.
    ReadingSorter(std::string folder, std::size_t memory) : folder_(std::move(folder)), memory_(memory) {}

    /// A name has at most 65,535 bytes.
    Result<void> add(const NameReading& reading);

    /// Gives every reading to `sink`, sorted. The names are valid during the call only. Nothing can be added
    /// afterwards.
    Result<void> drain(const std::function<Result<void>(const NameReading&)>& sink);

private:
    /// A reading whose name lies in `names_`.
    struct Held {
        std::size_t name_offset;
        std::uint32_t population;
        PlaceId place;
        std::uint16_t name_size;
        std::uint8_t tier;
        NameKind kind;
    };

    [[nodiscard]] NameReading reading_of(const Held& held) const;
    void sort_held();
    Result<void> spill();

    std::string folder_;
    std::size_t memory_;
    std::string names_{};
    std::vector<Held> held_{};
    std::vector<SpooledBytes> runs_{};
};

}  // namespace dateline
