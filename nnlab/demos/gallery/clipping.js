// data: {} ; the two rules are nnlab.clipping's, and a test compares them.

import { box, circle, clamp, frame, LINE, line, MINUS, MUTED, num, path, PLUS, SOFT, text } from "../shared/drawing.js";

/** @import { Plot, Point, Square } from "../shared/drawing.js" */
/** @typedef {{ g1: number, g2: number, limit: number }} State */

/** @param {number} x @param {number} y */
const angle = (x, y) => (Math.atan2(y, x) * 180) / Math.PI;

/** @param {State} state */
export function draw({ g1, g2, limit }) {
  const length = Math.hypot(g1, g2), factor = length > limit ? limit / length : 1;
  /** @type {Point} */
  const byNorm = [g1 * factor, g2 * factor];
  /** @type {Point} */
  const byValue = [clamp(g1, -limit, limit), clamp(g2, -limit, limit)];
  const turned = length ? Math.abs(angle(...byValue) - angle(g1, g2)) : 0;
  const said = factor === 1
    ? "It is short enough, and stays as it is."
    : `By its norm it becomes (${num(byNorm[0], 2)}, ${num(byNorm[1], 2)}), ${
      num(factor, 2)
    } times as long, in the same direction. ` +
      `Entry by entry it becomes (${num(byValue[0], 2)}, ${num(byValue[1], 2)})` +
      (turned < 1e-9
        ? ", here in the same direction too."
        : `, turned by ${num(turned, turned < 10 ? 1 : 0)} degrees.`);
  const sentence = `The gradient (${num(g1, 2)}, ${num(g2, 2)}) is ${num(length, 2)} long, the limit ${
    num(limit, 2)
  }. ${said}`;
  const at = { x: 60, y: 30, size: 350, low: -6, high: 6 }, plot = frame(at, "g₁", "g₂", [-6, -3, 0, 3, 6]);
  return {
    sentence,
    byNorm,
    byValue,
    turned,
    body: gradientPlane(plot, at, limit) + gradientArrow(plot, g1, g2, MUTED, 4, "7 5") +
      gradientArrow(plot, ...byValue, MINUS, 3.5, "2 4") +
      gradientArrow(plot, ...byNorm, PLUS, 3.5) + lengthsTold(length, byNorm, byValue, [g1, g2]),
  };
}

/** @param {Plot} plot @param {Square} at @param {number} limit */
function gradientPlane({ sx, sy, svg }, at, limit) {
  const r = (at.size * limit) / (at.high - at.low);
  return box(sx(-limit), sy(limit), 2 * r, 2 * r, {
    fill: "none",
    stroke: MINUS,
    "stroke-dasharray": "2 4",
    "stroke-width": 1.5,
  }) +
    circle(sx(0), sy(0), r, { fill: SOFT, stroke: PLUS }) +
    line(sx(-6), sy(0), sx(6), sy(0), { stroke: LINE, "stroke-width": 1 }) +
    line(sx(0), sy(-6), sx(0), sy(6), { stroke: LINE, "stroke-width": 1 }) + svg;
}

/**
 * @param {Plot} plot
 * @param {number} x
 * @param {number} y
 * @param {string} color
 * @param {number} width
 * @param {string} [dashes]
 */
function gradientArrow({ sx, sy }, x, y, color, width, dashes) {
  const length = Math.hypot(x, y);
  if (length < 0.01) return circle(sx(0), sy(0), 4, { fill: color });
  const tip = [sx(x), sy(y)], u = [x / length, -y / length], side = [-u[1], u[0]];
  /** @param {number} k */
  const back = (k) => [tip[0] - 13 * u[0] + k * 6 * side[0], tip[1] - 13 * u[1] + k * 6 * side[1]];
  return line(sx(0), sy(0), tip[0], tip[1], { stroke: color, "stroke-width": width, "stroke-dasharray": dashes }) +
    path([back(1), tip, back(-1)], { stroke: color, "stroke-width": width });
}

/** @param {number} length @param {number[]} byNorm @param {number[]} byValue @param {number[]} g */
function lengthsTold(length, byNorm, byValue, g) {
  /** @param {number} y @param {string} name @param {number[]} v @param {string} color @param {string} [dashes] */
  const row = (y, name, v, color, dashes) =>
    line(452, y - 5, 490, y - 5, { stroke: color, "stroke-width": 3.5, "stroke-dasharray": dashes }) +
    text(500, y, name, { "font-weight": 600 }) +
    text(500, y + 22, `(${num(v[0], 2)}, ${num(v[1], 2)}), length ${num(Math.hypot(...v), 2)}`, { fill: MUTED });
  return row(90, "the gradient", g, MUTED, "7 5") + row(160, "clipped by its norm", byNorm, PLUS) +
    row(230, "clipped entry by entry", byValue, MINUS, "2 4") +
    text(452, 300, "circle: all gradients as long as the limit", { "font-size": 14, fill: MUTED }) +
    text(452, 322, "square: all whose entries keep to it", { "font-size": 14, fill: MUTED });
}
