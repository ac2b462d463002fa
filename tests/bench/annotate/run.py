#!/usr/bin/env python3
"""run.py BUILD [--megabytes N] [--no-peers]: how fast and how frugal `dateline annotate` is, beside two peers in the same run.

    cmake --preset release && cmake --build --preset release --target dateline dateline_data bench_mentions
    tests/bench/annotate/run.py build/release

Prints megabytes of text per CPU second (of the best of five runs, ours and theirs: other work on the machine only ever slows
one down), resident memory, the time from start to the first mention, and for texts that try to make
a tagger slow how the time grows from half a megabyte to one: the slope is 1 where it is linear. The feed is made by feed.py; where
../shared/corpora lies beside the project, its texts are measured too. The peers chrono-node and wink-nlp are installed from npm
into the build folder, in the versions of package.json."""
import argparse
import csv
import gzip
import json
import math
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

import feed

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parents[2]
HALF = 500_000
RUNS = 5


def annotate(program, path):
    """CPU seconds and peak memory (bytes) of one run; the lines go nowhere."""
    pid = os.posix_spawn(program, [program, "annotate", "--input", "jsonl", path], os.environ, file_actions=[
        (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit(f"{path}: dateline ended with status {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def passes(bench, data, path, rounds=1):
    return json.loads(subprocess.run([bench, data, path, str(rounds)], check=True, capture_output=True).stdout)


def first_mention(program, runs=15):
    """Milliseconds from the start of the program to its first line: the median and the least of some runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        run = subprocess.Popen([program, "annotate", "--input", "jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        run.stdin.write(b'{"id":"a","text":"It rained in Lima on 6 May 2017."}\n')
        run.stdin.close()
        run.stdout.readline()
        times.append((time.perf_counter() - start) * 1000)
        run.stdout.read()
        run.wait()
    return statistics.median(times), min(times)


def corpora():
    folder = PROJECT.parent / "shared" / "corpora"
    for doc in sorted(folder.glob("*/*/docs/*.txt")):
        yield {"id": doc.stem, "text": doc.read_bytes().decode()}


def measure_feed(name, path, size, build):
    program, bench = str(build / "dateline"), str(build / "bench_mentions")
    start_up, _ = annotate(program, "/dev/null")
    seconds, memory = min(annotate(program, path) for _ in range(RUNS))
    runs = [passes(bench, build / "data", path) for _ in range(RUNS)]
    done = {part: min(run[part] for run in runs) for part in ("article", "dates", "places")}
    dates = size / (done["article"] + done["dates"]) / 1e6
    print(f"{name}: {size / 1e6:.1f} MB of text")
    print(f"  annotate                 {size / (seconds - start_up) / 1e6:8.2f} MB per CPU second after start, {memory / 1e6:.0f} MB resident")
    print(f"  dates alone              {dates:8.2f} MB per CPU second (from text: sentences, tokens and dates)")
    for part in ("article", "dates", "places"):
        print(f"    {part:22} {size / done[part] / 1e6:8.2f} MB per CPU second")
    return size / (seconds - start_up) / 1e6, dates


def all_names():
    with gzip.open(PROJECT / "maps" / "towns.csv.gz", "rt", encoding="utf-8") as file:
        return [row["name"] for row in csv.DictReader(file)]


def slope(bench, data, folder, make):
    """Seconds for half a megabyte and for one, and the slope between them in a double logarithmic picture."""
    seconds = []
    for size in (HALF, 2 * HALF):
        path = folder / "hostile.jsonl"
        feed.write(path, [make(size)])
        runs = [passes(bench, data, path) for _ in range(2)]
        seconds.append({part: min(run[part] for run in runs) for part in ("article", "dates", "places")})
    return seconds, {part: math.log2(max(seconds[1][part], 1e-6) / max(seconds[0][part], 1e-6)) for part in seconds[0]}


def measure_slopes(build, folder):
    bench, data = str(build / "bench_mentions"), build / "data"
    print("hostile texts: seconds for 1 MB, and the slope from 0.5 MB to 1 MB")
    print(f"  {'':18} {'article':>15} {'dates':>15} {'places':>15}")
    makers = {name: (lambda size, name=name: feed.hostile(name, size)) for name in feed.HOSTILE}
    try:
        names = all_names()
        makers["all names"] = lambda size: feed.places_of_all_names(size, names)
    except (OSError, KeyError):
        print("  (the table of towns has another form: a text of all names is left out)")
    worst = 0.0
    for name, make in makers.items():
        seconds, slopes = slope(bench, data, folder, make)
        cells = [f"{seconds[1][part]:8.3f} {slopes[part]:6.2f}" for part in slopes]
        print(f"  {name:18} {cells[0]:>15} {cells[1]:>15} {cells[2]:>15}")
        worst = max([worst] + [slopes[part] for part in slopes if seconds[1][part] > 0.05])
    print(f"  steepest slope of what takes 50 ms or more: {worst:.2f}")


def measure_peers(build, folder, path, size, dates):
    if shutil.which("npm") is None:
        print("peers: npm is not here")
        return
    for name in ("package.json", "chrono.mjs", "wink.mjs"):
        shutil.copy(HERE / name, folder / name)
    subprocess.run(["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--silent"], cwd=folder, check=True)
    for peer, ours, what in (("chrono", dates[1], "dates alone"), ("wink", dates[0], "annotate")):
        command = ["node", f"{peer}.mjs", path]
        runs = [json.loads(subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout) for _ in range(RUNS)]
        rate = size / min(run["seconds"] for run in runs) / 1e6
        print(f"{peer}: {rate:.2f} MB per CPU second; dateline's {what} is {ours / rate:.1f} times as fast")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--no-peers", action="store_true")
    options = parser.parse_args()
    build = options.build.resolve()
    folder = build / "bench"
    folder.mkdir(exist_ok=True)
    median, least = first_mention(str(build / "dateline"))
    print(f"start to first mention: median {median:.1f} ms, least {least:.1f} ms")
    path = folder / "feed.jsonl"
    size = feed.write(path, feed.articles(options.megabytes))
    rates = measure_feed("made-up news", path, size, build)
    texts = list(corpora())
    if texts:
        corpus = folder / "corpora.jsonl"
        measure_feed("research corpora", corpus, feed.write(corpus, texts), build)
    measure_slopes(build, folder)
    if not options.no_peers:
        short = folder / "short.jsonl"
        measure_peers(build, folder, short, feed.write(short, feed.articles(min(1, options.megabytes))), rates)


if __name__ == "__main__":
    main()
