// data: {pictures: {name: 8 x 8}, presets: {name: 3 x 3}}

import { box, MUTED, num, PLUS, term, text } from "../shared/drawing.js";
import { blueOrange, correlate, DARKEST, heading, ink, largest, numbersIn, pixels } from "../shared/pixels.js";

/**
 * @typedef {{ picture: string, kernel: string, place: number } & Record<`k${number}${number}`, number>} State
 * @typedef {{ pictures: Record<string, number[][]>, presets: Record<string, number[][]> }} Data
 */

/** @param {State} state @param {Data} data */
export function draw(state, data) {
  const x = data.pictures[state.picture], at = state.place - 1, i = Math.floor(at / 6), j = at % 6;
  const k = data.presets[state.kernel] ?? [0, 1, 2].map((m) => [0, 1, 2].map((n) => state[`k${m}${n}`]));
  const answer = correlate(x, k), y = answer[i][j];
  const seen = answer.map((row, m) => row.map((v, n) => (6 * m + n <= at ? v : null)));
  const sentence = `At row ${i}, column ${j} the nine products add up to ${num(y, 2)}. ` +
    (state.place < 36
      ? `${state.place} of 36 places ${state.place === 1 ? "has" : "have"} been seen; the strongest answer so far is ${
        num(strongest(seen), 2)
      }.`
      : `All places are seen: the answers go from ${num(Math.min(...answer.flat()), 2)} to ${
        num(Math.max(...answer.flat()), 2)
      }.`);
  return {
    sentence,
    answer,
    body: heading(134, 32, `picture x, ${state.picture}`) + pixels(x, 14, 46, 30, ink) +
      numbersIn(x, 14, 46, 30, 1, (v) => v > 0.5, { "font-size": 12 }) +
      box(14 + 30 * j, 46 + 30 * i, 90, 90, { fill: "none", stroke: PLUS, "stroke-width": 4 }) +
      kernelProducts(x, k, i, j, y) + outputGrid(seen, i, j, largest(answer)),
  };
}

/**
 * @param {(number | null)[][]} grid
 */
const strongest = (grid) =>
  grid.flat().filter((v) => v !== null).reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);

// The kernel, and the nine products as they are added.
/** @param {number[][]} x @param {number[][]} k @param {number} i @param {number} j @param {number} y */
function kernelProducts(x, k, i, j, y) {
  /** @param {number} v */
  const digits = (v) => [0, 1].find((n) => Number(v.toFixed(n)) === v) ?? 2;
  const rows = k.map((row, m) =>
    row.map((w, n) => `${num(x[i + m][j + n], digits(x[i + m][j + n]))}·${term(w, digits(w))}`).join(" + ")
  );
  return heading(391, 32, "kernel k") + pixels(k, 328, 46, 42, blueOrange(largest(k))) +
    numbersIn(k, 328, 46, 42, 1, (v) => Math.abs(v) > 0.7 * largest(k)) +
    text(391, 212, "pixel · kernel, added:", { "text-anchor": "middle", "font-size": 14 }) +
    rows.map((words, m) =>
      text(391, 236 + 22 * m, `${m ? "+ " : ""}${words}`, { "text-anchor": "middle", "font-size": 13 })
    ).join("") +
    text(391, 310, `= ${num(y, 2)}`, { "text-anchor": "middle", "font-weight": 700, "font-size": 17 });
}

/**
 * @param {(number | null)[][]} seen
 * @param {number} i
 * @param {number} j
 * @param {number} most
 */
function outputGrid(seen, i, j, most) {
  const size = 38, at = { x: 522, y: 46 };
  return heading(at.x + 3 * size, 32, "answer y") + pixels(seen, at.x, at.y, size, blueOrange(most)) +
    numbersIn(seen, at.x, at.y, size, most >= 10 ? 0 : 1, (v) => Math.abs(v) > 0.7 * most) +
    [{ stroke: DARKEST, width: 5 }, { stroke: "#ffffff", width: 1.5 }].map(({ stroke, width }) =>
      box(at.x + size * j, at.y + size * i, size, size, { fill: "none", stroke, "stroke-width": width })
    ).join("") +
    text(at.x + 3 * size, 300, "six places down, six across", {
      "text-anchor": "middle",
      "font-size": 13,
      fill: MUTED,
    });
}
