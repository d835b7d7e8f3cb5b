// data: {grid: losses over w1 (columns) and w2 (rows), path, losses, gradient, nudged, low, high},
// asked by the kernel

import { upTo } from "../shared/bounds.js";
import {
  circle,
  count,
  el,
  frame,
  LINE,
  line,
  MINUS,
  MUTED,
  num,
  PAPER,
  path,
  PLUS,
  scale,
  short,
  text,
} from "../shared/drawing.js";

/** @import { Plot, Square } from "../shared/drawing.js" */
/**
 * @typedef {{ w1: number, w2: number, lr: number, steps: number, l2: number, b: number }} State
 * @typedef {{
 *   grid: number[][],
 *   path: number[][],
 *   losses: number[],
 *   gradient: number[],
 *   nudged: number[],
 *   low: number,
 *   high: number,
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ lr, steps, l2, b }, data) {
  const { path: way, losses, gradient, nudged } = data, last = way[way.length - 1];
  const done = way.length - 1, flown = done < steps, least = Math.min(...data.grid.flat());
  const agrees = gradient.every((g, i) => Math.abs(g - nudged[i]) <= 0.002 + 0.01 * Math.abs(nudged[i]));
  /** @param {number[]} p @param {number} digits */
  const pair = (p, digits) => `(${p.map((v) => upTo(v, digits, 9999)).join(", ")})`;
  const sentence =
    (flown
      ? `Your way leaves all bounds in step ${done + 1}. `
      : `${count(done, "step")} of yours at rate ${num(lr)} lead${done === 1 ? "s" : ""} from ${pair(way[0], 2)} to ${
        pair(last, 2)
      }; ` +
        `the loss goes from ${num(losses[0], 3)} to ${upTo(losses[done], 3, 9999)}. `) +
    (agrees
      ? "At the start, your gradient says what nudging each weight says."
      : `At the start your gradient is ${pair(gradient, 3)}, and nudging each weight says ${pair(nudged, 3)}.`);
  const at = { x: 58, y: 34, size: 320, low: data.low, high: data.high };
  const plot = frame(at, "w₁", "w₂", [-2, 0, 2, 4, 6]);
  return {
    sentence,
    agrees,
    body: contours(data.grid, plot, at) + plot.svg + trail(way, plot, at) + uphill(way[0], gradient, plot, at) +
      facts(data, pair, agrees) + lossChart(losses, least),
  };
}

/** @param {Square} at @param {number[]} point */
const isInSquare = (at, [x, y]) => x >= at.low && x <= at.high && y >= at.low && y <= at.high;

// Lines of equal loss: each small square of the grid gives the piece that crosses it.
/** @param {number[][]} grid @param {Plot} plot @param {Square} at */
function contours(grid, plot, at) {
  const all = grid.flat().sort((p, q) => p - q), n = grid.length - 1;
  const levels = [0.02, 0.08, 0.18, 0.3, 0.44, 0.58, 0.72, 0.86].map((share) => all[Math.floor(share * all.length)]);
  /** @param {number} i */
  const place = (i) => at.low + (i / n) * (at.high - at.low);
  return levels.map((level, k) => {
    let d = "";
    for (let j = 0; j < n; j++) {
      for (let i = 0; i < n; i++) {
        const corners = [[i, j], [i + 1, j], [i + 1, j + 1], [i, j + 1]],
          cuts = corners.flatMap((p, s) => {
            const q = corners[(s + 1) % 4],
              [u, v] = [grid[p[1]][p[0]], grid[q[1]][q[0]]],
              share = (level - u) / (v - u);
            return u > level === v > level ? [] : [[p[0] + share * (q[0] - p[0]), p[1] + share * (q[1] - p[1])]];
          });
        for (let c = 0; c + 1 < cuts.length; c += 2) {
          d += cuts.slice(c, c + 2).map(([x, y], e) =>
            `${e ? "L" : "M"}${short(plot.sx(place(x)))} ${short(plot.sy(place(y)))}`
          ).join("");
        }
      }
    }
    return el("path", { d, fill: "none", stroke: MUTED, "stroke-width": k === 0 ? 2 : 1, opacity: 0.9 - 0.07 * k });
  }).join("");
}

