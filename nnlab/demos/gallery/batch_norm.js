// data: {company: (6, 31) numbers, marked, eps}

import {
  circle,
  clamp,
  INK,
  LINE,
  line,
  MINUS,
  MUTED,
  num,
  PAPER,
  path,
  PLUS,
  scale,
  text,
} from "../shared/drawing.js";

/**
 * @typedef {{
 *   shift: number,
 *   scale: number,
 *   size: number,
 *   company: number,
 *   gamma: number,
 *   beta: number,
 *   predict: boolean,
 * }} State
 * @typedef {{ company: number[][], marked: number, eps: number }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ shift, scale: width, size, company, gamma, beta, predict }, data) {
  const x = [data.marked, ...data.company[company - 1].slice(0, size - 1)].map((v) => shift + width * v);
  /** @param {number[]} values */
  const average = (values) => values.reduce((a, b) => a + b, 0) / values.length;
  /** @param {number[]} values */
  const variance = (values) => average(values.map((v) => (v - average(values)) ** 2));
  const mean = predict ? shift : average(x), of = predict ? width * width : variance(x);
  const z = x.map((v) => (v - mean) / Math.sqrt(of + data.eps)), y = z.map((v) => gamma * v + beta);
  const used = predict ? "the running mean" : "the batch's mean";
  const sentence =
    `The marked sample is ${num(x[0], 2)}, ${used} ${num(mean, 2)}, the variance ${num(of, 2)}: normalized it is ${
      num(z[0], 2)
    }, and after γ and β ${num(y[0], 2)}. ` +
    `The ${size} outputs have mean ${num(average(y), 2)} and variance ${num(variance(y), 2)}.` +
    (predict ? " Its company no longer counts." : "");
  return {
    sentence,
    z: z[0],
    y: y[0],
    mean: average(y),
    variance: variance(y),
    body: dotStrip(78, "x, as it comes", x, MUTED, 20) +
      dotStrip(188, predict ? "z, with running statistics" : "z, normalized over the batch", z, PLUS, 20) +
      dotStrip(298, "y = γ z + β", y, MINUS, 20),
  };
}

// Dots of one feature on a line from -reach to reach; what lies outside stands at its end.
/** @param {number} y @param {string} name @param {number[]} values @param {string} color @param {number} reach */
function dotStrip(y, name, values, color, reach) {
  const sx = scale(-reach, reach, 40, 720), at = (/** @type {number} */ v) => sx(clamp(v, -reach, reach));
  const mean = values.reduce((a, b) => a + b, 0) / values.length, [marked, ...others] = values;
  const d = at(marked);
  return text(40, y - 44, name, { "font-weight": 600 }) +
    text(720, y - 44, `marked sample ${num(marked, 2)}`, { "text-anchor": "end", "font-size": 14 }) +
    line(40, y, 720, y, { stroke: LINE }) +
    [-20, -10, 0, 10, 20].map((t) =>
      line(sx(t), y, sx(t), y + 6, { stroke: MUTED, "stroke-width": 1 }) +
      text(sx(t), y + 22, num(t, 0), { "text-anchor": "middle", "font-size": 13, fill: MUTED })
    ).join("") +
    line(at(mean), y - 32, at(mean), y, { stroke: color, "stroke-width": 2, "stroke-dasharray": "4 3" }) +
    others.map((v, i) => circle(at(v), y - 8 - 6 * (i % 3), 4, { fill: color, stroke: PAPER, "stroke-width": 1 })).join(
      "",
    ) +
    path([[d, y - 26], [d + 8, y - 15], [d, y - 4], [d - 8, y - 15], [d, y - 26]], {
      fill: INK,
      stroke: PAPER,
      "stroke-width": 1.5,
    });
}
