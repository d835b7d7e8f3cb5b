// data: {names: [counts, widths, rates], steps, losses[count][width][rate], even: ln 10}

import { circle, clamp, LINE, line, MINUS, MUTED, num, path, PLUS, scale, text } from "../shared/drawing.js";

/**
 * @typedef {{ samples: string, width: string, rate: string }} State
 * @typedef {{ names: string[][], steps: number[], losses: number[][][][], even: number }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ samples, width, rate }, { names, steps, losses, even }) {
  const [i, j, k] = [samples, width, rate].map((v, n) => names[n].indexOf(v));
  const curve = losses[i][j][k], end = curve[curve.length - 1], last = steps[steps.length - 1];
  const verdict = end < 0.05
    ? "learned by heart"
    : end > even + 0.05
    ? "thrown about"
    : end > 0.8 * even
    ? "hardly learned anything"
    : end > 0.98 * curve[curve.length - 3]
    ? "and there it stays"
    : "on its way, and not there";
  const sentence = `${samples} digit${samples === "1" ? "" : "s"}, ${width} hidden units, rate ${rate}: ` +
    `after ${last} steps the loss is ${end < 1e-3 ? "below 0.001" : num(end, 3)}, ${verdict}.`;
  const sx = scale(0, Math.log10(last + 1), 90, 700), sy = scale(-4, 2, 320, 30);
  /** @param {number} v @param {number} n */
  const at = (v, n) => [sx(Math.log10(steps[n] + 1)), sy(Math.log10(clamp(v, 1e-4, 99)))];
  const grid = [-4, -3, -2, -1, 0, 1, 2].map((e) =>
    line(90, sy(e), 700, sy(e), { stroke: LINE, "stroke-width": 1 }) +
    text(82, sy(e) + 5, +(10 ** e).toFixed(4), { "text-anchor": "end", "font-size": 13, fill: MUTED })
  ).join("") +
    [0, 1, 3, 8, 20, 50, 200].map((s) =>
      text(sx(Math.log10(s + 1)), 340, s, { "text-anchor": "middle", "font-size": 13, fill: MUTED })
    ).join("");
  const level = sy(Math.log10(even));
  return {
    sentence,
    end,
    body: grid +
      line(90, level, 700, level, { stroke: MINUS, "stroke-dasharray": "6 5", "stroke-width": 2 }) +
      text(696, level - 8, "ln 10: nothing known", { "text-anchor": "end", "font-size": 13, fill: MINUS }) +
      path(curve.map(at), { stroke: PLUS, "stroke-width": 3 }) +
      curve.map(at).map(([x, y]) => circle(x, y, 4, { fill: PLUS, stroke: "none" })).join("") +
      text(90, 18, "loss on these samples", { "font-size": 14, fill: MUTED }) +
      text(395, 366, "steps", { "text-anchor": "middle", "font-size": 14 }),
  };
}
