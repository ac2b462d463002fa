"""A planar topology of faces: shared edges are found once, simplified once and handed out to every layer.

Coordinates are integers on a grid of 1/GRID degree; longitudes are taken modulo 360, so the two sides of
the antimeridian are the same edge and cancel, and so does the cut along a pole. What comes out is
unwrapped: a ring never jumps by 360 degrees, and a ring around a pole is closed along that pole.
"""

import math
from collections import defaultdict

GRID = 8192  # 1/8192 degree is 14 m: a power of two, so that the doubles in the files compress well
TURN = 360 * GRID
HALF = 180 * GRID
POLE = 90 * GRID
NEAR_POLE = POLE - GRID // 100  # some files cut Antarctica at 89.999 degrees


def to_grid(ring):
    """Grid points of a ring or line, unwrapped, without repeated points."""
    points = []
    for lon, lat, *_ in ring:
        x, y = round(lon * GRID), round(lat * GRID)
        if abs(y) > NEAR_POLE:
            y = POLE if y > 0 else -POLE
        if points:
            x += TURN * round((points[-1][0] - x) / TURN)
        if not points or points[-1] != (x, y):
            points.append((x, y))
    return points


def closed_at_pole(points):
    """A ring that winds once around a pole gets the way along the pole that closes it, in steps of 90 degrees."""
    winding = points[-1][0] - points[0][0]
    if abs(winding) < HALF:
        return points
    pole = POLE if sum(y for _, y in points) > 0 else -POLE
    return points + [(points[-1][0] - winding * step // 4, pole) for step in range(5)] + [points[0]]


def key_of(point):
    """The same for all unwrapped forms of a point on the globe."""
    x, y = point
    return (0 if abs(y) == POLE else x % TURN, y)


def signed_area(points):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1])) / 2


class Arc:
    """A line between two nodes (or a closed one) with the face on its left and on its right, or None."""

    def __init__(self, points, left, right):
        self.points, self.left, self.right = points, left, right


