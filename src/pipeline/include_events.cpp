#include "pipeline/include_events.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <utility>

#include "pipeline/event_rows.hpp"

namespace dateline {

namespace {

constexpr std::size_t max_event_file_bytes = 4UL << 20U;

// Rows that have the id of another entry are further rows, not corrections: two tables may count from 1.
void include_rows(const EventFileEntry& entry, const std::string& path, Config& config, const World& world,
                  Diagnostics& diagnostics) {
    const auto permitted = world.files.permitted(path);
    if (!permitted) return diagnostics.error(permitted.error().message, entry.pos, permitted.error().hint);
    std::set<std::string> taken;
    for (const auto& other : config.events) taken.insert(other.id);
    for (auto& row : read_event_rows(entry, path, world, diagnostics)) {
        row.is_from_file = true;
        const std::string id = row.id;
        for (int number = 2; !row.id.empty() && !taken.insert(row.id).second; ++number) {
            row.id = id + "-" + std::to_string(number);
        }
        config.events.push_back(std::move(row));
    }
}

}  // namespace

void include_event_file(EventFile file, Config& config) {
    for (auto& entry : file.events) {
        entry.is_from_file = true;
        config.events.push_back(std::move(entry));
    }
    for (auto& pin : file.places) {
        const bool is_pinned = std::ranges::find(config.places, pin.name, &PlacePin::name) != config.places.end();
        if (!is_pinned) config.places.push_back(std::move(pin));
    }
    if (!file.is_chronology) return;
    if (!config.drafted) config.drafted.emplace();
    for (const auto& [id, how] : file.drafted) config.drafted->insert(id);
}

void include_event_files(Config& config, const std::string& folder, const World& world, Diagnostics& diagnostics) {
    std::vector<EventEntry> own = std::exchange(config.events, {});
    for (const auto& entry : config.event_files) {
        const std::string path = (std::filesystem::path(folder) / entry.file).lexically_normal().string();
        if (!path.ends_with(".yaml") && !path.ends_with(".yml")) {
            include_rows(entry, path, config, world, diagnostics);
            continue;
        }
        auto bytes = world.files.read(path, max_event_file_bytes);
        if (!bytes) {
            diagnostics.error(bytes.error().message, entry.pos, bytes.error().hint);
            continue;
        }
        if (auto file = read_event_file({path, std::move(*bytes)}, diagnostics)) {
            for (auto& event : file->events) {
                if (event.image) event.image->file = (std::filesystem::path(folder) / event.image->file).string();
            }
            include_event_file(*std::move(file), config);
        }
    }
    std::ranges::move(own, std::back_inserter(config.events));
}

}  // namespace dateline
