// data: {x, curves: {f: [draw][depth][y at x]}, one: [draw][depth][w, b]}

import { box, circle, el, LINE, line, MINUS, MUTED, num, path, PLUS, scale, text } from "../shared/drawing.js";
import { unitsOf } from "../shared/network.js";

/** @import { Point } from "../shared/drawing.js" */
/**
 * @typedef {{ depth: number, draw: number, f: string }} State
 * @typedef {{ x: number[], curves: Record<string, number[][][]>, one: number[][][] }} Data
 */

/** @param {number} depth */
const chainSizes = (depth) => [1, ...Array.from({ length: depth }, (_, k) => 3 + (k % 2)), 1];

/** @param {State} state @param {Data} data */
export function draw({ depth, draw: n, f }, data) {
  const y = data.curves[f][n - 1][depth], [w, b] = data.one[n - 1][depth], straight = f === "none" || depth === 0;
  const sizes = chainSizes(depth), name = sizes.join("-"), far = bend(data.x, y);
  const line1 = `y = ${num(w, 2)}·x ${b < 0 ? "−" : "+"} ${num(Math.abs(b), 2)}`;
  const sentence = depth === 0
    ? `Without hidden layers the network is one neuron: ${line1}, a straight line.`
    : straight
    ? `A ${name} network without activation is a straight line, and one neuron draws the same: ${line1}.`
    : `A ${name} network with ${f} bends: its curve is up to ${
      num(far, 2)
    } away from the straight line between its ends.`;
  const at = { x: 436, y: 52, size: 296 },
    sx = scale(-3, 3, at.x, at.x + at.size),
    sy = scale(-1.15, 1.15, at.y + at.size, at.y);
  const grid = [-2, 0, 2].map((t) =>
    line(sx(t), at.y, sx(t), at.y + at.size, { stroke: LINE, "stroke-width": 1 }) +
    text(sx(t), at.y + at.size + 19, num(t, 0), { "text-anchor": "middle", "font-size": 13, fill: MUTED })
  ).join("") +
    [-1, 0, 1].map((v) =>
      line(at.x, sy(v), at.x + at.size, sy(v), { stroke: LINE, "stroke-width": 1 }) +
      text(at.x - 8, sy(v) + 4.5, num(v, 0), { "text-anchor": "end", "font-size": 13, fill: MUTED })
    ).join("");
  const single = straight
    ? path([[sx(-3), sy(-3 * w + b)], [sx(3), sy(3 * w + b)]], { stroke: MINUS, "stroke-width": 9, opacity: 0.35 })
    : "";
  return {
    sentence,
    straight,
    bend: far,
    body: grid + box(at.x, at.y, at.size, at.size, { fill: "none", stroke: MUTED }) + single +
      path(data.x.map((x, i) => [sx(x), sy(y[i])]), { stroke: PLUS, "stroke-width": 3 }) +
      text(at.x + at.size / 2, 388, "input x", { "text-anchor": "middle", fill: MUTED, "font-size": 14 }) +
      text(at.x, 38, straight ? "the network (blue) on the one neuron (broad)" : "output of the network", {
        fill: MUTED,
        "font-size": 14,
      }) +
      layerChain(sizes, f) +
      (straight ? oneNeuron(line1) : text(24, 290, "no single neuron draws this curve", { fill: MUTED })),
  };
}

// How far a curve gets from the straight line between its two ends.
/** @param {number[]} x @param {number[]} y */
function bend(x, y) {
  const last = x.length - 1, slope = (y[last] - y[0]) / (x[last] - x[0]);
  return Math.max(...x.map((p, i) => Math.abs(y[i] - y[0] - slope * (p - x[0]))));
}

/** @param {number[]} sizes @param {string} f */
function layerChain(sizes, f) {
  const last = sizes.length - 1, sx = scale(0, last, 38, 366);
  const columns = sizes.map((n, k) => unitsOf(n, sx(k), 66, 204).map(/** @returns {Point} */ ([x, y]) => [x, y]));
  const edges = columns.slice(1).flatMap((to, k) =>
    columns[k].flatMap((p) => to.map((q) => line(...p, ...q, { stroke: MUTED, "stroke-width": 1 })))
  );
  const marks = columns.map((column, k) =>
    column.map(([x, y]) =>
      circle(x, y, 13, { "stroke-width": 2 }) +
      (k > 0 && k < last ? bendMark(x, y, f) : "")
    ).join("")
  );
  return edges.join("") + marks.join("") +
    text(24, 38, `${sizes.join("-")}, activation ${f}`, { "font-weight": 600, "font-size": 16 });
}

// The activation's shape inside a unit: a straight stroke, an S, a hinge.
/** @param {number} x @param {number} y @param {string} f */
function bendMark(x, y, f) {
  const d = {
    none: `M${x - 8} ${y + 6}L${x + 8} ${y - 6}`,
    ReLU: `M${x - 8} ${y + 4}H${x}L${x + 7} ${y - 6}`,
    tanh: `M${x - 8} ${y + 6}C${x + 3} ${y + 6} ${x - 3} ${y - 6} ${x + 8} ${y - 6}`,
  }[f];
  return el("path", { d, fill: "none", stroke: PLUS, "stroke-width": 2 });
}

/** @param {string} words */
const oneNeuron = (words) =>
  text(24, 268, "does the same as", { fill: MUTED }) +
  line(60, 312, 150, 312, { stroke: MINUS, "stroke-width": 4, opacity: 0.6 }) +
  circle(60, 312, 13, { "stroke-width": 2 }) +
  circle(150, 312, 13, { "stroke-width": 2 }) + text(186, 318, words, { "font-size": 18, "font-weight": 700 });
