// Places with their names -> the bytes of a compiled gazetteer, in bounded memory. The same rows in the same order give
// the same bytes, however little memory there is.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/spooled_bytes.hpp"
#include "gazetteer/gazetteer_layout.hpp"
#include "gazetteer/place_row.hpp"
#include "gazetteer/reading_sorter.hpp"
#include "gazetteer/string_table.hpp"

namespace dateline {

/// What a writer may use. Small gazetteers never touch the disk.
struct WriterLimits {
    std::string scratch_folder = "/tmp";       ///< for what does not fit into memory
    std::size_t sort_memory = 256UL << 20U;    ///< bytes of readings that are sorted at once
    std::size_t section_memory = 16UL << 20U;  ///< bytes of each section that are held in memory
    std::size_t names_per_shard = gazetteer_layout::names_per_shard;
};

/// Compiles a gazetteer row by row. Place ids count the rows.
class GazetteerWriter {
public:
    explicit GazetteerWriter(const WriterLimits& limits = {});

    /// An Error when there are more places than the layout can number (2^29), or when the disk is full.
    Result<void> add(const PlaceRow& row);

    [[nodiscard]] std::size_t places() const { return keys_.size(); }

    /// Gives the file to `sink`, piece by piece. `attribution` is what must stand on figures that use the gazetteer.
    /// To be called once.
    Result<void> finish(std::string_view attribution, const ByteSink& sink);

private:
    Result<void> add_readings(const PlaceRow& row, PlaceId place);
    Result<void> add_record(const PlaceRow& row);
    void add_codes(const PlaceRow& row, PlaceId place);

    WriterLimits limits_;
    ReadingSorter readings_;
    StringTable strings_;
    SpooledBytes places_;
    SpooledBytes boxes_;
    std::uint32_t box_count_ = 0;
    std::vector<gazetteer_layout::KeyRecord> keys_{};
    std::map<std::uint64_t, PlaceId> countries_{};  ///< by the hash of the code; the first row of a code wins
    std::map<std::uint64_t, PlaceId> admin1_{};
};

/// The bytes of a gazetteer whose rows are in memory.
Result<std::string> write_gazetteer(const std::vector<PlaceRow>& rows, const std::string& attribution);

}  // namespace dateline
