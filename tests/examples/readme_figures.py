#!/usr/bin/env python3
"""readme_figures.py DATELINE SOURCE: the README's figures are what the examples render. DATELINE_UPDATE_GOLDEN=1 rewrites them."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

FIGURES = {"news-timeline.svg": ("news", "timeline.svg"), "voyage-map.svg": ("voyage", "map.svg")}


def main():
    program, source = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2])
    stale = []
    with tempfile.TemporaryDirectory() as name:
        for figure, (example, output) in FIGURES.items():
            folder = pathlib.Path(name) / example
            folder.mkdir(parents=True)
            subprocess.run([program, "render", str(source / "examples" / example / "dateline.yaml"), "--output-dir", str(folder)],
                           check=True)
            kept = source / "docs" / "figures" / figure
            if os.environ.get("DATELINE_UPDATE_GOLDEN") == "1":
                shutil.copy(folder / output, kept)
            elif not kept.exists() or kept.read_bytes() != (folder / output).read_bytes():
                stale.append(figure)
    sys.exit(f"not what the examples render: {', '.join(stale)}" if stale else 0)


if __name__ == "__main__":
    main()
