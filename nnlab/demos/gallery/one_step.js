// data: {x, y, rate, steps: [{params, gradients: {W1, b1, W2, b2}, sums, hidden, byHidden, slopes, output, loss}]}

import {
  box,
  circle,
  clamp,
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
  term,
  text,
  tidy,
} from "../shared/drawing.js";

/** @import { Attributes } from "../shared/drawing.js" */
/**
 * @typedef {{ step: number, phase: string }} State
 * @typedef {{
 *   x: number[],
 *   y: number,
 *   rate: number,
 *   steps: {
 *     params: { W1: number[][], b1: number[], W2: number[], b2: number[] },
 *     gradients: { W1: number[][], b1: number[], W2: number[], b2: number[] },
 *     sums: number[],
 *     hidden: number[],
 *     output: number,
 *     loss: number,
 *     byHidden: number[],
 *     slopes: number[],
 *   }[],
 * }} Data
 */

const PLACE = { x: [[46, 96], [46, 284]], h: [[288, 96], [288, 284]], out: [484, 190] };
const DOWN = ["₁", "₂"];

/** @param {State} state @param {Data} data */
export function draw({ step, phase }, data) {
  const s = data.steps[step], after = data.steps[step + 1];
  const miss = tidy(s.output - data.y);
  const what = {
    forward: `the output is ${num(s.output, 4)}, should be ${num(data.y, 0)}, and the loss is ${lossText(s.loss)}.`,
    backward: `the output is off by ${num(miss, 4)}; dL/dw₁₁¹ = ${num(s.gradients.W1[0][0], 4)}.`,
    update: `w₁₁¹ goes from ${num(s.params.W1[0][0], 4)} to ${num(after.params.W1[0][0], 4)}; the loss will fall from ${
      lossText(s.loss)
    } to ${lossText(after.loss)}.`,
  }[phase];
  const sentence = `Step ${step}, ${phase}: ${what}`;
  return {
    sentence,
    body: wires(s, after, phase) + units(s, after, phase, data, miss) +
      lossDots(data.steps.slice(0, -1), step) + ruleWritten(s, after, data, miss, phase),
  };
}

/** @param {number} v */
const lossText = (v) => significant(v, 4);

/** @param {number[]} point @param {string} words @param {string} color */
function label([x, y], words, color) {
  const wide = 8 + 7.6 * words.length;
  return box(x - wide / 2, y - 12, wide, 22, { fill: PAPER, rx: 5 }) +
    text(x, y + 4, words, { "text-anchor": "middle", "font-size": 13.5, "font-weight": 600, fill: color });
}

/** @param {Data["steps"][number]} s @param {Data["steps"][number]} after @param {string} phase */
function wires(s, after, phase) {
  const parts = /** @type {string[]} */ ([]), labels = /** @type {string[]} */ ([]);
  /**
   * @param {number[]} from
   * @param {number[]} to
   * @param {string} name
   * @param {(a: { W1: number[][], b1: number[], W2: number[], b2: number[] }) => number} pick
   * @param {number} share
   */
  const wire = ([x1, y1], [x2, y2], name, pick, share) => {
    const w = pick(s.params), g = pick(s.gradients), color = (phase === "backward" ? g : w) < 0 ? MINUS : PLUS;
    const size = phase === "backward" ? 12 * Math.abs(g) : 2.4 * Math.abs(w);
    parts.push(
      line(x1, y1, x2, y2, {
        stroke: color,
        "stroke-width": clamp(1.2 + size, 1.2, 8),
        "stroke-dasharray": (phase === "backward" ? g : w) < 0 ? "9 5" : null,
      }),
    );
    const words = phase === "forward"
      ? `${name} = ${num(w, 4)}`
      : phase === "backward"
      ? `dL/d${name} = ${num(g, 4)}`
      : `${num(w, 4)} → ${num(pick(after.params), 4)}`;
    labels.push(label([x1 + share * (x2 - x1), y1 + share * (y2 - y1)], words, color));
  };
  for (const i of [0, 1]) {
    for (const j of [0, 1]) {
      wire(PLACE.x[i], PLACE.h[j], `w${DOWN[i]}${DOWN[j]}¹`, (p) => p.W1[i][j], i === j ? 0.52 : 0.3);
    }
    wire(PLACE.h[i], PLACE.out, `w${DOWN[i]}₁²`, (p) => p.W2[i], 0.5);
  }
  return parts.join("") + labels.join("");
}

/**
 * @param {Data["steps"][number]} s
 * @param {Data["steps"][number]} after
 * @param {string} phase
 * @param {Data} data
 * @param {number} miss
 */
