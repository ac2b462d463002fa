#!/usr/bin/env python3
"""chronology_bench.py DATELINE [COUNT]: how long COUNT articles of about 3 KB take to become a chronology, and how much memory.

Makes the articles by a fixed rule (no clock, no chance), runs `dateline extract` over them and prints seconds, peak memory and the
number of events, for a tenth of COUNT and for COUNT: near linear means that the second is about ten times the first. Not run by ctest."""
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

PLACES = ["Lisbon", "Oslo", "Lima", "Nairobi", "Osaka", "Quito", "Dublin", "Warsaw", "Hanoi", "Tunis", "Perth", "Denver"]
ACTORS = ["The harbour board", "A court", "The ministry", "Engineers", "The council", "Farmers", "A school", "The railway", "Doctors"]
DEEDS = ["opened", "closed", "repaired", "inspected", "sold", "flooded", "evacuated", "rebuilt", "painted", "searched"]
THINGS = ["bridge", "tunnel", "market", "hospital", "dam", "archive", "ferry", "airport", "stadium", "mill", "library"]
FILLER = ("Nobody was hurt, and the work went on as before. People who live near by had asked for it for years, and many of them "
          "came to watch. A second vote on the money is expected when the rain has ended and the roads are dry again. ")


def article(number):
    """Every fourth article tells what the one before it tells, in other words."""
    paragraphs = []
    for part in range(10):
        seed = (number - number % 4) * 10 + part if number % 4 in (0, 1) else number * 10 + part
        place, actor = PLACES[seed % len(PLACES)], ACTORS[seed // 3 % len(ACTORS)]
        deed, thing = DEEDS[seed // 5 % len(DEEDS)], THINGS[seed // 7 % len(THINGS)]
        day, month, year = 1 + seed % 28, 1 + seed // 28 % 12, 2000 + seed // 336 % 20
        date = f"{year}-{month:02}-{day:02}"
        said = f"{actor} {deed} the {thing} number {seed % 997} in {place} on {date}"
        paragraphs.append((f"{said}. " if number % 4 else f"In {place}, {said[0].lower()}{said[1:]}. ") + FILLER)
    return {"id": f"a{number}", "published": "2021-06-16", "text": "\n\n".join(paragraphs)}


def run(program, count, folder):
    path = pathlib.Path(folder) / f"{count}.jsonl"
    with path.open("w") as file:
        for number in range(count):
            file.write(json.dumps(article(number)) + "\n")
    start = time.monotonic()
    with open(os.devnull, "w") as nowhere, (pathlib.Path(folder) / "events.jsonl").open("w") as events:
        subprocess.run([program, "extract", str(path), "--format", "jsonl"], stdout=events, stderr=nowhere, check=True)
    seconds = time.monotonic() - start
    found = sum(1 for _ in (pathlib.Path(folder) / "events.jsonl").open())
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{count} articles, {path.stat().st_size / 1e6:.1f} MB: {seconds:.1f} s, {found} events, at most {peak:.0f} MiB")


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        run(program, count // 10, folder)
        run(program, count, folder)


if __name__ == "__main__":
    main()
