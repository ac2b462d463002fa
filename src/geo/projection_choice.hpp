// Which map projection suits a box on the globe. The rules are those of Projection Wizard (Šavrič, Jenny and Jenny
// 2016, doi 10.1080/00087041.2015.1131938), with adjustments that the source names. Pure: the same box always gives the
// same PROJ string.
#pragma once

#include <string>
#include <string_view>

#include "geo/geo_box.hpp"

namespace dateline {

/// What a map should keep. A compromise exists for the world only; elsewhere it means equal area.
enum class MapProperty { equal_area, conformal, equidistant, compromise };

/// A PROJ string and the rule that led to it, in words for the report.
struct ProjectionChoice {
    std::string projection;
    std::string rule;

    bool operator==(const ProjectionChoice&) const = default;
};

/// The projection for a box; it must have an area.
ProjectionChoice choose_projection(const GeoBox& box, MapProperty property = MapProperty::equal_area);

}  // namespace dateline
