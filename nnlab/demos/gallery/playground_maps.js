// The playground's maps: what every neuron says at every place, as colors and as paths.

import { DARK } from "../shared/classes.js";
import { clamp, el, shade } from "../shared/drawing.js";
import { softmax } from "./playground_engine.js";
import { REACH } from "./playground_points.js";

/** @import { Experiment, Layer } from "./playground_engine.js" */
/** @typedef {{ size: number, coarse: number, layers: Float64Array[][] }} Maps */

// Places in the palette: no value, the third class, a border.
const ZERO = 32;
const GREEN = 65;
const EDGE = 98;

export const PALETTE = [
  ...Array.from({ length: 65 }, (_, i) => shade(i / 32 - 1)),
  ...Array.from({ length: 33 }, (_, i) => {
    const mix = [250, 247, 240].map((c, k) => Math.round(c + (i / 32) * ([46, 125, 50][k] - c)));
    return "#" + mix.map((c) => c.toString(16).padStart(2, "0")).join("");
  }),
  DARK,
];

/** @param {number} v */
export const tenthOf = (v) => String(Math.round(10 * v) / 10);

/** @param {number} v @param {number} full */
const toPalette = (v, full) => ZERO + Math.round(32 * clamp(v / full, -1, 1));

// ---- maps: what every neuron says at every place

// A square of size x size places, row 0 at the top, with their features: a column for each.
/** @param {Experiment} e @param {number} size */
export function squareOfPlaces(e, size) {
  const reach = REACH[e.s.data], at = (/** @type {number} */ i) => -reach + (2 * reach * i) / (size - 1);
  const columns = e.s.features.map(() => new Float64Array(size * size));
  for (let m = 0; m < size * size; m++) {
    e.featuresOf(at(m % size), -at(Math.floor(m / size))).forEach((v, i) => {
      columns[i][m] = v;
    });
  }
  return { size, reach, columns };
}

// {layers: [[values of a unit at every place]], k = 0 the features}; with `every` each n-th place of
// rows and columns for features and hidden units, and all places for the outputs.
/**
 * @param {Experiment} e
 * @param {{ size: number, columns: Float64Array[] }} places
 * @param {number} [every]
 */
export function mapsOf(e, { size, columns }, every = 1) {
  const layers = [columns];
  e.net.forEach((l, k) => layers.push(unitsAt(e, l, layers[k], k === e.net.length - 1)));
  const coarse = Math.ceil(size / every), last = layers[e.net.length];
  return {
    size,
    coarse,
    layers: [...layers.slice(0, -1).map((units) => units.map((values) => thinned(values, size, every))), last],
  };
}

// A layer's outputs at all places, unit by unit: one loop over places at a time is what is fast.
/**
 * @param {Experiment} e
 * @param {Layer} layer
 * @param {Float64Array[]} inputs
 * @param {boolean} last
 */
function unitsAt(e, { D, H, W, b }, inputs, last) {
  const f = last ? (e.task === 2 ? Math.tanh : (/** @type {number} */ z) => z) : e.f, n = inputs[0].length;
  const outputs = Array.from({ length: H }, (_, j) => {
    const z = new Float64Array(n).fill(b[j]);
    for (let i = 0; i < D; i++) {
      const w = W[i * H + j], x = inputs[i];
      for (let m = 0; m < n; m++) z[m] += x[m] * w;
    }
    for (let m = 0; m < n; m++) z[m] = f(z[m]);
    return z;
  });
  if (last && e.task === 3) {
    for (let m = 0; m < n; m++) {
      const three = outputs.map((z) => z[m]);
      softmax(three);
      outputs.forEach((z, j) => {
        z[m] = three[j];
      });
    }
  }
  return outputs;
}

/** @param {Float64Array} values @param {number} size @param {number} every */
function thinned(values, size, every) {
  if (every === 1) return values;
  const coarse = Math.ceil(size / every), sparse = new Float64Array(coarse * coarse);
  for (let m = 0; m < sparse.length; m++) sparse[m] = values[every * (Math.floor(m / coarse) * size + (m % coarse))];
  return sparse;
}

/** @param {Iterable<number>} values */
const largestOf = (values) => {
  let most = 0;
  for (const v of values) most = Math.max(most, Math.abs(v));
  return most;
};

