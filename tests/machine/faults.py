#!/usr/bin/env python3
"""faults.py DATELINE EXAMPLES: what a machine can do to a render: a full disk, a missing folder, a file size limit, a closed
pipe. The old file stays, nothing half-written is left, and the exit code and the message say so. A render with the built-in data
opens no dataset and loads no GDAL."""
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

CONFIG = """version: 1
title: One day
events:
  - {date: 2020-05-01, label: Something happened, place: {name: Oslo, lon: 10.75, lat: 59.91}}
figures:
  - {kind: %s, output: [%s]}
"""


def run(program, folder, *arguments, **options):
    return subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True, check=False, **options)


def write_config(folder, output, kind="timeline"):
    (folder / "dateline.yaml").write_text(CONFIG % (kind, output))


def limit_file_size():
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


def checks(program, folder):
    write_config(folder, "missing/a.svg")
    done = run(program, folder, "render")
    yield "a missing folder ends with 1", done.returncode == 1
    yield "and says so", "cannot write 'missing/a.svg': No such file or directory" in done.stderr

    write_config(folder, "a.svg, b.pdf")
    (folder / "a.svg").write_text("old")
    done = run(program, folder, "render", preexec_fn=limit_file_size)
    yield "a file size limit ends with 1", done.returncode == 1
    yield "and says so too", "cannot write 'a.svg': File too large" in done.stderr
    yield "and leaves the old file", (folder / "a.svg").read_text() == "old"
    yield "and nothing else", sorted(os.listdir(folder)) == ["a.svg", "dateline.yaml"]

    write_config(folder, "a.svg")
    done = run(program, folder, "render", "-o", "/dev/full")
    yield "a full disk ends with 2 for a name without a format", done.returncode == 2
    os.symlink("/dev/full", folder / "full.svg")
    done = run(program, folder, "render", "-o", "full.svg")
    yield "a full disk ends with 1", done.returncode == 1 and "No space left on device" in done.stderr

    write_config(folder, "../outside.svg")
    done = run(program, folder, "render")
    yield "an output outside the folder ends with 2", done.returncode == 2
    yield "and is not written", not (folder.parent / "outside.svg").exists()

    if shutil.which("strace"):
        write_config(folder, "map.svg", kind="map")
        trace = folder / "trace"
        subprocess.run(["strace", "-f", "-z", "-e", "trace=openat,socket,connect", "-o", str(trace), program, "render"], cwd=folder, check=True)
        opened = trace.read_text()  # -z tells only the calls that succeeded
        yield "the trace sees the base map", "basemap.bin" in opened
        yield "no GDAL is loaded", "libgdal" not in opened
        yield "no dataset is opened", not any(end in opened for end in (".fgb", ".gpkg", ".csv", "proj.db"))
        yield "no network is touched", "AF_INET" not in opened
    else:
        print("skipped: strace is not installed")


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / "work"
        folder.mkdir()
        for what, good in checks(program, folder):
            print(("ok    " if good else "WRONG ") + what)
            wrong += not good
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
