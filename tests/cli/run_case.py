#!/usr/bin/env python3
"""run_case.py DATELINE CASE: runs one command line case and compares everything it says.

A case is a folder with `cmd` (the arguments, as a shell would split them, one call a line) and whatever files the call needs.
What is expected stands in `stdout` and `stderr` (absent: nothing is written) and `exit` (absent: 0). `files` lists the files that
must exist afterwards besides those of the case; any other new file is an error. Several calls are run in order in one folder,
and what they write is joined. DATELINE_UPDATE_GOLDEN=1 rewrites stdout and stderr."""
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

EXPECTATIONS = {"cmd", "stdout", "stderr", "exit", "files"}


def expected(case, name):
    path = case / name
    return path.read_bytes().decode("utf-8") if path.exists() else ""


def files_in(folder):
    return {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}


def run(program, case, folder):
    out, err, code = "", "", 0
    for line in (case / "cmd").read_text(encoding="utf-8").splitlines():
        stdin = None
        if " < " in line:
            line, source = line.split(" < ")
            stdin = open(folder / source.strip(), "rb")
        arguments = [a.replace("{source}", os.environ["DATELINE_SOURCE"]) for a in shlex.split(line)]
        done = subprocess.run([program, *arguments], cwd=folder, stdin=stdin or subprocess.DEVNULL, capture_output=True,
                              check=False)
        out += done.stdout.decode("utf-8")
        err += done.stderr.decode("utf-8")
        code = done.returncode
    return out, err, code


def compare(case, name, actual):
    if os.environ.get("DATELINE_UPDATE_GOLDEN") == "1" and name in ("stdout", "stderr"):
        path = case / name
        if actual:
            path.write_bytes(actual.encode("utf-8"))
        else:
            path.unlink(missing_ok=True)
        return []
    wanted = expected(case, name)
    return [] if wanted == actual else [f"{name} differs\n--- expected\n{wanted}--- actual\n{actual}"]


def main():
    program, case = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for path in case.iterdir():
            if path.name in EXPECTATIONS:
                continue
            copy = shutil.copytree if path.is_dir() else shutil.copy
            copy(path, folder / path.name)
        before = files_in(folder)
        out, err, code = run(program, case, folder)
        problems = compare(case, "stdout", out) + compare(case, "stderr", err)
        wanted_code = int(expected(case, "exit") or 0)
        if code != wanted_code:
            problems.append(f"exit code {code}, expected {wanted_code}")
        new, wanted_files = files_in(folder) - before, set(expected(case, "files").split())
        if new != wanted_files:
            problems.append(f"new files {sorted(new)}, expected {sorted(wanted_files)}")
    print("\n".join(problems) or "as expected")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
