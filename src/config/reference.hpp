// The reference page of configs and styles, written from the tables that read them: a key that is read is documented.
#pragma once

#include <string>

namespace dateline {

/// Markdown: a table of keys for each section.
std::string config_reference();

}  // namespace dateline
