// data: {pair: {units before: [parameters of a layer of 1, 2, ... units]}}

import { circle, count, line, MUTED, scale, text, whole } from "../shared/drawing.js";
import { gapOf, layerName, unitsOf } from "../shared/network.js";
import { an, capital } from "../shared/words.js";

/**
 * @typedef {{ inputs: string, outputs: string, depth: number, h1: number, h2: number, h3: number }} State
 * @typedef {{ pair: Record<string, number[]> }} Data
 */

/** @param {State} state */
function chosenSizes({ inputs, outputs, depth, h1, h2, h3 }) {
  return [Number(inputs), ...[h1, h2, h3].slice(0, depth), Number(outputs)];
}

/** @param {State} state @param {Data} data */
export function draw(state, data) {
  const sizes = chosenSizes(state), last = sizes.length - 1;
  const each = sizes.slice(1).map((n, k) => data.pair[sizes[k]][n - 1]);
  const total = each.reduce((sum, n) => sum + n, 0);
  const sentence = `${capital(an(sizes.join("-")))} network has ${count(total, "parameter")}` +
    (last > 1 ? `: ${each.map(whole).join(" + ")}, layer by layer.` : ", all in one layer.");
  const sx = scale(0, last, 52, 408);
  const columns = sizes.map((n, k) => unitsOf(n, sx(k), 70, 344));
  return {
    sentence,
    total,
    each,
    body: columns.slice(1).map((to, k) => bundle(columns[k], to)).join("") +
      columns.map((units, k) => column(units, sizes[k], layerName(k, last))).join("") +
      sums(sizes, each, whole(total)),
  };
}

/** @param {number[][]} from @param {number[][]} to */
const bundle = (from, to) =>
  from.flatMap((p) =>
    to.map((q) => line(p[0], p[1], q[0], q[1], { stroke: MUTED, "stroke-width": 0.7, opacity: 0.75 }))
  ).join("");

/** @param {number[][]} units @param {number} n @param {string} name */
function column(units, n, name) {
  const r = units.length > 12 ? 7 : 11, x = units[0][0];
  return units.map(([, y]) => circle(x, y, r, { "stroke-width": 2 })).join("") + gapOf(units, n) +
    text(x, 36, name, { "text-anchor": "middle", fill: MUTED, "font-size": 14 }) +
    text(x, 384, n, { "text-anchor": "middle", "font-weight": 700, "font-size": 16 });
}

// Each layer with weights: units before times its own, and a bias for each of its own.
/** @param {number[]} sizes @param {number[]} each @param {string} total */
function sums(sizes, each, total) {
  const right = 742,
    rows = each.map((n, k) => {
      const y = 104 + k * 58, a = sizes[k], b = sizes[k + 1];
      return text(462, y, `layer ${k + 1}`, { fill: MUTED, "font-size": 14 }) +
        text(462, y + 22, `${a}·${b} weights + ${b} bias${b === 1 ? "" : "es"}`, { "font-size": 14 }) +
        text(right, y + 22, whole(n), { "text-anchor": "end", "font-weight": 600, "font-size": 16 });
    });
  const y = 104 + each.length * 58;
  return text(462, 64, sizes.join("-"), { "font-size": 21, "font-weight": 700 }) + rows.join("") +
    line(462, y - 10, right, y - 10) + text(462, y + 18, "parameters", { "font-weight": 600 }) +
    text(right, y + 18, total, { "text-anchor": "end", "font-weight": 700, "font-size": 19 });
}
