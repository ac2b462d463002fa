#!/usr/bin/env python3
"""Writes src/gazetteer/fold_table.hpp: what the Latin letters beyond ASCII fold to, from Python's Unicode database.

    python3 scripts/make_fold_table.py > src/gazetteer/fold_table.hpp
"""

import unicodedata

# Letters that Unicode does not take apart.
SPECIAL = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ŋ": "n", "ħ": "h",
    "ŧ": "t", "ĸ": "k", "ŀ": "l", "ŉ": "'n", "ſ": "s", "ə": "a", "ǝ": "a", "ƒ": "f", "ƙ": "k", "ɓ": "b", "ɗ": "d",
    "ƴ": "y", "ɨ": "i", "ʉ": "u", "ǥ": "g", "ƶ": "z", "ǽ": "ae", "ǿ": "o", "ƀ": "b", "ɔ": "o", "ɛ": "e", "ȼ": "c",
    "ǆ": "dz", "ǳ": "dz", "ǉ": "lj", "ǌ": "nj", "ẞ": "ss", "ǅ": "dz", "ǲ": "dz", "ǈ": "lj", "ǋ": "nj", "Ə": "a",
    "Ǝ": "a",
}


def fold(code_point):
    letter = chr(code_point)
    lower = letter.lower()
    for form in (letter, lower):
        if form in SPECIAL:
            return SPECIAL[form]
    plain = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    plain = "".join(SPECIAL.get(c, c) for c in plain)
    return plain if plain.isascii() and plain.isalpha() else ""


def rows(first, last):
    entries = [f'"{fold(code_point)}"' for code_point in range(first, last + 1)]
    for start in range(0, len(entries), 16):
        yield "    " + ", ".join(entries[start:start + 16]) + ","


print("""// What the Latin letters beyond ASCII fold to; "" means that the letter stays as it is.
// Written by scripts/make_fold_table.py from the Unicode character database: do not edit.
#pragma once

#include <array>
#include <string_view>

namespace dateline::fold_table {

// clang-format off
""", end="")
for name, first, last in (("latin", 0xC0, 0x24F), ("latin_additional", 0x1E00, 0x1EFF)):
    print(f"/// U+{first:04X} to U+{last:04X}.")
    print(f"inline constexpr char32_t {name}_first = 0x{first:X};")
    print(f"inline constexpr std::array<std::string_view, {last - first + 1}> {name}{{")
    print("\n".join(rows(first, last)))
    print("};")
print("""// clang-format on

}  // namespace dateline::fold_table""")
