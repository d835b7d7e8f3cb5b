// data: {curve: [[few, aside] after every second step], moved: [length for each layer]}, by the kernel

import { box, LINE, line, MINUS, MUTED, num, path, PLUS, scale, text } from "../shared/drawing.js";

/**
 * @typedef {{ frozen: number, rate: number, draw: number }} State
 * @typedef {{ curve: number[][], moved: number[] }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ frozen, rate }, { curve, moved }) {
  const [few, aside] = curve[curve.length - 1], last = curve.length - 1;
  const sentence =
    `${num(frozen, 0)} layer${frozen === 1 ? "" : "s"} frozen, rate ${num(rate, 2)}: after ${
      2 * last
    } steps of yours the ` +
    `network reads ${num(100 * few, 0)} % of its thirty digits and ${num(100 * aside, 1)} % of those kept aside (${
      num(100 * curve[0][1], 1)
    } % before).`;
  const sx = scale(0, 2 * last, 70, 440), sy = scale(0, 1, 300, 30), muted = { fill: MUTED, "font-size": 13 };
  const grid = [0, 0.25, 0.5, 0.75, 1].map((v) =>
    line(70, sy(v), 440, sy(v), { stroke: LINE, "stroke-width": 1 }) +
    text(62, sy(v) + 5, `${num(100 * v, 0)} %`, { ...muted, "text-anchor": "end" })
  ).join("") +
    [0, 10, 20, 30, 40].map((s) => text(sx(s), 320, s, { ...muted, "text-anchor": "middle" })).join("");
  /** @param {number} k */
  const place = (k) => (/** @type {number[]} */ pair, /** @type {number} */ n) => [sx(2 * n), sy(pair[k])];
  const few_ = { stroke: MINUS, "stroke-width": 2.5, "stroke-dasharray": "8 5" },
    aside_ = { stroke: PLUS, "stroke-width": 3 };
  const most = Math.max(0.1, ...moved);
  return {
    sentence,
    body: grid +
      path(curve.map(place(0)), few_) + path(curve.map(place(1)), aside_) +
      text(70, 18, "share read", { "font-size": 14, fill: MUTED }) +
      text(255, 342, "steps", { "text-anchor": "middle", "font-size": 14 }) +
      line(480, 50, 516, 50, few_) + text(526, 55, "its thirty digits") + line(480, 76, 516, 76, aside_) +
      text(526, 81, "digits kept aside") +
      text(480, 136, "how far each layer has moved", { "font-size": 14, fill: MUTED }) +
      moved.map((m, k) =>
        text(480, 170 + 36 * k, `layer ${k + 1}`) +
        box(550, 158 + 36 * k, Math.max(1, (120 * m) / most), 16, { fill: m ? PLUS : MUTED }) +
        text(680, 171 + 36 * k, m ? num(m, 2) : k < frozen ? "frozen" : "not at all", {
          "font-weight": 600,
          "font-size": 14,
        })
      ).join(""),
  };
}