// The steps, as far as they stay in the picture.
/** @param {number[][]} way @param {Plot} plot @param {Square} at */
function trail(way, plot, at) {
  const out = way.findIndex((p) => !isInSquare(at, p)), seen = out < 0 ? way : way.slice(0, out);
  const points = seen.map(([x, y]) => [plot.sx(x), plot.sy(y)]);
  return path(points, { stroke: PLUS, "stroke-width": 2 }) +
    points.map(([x, y], i) =>
      circle(x, y, i === 0 ? 7 : 3.5, { fill: i === 0 ? PAPER : PLUS, stroke: PLUS, "stroke-width": i === 0 ? 3 : 1 })
    ).join("");
}

// The gradient at the start, four times as long, cut at the edge.
/** @param {number[]} from @param {number[]} to @param {Plot} plot @param {Square} at */
function uphill([x, y], [g1, g2], plot, at) {
  const long = Math.hypot(g1, g2);
  if (long < 1e-4) return "";
  let share = 4;
  while (share > 0.05 && !isInSquare(at, [x + share * g1, y + share * g2])) share *= 0.9;
  const p = [plot.sx(x), plot.sy(y)],
    q = [plot.sx(x + share * g1), plot.sy(y + share * g2)],
    [u, v] = [g1 / long, -g2 / long];
  return line(p[0], p[1], q[0], q[1], { stroke: MINUS, "stroke-width": 3 }) +
    path([[q[0] - 10 * u + 6 * v, q[1] - 10 * v - 6 * u], q, [q[0] - 10 * u - 6 * v, q[1] - 10 * v + 6 * u]], {
      stroke: MINUS,
      "stroke-width": 3,
    });
}

/** @param {Data} data @param {(a: number[], b: number) => string} pair @param {boolean} agrees */
function facts({ gradient, nudged, losses }, pair, agrees) {
  const x = 424, small = { "font-size": 14 };
  return circle(x + 8, 42, 6, { stroke: PLUS, "stroke-width": 3 }) +
    text(x + 24, 47, "the start, and your steps", small) +
    line(x, 68, x + 18, 68, { stroke: MINUS, "stroke-width": 3 }) +
    text(x + 24, 73, "your gradient there: the way up", small) +
    line(x, 94, x + 18, 94, { stroke: MUTED, "stroke-width": 1.5 }) + text(x + 24, 99, "lines of equal loss", small) +
    text(x, 136, "at the start", { fill: MUTED, "font-size": 13 }) +
    text(x, 158, `your dw ${pair(gradient, 3)}`, { "font-weight": 600 }) +
    text(x, 180, `nudging ${pair(nudged, 3)} ${agrees ? "✓ agree" : "✗ differ"}`, { "font-weight": 600 });
}

// The loss before the first step and after each.
/** @param {number[]} losses @param {number} least */
function lossChart(losses, least) {
  const most = Math.max(...losses.map((v) => Math.min(v, 20)), least + 0.05),
    sx = scale(0, Math.max(losses.length - 1, 1), 470, 730),
    sy = scale(0, most, 372, 232);
  const muted = { fill: MUTED, "font-size": 13 };
  return text(424, 216, "loss", muted) +
    [0, most / 2, most].map((v) =>
      line(470, sy(v), 730, sy(v), { stroke: LINE, "stroke-width": 1 }) +
      text(462, sy(v) + 5, num(v, 2), { ...muted, "text-anchor": "end" })
    ).join("") +
    path(losses.map((v, i) => [sx(i), sy(Math.min(v, most))]), { stroke: PLUS }) +
    losses.map((v, i) => circle(sx(i), sy(Math.min(v, most)), 3, { fill: PLUS, stroke: "none" })).join("") +
    text(600, 398, `steps 0 to ${losses.length - 1}`, { ...muted, "text-anchor": "middle" });
}
