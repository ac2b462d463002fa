#!/usr/bin/env python3
"""floors.py DATELINE geo|time: the scores on the research corpora stay above their floors."""
import json
import subprocess
import sys

from skip import SHARED, need

# Lowest scores that a change may leave: end-to-end F1 within 161 km, and value F1.
FLOORS = {
    "geo": {"lgl": 0.80, "trnews": 0.82, "geovirus": 0.83, "geowebnews": 0.80},
    "time": {"timebank": 81.5, "aquaint": 75.3, "wikiwars": 89.6},
}


def score_of(kind, result):
    return result["end2end_161"]["F1"] if kind == "geo" else result["ALL"]["value"][2]


def main():
    program, kind = sys.argv[1], sys.argv[2]
    need("measure/" + kind, "corpora/" + kind)
    done = subprocess.run([sys.executable, str(SHARED / "measure" / kind), program, *FLOORS[kind], "--json"],
                          capture_output=True, text=True, check=True)
    results = json.loads(done.stdout)
    low = []
    for corpus, floor in FLOORS[kind].items():
        score = score_of(kind, results[corpus])
        print(f"{corpus}: {score} (floor {floor})")
        if score < floor:
            low.append(corpus)
        if kind == "geo" and results[corpus]["wrong_offsets"]:
            low.append(corpus + " offsets")
    sys.exit(f"below the floor: {', '.join(low)}" if low else 0)


if __name__ == "__main__":
    main()
