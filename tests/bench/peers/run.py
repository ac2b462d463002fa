#!/usr/bin/env python3
"""run.py BUILD [CONFIG]: draws one timeline with Dateline and with four peers, and prints how clean each is.

    cmake --preset release && cmake --build --preset release --target dateline dateline_data
    tests/bench/peers/run.py build/release ../shared/jobs/timeline-60.yaml

Vega-Lite, labella.js and vis-timeline are installed from npm into the build folder, in the versions of package.json; matplotlib is
Debian's (python3-matplotlib). The figures are measured in Chromium by ../shared/measure/figure, beside the project; type and
leaders are given for the figure at the size at which it fits a page of A4."""
import datetime
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml

HERE = pathlib.Path(__file__).resolve().parent
MEASURE = HERE.parents[2].parent / "shared" / "measure" / "figure"
SVG = "{http://www.w3.org/2000/svg}"


def milliseconds(date, last):
    parts = [int(p) for p in date.split("-")]
    year, month, day = (parts + [None, None])[:3]
    if last and month is None:
        month, day = 12, 31
    elif last and day is None:
        day = 28
    return int(datetime.datetime(year, month or 1, day or 1, tzinfo=datetime.timezone.utc).timestamp() * 1000)


def read_events(config):
    import yaml  # Debian's python3-yaml
    events = []
    for event in yaml.safe_load(config.read_text(encoding="utf-8"))["events"]:
        date = str(event["date"])
        first, _, last = date.partition("/")
        events.append({"date": date, "time": milliseconds(first, False), "end": milliseconds(last, True) if last else 0,
                       "label": event["label"], "track": event.get("track", "")})
    return sorted(events, key=lambda e: e["time"])


def name_groups(path):
    """matplotlib's groups by event, as measures expect them."""
    tree = xml.parse(path)
    events = {}
    for group in tree.iter(SVG + "g"):
        match = re.fullmatch(r"(leader|marker|label)-(\d+)", group.get("id", ""))
        if match:
            events.setdefault(match[2], []).append((match[1], group))
    parents = {child: parent for parent in tree.iter() for child in parent}
    for number, parts in events.items():
        event = xml.SubElement(parents[parts[0][1]], SVG + "g", {"class": "event", "data-id": "e" + number})
        for kind, group in parts:
            parents[group].remove(group)
            event.append(group)
            for inner in group.iter():
                if kind == "label" or inner.tag in (SVG + "path", SVG + "use"):
                    inner.set("class", kind)
    xml.register_namespace("", SVG[1:-1])
    tree.write(path)


def vis_svg(folder):
    """The items of vis-timeline where Chromium showed them; what it cuts off is clipped by the page."""
    dump = subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1100,3000",
                           "--virtual-time-budget=8000", "--dump-dom", f"file://{folder / 'vis.html'}"],
                          capture_output=True, text=True, check=True).stdout
    seen = json.loads(html.unescape(re.search(r'<pre id="result">(.*?)</pre>', dump, re.S)[1]))
    left, top, right, bottom = seen["page"]
    groups = []
    for i, item in enumerate(seen["out"]):
        x, y = item["box"][0] - left, item["box"][1] - top
        groups.append(f'<g class="event" data-id="e{i}"><text class="label" x="{x}" y="{y + 7}">{html.escape(item["text"])}</text></g>')
    width, height = right - left, bottom - top
    (folder / "vis-timeline.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}px" height="{height}px" viewBox="0 0 {width} {height}" '
        f'font-family="Noto Sans" font-size="7">{"".join(groups)}</svg>', encoding="utf-8")


def score(path):
    done = subprocess.run([sys.executable, MEASURE, "--json", path], capture_output=True, text=True, check=False)
    if done.returncode > 1:
        return f"{path.stem:22} {done.stderr.strip()}"
    figure = json.loads(done.stdout)
    width, height = figure["size_mm"]
    scale = min(1, max(min(277 / width, 190 / height), min(190 / width, 277 / height)))
    counts = "".join(f"{figure['counts'][k]:10}" for k in ("clipped", "overlaps", "on_marker", "crossings", "struck"))
    return f"{path.stem:22}{figure['labels']:7}{counts}{figure['leader_mm'] * scale:11.0f}{figure['min_pt'] * scale:7.1f}"


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    config = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else MEASURE.parents[1] / "jobs" / "timeline-60.yaml").resolve()
    if not MEASURE.exists():
        sys.exit(f"{MEASURE} is needed to measure the figures")
    folder = build / "peers"
    folder.mkdir(exist_ok=True)
    shutil.copy(HERE / "package.json", folder)
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund"], cwd=folder, check=True)
    (folder / "events.json").write_text(json.dumps(read_events(config)), encoding="utf-8")
    subprocess.run(["node", HERE / "peers.mjs", folder, folder / "events.json", folder], check=True)
    vis_svg(folder)
    subprocess.run(["/usr/bin/python3", HERE / "plot.py", folder / "events.json", folder / "matplotlib.svg"], check=True)
    name_groups(folder / "matplotlib.svg")
    subprocess.run([build / "dateline", "render", config, "--output-dir", folder], check=True)
    print(f"{'':22}{'labels':>7}{'clipped':>10}{'overlaps':>10}{'on_marker':>10}{'crossings':>10}{'struck':>10}{'leader mm':>11}{'pt':>7}")
    for name in ("horizontal", "vertical", "vega-lite", "labella", "matplotlib", "vis-timeline"):
        if (folder / f"{name}.svg").exists():
            print(score(folder / f"{name}.svg"))


if __name__ == "__main__":
    main()
