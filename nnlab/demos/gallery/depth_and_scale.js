// data: {depths, scales, measured: {activation: [depth][scale] {dW, signal, delta, predicted, factor}}}

import {
  box,
  clamp,
  INK,
  LINE,
  line,
  MINUS,
  MUTED,
  num,
  PALE,
  path,
  PLUS,
  scale,
  tenTo,
  text,
  tidy,
} from "../shared/drawing.js";

/** @import { Attributes } from "../shared/drawing.js" */
/**
 * @typedef {{ activation: string, depth: number, scale: number }} State
 * @typedef {{
 *   depths: number[],
 *   scales: number[],
 *   measured: Record<string, {
 *     dW: number[],
 *     signal: number[],
 *     delta: number[],
 *     predicted: number,
 *     factor: number,
 *   }[][]>,
 * }} Data
 */

/** @param {number[]} list @param {number} v */
const nearestIndex = (list, v) =>
  list.reduce((best, x, i) => (Math.abs(x - v) < Math.abs(list[best] - v) ? i : best), 0);

/** @param {State} state @param {Data} data */
export function draw({ activation, depth, scale: s }, data) {
  const m = data.measured[activation][nearestIndex(data.depths, depth)][nearestIndex(data.scales, s)];
  const L = m.dW.length, first = m.dW[0], last = m.dW[L - 1], passed = m.delta[0] - m.delta[L - 2];
  const named = Math.abs(s - 1) < 0.05 ? " (Xavier's)" : Math.abs(s - 1.4) < 0.05 ? " (He's)" : "";
  const least = Math.min(...m.dW), most = Math.max(...m.dW), apart = most - least;
  const verdict = first < -6
    ? "Layer 1 learns next to nothing: its gradient has vanished."
    : first > 4
    ? "The gradient has exploded: the first step would throw the weights away."
    : apart < 1
    ? `All lengths lie within a factor of ${num(10 ** apart, 1)} of each other.`
    : `The longest is about ${roughly(apart)} times as long as the shortest.`;
  const sentence = `${depth} hidden layers of ${activation}, weight scale ${num(s)}${named}. ` +
    `Predicted: one layer back multiplies by about ${num(m.factor, 2)}, so layer 1 gets ${roughly(m.predicted)} ` +
    `of the delta of layer ${L - 1}; measured ${roughly(passed)}. ` +
    `Length of dW: ${roughly(first)} in layer 1, ${roughly(last)} in the last. ${verdict}`;
  return { sentence, first, last, passed, body: depthPlot(m, L) };
}

// 10 to a power that is known to a tenth: two digits, as 0.013, 790, or 2.0 · 10⁻⁶.
/** @param {number} k */
const roughly = (k) => k > -2.95 && k < 2.95 ? String(Number((10 ** k).toPrecision(2))) : tenTo(tidy(k));

const LEAST_EXPONENT = -16;
const MOST_EXPONENT = 16;

/**
 * @param {{ dW: number[], signal: number[], delta: number[], predicted: number, factor: number }} m
 * @param {number} L
 */
function depthPlot(m, L) {
  const sx = scale(0, L, 76, 740), sy = scale(LEAST_EXPONENT, MOST_EXPONENT, 356, 62), wide = (740 - 76) / L;
  const ticks = [-16, -12, -8, -4, 0, 4, 8, 12, 16].map((e) =>
    line(70, sy(e), 740, sy(e), { stroke: e === 0 ? MUTED : LINE, "stroke-width": e === 0 ? 1.5 : 1 }) +
    text(64, sy(e) + 5, tenTo(e), { "text-anchor": "end", "font-size": 13, fill: MUTED })
  ).join("");
  const every = L > 12 ? 2 : 1;
  const bars = m.dW.map((v, k) => {
    const top = sy(Math.max(clamp(v, LEAST_EXPONENT, MOST_EXPONENT), 0)),
      foot = sy(Math.min(clamp(v, LEAST_EXPONENT, MOST_EXPONENT), 0));
    const beyond = v > MOST_EXPONENT
      ? text(sx(k + 0.5), 74, "↑", { "text-anchor": "middle" })
      : v < LEAST_EXPONENT
      ? text(sx(k + 0.5), 352, "↓", { "text-anchor": "middle" })
      : "";
    return box(sx(k) + wide * 0.18, top, wide * 0.64, Math.max(foot - top, 2), {
      fill: v < 0 ? PALE : PLUS,
      stroke: PLUS,
    }) + beyond +
      (k % every === 0 || k === L - 1
        ? text(sx(k + 0.5), 376, k + 1, { "text-anchor": "middle", "font-size": 13, fill: MUTED })
        : "");
  }).join("");
  /** @param {number[]} values @param {Attributes} more */
  const trace = (values, more) =>
    path(values.map((v, k) => [sx(k + 0.5), sy(clamp(v, LEAST_EXPONENT, MOST_EXPONENT))]), more);
  return ticks + bars +
    trace(m.signal, { stroke: INK, "stroke-width": 2, "stroke-dasharray": "2 4" }) +
    trace(m.delta, { stroke: MINUS, "stroke-width": 3, "stroke-dasharray": "8 4" }) +
    text(408, 404, "layer", { "text-anchor": "middle" }) +
    box(76, 20, 14, 14, { fill: PALE, stroke: PLUS }) + text(98, 32, "length of dW", { "font-size": 14 }) +
    line(214, 27, 252, 27, { stroke: MINUS, "stroke-width": 3, "stroke-dasharray": "8 4" }) +
    text(260, 32, "size of delta", { "font-size": 14 }) +
    line(372, 27, 410, 27, { stroke: INK, "stroke-width": 2, "stroke-dasharray": "2 4" }) +
    text(418, 32, "size of the signal that comes in", { "font-size": 14 });
}
