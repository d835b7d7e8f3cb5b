// data: {x: 8 x 8, kernel: 3 x 3, answer: 6 x 6}, asked by the kernel of the notebook

import { num, text } from "../shared/drawing.js";
import { blueOrange, heading, ink, largest, numbersIn, pixels } from "../shared/pixels.js";
import { an } from "../shared/words.js";

/**
 * @typedef {{ digit: string, which: string }} State
 * @typedef {{ x: number[][], kernel: number[][], answer: number[][] }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ digit, which }, { x, kernel, answer }) {
  const most = largest(answer),
    all = answer.flat(),
    above = all.filter((v) => v > 1e-9).length,
    below = all.filter((v) => v < -1e-9).length;
  const sentence =
    `Your kernel "${which}" on ${an(digit)}: ${above} of 36 answers are above 0, ${below} below, ${
      36 - above - below
    } are 0. ` +
    `They go from ${num(Math.min(...all), 2)} to ${num(Math.max(...all), 2)}.`;
  return {
    sentence,
    body: heading(134, 32, an(digit)) + pixels(x, 14, 46, 30, ink) +
      heading(385, 32, `your "${which}"`) + pixels(kernel, 322, 82, 42, blueOrange(largest(kernel))) +
      numbersIn(kernel, 322, 82, 42, 1, (v) => Math.abs(v) > 0.7 * largest(kernel)) +
      text(385, 240, "your correlate(x, k)", { "text-anchor": "middle", "font-size": 14 }) +
      heading(622, 32, "its answers") + pixels(answer, 502, 46, 40, blueOrange(most)) +
      numbersIn(answer, 502, 46, 40, 1, (v) => Math.abs(v) > 0.7 * most),
  };
}
