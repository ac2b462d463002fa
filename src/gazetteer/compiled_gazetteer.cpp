#include "gazetteer/compiled_gazetteer.hpp"

#include <algorithm>
#include <vector>

#include "gazetteer/gazetteer_layout.hpp"
#include "gazetteer/name_shards.hpp"
#include "gazetteer/packed.hpp"

namespace dateline {

namespace {

using namespace gazetteer_layout;

Degrees from_millionths(std::int32_t value) {
    return Degrees(value / 1e6);
}

/// Reads records in place. Only the tries are trusted (their checksums are compared before they are used); every number
/// read from the other sections is held against the size of what it points into.
class CompiledGazetteer final : public Gazetteer {
public:
    CompiledGazetteer(NameShards names, const std::vector<std::string_view>& sections)
        : names_(std::move(names)),
          ranges_(sections[ranges]),
          postings_(sections[postings]),
          places_(sections[places]),
          boxes_(sections[boxes]),
          keys_(sections[keys]),
          countries_(sections[countries]),
          admin1_(sections[Section::admin1]),
          strings_(sections[strings]),
          attribution_(sections[Section::attribution]) {}

    [[nodiscard]] std::vector<Candidate> find(std::string_view folded) const override {
        std::vector<Candidate> candidates;
        const std::optional<std::uint32_t> number = names_.number_of(folded);
        if (!number || std::size_t{*number} + 1 >= ranges_.size()) return candidates;
        const std::size_t end = std::min<std::size_t>(ranges_[*number + 1], postings_.size());
        const std::size_t begin = std::min<std::size_t>(ranges_[*number], end);
        candidates.reserve(end - begin);
        for (std::size_t index = begin; index < end; ++index) {
            const std::uint32_t posting = postings_[index];
            const Candidate candidate{posting >> kind_bits, static_cast<NameKind>(posting & ((1U << kind_bits) - 1))};
            if (candidate.place < places_.size()) candidates.push_back(candidate);
        }
        return candidates;
    }

    [[nodiscard]] bool has_longer(std::string_view folded) const override { return names_.has_longer(folded); }

    [[nodiscard]] Place place(PlaceId id) const override {
        DATELINE_ASSERT(id < places_.size(), "a place id comes from the gazetteer that is asked for it");
        const PlaceRecord record = places_[id];
        Place result;
        result.key = text_at(record.key);
        result.name = text_at(record.name);
        result.feature =
            static_cast<FeatureClass>(std::min(record.feature, static_cast<std::uint16_t>(FeatureClass::other)));
        result.feature_code = text_at(record.feature_code);
        result.country = text_at(record.country);
        result.admin1 = text_at(record.admin1);
        result.point = {from_millionths(record.lon), from_millionths(record.lat)};
        result.population = record.population;
        result.rank = static_cast<std::uint8_t>(record.rank);
        if (record.box < boxes_.size()) {
            const BoxRecord box = boxes_[record.box];
            result.box = GeoBox{from_millionths(box.west), from_millionths(box.south), from_millionths(box.east),
                                from_millionths(box.north)};
        }
        return result;
    }

    [[nodiscard]] std::size_t place_count() const override { return places_.size(); }

