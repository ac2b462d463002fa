"""Turns topologies into the features of each layer."""

from topology import GRID, TURN, HALF, box_of, chained, polygons_from
from units import is_disputed


def degrees(points):
    return [[x / GRID, y / GRID] for x, y in points]


def area_feature(topology, faces, properties):
    """A MultiPolygon of the faces, or None when nothing of them is left."""
    polygons = polygons_from(topology.rings(faces))
    if not polygons:
        return None
    coordinates = [[degrees(ring if ring[0] == ring[-1] else ring + [ring[0]]) for ring in polygon]
                   for polygon in polygons]
    return {"type": "Feature", "properties": properties,
            "geometry": {"type": "MultiPolygon", "coordinates": coordinates}}


def line_features(arcs, properties):
    """One feature per line, chained, each with its middle in -180..180."""
    features = []
    for line in chained(arcs):
        west, _, east, _ = box_of(line)
        shift = -TURN * ((west + east + 2 * HALF) // (2 * TURN))
        coordinates = degrees([(x + shift, y) for x, y in line])
        features.append({"type": "Feature", "properties": properties,
                         "geometry": {"type": "LineString", "coordinates": coordinates}})
    return features


def country_features(topology, unit_of, names):
    """One area per country code; units without a code stand alone."""
    groups = {}
    for face in topology.faces():
        code, unit = unit_of(face)
        groups.setdefault((code, "" if code else unit), set()).add(face)
    features = []
    for (code, unit), faces in sorted(groups.items()):
        name = names[code] if code else unit
        features.append(area_feature(topology, faces, {"code": code, "name": name}))
    return [feature for feature in features if feature]


def border_pieces(arc, unit_of):
    """Yields (layer, code, points): an arc, cut where a dispute begins or ends."""
    if arc.left is None or arc.right is None:
        yield "coastlines", unit_of(arc.right if arc.left is None else arc.left)[0], arc.points
        return
    left, right = sorted((unit_of(arc.left), unit_of(arc.right)))
    if left == right:  # two regions of one unit
        yield "admin1_borders", left[0], arc.points
        return
    kinds = ["disputed_borders" if is_disputed(left, right, middle_of(a, b)) else "borders"
             for a, b in zip(arc.points, arc.points[1:])]
    start = 0
    for i in range(1, len(kinds) + 1):
        if i == len(kinds) or kinds[i] != kinds[start]:
            yield kinds[start], f"{left[0]}-{right[0]}", arc.points[start:i + 1]
            start = i


def middle_of(a, b):
    """The middle of an edge in degrees."""
    return (((a[0] + b[0]) // 2 + HALF) % TURN - HALF) / GRID, (a[1] + b[1]) / 2 / GRID


def border_features(topology, unit_of):
    """Layer name -> line features; `code` names the country, or both joined by '-'."""
    groups = {}
    for arc in topology.arcs:
        for layer, code, points in border_pieces(arc, unit_of):
            groups.setdefault((layer, code), []).append(points)
    layers = {"coastlines": [], "borders": [], "disputed_borders": [], "admin1_borders": []}
    for (layer, code), lines in sorted(groups.items()):
        layers[layer] += line_features(lines, {"code": code, "name": ""})
    return layers
