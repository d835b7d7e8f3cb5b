// data: {name: {rates, heights}}, from step 0 on

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
  significant,
  text,
} from "../shared/drawing.js";
import { capital } from "../shared/words.js";

/**
 * @typedef {{ schedule: string, step: number }} State
 * @typedef {Record<string, { rates: number[], heights: number[] }>} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ schedule, step }, data) {
  const { rates, heights } = data[schedule],
    best = Object.entries(data).reduce((a, b) => (b[1].heights[step] < a[1].heights[step] ? b : a))[0];
  const sentence = `${capital(schedule)}: after ${step} steps the rate is ${num(rates[step], 3)} and the mean height ` +
    `${significant(heights[step], 4)}. ` +
    (step === 0
      ? "All begin at the same place."
      : data[best].heights[step] === heights[step]
      ? "None of the five is lower here."
      : `Lowest here: ${best}, ${significant(data[best].heights[step], 4)}.`);
  return {
    sentence,
    height: heights[step],
    rate: rates[step],
    body: rateOver(schedule, step, data) + heightOver(schedule, step, data),
  };
}

/** @param {(a: number) => number} sx @param {number} y */
const epochTicks = (sx, y) =>
  [0, 50, 100, 150, 200].map((t) => text(sx(t), y, t, { "text-anchor": "middle", fill: MUTED, "font-size": 13 })).join(
    "",
  );

/** @param {string} schedule @param {number} step @param {Data} data */
function rateOver(schedule, step, data) {
  const sx = scale(0, 200, 52, 340), sy = scale(0, 0.42, 310, 50), rates = data[schedule].rates;
  return text(52, 28, "learning rate", { "font-size": 14, fill: MUTED }) +
    [0, 0.1, 0.2, 0.3, 0.4].map((v) =>
      line(52, sy(v), 340, sy(v), { stroke: LINE, "stroke-width": 1 }) +
      text(44, sy(v) + 5, num(v, 1), { "text-anchor": "end", fill: MUTED, "font-size": 13 })
    ).join("") +
    epochTicks(sx, 330) + text(196, 356, "step", { "text-anchor": "middle", "font-size": 14 }) +
    path(rates.map((v, t) => [sx(t), sy(v)]), { stroke: LINE, "stroke-width": 2 }) +
    path(rates.slice(0, step + 1).map((v, t) => [sx(t), sy(v)]), { stroke: PLUS, "stroke-width": 3 }) +
    circle(sx(step), sy(rates[step]), 6, { fill: INK, stroke: PAPER });
}

/** @param {string} schedule @param {number} step @param {Data} data */
function heightOver(schedule, step, data) {
  const sx = scale(0, 200, 446, 740), sy = scale(-3, 0.7, 310, 50);
  /** @param {number} v @param {number} t */
  const place = (v, t) => [sx(t), sy(clamp(Math.log10(v), -3, 0.7))];
  const end = place(data[schedule].heights[step], step);
  return text(446, 28, "mean height", { "font-size": 14, fill: MUTED }) +
    text(740, 28, schedule, { "font-size": 15, "font-weight": 700, "text-anchor": "end" }) +
    [-3, -2, -1, 0].map((e) =>
      line(446, sy(e), 740, sy(e), { stroke: LINE, "stroke-width": 1 }) +
      text(438, sy(e) + 5, 10 ** e, { "text-anchor": "end", fill: MUTED, "font-size": 13 })
    ).join("") +
    epochTicks(sx, 330) + text(593, 356, "step", { "text-anchor": "middle", "font-size": 14 }) +
    Object.values(data).map((d) =>
      path(d.heights.slice(0, step + 1).map(place), { stroke: MUTED, "stroke-width": 1, "stroke-dasharray": "3 3" })
    ).join("") +
    path(data[schedule].heights.slice(0, step + 1).map(place), { stroke: MINUS, "stroke-width": 3 }) +
    circle(end[0], end[1], 6, { fill: INK, stroke: PAPER });
}
