// data: {x, at, gate: {bias: value}, of: {i: {f: {c, open}}}}, or {x, at, gates, c, h} of one run.

import {
  box,
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
  SOFT,
  text,
} from "../shared/drawing.js";

/**
 * @typedef {{ i: number, f: number, o: number }} State
 * @typedef {{
 *   x: number[],
 *   at: number,
 *   gate: Record<string, number>,
 *   of?: Record<string, Record<string, { c: number[], open: number[], left: number }>>,
 *   gates?: number[],
 *   c: number[],
 *   h: number[],
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw(state, data) {
  const table = data.of && data.of[state.i][state.f];
  const gates = data.gates ?? [state.i, state.f, state.o].map((b) => data.gate[b]);
  const c = table ? table.c : data.c, h = table ? table.open.map((v) => v * gates[2]) : data.h;
  const last = c.length - 1, first = c[data.at], share = table ? table.left : c[data.at + 20] / first;
  const left = Math.abs(first) < 1e-3
    ? "so little was taken in that there is nothing to keep"
    : `twenty steps later ${significant(100 * share, 1)} % of it is left`;
  const sentence = `i = ${num(gates[0], 3)}, f = ${num(gates[1], 3)}, o = ${num(gates[2], 3)}. ` +
    `The signal at step ${data.at} made c = ${significant(first, 3)}; ${left}. At the end h shows ${
      significant(h[last], 3)
    }.`;
  return { sentence, c, h, gates, body: gateBars(gates) + cellSeries(data, c, h) };
}

/** @param {number[]} gates */
function gateBars(gates) {
  return text(24, 30, "gates", { "font-weight": 600 }) + ["i takes in", "f keeps", "o shows"].map((name, k) => {
    const y = 56 + 78 * k, full = 150;
    return text(24, y, name, { "font-size": 14 }) +
      text(174, y, num(gates[k], 3), { "text-anchor": "end", "font-size": 14 }) +
      box(24, y + 10, full, 20, { fill: SOFT, stroke: MUTED }) +
      box(24, y + 10, full * clamp(gates[k], 0, 1), 20, { fill: PLUS });
  }).join("") + text(24, 304, "0 closed, 1 open", { "font-size": 13, fill: MUTED });
}

/** @param {Data} data @param {number[]} c @param {number[]} h */
function cellSeries(data, c, h) {
  const n = c.length, sx = scale(0, n - 1, 262, 736), sy = scale(-0.1, 1.1, 256, 66);
  const most = Math.max(1, ...c.map(Math.abs), ...h.map(Math.abs)),
    y = (/** @type {number} */ v) => sy(clamp(v / most, -0.1, 1.1));
  const line0 = [0, 0.5, 1].map((t) =>
    line(262, sy(t), 736, sy(t), { stroke: LINE, "stroke-width": 1 }) +
    text(254, sy(t) + 5, num(t * most, 1), { "text-anchor": "end", "font-size": 13, fill: MUTED })
  ).join("");
  return line0 + data.x.map((x, t) => (x
    ? line(sx(t), 282, sx(t), 262, { stroke: INK, "stroke-width": 4 }) +
      text(sx(t) + 8, 280, "the signal", { "font-size": 13 })
    : "")
  ).join("") +
    [0, 4, 8, 12, 16, 20].map((t) => text(sx(t), 304, t, { "text-anchor": "middle", "font-size": 13, fill: MUTED }))
      .join("") +
    text(736, 322, "step", { "text-anchor": "end", "font-size": 13, fill: MUTED }) +
    path(c.map((v, t) => [sx(t), y(v)]), { stroke: PLUS, "stroke-width": 3 }) +
    path(h.map((v, t) => [sx(t), y(v)]), { stroke: MINUS, "stroke-width": 3, "stroke-dasharray": "8 4" }) +
    c.map((v, t) => circle(sx(t), y(v), 3, { fill: PLUS, stroke: PAPER })).join("") +
    line(300, 26, 340, 26, { stroke: PLUS, "stroke-width": 3 }) +
    text(348, 31, "c, what is kept", { "font-size": 14 }) +
    line(500, 26, 540, 26, { stroke: MINUS, "stroke-width": 3, "stroke-dasharray": "8 4" }) +
    text(548, 31, "h, what is shown", { "font-size": 14 });
}
