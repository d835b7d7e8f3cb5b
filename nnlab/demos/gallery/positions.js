// data: {table: places x columns}

import {
  box,
  cells,
  circle,
  INK,
  LINE,
  line,
  MINUS,
  MUTED,
  num,
  path,
  PLUS,
  scale,
  text,
  tidy,
} from "../shared/drawing.js";

/**
 * @typedef {{ p: number, q: number }} State
 * @typedef {{ table: number[][] }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ p, q }, { table }) {
  const product = (/** @type {number} */ i, /** @type {number} */ j) =>
      table[i].reduce((t, v, c) => t + v * table[j][c], 0),
    now = tidy(product(p, q)),
    most = table[0].length / 2;
  const all = table.map((_, j) => product(p, j)), apart = Math.abs(p - q);
  const sentence =
    `Places ${p} and ${q} are ${apart} apart; their dot product is ${num(now, 2)}, of at most ${most}. ` +
    `Every two places ${apart} apart have the same.`;
  return { sentence, product: now, body: positionHeat(table, p, q) + similarityCurve(all, p, q, most) };
}

/** @param {number[][]} table @param {number} p @param {number} q */
function positionHeat(table, p, q) {
  const at = { x: 56, y: 40, size: 310 }, columns = table[0].length, places = table.length;
  const grid = Array.from({ length: columns }, (_, c) => table.map((row) => row[columns - 1 - c]));
  const wide = at.size / places;
  /** @param {number} k @param {string} name @param {string} color */
  const mark = (k, name, color) =>
    box(at.x + k * wide - 1, at.y - 2, wide + 2, at.size + 4, { fill: "none", stroke: color, "stroke-width": 2.5 }) +
    text(at.x + (k + 0.5) * wide, name === "p" ? at.y - 10 : at.y + at.size + 18, name, {
      "text-anchor": "middle",
      "font-weight": 700,
      fill: color,
    });
  return cells(grid, at, 1) +
    [0, 5, 10, 15].map((c) =>
      text(at.x - 8, at.y + (c + 0.5) * at.size / columns + 5, c, {
        "text-anchor": "end",
        fill: MUTED,
        "font-size": 13,
      })
    ).join("") +
    text(at.x - 8, at.y - 10, "column", { "text-anchor": "end", fill: MUTED, "font-size": 13 }) +
    mark(p, "p", INK) + mark(q, "q", INK) +
    text(at.x + at.size / 2, at.y + at.size + 42, `place, 0 to ${places - 1}`, { "text-anchor": "middle" });
}

/** @param {number[]} all @param {number} p @param {number} q @param {number} most */
function similarityCurve(all, p, q, most) {
  const x0 = 440,
    wide = 290,
    low = -most / 2,
    sx = scale(0, all.length - 1, x0, x0 + wide),
    sy = scale(low, most, 350, 40);
  return [low, 0, most / 2, most].map((t) =>
    line(x0, sy(t), x0 + wide, sy(t), { stroke: t ? LINE : MUTED, "stroke-width": 1 }) +
    text(x0 - 8, sy(t) + 4, num(t, 0), { "text-anchor": "end", fill: MUTED, "font-size": 13 })
  ).join("") +
    [0, 10, 20, 30, 40].map((t) => text(sx(t), 370, t, { "text-anchor": "middle", fill: MUTED, "font-size": 13 })).join(
      "",
    ) +
    path(all.map((v, k) => [sx(k), sy(v)]), { stroke: PLUS, "stroke-width": 3 }) +
    line(sx(p), sy(low), sx(p), sy(most), { stroke: MUTED, "stroke-dasharray": "4 4" }) +
    circle(sx(q), sy(all[q]), 7, { stroke: MINUS, "stroke-width": 3 }) +
    text(x0 + wide / 2, 392, "place", { "text-anchor": "middle" }) +
    text(x0, 24, `dot product of place ${p} with each; ring: ${q}`, { fill: MUTED, "font-size": 13 });
}
