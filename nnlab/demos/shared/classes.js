// Samples of two classes on a square plot: class 1 a dark blue square, class 0 a white disc.
// Their colors stay the same on a dark page, as the map behind them does.

import { box, circle, crossing, el, halfPlane, line, shade, short, text } from "./drawing.js";
import { straightMap } from "./maps.js";

/** @import { Attributes, Plot, Point, Square } from "./drawing.js" */

export const DARK = "#1b2733";
export const YES = "#0e3f6e";
export const NO = "#8a3800";
/** @param {number} z */
const sigmoid = (z) => 1 / (1 + Math.exp(-z));

/** @param {number} x @param {number} y @param {number} kind @param {number} [size] */
export function sample(x, y, kind, size = 5.5) {
  if (kind === 0) return circle(x, y, size, { fill: "#ffffff", stroke: NO, "stroke-width": 2.4 });
  return box(x - size, y - size, 2 * size, 2 * size, { fill: YES, stroke: "#ffffff", "stroke-width": 1.2 });
}

// A cross behind a sample that is on the wrong side.
/** @param {number} x @param {number} y @param {number} [size] */
export function cross(x, y, size = 10) {
  /** @param {string} color @param {number} width */
  const strokes = (color, width) =>
    line(x - size, y - size, x + size, y + size, { stroke: color, "stroke-width": width }) +
    line(x - size, y + size, x + size, y - size, { stroke: color, "stroke-width": width });
  return strokes("#ffffff", 5) + strokes(DARK, 2);
}

// The two sides of w1·x1 + w2·x2 + b = 0 and the line between them.
/**
 * @param {Square} at
 * @param {Plot} plot
 * @param {number} w1
 * @param {number} w2
 * @param {number} b
 * @param {number} [width]
 */
export function sides(at, plot, w1, w2, b, width = 2.5) {
  const corners = halfPlane(at, w1, w2, b).map(([x, y]) => `${short(plot.sx(x))} ${short(plot.sy(y))}`);
  return box(at.x, at.y, at.size, at.size, { fill: shade(-0.4) }) +
    (corners.length ? el("path", { d: `M${corners.join("L")}z`, fill: shade(0.45) }) : "") +
    border(at, plot, w1, w2, b, { "stroke-width": width });
}

/**
 * @param {Square} at
 * @param {Plot} plot
 * @param {number} w1
 * @param {number} w2
 * @param {number} b
 * @param {Attributes} [more]
 */
export function border(at, plot, w1, w2, b, more = {}) {
  const ends = crossing(at, w1, w2, b);
  if (!ends) return "";
  const [p, q] = ends.map(/** @returns {Point} */ ([x, y]) => [plot.sx(x), plot.sy(y)]);
  return line(...p, ...q, { stroke: DARK, ...more });
}

// The sigmoid of the weighted sum as a map, with the line where it is ½.
/** @param {Square} at @param {Plot} plot @param {number} w1 @param {number} w2 @param {number} b */
export function dial(at, plot, w1, w2, b) {
  return straightMap(at, w1, w2, b, (z) => shade(1.5 * sigmoid(z) - 0.75), "dial") +
    border(at, plot, w1, w2, b, { "stroke-width": 2.5 });
}

// What the two marks mean.
/** @param {number} x @param {number} y */
export function legend(x, y) {
  return sample(x, y, 1) + text(x + 12, y + 5, "class 1", { "font-size": 13 }) +
    sample(x + 78, y, 0) + text(x + 90, y + 5, "class 0", { "font-size": 13 });
}
