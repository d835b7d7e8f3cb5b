// data: {steps: [{X, Y, dY, won, dX} for each shift], back: words}

import { circle, line, MINUS, MUTED, text } from "../shared/drawing.js";
import { blueOrange, DARKEST, heading, numbersIn, pixels } from "../shared/pixels.js";

/**
 * @typedef {{ shift: number, way: string }} State
 * @typedef {{ steps: Record<string, number[][]>[], back: string }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ shift, way }, data) {
  const now = data.steps[shift], still = data.steps[0], back = way === data.back;
  const half = Math.floor(shift / 2);
  const other = now.Y.map((row, i) => row.map((v, j) => (j >= half ? v !== still.Y[i][j - half] : v !== 0)));
  const changed = other.flat().filter(Boolean).length;
  const sentence = back
    ? "Each of 16 numbers sends its derivative to the winner of its window. 16 pixels get one, and 48 get nothing."
    : `64 numbers go in and 16 come out, the largest of each window. ` +
      (shift === 0 ? "Nothing has moved yet." : shift % 2 === 0
        ? `Moved by ${shift}, which 2 divides: ` +
          `what came out has moved by ${half}, and nothing else has changed, but for the edge.`
        : `Moved by ${shift}, which 2 does not divide: compared with what came out before${
          half ? `, moved by ${half}` : ""
        }, ${changed} of the 16 are other numbers.`);
  const left = back ? now.dX : now.X;
  const right = back ? now.dY : now.Y, full = back ? 16 : 9;
  return {
    sentence,
    changed,
    body: heading(190, 32, back ? "dX: where it goes" : "X, 8 x 8, windows of 2 x 2") +
      pixels(left, 38, 48, 38, blueOrange(1.6 * full)) +
      numbersIn(left, 38, 48, 38, 0, () => false, { "font-size": 14 }) + gridLines(38, 48, 8, 38) +
      (back ? "" : rings(now.won)) +
      text(404, 196, back ? "←" : "→", { "text-anchor": "middle", "font-size": 34 }) +
      text(404, 222, back ? "back to" : "the largest", { "text-anchor": "middle", "font-size": 13, fill: MUTED }) +
      text(404, 238, back ? "the winner" : "of each", { "text-anchor": "middle", "font-size": 13, fill: MUTED }) +
      heading(582, 32, back ? "dY, from above" : "Y, 4 x 4") +
      pixels(right, 472, 90, 55, blueOrange(1.6 * full)) +
      numbersIn(right, 472, 90, 55, 0, () => false, { "font-size": 18 }) + gridLines(472, 90, 4, 55, 1) +
      (back || shift % 2 === 0 ? "" : changes(other)) +
      (back || shift % 2 === 0
        ? ""
        : text(582, 338, "△: another number than before", { "text-anchor": "middle", "font-size": 13, fill: MINUS })),
  };
}

/** @param {number} x @param {number} y @param {number} count @param {number} size @param {number} [every] */
const gridLines = (x, y, count, size, every = 2) =>
  Array.from({ length: count + 1 }, (_, c) => {
    const width = c % every === 0 ? 2 : 0.5;
    const style = { stroke: DARKEST, "stroke-width": width };
    return line(x + c * size, y, x + c * size, y + count * size, style) +
      line(x, y + c * size, x + count * size, y + c * size, style);
  }).join("");

/** @param {number[][]} won */
const rings = (won) =>
  won.flatMap((row, i) =>
    row.map((v, j) =>
      v ? circle(57 + 38 * j, 67 + 38 * i, 15, { fill: "none", stroke: "#bb4d00", "stroke-width": 2.5 }) : ""
    )
  ).join("");

/** @param {boolean[][]} other */
const changes = (other) =>
  other.flatMap((row, i) =>
    row.map((v, j) =>
      v
        ? text(516 + 55 * j, 108 + 55 * i, "△", {
          "text-anchor": "middle",
          "font-size": 14,
          fill: "#bb4d00",
          "font-weight": 700,
        })
        : ""
    )
  ).join("");
