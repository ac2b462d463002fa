#!/usr/bin/env python3
"""The include check must find a forbidden include: tried on a made-up tree."""
import pathlib
import tempfile

from check_includes import check

with tempfile.TemporaryDirectory() as folder:
    src = pathlib.Path(folder)
    (src / "base").mkdir()
    (src / "scene").mkdir()
    (src / "rooms.txt").write_text("base:\nscene: base\n")
    (src / "scene" / "good.cpp").write_text('#include "base/units.hpp"\n#include <vector>\n')
    assert check(src) == ([], 2), check(src)
    (src / "base" / "bad.hpp").write_text('#include "scene/scene.hpp"\n#include <yaml-cpp/yaml.h>\n')
    found, _ = check(src)
    assert [f.split(": ", 1)[1] for f in found] == [
        "room 'base' may not include room 'scene'",
        "'yaml-cpp/yaml.h' belongs to config, not to 'base'",
    ], found
print("the include check finds forbidden includes")
