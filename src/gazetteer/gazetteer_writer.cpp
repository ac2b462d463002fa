#include "gazetteer/gazetteer_writer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "gazetteer/feature_class.hpp"
#include "gazetteer/fold.hpp"
#include "gazetteer/name_index_writer.hpp"
#include "gazetteer/name_variants.hpp"
#include "gazetteer/packed.hpp"

namespace dateline {

namespace {

using namespace gazetteer_layout;

std::int32_t to_millionths(Degrees angle) {
    return static_cast<std::int32_t>(std::lround(angle.value() * 1e6));
}

std::uint32_t clamped(std::uint64_t count) {
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(count, std::numeric_limits<std::uint32_t>::max()));
}

std::string packed_codes(const std::map<std::uint64_t, PlaceId>& places_of_codes) {
    std::string bytes;
    for (const auto& [hash, place] : places_of_codes) pack(bytes, CodeRecord{hash, place, 0});
    return bytes;
}

/// The key section. Sorts the records in place; the first of equal keys is the one that will be found.
std::string packed_keys(std::vector<KeyRecord>& records) {
    std::sort(records.begin(), records.end(), [](const KeyRecord& a, const KeyRecord& b) {
        return std::tie(a.key_hash, a.place) < std::tie(b.key_hash, b.place);
    });
    std::string bytes(records.size() * sizeof(KeyRecord), '\0');
    if (!records.empty()) std::memcpy(bytes.data(), records.data(), bytes.size());
    return bytes;
}

/// Sections in the order of their numbers, written as their header and their bytes.
class SectionList {
public:
    void add(std::string_view bytes) {
        sizes_.push_back(bytes.size());
        writers_.emplace_back([bytes](const ByteSink& sink) { return sink(bytes); });
    }
    void add(const SpooledBytes& bytes) {
        sizes_.push_back(bytes.size());
        writers_.emplace_back([&bytes](const ByteSink& sink) { return bytes.copy_to(sink); });
    }

    [[nodiscard]] Result<void> write(std::string_view first_section, const ByteSink& sink) const {
        DATELINE_ASSERT(sizes_.size() == section_count, "every section is written");
        if (auto taken = sink(section_header(kind, sizes_, checksum(first_section))); !taken) return taken;
        for (std::size_t index = 0; index < sizes_.size(); ++index) {
            if (auto taken = writers_[index](sink); !taken) return taken;
            const bool is_last = index + 1 == sizes_.size();
            if (auto taken = sink(is_last ? "" : section_padding(sizes_[index])); !taken) return taken;
        }
        return {};
    }

private:
    std::vector<std::uint64_t> sizes_{};
    std::vector<std::function<Result<void>(const ByteSink&)>> writers_{};
};

}  // namespace

GazetteerWriter::GazetteerWriter(const WriterLimits& limits)
    : limits_(limits),
      readings_(limits.scratch_folder, limits.sort_memory),
      strings_(limits.scratch_folder, limits.section_memory),
      places_(limits.scratch_folder, limits.section_memory),
      boxes_(limits.scratch_folder, limits.section_memory) {}

Result<void> GazetteerWriter::add(const PlaceRow& row) {
    if (keys_.size() >= std::size_t{1} << (32 - kind_bits)) {
        return Error{"a gazetteer of more than " + std::to_string(keys_.size()) + " places is too large"};
    }
    const auto place = static_cast<PlaceId>(keys_.size());
    keys_.push_back({static_cast<std::uint32_t>(checksum(row.key)), place});
    add_codes(row, place);
    if (auto added = add_record(row); !added) return added;
    return add_readings(row, place);
}

