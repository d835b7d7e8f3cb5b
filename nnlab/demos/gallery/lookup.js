// data: {keys: [[x, y], ...], values}. Five scores are little enough for the browser.

import {
  box,
  circle,
  clamp,
  frame,
  LINE,
  line,
  MINUS,
  MUTED,
  num,
  PAPER,
  PLUS,
  scale,
  share,
  text,
  tidy,
} from "../shared/drawing.js";

/**
 * @typedef {{ x: number, y: number, scale: number }} State
 * @typedef {{ keys: number[][], values: number[] }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ x, y, scale: times }, { keys, values }) {
  const scores = keys.map(([a, b]) => tidy(times * (a * x + b * y))), top = Math.max(...scores);
  const e = scores.map((s) => Math.exp(s - top)), sum = e.reduce((a, b) => a + b);
  const weights = e.map((v) => v / sum), answer = weights.reduce((t, w, k) => t + w * values[k], 0);
  const best = weights.indexOf(Math.max(...weights));
  const kind = weights[best] >= 0.9 ? "It looks up" : weights[best] <= 0.3 ? "It averages" : "It leans to one side";
  const even = weights[best] - Math.min(...weights) < 1e-9;
  const sentence = even
    ? `All keys match alike, so every weight is ${num(weights[0], 2)} and the answer is the plain mean of the values, ${
      num(answer, 2)
    }.`
    : `${kind}: key ${best + 1} has the largest weight, ${share(weights[best], 2)}, and value ${values[best]}. ` +
      `The answer, the weighted mean of the values, is ${num(answer, 2)}.`;
  return {
    sentence,
    weights,
    answer,
    body: keyPlane(x, y, keys, values, best) + weightBars(scores, weights, values, best) + ruler(answer, values),
  };
}

/** @param {number} x @param {number} y @param {number[][]} keys @param {number[]} values @param {number} best */
function keyPlane(x, y, keys, values, best) {
  const at = { x: 50, y: 20, size: 310, low: -2, high: 2 }, plot = frame(at, "", "", [-2, -1, 0, 1, 2]);
  /** @param {number[]} point @param {number} k */
  const dot = ([a, b], k) =>
    line(plot.sx(0), plot.sy(0), plot.sx(a), plot.sy(b), { stroke: MUTED, "stroke-dasharray": "5 4" }) +
    circle(plot.sx(a), plot.sy(b), 15, { stroke: k === best ? PLUS : MUTED, "stroke-width": k === best ? 4 : 1.5 }) +
    text(plot.sx(a), plot.sy(b) + 5, values[k], { "text-anchor": "middle", "font-weight": 600 }) +
    text(plot.sx(a) + (a < 0 ? -20 : 20), plot.sy(b) + (b < 0 ? 20 : -12), `key ${k + 1}`, {
      "text-anchor": a < 0 ? "end" : "start",
      fill: MUTED,
      "font-size": 13,
    });
  const endX = plot.sx(x), endY = plot.sy(y);
  return plot.svg + keys.map(dot).join("") +
    line(plot.sx(0), plot.sy(0), endX, endY, { stroke: MINUS, "stroke-width": 4 }) +
    circle(endX, endY, 8, { fill: MINUS, stroke: PAPER }) +
    box(at.x, at.y, at.size, at.size, {
      fill: "transparent",
      "data-drag": "x y",
      "data-low": -2,
      "data-high": 2,
      style: "cursor:crosshair",
    });
}

/** @param {number[]} scores @param {number[]} weights @param {number[]} values @param {number} best */
function weightBars(scores, weights, values, best) {
  const head = Object.entries({ key: 410, value: 462, score: 526, weight: 600 }).map(([words, px]) =>
    text(px, 36, words, { "text-anchor": "middle", fill: MUTED })
  ).join("");
  return head + line(390, 46, 748, 46, { stroke: LINE }) + weights.map((w, k) => {
    const py = 60 + 38 * k, mine = k === best && weights[best] > Math.min(...weights);
    return text(410, py + 18, k + 1, { "text-anchor": "middle", "font-weight": mine ? 700 : 400 }) +
      text(548, py + 18, num(scores[k], 2), { "text-anchor": "end" }) +
      box(566, py + 4, Math.max(1, 70 * w), 20, { fill: mine ? PLUS : MUTED }) +
      text(573 + 70 * w, py + 19, share(w, 2), { "font-weight": mine ? 700 : 400 }) +
      text(462, py + 18, values[k], { "text-anchor": "middle", "font-weight": 600 });
  }).join("");
}

/** @param {number} answer @param {number[]} values */
function ruler(answer, values) {
  const sx = scale(0, 10, 410, 730), at = 330;
  return line(410, at, 730, at) + [0, 2, 4, 6, 8, 10].map((t) =>
    line(sx(t), at, sx(t), at + 6) +
    text(sx(t), at + 24, t, { "text-anchor": "middle", fill: MUTED, "font-size": 13 })
  ).join("") +
    values.map((v) => circle(sx(v), at, 5, { stroke: MUTED })).join("") +
    circle(sx(answer), at, 9, { fill: MINUS, stroke: PAPER, "stroke-width": 2 }) +
    text(clamp(sx(answer), 450, 690), at - 18, `answer ${num(answer, 2)}`, {
      "text-anchor": "middle",
      "font-weight": 700,
    }) +
    text(570, at + 48, "values (rings) and the answer", { "text-anchor": "middle", fill: MUTED, "font-size": 13 });
}
