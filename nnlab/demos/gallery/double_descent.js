// data: {widths, digits, errors: [right labels, some wrong] rows of [own, aside]}

import {
  box,
  circle,
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
  text,
  whole,
} from "../shared/drawing.js";

/**
 * @typedef {{ place: number, wrong: boolean }} State
 * @typedef {{ widths: number[], digits: number, errors: number[][][] }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ place, wrong }, { widths, digits, errors }) {
  const rows = errors[wrong ? 1 : 0], [own, aside] = rows[place], width = widths[place];
  const sx = scale(1, Math.log10(2000), 60, 724), sy = scale(0, 1, 306, 40);
  /** @param {number} k */
  const at = (k) => sx(Math.log10(widths[k]));
  const side = width < digits
    ? "Fewer features than digits"
    : width === digits
    ? "As many features as digits"
    : "More features than digits";
  const sentence =
    `${side}: with ${whole(width)} of them ${percent(own)} of the ${digits} digits it was fitted to are misread, ` +
    `and ${percent(aside)} of those kept aside${wrong ? ", when a fifth of the labels is wrong" : ""}. ` +
    `The worst is ${percent(Math.max(...rows.map((r) => r[1])))}, the best ${
      percent(Math.min(...rows.map((r) => r[1])))
    } at ${whole(widths[rows.findIndex((r) => r[1] === Math.min(...rows.map((q) => q[1])))])}.`;
  return {
    sentence,
    own,
    aside,
    body: text(60, 24, "share misread", { "font-size": 14, fill: MUTED }) +
      [0, 0.25, 0.5, 0.75, 1].map((t) =>
        line(60, sy(t), 724, sy(t), { stroke: LINE, "stroke-width": 1 }) +
        text(53, sy(t) + 5, num(t, 2), { "text-anchor": "end", "font-size": 13, fill: MUTED })
      ).join("") +
      [10, 30, 100, 300, 1000, 2000].map((w) =>
        text(sx(Math.log10(w)), 326, w, { "text-anchor": "middle", "font-size": 13, fill: MUTED })
      ).join("") +
      text(392, 350, "random features (hidden neurons)", { "text-anchor": "middle" }) +
      line(sx(Math.log10(digits)), 40, sx(Math.log10(digits)), 306, { stroke: MUTED, "stroke-dasharray": "2 4" }) +
      text(sx(Math.log10(digits)) + 8, 54, `${digits}, as many as digits`, { "font-size": 13, fill: MUTED }) +
      path(rows.map((r, k) => [at(k), sy(r[0])]), { stroke: MINUS, "stroke-width": 2.5, "stroke-dasharray": "7 5" }) +
      path(rows.map((r, k) => [at(k), sy(r[1])]), { stroke: PLUS, "stroke-width": 3 }) +
      line(at(place), 40, at(place), 306, { stroke: INK, "stroke-width": 1 }) +
      rows.map((r, k) =>
        circle(at(k), sy(r[1]), k === place ? 7 : 3.5, { fill: PLUS, stroke: PAPER }) +
        box(
          at(k) - (k === place ? 5 : 2.5),
          sy(r[0]) - (k === place ? 5 : 2.5),
          k === place ? 10 : 5,
          k === place ? 10 : 5,
          { fill: MINUS, stroke: PAPER },
        )
      ).join(""),
  };
}

/** @param {number} v */
const percent = (v) => `${num(100 * v, 1)} %`;
