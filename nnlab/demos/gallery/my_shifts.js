// data: {label, before, after: 8 x 8 gray, right: pixels that are as they should be, lost}

import { box, clamp, MUTED, num, text } from "../shared/drawing.js";
import { an } from "../shared/words.js";

/**
 * @typedef {{ picture: number, down: number, right: number }} State
 * @typedef {{ label: number, before: number[][], after: number[][], right: number, lost: number }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ picture: n, down, right }, data) {
  const all = data.right === 64
    ? "All 64 pixels are where they should be"
    : `${data.right} of 64 pixels are as they should be`;
  const ink = Math.abs(data.lost) < 0.01
    ? "no ink is lost"
    : data.lost > 0
    ? `ink of ${num(data.lost, 1)} pixels has left the picture`
    : `there is ink of ${num(-data.lost, 1)} pixels more than before`;
  const sentence = `Picture ${num(n, 0)}, ${an(data.label)}, by your shift_images(X, ${num(down, 0)}, ${
    num(right, 0)
  }): ${all}, and ${ink}.`;
  return {
    sentence,
    body: grayPixels(40, 56, data.before, "before") +
      text(380, 206, "→", { "text-anchor": "middle", "font-size": 34 }) +
      grayPixels(432, 56, data.after, `after: down ${num(down, 0)}, right ${num(right, 0)}`),
  };
}

// Dark is a full pixel, with its gray in sixteenths for the eye that wants numbers.
/** @param {number} x @param {number} y @param {number[][]} rows @param {string} name */
function grayPixels(x, y, rows, name) {
  const size = 36;
  return text(x, y - 14, name, { "font-weight": 600 }) +
    rows.map((row, i) =>
      row.map((v, j) => {
        const ink = clamp(v, 0, 1);
        return box(x + j * size, y + i * size, size, size, { fill: "#f3efe6" }) +
          box(x + j * size, y + i * size, size, size, { fill: "#1b2733", opacity: ink }) +
          (Math.abs(v) > 0.001
            ? text(x + (j + 0.5) * size, y + (i + 0.5) * size + 4.5, num(16 * v, 0), {
              "text-anchor": "middle",
              "font-size": 13,
              fill: ink > 0.45 ? "#ffffff" : "#1b2733",
            })
            : "");
      }).join("")
    ).join("") +
    box(x, y, 8 * size, 8 * size, { fill: "none", stroke: MUTED });
}
