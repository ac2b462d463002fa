// How the keys of a map read that no other figure has.
#pragma once

#include <vector>

#include "config/config.hpp"
#include "config/field_table.hpp"

namespace dateline {

std::vector<Field<FigureEntry>> map_figure_fields();
std::vector<Field<BordersEntry>> borders_fields();
std::vector<Field<LayerEntry>> layer_fields();
std::vector<Field<LabelsEntry>> labels_fields();

}  // namespace dateline