// One unit's values as places in the palette; `full` is the darkest.
/** @param {Float64Array} values @param {number} [full] */
export function unitColors(values, full = Math.max(1, largestOf(values))) {
  const colors = new Uint8Array(values.length);
  for (let m = 0; m < colors.length; m++) colors[m] = toPalette(values[m], full);
  return colors;
}

// Which class is ahead at every place; 0 and 1 are the sides of a single output.
/** @param {Experiment} e @param {Float64Array[]} outputs */
function sidesOf(e, outputs) {
  const side = new Uint8Array(outputs[0].length);
  for (let m = 0; m < side.length; m++) {
    if (e.task !== 3) side[m] = outputs[0][m] > 0 ? 1 : 0;
    else for (const c of [1, 2]) if (outputs[c][m] > outputs[side[m]][m]) side[m] = c;
  }
  return side;
}

// The outputs' values as places in the palette, with the border between the classes.
/** @param {Experiment} e @param {Maps} maps */
export function outputColors(e, maps) {
  const outputs = maps.layers[maps.layers.length - 1], { size } = maps, side = sidesOf(e, outputs);
  const colors = e.task === 3
    ? new Uint8Array(side.length)
    : unitColors(outputs[0], e.task ? 1 : Math.max(0.1, largestOf(e.known[0].map((p) => p[2]))));
  for (let m = 0; m < side.length; m++) {
    if (e.task === 3) {
      const strength = Math.round(32 * clamp(1.5 * outputs[side[m]][m] - 0.5, 0, 1));
      colors[m] = side[m] === 2 ? GREEN + strength : side[m] ? ZERO + strength : ZERO - strength;
    }
    const right = (m + 1) % size && side[m] !== side[m + 1],
      below = m + size < side.length && side[m] !== side[m + size];
    if (right || below) colors[m] = EDGE;
  }
  return colors;
}

// Signs on a map, so that sides are not told by color alone: [[x, y, sign], ...] in a square of 1.
/**
 * @param {Experiment} e
 * @param {Maps} maps
 * @param {number[] | null} [shown]
 */
export function signsOf(e, maps, shown) {
  const outputs = maps.layers[maps.layers.length - 1],
    four = [0.125, 0.375, 0.625, 0.875],
    signs = /** @type {[x: number, y: number, sign: string][]} */ ([]);
  for (const y of four) {
    for (const x of four) {
      const unit = shown ? maps.layers[shown[0]][shown[1]] : outputs[0], size = shown ? maps.coarse : maps.size;
      const m = Math.floor(y * size) * size + Math.floor(x * size);
      const three = !shown && e.task === 3;
      const sign = three
        ? "○□△"[[0, 1, 2].reduce((best, c) => (outputs[c][m] > outputs[best][m] ? c : best), 0)]
        : Math.abs(unit[m]) < 1e-9
        ? "0"
        : unit[m] > 0
        ? "+"
        : "−";
      signs.push([x, y, sign]);
    }
  }
  return signs;
}

// Maps as SVG, all of them with one path for each color; a quarter of the shades is enough there.
/** @param {{ colors: Uint8Array, size: number, x: number, y: number, wide: number }[]} maps */
export function mosaics(maps) {
  const paths = new Map();
  /** @param {number} c */
  const shadeOf = (c) =>
    c === EDGE ? c : c < GREEN ? ZERO + 4 * Math.round((c - ZERO) / 4) : GREEN + 4 * Math.round((c - GREEN) / 4);
  for (const { colors, size, x, y, wide } of maps) {
    const w = wide / size;
    for (let row = 0; row < size; row++) {
      for (let start = 0, i = 1; i <= size; i++) {
        const color = shadeOf(colors[row * size + start]);
        if (i < size && shadeOf(colors[row * size + i]) === color) continue;
        const long = tenthOf((i - start) * w + 0.3);
        paths.set(
          color,
          `${paths.get(color) ?? ""}M${tenthOf(x + start * w)} ${tenthOf(y + row * w)}h${long}v${
            tenthOf(w + 0.3)
          }h-${long}z`,
        );
        start = i;
      }
    }
  }
  return [...paths].map(([color, d]) => el("path", { d, fill: PALETTE[color] })).join("");
}
