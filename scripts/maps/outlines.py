"""Natural Earth 10m admin-1 outlines: which GeoNames unit each outline shows, and boxes and centres of unions.

Outlines and GeoNames units are joined by the towns inside them: an outline belongs to the unit that most of its towns
name. That also joins finer outlines (French departments, Italian and Spanish provinces, English counties) to the
regions that GeoNames calls admin-1, and takes disputed outlines to the country that GeoNames gives their towns.
"""

import collections
import math
from dataclasses import dataclass, field


@dataclass
class Outline:
    """One Natural Earth feature: its properties and its outer rings with their boxes and areas (square degrees)."""
    properties: dict
    rings: list
    boxes: list
    areas: list
    unit: str = ""
    country: str = ""


@dataclass
class Shape:
    """What is known of a union of outlines. The box has east > 180 where it crosses the antimeridian."""
    box: tuple
    area_km2: float
    outlines: list = field(default_factory=list)

    def centre(self):
        west, south, east, north = self.box
        lon = (west + east) / 2
        return (lon - 360 if lon >= 180 else lon), (south + north) / 2


def ring_area_km2(ring):
    """Spherical area of a ring (Chamberlain and Duquette 2007), in square kilometres."""
    total = 0.0
    for (lon1, lat1), (lon2, lat2) in zip(ring, ring[1:]):
        total += math.radians(lon2 - lon1) * (2 + math.sin(math.radians(lat1)) + math.sin(math.radians(lat2)))
    return abs(total) * 6371.0088 ** 2 / 2


def read_outlines(document):
    outlines = []
    for feature in document["features"]:
        geometry = feature["geometry"]
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        rings = [polygon[0] for polygon in polygons]
        boxes = [(min(p[0] for p in r), min(p[1] for p in r), max(p[0] for p in r), max(p[1] for p in r))
                 for r in rings]
        outlines.append(Outline(feature["properties"], rings, boxes, [ring_area_km2(r) for r in rings]))
    return outlines


def ring_contains(ring, lon, lat):
    inside = False
    x1, y1 = ring[-1][0], ring[-1][1]
    for point in ring:
        x2, y2 = point[0], point[1]
        if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
            inside = not inside
        x1, y1 = x2, y2
    return inside


class PointIndex:
    """Finds the outline that a point lies in, by a grid of whole degrees."""

    def __init__(self, outlines):
        self.cells = collections.defaultdict(list)
        for outline in outlines:
            for ring, box in zip(outline.rings, outline.boxes):
                for x in range(math.floor(box[0]), math.floor(box[2]) + 1):
                    for y in range(math.floor(box[1]), math.floor(box[3]) + 1):
                        self.cells[x, y].append((box, ring, outline))

    def find(self, lon, lat):
        for box, ring, outline in self.cells.get((math.floor(lon), math.floor(lat)), ()):
            if box[0] <= lon <= box[2] and box[1] <= lat <= box[3] and ring_contains(ring, lon, lat):
                return outline
        return None


def assign_units(outlines, towns, per_unit=120):
    """Sets `unit` and `country` of each outline by the votes of the most populous towns of each admin-2 or admin-1."""
    index = PointIndex(outlines)
    seen = collections.Counter()
    votes = collections.defaultdict(collections.Counter)
    for town in sorted(towns, key=lambda t: (-t.population, t.id)):
        area = (town.country, town.admin1, town.admin2)
        unit = (town.country, town.admin1)
        if seen[area] >= 4 and seen[unit] >= per_unit:
            continue
        seen[area] += 1
        seen[unit] += 1
        outline = index.find(town.lon, town.lat)
        if outline is not None:
            votes[id(outline)][unit] += 1
    for outline in outlines:
        properties = outline.properties
        if votes[id(outline)]:
            (country, admin1), _ = min(votes[id(outline)].items(), key=lambda item: (-item[1], item[0]))
            outline.country, outline.unit = country, f"{country}.{admin1}"
        else:
            outline.country = properties["iso_a2"] if properties["iso_a2"].isalpha() else ""
            outline.unit = ""


def gap_degrees(box, other):
    """How far apart two boxes lie, whatever turn of the globe they are given in."""
    lon = min(max(other[0] - box[2] - turn, box[0] + turn - other[2]) for turn in (-360, 0, 360))
    return max(lon, other[1] - box[3], box[1] - other[3], 0.0)


def shape_of(outlines, far_degrees, major_share=0.04):
    """The union of outlines. A part counts for the box when it holds `major_share` of the area or lies within
    `far_degrees` of a part that does, so that the box of France shows France and not Guiana."""
    parts = sorted(((area, box) for outline in outlines for area, box in zip(outline.areas, outline.boxes)),
                   key=lambda part: (-part[0], part[1]))
    if not parts:
        return None
    total = sum(area for area, _ in parts)
    major = [box for area, box in parts if area >= major_share * total] or [parts[0][1]]
    west, south, east, north = major[0]
    for _, box in parts:
        if min(gap_degrees(box, other) for other in major) > far_degrees:
            continue
        # Of the three turns of the globe, the one that widens the box least.
        turn = min((-360, 0, 360), key=lambda t: max(east, box[2] + t) - min(west, box[0] + t))
        west, east = min(west, box[0] + turn), max(east, box[2] + turn)
        south, north = min(south, box[1]), max(north, box[3])
    if east - west >= 360:
        west, east = -180.0, 180.0
    turn = 360 if west < -180 else -360 if west >= 180 else 0
    return Shape((west + turn, south, east + turn, north), total, outlines)


def shape_of_country(outlines, far_degrees=5.0, major_share=0.04):
    """The union of a country's outlines, grown from its largest one: an outline counts for the box when it holds
    `major_share` of the area or lies within `far_degrees` of one that counts."""
    shapes = sorted((shape_of([outline], 1.5) for outline in outlines),
                    key=lambda shape: (-shape.area_km2, shape.box))
    if not shapes:
        return None
    total = sum(shape.area_km2 for shape in shapes)
    chosen = [shape for shape in shapes if shape.area_km2 >= major_share * total] or shapes[:1]
    rest = [shape for shape in shapes if shape not in chosen]
    frontier = chosen[:]
    while frontier:
        near = [shape for shape in rest
                if min(gap_degrees(shape.box, other.box) for other in frontier) <= far_degrees]
        rest = [shape for shape in rest if shape not in near]
        chosen += near
        frontier = near
    joined = chosen[0].box
    for shape in chosen[1:]:
        joined = join_boxes(joined, shape.box)
    return Shape(joined, total, outlines)


def join_boxes(first, second):
    """The smallest box around two, its west in [-180, 180)."""
    turn = min((-360, 0, 360), key=lambda t: max(first[2], second[2] + t) - min(first[0], second[0] + t))
    west, east = min(first[0], second[0] + turn), max(first[2], second[2] + turn)
    south, north = min(first[1], second[1]), max(first[3], second[3])
    if east - west >= 360:
        west, east = -180.0, 180.0
    shift = 360 if west < -180 else -360 if west >= 180 else 0
    return west + shift, south, east + shift, north
