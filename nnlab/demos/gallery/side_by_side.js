// data: {samples: [[x1, x2]], levels: [{labels, percent, lines, mistakes, logistic, loss, true}]}

import { border, cross, dial, legend, sample, sides } from "../shared/classes.js";
import { frame, MUTED, num, text } from "../shared/drawing.js";

/** @import { Plot, Square } from "../shared/drawing.js" */
/**
 * @typedef {[w1: number, w2: number, b: number]} Line
 * @typedef {{ percent: number }} State
 * @typedef {{
 *   samples: number[][],
 *   levels: {
 *     labels: number[],
 *     percent: number,
 *     lines: Line[],
 *     mistakes: number[],
 *     logistic: Line,
 *     loss: number,
 *     true: number[],
 *   }[],
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ percent }, data) {
  const now = data.levels[data.levels.findIndex((level) => level.percent === percent)],
    last = now.lines[now.lines.length - 1];
  const restless = now.mistakes[now.mistakes.length - 1] > 0, all = data.samples.length;
  const sentence = `With ${now.percent} percent of the labels wrong, the perceptron ` +
    (restless
      ? `still makes ${now.mistakes.join(", ")} mistakes in its last epochs, and its line keeps moving. `
      : "makes no more mistakes, and its line rests. ") +
    `By their true classes its last line gets ${now.true[0]} of ${all} samples right, that of logistic ` +
    `regression ${now.true[1]}.`;
  const left = { x: 56, y: 66, size: 296, low: -3, high: 3 }, right = { ...left, x: 446 };
  return {
    sentence,
    restless,
    body: text(left.x, 24, "perceptron", { "font-weight": 700, "font-size": 17 }) +
      text(
        left.x,
        48,
        restless ? `${now.mistakes[now.mistakes.length - 1]} mistakes in the last epoch` : "no mistakes any more",
        { "font-size": 14, fill: MUTED },
      ) +
      text(right.x, 24, "logistic regression", { "font-weight": 700, "font-size": 17 }) +
      text(right.x, 48, `loss ${num(now.loss, 3)}`, { "font-size": 14, fill: MUTED }) + legend(right.x + 148, 43) +
      one(left, data.samples, now.labels, last, sides, now.lines.slice(0, -1)) +
      one(right, data.samples, now.labels, now.logistic, dial, []) +
      text(left.x + left.size / 2, 428, `true classes: ${now.true[0]} of ${all}`, {
        "text-anchor": "middle",
        "font-weight": 600,
      }) +
      text(right.x + left.size / 2, 428, `true classes: ${now.true[1]} of ${all}`, {
        "text-anchor": "middle",
        "font-weight": 600,
      }),
  };
}

/**
 * @param {Square} at
 * @param {number[][]} samples
 * @param {number[]} labels
 * @param {Line} line
 * @param {(a: Square, b: Plot, c: number, d: number, e: number) => string} map
 * @param {Line[]} before
 */
function one(at, samples, labels, line, map, before) {
  const plot = frame(at, "", "x₂", [-3, -2, -1, 0, 1, 2, 3]);
  /** @param {number[]} p @param {number} i */
  const wrong = (p, i) => (line[0] * p[0] + line[1] * p[1] + line[2] > 0 ? 1 : 0) !== labels[i];
  return map(at, plot, ...line) +
    before.map((old) => border(at, plot, ...old, { "stroke-width": 1.2, "stroke-dasharray": "7 5" })).join("") +
    plot.svg +
    text(at.x + at.size, at.y + at.size + 35, "x₁", { "text-anchor": "end", "font-size": 14 }) +
    samples.map((p, i) => (wrong(p, i) ? cross(plot.sx(p[0]), plot.sy(p[1]), 9) : "")).join("") +
    samples.map((p, i) => sample(plot.sx(p[0]), plot.sy(p[1]), labels[i], 4.5)).join("");
}
