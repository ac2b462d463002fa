#include "geo/projection_choice.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "base/text.hpp"

namespace dateline {

namespace {

/// What the rules look at, in degrees. The centre is rounded to half a degree, so that a small change of the data does
/// not turn the map.
struct Frame {
    double width = 0;
    double south = 0;
    double north = 0;
    double centre_lon = 0;
    double centre_lat = 0;
    double scale = 0;  ///< 1 for the whole world, growing as the area shrinks
    double ratio = 0;  ///< height to width on the ground
    MapProperty property = MapProperty::equal_area;

    [[nodiscard]] double height() const { return north - south; }
    /// The pole of the hemisphere of the centre.
    [[nodiscard]] double pole() const { return centre_lat < 0 ? -90 : 90; }
};

double cosine(double degrees) {
    return std::cos(degrees * std::numbers::pi / 180);
}

double sine(double degrees) {
    return std::sin(degrees * std::numbers::pi / 180);
}

double rounded_to_half(double degrees) {
    return std::round(degrees * 2) / 2;
}

Frame measure(const GeoBox& box, MapProperty property) {
    Frame frame;
    frame.width = std::max(box.width().value(), 1e-6);
    frame.south = box.south.value();
    frame.north = std::max(box.north.value(), frame.south + 1e-6);
    frame.centre_lon = normalised_longitude(Degrees(rounded_to_half(box.centre().lon.value()))).value();
    frame.centre_lat = rounded_to_half(box.centre().lat.value());
    frame.scale = 720 / frame.width / (sine(frame.north) - sine(frame.south));
    frame.ratio = frame.height() / frame.width;
    if (frame.south > 0) {
        frame.ratio /= std::max(cosine(frame.south), 1e-6);
    } else if (frame.north < 0) {
        frame.ratio /= std::max(cosine(frame.north), 1e-6);
    }
    frame.property = property;
    return frame;
}

std::string lon_0(const Frame& frame) {
    return " +lon_0=" + format_number(frame.centre_lon);
}

std::string parallel(const char* name, double degrees) {
    return std::string(" +") + name + "=" + format_number(degrees);
}

std::string centred(const char* projection, double lat, const Frame& frame) {
    return std::string("+proj=") + projection + parallel("lat_0", lat) + lon_0(frame);
}

/// A cone through two parallels a sixth inside the box (Kavraiskii's rule of thumb as Projection Wizard uses it).
std::string conic(const char* projection, const Frame& frame) {
    const double inset = frame.height() / 6;
    return centred(projection, frame.centre_lat, frame) + parallel("lat_1", frame.south + inset) +
           parallel("lat_2", frame.north - inset);
}

/// The standard parallel of a cylinder about the equator.
double cylinder_parallel(const Frame& frame) {
    const double quarter = frame.height() / 4;
    const bool straddles = frame.centre_lat - quarter <= 0 && frame.centre_lat + quarter >= 0;
    return straddles ? 0 : std::max(std::abs(frame.north), std::abs(frame.south)) / 2;
}

std::string cylinder(const char* projection, const Frame& frame) {
    return std::string("+proj=") + projection + lon_0(frame) + parallel("lat_ts", cylinder_parallel(frame));
}

double azimuthal_lat(const Frame& frame) {
    if (std::abs(frame.centre_lat) > 75) {
        return frame.pole();
    }
    return std::abs(frame.centre_lat) < 15 ? 0 : frame.centre_lat;
}

bool is_wide(const Frame& frame) {
    return frame.ratio < 0.8;
}

bool is_far_from_the_equator(const Frame& frame) {
    return (std::abs(frame.centre_lat) > 67.5 && frame.scale < 8) || std::abs(frame.centre_lat) > 70;
}

/// Whether the frame reaches over a pole but stays on its half of the globe.
bool holds_one_pole(const Frame& frame) {
    return (frame.north > 89 && frame.south > 0) || (frame.south < -89 && frame.north < 0);
}

using Builder = std::string (*)(const Frame&);

/// A row of the table: the first row that applies and has a column for the property decides.
struct Rule {
    const char* name;
    bool (*applies)(const Frame&);
    Builder equal_area;
    Builder conformal;
    Builder equidistant;
    Builder compromise;
};

std::string polar_laea(const Frame& frame) {
    return centred("laea", frame.pole(), frame);
}
std::string polar_stere(const Frame& frame) {
    return centred("stere", frame.pole(), frame);
}
std::string polar_aeqd(const Frame& frame) {
    return centred("aeqd", frame.pole(), frame);
}
std::string city_tmerc(const Frame& frame) {
    return centred("tmerc", frame.centre_lat, frame) + " +k_0=0.9999";
}
double hemisphere_lat(const Frame& frame) {
    return std::abs(frame.centre_lat) > 85 ? frame.pole() : frame.centre_lat;
}

// Rows of Projection Wizard v2, in its order. The rows "pole inside" and "city" are Dateline's own.
constexpr std::array rules{
    Rule{"world", [](const Frame& f) { return f.scale < 1.5; },
         [](const Frame& f) { return "+proj=eqearth" + lon_0(f); }, nullptr, polar_aeqd,
         [](const Frame& f) { return "+proj=natearth" + lon_0(f); }},
    Rule{"hemisphere", [](const Frame& f) { return f.scale < 6; },
         [](const Frame& f) { return centred("laea", hemisphere_lat(f), f); }, nullptr,
         [](const Frame& f) { return centred("aeqd", hemisphere_lat(f), f); }, nullptr},
    Rule{"pole inside", holds_one_pole, polar_laea, polar_stere, polar_aeqd, nullptr},
    Rule{"polar cap", [](const Frame& f) { return f.south >= 84 || f.north <= -80; }, nullptr,
         [](const Frame& f) { return polar_stere(f) + " +k_0=0.994"; }, nullptr, nullptr},
    // Local maps are conformal by convention, and at this size areas are true as well.
    Rule{"city", [](const Frame& f) { return f.width <= 3 && f.height() <= 3 && std::abs(f.centre_lat) < 84; },
         city_tmerc, city_tmerc, nullptr, nullptr},
    Rule{"up to 3 degrees wide", [](const Frame& f) { return f.width <= 3; }, nullptr,
         [](const Frame& f) { return "+proj=tmerc" + lon_0(f) + " +k_0=0.9999"; }, nullptr, nullptr},
    Rule{"up to 6 degrees wide", [](const Frame& f) { return f.width <= 6; }, nullptr,
         [](const Frame& f) { return "+proj=tmerc" + lon_0(f) + " +k_0=0.9996 +x_0=500000"; }, nullptr, nullptr},
    Rule{"north-south strip", [](const Frame& f) { return f.ratio > 1.25; },
         [](const Frame& f) { return "+proj=tcea" + lon_0(f); },
         [](const Frame& f) { return "+proj=tmerc" + lon_0(f); }, nullptr, nullptr},
    Rule{"wide, near a pole", [](const Frame& f) { return is_wide(f) && is_far_from_the_equator(f); }, polar_laea,
         polar_stere, polar_aeqd, nullptr},
    Rule{"wide, at the equator", [](const Frame& f) { return is_wide(f) && std::abs(f.centre_lat) < 15; },
         [](const Frame& f) { return cylinder("cea", f); }, [](const Frame& f) { return cylinder("merc", f); },
         [](const Frame& f) { return "+proj=eqc" + lon_0(f) + " +lat_ts=0"; }, nullptr},
    Rule{"wide, more than 200 degrees", [](const Frame& f) { return is_wide(f) && f.width > 200; },
         [](const Frame& f) { return centred("laea", f.centre_lat, f); }, nullptr, nullptr, nullptr},
    Rule{"wide", is_wide, [](const Frame& f) { return conic("aea", f); },
         [](const Frame& f) { return conic("lcc", f); }, [](const Frame& f) { return conic("eqdc", f); }, nullptr},
    Rule{"as wide as high", [](const Frame&) { return true; },
         [](const Frame& f) { return centred("laea", azimuthal_lat(f), f); },
         [](const Frame& f) { return centred("stere", azimuthal_lat(f), f); },
         [](const Frame& f) { return centred("aeqd", f.centre_lat, f); }, nullptr},
};

Builder column(const Rule& rule, MapProperty property) {
    switch (property) {
        case MapProperty::conformal: return rule.conformal;
        case MapProperty::equidistant: return rule.equidistant;
        case MapProperty::compromise: return rule.compromise;
        case MapProperty::equal_area: break;
    }
    return rule.equal_area;
}

/// A property that no projection of this size can keep gives way to equal area.
MapProperty possible_property(const Frame& frame, MapProperty property) {
    const bool world = frame.scale < 1.5;
    if ((property == MapProperty::compromise && !world) || (property == MapProperty::conformal && frame.scale < 6)) {
        return MapProperty::equal_area;
    }
    return property;
}

}  // namespace

ProjectionChoice choose_projection(const GeoBox& box, MapProperty property) {
    const Frame frame = measure(box, property);
    const MapProperty kept = possible_property(frame, property);
    for (const auto& rule : rules) {
        if (const auto build = column(rule, kept); build != nullptr && rule.applies(frame)) {
            return {build(frame) + " +datum=WGS84 +units=m", rule.name};
        }
    }
    return {polar_laea(frame) + " +datum=WGS84 +units=m", "as wide as high"};
}

}  // namespace dateline
