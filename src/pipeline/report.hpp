// The report of a render: for each figure what is shown, what stands in a key, what is not shown, and what was done to
// make it fit; and the dates and places that were chosen with little confidence.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "pipeline/explain.hpp"

namespace dateline {

/// JSON text of the report, ending in a newline.
std::string report_to_json(const std::vector<DrawnFigure>& figures, const ExplanationSources& sources,
                           const Diagnostics& diagnostics);

}  // namespace dateline
