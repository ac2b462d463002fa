#!/usr/bin/env python3
"""run.py DATELINE [--maps DIR]: one map by Dateline and, where they are installed, by GMT, Mapnik, cartopy and d3-geo: Southeast Asia on
A5 landscape with the places of cities.csv. Prints wall time, processor time and memory of the whole process, the size of the SVG (of
the PDF where a peer writes none) and how many words of labels lie over each other, read from the PDF by pdftotext (poppler-utils).

Peers: apt-get install gmt gmt-gshhg ghostscript python3-mapnik python3-cartopy librsvg2-bin; npm install d3-geo topojson-client (in this folder).
All draw the outlines of maps/; GMT draws its own coast."""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PYTHON = "/usr/bin/python3"


def has_module(name):
    return subprocess.run([PYTHON, "-c", f"import {name}"], capture_output=True, check=False).returncode == 0


def has_d3():
    return shutil.which("node") is not None and (HERE / "node_modules" / "d3-geo").exists()


def outlines(maps, folder):
    """The countries and coasts at 1:50m as GeoJSON, for the peers that read it."""
    for name in ("countries_50m", "coastlines_50m", "borders_50m"):
        subprocess.run(["ogr2ogr", "-f", "GeoJSON", folder / f"{name}.geojson", f"/vsigzip/{maps}/{name}.fgb.gz"], check=True)


def measured(command, folder):
    """(wall milliseconds, processor milliseconds, megabytes) of a command."""
    start = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command[0]} failed:\n{errors.decode(errors='replace')}")
    return (time.monotonic() - start) * 1000, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024


def overlaps(pdf):
    """Pairs of words of the PDF whose boxes share more than a hair."""
    page = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    boxes = [tuple(map(float, match)) for match in
             re.findall(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"', page)]
    # The box of a word is that of its font; its letters take the middle of it.
    boxes = [(w, s + 0.2 * (n - s), e, n - 0.2 * (n - s)) for w, s, e, n in boxes]
    count = 0
    for i, a in enumerate(boxes):
        for b in boxes[:i]:
            count += min(a[2], b[2]) - max(a[0], b[0]) > 0.5 and min(a[3], b[3]) - max(a[1], b[1]) > 0.5
    return count


def config_for_dateline(folder):
    lines = ["version: 1", "figures:", "  - kind: map", "    output: [dateline.svg, dateline.pdf]", "    width: 210mm",
             "    height: 148mm", "    extent: [90, -12, 130, 24]", "    graticule: true", "    markers:"]
    for row in (HERE / "cities.csv").read_text(encoding="utf-8").splitlines()[1:]:
        name, lon, lat = row.split(",")
        lines.append(f"      - {{name: \"{name}\", lon: {lon}, lat: {lat}}}")
    (folder / "dateline.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dateline", type=pathlib.Path)
    parser.add_argument("--maps", type=pathlib.Path, default=HERE.parents[2] / "maps")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        outlines(options.maps.resolve(), folder)
        config_for_dateline(folder)
        shutil.copy(HERE / "cities.csv", folder)
        peers = {
            "dateline": (True, [options.dateline.resolve(), "render", "dateline.yaml"]),
            "gmt": (shutil.which("gmt") is not None, ["sh", HERE / "gmt.sh"]),
            "mapnik": (has_module("mapnik"), [PYTHON, HERE / "mapnik_map.py"]),
            "cartopy": (has_module("cartopy"), [PYTHON, HERE / "cartopy_map.py"]),
            "d3": (has_d3(), ["node", HERE / "d3_map.js"]),
        }
        print("map        ms  cpu ms     MB     KB  overlaps")
        for peer, (installed, command) in peers.items():
            if not installed:
                print(f"{peer:9} not installed")
                continue
            wall, processor, megabytes = measured(command, folder)
            svg, pdf = folder / f"{peer}.svg", folder / f"{peer}.pdf"
            if not pdf.exists():
                subprocess.run(["rsvg-convert", "-f", "pdf", svg, "-o", pdf], check=True)
            size = (svg if svg.exists() else pdf).stat().st_size / 1024
            print(f"{peer:9}{wall:5.0f} {processor:7.0f} {megabytes:6.0f} {size:6.0f}  {overlaps(pdf)}")


if __name__ == "__main__":
    main()
