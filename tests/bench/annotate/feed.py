"""Text for benchmarks: articles that read like news, and texts that try to make a tagger slow. The same on every machine."""
import json
import random

TOWNS = ["Lima", "Quito", "Athens, Georgia", "Springfield, Illinois", "Nairobi", "Leeds", "Marseille", "Osaka", "Tallinn", "Perth",
         "St. Louis", "Winston-Salem, N.C.", "Cork", "Valparaiso", "Izmir", "Cluj-Napoca", "Paris", "Portland, Ore.", "Accra", "Hanoi"]
LANDS = ["Peru", "Kenya", "Estonia", "Turkey", "Ghana", "Romania", "the United States", "Japan", "Chile", "Ireland"]
PEOPLES = ["Peruvian", "Kenyan", "Estonian", "Turkish", "Romanian", "American", "Japanese", "Irish"]
GIVEN = ["Anna", "David", "Maria", "George", "Elena", "Samuel", "Ruth", "Omar"]
SURNAMES = ["Hale", "Okafor", "Lindqvist", "Moreno", "Tanaka", "Whitfield", "Petrescu", "Doyle"]
DATES = ["on Monday", "last week", "in April 2015", "on 6 May 2017", "two years ago", "yesterday", "in the 1990s", "since 2009",
         "by the end of June", "from March 3 to March 9", "three days later", "earlier this year", "in the third quarter", "at 5 p.m."]
BODIES = ["the city council", "the harbour authority", "the University of {town}", "the {people} ministry of transport",
          "a spokesman for the rail company", "the regional court", "an engineer of the water works"]
DEEDS = ["approved a plan for a new bridge over the river", "said that the ferry would not sail again before the inquiry is over",
         "asked the contractor to repair the breach in the sea wall", "cut the price of a monthly ticket by a third",
         "opened the restored market hall, which had been closed after a fire", "published figures that show a fall in the number of visitors"]
ENDS = ["Nobody was hurt, but the line stayed closed for several hours.",
        "The work is expected to cost more than twelve million, most of it for steel and labour.",
        "Residents had complained for a long time about the noise and the dust of the quarry.",
        "A second report, which the committee has not yet seen, is said to reach another conclusion.",
        "Farmers in the valley fear that the water will not be enough for all of them when the summer is dry.",
        "What the decision means for the schools along the road is not clear, as the budget has not been written."]


def sentence(random_):
    town, land, people = random_.choice(TOWNS), random_.choice(LANDS), random_.choice(PEOPLES)
    body = random_.choice(BODIES).format(town=town.split(",")[0], people=people)
    name = f"{random_.choice(GIVEN)} {random_.choice(SURNAMES)}"
    deed, date = random_.choice(DEEDS), random_.choice(DATES)
    return random_.choice([
        f"{body[0].upper()}{body[1:]} in {town} {deed} {date}.",
        f"“It was time,” said {name}, {random_.randint(19, 88)}, who came from {land} to {town} {date}.",
        f"{date[0].upper()}{date[1:]}, {body} {deed}, and {name} of {town} was among those who had asked for it.",
        f"Officials in {land} did not comment, although {body} {deed} {date}."])


def articles(megabytes, seed=1):
    """Records of about 3 kB until their texts make up so many megabytes."""
    random_ = random.Random(seed)
    size = number = 0
    while size < megabytes * 1_000_000:
        number += 1
        lead = f"{random_.choice(TOWNS).upper()} — {sentence(random_)}"
        parts = [lead] + [random_.choice([sentence(random_), random_.choice(ENDS), random_.choice(ENDS)]) for _ in range(26)]
        text = "\n\n".join(" ".join(parts[i:i + 3]) for i in range(0, len(parts), 3))
        size += len(text.encode())
        yield {"id": str(number), "published": "2018-04-27", "text": text}


HOSTILE = {
    "digits": "1234567890",
    "years": "1984 ",
    "may": "may ",
    "May": "May ",
    "one sentence": "the ferry to the island and back to the town of the harbour ",
    "Paris": "Paris ",
    "Springfield": "Springfield ",
    "one word": "a",
    "capitals": "ABCDEFG HIJKL ",
    "one capital word": "A",
    "commas": ",",
    "stops": "a. ",
    "of the": "of the ",
    "counties": "Adams, Brown and Clark counties, ",
    "Counties": "Counties, ",
    "acronyms": "United Bodies (UB) ",
    "persons": "Mr. Paul Paris ",
    "two days": "two days and ",
    "thousands": "zero thousand ",
    "ranges": "May 6-10, 1940 ",
    "quotes": "“",
    "line breaks": "a\n",
    "combining": "a\u0301\u0301",
}


def hostile(name, size):
    piece = HOSTILE[name]
    return {"id": name, "published": "2018-04-27", "text": piece * (size // len(piece.encode()))}


def places_of_all_names(size, names):
    """A text that names another place with each word."""
    text, used = [], 0
    for name in names:
        text.append(name)
        used += len(name.encode()) + 2
        if used > size:
            break
    return {"id": "all names", "published": "2018-04-27", "text": ", ".join(text)}


def write(path, records):
    size = 0
    with open(path, "w", encoding="utf-8") as file:
        for record in records:
            size += len(record["text"].encode())
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return size
