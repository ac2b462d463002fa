#include "config/event_file.hpp"

#include <string>
#include <utility>

#include "config/config_fields.hpp"
#include "config/entry_checks.hpp"
#include "config/entry_type.hpp"
#include "config/place_types.hpp"
#include "config/read_yaml.hpp"
#include "config/value_types.hpp"

namespace dateline {

namespace {

void read_drafted(const Node& node, EventFile& file, Findings& findings) {
    file.is_chronology = true;
    if (node.kind == NodeKind::null) return;
    if (node.kind != NodeKind::map) {
        return report_wrong_type(node, "a map from ids to how they were drafted", findings,
                                 "this section is written by 'dateline extract'");
    }
    for (const auto& entry : node.entries) {
        if (auto how = scalar_of(entry.value, "text", findings)) file.drafted.emplace(entry.key, *std::move(how));
    }
}

// An empty list may be written as nothing: the last event of a file was deleted.
void read_events(const Node& node, EventFile& file, Findings& findings) {
    if (node.kind == NodeKind::null) return;
    auto events = list_of(entry_type<EventEntry>("event", event_fields(), check_event)).read(node, findings);
    if (events) file.events = *std::move(events);
}

std::vector<Field<EventFile>> event_file_sections() {
    return {
        {"version", "1", "The version of the file's form.",
         [](const Node& node, EventFile& /*file*/, Findings& findings) {
             if (node.kind != NodeKind::scalar || node.scalar != "1") report_wrong_type(node, "version 1", findings);
         }},
        {"events", "list of events", "The events.", read_events},
        field("places", &EventFile::places, pins_type(), "Pins."),
        {"drafted", "map", "What was drafted.", read_drafted},
    };
}

}  // namespace

std::optional<EventFile> read_event_file(const SourceFile& source, Diagnostics& diagnostics) {
    const YamlLimits limits;
    const auto text = decode_yaml(source, limits, diagnostics);
    if (!text) return std::nullopt;
    Findings findings(*text, diagnostics);
    EventFile file;
    if (const auto root = read_yaml(*text, limits, findings); root && root->kind != NodeKind::null) {
        read_fields(*root, event_file_sections(), "event file", file, findings);
        report_repeated_ids(file.events, findings);
    }
    findings.close();
    if (findings.has_errors()) return std::nullopt;
    return file;
}

}  // namespace dateline
