// data: {ways: all names, tasks: {name: {axis, x, log, ways: {way: [[mean, error] for each x]}}}}

import {
  clamp,
  el,
  INK,
  LINE,
  line,
  MINUS,
  MUTED,
  num,
  path,
  PLUS,
  scale,
  short,
  text,
  whole,
} from "../shared/drawing.js";
import { capital } from "../shared/words.js";

/** @import { Attributes } from "../shared/drawing.js" */
/**
 * @typedef {{ task: string, at: number }} State
 * @typedef {{
 *   tasks: Record<string, {
 *     axis: string,
 *     x: number[],
 *     log: boolean,
 *     ways: Record<string, number[][]>,
 *   }>,
 *   ways: string[],
 * }} Data
 */

/** @type {Record<string, Attributes>} */
const STYLES = {
  untouched: { stroke: MUTED, "stroke-width": 2.5, "stroke-dasharray": "2 5" },
  anew: { stroke: INK, "stroke-width": 2.5 },
  frozen: { stroke: MINUS, "stroke-width": 2.5 },
  "frozen random": { stroke: MINUS, "stroke-width": 2.5, "stroke-dasharray": "3 4" },
  "head first": { stroke: PLUS, "stroke-width": 2.5, "stroke-dasharray": "3 4" },
  "all moving": { stroke: PLUS, "stroke-width": 3 },
  linear: { stroke: MUTED, "stroke-width": 2.5, "stroke-dasharray": "10 4" },
  "bag of words": { stroke: MUTED, "stroke-width": 2.5, "stroke-dasharray": "10 4 2 4" },
};

/** @param {State} state @param {Data} data */
export function draw({ task, at }, { ways, tasks }) {
  const { axis, x, log, ways: measured } = tasks[task], last = x.length - 1, t = Math.min(Math.round(at), last);
  const names = ways.filter((way) => way in measured);
  const best = [...names].sort((a, b) => measured[b][t][0] - measured[a][t][0]);
  const named = (/** @type {number} */ v) => (log ? whole(v) : `${v}°`);
  const sentence = `${capital(task)}${task.endsWith("?") ? "" : ";"} ${axis}: ${whole(x[t])}. Right: ` +
    best.map((way) => `${way} ${num(measured[way][t][0], 1)} %`).join(", ") + ".";
  const place = log ? Math.log : (/** @type {number} */ v) => v;
  const sx = scale(place(x[0]), place(x[last]), 70, 432),
    sy = scale(0, 100, 380, 30),
    muted = { fill: MUTED, "font-size": 13 };
  const grid = [0, 20, 40, 60, 80, 100].map((v) =>
    line(70, sy(v), 432, sy(v), { stroke: LINE, "stroke-width": 1 }) +
    text(62, sy(v) + 5, `${v} %`, { ...muted, "text-anchor": "end" })
  ).join("") +
    x.map((v) => text(sx(place(v)), 400, v, { ...muted, "text-anchor": "middle" })).join("");
  const marker = sx(place(x[t]));
  /** @param {number[][]} row */
  const band = (row) => {
    /** @param {number} sign */
    const edge = (sign) =>
      row.map(([m, e], n) => `${short(sx(place(x[n])))} ${short(sy(clamp(m + sign * e, 0, 100)))}`);
    return el("path", {
      d: `M${edge(1).join("L")}L${edge(-1).reverse().join("L")}z`,
      fill: MUTED,
      "fill-opacity": 0.16,
    });
  };
  return {
    sentence,
    best,
    limits: { at: last },
    readouts: { at: x.map(named) },
    body: grid +
      names.map((way) => band(measured[way])).join("") +
      line(marker, 30, marker, 380, { stroke: MUTED, "stroke-dasharray": "3 4" }) +
      names.map((way) => path(measured[way].map(([m], n) => [sx(place(x[n])), sy(m)]), STYLES[way])).join("") +
      text(70, 18, "right, of what was kept aside", { "font-size": 14, fill: MUTED }) +
      text(251, 426, axis, { "text-anchor": "middle", "font-size": 14 }) +
      text(458, 52, `at ${named(x[t])}`, { "font-weight": 600, "font-size": 16 }) +
      best.map((way, n) => wayLegend(way, measured[way][t], 84 + 40 * n)).join(""),
  };
}

/** @param {string} way @param {number[]} share @param {number} y */
const wayLegend = (way, [mean, error], y) =>
  line(458, y - 5, 496, y - 5, STYLES[way]) + text(506, y, way) +
  text(742, y, `${num(mean, 1)} ± ${num(error, 1)}`, { "text-anchor": "end", "font-weight": 600 });
