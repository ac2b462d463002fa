// peers.mjs MODULES EVENTS.json DIR: draws the events with labella.js and Vega-Lite, as SVG whose groups are named as
// measures expect them. Each peer decides where its texts and leaders stand; only the SVG around them is ours.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [modules, eventsFile, folder] = process.argv.slice(2);
const require = createRequire(modules + "/package.json");
const events = JSON.parse(readFileSync(eventsFile, "utf8"));
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const size = 7;

function wrapped(text, letters) {
  const lines = [""];
  for (const word of text.split(" ")) {
    if (lines.at(-1) && lines.at(-1).length + word.length >= letters) lines.push("");
    lines[lines.length - 1] += (lines.at(-1) ? " " : "") + word;
  }
  return lines;
}

function texts(lines, x, y) {
  return lines.map((line, i) => `<text class="label" x="${x}" y="${y + (i + 1) * size * 1.25}">${escaped(line)}</text>`).join("");
}

function write(name, width, height, groups) {
  writeFileSync(`${folder}/${name}.svg`, `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" font-family="Noto Sans" font-size="${size}">${groups.join("")}</svg>`);
}

// labella.js: labels of equal width in layers below the axis.
function drawLabella() {
  const labella = require("labella");
  const width = 1100, label = 110, letters = 28, lines = 7;
  const from = Math.min(...events.map((e) => e.time)), to = Math.max(...events.map((e) => e.time));
  const nodes = events.map((e) => new labella.Node(((e.time - from) / (to - from)) * width, label, e));
  const force = new labella.Force({ minPos: label / 2, maxPos: width - label / 2, algorithm: "overlap", density: 0.85, nodeSpacing: 4 });
  force.nodes(nodes).compute();
  const renderer = new labella.Renderer({ layerGap: 24, nodeHeight: lines * size * 1.25, direction: "down" });
  renderer.layout(force.nodes());
  const height = Math.max(...force.nodes().map((n) => n.y + n.dy)) + 30;
  write("labella", width + 20, height + 20, force.nodes().map((node, i) =>
    `<g class="event" data-id="e${i}" transform="translate(10,10)"><path class="leader" d="${renderer.generatePath(node)}" fill="none" stroke="grey"/><circle class="marker" cx="${node.getRoot().idealPos}" cy="0" r="2"/>${texts(wrapped(node.data.date + " " + node.data.label, letters), node.x - label / 2, node.y)}</g>`));
}

// Vega-Lite: points and texts in one row for each track.
async function drawVegaLite() {
  const vega = await import(pathToFileURL(require.resolve("vega")).href);
  const vegaLite = await import(pathToFileURL(require.resolve("vega-lite")).href);
  const spec = {
    width: 700, height: 420, data: { values: events.map((e, i) => ({ ...e, id: i })) },
    encoding: { x: { field: "time", type: "temporal" }, y: { field: "track", type: "nominal" } },
    layer: [{ mark: { type: "point" } }, { mark: { type: "text", align: "left", dx: 6, fontSize: size }, encoding: { text: { field: "label" } } }],
  };
  const view = await new vega.View(vega.parse(vegaLite.compile(spec).spec), { renderer: "none" }).runAsync();
  const groups = [];
  const walk = (mark, x, y) => {
    for (const item of mark.items ?? []) {
      if (mark.marktype === "group") (item.items ?? []).forEach((inner) => walk(inner, x + (item.x ?? 0), y + (item.y ?? 0)));
      else if (mark.marktype === "text" && item.datum?.id !== undefined && item.text)
        groups.push(`<g class="event" data-id="e${item.datum.id}"><circle class="marker" cx="${x + item.x}" cy="${y + item.y}" r="2"/><text class="label" x="${x + item.x + 6}" y="${y + item.y + size / 3}">${escaped(item.text)}</text></g>`);
    }
  };
  walk(view.scenegraph().root, 60, 10);
  write("vega-lite", 780, 450, groups);
}

// vis-timeline lays out in a browser: the page puts the places of its items into a <pre>.
function writeVisPage() {
  const script = readFileSync(require.resolve("vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"), "utf8");
  const css = readFileSync(require.resolve("vis-timeline/styles/vis-timeline-graph2d.min.css"), "utf8");
  const items = events.map((e, i) => ({ id: i, content: escaped(e.date + " " + e.label), start: e.time, ...(e.end > e.time ? { end: e.end } : {}) }));
  writeFileSync(`${folder}/vis.html`, `<!doctype html><meta charset="utf-8"><style>${css} .vis-item{font:7px "Noto Sans"}</style><div id="t" style="width:1050px"></div><script>${script.replace(/<\/script/g, "<\\/script")}</script><script>
new vis.Timeline(document.getElementById("t"), new vis.DataSet(${JSON.stringify(items).replace(/</g, "\\u003c")}), { stack: true, showCurrentTime: false });
setTimeout(() => { const box = (e) => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; };
const out = [...document.querySelectorAll(".vis-item .vis-item-content")].map((e) => ({ text: e.textContent, box: box(e), shown: box(e.closest(".vis-item")) }));
const pre = document.createElement("pre"); pre.id = "result"; pre.textContent = JSON.stringify({ out, page: box(document.getElementById("t")) }); document.body.append(pre); }, 1500);</script>`);
}

drawLabella();
await drawVegaLite();
writeVisPage();
