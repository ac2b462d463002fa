// The files of events that a config includes.
#pragma once

#include <string>

#include "base/diagnostics.hpp"
#include "config/config.hpp"
#include "config/event_file.hpp"
#include "pipeline/world.hpp"

namespace dateline {

/// Reads the `events` files of `config` (relative to `folder`) into its events, places and drafted ids: their entries
/// come before those of the config itself, which win. What is wrong with a file is an error with its own position.
void include_event_files(Config& config, const std::string& folder, const World& world, Diagnostics& diagnostics);

/// Takes the entries, pins and drafted ids of one file into a config. Pins of the config win.
void include_event_file(EventFile file, Config& config);

}  // namespace dateline
