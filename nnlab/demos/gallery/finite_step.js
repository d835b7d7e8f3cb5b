// data: {exponents, curves: {name: {at, curve, ends, middle, slope, estimates, errors}}}

import {
  circle,
  clamp,
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
  tenTo,
  text,
} from "../shared/drawing.js";

/**
 * @typedef {{ k: number, curve: string, side: string }} State
 * @typedef {{
 *   exponents: number[],
 *   curves: Record<string, {
 *     at: number,
 *     curve: number[][],
 *     ends: number[][],
 *     middle: number,
 *     slope: number,
 *     estimates: Record<string, number[]>,
 *     errors: Record<string, number[]>,
 *   }>,
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ k, curve, side }, data) {
  const c = data.curves[curve], i = Math.round((k - data.exponents[0]) * 2);
  const error = c.errors[side][i], least = Math.min(...c.errors[side]);
  const best = data.exponents[c.errors[side].indexOf(least)];
  const why = k > best
    ? "The curve bends between the two points: a smaller step would help."
    : k < best
    ? "Digits are lost in the difference of two nearly equal numbers: a larger step would help."
    : "Of all the steps here this one is the best.";
  const estimate = num(c.estimates[side][i], 10);
  const sentence = `With h = ${tenTo(k)}, measured on ${side}, the slope comes out as ${estimate}; ` +
    `right is ${num(c.slope, 10)}. The relative error is about ${tenTo(Math.round(error))}. ${why}`;
  return {
    sentence,
    error,
    best,
    body: chord(c, i, 10 ** k, side, curve) + errors(c, data.exponents, i, side),
  };
}

// The curve and the straight line through the two points.
/** @param {Data["curves"][string]} c @param {number} i @param {number} h @param {string} side @param {string} name */
function chord(c, i, h, side, name) {
  const heights = c.curve.map((p) => p[1]), low = Math.min(...heights), high = Math.max(...heights);
  const sx = scale(c.at - 1.3, c.at + 1.3, 34, 316), sy = scale(low, high, 330, 66);
  const first = side === "one side" ? [c.at, c.middle] : [c.at - h, c.ends[i][0]];
  const second = [c.at + h, c.ends[i][1]], rise = c.estimates[side][i];
  const reach = 1.25, ends = [-reach, reach].map((d) => [c.at + d, first[1] + rise * (c.at + d - first[0])]);
  const cut = ends.map(([x, y]) => { // where the line leaves the picture
    const inside = clamp(y, low, high);
    return rise === 0 ? [x, inside] : [x + (inside - y) / rise, inside];
  });
  /** @param {number[]} point */
  const point = ([x, y]) => circle(sx(x), sy(y), 6, { fill: MINUS, stroke: PAPER });
  return text(34, 34, name, { "font-weight": 600, "font-size": 17 }) +
    text(34, 54, "blue: the curve, orange: the line through two points", { "font-size": 13, fill: MUTED }) +
    line(34, 338, 316, 338, { stroke: MUTED }) +
    [c.at - 1, c.at, c.at + 1].map((t) =>
      line(sx(t), 338, sx(t), 343, { stroke: MUTED }) +
      text(sx(t), 359, num(t, 0), { "text-anchor": "middle", "font-size": 13, fill: MUTED })
    ).join("") +
    text(175, 382, "w", { "text-anchor": "middle" }) +
    path(c.curve.map(([x, y]) => [sx(x), sy(y)]), { stroke: PLUS, "stroke-width": 3 }) +
    line(sx(cut[0][0]), sy(cut[0][1]), sx(cut[1][0]), sy(cut[1][1]), {
      stroke: MINUS,
      "stroke-dasharray": "8 5",
      "stroke-width": 2,
    }) +
    point(first) + point(second);
}

// Both errors over h, both axes logarithmic.
/** @param {Data["curves"][string]} c @param {number[]} exponents @param {number} i @param {string} side */
function errors(c, exponents, i, side) {
  const sx = scale(-16, 0, 424, 736), sy = scale(-13, 1, 330, 40);
  /** @param {string} name */
  const place = (name) => c.errors[name].map((e, n) => [sx(exponents[n]), sy(clamp(e, -13, 1))]);
  const one = place("one side"), both = place("both sides"), here = side === "one side" ? one : both;
  const ticks = [-12, -9, -6, -3, 0].map((e) =>
    line(418, sy(e), 736, sy(e), { stroke: LINE, "stroke-width": 1 }) +
    text(412, sy(e) + 5, tenTo(e), { "text-anchor": "end", "font-size": 13, fill: MUTED })
  ).join("") +
    [-16, -12, -8, -4, 0].map((k) =>
      line(sx(k), 338, sx(k), 343, { stroke: MUTED }) +
      text(sx(k), 360, tenTo(k), { "text-anchor": "middle", "font-size": 13, fill: MUTED })
    ).join("");
  return ticks + line(424, 338, 736, 338, { stroke: MUTED }) +
    text(580, 384, "step h", { "text-anchor": "middle" }) +
    text(424, 26, "relative error of the slope", {}) +
    path(one, { stroke: MINUS, "stroke-dasharray": "3 4", "stroke-width": side === "one side" ? 3 : 1.5 }) +
    path(both, { stroke: PLUS, "stroke-width": side === "one side" ? 1.5 : 3 }) +
    text(one[24][0], one[24][1] - 12, "one side", { "font-size": 13, fill: MINUS, "text-anchor": "end" }) +
    text(both[25][0] + 12, both[25][1] + 8, "both sides", { "font-size": 13, fill: PLUS }) +
    line(here[i][0], here[i][1], here[i][0], 338, { stroke: INK, "stroke-width": 1, "stroke-dasharray": "2 3" }) +
    circle(here[i][0], here[i][1], 7, { fill: INK, stroke: PAPER });
}
