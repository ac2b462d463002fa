"""countries.csv: points written by hand as GeoNames gives them, boxes and areas from Natural Earth, names from CLDR,
i18n-iso-countries, i18n-nationality and a hand-written table."""

import re
import xml.etree.ElementTree as xml

from gazetteer_sources import ENGLISH, SUPPLEMENTAL, system_file
from gazetteer_tables import PlaceRow, items, read_hand_table
from outlines import shape_of_country

# The box of the United States shows the 48 states that touch each other; Alaska and Hawaii have their own rows.
BOX_BY_HAND = {"US": (-124.8, 24.4, -66.9, 49.4)}

# Words of the name sources that would mislead: they mean something else when they stand alone.
NO_ALIAS = {"Guinea-Bissau", "Jan Mayen"}

# Monarchies, dependencies and federations that nobody calls a republic.
NO_REPUBLIC = {"AU", "BE", "BH", "BN", "BS", "BT", "BZ", "CA", "CH", "DK", "EH", "ES", "GF", "GP", "JM", "JP", "JO", "KH", "KW",
               "LS", "LU", "MA", "MO", "MQ", "MY", "NC", "NL", "NO", "OM", "QA", "RE", "SE", "SZ", "TH"}


def cldr_names():
    """English territory names, the short and variant forms included: code -> list."""
    names = {}
    root = xml.parse(system_file(ENGLISH)).getroot()
    for node in root.findall("./localeDisplayNames/territories/territory"):
        names.setdefault(node.get("type"), []).append((node.get("alt") or "", node.text))
    return names


def cldr_population():
    root = xml.parse(system_file(SUPPLEMENTAL)).getroot()
    return {node.get("type"): int(node.get("population"))
            for node in root.findall("./territoryInfo/territory")}


def iso_names(document, code):
    value = document["countries"].get(code, [])
    return [value] if isinstance(value, str) else list(value)


def plurals(words):
    """Plural nouns of words for people: "German" gives "Germans"; "Dutch", "Chinese" and "Swiss" give none."""
    result = []
    for word in words:
        if word.endswith(("man", "men")) and word.lower() not in ("german", "roman", "norman", "omani", "ottoman"):
            if word.endswith("man"):
                result.append(word[:-3] + "men")
        elif re.search(r"(an|i|er|ian|ish|d|k|r|o|t|a|n|e|x|q|z)$", word) and not re.search(
                r"(ese|ish|ch|s|ois|sh|qi people|men)$", word):
            result.append(word + "s")
    return result


def is_abbreviation(name):
    return bool(re.fullmatch(r"(?:[A-Z]\.?){2,5}", name))


def country_rows(sources, outlines, hand):
    by_country = {}
    for outline in outlines:
        by_country.setdefault(outline.country, []).append(outline)
    points = {row["code"]: row for row in read_hand_table(hand / "country_points.csv")}
    written = {row["code"]: row for row in read_hand_table(hand / "country_names.csv")}
    cldr, population = cldr_names(), cldr_population()
    iso = sources.json("i18n-iso-countries@7.14.0", "langs/en.json")
    nationality = sources.json("i18n-nationality@1.4.0", "langs/en.json")["nationalities"]
    rows = []
    for code in sorted(written):
        own, point = written[code], points[code]
        shape = shape_of_country(by_country.get(code, []))
        others = [name for _, name in cldr.get(code, [])] + iso_names(iso, code)
        adjectives = items(own["adjectives"])
        if code not in ("DM", "MF", "US", "GB", "KP", "KR", "CG", "CD") and nationality.get(code, "").isalpha():
            word = nationality[code]
            if word not in items(own["aliases"]) + [own["name"]] and not word.endswith("s"):
                adjectives.append(word)
        aliases = items(own["aliases"]) + [name for name in others
                                           if not is_abbreviation(name) and name not in NO_ALIAS]
        if population.get(code, 0) > 300000 and " " not in own["name"] and code not in NO_REPUBLIC:
            aliases.append("Republic of " + own["name"])
        rows.append(PlaceRow(
            id=f"geonames:{point['geonames_id']}", name=own["name"], feature="country", feature_code="PCLI",
            country=code, lon=float(point["lon"]), lat=float(point["lat"]),
            box=BOX_BY_HAND.get(code, shape.box if shape else None), population=population.get(code, 0),
            area_km2=shape.area_km2 if shape else 0, aliases=aliases,
            abbreviations=items(own["abbreviations"]) + [name for name in others if is_abbreviation(name)],
            adjectives=adjectives, demonyms=items(own["demonyms"]) + plurals(adjectives + items(own["demonyms"])),
            source="point by hand; box of outlines; population of CLDR"))
    return rows
