// A number line; something small and green hops from 0 to x and once more, to 2x.

import { circle, clamp, el, INK, line, MUTED, num, PAPER, PLUS, scale, short, text } from "../shared/drawing.js";

/** @typedef {{ x: number }} State */

/** @param {State} state */
export function draw({ x }) {
  const sentence = x === 0
    ? "x = 0, and twice nothing is nothing: 2x = 0."
    : `x = ${num(x)}, so 2x = ${num(2 * x)}: the second hop is as long as the first.`;
  const sx = scale(-10, 10, 36, 564), ground = 132;
  const ticks = Array.from({ length: 21 }, (_, i) => i - 10).map((t) =>
    line(sx(t), ground, sx(t), ground + (t % 5 ? 5 : 9), { stroke: MUTED, "stroke-width": 1 }) +
    (t % 2 ? "" : text(sx(t), ground + 28, num(t, 0), { "text-anchor": "middle", fill: MUTED }))
  );
  /** @param {number} from @param {number} to @param {string} [dash] */
  const hop = (from, to, dash) => {
    const high = 24 + 14 * Math.abs(x);
    return el("path", {
      d: `M${short(sx(from))} ${ground}Q${short(sx((from + to) / 2))} ${short(ground - 2 * high)} ${
        short(sx(to))
      } ${ground}`,
      fill: "none",
      stroke: PLUS,
      "stroke-width": 3,
      "stroke-dasharray": dash,
      "stroke-linecap": "round",
    });
  };
  /** @param {number} at @param {number} row @param {string} words */
  const under = (at, row, words) =>
    circle(sx(at), ground, 5, { fill: PLUS, stroke: PAPER }) +
    text(clamp(sx(at), 62, 538), ground + 28 + 25 * row, words, {
      "text-anchor": "middle",
      "font-weight": 600,
      "font-size": 17,
    });
  return {
    sentence,
    body: line(20, ground, 580, ground, { stroke: INK, "stroke-width": 2 }) + ticks.join("") +
      (x === 0 ? "" : hop(0, x) + hop(x, 2 * x, "1 7")) +
      under(x, 1, `x = ${num(x)}`) + under(2 * x, 2, `2x = ${num(2 * x)}`) +
      frog(sx(2 * x), ground - 4, x < 0 ? -1 : 1),
  };
}

/** @param {number} x @param {number} y @param {number} facing */
function frog(x, y, facing) {
  const green = "#4f9d4f", dark = "#2f6b35";
  /**
   * @param {number} cx
   * @param {number} cy
   * @param {number} rx
   * @param {number} ry
   * @param {string} fill
   * @param {number} [turn]
   */
  const ellipse = (cx, cy, rx, ry, fill, turn = 0) =>
    el("ellipse", { cx, cy, rx, ry, fill, transform: turn ? `rotate(${turn} ${cx} ${cy})` : null });
  return el(
    "g",
    { transform: `translate(${short(x)} ${short(y)}) scale(${1.35 * facing} 1.35)` },
    ellipse(-11, -5, 11, 5, dark, 18) + ellipse(-2, -11, 15, 9, green, -24) +
      ellipse(7, -2, 3, 6, dark, -15) + ellipse(-13, 1, 8, 2.5, dark) +
      circle(9, -20, 5, { fill: green, stroke: "none" }) + circle(10, -21, 3.2, { fill: "#fff", stroke: "none" }) +
      circle(11, -21, 1.6, { fill: "#1b2733", stroke: "none" }) +
      el("path", { d: "M6 -11q4 3 8 -2", fill: "none", stroke: "#1b2733", "stroke-width": 1.2 }),
  );
}
