// Layers of a network as columns of units, joined by edges.

import { circle, MINUS, MUTED, PLUS } from "./drawing.js";

// Where the n units of a layer stand: [[x, y, number], ...] between top and bottom. A long
// column shows its first and last units around a gap.
/** @param {number} n @param {number} x @param {number} top @param {number} bottom @param {number} [most] */
export function unitsOf(n, x, top, bottom, most = 16) {
  const half = Math.floor((most - 1) / 2), cut = n > most;
  const slots = cut ? 2 * half + 1 : n;
  const apart = slots > 1 ? Math.min(46, (bottom - top) / (slots - 1)) : 0;
  const first = (top + bottom - apart * (slots - 1)) / 2;
  const all = Array.from({ length: slots }, (_, s) => [x, first + s * apart, s < half ? s + 1 : n - slots + s + 1]);
  return cut ? all.filter((_, s) => s !== half) : all;
}

// Three dots where a long column leaves units out.
/** @param {number[][]} units @param {number} n */
export const gapOf = (units, n) => {
  if (units.length === n) return "";
  const x = units[0][0], y = (units[0][1] + units[units.length - 1][1]) / 2;
  return [-7, 0, 7].map((d) => circle(x, y + d, 1.8, { fill: MUTED, stroke: "none" })).join("");
};

// Blue and solid above 0, orange and dashed below, as thick as the weight is large.
/** @param {number} w @param {number} [thick] */
export const edgeStyle = (w, thick = 2) => ({
  stroke: w < 0 ? MINUS : w > 0 ? PLUS : MUTED,
  "stroke-width": 0.6 + thick * Math.abs(w),
  "stroke-dasharray": w < 0 ? "7 4" : null,
});

/** @param {number} k @param {number} last */
export const layerName = (k, last) => k === 0 ? "input" : k === last ? "output" : last === 2 ? "hidden" : `hidden ${k}`;
