#!/usr/bin/env python3
"""read_back.py DATELINE: writes the events of dateline.yaml in every format and reads each back with a program of others: ogrinfo,
Python's json and csv, icalendar, jsonschema."""
import csv
import datetime
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import icalendar
import jsonschema

FOLDER = pathlib.Path(__file__).parent
LABELS = {
    "plain": "Servers seized",
    "marks": 'Semicolons; commas, \\backslashes\\ and "quotes" <b>&amp;</b>',
    "long": "Ænigmatische Wörter – ein sehr langer Titel mit vielen breiten Zeichen: 北京和上海的会议在星期三结束了，没有结果",
    "time": "At five past two",
    "bce": "A fall",
    "season": "A summer",
    "roughly": "About 1850\nin two lines",
}


def extract(program, form):
    done = subprocess.run([program, "extract", "-c", FOLDER / "dateline.yaml", "--format", form], capture_output=True, check=True)
    return done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def check(found, expected, what):
    if found != expected:
        sys.exit(f"{what}: found {found!r}, expected {expected!r}")


def ogr(text, name):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / name
        path.write_text(text, encoding="utf-8", newline="")
        done = subprocess.run(["ogrinfo", "-ro", "-al", path], capture_output=True, text=True, check=True)
        return done.stdout


def check_jsonl(program):
    events = [json.loads(line) for line in extract(program, "jsonl")[0].splitlines()]
    check({e["id"]: e["label"] for e in events}, LABELS, "jsonl labels")
    check(events[4]["from"], "-0476-01-01", "jsonl date before the era")
    check(events[0]["place"]["lon"], 4.29861, "jsonl longitude")


def check_csv(program):
    text, _ = extract(program, "csv")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    check({r["id"]: r["label"] for r in rows}, LABELS, "csv labels")
    check(rows[0]["lat"], "52.07667", "csv latitude")
    report = ogr(text, "events.csv")
    check("Feature Count: 7" in report, True, "csv in ogrinfo: " + report)


def check_geojson(program):
    text, _ = extract(program, "geojson")
    features = json.loads(text)["features"]
    check({f["properties"]["id"]: f["properties"]["label"] for f in features}, LABELS, "geojson labels")
    report = ogr(text, "events.geojson")
    check("Feature Count: 7" in report, True, "geojson in ogrinfo: " + report)
    check(re.findall(r"POINT \(.*\)", report), ["POINT (4.29861 52.07667)", "POINT (18.95508 69.6489)", "POINT (178.44 -18.14)"],
          "geojson points")


def check_ics(program):
    text, complaints = extract(program, "ics")
    check(all(len(line.encode("utf-8")) <= 75 for line in text.split("\r\n")), True, "ics lines of at most 75 octets")
    check("\n" in text.replace("\r\n", ""), False, "ics lines end in CRLF")
    check("1 events before the year 1" in complaints, True, "ics says what is left out")
    check(text, extract(program, "ics")[0], "ics twice")
    events = {str(e["UID"]): e for e in icalendar.Calendar.from_ical(text).walk("VEVENT")}
    check({uid.split("@")[0]: str(e["SUMMARY"]) for uid, e in events.items()},
          {i: label for i, label in LABELS.items() if i != "bce"}, "ics summaries")
    plain = events["plain@dateline"]
    check((plain["DTSTART"].dt, plain["DTEND"].dt), (datetime.date(2018, 4, 25), datetime.date(2018, 4, 26)), "ics day")
    check(str(plain["GEO"].to_ical()), "52.07667;4.29861", "ics GEO")
    check(str(plain["URL"]), "https://example.org/a?b=1&c=2", "ics URL")
    month = events["long@dateline"]
    check((month["DTSTART"].dt, month["DTEND"].dt), (datetime.date(2018, 4, 1), datetime.date(2018, 5, 1)), "ics month")
    check(events["time@dateline"]["DTSTART"].dt, datetime.datetime(2018, 4, 25, 14, 5), "ics time")


def check_timelinejs(program):
    slides = json.loads(extract(program, "timelinejs")[0])
    jsonschema.validate(slides, json.loads((FOLDER / "timelinejs.schema.json").read_text(encoding="utf-8")))
    by_id = {slide["unique_id"]: slide for slide in slides["events"]}
    check(set(by_id), set(LABELS), "timelinejs ids")
    check(by_id["long"]["start_date"], {"year": 2018, "month": 4}, "timelinejs month")
    check(by_id["marks"]["end_date"], {"year": 2018, "month": 4, "day": 26}, "timelinejs end")
    check(by_id["marks"]["text"]["headline"],
          "Semicolons; commas, \\backslashes\\ and &quot;quotes&quot; &lt;b&gt;&amp;amp;&lt;/b&gt;", "timelinejs headline")
    check(by_id["bce"]["start_date"], {"year": -476}, "timelinejs year before the era")


def check_markwhen(program):
    text, _ = extract(program, "markwhen")
    found = re.findall(r"^(\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?): (.*)$", text, re.M)
    check(found, [("1850", "About 1850 in two lines"), ("2018-04", LABELS["long"]), ("2018-04-25", "Servers seized #Police_work"),
                  ("2018-04-25", "At five past two"), ("2018-04-25/2018-04-26", LABELS["marks"]),
                  ("2018-06-01/2018-08-31", "A summer")], "markwhen lines")


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    for test in (check_jsonl, check_csv, check_geojson, check_ics, check_timelinejs, check_markwhen):
        test(program)
    print("as expected")


if __name__ == "__main__":
    main()
