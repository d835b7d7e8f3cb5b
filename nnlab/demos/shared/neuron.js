// A neuron as a picture: inputs, edges as thick as their weights, sum, activation, output.
// `bend` is the curve of the activation as [[z, f(z)], ...]; it is drawn in the small window.

import {
  box,
  circle,
  clamp,
  el,
  INK,
  line,
  MINUS,
  MUTED,
  num,
  PAPER,
  path,
  PLUS,
  scale,
  shade,
  short,
  signed,
  SOFT,
  term,
  text,
} from "./drawing.js";

/** @import { Attributes, Square } from "./drawing.js" */
/** @typedef {[x: number, y: number, name: string, value: number]} Node */

/**
 * @param {{ w1: number, w2: number, b: number, x1: number, x2: number }} state
 * @param {number} z
 * @param {number} y
 * @param {number[][]} bend
 */
export function neuronPicture({ w1, w2, b, x1, x2 }, z, y, bend) {
  const sum = [196, 150], nodes = /** @type {Node[]} */ ([[46, 62, "x₁", x1], [46, 238, "x₂", x2]]);
  /** @param {number[]} from @param {number} weight @param {string} name @param {number[]} place */
  const wire = (from, weight, name, [x, y]) => {
    const color = weight < 0 ? MINUS : weight > 0 ? PLUS : MUTED;
    return line(from[0], from[1], sum[0], sum[1], {
      stroke: color,
      "stroke-width": 1.5 + 3 * Math.abs(weight),
      "stroke-dasharray": weight < 0 ? "11 6" : weight === 0 ? "2 6" : null,
    }) + text(x, y, `${name} = ${signed(weight)}`, { fill: color, "font-weight": 600, "font-size": 16 });
  };
  /** @param {Node} node */
  const input = ([x, y, name, value]) =>
    circle(x, y, 29, { "stroke-width": 2 }) +
    text(x, y - 3, name, { "text-anchor": "middle", fill: MUTED, "font-size": 14 }) +
    text(x, y + 15, num(value), { "text-anchor": "middle", "font-weight": 600 });
  return wire([46, 62], w1, "w₁", [118, 84]) + wire([46, 238], w2, "w₂", [88, 246]) +
    wire([196, 276], b, "b", [212, 226]) +
    nodes.map(input).join("") +
    circle(196, 276, 20, { "stroke-width": 2 }) + text(196, 281, "1", { "text-anchor": "middle", "font-weight": 600 }) +
    line(sum[0], sum[1], 352, 150, { "stroke-width": 2.5 }) +
    circle(sum[0], sum[1], 34, { "stroke-width": 2.5 }) +
    text(sum[0], sum[1] + 1, "Σ", { "text-anchor": "middle", fill: MUTED, "font-size": 18 }) +
    text(sum[0], sum[1] + 19, num(z, 2), { "text-anchor": "middle", "font-weight": 600, "font-size": 14 }) +
    bendWindow(bend, z, y) + arrowHead(352, 150) +
    text(360, 156, num(y, 2), { "font-weight": 700, "font-size": 17 });
}

/** @param {number} x @param {number} y */
const arrowHead = (x, y) => el("path", { d: `M${short(x)} ${short(y)}l-10 -5v10z`, fill: INK, stroke: INK });

// The small window with the activation's curve and a dot where the neuron stands.
/** @param {number[][]} bend @param {number} z @param {number} y */
function bendWindow(bend, z, y) {
  const at = { x: 254, y: 118, w: 72, h: 64 }, reach = 4;
  const seen = bend.filter(([p]) => Math.abs(p) <= reach), heights = seen.map((p) => p[1]);
  const low = Math.min(0, ...heights), high = Math.max(...heights);
  const px = scale(-reach, reach, at.x + 6, at.x + at.w - 6);
  const py = scale(low, high, at.y + at.h - 9, at.y + 9);
  return box(at.x, at.y, at.w, at.h, { rx: 9, fill: SOFT, stroke: INK, "stroke-width": 2 }) +
    line(px(-reach), py(0), px(reach), py(0), { stroke: MUTED, "stroke-width": 1 }) +
    line(px(0), at.y + 6, px(0), at.y + at.h - 6, { stroke: MUTED, "stroke-width": 1 }) +
    path(seen.map(([p, v]) => [px(p), py(v)]), { "stroke-width": 2.5, "stroke-linejoin": "round" }) +
    circle(px(clamp(z, -reach, reach)), py(clamp(y, low, high)), 5, { fill: MINUS, stroke: PAPER });
}

// The sum, written out; `mapping` says what becomes of z.
/**
 * @param {{ w1: number, w2: number, b: number, x1: number, x2: number }} state
 * @param {number} z
 * @param {string} mapping
 */
export function sumInNumbers({ w1, w2, b, x1, x2 }, z, mapping) {
  /** @param {number} row @param {string} words @param {Attributes} more */
  const at = (row, words, more) => text(20, 326 + 23 * row, words, more);
  return at(0, "z = w₁·x₁ + w₂·x₂ + b", { fill: MUTED }) +
    at(1, `= ${num(w1)}·${term(x1)} + ${term(w2)}·${term(x2)} + ${term(b)} = ${num(z, 2)}`, { x: 34.5 }) +
    at(2, mapping, { "font-weight": 600 });
}

// The input as a point on the map, with a halo so that it shows on every color.
/** @param {number} x @param {number} y */
export const inputPoint = (x, y) =>
  circle(x, y, 8.5, { fill: "none", stroke: "#ffffff", "stroke-width": 6 }) +
  circle(x, y, 8.5, { fill: "none", stroke: "#1b2733", "stroke-width": 2.5 }) +
  circle(x, y, 2, { fill: "#1b2733", stroke: "none" });

// The strip that says which color is which output.
/** @param {Square} at @param {number} low @param {number} high @param {number} full */
export function colorStrip(at, low, high, full) {
  const y = at.y - 24, wide = at.size * 0.62, x = at.x + (at.size - wide) / 2, parts = 24;
  const bits = Array.from(
    { length: parts },
    (_, i) =>
      box(x + (i * wide) / parts, y, wide / parts + 0.5, 11, {
        fill: shade(low + ((i + 0.5) / parts) * (high - low), full),
      }),
  );
  return bits.join("") + box(x, y, wide, 11, { fill: "none", stroke: MUTED, "stroke-width": 1 }) +
    text(x - 8, y + 10.5, num(low, 0), { "text-anchor": "end", "font-size": 13 }) +
    text(x + wide + 8, y + 10.5, num(high, 0), { "font-size": 13 }) +
    text(at.x + at.size / 2, y - 8, "output", { "text-anchor": "middle", "font-size": 13, fill: MUTED });
}
