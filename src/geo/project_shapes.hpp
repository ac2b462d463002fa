// Shapes of the globe on the plane of a map, without a smear: cut at the projection's edge and clipped to its domain
// before projecting, resampled while projecting, clipped to the frame and thinned after it.
#pragma once

#include <vector>

#include "geo/geo_shapes.hpp"
#include "geo/plane.hpp"
#include "geo/projection.hpp"

namespace dateline {

/// The part of a projection that a map shows.
struct MapWindow {
    PlaneBox frame{};
    /// What of the globe lies in the frame, with a margin. Its longitudes are those of the projection's own turn: they
    /// lie between centre - 180 and centre + 180 unless the window of an azimuthal projection crosses that meridian.
    GeoBox box{};
    bool whole_turn = false;     ///< an azimuthal window that goes all round: nothing is cut at a meridian
    bool leaves_domain = false;  ///< the window holds points beyond a circular domain
    PlanePath horizon{};         ///< the edge of a circular domain that the window leaves, else empty
    Metres tolerance{};          ///< the largest deviation that a drawn line may have
    double smallest_area = 0;    ///< square metres: triangles and islands below it are dropped
};

/// The window of a frame. `tolerance` is a length that cannot be seen at the figure's scale.
MapWindow window_of(const Projection& projection, const PlaneBox& frame, Metres tolerance);

/// The box to ask a Basemap with: the window's in the normal turn.
GeoBox query_box(const MapWindow& window);

/// The rings of a polygon inside the frame, to be filled together by the even-odd rule and never stroked.
std::vector<PlanePath> project_area(const Projection& projection, const MapWindow& window, const GeoPolygon& polygon);

/// Whether parts of a line along the antimeridian or at a pole are left out: there datasets are sewn together, and the
/// seam is no coast. A meridian of the graticule is no seam.
enum class Seams { drop, keep };

/// The pieces of a line inside the frame.
std::vector<PlanePath> project_line(const Projection& projection, const MapWindow& window, const GeoPath& line,
                                    Seams seams = Seams::drop);

/// The edge of the projected globe inside the frame, as one ring; the frame itself when the globe fills it.
PlanePath globe_outline(const Projection& projection, const MapWindow& window);

/// The box of a geographic box on the plane, its edges bent as the projection bends them. A box without size gives one
/// without size; an Error when the projection shows no part of it.
Result<PlaneBox> project_box(const Projection& projection, const GeoBox& box);

}  // namespace dateline
