// Small pictures: grids of pixels as one path a color, numbers in cells, and kernels on them.

import { box, clamp, el, MUTED, num, shade, short, text } from "./drawing.js";

/** @import { Attributes } from "./drawing.js" */

const PALEST = "#f3efe6";
const LAP = 0.5; // px by which cells reach under their neighbors: edges are rounded to whole pixels
export const DARKEST = "#1b2733";

// Dark is a full pixel, as ink on paper; in sixteen steps.
/** @param {number} v */
export function ink(v) {
  const step = Math.round(clamp(v, 0, 1) * 16) / 16;
  return "#" + [1, 3, 5].map((c) => {
    const [p, q] = [PALEST, DARKEST].map((hex) => parseInt(hex.slice(c, c + 2), 16));
    return Math.round(p + step * (q - p)).toString(16).padStart(2, "0");
  }).join("");
}
/** @param {number} full */
export const blueOrange = (full) => (/** @type {number} */ v) => shade(Math.round((16 * v) / (full || 1)) / 16);

// grid: rows from top to bottom, null for a cell that stays open. color(value) -> "#rrggbb".
/**
 * @param {(number | null)[][]} grid
 * @param {number} x
 * @param {number} y
 * @param {number} size
 * @param {(a: number) => string} color
 */
export function pixels(grid, x, y, size, color) {
  const paths = new Map();
  /** @param {number | null} v */
  const fillOf = (v) => (v === null ? null : color(v));
  grid.forEach((row, i) => {
    for (let start = 0, j = 1; j <= row.length; j++) {
      const fill = fillOf(row[start]);
      if (j < row.length && fillOf(row[j]) === fill) continue;
      if (fill) {
        const wide = short((j - start) * size + LAP), high = short(size + LAP);
        const from = `M${short(x + start * size)} ${short(y + i * size)}`;
        paths.set(fill, `${paths.get(fill) ?? ""}${from}h${wide}v${high}h-${wide}z`);
      }
      start = j;
    }
  });
  return [...paths].map(([fill, d]) => el("path", { d, fill, "shape-rendering": "crispEdges" })).join("") +
    box(x, y, grid[0].length * size, grid.length * size, { fill: "none", stroke: MUTED });
}

// The numbers of a grid, dark on pale cells and white on dark ones.
/**
 * @param {((number | null)[])[]} grid
 * @param {number} x
 * @param {number} y
 * @param {number} size
 * @param {number} digits
 * @param {(a: number) => boolean} dark
 * @param {Attributes} [style]
 */
export function numbersIn(grid, x, y, size, digits, dark, style = {}) {
  return grid.flatMap((row, i) =>
    row.map((v, j) => (v === null ? "" : text(x + (j + 0.5) * size, y + (i + 0.5) * size + 4.5, num(v, digits), {
      "text-anchor": "middle",
      "font-size": 12,
      fill: dark(v) ? "#ffffff" : DARKEST,
      ...style,
    })))
  ).join("");
}

// A minus in every cell below 0 whose color shows it: the sign is not told by color alone.
/** @param {number[][]} grid @param {number} x @param {number} y @param {number} size @param {number} most */
export const minusesIn = (grid, x, y, size, most) =>
  grid.flatMap((row, i) =>
    row.map((v, j) => (v > -most / 32 ? "" : text(x + (j + 0.5) * size, y + (i + 0.5) * size + 4.5, "−", {
      "text-anchor": "middle",
      "font-size": 13,
      fill: v < -0.6 * most ? "#ffffff" : DARKEST,
    })))
  ).join("");

// y[i][j] = Σ x[i + m][j + n] k[m][n], as nnlab.convolution.correlate; tested against it.
/** @param {number[][]} x @param {number[][]} k */
export function correlate(x, k) {
  const rows = x.length - k.length + 1, columns = x[0].length - k[0].length + 1;
  return Array.from(
    { length: rows },
    (_, i) =>
      Array.from(
        { length: columns },
        (_, j) => k.reduce((sum, row, m) => sum + row.reduce((s, w, n) => s + w * x[i + m][j + n], 0), 0),
      ),
  );
}

// A picture with zeros around it.
/** @param {number[][]} x @param {number} p */
export function padded(x, p) {
  const wide = x[0].length + 2 * p, empty = () => Array(wide).fill(0);
  return [
    ...Array.from({ length: p }, empty),
    ...x.map((row) => [...Array(p).fill(0), ...row, ...Array(p).fill(0)]),
    ...Array.from({ length: p }, empty),
  ];
}

// An 8 x 8 digit in an empty frame, its upper left corner at (row, column).
/** @param {number[]} digit @param {number} side @param {number} row @param {number} column */
export function placed(digit, side, row, column) {
  return Array.from({ length: side }, (_, i) =>
    Array.from({ length: side }, (_, j) => {
      const m = i - row, n = j - column;
      return m >= 0 && m < 8 && n >= 0 && n < 8 ? digit[8 * m + n] : 0;
    }));
}

/** @param {number[]} flat @param {number} wide */
export const rowsOf = (flat, wide) =>
  Array.from({ length: flat.length / wide }, (_, i) => flat.slice(wide * i, wide * (i + 1)));
/** @param {number[][]} grid */
export const largest = (grid) => Math.max(...grid.flat().filter((v) => v !== null).map(Math.abs));
/** @param {number} x @param {number} y @param {string} words */
export const heading = (x, y, words) =>
  text(x, y, words, { "text-anchor": "middle", "font-weight": 600, "font-size": 14 });
