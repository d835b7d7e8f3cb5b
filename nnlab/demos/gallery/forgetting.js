// data: {steps, rates, curves: {way: [for each rate [[old %, new %] for each of steps]]}}

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
  text,
} from "../shared/drawing.js";

/**
 * @typedef {{ rate: string, way: string, at: number }} State
 * @typedef {{ steps: number[], curves: Record<string, number[][][]>, rates: string[] }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ rate, way, at }, { steps, rates, curves }) {
  const curve = curves[way][rates.indexOf(rate)], t = Math.round(at), [old, fresh] = curve[t];
  const sentence =
    `Rate ${rate}, ${way}: after ${steps[t]} step${steps[t] === 1 ? "" : "s"} it reads ${num(old, 1)} % of 0 to 4 ` +
    `and ${num(fresh, 1)} % of 5 to 9.`;
  const sx = scale(0, Math.log10(steps[steps.length - 1] + 1), 70, 600), sy = scale(0, 100, 320, 30);
  /** @param {number} k */
  const place =
    (k) => (/** @type {number[]} */ pair, /** @type {number} */ n) => [sx(Math.log10(steps[n] + 1)), sy(pair[k])];
  const x = sx(Math.log10(steps[t] + 1)), muted = { fill: MUTED, "font-size": 13 };
  const grid = [0, 25, 50, 75, 100].map((v) =>
    line(70, sy(v), 600, sy(v), { stroke: LINE, "stroke-width": 1 }) +
    text(62, sy(v) + 5, `${v} %`, { ...muted, "text-anchor": "end" })
  ).join("") +
    [0, 1, 3, 8, 20, 50, 120].map((s) => text(sx(Math.log10(s + 1)), 340, s, { ...muted, "text-anchor": "middle" }))
      .join("");
  const ends = keptApart([curve[curve.length - 1][0], curve[curve.length - 1][1]].map(sy), 20);
  return {
    sentence,
    old,
    fresh,
    body: grid +
      line(x, 30, x, 320, { stroke: MUTED, "stroke-dasharray": "3 4" }) +
      path(curve.map(place(0)), { stroke: MINUS, "stroke-width": 3, "stroke-dasharray": "9 5" }) +
      path(curve.map(place(1)), { stroke: PLUS, "stroke-width": 3 }) +
      circle(x, sy(old), 6, { fill: PAPER, stroke: MINUS, "stroke-width": 3 }) +
      box(x - 6, sy(fresh) - 6, 12, 12, { fill: PLUS }) +
      text(612, ends[0] + 5, "0 to 4, old", { fill: MINUS, "font-weight": 600 }) +
      text(612, ends[1] + 5, "5 to 9, new", { fill: PLUS, "font-weight": 600 }) +
      text(70, 18, "read of the digits kept aside", { "font-size": 14, fill: MUTED }) +
      text(335, 366, "steps", { "text-anchor": "middle", "font-size": 14 }),
  };
}

// Two heights, moved apart where they are closer than `gap`.
/** @param {number[]} point @param {number} gap */
function keptApart([a, b], gap) {
  if (Math.abs(a - b) >= gap) return [a, b];
  const middle = clamp((a + b) / 2, 40, 310), half = gap / 2;
  return a <= b ? [middle - half, middle + half] : [middle + half, middle - half];
}
