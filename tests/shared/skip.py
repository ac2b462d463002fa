"""Tests on material that lies beside the project (../shared) skip with a message where it is absent."""
import pathlib
import sys

SKIPPED = 77
SHARED = pathlib.Path(__file__).resolve().parents[3] / "shared"


def need(*names):
    for name in names:
        if not (SHARED / name).exists():
            print(f"skipped: {SHARED.name}/{name} is not here")
            sys.exit(SKIPPED)
