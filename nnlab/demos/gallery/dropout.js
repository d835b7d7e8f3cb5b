// data: {h: outputs, w: weights, u: numbers (400, 8) from 0 to 1}

import {
  box,
  circle,
  clamp,
  INK,
  LINE,
  line,
  MINUS,
  MUTED,
  num,
  PALE,
  PAPER,
  path,
  PLUS,
  scale,
  SOFT,
  text,
} from "../shared/drawing.js";

/** @import { Attributes } from "../shared/drawing.js" */
/**
 * @typedef {{ p: number, scaled: boolean, step: number }} State
 * @typedef {{ h: number[], w: number[], u: number[][] }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ p, step, scaled }, { h, w, u }) {
  const factor = scaled ? 1 / (1 - p) : 1;
  /** @param {number[]} row */
  const sum = (row) => h.reduce((s, v, j) => s + (row[j] < p ? 0 : v * factor * w[j]), 0);
  const full = h.reduce((s, v, j) => s + v * w[j], 0),
    sums = u.map(sum),
    mean = sums.reduce((a, b) => a + b, 0) / sums.length;
  const row = u[step - 1], out = h.map((_, j) => j + 1).filter((j) => row[j - 1] < p), now = sums[step - 1];
  const who = out.length === 0
    ? "nobody sits out"
    : out.length === 1
    ? `neuron ${out[0]} sits out`
    : `neurons ${out.slice(0, -1).join(", ")} and ${out[out.length - 1]} sit out`;
  const sentence = `p = ${num(p, 2)}, mask ${step}: ${who}, and the sum is ${num(now, 2)}. ` +
    `Over 400 masks its mean is ${num(mean, 2)} ${
      scaled ? `with the division by ${num(1 - p, 2)}` : "without the division"
    }; the full network gives ${num(full, 2)}.`;
  return {
    sentence,
    full,
    mean,
    now,
    body: droppedNeurons(h, w, row, p, factor, now) + sumHistogram(sums, full, mean, now),
  };
}

/**
 * @param {number[]} h
 * @param {number[]} w
 * @param {number[]} row
 * @param {number} p
 * @param {number} factor
 * @param {number} now
 */
function droppedNeurons(h, w, row, p, factor, now) {
  /** @param {number} j */
  const at = (j) => 66 + 41 * j;
  return text(40, 28, "hidden neurons", { "font-weight": 600 }) +
    text(268, 28, "sum", { "font-weight": 600, "text-anchor": "middle" }) +
    h.map((v, j) => {
      const off = row[j] < p, y = at(j);
      return line(110, y, 244, 210, {
        stroke: off ? LINE : w[j] < 0 ? MINUS : PLUS,
        "stroke-width": off ? 1 : 0.6 + 2 * Math.abs(w[j]),
        "stroke-dasharray": w[j] < 0 ? "7 4" : null,
      }) +
        circle(92, y, 17, { fill: off ? PAPER : SOFT, stroke: off ? LINE : INK }) +
        (off ? "" : text(92, y + 5, num(v * factor, 1), { "text-anchor": "middle", "font-size": 13 })) +
        text(40, y + 5, j + 1, { "font-size": 13, fill: MUTED }) +
        (off
          ? line(80, y - 12, 104, y + 12, { stroke: INK, "stroke-width": 2.5 }) +
            line(80, y + 12, 104, y - 12, { stroke: INK, "stroke-width": 2.5 })
          : "");
    }).join("") +
    circle(268, 210, 26, { fill: SOFT }) +
    text(268, 215, num(now, 2), { "text-anchor": "middle", "font-size": 14, "font-weight": 600 });
}

/** @param {number[]} sums @param {number} full @param {number} mean @param {number} now */
function sumHistogram(sums, full, mean, now) {
  const low = -14, high = 22, bins = 36, counts = new Array(bins).fill(0);
  sums.forEach((s) => {
    counts[clamp(Math.floor(((s - low) / (high - low)) * bins), 0, bins - 1)] += 1;
  });
  const sx = scale(low, high, 336, 744), most = Math.max(...counts), sy = scale(0, Math.max(most, 60), 324, 78);
  /** @param {number} x @param {number} y @param {string} words @param {Attributes} more */
  const label = (x, y, words, more) =>
    text(clamp(sx(x), 400, 680), y, words, { "text-anchor": "middle", "font-size": 13, ...more });
  return label(full, 30, `full network ${num(full, 2)}`, { "font-weight": 600 }) +
    label(mean, 52, `mean of the masks ${num(mean, 2)}`, {}) +
    counts.map((c, k) =>
      c
        ? box(sx(low + k) + 1, sy(c), sx(1) - sx(0) - 2, 324 - sy(c), { fill: PALE, stroke: PLUS, "stroke-width": 1 })
        : ""
    ).join("") +
    line(336, 324, 744, 324, { stroke: MUTED }) +
    [-10, 0, 10, 20].map((t) => text(sx(t), 343, num(t, 0), { "text-anchor": "middle", "font-size": 13, fill: MUTED }))
      .join("") +
    text(540, 366, "weighted sum, 400 masks", { "text-anchor": "middle", "font-size": 14 }) +
    line(sx(full), 58, sx(full), 324, { stroke: INK, "stroke-width": 2.5 }) +
    line(sx(mean), 64, sx(mean), 324, { stroke: MINUS, "stroke-width": 2.5, "stroke-dasharray": "6 5" }) +
    path(
      [[sx(clamp(now, low, high)) - 7, 338], [sx(clamp(now, low, high)), 326], [sx(clamp(now, low, high)) + 7, 338]],
      { fill: INK, stroke: INK },
    );
}
