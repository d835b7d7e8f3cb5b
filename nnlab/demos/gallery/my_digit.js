// data: {pixels: 8 x 8, scores: ten of the learner's, ours: ten of the library's}, asked by the kernel

import { upTo } from "../shared/bounds.js";
import { box, clamp, INK, line, MINUS, MUTED, num, PLUS, scale, text } from "../shared/drawing.js";
import { ink, pixels } from "../shared/pixels.js";
import { an } from "../shared/words.js";

/**
 * @typedef {{ digit: string, row: number, column: number, ink: number }} State
 * @typedef {{ pixels: number[][], scores: number[], ours: number[] }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ row, column }, { pixels: board, scores, ours }) {
  const order = scores.map((_, d) => d).sort((p, q) => scores[q] - scores[p]), [best, second] = order;
  const most = Math.max(...scores.map((v, d) => Math.abs(v - ours[d]))), agrees = most <= 0.002;
  const sentence =
    `Your forward pass reads ${an(best)}, with the score ${upTo(scores[best], 2, 9999)}; next comes ${second} with ${
      upTo(scores[second], 2, 9999)
    }. ` +
    (agrees
      ? `Row ${num(row, 0)}, column ${num(column, 0)} has ink ${num(board[row - 1][column - 1], 2)}.`
      : `The library's scores differ by ${
        most > 9999 ? "more than 9,999" : `up to ${num(most, 2)}`
      }: its marks are not at the ends of your bars.`);
  const at = { x: 36, y: 52, size: 38 };
  return {
    sentence,
    best,
    agrees,
    body: text(188, 34, "click a pixel", { "text-anchor": "middle", "font-weight": 600 }) +
      pixels(board, at.x, at.y, at.size, ink) + targets(board, at) +
      box(at.x + (column - 1) * at.size, at.y + (row - 1) * at.size, at.size, at.size, {
        fill: "none",
        stroke: MINUS,
        "stroke-width": 3.5,
        "pointer-events": "none",
      }) +
      scoreBars(scores, ours, best),
  };
}

// A see-through square over every pixel: a click makes a pale one black and a dark one white.
/** @param {number[][]} board @param {{ x: number, y: number, size: number }} at */
const targets = (board, { x, y, size }) =>
  board.map((line, i) =>
    line.map((v, j) =>
      box(x + j * size, y + i * size, size, size, {
        fill: "transparent",
        stroke: MUTED,
        "stroke-width": 0.5,
        style: "cursor:pointer",
        "data-pick": `row=${i + 1} column=${j + 1} ink=${v < 0.5 ? 1 : 0}`,
      })
    ).join("")
  ).join("");

/** @param {number[]} scores @param {number[]} ours @param {number} best */
function scoreBars(scores, ours, best) {
  const sx = scale(-1.5, 1.5, 416, 576),
    y = (/** @type {number} */ d) => 70 + 32 * d,
    held = (/** @type {number} */ v) => sx(clamp(v, -1.5, 1.5));
  return text(496, 34, "ten scores; thin marks: the library's", {
    "text-anchor": "middle",
    "font-size": 14,
    fill: MUTED,
  }) +
    line(sx(0), 52, sx(0), 374, { stroke: MUTED, "stroke-width": 1 }) + scores.map((v, d) => {
      const first = d === best, [p, q] = [held(0), held(v)].sort((a, b) => a - b);
      return text(384, y(d) + 6, d, {
        "text-anchor": "middle",
        "font-weight": first ? 700 : 400,
        "font-size": first ? 20 : 15,
      }) +
        box(p, y(d) - 9, q - p, 18, { fill: v < 0 ? MINUS : PLUS, opacity: first ? 1 : 0.55 }) +
        line(held(ours[d]), y(d) - 13, held(ours[d]), y(d) + 13, { stroke: INK, "stroke-width": 2 }) +
        text(628, y(d) + 5, upTo(v, 2, 999, ">", "<"), {
          "text-anchor": "end",
          "font-size": 13,
          "font-weight": first ? 700 : 400,
        });
    }).join("");
}
