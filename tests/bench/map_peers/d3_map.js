// Writes d3.svg: every label to the right of its circle.
const fs = require("fs");
const path = require("path");
const { createRequire } = require("module");
const { geoAzimuthalEqualArea, geoGraticule10, geoPath } = createRequire(path.join(__dirname, "node_modules/x"))("d3-geo");

const width = 794, height = 560;
// d3 wants rings clockwise and at most a hemisphere large.
const land = JSON.parse(fs.readFileSync("countries_50m.geojson"));
for (const feature of land.features)
  for (const polygon of feature.geometry.coordinates) polygon.forEach((ring) => ring.reverse());
const corners = { type: "MultiPoint", coordinates: [[90, -12], [130, -12], [130, 24], [90, 24], [110, 24], [110, -12]] };
const projection = geoAzimuthalEqualArea().rotate([-110, 0]).fitSize([width, height], corners).clipExtent([[0, 0], [width, height]]);
const draw = geoPath(projection).digits ? geoPath(projection).digits(1) : geoPath(projection);
const rows = fs.readFileSync("cities.csv", "utf8").trim().split("\n").slice(1).map((row) => row.split(","));
const marks = rows.map(([name, lon, lat]) => {
  const [x, y] = projection([+lon, +lat]).map((value) => value.toFixed(1));
  return `<circle cx="${x}" cy="${y}" r="3.5" fill="#b42828"/><text x="${+x + 5}" y="${+y + 3.5}" font-size="10">${name}</text>`;
});
fs.writeFileSync("d3.svg", `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Noto Sans">
<rect width="100%" height="100%" fill="#dce9f2"/><path d="${draw(geoGraticule10())}" fill="none" stroke="#bcd"/>
<path d="${draw(land)}" fill="#f5f3ee" stroke="#8c8278" stroke-width="0.6"/>${marks.join("\n")}</svg>`);
