// Countries coloured by number: few classes with round bounds, and their key.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figure/figure.hpp"
#include "layout/map/legend_box.hpp"

namespace dateline {

/// A class of numbers, both bounds included.
struct ShadeClass {
    double least = 0;
    double most = 0;
    Color color{};
};

/// Up to five classes from the least number to the largest, each with members: one a number where there are few
/// numbers, else of about as many areas each (quantiles).
std::vector<ShadeClass> shade_classes(const std::vector<ShadedArea>& areas, const MapStyle& style);

/// The colour of a number; nothing for one outside all classes.
std::optional<Color> shade_of(double value, const std::vector<ShadeClass>& classes);

struct ClassLegend {
    PageBox box{};  ///< labels keep off
    LegendHeading heading;
    std::vector<ShadeClass> classes;
    std::vector<std::string> texts;  ///< one a class
    std::vector<Points> widths;
};

/// The key of the classes in a corner; nothing without classes or where every corner is taken.
std::optional<ClassLegend> choose_class_legend(const MapFigure& figure, const std::vector<ShadeClass>& classes,
                                               const FurnitureSpace& space, const Style& style,
                                               const TextMeasurer& measurer);

Group draw_class_legend(const ClassLegend& legend, const Style& style);

}  // namespace dateline
