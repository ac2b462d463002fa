#!/usr/bin/env python3
"""exact.py BUILD: the most labels that any placement can show on the standard instances of 250 and 500 points, by the integer
programs of bench_labels and the solver cbc (Debian's coinor-cbc)."""
import pathlib
import re
import subprocess
import sys
import tempfile


def best_of(program):
    done = subprocess.run(["cbc", program, "ratioGap", "0", "solve"], capture_output=True, text=True, check=True)
    if "Optimal solution found" not in done.stdout:
        raise SystemExit(f"{program}: cbc did not finish")
    return round(float(re.search(r"Objective value:\s+(-?[0-9.]+)", done.stdout).group(1)))


def main():
    bench = pathlib.Path(sys.argv[1]) / "bench_labels"
    for frame, flags in (("frame around all labels", []), ("points' map", ["--inside-points"])):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([bench, "--lp", folder, *flags], check=True)
            for points in (250, 500):
                programs = sorted(pathlib.Path(folder).glob(f"{points}-*.lp"))
                placed = sum(abs(best_of(program)) for program in programs)
                share = 100 * placed / (points * len(programs))
                print(f"labels inside the {frame}, {points} points: at most {share:.2f} % of the labels have room")


if __name__ == "__main__":
    main()
