// chrono.mjs FEED.jsonl: CPU seconds that chrono-node takes for the texts, after one pass over the first to warm up.
import { readFileSync } from "node:fs";
import * as chrono from "chrono-node";

const records = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => JSON.parse(line));
for (const record of records.slice(0, 20)) chrono.parse(record.text, new Date(record.published));
const start = process.cpuUsage();
let found = 0;
for (const record of records) found += chrono.parse(record.text, new Date(record.published)).length;
const used = process.cpuUsage(start);
console.log(JSON.stringify({ seconds: (used.user + used.system) / 1e6, found }));
