#!/usr/bin/env python3
"""gazetteer_import.py DATELINE [ROWS] [FOLDER]: imports a synthetic file in GeoNames' layout (12,000,000 rows unless said otherwise) and
prints what it took: peak memory, time, file size, time to open, time to the first name. Needs about 4 GB in FOLDER (default /tmp) for the
default size; deletes what it made. Not run by ctest."""
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

SYLLABLES = ["al", "ber", "dor", "ken", "lu", "mar", "nor", "os", "pe", "ra", "sil", "tan", "ul", "ver", "wick", "zan"]


def name_of(number):
    """A name that differs for each number but shares its beginnings with others."""
    text = ""
    for _ in range(6):
        text += SYLLABLES[number % 16]
        number //= 16
    return text.capitalize()


def write_rows(path, rows):
    with open(path, "w", encoding="utf-8", buffering=1 << 20) as file:
        for number in range(rows):
            scrambled = number * 2654435761 % 16777216
            name = name_of(scrambled)
            alternates = f"{name}o,Old {name}" if number % 3 == 0 else ""
            letter, code = (("P", "PPL"), ("H", "STM"), ("T", "HLL"), ("S", "FRM"))[number % 4]
            file.write(f"{number + 1}\t{name}\t{name}\t{alternates}\t{scrambled % 1700 / 10 - 85:.5f}\t{scrambled % 3590 / 10 - 179:.5f}\t"
                       f"{letter}\t{code}\tNV\t\t{number % 40:02d}\t\t\t\t{scrambled % 100000 if letter == 'P' else 0}\t\t10\tEtc/UTC\t"
                       "2024-01-01\n")


def timed(arguments, folder):
    begin = time.monotonic()
    subprocess.run(arguments, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - begin


def best_of(runs, arguments, folder):
    return min(timed(arguments, folder) for _ in range(runs))


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 12_000_000
    with tempfile.TemporaryDirectory(dir=sys.argv[3] if len(sys.argv) > 3 else "/tmp") as name:
        folder = pathlib.Path(name)
        write_rows(folder / "allCountries.txt", rows)
        seconds = timed([program, "gazetteer", "import", "allCountries.txt", "-o", "world.gaz", "-q"], folder)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        (folder / "allCountries.txt").unlink()
        known = name_of(2654435761 * (rows // 2) % 16777216)
        alone = best_of(5, [program, "geocode", "Paris"], folder)
        stacked = best_of(5, [program, "geocode", "Paris", "--gazetteer", "world.gaz"], folder)
        found = best_of(5, [program, "geocode", known, "--gazetteer", "world.gaz"], folder)
        print(f"rows\t{rows}\nimport\t{seconds:.1f} s\npeak memory\t{peak / 1024:.0f} MiB")
        print(f"file\t{os.path.getsize(folder / 'world.gaz') / 1e6:.0f} MB")
        print(f"geocode, built-in only\t{alone * 1000:.1f} ms\ngeocode with it, a name of the built-in\t{stacked * 1000:.1f} ms")
        print(f"geocode with it, a name of its own\t{found * 1000:.1f} ms")


if __name__ == "__main__":
    main()
