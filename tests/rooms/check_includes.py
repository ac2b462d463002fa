#!/usr/bin/env python3
"""check_includes.py SRC: fails when a file of a room includes what src/rooms.txt does not allow, or a third-party library
outside its room."""
import pathlib
import re
import sys

# Header prefix of a library -> the rooms that may include it.
LIBRARIES = {
    "yaml-cpp/": {"config"},
    "gdal": {"datasets"},
    "ogr": {"datasets"},
    "cpl_": {"datasets"},
    "cairo": {"render", "pictures"},
    "librsvg/": {"pictures"},
    "gdk-pixbuf/": {"pictures"},
    "pango/": {"render"},
    "fontconfig/": {"render"},
    "proj.h": {"geo"},
    "unicode/": {"calendar", "article", "scene"},
    "cmark": {"article"},
    "marisa": {"gazetteer"},
    "CLI/": {"cli"},
    "nlohmann/": {"article", "pipeline", "cli", "datasets"},
}


def read_rooms(path):
    rooms = {}
    for line in path.read_text().splitlines():
        if match := re.match(r"([a-z]+):(.*)", line):
            rooms[match[1]] = set(match[2].split()) | {match[1]}
    return rooms


def forbidden(room, target, rooms):
    first = target.split("/")[0]
    if first in rooms:
        return None if first in rooms[room] else f"room '{room}' may not include room '{first}'"
    for prefix, allowed in LIBRARIES.items():
        if target.startswith(prefix) and room not in allowed:
            return f"'{target}' belongs to {', '.join(sorted(allowed))}, not to '{room}'"
    return None


def check(src):
    rooms = read_rooms(src / "rooms.txt")
    problems, includes = [], 0
    for file in sorted(src.rglob("*.?pp")):
        room = file.relative_to(src).parts[0]
        if room not in rooms:
            continue  # src/dateline.hpp stands above the rooms
        for number, line in enumerate(file.read_text().splitlines(), 1):
            match = re.match(r'\s*#\s*include\s*[<"]([^">]+)[">]', line)
            if not match:
                continue
            includes += 1
            if problem := forbidden(room, match[1], rooms):
                problems.append(f"{file}:{number}: {problem}")
    return problems, includes


def main():
    problems, includes = check(pathlib.Path(sys.argv[1]))
    print("\n".join(problems) or f"{includes} includes keep to rooms.txt")
    sys.exit(1 if problems or includes == 0 else 0)


if __name__ == "__main__":
    main()
