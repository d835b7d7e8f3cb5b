// data: {name: {samples: [[x1, x2, class]], visits: [{n, epoch, before, after, z}]}}

import { border, cross, DARK, legend, sample, sides } from "../shared/classes.js";
import { box, circle, frame, line, MUTED, num, PLUS, scale, term, text } from "../shared/drawing.js";
import { are } from "../shared/words.js";

/** @import { Attributes } from "../shared/drawing.js" */
/**
 * @typedef {{ samples: string, visit: number }} State
 * @typedef {[w1: number, w2: number, b: number]} Line
 * @typedef {{ n: number, epoch: number, before: Line, after: Line, z: number }} Visit
 * @typedef {Record<string, { samples: number[][], visits: Visit[] }>} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ samples: name, visit }, data) {
  const { samples, visits } = data[name], now = visits[visit - 1];
  const [x1, x2, y] = samples[now.n], said = now.z > 0 ? 1 : 0, wrong = said !== y;
  const counts = mistakes(samples, visits.slice(0, visit));
  /** @param {number[]} point */
  const side = ([p, q, kind]) => (now.after[0] * p + now.after[1] * q + now.after[2] > 1e-9 ? 1 : 0) === kind;
  const right = samples.filter(side).length;
  const sentence = `Visit ${visit}, epoch ${now.epoch}: sample ${now.n + 1} at (${num(x1)}, ${num(x2)}) has the sum ` +
    `${num(now.z, 2)}, so the perceptron says ${said}; its class is ${y}. ` +
    (wrong
      ? `A mistake, and w becomes (${num(now.after[0])}, ${num(now.after[1])}), b ${num(now.after[2])}. `
      : "Right, and nothing changes. ") +
    `Now ${are(right, samples.length, "samples")} on their side.`;
  const at = { x: 58, y: 40, size: 316, low: -2.5, high: 2.5 };
  const plot = frame(at, "x₁", "x₂", [-2, -1, 0, 1, 2]);
  return {
    sentence,
    right,
    counts,
    body: legend(66, 22) + sides(at, plot, ...now.after) +
      (wrong ? border(at, plot, ...now.before, { "stroke-dasharray": "6 5", "stroke-width": 2 }) : "") + plot.svg +
      samples.filter((s) => !side(s)).map(([p, q]) => cross(plot.sx(p), plot.sy(q))).join("") +
      samples.map(([p, q, kind]) => sample(plot.sx(p), plot.sy(q), kind)).join("") +
      circle(plot.sx(x1), plot.sy(x2), 15, { fill: "none", stroke: "#ffffff", "stroke-width": 6 }) +
      circle(plot.sx(x1), plot.sy(x2), 15, { fill: "none", stroke: DARK, "stroke-width": 2.5 }) +
      stepWritten(now, [x1, x2, y], said) + mistakeBars(counts, samples.length, visits),
  };
}

/**
 * @param {number[][]} samples
 * @param {Visit[]} seen
 */
const mistakes = (samples, seen) => {
  const counts = /** @type {number[]} */ ([]);
  for (const { n, epoch, z } of seen) {
    counts[epoch - 1] = (counts[epoch - 1] ?? 0) + ((z > 0 ? 1 : 0) === samples[n][2] ? 0 : 1);
  }
  return counts;
};

// The step in numbers.
/** @param {{ before: number[], after: number[], z: number }} visit @param {number[]} sample @param {number} said */
function stepWritten({ before, after, z }, [x1, x2, y], said) {
  /** @param {number} row @param {string} words @param {Attributes} [more] */
  const at = (row, words, more) => text(412, 58 + 25 * row, words, { "font-size": 14, ...more });
  const error = y - said, pair = (/** @type {number[]} */ v) => `(${num(v[0])}, ${num(v[1])})`;
  const mark = error === 0 ? "right" : error > 0 ? "a missed yes" : "a wrong yes";
  return at(
    0,
    `z = ${num(before[0])}·${term(x1)} + ${term(before[1])}·${term(x2)} + ${term(before[2])} = ${num(z, 2)}`,
  ) +
    at(1, `says ${said}, should be ${y}: y − ŷ = ${num(error, 0)}`) + at(1, mark, { x: 640, "font-weight": 700 }) +
    at(2, `w = ${pair(before)} + ${term(error, 0)}·(${num(x1)}, ${num(x2)}) = ${pair(after)}`) +
    at(3, `b = ${num(before[2])} + ${term(error, 0)} = ${num(after[2])}`);
}

// Mistakes of every epoch until now.
/**
 * @param {number[]} counts
 * @param {number} most
 * @param {Visit[]} visits
 */
function mistakeBars(counts, most, visits) {
  const epochs = visits[visits.length - 1].epoch, wide = 300 / epochs, sy = scale(0, most, 352, 200);
  const shown = counts.map((count, i) => {
    const x = 424 + i * wide, middle = x + wide / 2 - 1;
    return box(x, sy(count), wide - 3, 352 - sy(count), { fill: PLUS }) +
      text(middle, sy(count) - 5, count, { "text-anchor": "middle", "font-size": 13 }) +
      text(middle, 368, i + 1, { "text-anchor": "middle", "font-size": 12, fill: MUTED });
  });
  return text(412, 182, "mistakes in each epoch", { "font-size": 14, fill: MUTED }) +
    line(420, 352, 736, 352, { stroke: MUTED }) + shown.join("") +
    text(578, 390, "epoch", { "text-anchor": "middle", "font-size": 14 });
}
