// Draw the world map that ships: src/openupr/vocabulary/data/map.json, paths of SVG by State, made once, not at run time.
//
//   mkdir /tmp/map && cd /tmp/map && cp /work/main/tools/draw-map.mjs . && npm install world-atlas@2.0.2 d3-geo \
//       d3-geo-projection topojson-client topojson-server topojson-simplify polygon-clipping
//   node draw-map.mjs …/src/openupr/vocabulary/data/states.csv > …/src/openupr/vocabulary/data/map.json
//
// Source: Natural Earth 1:50 million (public domain), through world-atlas; docs/decisions.md says what was changed, why.
// Does not: take a position on any boundary. What is no State's own shape here is land like any land without a number.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {geoEqualEarth} from 'd3-geo';
import {geoProject} from 'd3-geo-projection';
import {feature, mergeArcs, mesh} from 'topojson-client';
import {topology} from 'topojson-server';
import {presimplify, simplify} from 'topojson-simplify';
import clipping from 'polygon-clipping';

const WIDE = 2000;
const LEAST = 1.6; // the area in square units below which a bend of a line is left out
const SMALL = 40; // a State whose largest part is smaller than this has a dot
const APART = 15.5;
const world = createRequire(import.meta.url)('world-atlas/countries-50m.json');
const [head, ...lines] = readFileSync(process.argv[2], 'utf8').trim().split('\n').map((line) => line.split(','));
const iso3 = Object.fromEntries(lines.map((line) => [line[head.indexOf('m49')], line[0]]));

// What the United Nations' documents hold together; everything without a code of its own else is land only.
const JOINED = {
  'N. Cyprus': 'CYP', // S/RES/541 (1983), S/RES/550 (1984)
  'Somaliland': 'SOM', // S/RES/2692 (2023) and earlier: territorial integrity of Somalia
  'Taiwan': 'CHN', 'Hong Kong': 'CHN', 'Macao': 'CHN', // A/RES/2758 (XXVI); M49
  'Åland': 'FIN', 'Greenland': 'DNK', 'Faeroe Is.': 'DNK', // reviewed with Finland and Denmark
};
const CRIMEA = [32, 44, 37, 46.3]; // west, south, east, north; A/RES/68/262: Ukraine
const GOLAN = [[35.63, 32.68], [36, 32.68], [36, 33.5], [35.63, 33.5], [35.63, 32.68]]; // S/RES/497 (1981): Syria
const HALAIB = [[34.1, 21.9], [37.5, 21.9], [36.5, 23.15], [35.55, 23.15], [34.1, 22], [34.1, 21.9]]; // not settled
const KURILS = [145, 43.2, 149, 45.6]; // of islands whose status is not settled
// Small States of which the source has no shape: a place within
const MISSING = {TUV: [179.2, -8.52]};

const shapes = feature(world, world.objects.countries).features.filter((one) => one.properties.name !== 'Antarctica');
const named = (name) => shapes.find((one) => one.properties.name === name);
const parts = (one) => (one.geometry.type === 'Polygon' ? [one.geometry.coordinates] : one.geometry.coordinates);
const set = (one, polygons) => { one.geometry = {type: 'MultiPolygon', coordinates: polygons}; };
const within = (ring, [west, south, east, north]) =>
  ring.every(([x, y]) => x >= west && x <= east && y >= south && y <= north);
// The clipping library turns rings the other way round than a sphere wants them
const turned = (polygons) => polygons.map((rings) => rings.map((ring) => [...ring].reverse()));
const loose = [];

function move(from, to, holds) {
  const taken = parts(named(from)).filter((polygon) => holds(polygon[0]));
  if (!taken.length) throw new Error(`nothing of ${from} to move`);
  set(named(from), parts(named(from)).filter((polygon) => !holds(polygon[0])));
  if (to) set(named(to), turned(clipping.union(parts(named(to)), ...taken.map((one) => [one]))));
  else loose.push(...taken);
}

function cut(from, ring, to) {
  const taken = clipping.intersection(parts(named(from)), [[ring]]);
  set(named(from), turned(clipping.difference(parts(named(from)), [[ring]])));
  if (to) set(named(to), turned(clipping.union(parts(named(to)), taken)));
  else loose.push(...turned(taken));
}

move('Russia', 'Ukraine', (ring) => within(ring, CRIMEA));
move('Russia', null, (ring) => within(ring, KURILS));
cut('Israel', GOLAN, 'Syria');
cut('Egypt', HALAIB, null);

const code = (one) => iso3[one.id] ?? JOINED[one.properties.name] ?? '';
for (const one of shapes) one.properties.state = code(one);
shapes.push({type: 'Feature', properties: {name: 'loose', state: ''}, geometry: {type: 'MultiPolygon', coordinates: loose}});

