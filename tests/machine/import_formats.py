#!/usr/bin/env python3
"""import_formats.py DATELINE: the same places come out of every format that `gazetteer import` reads, a database that leads to another
file is refused, a word of one megabyte is left out, the bar is shown on a terminal only, and a killed import leaves no output."""
import gzip
import os
import pathlib
import pty
import shutil
import sqlite3
import subprocess
import sys
import tempfile

PLACES = [("1", "Zwickhalde", 8.5, 47.25, "CH", "town", 1200), ("2", "Brackwater Ferry", -0.625, 53.25, "GB", "landmark", 0),
          ("3", "Ödzwickl", 179.5, -16.75, "FJ", "island", 0)]
COLUMNS = ("id", "name", "lon", "lat", "country", "feature", "population")


def run(program, *arguments, cwd, **environment):
    return subprocess.run([program, *arguments], cwd=cwd, capture_output=True, text=True, check=False,
                          env={**os.environ, **environment})


def make_datasets(folder):
    """The places in all formats; the names of the files."""
    csv = folder / "places.csv"
    csv.write_text("\n".join(",".join(map(str, row)) for row in [COLUMNS, *PLACES]) + "\n", encoding="utf-8")
    (folder / "places.csv.gz").write_bytes(gzip.compress(csv.read_bytes()))
    names = ["places.csv", "places.csv.gz"]
    for name, driver, options in [("places.geojson", "GeoJSON", []), ("places.gpkg", "GPKG", []), ("places.fgb", "FlatGeobuf", []),
                                  ("places.shp", "ESRI Shapefile", ["-lco", "ENCODING=UTF-8"]), ("places.sqlite", "SQLite", []),
                                  ("mercator.gpkg", "GPKG", ["-t_srs", "EPSG:3857"])]:
        subprocess.run(["ogr2ogr", "-f", driver, str(folder / name), str(csv), "-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat",
                        "-oo", "KEEP_GEOM_COLUMNS=NO", "-a_srs" if "-t_srs" not in options else "-s_srs", "EPSG:4326", *options],
                       check=True, capture_output=True)
        names.append(name)
    return names


def check_formats(program, folder):
    problems, answers = [], {}
    for name in make_datasets(folder):
        done = run(program, "gazetteer", "import", name, "-o", name + ".gaz", cwd=folder)
        if done.returncode != 0 or done.stderr or done.stdout != f"{name}.gaz: 3 places; rows left out: 0\n":
            problems.append(f"{name}: exit {done.returncode}: {done.stdout}{done.stderr}")
            continue
        answers[name] = run(program, "geocode", *(row[1] for row in PLACES), "--gazetteer", name + ".gaz", cwd=folder).stdout
    expected = "".join(f"{name}\t{name}\t{feature}\t{country}\t\t{lon}\t{lat}\t{people}\tuser:{key}\tprimary\n"
                       for key, name, lon, lat, country, feature, people in PLACES)
    return problems + [f"{name}: got\n{answer}expected\n{expected}" for name, answer in answers.items() if answer != expected]


def check_foreign_table(program, folder):
    (folder / "secret.csv").write_text("id,name,lon,lat\n1,Secret,1,2\n", encoding="utf-8")
    shutil.copy(folder / "places.sqlite", folder / "trap.sqlite")
    database = sqlite3.connect(folder / "trap.sqlite")
    database.execute("PRAGMA writable_schema=ON")
    database.execute("INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES "
                     "('table', 'trap', 'trap', 0, 'CREATE VIRTUAL TABLE trap USING VirtualOGR(''secret.csv'')')")
    database.commit()
    database.close()
    done = run(program, "gazetteer", "import", "trap.sqlite", "--layer", "trap", "-o", "trap.gaz", cwd=folder)
    refused = done.returncode == 1 and "virtual" in done.stderr and not (folder / "trap.gaz").exists()
    return [] if refused else [f"a virtual table: exit {done.returncode}: {done.stderr}"]


def check_long_word(program, folder):
    (folder / "long.csv").write_text("id,name,lon,lat\n1," + "y" * 1000000 + ",1,2\n2,Zwick,1,2\n", encoding="utf-8")
    done = run(program, "gazetteer", "import", "long.csv", "-o", "long.gaz", cwd=folder)
    told = "row 1 is left out: its name has 1000000 characters, at most 200 are allowed" in done.stderr
    return [] if done.returncode == 0 and told and len(done.stderr) < 1000 else [f"a word of one megabyte: {done.stderr[:500]}"]


def check_progress(program, folder):
    """The bar on a terminal, and none in continuous integration, under -q and in a pipe."""
    def shown(*extra, **environment):
        master, slave = pty.openpty()
        environment = {**{k: v for k, v in os.environ.items() if k != "CI"}, **environment}
        subprocess.run([program, "gazetteer", "import", "places.csv", "-o", "bar.gaz", *extra], cwd=folder, stderr=slave,
                       stdout=subprocess.DEVNULL, check=False, env=environment)
        os.close(slave)
        os.set_blocking(master, False)
        try:
            text = os.read(master, 65536)
        except (BlockingIOError, OSError):
            text = b""
        os.close(master)
        return b"rows" in text
    outcomes = (shown(), shown("-q"), shown(CI="true"))
    return [] if outcomes == (True, False, False) else [f"the bar is shown {outcomes}"]


def check_full_disk(program, folder):
    """A file size limit stands for the full disk: the old output stays, and no other file."""
    (folder / "old.gaz").write_text("old", encoding="utf-8")
    before = sorted(p.name for p in folder.iterdir())
    done = subprocess.run(["sh", "-c", f"ulimit -f 1; exec '{program}' gazetteer import places.csv -o old.gaz"], cwd=folder,
                          capture_output=True, text=True, check=False)
    kept = (folder / "old.gaz").read_text(encoding="utf-8") == "old" and sorted(p.name for p in folder.iterdir()) == before
    told = "cannot write 'old.gaz': File too large" in done.stderr
    return [] if done.returncode == 1 and kept and told else [f"a full disk: exit {done.returncode}: {done.stderr}"]


def main():
    if shutil.which("ogr2ogr") is None:
        print("ogr2ogr is not installed: skipped")
        sys.exit(77)
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        problems = check_formats(program, folder)
        for check in (check_foreign_table, check_long_word, check_progress, check_full_disk):
            problems += check(program, folder)
    print("\n".join(problems) or "as expected")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
