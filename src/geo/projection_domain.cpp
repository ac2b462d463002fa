#include "geo/projection_domain.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "geo/sphere.hpp"

namespace dateline {

namespace {

/// A family of projections and where it ends, in degrees.
struct Family {
    std::string_view name;  ///< as in +proj=
    DomainShape shape;
    double reach;      ///< half width of a box, radius of a circle
    double lat_limit;  ///< of a box, on both sides
};

// The limits keep a distance from the lines where the formulas end: docs of each projection in PROJ 9.1. Transverse
// cylinders are cut where neighbouring meridians begin to fold back over the pole.
constexpr std::array families{
    Family{"laea", DomainShape::circle, 178, 0},
    Family{"aeqd", DomainShape::circle, 178, 0},
    Family{"stere", DomainShape::circle, 130, 0},
    Family{"sterea", DomainShape::circle, 130, 0},
    Family{"ups", DomainShape::circle, 90, 0},
    Family{"ortho", DomainShape::circle, 89.9, 0},
    Family{"gnom", DomainShape::circle, 65, 0},
    Family{"nsper", DomainShape::circle, 60, 0},
    Family{"airy", DomainShape::circle, 89, 0},
    Family{"tpeqd", DomainShape::circle, 150, 0},
    Family{"omerc", DomainShape::circle, 60, 0},
    Family{"somerc", DomainShape::circle, 60, 0},
    Family{"krovak", DomainShape::circle, 20, 0},
    Family{"nzmg", DomainShape::circle, 15, 0},
    Family{"tmerc", DomainShape::lon_lat_box, 50, 90},
    Family{"etmerc", DomainShape::lon_lat_box, 50, 90},
    Family{"utm", DomainShape::lon_lat_box, 50, 90},
    Family{"tcea", DomainShape::lon_lat_box, 89, 90},
    Family{"tcc", DomainShape::lon_lat_box, 60, 90},
    Family{"cass", DomainShape::lon_lat_box, 60, 90},
    Family{"poly", DomainShape::lon_lat_box, 89, 90},
    Family{"merc", DomainShape::lon_lat_box, 180, 85},
    Family{"webmerc", DomainShape::lon_lat_box, 180, 85},
    Family{"mill", DomainShape::lon_lat_box, 180, 90},
    Family{"gall", DomainShape::lon_lat_box, 180, 90},
};

// World maps whose own outline is the frame; cylinders (cea, eqc, patterson, ...) have a rectangle and need none.
constexpr std::array world_projections{
    std::string_view("eqearth"), std::string_view("natearth"), std::string_view("natearth2"),
    std::string_view("robin"),   std::string_view("moll"),     std::string_view("hammer"),
    std::string_view("eck1"),    std::string_view("eck2"),     std::string_view("eck3"),
    std::string_view("eck4"),    std::string_view("eck5"),     std::string_view("eck6"),
    std::string_view("wag1"),    std::string_view("wag2"),     std::string_view("wag3"),
    std::string_view("wag4"),    std::string_view("wag5"),     std::string_view("wag6"),
    std::string_view("wag7"),    std::string_view("wintri"),   std::string_view("kav5"),
    std::string_view("kav7"),    std::string_view("aitoff"),   std::string_view("sinu"),
    std::string_view("mbtfps"),  std::string_view("mbtfpp"),   std::string_view("mbtfpq"),
    std::string_view("vandg"),
};

constexpr std::array cylinders{
    std::string_view("cea"),   std::string_view("eqc"),  std::string_view("patterson"), std::string_view("comill"),
    std::string_view("times"), std::string_view("ocea"), std::string_view("cc"),
};

// Cones: past the other pole they tear open or run to infinity.
constexpr std::array cones{std::string_view("aea"),   std::string_view("lcc"),   std::string_view("eqdc"),
                           std::string_view("euler"), std::string_view("murd1"), std::string_view("murd2"),
                           std::string_view("murd3"), std::string_view("vitk1"), std::string_view("bonne"),
                           std::string_view("leac")};

template <class Names>
bool holds(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

Degrees degrees_of(std::string_view projection, std::string_view key, double otherwise) {
    return Degrees(parse_number(proj_parameter(projection, key)).value_or(otherwise));
}

ProjectionDomain cone_domain(ProjectionDomain domain, std::string_view projection, std::string_view name) {
    const double first = degrees_of(projection, "lat_1", domain.centre.lat.value()).value();
    const double second = degrees_of(projection, "lat_2", first).value();
    const double far_side = name == "lcc" ? 50 : 75;
    if (first + second >= 0) {
        domain.south = Degrees(-far_side);
    } else {
        domain.north = Degrees(far_side);
    }
    return domain;
}

/// Half way between the two points of a two-point projection.
LonLat middle_of_points(std::string_view projection) {
    const LonLat one{degrees_of(projection, "lon_1", 0), degrees_of(projection, "lat_1", 0)};
    const LonLat two{degrees_of(projection, "lon_2", 0), degrees_of(projection, "lat_2", 0)};
    const Bearing way = bearing(one, two);
    return destination(one, {way.distance / 2, way.azimuth});
}

Error refused(std::string_view name, const std::string& why) {
    return Error{"projection '" + std::string(name) + "' cannot be used for a map: " + why,
                 {},
                 "take a projection such as +proj=laea, +proj=aea, +proj=merc or +proj=eqearth"};
}

}  // namespace

std::string_view proj_parameter(std::string_view projection, std::string_view key) {
    for (auto word : split(projection, ' ')) {
        word = trim(word);
        if (!word.empty() && word.front() == '+') {
            word.remove_prefix(1);
        }
        if (word.size() > key.size() && word.substr(0, key.size()) == key && word[key.size()] == '=') {
            return word.substr(key.size() + 1);
        }
    }
    return {};
}

Result<ProjectionDomain> domain_of(const std::string& projection) {
    const auto name = proj_parameter(projection, "proj");
    for (const auto* file : {"nadgrids", "geoidgrids", "grids", "init"}) {
        if (!proj_parameter(projection, file).empty()) {
            return refused(name, std::string("+") + file + " names a file");
        }
    }
    ProjectionDomain domain;
    domain.centre = {normalised_longitude(degrees_of(projection, "lon_0", 0)), degrees_of(projection, "lat_0", 0)};
    domain.half_width = Degrees(180);
    if (name == "tpeqd") domain.centre = middle_of_points(projection);
    if (name == "omerc") domain.centre.lon = normalised_longitude(degrees_of(projection, "lonc", 0));
    if (name == "krovak")
        domain.centre = {degrees_of(projection, "lon_0", 24.8333), degrees_of(projection, "lat_0", 49.5)};
    if (name == "nzmg") domain.centre = {Degrees(173), Degrees(-41)};
    if (name == "utm") {
        const double zone = parse_number(proj_parameter(projection, "zone")).value_or(31);
        domain.centre.lon = Degrees(zone * 6 - 183);
    }
    for (const auto& family : families) {
        if (family.name == name) {
            domain.shape = family.shape;
            (family.shape == DomainShape::circle ? domain.radius : domain.half_width) = Degrees(family.reach);
            domain.south = Degrees(-family.lat_limit);
            domain.north = Degrees(family.lat_limit);
            return domain;
        }
    }
    if (holds(world_projections, name)) {
        domain.whole_world = true;
        return domain;
    }
    if (holds(cylinders, name)) {
        return domain;
    }
    if (holds(cones, name)) {
        return cone_domain(domain, projection, name);
    }
    if (name == "longlat" || name == "latlong" || name == "lonlat" || name == "latlon") {
        return refused(name, "it gives angles, not a plane (take +proj=eqc)");
    }
    return refused(name, "it is interrupted, oblique or not known here");
}

}  // namespace dateline
