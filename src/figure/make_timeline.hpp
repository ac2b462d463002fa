// Events -> TimelineFigure.
#pragma once

#include "figure/make_figure.hpp"

namespace dateline {

/// The timeline that `entry` asks for, on `page`.
MadeFigure make_timeline(const FigureEntry& entry, const FigureSources& sources, Page page);

}  // namespace dateline
