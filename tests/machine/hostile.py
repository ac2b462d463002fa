#!/usr/bin/env python3
"""hostile.py DATELINE: texts that no writer would write are annotated, or refused with their line; what stands beside them is kept."""
import json
import subprocess
import sys

GOOD = {"id": "good", "text": "It rained in Lima on 6 May 2017."}


def record(text, **more):
    return json.dumps({"id": "bad", "text": text, **more}).encode()


def deep(depth):
    return b'{"id":"bad","text":"Lima","more":' + b"[" * depth + b"]" * depth + b"}"


# What is wrong -> the line, and what the message must say (empty: the line is good).
LINES = {
    "a word of a megabyte": (record("Lima " + "a" * 1_000_000), ""),
    "a capital word of a megabyte": (record("A" * 1_000_000 + " Lima"), ""),
    "a name of 10,000 letters": (record("He came to " + "Lima" * 2_500 + " in May."), ""),
    "a megabyte of accents": (record("Lima" + "\u0301" * 500_000), ""),
    "NUL inside a text": (b'{"id":"bad","text":"in Lima\\u0000Quito"}', ""),
    "U+0001, U+FFFE and a turned direction": (record("in \u0001Lima \ufffe\u202eQuito"), ""),
    "half of a surrogate pair": (b'{"id":"bad","text":"in Lima \\ud800 Quito"}', "no JSON"),
    "bytes that are no UTF-8": (b'{"id":"bad","text":"in Lima \xff\xfe"}', "not valid UTF-8"),
    "a value 200,000 deep": (deep(200_000), ""),
    "brackets without an end": (b"[" * 200_000, "no JSON"),
    "a line of 17 MB": (record("a " * 8_500_000), "is longer than"),
    "no object": (b"[1, 2]", "no JSON object"),
    "no text": (b'{"id":"bad"}', "no 'text'"),
    "a text that is a number": (b'{"id":"bad","text":7}', "no 'text'"),
    "impossible days": (record("On 30 February 2011, 31/13/2011, in the year 99999 and on May 45, 2010."), ""),
    "a home that is no place": (record("He came to Lima.", home="\x1b[31m" + "x" * 10_000), ""),
    "a published date in a far year": (record("He came to Lima last year.", published="99999-01-01"), "published"),
}


def annotate(program, lines):
    return subprocess.run([program, "annotate", "--input", "jsonl", "-"], input=b"\n".join(lines), capture_output=True, check=False)


def is_impossible(mention):
    return any(len(mention.get(key, "2000-01-01").lstrip("-").split("-")[0]) != 4 for key in ("from", "to", "range_from", "range_to"))


def faults_of(program, line, message):
    good = json.dumps(GOOD).encode()
    done = annotate(program, [good, line, good.replace(b'"good"', b'"after"')])
    error = done.stderr.decode()
    mentions = [json.loads(text) for text in done.stdout.decode().splitlines()]
    faults = []
    if done.returncode != 0:
        faults.append(f"ended with {done.returncode}")
    if [len([m for m in mentions if m["article"] == name]) for name in ("good", "after")] != [2, 2]:
        faults.append("its neighbours were not annotated")
    if message and f"<stdin>:2: warning: " not in error or message not in error:
        faults.append(f"said {error[:200]!r}, not {message!r}")
    if any(is_impossible(mention) for mention in mentions):
        faults.append("gave a date that no calendar has")
    if "\x1b" in error:
        faults.append("wrote control characters to the terminal")
    return faults


def main():
    program = sys.argv[1]
    failed = 0
    for name, (line, message) in LINES.items():
        for fault in faults_of(program, line, message):
            failed += 1
            print(f"{name}: {fault}")
    print(f"{len(LINES)} hostile lines, {failed} faults")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
