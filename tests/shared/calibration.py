#!/usr/bin/env python3
"""calibration.py DATELINE: how often mentions are right that say so with a given confidence, on the research corpora.

A place is right when it overlaps an annotated one (one to one) within 161 km of it, a date when it overlaps one with its value. Of
each corpus, and of all, a table says for each tenth of confidence how many mentions there are, what they say and how many are right.
Fails when the places of all corpora are not what they say, or when those that say 0.9 are not right about nine times in ten."""
import collections
import json
import subprocess
import sys

from skip import SHARED, need

FEWEST = 300  # mentions in a tenth that is held to what it says; of fewer, chance decides
FARTHEST = 0.07  # from what a tenth says to what is right
FARTHEST_ON_AVERAGE = 0.05


def annotate(program, corpus):
    """The lines of `dateline annotate` by article, with each article's publication date where the corpus gives one."""
    published = corpus / "dcts.tsv"
    days = dict(line.split("\t")[:2] for line in published.read_text().splitlines() if "\t" in line) if published.exists() else {}
    records = []
    for doc in sorted((corpus / "docs").glob("*.txt")):
        record = {"id": doc.stem, "text": doc.read_bytes().decode()}
        if days.get(doc.stem):
            record["published"] = days[doc.stem][:10]
        records.append(json.dumps(record))
    lines = subprocess.run([program, "annotate", "--input", "jsonl", "-"], input="\n".join(records).encode(), check=True,
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    mentions = collections.defaultdict(list)
    for line in lines.splitlines():
        mention = json.loads(line)
        mentions[mention["article"]].append(mention)
    return mentions


def judged_places(program, corpus, score_geo):
    """(confidence, whether right) of each place mention; the guideline of geovirus leaves demonyms out."""
    class Options:
        null_gold, types, not_types, docs = "ignore", None, None, None
        skip_unresolved = gold_spans = recall_only = False
    found = collections.defaultdict(list)
    for doc, mentions in annotate(program, corpus).items():
        found[doc] = [m for m in mentions if m["kind"] == "place" and
                      not (corpus.name == "geovirus" and m["usage"] == "associative")]
    _, rows = score_geo.score(score_geo.load(corpus / "gold.jsonl"), found, Options)
    return [(mention["confidence"], outcome == "OK") for outcome, _, _, mention, _ in rows if mention and outcome != "NULL"]


def judged_dates(program, corpus, score_time):
    gold = score_time.load(corpus / "gold.jsonl")
    judged = []
    for doc, mentions in annotate(program, corpus).items():
        dates = [m for m in mentions if m["kind"] == "date"]
        right = {j for i, j in pairs(score_time.match(gold.get(doc, []), dates)) if gold[doc][i]["value"] == dates[j]["value"]}
        judged += [(date["confidence"], j in right) for j, date in enumerate(dates)]
    return judged


def pairs(matches):
    """Indices of gold and prediction, whatever else a match carries."""
    return [(match[0], match[1]) for match in matches]


def tenths(judged):
    bins = collections.defaultdict(list)
    for confidence, right in judged:
        bins[min(int(confidence * 10), 9)].append((confidence, right))
    return [(number, len(rows), sum(c for c, _ in rows) / len(rows), sum(r for _, r in rows) / len(rows))
            for number, rows in sorted(bins.items())]


def print_table(name, judged):
    print(f"{name}: {len(judged)} mentions")
    for number, count, said, right in tenths(judged):
        print(f"  {number / 10:.1f}  {count:6}  said {said:.2f}  right {right:.2f}")


def faults_of(judged):
    table = tenths(judged)
    faults = [f"places that say {said:.2f} are right {right:.2f}" for _, count, said, right in table
              if count >= FEWEST and abs(said - right) > FARTHEST]
    error = sum(count * abs(said - right) for _, count, said, right in table) / len(judged)
    print(f"mean difference between said and right: {error:.3f}")
    if error > FARTHEST_ON_AVERAGE:
        faults.append(f"the mean difference is above {FARTHEST_ON_AVERAGE}")
    near = [right for confidence, right in judged if 0.85 <= confidence < 0.95]
    share = sum(near) / len(near)
    print(f"of the {len(near)} that say 0.85 to 0.95, {share:.2f} are right")
    if abs(share - 0.9) > 0.05:
        faults.append(f"of those that say 0.9, {share:.2f} are right")
    return faults


def main():
    program = sys.argv[1]
    need("measure/score_geo.py", "measure/score_time.py", "corpora/geo", "corpora/time")
    sys.path.insert(0, str(SHARED / "measure"))
    import score_geo
    import score_time
    pooled = []
    for corpus in sorted((SHARED / "corpora" / "geo").iterdir()):
        judged = judged_places(program, corpus, score_geo)
        print_table(f"places of {corpus.name}", judged)
        pooled += judged
    print_table("places of all corpora", pooled)
    for corpus in sorted((SHARED / "corpora" / "time").iterdir()):
        print_table(f"dates of {corpus.name}", judged_dates(program, corpus, score_time))
    faults = faults_of(pooled)
    sys.exit("; ".join(faults) if faults else 0)


if __name__ == "__main__":
    main()
