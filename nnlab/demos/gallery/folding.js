// data: {outputs: [by layers: the output at every 64th], deep, wide: parameters by layers}

import {
  circle,
  count,
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
  text,
} from "../shared/drawing.js";

/**
 * @typedef {{ layers: number, x: number }} State
 * @typedef {{ outputs: number[][], deep: number[], wide: number[] }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ layers, x }, { outputs, deep, wide }) {
  const at = Math.round(64 * x), way = [x, ...outputs.slice(0, layers).map((row) => row[at])], pieces = 2 ** layers;
  const sentence =
    `${count(layers, "layer")} of two neurons fold${
      layers === 1 ? "s" : ""
    } the axis into ${pieces} straight pieces, with ${deep[layers - 1]} parameters. ` +
    `One hidden layer needs ${pieces} neurons for that, and ${wide[layers - 1]} parameters. The input ${
      num(x, 3)
    } ends at ${num(way[layers], 3)}.`;
  return {
    sentence,
    pieces,
    end: way[layers],
    body: folds(way) + zigzag(outputs[layers - 1], x, way[layers], layers),
  };
}

// Left: the axis once for every layer. What lies right of the crease is laid over the left half,
// and the double half is stretched to the whole axis again.
/** @param {number[]} way */
function folds(way) {
  const sx = scale(0, 1, 112, 352), y = (/** @type {number} */ k) => 64 + 52 * k;
  return text(232, 30, "where the input lands", { "text-anchor": "middle", "font-weight": 600 }) + way.map((v, k) => {
    const last = k === way.length - 1,
      next = last ? "" : line(sx(v), y(k) + 8, sx(way[k + 1]), y(k + 1) - 8, {
        stroke: MINUS,
        "stroke-width": 2,
        "stroke-dasharray": v > 0.5 ? "6 4" : null,
      });
    return text(98, y(k) + 5, k === 0 ? "input" : `fold ${k}`, { "text-anchor": "end", "font-size": 14, fill: MUTED }) +
      line(sx(0), y(k), sx(1), y(k), { stroke: MUTED, "stroke-width": 2 }) +
      (last ? "" : line(sx(0.5), y(k) - 9, sx(0.5), y(k) + 9, { stroke: INK, "stroke-dasharray": "3 2" })) + next +
      circle(sx(v), y(k), 7, { fill: MINUS, stroke: PAPER }) + text(366, y(k) + 5, num(v, 3), { "font-size": 14 });
  }).join("");
}

// Right: the output over the input.
/** @param {number[]} row @param {number} x @param {number} y @param {number} layers */
function zigzag(row, x, y, layers) {
  const sx = scale(0, 1, 470, 730), sy = scale(0, 1, 330, 64);
  const ticks = [0, 0.5, 1].map((t) =>
    text(sx(t), 352, num(t, 1), { "text-anchor": "middle", "font-size": 13, fill: MUTED }) +
    text(460, sy(t) + 5, num(t, 1), { "text-anchor": "end", "font-size": 13, fill: MUTED }) +
    line(470, sy(t), 730, sy(t), { stroke: LINE, "stroke-width": 1 })
  ).join("");
  return text(600, 30, `output after ${count(layers, "fold")}`, { "text-anchor": "middle", "font-weight": 600 }) +
    ticks +
    text(600, 376, "input x", { "text-anchor": "middle", "font-size": 14 }) +
    path(row.map((v, i) => [sx(i / 64), sy(v)]), { stroke: PLUS, "stroke-width": 2.5, "stroke-linejoin": "round" }) +
    line(sx(x), sy(0), sx(x), sy(y), { stroke: MINUS, "stroke-dasharray": "4 4" }) +
    circle(sx(x), sy(y), 7, { fill: MINUS, stroke: PAPER });
}
