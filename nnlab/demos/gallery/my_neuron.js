// data: {grid, y, z, bend: [[z, f(z)], ...], f: name, shown: [low, high], reach}, asked by the kernel

import { cells, frame, num, share, text } from "../shared/drawing.js";
import { colorStrip, inputPoint, neuronPicture, sumInNumbers } from "../shared/neuron.js";

/** @import { Square } from "../shared/drawing.js" */
/**
 * @typedef {{ w1: number, w2: number, b: number, x1: number, x2: number }} State
 * @typedef {{
 *   grid: number[][],
 *   y: number,
 *   z: number,
 *   bend: number[][],
 *   f: string,
 *   shown: number[],
 *   reach: number,
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw(state, data) {
  const { w1, w2, b, x1, x2 } = state, [low, high] = data.shown;
  const calls = data.grid.length * data.grid[0].length;
  const sentence = `With w1 = ${num(w1)}, w2 = ${num(w2)} and b = ${num(b)}, your neuron gives ` +
    `${Math.abs(data.y) < 1 ? share(data.y) : num(data.y, 3)} for the input (${num(x1)}, ${
      num(x2)
    }). The map is made of ${calls} such calls.`;
  const at = { x: 448, y: 52, size: 300, low: -data.reach, high: data.reach };
  const plot = frame(at, "x₁", "x₂", [-3, -2, -1, 0, 1, 2, 3]);
  return {
    sentence,
    body: neuronPicture(state, data.z, data.y, data.bend) +
      sumInNumbers(state, data.z, `your neuron(x, w, b, ${data.f}) = ${num(data.y, 3)}`) +
      cells(data.grid, at, high) + plot.svg + numbersOnMap(data.grid, at) +
      colorStrip(at, low, high, high) + inputPoint(plot.sx(x1), plot.sy(x2)),
  };
}

// Some of the answers as numbers, so that the map can be read without its colors.
/** @param {number[][]} grid @param {Square} at */
function numbersOnMap(grid, at) {
  const wide = at.size / grid.length, chosen = [1, 4, 7, 10, 13];
  return chosen.flatMap((j) =>
    chosen.map((i) =>
      text(at.x + (i + 0.5) * wide, at.y + at.size - (j + 0.5) * wide + 4.5, num(grid[j][i], 1), {
        "text-anchor": "middle",
        "font-size": 12,
        fill: "#1b2733",
        stroke: "#ffffff",
        "stroke-width": 3,
        "stroke-opacity": 0.8,
        "paint-order": "stroke",
      })
    )
  ).join("");
}
