// wink.mjs FEED.jsonl: CPU seconds that wink-nlp takes to read the texts with its lite web model and list their entities.
import { readFileSync } from "node:fs";
import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";

const nlp = winkNLP(model);
const records = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => JSON.parse(line));
for (const record of records.slice(0, 20)) nlp.readDoc(record.text).entities().out();
const start = process.cpuUsage();
let found = 0;
for (const record of records) found += nlp.readDoc(record.text).entities().out().length;
const used = process.cpuUsage(start);
console.log(JSON.stringify({ seconds: (used.user + used.system) / 1e6, found }));
