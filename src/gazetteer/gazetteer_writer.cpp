#include "gazetteer/gazetteer_writer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <unordered_map>

#include "gazetteer/feature_class.hpp"
#include "gazetteer/fold.hpp"
#include "gazetteer/gazetteer_layout.hpp"
#include "gazetteer/name_trie.hpp"
#include "gazetteer/name_variants.hpp"
#include "gazetteer/packed.hpp"

namespace dateline {

namespace {

using namespace gazetteer_layout;

/// One reading of one folded name, before sorting.
struct Reading {
    std::string name;
    PlaceId place;
    NameKind kind;
};

/// Texts, each stored once.
class StringTable {
public:
    StringTable() { add({}); }

    std::uint32_t add(std::string_view text) {
        text = text.substr(0, std::numeric_limits<std::uint16_t>::max());
        const auto [entry, is_new] = offsets_.try_emplace(std::string(text), static_cast<std::uint32_t>(bytes_.size()));
        if (is_new) {
            pack(bytes_, static_cast<std::uint16_t>(text.size()));
            bytes_ += text;
        }
        return entry->second;
    }

    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
    std::unordered_map<std::string, std::uint32_t> offsets_;
};

std::int32_t to_millionths(Degrees angle) {
    return static_cast<std::int32_t>(std::lround(angle.value() * 1e6));
}

/// All spellings under which a place is found. A name that is written in two ways counts under its own kind in both.
void add_readings(std::vector<Reading>& readings, const PlaceRow& row, PlaceId place) {
    const auto add = [&](std::string_view text, NameKind name_kind) {
        const std::string folded = fold_name(text);
        if (folded.empty()) return;
        for (std::string& variant : name_variants(folded)) readings.push_back({std::move(variant), place, name_kind});
        readings.push_back({folded, place, name_kind});
    };
    add(row.name, NameKind::primary);
    // "The Hague" is also looked up as "Hague". Only the usual name: "the Gulf" must not make a place of every gulf.
    if (fold_name(row.name).starts_with("the ")) add(std::string_view(row.name).substr(4), NameKind::alternate);
    for (const NameRow& name : row.names) add(name.text, name.kind);
}

/// Most prominent first, as Gazetteer::find promises.
void sort_readings(std::vector<Reading>& readings, const std::vector<PlaceRow>& rows) {
    const auto order = [&](const Reading& reading) {
        const PlaceRow& row = rows[reading.place];
        return std::tuple(prominence_tier(row.feature, row.rank), ~row.population, reading.place, reading.kind);
    };
    std::sort(readings.begin(), readings.end(), [&](const Reading& a, const Reading& b) {
        const int compared = a.name.compare(b.name);
        return compared != 0 ? compared < 0 : order(a) < order(b);
    });
    // A place has one reading of a name: the first kind.
    readings.erase(
        std::unique(readings.begin(), readings.end(),
                    [](const Reading& a, const Reading& b) { return a.name == b.name && a.place == b.place; }),
        readings.end());
}

/// The sections trie, ranges and postings.
struct NameIndex {
    std::string trie;
    std::string ranges;
    std::string postings;
};

/// The trie numbers names in an order of its own, so the postings are written in the order of those numbers: then one
/// array of starts leads from a number to its readings. `readings` are sorted.
Result<NameIndex> index_names(const std::vector<Reading>& readings) {
    std::vector<std::string> names;
    std::vector<std::size_t> starts;
    for (std::size_t index = 0; index < readings.size(); ++index) {
        if (names.empty() || names.back() != readings[index].name) {
            names.push_back(readings[index].name);
            starts.push_back(index);
        }
    }
    starts.push_back(readings.size());

    NameIndex result;
    result.trie = NameTrie::build(names);
    const Result<NameTrie> trie_of_names = NameTrie::open(result.trie);
    if (!trie_of_names) return trie_of_names.error();
    std::vector<std::size_t> by_number(names.size());
    for (std::size_t index = 0; index < names.size(); ++index) {
        const std::optional<std::uint32_t> number = trie_of_names.value().number_of(names[index]);
        DATELINE_ASSERT(number.has_value(), "every name that was put into the trie is found in it");
        by_number[*number] = index;
    }
    std::uint32_t written = 0;
    for (const std::size_t index : by_number) {
        pack(result.ranges, written);
        for (std::size_t at = starts[index]; at < starts[index + 1]; ++at, ++written) {
            pack(result.postings, readings[at].place << kind_bits | static_cast<std::uint32_t>(readings[at].kind));
        }
    }
    pack(result.ranges, written);
    return result;
}

PlaceRecord to_record(const PlaceRow& row, StringTable& table, std::string& box_bytes) {
    PlaceRecord record{};
    record.key = table.add(row.key);
    record.name = table.add(row.name);
    record.feature_code = table.add(row.feature_code);
    record.country = table.add(row.country);
    record.admin1 = table.add(row.admin1);
    record.population =
        static_cast<std::uint32_t>(std::min<std::uint64_t>(row.population, std::numeric_limits<std::uint32_t>::max()));
    record.lon = to_millionths(row.point.lon);
    record.lat = to_millionths(row.point.lat);
    record.box = no_box;
    record.feature = static_cast<std::uint16_t>(row.feature);
    record.rank = static_cast<std::uint16_t>(std::min(row.rank, 255U));
    if (row.box) {
        record.box = static_cast<std::uint32_t>(box_bytes.size() / sizeof(BoxRecord));
        pack(box_bytes, BoxRecord{to_millionths(row.box->west), to_millionths(row.box->south),
                                  to_millionths(row.box->east), to_millionths(row.box->north)});
    }
    return record;
}

/// The section that finds places of one class by code; the first row of a code wins.
std::string index_codes(const std::vector<PlaceRow>& rows, FeatureClass feature) {
    std::vector<CodeRecord> records;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const PlaceRow& row = rows[index];
        if (row.feature != feature || row.country.empty()) continue;
        if (feature == FeatureClass::admin1 && row.admin1.empty()) continue;
        const std::string code = feature == FeatureClass::admin1 ? row.country + "." + row.admin1 : row.country;
        records.push_back({checksum(code), static_cast<std::uint32_t>(index), 0});
    }
    std::sort(records.begin(), records.end(), [](const CodeRecord& a, const CodeRecord& b) {
        return std::tie(a.code_hash, a.place) < std::tie(b.code_hash, b.place);
    });
    std::string bytes;
    for (const CodeRecord& record : records) pack(bytes, record);
    return bytes;
}

}  // namespace

Result<std::string> write_gazetteer(const std::vector<PlaceRow>& rows, const std::string& attribution) {
    if (rows.size() >= std::size_t{1} << (32 - kind_bits)) {
        return Error{"a gazetteer of " + std::to_string(rows.size()) + " places is too large"};
    }
    std::vector<Reading> readings;
    StringTable table;
    std::vector<std::string> sections(section_count);
    for (std::size_t index = 0; index < rows.size(); ++index) {
        add_readings(readings, rows[index], static_cast<PlaceId>(index));
        pack(sections[places], to_record(rows[index], table, sections[boxes]));
    }
    sort_readings(readings, rows);
    Result<NameIndex> index = index_names(readings);
    if (!index) return index.error();
    sections[trie] = std::move(index->trie);
    sections[ranges] = std::move(index->ranges);
    sections[postings] = std::move(index->postings);
    sections[countries] = index_codes(rows, FeatureClass::country);
    sections[Section::admin1] = index_codes(rows, FeatureClass::admin1);
    sections[strings] = table.bytes();
    sections[Section::attribution] = attribution;
    return write_sections(kind, sections);
}

}  // namespace dateline
