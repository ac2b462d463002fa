#!/usr/bin/env python3
"""captions.py DATELINE: the captions of all examples and of the articles beside this file. None is longer than 90 characters, cuts a
word, has unbalanced quotation marks, ends in a word that calls for another or begins with a conjunction."""
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
MOST = 90
BAD_END = set("""a an the of to in on at by for from with into onto over under about against between through during without within and or
but nor as than because if although though while when where which who whose after before until since near off along across upon""".split())
BAD_START = {"and", "but", "or", "nor", "so", "yet", "then", "however", "meanwhile"}


def words(text):
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text)


def faults(caption, sentence):
    if len(caption) > MOST:
        yield "is too long"
    if caption.count('"') % 2 or caption.count("“") != caption.count("”") or caption.count("(") != caption.count(")"):
        yield "has unbalanced marks"
    said = words(caption)
    if not said:
        yield "says nothing"
        return
    if said[-1].lower() in BAD_END and not caption.endswith("…"):
        yield "ends in a word that calls for another"
    if said[0].lower() in BAD_START:
        yield "begins with a conjunction"
    # A name may stand for a pronoun, so only the words behind the third are looked for in the sentence.
    if said[-1].lower() not in {word.lower() for word in words(sentence)}:
        yield "cuts a word"


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    articles = sorted(p for half in ("dev", "held") for p in (HERE / half).iterdir() if p.suffix in (".txt", ".md"))
    articles += sorted(p for p in (HERE.parent.parent / "examples").rglob("articles/*") if p.suffix in (".txt", ".md"))
    count, wrong = 0, 0
    for article in articles:
        done = subprocess.run([program, "extract", str(article), "--format", "jsonl"], capture_output=True, text=True, check=True)
        for line in done.stdout.splitlines():
            event = json.loads(line)
            count += 1
            if "--print" in sys.argv:
                print(event["label"])
            for fault in faults(event["label"], event["sentence"]):
                wrong += 1
                print(f"{article.name}: '{event['label']}' {fault}")
    print(f"{count} captions, {wrong} faults")
    sys.exit(0 if count > 300 and wrong == 0 else 1)


if __name__ == "__main__":
    main()
