"""Which polygon belongs to which country code, and which borders are disputed.

Natural Earth draws who controls the ground. The codes here follow ISO 3166-1 and GeoNames (XK for Kosovo), so
that a map agrees with the gazetteer; the line of control stays on the map as a disputed border.
"""

# Units of Natural Earth that have no ISO code of their own: name -> (code, unit). A unit that differs from its
# code keeps its line of control, as a disputed border, inside the country it is counted to.
UNITS_BY_NAME = {
    "N. Cyprus": ("CY", "Northern Cyprus"),
    "Cyprus U.N. Buffer Zone": ("CY", "CY"),
    "Dhekelia": ("CY", "CY"),
    "Akrotiri": ("CY", "CY"),
    "Somaliland": ("SO", "Somaliland"),
    "Kosovo": ("XK", "XK"),
    "Siachen Glacier": ("IN", "Siachen Glacier"),
    "Baikonur": ("KZ", "KZ"),
    "USNB Guantanamo Bay": ("CU", "CU"),
    "Indian Ocean Ter.": ("CX", "CX"),
    "Ashmore and Cartier Is.": ("AU", "AU"),
    "Coral Sea Is.": ("AU", "AU"),
    "Clipperton I.": ("FR", "FR"),
    "Bajo Nuevo Bank": ("CO", "CO"),
    "Serranilla Bank": ("CO", "CO"),
    "Spratly Is.": ("", "Spratly Islands"),
    "Scarborough Reef": ("", "Scarborough Reef"),
}

# The same for the three-letter codes of the admin-1 file.
UNITS_BY_A3 = {
    "CYN": ("CY", "Northern Cyprus"),
    "ESB": ("CY", "CY"),
    "WSB": ("CY", "CY"),
    "SOL": ("SO", "Somaliland"),
    "KOS": ("XK", "XK"),
    "KAS": ("IN", "Siachen Glacier"),
    "KAB": ("KZ", "KZ"),
    "USG": ("CU", "CU"),
    "CSI": ("AU", "AU"),
    "CLP": ("FR", "FR"),
    "PGA": ("", "Spratly Islands"),
}

# Admin-1 units whose ISO 3166-2 code, or whose code in GeoNames, belongs to another country than the file says.
UNITS_BY_REGION = {
    "UA-43": ("UA", "Crimea"),
    "UA-40": ("UA", "Crimea"),
    "MA-15": ("EH", "Western Sahara west of the berm"),
    "MA-16": ("EH", "Western Sahara west of the berm"),
    "FR-GF": ("GF", "GF"), "FR-GP": ("GP", "GP"), "FR-MQ": ("MQ", "MQ"), "FR-RE": ("RE", "RE"), "FR-YT": ("YT", "YT"),
    "NL-BQ1": ("BQ", "BQ"), "NL-BQ2": ("BQ", "BQ"), "NL-BQ3": ("BQ", "BQ"),
    "NO-21": ("SJ", "SJ"), "NO-22": ("SJ", "SJ"),
    "-99-X14~": ("CX", "CX"), "-99-X15~": ("CC", "CC"),
}

# Parts with a code of their own that Natural Earth files under another state: polygons of `code` inside the
# box (west, south, east, north) become (code, unit).
PARTS = [
    ("RU", (32.0, 44.0, 37.0, 46.6), ("UA", "Crimea")),
    ("FR", (-55.0, 1.0, -51.0, 6.5), ("GF", "GF")),
    ("FR", (-62.0, 15.7, -60.9, 16.6), ("GP", "GP")),
    ("FR", (-61.3, 14.3, -60.7, 15.0), ("MQ", "MQ")),
    ("FR", (55.0, -21.5, 56.0, -20.7), ("RE", "RE")),
    ("FR", (44.9, -13.1, 45.4, -12.5), ("YT", "YT")),
    ("NO", (-10.0, 70.0, 40.0, 82.0), ("SJ", "SJ")),
    ("NO", (3.0, -55.0, 4.0, -54.0), ("BV", "BV")),
    ("NL", (-70.0, 10.0, -60.0, 19.0), ("BQ", "BQ")),
    ("CX", (96.0, -13.0, 98.0, -11.0), ("CC", "CC")),
    ("NZ", (-173.0, -10.0, -170.0, -8.0), ("TK", "TK")),
]

# Mainland Norway reaches 71.2 degrees north: the box of Svalbard alone would take islands off Finnmark.
SVALBARD_SOUTH = 73.5
JAN_MAYEN = (-10.0, 70.0, -7.0, 72.0)

# Borders between two codes that are disputed: everywhere, or where the line lies inside the box.
DISPUTED = [
    ("EH", "MA", (-180, -90, 180, 90)),
    ("XK", "RS", (-180, -90, 180, 90)),
    ("IL", "PS", (-180, -90, 180, 90)),
    ("IL", "SY", (-180, -90, 180, 90)),
    ("IN", "PK", (73.4, 32.45, 78.0, 36.0)),
    ("IN", "CN", (76.5, 30.0, 81.1, 36.5)),
    ("IN", "CN", (91.6, 26.5, 97.6, 30.0)),
    ("BT", "CN", (88.8, 26.5, 92.2, 29.0)),
    ("CN", "PK", (73.5, 34.5, 78.0, 37.5)),
    ("SD", "SS", (27.5, 9.0, 30.2, 10.8)),
    ("SD", "EG", (33.0, 21.5, 38.0, 23.5)),
    ("KE", "SS", (33.9, 4.2, 36.0, 5.4)),
]

# Country names that the admin-1 file lacks, shortens or spells as a protocol office would.
NAMES = {
    "CU": "Cuba", "CY": "Cyprus", "PS": "Palestine", "SS": "South Sudan", "GW": "Guinea-Bissau", "BL": "Saint Barthélemy",
    "ST": "São Tomé and Príncipe", "VI": "U.S. Virgin Islands",
    "US": "United States", "RS": "Serbia", "TZ": "Tanzania", "CG": "Republic of the Congo", "BS": "Bahamas",
    "HK": "Hong Kong", "MO": "Macao", "CI": "Ivory Coast", "TL": "Timor-Leste", "SZ": "Eswatini", "MK": "North Macedonia",
    "CZ": "Czechia", "GF": "French Guiana", "GP": "Guadeloupe", "MQ": "Martinique", "RE": "Réunion", "YT": "Mayotte",
    "SJ": "Svalbard and Jan Mayen", "BV": "Bouvet Island", "BQ": "Caribbean Netherlands", "CX": "Christmas Island",
    "CC": "Cocos (Keeling) Islands", "TK": "Tokelau", "AX": "Åland", "UM": "United States Minor Outlying Islands",
    "FM": "Micronesia", "VA": "Vatican City", "CV": "Cape Verde",
}


def in_box(point, box):
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def unit_of_part(unit, ring):
    """The unit of one polygon of a unit, by the middle of its outer ring (degrees)."""
    lons, lats = [p[0] for p in ring], [p[1] for p in ring]
    middle = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
    for code, box, part in PARTS:
        if unit[0] != code or not in_box(middle, box):
            continue
        if part[0] == "SJ" and middle[1] < SVALBARD_SOUTH and not in_box(middle, JAN_MAYEN):
            continue
        return part
    return unit


def is_disputed(left, right, point):
    """Whether the border between two units is disputed at this point (degrees)."""
    if left[0] == right[0]:
        return left[1] != right[1]
    if "" in (left[0], right[0]) or left[0] != left[1] or right[0] != right[1]:
        return True
    return any({left[0], right[0]} == {a, b} and in_box(point, box) for a, b, box in DISPUTED)
