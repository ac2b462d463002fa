// The tables of a style: every key, the field of Style that it fills and what it means.
#pragma once

#include <vector>

#include "config/field_table.hpp"
#include "scene/style.hpp"

namespace dateline {

/// The keys of a style itself; `type`, `timeline` and `map` are sections with the keys below.
std::vector<Field<Style>> style_fields();
std::vector<Field<TypeStyle>> type_fields();
std::vector<Field<TimelineStyle>> timeline_fields();
std::vector<Field<MapStyle>> map_fields();

}  // namespace dateline
