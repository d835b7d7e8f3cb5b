// data: {curve at even steps, corners: {kind: [{starts, x, y, weights, first} by H]},
// errors: {kind: [by H]}, parameters: [by H]}

import {
  circle,
  clamp,
  count,
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
  significant,
  text,
} from "../shared/drawing.js";

/**
 * @typedef {{ hidden: number, added: number, kind: string }} State
 * @typedef {{
 *   curve: number[],
 *   corners: Record<string, {
 *     starts: number[],
 *     x: number[],
 *     y: number[],
 *     weights: number[],
 *     first: number,
 *   }[]>,
 *   errors: Record<string, number[]>,
 *   parameters: number[],
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ hidden, kind, added }, data) {
  const here = data.corners[kind][hidden - 1], error = data.errors[kind][hidden - 1], n = data.parameters[hidden - 1];
  const stairs = kind.startsWith("stairs"), all = Math.min(added, hidden) === hidden, some = Math.min(added, hidden);
  const shape = stairs
    ? `a stair of ${hidden + 1} levels`
    : `a broken line of ${hidden} piece${hidden === 1 ? "" : "s"}`;
  const sentence = all
    ? `${hidden} hidden neuron${
      hidden === 1 ? " makes" : "s make"
    } ${shape}, with ${n} parameters; at its worst place it is ${significant(error, 2)} away from the curve.`
    : `${some} of ${count(hidden, "hidden neuron")} added up: the sum is what the whole network says up to x = ${
      num(here.starts[some], 2)
    }, where the next one begins to act.`;
  const sum = here.x.map((x, i) => [x, partial(here, some, x, stairs, here.x[i - 1] === x)]);
  const sx = scale(0, 1, 46, 484), sy = scale(-1.6, 1.6, 330, 40);
  const curve = data.curve.map((v, i) => [sx(i / (data.curve.length - 1)), sy(v)]);
  const levels = [-1, 0, 1].map((v) =>
    line(46, sy(v), 484, sy(v), { stroke: LINE, "stroke-width": 1 }) +
    text(38, sy(v) + 4.5, num(v, 0), { "text-anchor": "end", "font-size": 13, fill: MUTED })
  );
  return {
    sentence,
    error,
    sum,
    body: levels.join("") +
      here.starts.map((t) =>
        line(sx(t), 40, sx(t), 476, { stroke: LINE, "stroke-width": 1, "stroke-dasharray": "2 5" })
      ).join("") +
      path(curve, { stroke: MUTED, "stroke-width": 7, opacity: 0.45 }) +
      path(sum.map(([x, y]) => [sx(x), clamp(sy(y), 34, 336)]), {
        stroke: PLUS,
        "stroke-width": 3,
        "stroke-linejoin": "round",
      }) +
      text(46, 24, `the curve (broad, gray) and the ${all ? "network" : `first ${some} of ${hidden}`} (blue)`, {
        "font-size": 14,
        fill: MUTED,
      }) +
      hinges(here, some, stairs, sx) + errorChart(data.errors, kind, hidden, error, n),
  };
}

// The level at the left, and the first neurons' contributions, added up at x. A step is still
// silent at its place; `after` is right behind it.
/**
 * @param {{ starts: number[], weights: number[], first: number }} network
 * @param {number} some
 * @param {number} x
 * @param {boolean} stairs
 * @param {boolean} after
 */
const partial = ({ starts, weights, first }, some, x, stairs, after) =>
  starts.slice(0, some).reduce(
    (sum, t, j) => sum + weights[j] * (stairs ? (x > t || (after && x === t) ? 1 : 0) : Math.max(0, x - t)),
    first,
  );

// What each hidden neuron contributes: a hinge (ReLU) or a step, up or down from its place.
/**
 * @param {{ starts: number[], weights: number[] }} network
 * @param {number} some
 * @param {boolean} stairs
 * @param {(a: number) => number} sx
 */
function hinges({ starts, weights }, some, stairs, sx) {
  const ends = starts.map((t, j) => weights[j] * (stairs ? 1 : 1 - t)), most = Math.max(...ends.map(Math.abs));
  const sy = scale(-most, most, 474, 372), zero = sy(0);
  return text(46, 360, "what each hidden neuron contributes", { "font-size": 14, fill: MUTED }) +
    line(46, zero, 484, zero, { stroke: MUTED, "stroke-width": 1 }) +
    [0, 0.5, 1].map((t) => text(sx(t), 504, num(t, 1), { "text-anchor": "middle", "font-size": 13, fill: MUTED })).join(
      "",
    ) +
    starts.map((t, j) => {
      const points = stairs
        ? [[46, zero], [sx(t), zero], [sx(t), sy(ends[j])], [484, sy(ends[j])]]
        : [[46, zero], [sx(t), zero], [484, sy(ends[j])]];
      const on = j < some;
      return path(points, {
        stroke: !on ? LINE : ends[j] < 0 ? MINUS : PLUS,
        "stroke-width": on ? 2 : 1.2,
        "stroke-dasharray": ends[j] < 0 ? "6 4" : null,
      }) +
        line(sx(t), 478, sx(t), 488, { stroke: on ? INK : MUTED, "stroke-width": 3 });
    }).join("");
}

// The largest error for every number of neurons, both kinds, on doubling axes.
/**
 * @param {Record<string, number[]>} errors
 * @param {string} kind
 * @param {number} hidden
 * @param {number} error
 * @param {number} parameters
 */
function errorChart(errors, kind, hidden, error, parameters) {
  const most = errors[kind].length, lg = (/** @type {number} */ v) => Math.log2(v);
  const sx = scale(0, lg(most), 560, 730), sy = scale(lg(0.008), lg(2), 336, 150);
  const marks = [1, 2, 4, 8, 16].map((h) =>
    line(sx(lg(h)), 336, sx(lg(h)), 341, { stroke: MUTED }) +
    text(sx(lg(h)), 357, h, { "text-anchor": "middle", "font-size": 12, fill: MUTED })
  );
  const heights = [0.01, 0.03, 0.1, 0.3, 1].map((e) =>
    line(560, sy(lg(e)), 730, sy(lg(e)), { stroke: LINE, "stroke-width": 1 }) +
    text(552, sy(lg(e)) + 4, e, { "text-anchor": "end", "font-size": 12, fill: MUTED })
  );
  const lines = Object.entries(errors).map(([name, all]) => {
    const on = name === kind, points = all.map((e, i) => [sx(lg(i + 1)), sy(lg(e))]);
    return path(points, {
      stroke: on ? PLUS : MUTED,
      "stroke-width": on ? 3 : 1.5,
      "stroke-dasharray": on ? null : "5 4",
    });
  });
  return text(560, 46, `1-${hidden}-1`, { "font-size": 21, "font-weight": 700 }) +
    text(560, 72, `${parameters} parameters`, { "font-size": 15 }) +
    text(560, 96, `largest error ${num(error, 2)}`, { "font-weight": 600 }) +
    text(560, 134, "largest error", { "font-size": 13, fill: MUTED }) + marks.join("") + heights.join("") +
    lines.join("") +
    circle(sx(lg(hidden)), sy(lg(error)), 6.5, { fill: MINUS, stroke: PAPER }) +
    text(645, 382, "hidden neurons", { "text-anchor": "middle", "font-size": 13, fill: MUTED });
}
