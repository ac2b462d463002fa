// Events -> TimelineFigure.
#pragma once

#include "figure/make_figure.hpp"

namespace dateline {

/// The timeline that `entry` asks for, on `page`. A picture that cannot be read is an error at its position in the
/// config; then the figure is absent.
std::optional<MadeFigure> make_timeline(const FigureEntry& entry, const FigureSources& sources, Page page,
                                        Diagnostics& diagnostics);

}  // namespace dateline
