#!/usr/bin/env python3
"""jobs.py DATELINE: the measuring jobs render, their figures are clean, and every label is shown or named in the report."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

from skip import SHARED, SKIPPED, need

JOBS = ["timeline-60", "map-southeast-asia", "map-world"]


def render(program, job, folder):
    report = folder / "report.json"
    subprocess.run([program, "render", str(SHARED / "jobs" / f"{job}.yaml"), "--output-dir", str(folder), "--report", str(report)],
                   check=True)
    return json.loads(report.read_text())


def problems_of(svg, figure):
    done = subprocess.run([sys.executable, str(SHARED / "measure" / "figure"), "--json", str(svg)], capture_output=True, text=True,
                          check=False)
    if done.returncode not in (0, 1):
        return [f"{svg.name}: {done.stderr}"]
    measured = json.loads(done.stdout)
    named = set(figure["keyed"]) | set(figure["not_shown"])
    problems = [f"{svg.name}: {count} {what}: {measured[what][:3]}" for what, count in measured["counts"].items() if count]
    problems += [f"{svg.name}: {group} has no label and the report does not name it"
                 for group in measured["unlabelled"] if group not in named]
    if measured["labels"] == 0:
        problems.append(f"{svg.name}: no label")
    print(f"{svg.name}: {measured['labels']} of {measured['groups']} labelled, smallest type {measured['min_pt']} pt")
    return problems


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    need("jobs", "measure/figure")
    if not shutil.which("chromium"):
        print("skipped: chromium is not installed")
        sys.exit(SKIPPED)
    problems = []
    for job in JOBS:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            for figure in render(program, job, folder)["figures"]:
                for output in figure["output"]:
                    if not (folder / output).exists():
                        problems.append(f"{job}: {output} is missing")
                    elif output.endswith(".svg"):
                        problems += problems_of(folder / output, figure)
    print("\n".join(problems))
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
