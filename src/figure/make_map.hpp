// Events or markers -> MapFigure.
#pragma once

#include "figure/make_figure.hpp"

namespace dateline {

/// The map that `entry` asks for, on `page`; absent when a name in it is unknown, which is reported.
std::optional<MadeFigure> make_map(const FigureEntry& entry, const FigureSources& sources, Page page,
                                   Diagnostics& diagnostics);

}  // namespace dateline
