// data: {A: 4 x 4, Y: 4, may: 4 x 4 of booleans, words}, asked by the kernel

import { box, clamp, LINE, MUTED, num, PLUS, text } from "../shared/drawing.js";

/**
 * @typedef {{ scale: number, mask: string }} State
 * @typedef {{ A: number[][], Y: number[], may: boolean[][], words: string[] }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ scale: times, mask }, { A, Y, may, words }) {
  const sums = A.map((row) => row.reduce((a, b) => a + b)), odd = sums.findIndex((s) => Math.abs(s - 1) > 0.002);
  const leak = A.some((row, i) => row.some((w, j) => !may[i][j] && w !== 0));
  const best = A[3].indexOf(Math.max(...A[3])), seen = A[3].filter((_, j) => may[3][j]);
  const even = Math.max(...seen) - Math.min(...seen) < 5e-4;
  const sentence =
    `Queries ${num(times)} times as long, mask: ${mask}. The last word looks ${
      even ? "at all that it may alike" : `most at "${words[best]}"`
    }, with ${num(A[3][best], 2)}${even ? " each" : ""}. ` +
    (odd >= 0
      ? `Row ${odd} adds up to ${num(sums[odd], 2)} and not to 1.`
      : leak
      ? "Some weight is left where it may not look."
      : "Every row adds up to 1.");
  const x0 = 170, y0 = 74, side = 58;
  const body = A.map((row, i) =>
    text(x0 - 14, y0 + side * i + 35, words[i], { "text-anchor": "end" }) + row.map((w, j) =>
      box(x0 + side * j, y0 + side * i, side - 3, side - 3, {
        fill: PLUS,
        "fill-opacity": may[i][j] ? 0.08 + 0.6 * clamp(w, 0, 1) : 0,
        stroke: LINE,
      }) +
      text(x0 + side * j + side / 2 - 1, y0 + side * i + 34, may[i][j] || w ? num(w, 2) : "–", {
        "text-anchor": "middle",
        "font-weight": w > 0.5 ? 700 : 400,
      })
    ).join("") +
    text(x0 + side * 4 + 60, y0 + side * i + 35, num(sums[i], 2), { "text-anchor": "middle" }) +
    text(x0 + side * 4 + 170, y0 + side * i + 35, num(Y[i], 2), { "text-anchor": "middle", "font-weight": 600 })
  ).join("");
  const heads = words.map((w, j) => text(x0 + side * j + side / 2, y0 - 14, w, { "text-anchor": "middle" })).join("") +
    text(x0 + side * 4 + 60, y0 - 14, "sum", { "text-anchor": "middle", fill: MUTED }) +
    text(x0 + side * 4 + 170, y0 - 14, "answer", { "text-anchor": "middle", fill: MUTED });
  return {
    sentence,
    body: text(30, 26, "who looks (rows) at whom (columns); – may not", { fill: MUTED, "font-size": 13 }) + heads +
      body,
  };
}