class Topology:
    def __init__(self):
        self._edges = {}       # (a, b), a < b -> [left face, right face]
        self._on_cut = set()   # latitudes of all vertices on the antimeridian
        self._rings = []
        self.arcs = []
        self._arcs_of = defaultdict(list)  # face -> numbers of its arcs

    def faces(self):
        return set(self._arcs_of) - {None}

    def add(self, face, polygons):
        """A face is any hashable value; its polygons are lists of rings in degrees, in any orientation."""
        for polygon in polygons:
            rings = [to_grid(ring) for ring in polygon]
            rings = [ring for ring in rings if any(abs(y) < POLE for _, y in ring)]  # a ring along a pole is a point
            for number, points in enumerate(rings):
                points = closed_at_pole(points)
                if points[0] == points[-1]:
                    points.pop()
                if len(points) < 3:
                    continue
                if (signed_area(points) > 0) != (number == 0):
                    points.reverse()
                self._rings.append((face, points))
                self._on_cut.update(y for x, y in points if x % TURN == HALF)

    def build(self):
        self._collect_edges()
        self._trace_arcs()
        return self

    def _collect_edges(self):
        cuts = sorted(self._on_cut)
        for face, points in self._rings:
            for a, b in zip(points, points[1:] + points[:1]):
                if abs(a[1]) == POLE and abs(b[1]) == POLE:
                    continue
                stops = [a, b]
                if a[0] == b[0] and a[0] % TURN == HALF:  # both sides of the cut must share all vertices
                    low, high = sorted((a[1], b[1]))
                    inner = [(a[0], y) for y in cuts if low < y < high]
                    stops = [a] + (inner if a[1] < b[1] else inner[::-1]) + [b]
                for c, d in zip(stops, stops[1:]):
                    self._add_edge(face, key_of(c), key_of(d))
        self._rings = []

    def _add_edge(self, face, a, b):
        if a == b:
            return
        key, side = ((a, b), 0) if a < b else ((b, a), 1)
        sides = self._edges.setdefault(key, [None, None])
        if sides[side] is None:
            sides[side] = face

    def _trace_arcs(self):
        neighbours = defaultdict(list)
        for (a, b), sides in self._edges.items():
            if sides[0] == sides[1]:
                continue
            neighbours[a].append(b)
            neighbours[b].append(a)
        nodes = {p for p, around in neighbours.items()
                 if len(around) != 2 or self._sides(around[0], p) != self._sides(p, around[1])}
        used = set()
        for start in sorted(nodes) + sorted(neighbours):
            for following in sorted(neighbours[start]):
                if (start, following) not in used:
                    self._trace(start, following, nodes, neighbours, used)

    def _sides(self, a, b):
        if a < b:
            return tuple(self._edges[(a, b)])
        return tuple(self._edges[(b, a)][::-1])

    def _trace(self, start, following, nodes, neighbours, used):
        points = [start]
        a, b = start, following
        while True:
            used.add((a, b))
            used.add((b, a))
            x = b[0] + TURN * round((points[-1][0] - b[0]) / TURN)
            points.append((x, b[1]))
            if b in nodes or b == start:
                break
            first, second = neighbours[b]
            a, b = b, (second if first == a else first)
        left, right = self._sides(start, following)
        self._arcs_of[left].append(len(self.arcs))
        self._arcs_of[right].append(len(self.arcs))
        self.arcs.append(Arc(points, left, right))

    def simplify(self, tolerance):
        """Douglas and Peucker's line simplification of every arc; `tolerance` in degrees of latitude."""
        for arc in self.arcs:
            arc.points = simplified(arc.points, tolerance * GRID)

    def rings(self, faces):
        """The boundary rings of a set of faces joined, the inside on their left, unwrapped."""
        outgoing = defaultdict(list)
        for number in sorted({number for face in faces for number in self._arcs_of[face]}):
            arc = self.arcs[number]
            if (arc.left in faces) == (arc.right in faces):
                continue
            points = arc.points if arc.left in faces else arc.points[::-1]
            outgoing[key_of(points[0])].append(points)
        return [ring for ring in stitched(outgoing) if ring]


def stitched(outgoing):
    """Walks the directed arcs to closed rings; at a node that has several ways out it takes the leftmost."""
    for start in sorted(outgoing):
        while outgoing[start]:
            ring = list(outgoing[start].pop())
            while key_of(ring[-1]) != start:
                choices = outgoing[key_of(ring[-1])]
                if not choices:
                    raise SystemExit(f"open ring at {ring[-1]}")
                arc = choices.pop(leftmost(ring[-2], ring[-1], choices))
                shift = ring[-1][0] - arc[0][0]
                ring.extend((x + shift, y) for x, y in arc[1:])
            yield closed_ring(ring)


def leftmost(previous, here, choices):
    """Index of the way out that bounds the wedge on the left of the way in."""
    back = math.atan2(previous[1] - here[1], previous[0] - here[0])

    def clockwise_from_back(arc):
        angle = math.atan2(arc[1][1] - arc[0][1], arc[1][0] - arc[0][0])
        turn = (back - angle) % (2 * math.pi)
        return turn if turn > 1e-12 else 2 * math.pi

    return min(range(len(choices)), key=lambda i: (clockwise_from_back(choices[i]), choices[i]))


def closed_ring(ring):
    """The ring closed and placed so that its middle lies in -180..180; [] when it has no area."""
    ring = closed_at_pole(ring)
    if len(set(ring)) < 3 or signed_area(ring) == 0:
        return []
    middle = (min(x for x, _ in ring) + max(x for x, _ in ring)) / 2
    shift = -TURN * math.floor((middle + HALF) / TURN)
    if middle + shift == -HALF:
        shift += TURN
    return [(x + shift, y) for x, y in ring]


