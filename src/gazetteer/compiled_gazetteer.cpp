#include "gazetteer/compiled_gazetteer.hpp"

#include <algorithm>
#include <vector>

#include "gazetteer/gazetteer_layout.hpp"
#include "gazetteer/name_trie.hpp"
#include "gazetteer/packed.hpp"

namespace dateline {

namespace {

using namespace gazetteer_layout;

Degrees from_millionths(std::int32_t value) {
    return Degrees(value / 1e6);
}

/// Reads records in place. Only the trie is trusted (its checksum was compared at opening); every number read from the
/// other sections is held against the size of what it points into.
class CompiledGazetteer final : public Gazetteer {
public:
    CompiledGazetteer(NameTrie name_trie, const std::vector<std::string_view>& sections)
        : trie_(std::move(name_trie)),
          ranges_(sections[ranges]),
          postings_(sections[postings]),
          places_(sections[places]),
          boxes_(sections[boxes]),
          countries_(sections[countries]),
          admin1_(sections[Section::admin1]),
          strings_(sections[strings]),
          attribution_(sections[Section::attribution]) {}

    [[nodiscard]] std::vector<Candidate> find(std::string_view folded) const override {
        std::vector<Candidate> candidates;
        const std::optional<std::uint32_t> number = trie_.number_of(folded);
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

    [[nodiscard]] bool has_longer(std::string_view folded) const override {
        return trie_.has_prefix(std::string(folded) + ' ');
    }

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

    /// Binary search by the hash of a code. Hashes of 64 bits do not collide among some thousand codes.
    [[nodiscard]] std::optional<PlaceId> place_of_code(const PackedArray<CodeRecord>& records,
                                                       std::string_view code) const {
        const std::uint64_t hash = checksum(code);
        std::size_t first = 0;
        for (std::size_t count = records.size(); count > 0;) {
            const std::size_t half = count / 2;
            const bool before = records[first + half].code_hash < hash;
            first = before ? first + half + 1 : first;
            count = before ? count - half - 1 : half;
        }
        if (first >= records.size() || records[first].code_hash != hash) return std::nullopt;
        const PlaceId found = records[first].place;
        return found < places_.size() ? std::optional(found) : std::nullopt;
    }

    NameTrie trie_;
    PackedArray<std::uint32_t> ranges_;
    PackedArray<std::uint32_t> postings_;
    PackedArray<PlaceRecord> places_;
    PackedArray<BoxRecord> boxes_;
    PackedArray<CodeRecord> countries_;
    PackedArray<CodeRecord> admin1_;
    std::string_view strings_;
    std::string_view attribution_;
};

}  // namespace

Result<std::unique_ptr<Gazetteer>> open_gazetteer(std::string_view bytes) {
    const Result<std::vector<std::string_view>> sections = read_sections(kind, bytes, section_count);
    if (!sections) return sections.error();
    Result<NameTrie> names = NameTrie::open(sections.value()[trie]);
    if (!names) return names.error();
    return std::unique_ptr<Gazetteer>(std::make_unique<CompiledGazetteer>(std::move(names).value(), sections.value()));
}

Result<GazetteerSize> gazetteer_size(std::string_view bytes) {
    const Result<std::vector<std::string_view>> sections = read_sections(kind, bytes, section_count);
    if (!sections) return sections.error();
    GazetteerSize size;
    size.places = PackedArray<PlaceRecord>(sections.value()[places]).size();
    size.readings = PackedArray<std::uint32_t>(sections.value()[postings]).size();
    size.names = PackedArray<std::uint32_t>(sections.value()[ranges]).size() - 1;
    return size;
}

}  // namespace dateline
