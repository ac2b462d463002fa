#!/usr/bin/env python3
"""Fits the weights of src/mentions/places/evidence.cpp to annotated text: fit_evidence.py EVIDENCE.CPP FEATURES GOLD [FEATURES GOLD]...

FEATURES holds what `recognise` makes of each matched name, one JSON object a line: {"doc", "start", "end", "person", "f": [numbers in
the order of the enum Feature]}; "person" is true where the name stands inside the full name of a person. GOLD holds the
annotated toponyms: {"doc", "start", "end", "lat"}. Offsets count code points. The texts themselves are not read.

Logistic regression by damped Newton steps, drawn towards the weights that the file has now (strength 4), each corpus with the
square root of its share. Prints recognition F1 before, by threefold cross-validation over documents, and after; then the rows of the
new table. Plain Python, no packages."""
import collections
import json
import math
import re
import sys

STRENGTH = 4.0
ROW = re.compile(r'\{Feature::(\w+), "([^"]*)", (-?[\d.]+)\}')


def read_rows(features, gold, corpus):
    """(sparse features, label, corpus, document) of each candidate whose label is plain."""
    toponyms = collections.defaultdict(list)
    for line in open(gold, encoding="utf-8"):
        mention = json.loads(line)
        toponyms[mention["doc"]].append(mention)
    for line in open(features, encoding="utf-8"):
        candidate = json.loads(line)
        touching = [m for m in toponyms[candidate["doc"]] if m["start"] < candidate["end"] and candidate["start"] < m["end"]]
        if candidate["person"] or (touching and not any(is_same(m, candidate) for m in touching)):
            continue
        yield [(i, x) for i, x in enumerate(candidate["f"]) if x], int(bool(touching)), corpus, candidate["doc"]


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


def newton_step(weights, rows, first, share):
    size = len(weights)
    gradient = [STRENGTH * (a - b) for a, b in zip(weights, first)]
    hessian = [[STRENGTH if i == j else 0.0 for j in range(size)] for i in range(size)]
    for features, label, corpus, _ in rows:
        p = 1 / (1 + math.exp(-max(-30, min(30, dot(weights, features)))))
        for i, x in features:
            gradient[i] += share[corpus] * (p - label) * x
            for j, y in features:
                hessian[i][j] += share[corpus] * p * (1 - p) * x * y
    return solve(hessian, gradient)


def fit(rows, first, share):
    weights = first[:]
    for _ in range(12):
        step = newton_step(weights, rows, first, share)
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
    table = ROW.findall(open(sys.argv[1], encoding="utf-8").read())
    first = [float(weight) for _, _, weight in table]
    files = sys.argv[2:]
    corpora = len(files) // 2
    rows = [row for c in range(corpora) for row in read_rows(files[2 * c], files[2 * c + 1], c)]
    count = collections.Counter(r[2] for r in rows)
    share = [math.sqrt(len(rows) / corpora / count[c]) for c in range(corpora)]
    fold = {doc: i % 3 for i, doc in enumerate(sorted({(r[2], r[3]) for r in rows}))}
    folds = [fit([r for r in rows if fold[r[2], r[3]] != k], first, share) for k in range(3)]
    weights = fit(rows, first, share)
    print("before         ", f1(rows, lambda r: dot(first, r[0]), corpora))
    print("cross-validated", f1(rows, lambda r: dot(folds[fold[r[2], r[3]]], r[0]), corpora))
    print("after          ", f1(rows, lambda r: dot(weights, r[0]), corpora))
    for (feature, name, _), weight in zip(table, weights):
        print(f'    {{Feature::{feature}, "{name}", {weight:.2f}}},')


main()