def simplified(points, tolerance):
    if len(points) <= 3:
        return points
    closed = points[0] == points[-1]
    scale = math.cos(math.radians(points[len(points) // 2][1] / GRID))
    keep = [False] * len(points)
    keep[0] = keep[-1] = True
    spans = [(0, len(points) - 1)]
    if closed:  # a loop has no chord: split it at the point farthest from its start
        x0, y0 = points[0]
        far = max(range(len(points)), key=lambda i: ((points[i][0] - x0) * scale) ** 2 + (points[i][1] - y0) ** 2)
        keep[far] = True
        spans = [(0, far), (far, len(points) - 1)]
    limit = tolerance * tolerance
    while spans:
        first, last = spans.pop()
        index, worst = farthest(points, first, last, scale)
        if worst > limit or (closed and sum(keep) < 4 and last - first > 1):
            keep[index] = True
            spans += [(first, index), (index, last)]
    return [point for point, kept in zip(points, keep) if kept]


def farthest(points, first, last, scale):
    """Index and squared distance of the point farthest from the chord; longitudes shrink by `scale`."""
    ax, ay = points[first][0] * scale, points[first][1]
    dx, dy = points[last][0] * scale - ax, points[last][1] - ay
    length = dx * dx + dy * dy
    index, worst = first, -1.0
    for i in range(first + 1, last):
        px, py = points[i][0] * scale - ax, points[i][1] - ay
        along = 0.0 if length == 0 else max(0.0, min(1.0, (px * dx + py * dy) / length))
        ex, ey = px - along * dx, py - along * dy
        distance = ex * ex + ey * ey
        if distance > worst:
            index, worst = i, distance
    return index, worst


def polygons_from(rings):
    """Groups rings (inside on the left) into polygons: every hole goes to the smallest outer ring around it."""
    outers, holes = [], []
    for ring in rings:
        (outers if signed_area(ring) > 0 else holes).append(ring)
    outers.sort(key=lambda ring: (-signed_area(ring), ring))
    polygons = [[ring] for ring in outers]
    boxes = [box_of(ring) for ring in outers]
    for hole in sorted(holes, key=lambda ring: (signed_area(ring), ring)):
        owner = owner_of(hole, outers, boxes)
        if owner is not None:
            polygons[owner[0]].append([(x + owner[1], y) for x, y in hole])
    return polygons


def owner_of(hole, outers, boxes):
    """Index of the smallest outer ring around the hole and the turn of 360 degrees between them."""
    west, south, east, north = box_of(hole)
    for i in range(len(outers) - 1, -1, -1):
        for turn in (0, -TURN, TURN):
            box = boxes[i]
            if box[0] <= west + turn and east + turn <= box[2] and box[1] <= south and north <= box[3]:
                inner = inner_point(hole)
                if contains(outers[i], inner[0] + turn, inner[1]):
                    return i, turn
    return None


def inner_point(hole):
    """A point just inside the hole, beside the middle of its first edge."""
    (ax, ay), (bx, by) = hole[0], hole[1]
    length = math.hypot(bx - ax, by - ay)
    return (ax + bx) / 2 + (by - ay) / length * 0.01, (ay + by) / 2 - (bx - ax) / length * 0.01


def box_of(ring):
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)


def contains(ring, x, y):
    inside = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            inside = not inside
    return inside


def chained(arcs):
    """Joins lines end to end wherever exactly two of them meet; keeps the direction of the first."""
    ends = defaultdict(list)
    lines = {number: list(points) for number, points in enumerate(arcs)}
    for number, points in lines.items():
        if points[0] != points[-1]:
            ends[key_of(points[0])].append(number)
            ends[key_of(points[-1])].append(number)
    for node in sorted(ends):
        pair = ends[node]
        if len(pair) != 2 or pair[0] == pair[1]:
            continue
        first, second = lines[pair[0]], lines.pop(pair[1])
        if key_of(first[-1]) != node:
            first.reverse()
        if key_of(second[0]) != node:
            second.reverse()
        shift = first[-1][0] - second[0][0]
        first.extend((x + shift, y) for x, y in second[1:])
        other_end = key_of(first[-1])
        ends[other_end] = [pair[0] if number == pair[1] else number for number in ends[other_end]]
    return [lines[number] for number in sorted(lines)]
