// data: {grids: {squared, crossed: rows from low b to high b}, paths: [{squared, crossed: [[w, b, loss]]}
// for each start], steps, reach}

import {
  box,
  circle,
  clamp,
  el,
  INK,
  LINE,
  line,
  MUTED,
  num,
  PAPER,
  path,
  PLUS,
  scale,
  shade,
  short,
  text,
} from "../shared/drawing.js";

/**
 * @typedef {{ w: number, step: number }} State
 * @typedef {{
 *   grids: Record<string, number[][]>,
 *   paths: Record<string, number[][]>[],
 *   steps: number[],
 *   reach: number,
 * }} Data
 */

const LOSS_PANELS = [
  { key: "squared", name: "squared error", top: 0.8, ticks: [0, 0.4, 0.8], digits: 1, x: 52 },
  { key: "crossed", name: "cross-entropy", top: 10, ticks: [0, 5, 10], digits: 0, x: 434 },
];

/** @param {State} state @param {Data} data */
export function draw({ w, step }, data) {
  const walks = data.paths[Math.round((w + data.reach) * 2)], taken = data.steps[step];
  const [squared, crossed] = LOSS_PANELS.map(({ key }) => walks[key][step]);
  const moved = Math.abs(squared[0] - w);
  const late = LOSS_PANELS.filter(({ key }) => !inValley(data.paths, key, walks[key][step][2]));
  const sentence =
    `Both begin at w = ${num(w)}, b = 0. After ${
      taken === 1 ? "1 step" : `${taken} steps`
    } the squared error is at w = ${num(squared[0], 2)} with a loss of ${num(squared[2], 3)}, ` +
    `cross-entropy at w = ${num(crossed[0], 2)} with ${num(crossed[2], 3)}.` +
    (taken < 20
      ? ""
      : moved < 0.5 && w < 0
      ? " On its plateau the squared error has hardly moved."
      : late.length === 0
      ? " Both have found the valley."
      : late.length === 2
      ? " Both are still on their way."
      : late[0].key === "squared"
      ? " The squared error is still on its way."
      : " Cross-entropy is still on its way.");
  return {
    sentence,
    squared,
    crossed,
    body: LOSS_PANELS.map((kind) => surface(kind, data, walks[kind.key], step)).join(""),
  };
}

// Whether a loss is at most 0.01 above the lowest that any of the walks ends at.
/** @type {(paths: Data["paths"], key: string, loss: number) => boolean} */
const inValley = (paths, key, loss) =>
  loss < Math.min(...paths.map((walk) => walk[key][walk[key].length - 1][2])) + 0.01;

// The plane of weight and bias from above, the walk so far, and the cut along b = 0.
/**
 * @param {{ key: string, name: string, top: number, ticks: number[], digits: number, x: number }} panel
 * @param {Data} data
 * @param {number[][]} walk
 * @param {number} step
 */
function surface({ key, name, top, ticks, digits, x }, { grids, reach, steps }, walk, step) {
  const at = { x, y: 40, size: 240, low: -reach, high: reach }, muted = { "font-size": 13, fill: MUTED };
  const sx = scale(-reach, reach, x, x + 296), sy = scale(-reach, reach, 262, 40), cut = scale(0, top, 384, 300);
  const grid = grids[key], columns = grid[0].length, middle = (grid.length - 1) / 2;
  const wide = 296 / columns, high = 222 / grid.length;
  const tiles = new Map();
  grid.forEach((row, j) =>
    row.forEach((v, i) => {
      const fill = shade(Math.round((v / top) * 24) / 24);
      tiles.set(
        fill,
        (tiles.get(fill) ?? "") +
          `M${short(x + i * wide)} ${short(262 - (j + 1) * high)}h${short(wide + 0.3)}v${short(high + 0.3)}h-${
            short(wide + 0.3)
          }z`,
      );
    })
  );
  const points = walk.slice(0, step + 1).map(([a, b]) => [sx(clamp(a, -reach, reach)), sy(clamp(b, -reach, reach))]);
  const end = points[points.length - 1], dark = { fill: "#1b2733" };
  const profile = grid[middle].map((v, i) => [sx(-reach + (2 * reach * i) / (columns - 1)), cut(clamp(v, 0, top))]);
  return text(x, 24, name, { "font-weight": 700, "font-size": 17 }) +
    text(x + 296, 24, `${steps[step]} steps`.replace(/^1 steps/, "1 step"), { ...muted, "text-anchor": "end" }) +
    [...tiles].map(([fill, d]) => el("path", { d, fill, "shape-rendering": "crispEdges" })).join("") +
    box(at.x, at.y, 296, 222, { fill: "none", stroke: MUTED }) +
    [-8, 0, 8].map((v) =>
      text(x - 6, sy(v) + (v < 0 ? 0 : v > 0 ? 10 : 5), num(v, 0), { ...muted, "text-anchor": "end" })
    ).join("") + text(x - 30, sy(3.6), "b", { "font-size": 14 }) +
    path(points, { stroke: "#a84400", "stroke-width": 2.5 }) +
    points.map(([a, b]) => circle(a, b, 2.6, { fill: "#a84400", stroke: "none" })).join("") +
    circle(points[0][0], points[0][1], 5.5, { fill: "#ffffff", stroke: "#a84400" }) +
    circle(end[0], end[1], 5.5, { ...dark, stroke: "#ffffff" }) +
    text(x + 148, 282, "the cut along b = 0: the loss over w", { ...muted, "text-anchor": "middle" }) +
    ticks.map((v) =>
      line(x, cut(v), x + 296, cut(v), { stroke: LINE, "stroke-width": 1 }) +
      text(x - 6, cut(v) + 5, num(v, digits), { ...muted, "text-anchor": "end" })
    ).join("") +
    path(profile, { stroke: PLUS, "stroke-width": 2.5 }) +
    circle(end[0], cut(clamp(walk[step][2], 0, top)), 5.5, { fill: INK, stroke: PAPER }) +
    [-8, -4, 0, 4, 8].map((v) =>
      text(sx(v) + (v === 8 ? -4 : v === -8 ? 4 : 0), 404, num(v, 0), { ...muted, "text-anchor": "middle" })
    ).join("") +
    text(x + 185, 404, "w", { "text-anchor": "middle", "font-size": 14 });
}
