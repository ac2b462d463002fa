"""features.csv: places that no package names, written by hand in hand/features.csv, and where each lies.

The column `where` of the hand-written table says how a place is found:

    outlines FR US.CA ...      the countries and admin-1 units that it is made of: their joined Natural Earth outlines
    box W S E N [at LON LAT]   a box written by hand, and its point where that is not the middle
    point LON LAT RADIUS       a point written by hand, and half the side of its box, in degrees

A row that is made of one admin-1 unit gives its names to that unit instead of becoming a place of its own.
Numbers written by hand are checked: a point must lie on the land of the country that the row names, and the point of an
ocean or sea on no land, by the Natural Earth outlines. Rows that fail are printed; `source` says what was found.
"""

import math
import re
import unicodedata

from gazetteer_tables import PlaceRow, items, read_hand_table
from outlines import PointIndex, join_boxes


def slug(name):
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def middle(box):
    lon = (box[0] + box[2]) / 2
    return (lon - 360 if lon >= 180 else lon), (box[1] + box[3]) / 2


def kilometres(lon1, lat1, lon2, lat2):
    """Great-circle distance (haversine)."""
    a = (math.sin(math.radians(lat2 - lat1) / 2) ** 2 + math.cos(math.radians(lat1)) * math.cos(math.radians(lat2))
         * math.sin(math.radians(lon2 - lon1) / 2) ** 2)
    return 2 * 6371.0088 * math.asin(math.sqrt(min(1.0, a)))


def nearest_town(towns, lon, lat):
    """The town nearest to a point, to check a coordinate by: "Cairo 12 km"."""
    near = [town for town in towns if abs(town.lat - lat) < 3 and town.population >= 1000]
    if not near:
        return "no town within 3 degrees of latitude"
    distance, _, town = min((kilometres(lon, lat, town.lon, town.lat), town.id, town) for town in near)
    return f"nearest GeoNames town {town.name}, {town.country}, {distance:.0f} km"


def from_outlines(codes, by_code):
    box, area = None, 0
    for code in codes:
        row = by_code[code]
        if row.box:
            box = join_boxes(box, row.box) if box else row.box
        area += row.area_km2
    point = (by_code[codes[0]].lon, by_code[codes[0]].lat) if len(codes) == 1 else middle(box)
    return point, box, area, "joined box of Natural Earth 10m admin-1 outlines: " + " ".join(codes)


def land_at(index, lon, lat):
    """Which country's land a point lies on, in words."""
    outline = index.find(lon, lat)
    if outline is None:
        return "on no land"
    return f"on land of {outline.country or 'no one country'}"


def check(own, index, lon, lat):
    """Prints a row whose point is not where its class and country say."""
    found = land_at(index, lon, lat)
    at_sea = own["feature"] in ("ocean", "sea")
    if at_sea != (found == "on no land") and own["feature"] not in ("strait", "lake", "river", "island", "landmark"):
        print(f"check {own['name']}: point {lon:.3f} {lat:.3f} lies {found}")
    elif own["country"] and found not in ("on no land", f"on land of {own['country']}") and not at_sea:
        print(f"check {own['name']} ({own['country']}): point {lon:.3f} {lat:.3f} lies {found}")
    return f"point lies {found} in the Natural Earth 10m outlines"


def from_box(words, towns):
    numbers = [float(word) for word in words if word != "at"]
    west, south, east, north = numbers[:4]
    box = (west, south, east + 360 if east < west else east, north)
    if len(numbers) == 6:
        return (numbers[4], numbers[5]), box, 0, "point and box by hand"
    return middle(box), box, 0, "centre of a box by hand"


def from_point(words, towns):
    lon, lat, radius = (float(word) for word in words)
    width = radius / max(math.cos(math.radians(lat)), 0.1)
    box = (max(lon - width, -180), max(lat - radius, -90), lon + width, min(lat + radius, 90)) if radius else None
    return (lon, lat), box, 0, "coordinate by hand; " + nearest_town(towns, lon, lat)


def add_names(unit, own):
    unit.aliases += [own["name"]] + items(own["aliases"])
    unit.abbreviations += items(own["abbreviations"])
    unit.adjectives += items(own["adjectives"])
    unit.demonyms += items(own["demonyms"])


def feature_rows(outlines, countries, admin1, towns, hand):
    index = PointIndex(outlines)
    by_code = {row.country: row for row in countries}
    by_code.update({f"{row.country}.{row.admin1}": row for row in admin1})
    rows = []
    for own in read_hand_table(hand / "features.csv"):
        rule, *words = own["where"].split()
        if rule == "outlines" and len(words) == 1 and "." in words[0]:
            add_names(by_code[words[0]], own)
            continue
        if rule == "outlines":
            (lon, lat), box, area, source = from_outlines(words, by_code)
        else:
            (lon, lat), box, area, source = {"box": from_box, "point": from_point}[rule](words, towns)
            source += "; " + check(own, index, lon, lat)
        rows.append(PlaceRow(
            id="dateline:" + slug(own["name"]), name=re.sub(r" \(.*\)$", "", own["name"]), feature=own["feature"],
            country=own["country"], lon=lon, lat=lat, box=box, rank=int(own["rank"]), area_km2=area,
            aliases=items(own["aliases"]), abbreviations=items(own["abbreviations"]),
            adjectives=items(own["adjectives"]), demonyms=items(own["demonyms"]), source=source))
    return rows
