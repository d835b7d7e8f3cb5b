// data: {optimizer, contours, lowest, mine, ours: places, parts: step or null, height: [mine, ours], asked}

import {
  box,
  circle,
  el,
  INK,
  LINE,
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
 * @typedef {{ surface: string, rate: string, steps: number }} State
 * @typedef {{
 *   optimizer: string,
 *   contours: number[][],
 *   lowest: number[][],
 *   mine: number[][],
 *   ours: number[][],
 *   parts: null,
 *   height: number[],
 *   asked: number,
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ surface, rate }, data) {
  const { optimizer, mine, ours, parts, height, asked } = data,
    out = (/** @type {number[][]} */ path) => path.length <= asked;
  /** @param {number[][]} path @param {number} h */
  const stands = (
    path,
    h,
  ) => (out(path) ? "has flown out" : h >= 1000 ? "is far out" : `is at height ${significant(h)}`);
  const sentence =
    `${capital(surface)}${rate ? `, rate ${rate}` : ""}, ${asked === 1 ? "1 step" : `${asked} steps`}: ` +
    (parts === null
      ? `your step of ${optimizer} and ours walk the same way; it ${stands(mine, height[0])}.`
      : `your step of ${optimizer} parts from ours at step ${parts}: (${place(mine[parts])}) in yours, (${
        place(ours[parts])
      }) in ours. Yours ${stands(mine, height[0])}, ours ${stands(ours, height[1])}.`);
  return {
    sentence,
    parts,
    body: stepMap(18, "yours", mine, data, parts) + stepMap(394, "ours", ours, data, parts),
  };
}

/** @param {number[]} w */
const place = (w) => w.map((v) => (Math.abs(v) >= 1000 ? "far out" : num(v, 3))).join(", ");

/** @param {number} x @param {string} name @param {number[][]} way @param {Data} data @param {null} parts */
function stepMap(x, name, way, { contours, lowest }, parts) {
  const size = 348, top = 42, sx = scale(-2, 2, x, x + size), sy = scale(-2, 2, top + size, top);
  const inside = (/** @type {number[]} */ [a, b]) => Math.abs(a) <= 2 && Math.abs(b) <= 2, shown = way.filter(inside);
  const rows = contours.map((flat) =>
    flat.reduce((d, v, i) => d + (i % 2 ? `${(+sy(v).toFixed(1))} ` : `${i ? "L" : "M"}${(+sx(v).toFixed(1))} `), "")
  );
  const end = way[way.length - 1], parting = parts !== null && way[parts] && inside(way[parts]) ? way[parts] : null;
  return text(x, 28, name, { "font-weight": 700, "font-size": 17 }) +
    el("path", { d: rows.join(""), fill: "none", stroke: LINE, "stroke-width": 1 }) +
    lowest.map(([a, b]) => circle(sx(a), sy(b), 8, { fill: "none", stroke: PLUS, "stroke-width": 2 })).join("") +
    (shown.length > 1 ? path(shown.map(([a, b]) => [sx(a), sy(b)]), { stroke: MINUS, "stroke-width": 1.5 }) : "") +
    shown.map(([a, b]) => circle(sx(a), sy(b), 2, { fill: MINUS, stroke: "none" })).join("") +
    circle(sx(way[0][0]), sy(way[0][1]), 5, { stroke: MINUS }) +
    (parting
      ? circle(sx(parting[0]), sy(parting[1]), 10, {
        fill: "none",
        stroke: INK,
        "stroke-width": 2.5,
        "stroke-dasharray": "4 3",
      })
      : "") +
    (inside(end)
      ? circle(sx(end[0]), sy(end[1]), 5, { fill: INK, stroke: PAPER })
      : text(x + size / 2, top + 22, "outside of the picture", {
        "text-anchor": "middle",
        "font-size": 13,
        "font-weight": 600,
      })) +
    box(x, top, size, size, { fill: "none", stroke: MUTED }) +
    (parting ? text(x, 414, `dashed ring: step ${parts}, where they part`, { "font-size": 13, fill: MUTED }) : "");
}
