#!/usr/bin/env python3
"""gallery.py DATELINE SOURCE: docs/gallery.md and its figures are what the configs below examples/gallery give, and every one of them is
clean in each shipped style. DATELINE_UPDATE_GOLDEN=1 rewrites the page and the figures."""
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

FAULTS = ("clipped", "overlaps", "on_marker", "crossings", "struck")
HEAD = """# Gallery

Timelines of many kinds. Each figure is drawn from the config named below it, as it is; `tests/examples/gallery.py` makes this page.
"""


def run(program, root, config, svg):
    report = svg.with_suffix(".json")
    done = subprocess.run([program, "render", str(config), "-o", str(svg), "--report", str(report), "--root", root], capture_output=True, text=True,
                          check=False)
    if done.returncode != 0:
        return [f"{config.name}: exit {done.returncode}\n{done.stderr}"]
    figure = json.loads(report.read_text())["figures"][0]
    problems = [f"{svg.name}: {name} {figure['quality'][name]}" for name in FAULTS if figure["quality"][name]]
    if figure["not_shown"]:
        problems.append(f"{svg.name}: not shown {figure['not_shown']}")
    return problems


def styled(text, style):
    text = re.sub(r"(?m)^    style: .*$", f"    style: {style}", text)
    # The type of slides is made for a slide.
    return re.sub(r"(?m)^    width: .*$", "    width: 13.33in", text) if style == "slides" else text


def entry(config):
    text = config.read_text()
    title = re.search(r'(?m)^title: "?(.*?)"?$', text).group(1)
    note = text.splitlines()[0].removeprefix("# ")
    return f"\n## {title}\n\n![{title}](figures/gallery/{config.stem}.svg)\n\n{note} `examples/gallery/{config.name}`\n"


def main():
    program, source = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2])
    configs = sorted((source / "examples" / "gallery").glob("*.yaml"))
    styles = sorted(path.stem for path in (source / "styles").glob("*.yaml"))
    page, figures = source / "docs" / "gallery.md", source / "docs" / "figures" / "gallery"
    problems = []
    with tempfile.TemporaryDirectory() as name, concurrent.futures.ThreadPoolExecutor(2) as pool:
        folder, below = pathlib.Path(name), (source / "examples" / "gallery").resolve()
        jobs = [pool.submit(run, program, str(source.resolve()), config, folder / f"{config.stem}.svg") for config in configs]
        for config in configs:
            for style in styles:
                other = folder / f"{config.stem}.{style}.yaml"
                other.write_text(re.sub("(articles|pictures)/", rf"{below}/\1/", styled(config.read_text(), style)))
                jobs.append(pool.submit(run, program, str(source.resolve()), other, folder / f"{config.stem}.{style}.svg"))
        for job in jobs:
            problems += job.result()
        wanted = {page: HEAD + "".join(entry(config) for config in configs)}
        for config in configs:
            svg = folder / f"{config.stem}.svg"
            wanted[figures / svg.name] = svg.read_text() if svg.exists() else ""
    for path, text in wanted.items():
        if os.environ.get("DATELINE_UPDATE_GOLDEN") == "1":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        elif not path.exists() or path.read_text() != text:
            problems.append(f"{path} is stale")
    print("\n".join(problems) or f"{len(configs)} figures, each in {len(styles)} styles")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
