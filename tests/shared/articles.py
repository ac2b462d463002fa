#!/usr/bin/env python3
"""articles.py DATELINE: five real articles become the events and places that a reader finds in them, and figures without a flaw."""
import json
import pathlib
import subprocess
import sys
import tempfile

from skip import SHARED, need

CONFIG = """
version: 1
title: Five articles
articles:
  - {{file: {seeds}/000_646f33616bfa9fc8.txt}}
  - {{file: {seeds}/001_495b52f5cd45e398.txt}}
  - {{file: {seeds}/002_3c00bcee7a0627ef.txt}}
  - {{file: {seeds}/003_299bc78f29a02620.txt{published}}}
  - {{file: {seeds}/004_a329508ddf35db3f.txt, published: 2024-04}}
places:
  Basham: {{lon: 72.87, lat: 34.92, country: PK}}
figures:
  - {{kind: timeline, output: [timeline.svg, timeline.pdf, timeline.png], width: 183mm}}
  - {{kind: map, output: [map.svg, map.pdf, map.png], width: 183mm}}
"""


class Articles:
    """The five articles in a folder with a config, and the questions of this test."""

    def __init__(self, program, folder, published=", published: 2018-04-27"):
        self.program, self.folder = program, folder
        config = CONFIG.format(seeds=SHARED / "seeds", published=published)
        (folder / "dateline.yaml").write_text(config)

    def run(self, *arguments):
        return subprocess.run([self.program, *arguments, "--root", str(SHARED / "seeds")], cwd=self.folder, capture_output=True,
                              text=True, check=False)

    def dump(self, stage):
        return self.run("dump", "--stage=" + stage).stdout

    def annotations(self, number, *options):
        file = next((SHARED / "seeds").glob(f"{number}_*"))
        done = subprocess.run([self.program, "annotate", str(file), *options], capture_output=True, text=True, check=True)
        return [json.loads(line) for line in done.stdout.splitlines()]


def events_of(dump):
    """The dump as a list of (EDTF date, article, place names)."""
    events = []
    for line in dump.splitlines():
        words = line.split()
        if words[0] == "event":
            events.append({"date": words[2], "places": [], "article": ""})
        elif words[0] == "place":
            events[-1]["places"].append(line.strip()[6:].split(" (")[0])
        elif words[0] == "from":
            events[-1]["article"] = words[1]
    return events


def check_events(articles):
    events = events_of(articles.dump("events"))

    def has(article, date, *places):
        return any(article in e["article"] and e["date"].startswith(date) and set(places) <= set(e["places"]) for e in events)

    yield "001: Wednesday is 2017-05-03 in London", has("001_", "2017-05-03", "London")
    yield "003: Wednesday and Thursday are 25 and 26 April 2018", has("003_", "2018-04-25/2018-04-26")
    yield "003: the 2016 event has four cities", has("003_", "2016", "Paris", "Brussels", "Barcelona", "Berlin")
    yield "002: 2015 in Spain", has("002_", "2015", "Spain")
    yield "000: 5 February 2023 in Malaysia", has("000_", "2023-02-05", "Malaysia")
    yield "000: nothing in 2018", not has("000_", "2018")
    yield "004: last year is 2023 in Kabul", has("004_", "2023", "Kabul")
    yield "003: the author's biography is no event", not any("003_" in e["article"] and "Roswell" in e["places"] for e in events)


def check_mentions(articles):
    dates = {m["text"]: (m.get("from"), m.get("to")) for m in articles.annotations("003", "--published", "2018-04-27")
             if m["kind"] == "date"}
    yield "003: early April", dates.get("early April") == ("2018-04-01", "2018-04-10")
    yield "003: Wednesday", dates.get("Wednesday") == ("2018-04-25", "2018-04-25")
    places = {m["text"]: m["country"] for m in articles.annotations("004") if m["kind"] == "place"}
    yield "004: Assam", places.get("Assam") == "IN"
    yield "004: Khyber Pakhtunkhwa", places.get("Khyber Pakhtunkhwa") == "PK"
    yield "004: Moscow", places.get("Moscow") == "RU"
    everywhere = {m["text"] for n in ("000", "001", "002", "003", "004") for m in articles.annotations(n) if m["kind"] == "place"}
    for name in ("Nordic", "Nashir", "Max", "Sat"):
        yield f"{name} is no place", name not in everywhere


def check_figures(articles):
    rendered = articles.run("render")
    yield "render ends with 0", rendered.returncode == 0
    for name in ("timeline", "map"):
        for extension in ("svg", "pdf", "png"):
            yield f"{name}.{extension} is there", (articles.folder / f"{name}.{extension}").exists()
        measured = subprocess.run([sys.executable, str(SHARED / "measure" / "figure"), str(articles.folder / f"{name}.svg")],
                                  capture_output=True, text=True, check=False)
        print(measured.stdout.strip() or measured.stderr.strip())
        yield f"{name}.svg has five zeros", measured.returncode == 0


def check_hint(program, folder):
    said = Articles(program, folder, published="").run("check").stderr
    yield "003 without a date says what it could not place", "cannot place 'Friday'" in said and "003_" in said
    yield "and how to mend it", "published: YYYY-MM-DD" in said


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    need("seeds", "measure/figure")
    wrong = []
    with tempfile.TemporaryDirectory() as name, tempfile.TemporaryDirectory() as other:
        articles = Articles(program, pathlib.Path(name))
        checks = [*check_events(articles), *check_mentions(articles), *check_figures(articles),
                  *check_hint(program, pathlib.Path(other))]
    for what, good in checks:
        print(("ok    " if good else "WRONG ") + what)
        if not good:
            wrong.append(what)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