/// All spellings under which a place is found. A name that is written in two ways counts under its own kind in both.
Result<void> GazetteerWriter::add_readings(const PlaceRow& row, PlaceId place) {
    const int tier = prominence_tier(row.feature, row.rank);
    const auto add = [&](std::string_view text, NameKind name_kind) -> Result<void> {
        const std::string folded = fold_name(text);
        if (folded.empty()) return {};
        for (const std::string& variant : name_variants(folded)) {
            auto added = readings_.add({variant, tier, clamped(row.population), place, name_kind});
            if (!added) return added;
        }
        return readings_.add({folded, tier, clamped(row.population), place, name_kind});
    };
    if (auto added = add(row.name, NameKind::primary); !added) return added;
    // "The Hague" is also looked up as "Hague". Only the usual name: "the Gulf" must not make a place of every gulf.
    if (fold_name(row.name).starts_with("the ")) {
        if (auto added = add(std::string_view(row.name).substr(4), NameKind::alternate); !added) return added;
    }
    for (const NameRow& name : row.names) {
        if (auto added = add(name.text, name.kind); !added) return added;
    }
    return {};
}

Result<void> GazetteerWriter::add_record(const PlaceRow& row) {
    PlaceRecord record{};
    for (const auto& [text, offset] :
         {std::pair(&row.key, &record.key), std::pair(&row.name, &record.name),
          std::pair(&row.feature_code, &record.feature_code), std::pair(&row.country, &record.country),
          std::pair(&row.admin1, &record.admin1)}) {
        const Result<std::uint32_t> added = strings_.add(*text);
        if (!added) return added.error();
        *offset = *added;
    }
    record.population = clamped(row.population);
    record.lon = to_millionths(row.point.lon);
    record.lat = to_millionths(row.point.lat);
    record.box = row.box ? box_count_++ : no_box;
    record.feature = static_cast<std::uint16_t>(row.feature);
    record.rank = static_cast<std::uint16_t>(std::min(row.rank, 255U));
    std::string bytes;
    if (row.box) {
        pack(bytes, BoxRecord{to_millionths(row.box->west), to_millionths(row.box->south), to_millionths(row.box->east),
                              to_millionths(row.box->north)});
        if (auto appended = boxes_.append(bytes); !appended) return appended;
        bytes.clear();
    }
    pack(bytes, record);
    return places_.append(bytes);
}

void GazetteerWriter::add_codes(const PlaceRow& row, PlaceId place) {
    if (row.country.empty()) return;
    if (row.feature == FeatureClass::country) countries_.try_emplace(checksum(row.country), place);
    if (row.feature == FeatureClass::admin1 && !row.admin1.empty()) {
        admin1_.try_emplace(checksum(row.country + "." + row.admin1), place);
    }
}

Result<void> GazetteerWriter::finish(std::string_view attribution, const ByteSink& sink) {
    NameIndexWriter index(limits_.scratch_folder, limits_.section_memory, limits_.names_per_shard);
    auto drained = readings_.drain([&index](const NameReading& reading) { return index.add(reading); });
    if (!drained) return drained;
    if (auto finished = index.finish(); !finished) return finished;
    const std::string key_bytes = packed_keys(keys_);
    const std::string country_bytes = packed_codes(countries_);
    const std::string admin1_bytes = packed_codes(admin1_);
    SectionList sections;
    sections.add(index.shards());
    sections.add(index.shard_names());
    sections.add(index.tries());
    sections.add(index.ranges());
    sections.add(index.postings());
    sections.add(places_);
    sections.add(boxes_);
    sections.add(key_bytes);
    sections.add(country_bytes);
    sections.add(admin1_bytes);
    sections.add(strings_.bytes());
    sections.add(attribution);
    return sections.write(index.shards(), sink);
}

Result<std::string> write_gazetteer(const std::vector<PlaceRow>& rows, const std::string& attribution) {
    GazetteerWriter writer;
    for (const PlaceRow& row : rows) {
        if (auto added = writer.add(row); !added) return added.error();
    }
    std::string bytes;
    const auto finished = writer.finish(attribution, [&bytes](std::string_view piece) -> Result<void> {
        bytes += piece;
        return {};
    });
    if (!finished) return finished.error();
    return bytes;
}

}  // namespace dateline