const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(WIDE, {type: 'Sphere'});
const flat = geoProject({type: 'FeatureCollection', features: shapes}, projection);
const topo = simplify(presimplify(topology({all: flat}, 2e4)), LEAST);
const every = topo.objects.all.geometries;

const area = (ring) => Math.abs(ring.reduce((sum, [x, y], n) => {
  const [a, b] = ring[(n + 1) % ring.length];
  return sum + x * b - a * y;
}, 0)) / 2;
const middle = (ring) => {
  const xs = ring.map((p) => p[0]), ys = ring.map((p) => p[1]);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
};
// The places of a line as one part of a path: whole numbers, each from the one before
function written(line, closed) {
  let [x, y] = line[0].map(Math.round), out = `M${x} ${y}`, letter = 'l';
  for (const point of line.slice(1)) {
    const [a, b] = point.map(Math.round);
    if (a === x && b === y) continue;
    out += `${letter}${a - x}${b - y < 0 ? '' : ' '}${b - y}`;
    letter = a - x < 0 ? '' : ' ';
    [x, y, letter] = [a, b, ' '];
  }
  return out.replaceAll(' -', '-') + (closed ? 'z' : '');
}
const kept = (polygons) => {
  const rings = polygons.map((one) => one[0]).sort((a, b) => area(b) - area(a));
  return polygons.filter((one) => one[0] === rings[0] || area(one[0]) >= 5)
    .flatMap((one) => one.filter((ring, n) => n === 0 || area(ring) >= 5)).map((ring) => written(ring, true)).join('');
};
const outline = (geometries) => feature(topo, mergeArcs(topo, geometries)).geometry.coordinates;

const found = {}, dots = [];
for (const state of [...new Set(Object.values(iso3))].sort()) {
  const own = every.filter((one) => one.properties.state === state);
  if (!own.length) { dots.push([state, ...projection(MISSING[state])]); continue; }
  const polygons = outline(own);
  const largest = polygons.map((one) => one[0]).sort((a, b) => area(b) - area(a))[0];
  if (area(largest) < SMALL) dots.push([state, ...middle(largest)]);
  else found[state] = kept(polygons);
}
// Dots that would cover one another are pushed apart
for (let round = 0; round < 300; round += 1) {
  for (const one of dots) for (const other of dots) {
    const [dx, dy] = [one[1] - other[1], one[2] - other[2]], far = Math.hypot(dx, dy);
    if (one !== other && far < APART) {
      const push = (APART - far) / 4 / (far || 1);
      one[1] += dx * push; one[2] += dy * push; other[1] -= dx * push; other[2] -= dy * push;
    }
  }
}
const other = every.filter((one) => !one.properties.state);
const between = (a, b) => (one, two) => [one, two].some((x) => a(x)) && [one, two].some((x) => b(x)) && one !== two;
const is = (...names) => (one) => names.includes(one.properties.name);
const north = projection([75, 32.3])[1], east = projection([79.5, 33])[0]; // of Jammu and Kashmir
// The lines between States of two kinds, of each the places that `keep` lets pass
const lines_of = (filter, keep = () => true) =>
  mesh(topo, topo.objects.all, filter).coordinates.map((line) => line.filter(keep)).filter((line) => line.length > 1)
    .map((line) => written(line, false)).join('');
// Dashed: what the United Nations' maps draw as not settled or not final
const dashed = [
  lines_of(between(is('W. Sahara'), is('Morocco', 'Algeria', 'Mauritania'))),
  lines_of(between(is('Kosovo'), is('Serbia'))),
  lines_of(between(is('Sudan'), is('S. Sudan'))),
  lines_of(between(is('Palestine'), is('Israel', 'Jordan', 'Egypt'))),
  lines_of(between(is('loose'), is('Egypt', 'Sudan'))),
  lines_of(between(is('Siachen Glacier'), is('India', 'Pakistan', 'China'))),
  lines_of(between(is('India'), is('Pakistan', 'China')), ([x, y]) => y <= north && x < east),
];
const ys = Object.values(found).join('M').match(/M-?\d+[ -]-?\d+/g).map((one) => Number(one.slice(1).match(/-?\d+$/)[0]));
const out = {wide: WIDE, top: Math.min(...ys) - 30, bottom: Math.max(...ys) + 40, land: kept(outline(other)), dashed: dashed.join(''),
  dots: Object.fromEntries(dots.map(([state, x, y]) => [state, [Math.round(x), Math.round(y)]])), shapes: found};
const text = JSON.stringify(out, null, 0).replace('"shapes":{', '"shapes":{\n').replaceAll('z","', 'z",\n"').replace('"dots"', '\n"dots"');
process.stdout.write(`${text}\n`);
console.error(`${Object.keys(found).length} shapes, ${dots.length} dots, ${text.length} bytes`, dashed.map((d) => d.length));
