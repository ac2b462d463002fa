#!/usr/bin/env python3
"""plot.py EVENTS.json FIGURE.svg: the events as a matplotlib stem plot, as its gallery draws timelines: stems of alternating
lengths with the text at their ends. Written with its groups named as measures expect them."""
import datetime
import json
import sys
import textwrap

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt  # noqa: E402

matplotlib.rcParams["svg.fonttype"] = "none"
matplotlib.rcParams["font.family"] = "Noto Sans"
LEVELS = [1, -1, 2, -2, 3, -3, 4, -4]


def main():
    events = json.load(open(sys.argv[1], encoding="utf-8"))
    figure, axes = plt.subplots(figsize=(277 / 25.4, 190 / 25.4))
    axes.axhline(0, color="black", linewidth=1)
    for i, event in enumerate(events):
        day = datetime.datetime.fromtimestamp(event["time"] / 1000, datetime.timezone.utc)
        level = LEVELS[i % len(LEVELS)]
        axes.plot([day, day], [0, level], color="grey", linewidth=0.5, gid=f"leader-{i}")
        axes.plot([day], [0], "o", markersize=4, gid=f"marker-{i}")
        axes.text(day, level, textwrap.fill(event["date"] + " " + event["label"], 28), fontsize=7, ha="center",
                  va="bottom" if level > 0 else "top", gid=f"label-{i}")
    axes.set_ylim(-5, 5)
    axes.yaxis.set_visible(False)
    figure.tight_layout()
    figure.savefig(sys.argv[2])


if __name__ == "__main__":
    main()
