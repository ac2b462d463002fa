#!/usr/bin/env python3
"""run_example.py DATELINE FOLDER: an example renders with exit 0, every figure in every format, the same bytes in another locale, time
zone and working folder, and each SVG is well-formed and holds its groups."""
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

SVG = "{http://www.w3.org/2000/svg}"


def render(program, config, target, cwd, **environment):
    done = subprocess.run([program, "render", str(config), "--output-dir", str(target), "--report", str(target / "report.json")],
                          cwd=cwd, env={**os.environ, **environment}, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{config}: exit {done.returncode}\n{done.stderr}")


def bytes_below(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def check_svg(path):
    root = ElementTree.parse(path).getroot()
    groups = [g for g in root.iter(SVG + "g") if g.get("class") in ("event", "place")]
    problems = [] if groups else [f"{path}: no event and no place"]
    labelled = [g for g in groups if any("label" in (t.get("class") or "").split() for t in g.iter())]
    if groups and not labelled:
        problems.append(f"{path}: no label")
    if root.find(SVG + "title") is None or root.get("role") != "img" or not root.get("viewBox"):
        problems.append(f"{path}: the root lacks title, role or viewBox")
    ids = [g.get("data-id") or g.get("id") for g in groups]
    if len(ids) != len(set(ids)):
        problems.append(f"{path}: ids are not unique")
    return problems


def main():
    program, config = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve() / "dateline.yaml"
    with tempfile.TemporaryDirectory() as name:
        first, second = pathlib.Path(name) / "first", pathlib.Path(name) / "second"
        for folder in (first, second):
            folder.mkdir(parents=True)
        render(program, config, first, config.parent)
        render(program, config, second, "/", LANG="C", LC_ALL="C", TZ="Asia/Tokyo")
        problems = [] if bytes_below(first) == bytes_below(second) else ["two runs differ"]
        svgs = sorted(first.rglob("*.svg"))
        for svg in svgs:
            problems += check_svg(svg)
            for other in (".pdf", ".png"):
                if not svg.with_suffix(other).exists():
                    problems.append(f"{svg.with_suffix(other)} is missing")
        if not svgs:
            problems.append("no figure was written")
    print("\n".join(problems) or f"{len(svgs)} figures")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