function units(s, after, phase, { x, y }, miss) {
  /** @param {number[]} point @param {string} name @param {string} value */
  const unit = ([cx, cy], name, value) =>
    circle(cx, cy, 36, { "stroke-width": 2.2 }) +
    text(cx, cy - 5, name, { "text-anchor": "middle", fill: MUTED, "font-size": 13 }) +
    text(cx, cy + 15, value, { "text-anchor": "middle", "font-weight": 700 });
  /** @param {number[]} point @param {string} words @param {number} [down] */
  const under = ([cx, cy], words, down = 54) =>
    text(cx, cy + down, words, { "text-anchor": "middle", "font-size": 13.5 });
  /** @param {string} name @param {number} b @param {number} g @param {number} next */
  const bias = (name, b, g, next) =>
    phase === "forward"
      ? `${name} = ${num(b, 4)}`
      : phase === "backward"
      ? `dL/d${name} = ${num(g, 4)}`
      : `${name}: ${num(b, 4)} → ${num(next, 4)}`;
  const back = phase === "backward", parts = x.map((v, i) => unit(PLACE.x[i], `x${DOWN[i]}`, num(v, 0)));
  s.hidden.forEach((o, j) => {
    parts.push(
      unit(PLACE.h[j], back ? `dL/dO₁${DOWN[j]}` : `O₁${DOWN[j]}`, num(back ? s.byHidden[j] : o, 4)),
      under(PLACE.h[j], bias(`b${DOWN[j]}¹`, s.params.b1[j], s.gradients.b1[j], after.params.b1[j]), j ? 58 : -46),
    );
  });
  return parts.join("") + unit(PLACE.out, back ? "dL/dŷ" : "ŷ", num(back ? miss : s.output, 4)) +
    text(452, 268, bias("b₁²", s.params.b2[0], s.gradients.b2[0], after.params.b2[0]), { "font-size": 13.5 }) +
    text(452, 288, `y = ${num(y, 0)}`, { "font-size": 13.5 });
}

// The loss before every step, with a mark at this one.
/** @param {Data["steps"]} steps @param {number} step */
function lossDots(steps, step) {
  const sx = scale(0, steps.length - 1, 600, 738), sy = scale(0, steps[0].loss, 316, 92);
  const points = steps.map((s, i) => [sx(i), sy(s.loss)]);
  return text(600, 34, "loss", { fill: MUTED }) +
    text(600, 62, lossText(steps[step].loss), { "font-size": 22, "font-weight": 700 }) +
    line(600, 316, 738, 316, { stroke: MUTED }) + line(600, 316, 600, 86, { stroke: MUTED }) +
    path(points, { stroke: PLUS, "stroke-width": 2.5 }) +
    circle(points[step][0], points[step][1], 6.5, { fill: MINUS, stroke: PAPER }) +
    [0, 10, 20].map((n) => text(sx(n), 336, n, { "text-anchor": "middle", "font-size": 13, fill: MUTED })).join("") +
    text(669, 356, "step", { "text-anchor": "middle", "font-size": 13, fill: MUTED });
}

// What belongs to w₁₁¹, written out.
/**
 * @param {Data["steps"][number]} s
 * @param {Data["steps"][number]} after
 * @param {Data} data
 * @param {number} miss
 * @param {string} phase
 */
function ruleWritten(s, after, { x, rate }, miss, phase) {
  const o = s.hidden[0], g = s.gradients.W1[0][0], w = s.params;
  /** @param {number} row @param {string} words @param {Attributes} more */
  const at = (row, words, more) => text(24, 394 + 26 * row, words, { "font-size": 15, ...more });
  /** @param {number[][]} values @param {number} rest */
  const sum = (values, rest) =>
    values.map(([a, b]) => `${term(a, 4).replace(/\.?0+$/, "")}·${term(b, 4)}`).join(" + ") + ` + ${term(rest, 4)}`;
  /** @type {Record<string, string[]>} */
  const written = {
    forward: [
      `z₁₁ = x₁·w₁₁¹ + x₂·w₂₁¹ + b₁¹ = ${sum([[x[0], w.W1[0][0]], [x[1], w.W1[1][0]]], w.b1[0])} = ${
        num(s.sums[0], 4)
      }, O₁₁ = σ(z₁₁) = ${num(o, 4)}`,
      `ŷ = O₁₁·w₁₁² + O₁₂·w₂₁² + b₁² = ${sum([[o, w.W2[0]], [s.hidden[1], w.W2[1]]], w.b2[0])} = ${num(s.output, 4)}`,
    ],
    backward: [
      "dL/dw₁₁¹ = dL/dŷ · w₁₁² · O₁₁(1 − O₁₁) · x₁",
      `= ${num(miss, 4)} · ${term(w.W2[0], 4)} · ${num(s.slopes[0], 4)} · ${num(x[0], 0)} = ${num(g, 4)}`,
    ],
    update: [
      "new w₁₁¹ = w₁₁¹ − rate · dL/dw₁₁¹",
      `= ${num(w.W1[0][0], 4)} − ${num(rate, 1)} · ${term(g, 4)} = ${num(after.params.W1[0][0], 4)}`,
    ],
  };
  const rows = written[phase];
  return line(24, 370, 740, 370, { stroke: LINE }) + at(0, rows[0], { fill: MUTED }) +
    at(1, rows[1], { "font-weight": 600, x: 24 });
}
