// data: {samples: [[x1, x2, class], ...]}

import { cross, dial, legend, sample, sides } from "../shared/classes.js";
import { clamp, frame, INK, LINE, line, MUTED, num, path, scale, text, tidy } from "../shared/drawing.js";
import { are } from "../shared/words.js";

/**
 * @typedef {{ w1: number, w2: number, b: number, neuron: string }} State
 * @typedef {{ samples: number[][] }} Data
 */

/** @param {number} m */
const cost = (m) => (m > 0 ? Math.log1p(Math.exp(-m)) : Math.log1p(Math.exp(m)) - m);

// Loss and accuracy run in the browser; a test compares them with nnlab's.
/** @param {State} state @param {number[][]} samples */
function lossAndAccuracy({ w1, w2, b }, samples) {
  const rows = samples.map(([x1, x2, y]) => {
    const z = tidy(w1 * x1 + w2 * x2 + b), m = y ? z : -z;
    return { x1, x2, y, m, right: (z > 0 ? 1 : 0) === y, cost: cost(m) };
  });
  const loss = rows.reduce((sum, row) => sum + row.cost, 0) / rows.length;
  return { rows, loss, right: rows.filter((row) => row.right).length };
}

/** @param {State} state @param {Data} data */
export function draw(state, data) {
  const { rows, loss, right } = lossAndAccuracy(state, data.samples), { w1, w2, b } = state;
  const sentence = `With w1 = ${num(w1)}, w2 = ${num(w2)} and b = ${num(b)}, ` +
    `${are(right, rows.length, "samples")} on their side of the line. The mean cross-entropy is ${
      num(loss, 3)
    }; the most ` +
    `expensive sample alone costs ${num(Math.max(...rows.map((row) => row.cost)), 2)}.`;
  const at = { x: 58, y: 40, size: 316, low: -3.5, high: 3.5 };
  const plot = frame(at, "x₁", "x₂", [-3, -2, -1, 0, 1, 2, 3]);
  const map = state.neuron.startsWith("perceptron") ? sides : dial;
  return {
    sentence,
    loss,
    right,
    body: legend(66, 22) + map(at, plot, w1, w2, b) + plot.svg +
      rows.filter((row) => !row.right).map((row) => cross(plot.sx(row.x1), plot.sy(row.x2))).join("") +
      rows.map((row) => sample(plot.sx(row.x1), plot.sy(row.x2), row.y)).join("") +
      costs(rows, loss, right),
  };
}

// Every sample on the curve of its cost, over the distance m from the line of z = 0.
/**
 * @param {{ x1: number, x2: number, y: number, m: number, right: boolean, cost: number }[]} rows
 * @param {number} loss
 * @param {number} right
 */
function costs(rows, loss, right) {
  const sx = scale(-6, 6, 446, 738), sy = scale(0, 6, 340, 96), muted = { fill: MUTED, "font-size": 13 };
  const TOP = 6.4, mean = sy(Math.min(loss, TOP)); // what lies above is drawn at the top
  const ms = Array.from({ length: 61 }, (_, i) => -6 + i / 5);
  const ticks = [-6, -4, -2, 0, 2, 4, 6].map((t) =>
    line(sx(t), 340, sx(t), 345, { stroke: MUTED }) +
    text(sx(t), 360, num(t, 0), { ...muted, "text-anchor": "middle" })
  ).join("") +
    [0, 2, 4, 6].map((t) =>
      line(441, sy(t), 446, sy(t), { stroke: MUTED }) +
      text(436, sy(t) + 5, num(t, 0), { ...muted, "text-anchor": "end" })
    ).join("");
  return text(430, 30, `${right} of ${rows.length} right`, { "font-weight": 700, "font-size": 18 }) +
    text(580, 30, `loss ${num(loss, 3)}`, { "font-weight": 700, "font-size": 18 }) +
    text(430, 62, "what a sample costs", muted) +
    line(446, 340, 738, 340, { stroke: MUTED }) + line(sx(0), 340, sx(0), 76, { stroke: LINE }) + ticks +
    text(452, 384, "← wrong side", muted) + text(738, 384, "right side →", { ...muted, "text-anchor": "end" }) +
    text(sx(0), 402, "weighted sum towards its own class", { ...muted, "text-anchor": "middle" }) +
    path(ms.map((m) => [sx(m), sy(cost(m))]), { stroke: MUTED }) +
    line(446, mean, 738, mean, { stroke: INK, "stroke-dasharray": "5 4", "stroke-width": 1.5 }) +
    text(738, mean - 7, loss > TOP ? "mean ↑" : "mean", { ...muted, "text-anchor": "end" }) +
    rows.map((row) => sample(sx(clamp(row.m, -6, 6)), sy(clamp(row.cost, 0, TOP)), row.y, 4.5)).join("");
}
