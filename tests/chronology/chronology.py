#!/usr/bin/env python3
"""chronology.py DATELINE [--errors]: the events of articles against chronologies made by hand.

An event is right when its days are those of the gold (first and last day equal), its place is within 161 km or in the same country, where
the gold has a place, and its sentence holds the gold's words. Each gold event counts once. `dev` was looked at while the rules were
written, `held` was not: the floor on `held` is the claim. --errors lists what is wrong in `dev`."""
import calendar
import datetime
import json
import math
import pathlib
import subprocess
import sys
import tempfile

import yaml

HERE = pathlib.Path(__file__).resolve().parent
FLOORS = {"dev": 0.81, "held": 0.81}  # F1, just under what is reached


def days_of(edtf):
    """First and last ISO day of a year, month, day, season, week or A/B."""
    if "/" in edtf:
        first, last = edtf.split("/")
        return days_of(first)[0], days_of(last)[1]
    parts = edtf.split("-")
    if len(parts) == 1:
        return f"{edtf}-01-01", f"{edtf}-12-31"
    if parts[1].startswith("W"):
        monday = datetime.date.fromisocalendar(int(parts[0]), int(parts[1][1:]), 1)
        return str(monday), str(monday + datetime.timedelta(days=6))
    if len(parts) == 3:
        return edtf, edtf
    year, month = int(parts[0]), int(parts[1])
    last = month
    if month > 20:  # seasons 21..24 by the meteorological quarters of the northern hemisphere
        month = 3 * (month - 20)
        last = (month + 1) % 12 + 1
    last_year = year + (last < month)
    return f"{year}-{month:02}-01", f"{last_year}-{last:02}-{calendar.monthrange(last_year, last)[1]}"


def kilometres(a, b):
    lon1, lat1, lon2, lat2 = map(math.radians, (*a, *b))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(h))


def countries_of(program, article):
    """The country of each event's place, which only the dump tells."""
    with tempfile.TemporaryDirectory() as folder:
        config = pathlib.Path(folder) / "dateline.yaml"
        config.write_text(f"version: 1\narticles: [{{file: {article}}}]\n")
        done = subprocess.run([program, "dump", "--stage=events", str(config), "--root", str(article.parent)], capture_output=True,
                              text=True, check=True)
    countries, event = {}, None
    for line in done.stdout.splitlines():
        if line.startswith("event "):
            event = line.split()[1]
        elif line.startswith("  place ") and event not in countries:
            countries[event] = line.split(") ")[0].split()[-1]
    return countries


def events_of(program, article):
    done = subprocess.run([program, "extract", str(article), "--format", "jsonl"], capture_output=True, text=True, check=True)
    countries = countries_of(program, article)
    return [json.loads(line) | {"country": countries.get(json.loads(line)["id"])} for line in done.stdout.splitlines()]


def fits(event, gold):
    same_days = (event["from"], event["to"]) == days_of(str(gold["date"]))
    same_sentence = gold["words"] in " ".join(event["sentence"].split())
    if "country" not in gold:
        return same_days and same_sentence
    place = event["place"]
    near = place and "lon" in gold and kilometres((place["lon"], place["lat"]), (gold["lon"], gold["lat"])) <= 161
    return same_days and same_sentence and bool(place) and (near or event["country"] == gold["country"])


def measure(program, half, show_errors):
    right = found = wanted = 0
    for gold_file in sorted((HERE / half).glob("*.gold.yaml")):
        article = next(p for p in gold_file.parent.glob(gold_file.name.replace(".gold.yaml", ".*")) if p.suffix in (".txt", ".md"))
        gold = yaml.safe_load(gold_file.read_text(encoding="utf-8"))["events"]
        for entry in gold:
            assert entry["words"] in " ".join(article.read_text(encoding="utf-8").split()), (article.name, entry)
        events = events_of(program, article)
        missing = list(gold)
        extra = []
        for event in events:
            match = next((g for g in missing if fits(event, g)), None)
            if match:
                missing.remove(match)
            else:
                extra.append(event)
        hits = len(gold) - len(missing)
        print(f"{half:5} {article.name:14} {hits:3} right of {len(events):3} found and {len(gold):3} in the gold")
        right, found, wanted = right + hits, found + len(events), wanted + len(gold)
        if show_errors and half == "dev":
            for entry in missing:
                print(f"      missing {entry['date']} {entry.get('country', '')} {entry['words']}")
            for event in extra:
                place = event["place"]["name"] if event["place"] else "-"
                print(f"      extra   {event['from']}..{event['to']} {place} ({event['country']}) {' '.join(event['sentence'].split())[:110]}")
    precision, recall = right / found, right / wanted
    f1 = 2 * precision * recall / (precision + recall)
    print(f"{half:5} precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f} (floor {FLOORS[half]:.2f})")
    return f1 >= FLOORS[half]


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    good = [measure(program, half, "--errors" in sys.argv) for half in ("dev", "held")]
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
