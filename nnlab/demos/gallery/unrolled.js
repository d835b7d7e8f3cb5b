// data: {x, y, of: {w: {h, delta, part, sum}}}

import {
  box,
  circle,
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
  signed,
  significant,
  SOFT,
  text,
} from "../shared/drawing.js";

/**
 * @typedef {{ done: number, w: number }} State
 * @typedef {{
 *   x: number[],
 *   y: number,
 *   of: Record<string, { h: number[][][], delta: number[], part: number[], sum: number }>,
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ done, w }, data) {
  const run = data.of[String(+w.toFixed(2))], h = run.h.flat(3), n = h.length;
  const forward = Math.min(done, n), back = Math.max(done - n, 0), first = n - back;
  const soFar = run.part.slice(first).reduce((a, b) => a + b, 0);
  const most = run.part.map(Math.abs).indexOf(Math.max(...run.part.map(Math.abs)));
  const sentence = back === n
    ? `All five steps have brought their part: the derivative by wₕ is ${
      signed(soFar, 3)
    }, their sum. The largest part is that of step ${most + 1}, ${signed(run.part[most], 3)}.`
    : back
    ? `Back to step ${first + 1}: it adds h before it times δ, ${
      signed(run.part[first], 3)
    }, to the derivative by wₕ, which is ${signed(soFar, 3)} so far.`
    : forward === n
    ? `Forwards through all five steps: h₅ = ${num(h[n - 1], 3)}, and ${
      num(data.y, 0)
    } was asked for. Now the way back.`
    : forward
    ? `After step ${forward} the state is ${num(h[forward - 1], 3)}.`
    : "Nothing has been read yet; the state is 0.";
  return {
    sentence,
    soFar,
    body: weight(w, back ? signed(soFar, 3) : "", n, first) +
      h.map((v, t) => step(t, v, data, run, forward, first, n)).join("") + loss(h, data, forward, n),
  };
}

/** @param {number} t */
const X = (t) => 96 + 122 * t;

/** @param {number} w @param {string} sum @param {number} n @param {number} first */
function weight(w, sum, n, first) {
  const arrows = Array.from(
    { length: n },
    (_, t) =>
      line(360, 66, X(t) - 42, 176, {
        stroke: t >= first ? MINUS : LINE,
        "stroke-width": t >= first ? 2.5 : 1,
        "stroke-dasharray": t >= first ? undefined : "4 3",
      }),
  ).join("");
  return arrows + box(255, 22, 210, 46, { fill: SOFT, stroke: MUTED, rx: 8 }) +
    text(360, 41, `wₕ = ${num(w, 2)}, used 5 times`, { "text-anchor": "middle", "font-size": 14 }) +
    text(360, 60, sum ? `derivative ${sum}` : "no derivative yet", {
      "text-anchor": "middle",
      "font-size": 13,
      fill: MUTED,
    });
}

/**
 * @param {number} t
 * @param {number} v
 * @param {Data} data
 * @param {Data["of"][string]} run
 * @param {number} forward
 * @param {number} first
 * @param {number} n
 */
function step(t, v, data, run, forward, first, n) {
  const x = X(t), seen = t < forward, back = t >= first;
  return line(x - 96 + (t ? 0 : 40), 190, x - 30, 190, { stroke: seen ? INK : LINE, "stroke-width": 2 }) +
    path([[x - 38, 185], [x - 28, 190], [x - 38, 195]], { stroke: seen ? INK : LINE }) +
    line(x, 250, x, 216, { stroke: seen ? INK : LINE }) +
    text(x, 268, `x = ${num(data.x[t], 1)}`, { "text-anchor": "middle", "font-size": 13, fill: MUTED }) +
    circle(x, 190, 27, { fill: seen ? PALE : PAPER, stroke: seen ? PLUS : LINE }) +
    text(x, 195, seen ? num(v, 2) : "", { "text-anchor": "middle", "font-size": 14 }) +
    text(x + 24, 222, `h${"₁₂₃₄₅"[t]}`, { "font-size": 14 }) +
    (back
      ? text(x, 296, `δ = ${significant(run.delta[t], 3)}`, { "text-anchor": "middle", "font-size": 13, fill: MINUS }) +
        text(x, 318, `part ${significant(run.part[t], 3)}`, {
          "text-anchor": "middle",
          "font-size": 13,
          "font-weight": 600,
        })
      : "");
}

/** @param {number[]} h @param {Data} data @param {number} forward @param {number} n */
function loss(h, data, forward, n) {
  const done = forward === n, v = 0.5 * (h[n - 1] - data.y) ** 2;
  return line(X(n - 1) + 30, 190, 664, 190, { stroke: done ? INK : LINE, "stroke-width": 2 }) +
    box(664, 166, 84, 48, { fill: done ? SOFT : PAPER, stroke: done ? MUTED : LINE, rx: 6 }) +
    text(706, 186, "loss", { "text-anchor": "middle", "font-size": 14 }) +
    text(706, 206, done ? num(v, 3) : "", { "text-anchor": "middle", "font-size": 14 }) +
    text(16, 344, "δ is the derivative by the sum inside tanh; part = the state before, times δ", {
      "font-size": 13,
      fill: MUTED,
    });
}
