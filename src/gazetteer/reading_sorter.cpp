#include "gazetteer/reading_sorter.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <queue>
#include <tuple>

#include "base/check.hpp"
#include "gazetteer/packed.hpp"

namespace dateline {

namespace {

/// Bytes of a run that are in memory while it is written or merged.
constexpr std::size_t run_buffer = 1U << 20U;

/// What stands before each name in a run.
struct RunHeader {
    std::uint32_t population;
    PlaceId place;
    std::uint16_t name_size;
    std::uint8_t tier;
    NameKind kind;
};

void append_reading(std::string& bytes, const NameReading& reading) {
    pack(bytes, RunHeader{reading.population, reading.place, static_cast<std::uint16_t>(reading.name.size()),
                          static_cast<std::uint8_t>(reading.tier), reading.kind});
    bytes += reading.name;
}

/// Walks through a sorted run.
class RunReader {
public:
    explicit RunReader(const SpooledBytes& run) : run_(&run) {}

    [[nodiscard]] const NameReading& current() const { return current_; }

    /// Goes to the next reading; false at the end.
    Result<bool> next() {
        const Result<bool> has_header = fill(sizeof(RunHeader));
        if (!has_header || !*has_header) return has_header;
        const auto header = unpack<RunHeader>(buffer_, at_);
        if (auto filled = fill(sizeof header + header.name_size); !filled) return filled;
        const std::string_view name = std::string_view(buffer_).substr(at_ + sizeof header, header.name_size);
        current_ = {name, header.tier, header.population, header.place, header.kind};
        at_ += sizeof header + header.name_size;
        return true;
    }

private:
    /// Makes `size` bytes ready at `at_`; false when the run is at its end.
    Result<bool> fill(std::size_t size) {
        while (buffer_.size() - at_ < size) {
            if (offset_ == run_->size()) return false;
            const Result<std::string> bytes = run_->read(offset_, run_buffer);
            if (!bytes) return bytes.error();
            buffer_.erase(0, at_);
            at_ = 0;
            buffer_ += *bytes;
            offset_ += bytes->size();
        }
        return true;
    }

    const SpooledBytes* run_;
    std::string buffer_{};
    std::size_t at_ = 0;
    std::uint64_t offset_ = 0;
    NameReading current_{};
};

}  // namespace

bool comes_before(const NameReading& a, const NameReading& b) {
    const int compared = a.name.compare(b.name);
    if (compared != 0) return compared < 0;
    return std::tuple(a.tier, b.population, a.place, a.kind) < std::tuple(b.tier, a.population, b.place, b.kind);
}

Result<void> ReadingSorter::add(const NameReading& reading) {
    DATELINE_ASSERT(reading.name.size() <= std::numeric_limits<std::uint16_t>::max(), "a name fits its length field");
    held_.push_back({names_.size(), reading.population, reading.place, static_cast<std::uint16_t>(reading.name.size()),
                     static_cast<std::uint8_t>(reading.tier), reading.kind});
    names_ += reading.name;
    return names_.size() + held_.size() * sizeof(Held) > memory_ ? spill() : Result<void>();
}

NameReading ReadingSorter::reading_of(const Held& held) const {
    const std::string_view name = std::string_view(names_).substr(held.name_offset, held.name_size);
    return {name, held.tier, held.population, held.place, held.kind};
}

void ReadingSorter::sort_held() {
    std::sort(held_.begin(), held_.end(),
              [this](const Held& a, const Held& b) { return comes_before(reading_of(a), reading_of(b)); });
}

Result<void> ReadingSorter::spill() {
    sort_held();
    runs_.emplace_back(folder_, run_buffer);
    std::string bytes;
    for (const Held& held : held_) {
        bytes.clear();
        append_reading(bytes, reading_of(held));
        if (auto appended = runs_.back().append(bytes); !appended) return appended;
    }
    names_.clear();
    held_.clear();
    return {};
}

Result<void> ReadingSorter::drain(const std::function<Result<void>(const NameReading&)>& sink) {
    if (runs_.empty()) {
        sort_held();
        for (const Held& held : held_) {
            if (auto taken = sink(reading_of(held)); !taken) return taken;
        }
        return {};
    }
    if (auto spilled = spill(); !spilled) return spilled;
    names_ = {};
    held_ = {};
    std::vector<RunReader> readers(runs_.begin(), runs_.end());
    const auto later = [&readers](std::size_t a, std::size_t b) {
        return comes_before(readers[b].current(), readers[a].current());
    };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> first(later);
    const auto advance = [&](std::size_t index) -> Result<void> {
        const Result<bool> more = readers[index].next();
        if (!more) return more.error();
        if (*more) first.push(index);
        return {};
    };
    for (std::size_t index = 0; index < readers.size(); ++index) {
        if (auto advanced = advance(index); !advanced) return advanced;
    }
    while (!first.empty()) {
        const std::size_t index = first.top();
        first.pop();
        if (auto taken = sink(readers[index].current()); !taken) return taken;
        if (auto advanced = advance(index); !advanced) return advanced;
    }
    return {};
}

}  // namespace dateline
