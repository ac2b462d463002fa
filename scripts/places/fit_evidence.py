#!/usr/bin/env python3
"""Fits the weights of src/mentions/places/evidence.cpp to annotated text.

    cmake --build BUILD --target place_evidence
    fit_evidence.py EVIDENCE.CPP BUILD/place_evidence BUILD/data CORPUS... [--literal CORPUS...]

CORPUS is a folder with docs/NAME.txt and gold.jsonl, one annotated toponym a line: {"doc": NAME, "start", "end", "lat"}; offsets count
code points. Corpora behind --literal leave demonyms out, so nothing is learned from demonyms there. No corpus comes with the project.

Logistic regression by damped Newton steps, drawn towards the weights that the file has now (strength 4), each corpus with the
square root of its share. Prints recognition F1 before, by threefold cross-validation over documents (drawn towards 0 there, as the
weights of the file may know the text that is held back), and after; then the rows of the new table, each with what leaving it out
would cost: the rise of the loss by the quadratic approximation. A new feature begins with weight 0, and a row is dropped by hand
with its feature. Plain Python, no packages."""
import argparse
import collections
import json
import math
import pathlib
import re
import subprocess

STRENGTH = 4.0
ROW = re.compile(r'\{Feature::(\w+), "([^"]*)", (-?[\d.]+)\}')


def read_candidates(program, data, corpus):
    """What recognition makes of each matched name of a corpus."""
    docs = sorted((pathlib.Path(corpus) / "docs").glob("*.txt"))
    records = [json.dumps({"id": doc.stem, "text": doc.read_bytes().decode()}) for doc in docs]
    lines = subprocess.run([program, data], input="\n".join(records).encode(), stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in lines.splitlines()]


def read_rows(candidates, corpus, number, left_out):
    """(sparse features, label, number of the corpus, document) of each candidate whose label is plain."""
    toponyms = collections.defaultdict(list)
    for line in open(pathlib.Path(corpus) / "gold.jsonl", encoding="utf-8"):
        mention = json.loads(line)
        toponyms[mention["doc"]].append(mention)
    for candidate in candidates:
        touching = [m for m in toponyms[candidate["doc"]] if m["start"] < candidate["end"] and candidate["start"] < m["end"]]
        if candidate["person"] or (touching and not any(is_same(m, candidate) for m in touching)):
            continue
        if left_out is None or not candidate["f"][left_out]:
            yield [(i, x) for i, x in enumerate(candidate["f"]) if x], int(bool(touching)), number, candidate["doc"]


def is_same(mention, candidate):
    """At least half of the joined span is shared, and the annotation has a point."""
    shared = min(mention["end"], candidate["end"]) - max(mention["start"], candidate["start"])
    joined = max(mention["end"], candidate["end"]) - min(mention["start"], candidate["start"])
    return shared * 2 >= joined and mention["lat"] is not None


def dot(weights, features):
    return sum(weights[i] * x for i, x in features)


def solve(matrix, vector):
    size = len(vector)
    rows = [matrix[i][:] + [vector[i]] for i in range(size)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, size):
            factor = rows[r][i] / rows[i][i]
            if factor:
                for k in range(i, size + 1):
                    rows[r][k] -= factor * rows[i][k]
    solution = [0.0] * size
    for i in reversed(range(size)):
        solution[i] = (rows[i][size] - sum(rows[i][k] * solution[k] for k in range(i + 1, size))) / rows[i][i]
    return solution


def loss(weights, rows, first, share):
    total = sum(STRENGTH * (a - b) ** 2 / 2 for a, b in zip(weights, first))
    for features, label, corpus, _ in rows:
        margin = dot(weights, features) * (1 if label else -1)
        total += share[corpus] * (math.log1p(math.exp(-margin)) if margin > -30 else -margin)
    return total


def derivatives(weights, rows, first, share):
    """Gradient and Hessian of the loss."""
    size = len(weights)
    gradient = [STRENGTH * (a - b) for a, b in zip(weights, first)]
    hessian = [[STRENGTH if i == j else 0.0 for j in range(size)] for i in range(size)]
    for features, label, corpus, _ in rows:
        p = 1 / (1 + math.exp(-max(-30, min(30, dot(weights, features)))))
        for i, x in features:
            gradient[i] += share[corpus] * (p - label) * x
            for j, y in features:
                hessian[i][j] += share[corpus] * p * (1 - p) * x * y
    return gradient, hessian


def costs(weights, hessian):
    """What the loss rises by when a weight is held at 0 and the others settle again: w^2 / (2 inverse(H)_ii)."""
    unit = [[float(i == j) for j in range(len(weights))] for i in range(len(weights))]
    return [w * w / 2 / solve(hessian, unit[i])[i] for i, w in enumerate(weights)]


def fit(rows, first, share):
    weights = first[:]
    for _ in range(12):
        gradient, hessian = derivatives(weights, rows, first, share)
        step = solve(hessian, gradient)
        size = 1.0
        before = loss(weights, rows, first, share)
        while size > 1e-4 and loss([a - size * b for a, b in zip(weights, step)], rows, first, share) > before:
            size /= 2
        weights = [a - size * b for a, b in zip(weights, step)]
        if max(map(abs, step)) < 1e-4:
            break
    return weights


def f1(rows, score, corpora):
    result = []
    for corpus in range(corpora):
        mine = [r for r in rows if r[2] == corpus]
        taken = [score(r) > 0 for r in mine]
        right = sum(t and r[1] for t, r in zip(taken, mine))
        result.append(f"{2 * right / (sum(taken) + sum(r[1] for r in mine)):.4f}")
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table")
    parser.add_argument("program")
    parser.add_argument("data")
    parser.add_argument("corpus", nargs="+")
    parser.add_argument("--literal", nargs="*", default=[])
    options = parser.parse_args()
    table = ROW.findall(open(options.table, encoding="utf-8").read())
    first = [float(weight) for _, _, weight in table]
    demonym = [feature for feature, _, _ in table].index("associative")
    corpora = options.corpus + options.literal
    rows = [row for number, corpus in enumerate(corpora)
            for row in read_rows(read_candidates(options.program, options.data, corpus), corpus, number,
                                 demonym if corpus in options.literal else None)]
    count = collections.Counter(r[2] for r in rows)
    share = [math.sqrt(len(rows) / len(corpora) / count[c]) for c in range(len(corpora))]
    fold = {doc: i % 3 for i, doc in enumerate(sorted({(r[2], r[3]) for r in rows}))}
    folds = [fit([r for r in rows if fold[r[2], r[3]] != k], [0.0] * len(first), share) for k in range(3)]
    weights = fit(rows, first, share)
    print("before         ", f1(rows, lambda r: dot(first, r[0]), len(corpora)))
    print("cross-validated", f1(rows, lambda r: dot(folds[fold[r[2], r[3]]], r[0]), len(corpora)))
    print("after          ", f1(rows, lambda r: dot(weights, r[0]), len(corpora)))
    cost = costs(weights, derivatives(weights, rows, first, share)[1])
    for (feature, name, _), weight, rise in zip(table, weights, cost):
        print(f'    {{Feature::{feature}, "{name}", {weight:.2f}}},  // {rise:.1f}')


main()