    [[nodiscard]] std::optional<PlaceId> place_of_key(std::string_view key) const override {
        const auto hash = static_cast<std::uint32_t>(checksum(key));
        for (std::size_t at = first_not_before(keys_, &KeyRecord::key_hash, hash); at < keys_.size(); ++at) {
            const KeyRecord record = keys_[at];
            if (record.key_hash != hash) break;
            if (record.place < places_.size() && text_at(places_[record.place].key) == key) return record.place;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<PlaceId> country(std::string_view code) const override {
        return place_of_code(countries_, code);
    }

    [[nodiscard]] std::optional<PlaceId> admin1(std::string_view country, std::string_view code) const override {
        return place_of_code(admin1_, std::string(country) + "." + std::string(code));
    }

    [[nodiscard]] std::string attribution() const override { return std::string(attribution_); }

private:
    /// The text at an offset of the strings; empty where the offset or the length leads out of them.
    [[nodiscard]] std::string_view text_at(std::size_t offset) const {
        if (offset + 2 > strings_.size()) return {};
        return strings_.substr(offset + 2, unpack<std::uint16_t>(strings_, offset));
    }

    /// The index of the first record whose hash is not less than `hash`; the records are sorted by it.
    template <class Record, class Hash>
    [[nodiscard]] static std::size_t first_not_before(const PackedArray<Record>& records, Hash Record::*hash_of,
                                                      Hash hash) {
        std::size_t first = 0;
        for (std::size_t count = records.size(); count > 0;) {
            const std::size_t half = count / 2;
            const bool before = records[first + half].*hash_of < hash;
            first = before ? first + half + 1 : first;
            count = before ? count - half - 1 : half;
        }
        return first;
    }

    /// Hashes of 64 bits do not collide among some thousand codes.
    [[nodiscard]] std::optional<PlaceId> place_of_code(const PackedArray<CodeRecord>& records,
                                                       std::string_view code) const {
        const std::uint64_t hash = checksum(code);
        const std::size_t first = first_not_before(records, &CodeRecord::code_hash, hash);
        if (first >= records.size() || records[first].code_hash != hash) return std::nullopt;
        const PlaceId found = records[first].place;
        return found < places_.size() ? std::optional(found) : std::nullopt;
    }

    NameShards names_;
    PackedArray<std::uint32_t> ranges_;
    PackedArray<std::uint32_t> postings_;
    PackedArray<PlaceRecord> places_;
    PackedArray<BoxRecord> boxes_;
    PackedArray<KeyRecord> keys_;
    PackedArray<CodeRecord> countries_;
    PackedArray<CodeRecord> admin1_;
    std::string_view strings_;
    std::string_view attribution_;
};

}  // namespace

bool is_compiled_gazetteer(std::string_view bytes) {
    return bytes.starts_with(kind.magic);
}

Result<std::unique_ptr<Gazetteer>> open_gazetteer(std::string_view bytes) {
    const Result<std::vector<std::string_view>> opened = read_sections(kind, bytes, section_count);
    if (!opened) return opened.error();
    const std::vector<std::string_view>& sections = *opened;
    Result<NameShards> names = NameShards::open(sections[shards], sections[shard_names], sections[tries]);
    if (!names) return names.error();
    return std::unique_ptr<Gazetteer>(std::make_unique<CompiledGazetteer>(std::move(names).value(), sections));
}

Result<GazetteerSize> gazetteer_size(std::string_view bytes) {
    const Result<std::vector<std::string_view>> opened = read_sections(kind, bytes, section_count);
    if (!opened) return opened.error();
    const std::vector<std::string_view>& sections = *opened;
    const Result<NameShards> names = NameShards::open(sections[shards], sections[shard_names], sections[tries]);
    if (!names) return names.error();
    if (auto checked = names->verify(); !checked) return checked.error();
    const PackedArray<PlaceRecord> place_records(sections[places]);
    const PackedArray<std::uint32_t> readings(sections[postings]);
    GazetteerSize size;
    size.places = place_records.size();
    size.readings = readings.size();
    size.names = std::max<std::size_t>(PackedArray<std::uint32_t>(sections[ranges]).size(), 1) - 1;
    const auto class_of = [&place_records](std::size_t place) {
        return std::min<std::size_t>(place_records[place].feature, feature_class_count - 1);
    };
    for (std::size_t place = 0; place < size.places; ++place) ++size.of_class[class_of(place)].places;
    for (std::size_t index = 0; index < size.readings; ++index) {
        const std::size_t place = readings[index] >> kind_bits;
        if (place < size.places) ++size.of_class[class_of(place)].readings;
    }
    return size;
}

}  // namespace dateline
