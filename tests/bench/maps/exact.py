#!/usr/bin/env python3
"""exact.py BUILD [POINTS...]: the most labels that any placement can show on the standard instances (250, 500 and 750 points if none
are named), by the integer programs of bench_labels and the solver cbc (Debian's coinor-cbc). Where cbc does not finish an instance in
20 seconds, as most of 1000 points, its bound counts, and the share printed is one that no placement exceeds."""
import pathlib
import re
import subprocess
import sys
import tempfile


def most_labels(program):
    """The number of labels, and whether it is reached."""
    done = subprocess.run(["cbc", program, "ratioGap", "0", "sec", "20", "solve"], capture_output=True, text=True, check=True)
    exact = "Optimal solution found" in done.stdout
    found = re.search(r"Objective value:\s+(-?[0-9.]+)" if exact else r"Upper bound:\s+(-?[0-9.]+)", done.stdout)
    value = abs(float(found.group(1)))
    return (round(value) if exact else int(value)), exact


def main():
    build = pathlib.Path(sys.argv[1])
    sizes = [int(size) for size in sys.argv[2:]] or [250, 500, 750]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([build / "bench_labels", "--lp", folder], check=True)
        for points in sizes:
            for edge in ("open-edge", "closed-edge", "whole-units"):
                programs = sorted(pathlib.Path(folder).glob(f"{edge}-{points}-*.lp"))
                results = [most_labels(program) for program in programs]
                share = 100 * sum(labels for labels, _ in results) / (points * len(results))
                exact = sum(reached for _, reached in results)
                print(f"{edge} {points:5} points: at most {share:.2f} %, exact in {exact} of {len(results)}", flush=True)


if __name__ == "__main__":
    main()
