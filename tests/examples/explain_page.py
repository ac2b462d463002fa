#!/usr/bin/env python3
"""explain_page.py DATELINE SOURCE: docs/explain.md shows what the command prints. Each line '<!-- run: CASE TEXT -->' is followed by
the output, indented, of `dateline explain` in tests/cli/explain/CASE. DATELINE_UPDATE_GOLDEN=1 rewrites it."""
import os
import pathlib
import re
import subprocess
import sys

BLOCK = re.compile(r"^(<!-- run: (\S+) (.+) -->)\n(?:\n(?:    .*\n|\n(?=    ))*)?", re.MULTILINE)


def main():
    program, source = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2])
    page = source / "docs" / "explain.md"

    def run(match):
        folder = source / "tests" / "cli" / "explain" / match[2]
        done = subprocess.run([program, "explain", "dateline.yaml", match[3]], cwd=folder, capture_output=True, check=True)
        lines = [f"$ dateline explain dateline.yaml {match[3]}", *done.stdout.decode("utf-8").splitlines()]
        return match[1] + "\n\n" + "".join(f"    {line}".rstrip() + "\n" for line in lines)

    kept = page.read_text(encoding="utf-8")
    text, count = BLOCK.subn(run, kept)
    if count == 0:
        sys.exit("docs/explain.md runs nothing")
    if os.environ.get("DATELINE_UPDATE_GOLDEN") == "1":
        page.write_text(text, encoding="utf-8")
    elif text != kept:
        sys.exit("docs/explain.md is not what dateline explain prints")


if __name__ == "__main__":
    main()
