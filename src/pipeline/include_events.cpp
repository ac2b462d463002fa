#include "pipeline/include_events.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t max_event_file_bytes = 4UL << 20U;

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
        auto bytes = world.files.read(path, max_event_file_bytes);
        if (!bytes) {
            diagnostics.error(bytes.error().message, entry.pos, bytes.error().hint);
            continue;
        }
        if (auto file = read_event_file({path, std::move(*bytes)}, diagnostics)) {
            include_event_file(*std::move(file), config);
        }
    }
    std::ranges::move(own, std::back_inserter(config.events));
}

}  // namespace dateline
