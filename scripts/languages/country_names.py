#!/usr/bin/env python3
"""country_names.py CODE [--packages DIR]: writes configs/languages/names/CODE.yaml, what a language calls the countries of the gazetteer.

Names come from npm i18n-iso-countries (MIT), the version and check sum of scripts/maps. Names that the language shares with the
gazetteer are left out; of several the first is the one that figures write. Short forms that the package lacks stand in SHORT below."""
import argparse
import csv
import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts/maps"))
import gazetteer_sources  # noqa: E402

PACKAGE = "i18n-iso-countries@7.14.0"

# Names in daily use beside the official ones: code of the language -> code of the country -> names, the usual one first.
SHORT = {
    "es": {
        "US": ["Estados Unidos", "EE. UU."], "GB": ["Reino Unido", "Gran Bretaña"], "NL": ["Países Bajos", "Holanda"],
        "RU": ["Rusia"], "KR": ["Corea del Sur"], "KP": ["Corea del Norte"], "CZ": ["Chequia", "República Checa"], "SY": ["Siria"],
        "IR": ["Irán"], "VE": ["Venezuela"], "BO": ["Bolivia"], "TZ": ["Tanzania"], "LA": ["Laos"], "VN": ["Vietnam"],
        "MD": ["Moldavia"], "MK": ["Macedonia del Norte"], "PS": ["Palestina"], "VA": ["Ciudad del Vaticano", "Vaticano"],
        "CD": ["República Democrática del Congo"], "CI": ["Costa de Marfil"], "BY": ["Bielorrusia"], "MM": ["Birmania", "Myanmar"],
        "SA": ["Arabia Saudí", "Arabia Saudita"], "TR": ["Turquía"], "CN": ["China"], "TW": ["Taiwán"], "FM": ["Micronesia"],
        "RO": ["Rumanía", "Rumania"], "IQ": ["Irak", "Iraq"], "EG": ["Egipto"],
    },
}


def names_of(language, code, package):
    value = package["countries"].get(code, [])
    names = [value] if isinstance(value, str) else list(value)
    return list(dict.fromkeys(SHORT.get(language, {}).get(code, []) + names))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("code")
    parser.add_argument("--packages", default=tempfile.gettempdir())
    options = parser.parse_args()
    package = gazetteer_sources.GazetteerSources(options.packages).json(PACKAGE, f"langs/{options.code}.json")
    lines = [f"# What the language calls the countries; made by scripts/languages/country_names.py {options.code} from npm {PACKAGE} (MIT).",
             "# Never edit it by hand.", f"language: {options.code}", "place:", "  place_names:"]
    with open(ROOT / "maps/countries.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["feature"] != "country":
                continue
            names = [name for name in names_of(options.code, row["country"], package) if "," not in name]
            if names and names != [row["name"]]:
                lines.append(f'    "{row["name"]}": "{"|".join(names)}"')
    target = ROOT / "configs/languages/names" / f"{options.code}.yaml"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 5} countries")


if __name__ == "__main__":
    main()
