"""Decodes TopoJSON (https://github.com/topojson/topojson-specification) to rings and lines in degrees."""


def decoded_arcs(topology):
    """All arcs as lists of (lon, lat), with the delta coding and the quantisation undone."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for delta in arc:
            x += delta[0]
            y += delta[1]
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        arcs.append(points)
    return arcs


def joined(arcs, indices):
    """The line through the arcs `indices`; ~i means arc i backwards."""
    line = []
    for index in indices:
        points = arcs[index] if index >= 0 else arcs[~index][::-1]
        line.extend(points if not line else points[1:])
    return line


def polygons_of(arcs, geometry):
    """A list of polygons, each a list of rings, outer ring first."""
    if geometry["type"] == "Polygon":
        return [[joined(arcs, ring) for ring in geometry["arcs"]]]
    if geometry["type"] == "MultiPolygon":
        return [[joined(arcs, ring) for ring in polygon] for polygon in geometry["arcs"]]
    return []


def lines_of(arcs, geometry):
    """A list of lines."""
    if geometry["type"] == "LineString":
        return [joined(arcs, geometry["arcs"])]
    if geometry["type"] == "MultiLineString":
        return [joined(arcs, line) for line in geometry["arcs"]]
    return []
