// A function with the straight line that touches it at a marker, and beside it its slope.

import { circle, clamp, INK, LINE, line, MINUS, MUTED, num, PAPER, path, PLUS, scale, text } from "./drawing.js";

/**
 * @param {(a: number) => number} sx
 * @param {(a: number) => number} sy
 * @param {number[]} ticks
 * @param {string} name
 */
const axes = (sx, sy, ticks, name) =>
  line(sx(-6), sy(0), sx(6), sy(0), { stroke: LINE, "stroke-width": 1 }) +
  line(sx(0), 60, sx(0), 320, { stroke: LINE, "stroke-width": 1 }) +
  [-6, -4, -2, 0, 2, 4, 6].map((t) =>
    text(sx(t), 340, num(t, 0), { "text-anchor": "middle", "font-size": 13, fill: MUTED })
  ).join("") +
  ticks.map((t) =>
    text(sx(-6) - 8, sy(t) + 5, num(t, 2).replace(/\.?0+$/, "") || "0", {
      "text-anchor": "end",
      "font-size": 13,
      fill: MUTED,
    }) +
    line(sx(-6) - 4, sy(t), sx(-6), sy(t), { stroke: MUTED, "stroke-width": 1 })
  ).join("") +
  text((sx(-6) + sx(6)) / 2, 362, name, { "text-anchor": "middle" });

// The function, and the straight line that touches it at the marker.
/**
 * @param {number[]} zs
 * @param {number[]} values
 * @param {number} at
 * @param {number} height
 * @param {number} slope
 * @param {string} name
 * @param {string} range
 */
export function curve(zs, values, at, height, slope, name, range) {
  const wide = Math.max(...values) > 1.5 || Math.min(...values) < -1.5;
  const [low, high] = wide ? [Math.min(...values) < -2 ? -6 : -2, 6] : [-1.2, 1.2];
  const sx = scale(-6, 6, 56, 366), sy = scale(low, high, 320, 60);
  const inside = zs.map((z, i) => [sx(z), sy(clamp(values[i], low, high))]);
  const touch = [-2.2, 2.2].map((d) => {
    const y = clamp(height + slope * d, low, high);
    return slope === 0 ? [at + d, height] : [at + (y - height) / slope, y];
  }).map(([x, y]) => [clamp(x, -6, 6), height + slope * (clamp(x, -6, 6) - at)]);
  return text(56, 30, name, { "font-weight": 600, "font-size": 17 }) +
    text(366, 30, range && `values ${range}`, { "font-size": 13, fill: MUTED, "text-anchor": "end" }) +
    axes(sx, sy, wide ? [-6, -4, -2, 0, 2, 4, 6].filter((t) => t >= low) : [-1, -0.5, 0, 0.5, 1], "weighted sum z") +
    path(inside, { stroke: PLUS, "stroke-width": 3 }) +
    line(sx(touch[0][0]), sy(touch[0][1]), sx(touch[1][0]), sy(touch[1][1]), {
      stroke: MINUS,
      "stroke-width": 2.5,
      "stroke-dasharray": "8 5",
    }) +
    circle(sx(at), sy(clamp(height, low, high)), 6.5, { fill: INK, stroke: PAPER });
}

// The slope, with its largest value, where it is given, as a thin line. Of what is usual, 0 to 1 is
// in view, and more where there is more, to 10 and −10.
/**
 * @param {number[]} zs
 * @param {number[]} values
 * @param {number} at
 * @param {number} slope
 * @param {number | null} steepest
 * @param {string} [title]
 */
export function slopes(zs, values, at, slope, steepest, title = "its slope") {
  const low = clamp(Math.min(...values), -10, 0),
    high = clamp(Math.max(...values), 1, 10),
    seen = (/** @type {number} */ v) => clamp(v, low, high);
  const sx = scale(-6, 6, 436, 736), sy = scale(low - 0.05 * (high - low), high + 0.1 * (high - low), 320, 60);
  const ticks = high > 1 || low < 0
    ? [low, 0, high].filter((v) => v === 0 || Math.abs(sy(v) - sy(0)) > 18)
    : [0, 0.25, 0.5, 0.75, 1];
  const y = sy(seen(slope)), near = y < 84;
  return text(436, 30, title, { "font-weight": 600, "font-size": 17 }) + axes(sx, sy, ticks, "weighted sum z") +
    (steepest === null ? "" : line(sx(-6), sy(steepest), sx(6), sy(steepest), {
      stroke: MUTED,
      "stroke-width": 1,
      "stroke-dasharray": "2 4",
    }) +
      text(736, 30, `steepest: ${num(steepest, 2)}`, { "font-size": 13, fill: MUTED, "text-anchor": "end" })) +
    path(zs.map((z, i) => [sx(z), sy(seen(values[i]))]), { stroke: MINUS, "stroke-width": 3 }) +
    line(sx(at), y, sx(at), sy(0), { stroke: INK, "stroke-width": 1, "stroke-dasharray": "2 3" }) +
    circle(sx(at), y, 6.5, { fill: INK, stroke: PAPER }) +
    text(sx(at) + (at < 0 ? -12 : at > 4 ? 0 : 12), y + (near ? 26 : -14), num(slope, 3), {
      "text-anchor": at < 0 || at > 4 ? (at < -4 ? "start" : "end") : "start",
      "font-weight": 600,
    });
}
