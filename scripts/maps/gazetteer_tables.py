"""The rows of the gazetteer's tables and how they are written: the same bytes on every machine."""

import csv
import gzip
import io
from dataclasses import dataclass, field

TOWN_COLUMNS = ("id", "name", "ascii", "alternates", "lat", "lon", "feature_code", "country", "admin1", "admin2",
                "population")
PLACE_COLUMNS = ("id", "name", "feature", "feature_code", "country", "admin1", "lon", "lat", "west", "south", "east",
                 "north", "population", "rank", "area_km2", "aliases", "abbreviations", "adjectives", "demonyms",
                 "source")


@dataclass
class Town:
    """A row of GeoNames cities500."""
    id: int
    name: str
    ascii: str
    alternates: str
    lat: float
    lon: float
    lat_text: str
    lon_text: str
    feature_code: str
    country: str
    admin1: str
    admin2: str
    population: int

    def row(self):
        """The ASCII name is left empty where it is the name; alternates that repeat either are left out."""
        alternates = ",".join(name for name in dict.fromkeys(self.alternates.split(","))
                              if name not in (self.name, self.ascii))
        return (self.id, self.name, "" if self.ascii == self.name else self.ascii, alternates, self.lat_text, self.lon_text, self.feature_code,
                self.country, self.admin1, self.admin2, self.population)


@dataclass
class PlaceRow:
    """A row of countries, admin1, admin2 or features. Lists are written with '|' between their items."""
    id: str
    name: str
    feature: str
    lon: float
    lat: float
    country: str = ""
    admin1: str = ""
    feature_code: str = ""
    box: tuple = None
    population: int = 0
    rank: int = 0
    area_km2: float = 0
    aliases: list = field(default_factory=list)
    abbreviations: list = field(default_factory=list)
    adjectives: list = field(default_factory=list)
    demonyms: list = field(default_factory=list)
    source: str = ""

    def row(self):
        # As people write boxes: east < west crosses the antimeridian.
        box = [number(value - 360 if value > 180 else value, 3) for value in self.box] if self.box else [""] * 4
        seen = {self.name}
        lists = []
        for names in (self.abbreviations, self.adjectives, self.demonyms, self.aliases):
            fresh = []
            for name in names:
                if name and name not in seen:
                    seen.add(name)
                    fresh.append(name)
            lists.append("|".join(fresh))
        abbreviations, adjectives, demonyms, aliases = lists
        return (self.id, self.name, self.feature, self.feature_code, self.country, self.admin1, number(self.lon, 5),
                number(self.lat, 5), *box, self.population or "", self.rank or "", number(self.area_km2, 0) or "",
                aliases, abbreviations, adjectives, demonyms, self.source)


def number(value, decimals):
    """A number as text without trailing zeros and without "-0"."""
    text = f"{value:.{decimals}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def table(columns, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")


def write_table(path, columns, rows):
    """Writes a CSV file, in gzip without name and time when the path ends in .gz."""
    data = table(columns, rows)
    if path.suffix == ".gz":
        data = gzip.compress(data, compresslevel=9, mtime=0)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    print(f"{path.name}: {len(data):,} bytes")


def read_hand_table(path):
    """A hand-written CSV file beside the recipe, as dictionaries."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def items(text):
    """The items of a list that is written with '|' between them."""
    return [item.strip() for item in text.split("|") if item.strip()]
