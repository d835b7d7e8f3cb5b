// data: {x, y, lines: {name: [[intercept, slope] for every offset]}}

import { circle, INK, LINE, line, MINUS, MUTED, num, PAPER, PLUS, scale, signed, text } from "../shared/drawing.js";

/**
 * @typedef {{ out: number }} State
 * @typedef {{ x: number[], y: number[], lines: Record<string, number[][]> }} Data
 * @typedef {{ name: string, color: string, dash?: string, line: number[], moved: number }} Shown
 */

/** @param {State} state @param {Data} data */
export function draw({ out }, { x, y, lines }) {
  const end = x[x.length - 1], step = Math.round(out);
  /** @param {number[]} point @param {number} where */
  const at = ([a, b], where) => a + b * where;
  const shown = [
    { name: "squared", color: MINUS, dash: "9 5" },
    { name: "absolute", color: INK, dash: "2 4" },
    { name: "Huber", color: PLUS },
  ].map((l) => ({
    dash: undefined,
    ...l,
    line: lines[l.name][step],
    moved: at(lines[l.name][step], end) - at(lines[l.name][0], end),
  }));
  const sentence = step === 0
    ? "No point is wrong, and the three lines nearly agree."
    : `The last point is ${step} too high. At its place the lines have moved by ` +
      shown.map((l) => `${num(l.moved, 2)} (${l.name})`).join(", ") + ".";
  return { sentence, shown, body: outlierPlot(x, y, step, shown, at) + lineLegend(shown, step) };
}

/**
 * @param {number[]} x
 * @param {number[]} y
 * @param {number} step
 * @param {Shown[]} shown
 * @param {(a: number[], b: number) => number} at
 */
function outlierPlot(x, y, step, shown, at) {
  const sx = scale(0, 10, 48, 520), sy = scale(0, 32, 350, 24), last = x.length - 1;
  const grid = [0, 10, 20, 30].map((t) =>
    line(48, sy(t), 520, sy(t), { stroke: LINE, "stroke-width": 1 }) +
    text(40, sy(t) + 5, num(t, 0), { "text-anchor": "end", "font-size": 13, fill: MUTED })
  ).join("") +
    [0, 2, 4, 6, 8, 10].map((t) =>
      text(sx(t), 370, num(t, 0), { "text-anchor": "middle", "font-size": 13, fill: MUTED })
    ).join("");
  const points = x.map((v, n) =>
    n === last
      ? (step ? line(sx(v), sy(y[n]), sx(v), sy(y[n] + step), { stroke: MUTED, "stroke-dasharray": "3 4" }) : "") +
        circle(sx(v), sy(y[n] + step), 7, { fill: PAPER, "stroke-width": 3 })
      : circle(sx(v), sy(y[n]), 5, { fill: INK })
  ).join("");
  return grid + text(284, 392, "x", { "text-anchor": "middle" }) + text(14, 24, "y") +
    shown.map((l) =>
      line(sx(0.2), sy(at(l.line, 0.2)), sx(9.8), sy(at(l.line, 9.8)), {
        stroke: l.color,
        "stroke-width": 2.5,
        "stroke-dasharray": l.dash,
      })
    ).join("") + points;
}

/**
 * @param {Shown[]} shown
 * @param {number} step
 */
function lineLegend(shown, step) {
  const right = { "text-anchor": "end" };
  return text(548, 70, `last point: +${step}`, { "font-weight": 600, "font-size": 16 }) +
    text(742, 112, "moved at x = 9", { ...right, fill: MUTED }) + line(548, 122, 742, 122, { stroke: LINE }) +
    shown.map((l, n) => {
      const at = 152 + 40 * n;
      return line(548, at - 5, 586, at - 5, { stroke: l.color, "stroke-width": 3, "stroke-dasharray": l.dash }) +
        text(596, at, l.name) + text(742, at, signed(l.moved, 2), { ...right, "font-weight": 600 });
    }).join("");
}
