// data: {sizes, raw, root}: for every d {counts, mean, slope, spread}, without and with the root

import { box, circle, LINE, line, MINUS, MUTED, num, path, PLUS, scale, text } from "../shared/drawing.js";

/**
 * @typedef {{ exponent: number, divided: boolean }} State
 * @typedef {{
 *   sizes: number[],
 *   raw: { counts: number[], mean: number, slope: number, spread: number }[],
 *   root: { counts: number[], mean: number, slope: number, spread: number }[],
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ exponent, divided }, { sizes, raw, root }) {
  const d = sizes[exponent], now = (divided ? root : raw)[exponent], other = (divided ? raw : root)[exponent];
  const sentence =
    `With ${d} ${d === 1 ? "number" : "numbers"} in a key and scores ${divided ? "divided by √d" : "as they are"}, ` +
    `scores spread by ${num(now.spread, 1)}. The largest of ten weights is ${num(now.mean, 2)} on average, ` +
    `and its slope ${num(now.slope, 2)} (${divided ? "without" : "with"} the root ${num(other.mean, 2)} and ${
      num(other.slope, 2)
    }).`;
  return {
    sentence,
    mean: now.mean,
    body: scoreHistogram(now) + spreadCurves(exponent, divided, sizes, raw, root),
  };
}

/** @param {{ counts: number[], mean: number }} scores */
function scoreHistogram({ counts, mean }) {
  const x0 = 50,
    wide = 320,
    bottom = 320,
    most = 1000,
    sx = scale(0, 1, x0, x0 + wide),
    sy = scale(0, Math.sqrt(most), bottom, 60);
  const bars = counts.map((c, k) =>
    c
      ? box(sx(k / counts.length) + 1, sy(Math.sqrt(c)), wide / counts.length - 2, bottom - sy(Math.sqrt(c)), {
        fill: PLUS,
      })
      : ""
  ).join("");
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((t) =>
    line(sx(t), bottom, sx(t), bottom + 5) +
    text(sx(t), bottom + 22, t, { "text-anchor": "middle", fill: MUTED, "font-size": 13 })
  ).join("");
  const marks = [10, 100, 500, 1000].map((c) =>
    line(x0, sy(Math.sqrt(c)), x0 + wide, sy(Math.sqrt(c)), { stroke: LINE, "stroke-width": 1 }) +
    text(x0 - 6, sy(Math.sqrt(c)) + 4, c, { "text-anchor": "end", fill: MUTED, "font-size": 12 })
  ).join("");
  return text(x0, 34, "how many of 1,000 draws (root scale)", { fill: MUTED, "font-size": 13 }) + marks + bars +
    line(x0, bottom, x0 + wide, bottom) + ticks +
    line(sx(mean), 48, sx(mean), bottom, { stroke: MINUS, "stroke-width": 2.5, "stroke-dasharray": "7 4" }) +
    text(sx(mean) + (mean > 0.6 ? -8 : 8), 62, `mean ${num(mean, 2)}`, {
      "text-anchor": mean > 0.6 ? "end" : "start",
      "font-weight": 600,
    }) +
    text(x0 + wide / 2, bottom + 46, "largest of ten weights", { "text-anchor": "middle" });
}

/**
 * @param {number} exponent
 * @param {boolean} divided
 * @param {number[]} sizes
 * @param {Data["raw"]} raw
 * @param {Data["raw"]} root
 */
function spreadCurves(exponent, divided, sizes, raw, root) {
  const x0 = 450,
    wide = 270,
    bottom = 320,
    sx = scale(0, sizes.length - 1, x0, x0 + wide),
    sy = scale(0, 0.25, bottom, 60);
  /** @param {Data["raw"]} table @param {string} color @param {string} [dash] */
  const one = (table, color, dash) =>
    path(table.map((t, k) => [sx(k), sy(t.slope)]), { stroke: color, "stroke-width": 3, "stroke-dasharray": dash });
  const y = sy((divided ? root : raw)[exponent].slope);
  return text(x0, 34, "slope p (1 − p) of that weight, mean", { fill: MUTED, "font-size": 13 }) +
    [0, 0.05, 0.1, 0.15, 0.2, 0.25].map((t) =>
      line(x0, sy(t), x0 + wide, sy(t), { stroke: LINE, "stroke-width": 1 }) +
      text(x0 - 6, sy(t) + 4, num(t, 2), { "text-anchor": "end", fill: MUTED, "font-size": 12 })
    ).join("") +
    sizes.map((d, k) =>
      k % 3 === 0 ? text(sx(k), bottom + 22, d, { "text-anchor": "middle", fill: MUTED, "font-size": 13 }) : ""
    )
      .join("") +
    text(x0 + wide / 2, bottom + 46, "d, numbers in a key", { "text-anchor": "middle" }) +
    one(raw, MINUS, "8 5") + one(root, PLUS) +
    circle(sx(exponent), y, 7, { "stroke-width": 3, stroke: divided ? PLUS : MINUS }) +
    line(x0 + 6, 382, x0 + 36, 382, { stroke: MINUS, "stroke-width": 3, "stroke-dasharray": "8 5" }) +
    text(x0 + 42, 387, "as they are", { "font-size": 13 }) +
    line(x0 + 140, 382, x0 + 170, 382, { stroke: PLUS, "stroke-width": 3 }) +
    text(x0 + 176, 387, "divided by √d", { "font-size": 13 });
}
