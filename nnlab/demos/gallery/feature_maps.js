// data: {side, layers, digits: [64 each], K1: [8][3][3], b1, K2: [32][8][3][3], b2, W: [32][10], b}

import { box, clamp, INK, line, MINUS, MUTED, num, PLUS, text } from "../shared/drawing.js";
import {
  blueOrange,
  correlate,
  heading,
  ink,
  largest,
  numbersIn,
  padded,
  pixels,
  placed,
  rowsOf,
} from "../shared/pixels.js";
import { an } from "../shared/words.js";

/**
 * @typedef {{ digit: string, row: number, column: number, eye: number, map: number, place: number }} State
 * @typedef {{
 *   side: number,
 *   layers: number[][],
 *   digits: number[][],
 *   K1: number[][][],
 *   b1: number[],
 *   K2: number[][][][],
 *   b2: number[],
 *   W: number[][],
 *   b: number[],
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw(state, data) {
  const { row, column, eye, map, place } = state, d = Number(state.digit);
  const frame = placed(data.digits[d], data.side, row, column);
  const maps = data.K1.map((k, o) => bent(correlate(padded(frame, 1), k), data.b1[o]));
  const pooled = maps.map(pool);
  const second = data.K2.map((kernels, o) =>
    bent(kernels.map((k, c) => correlate(padded(pooled[c], 1), k)).reduce(add), data.b2[o])
  );
  const last = second.map(pool), means = last.map((m) => m.flat().reduce((a, b) => a + b) / 16);
  const scores = data.b.map((b, j) => means.reduce((s, v, c) => s + v * data.W[c][j], b));
  const said = scores.indexOf(Math.max(...scores)), p = Math.floor((place - 1) / 4), q = (place - 1) % 4;
  const look = sees(p, q, data.layers, data.side), cell = 196 / data.side;
  const sentence =
    `Map ${eye} of layer 1 answers most strongly with ${num(Math.max(...maps[eye - 1].flat()), 2)} to this ${d}. ` +
    `Number ${place} of the pooled map ${map} of layer 2 is ${
      num(last[map - 1][p][q], 2)
    } and looks at rows ${look.top} to ${look.bottom} and columns ${look.left} to ${look.right}. ` +
    `The network reads ${said}${said === d ? ", which is right" : `, and it is ${an(d)}`}.`;
  const most = Math.max(...maps.map(largest)), deep = Math.max(0.01, ...second.map(largest));
  return {
    sentence,
    scores,
    look,
    body: heading(118, 30, "the frame") + pixels(frame, 22, 42, cell, ink) +
      box(
        22 + cell * look.left,
        42 + cell * look.top,
        cell * (look.right - look.left + 1),
        cell * (look.bottom - look.top + 1),
        { fill: "none", stroke: MINUS, "stroke-width": 2.5, "stroke-dasharray": "6 3" },
      ) +
      heading(398, 30, `${maps.length} maps of layer 1, ${data.side} x ${data.side}`) +
      maps.map((m, o) => oneMap(m, o, eye, most)).join("") +
      heading(660, 30, `kernel ${eye}`) + kernel(data.K1[eye - 1]) +
      text(660, 190, `bias ${num(data.b1[eye - 1], 2)}`, { "text-anchor": "middle", "font-size": 13 }) +
      heading(80, 296, `layer 2, map ${map}`) + pixels(second[map - 1], 20, 308, 15, blueOrange(deep)) +
      text(80, 446, "8 x 8", { "text-anchor": "middle", "font-size": 12, fill: MUTED }) +
      heading(242, 296, "pooled, 4 x 4") + pixels(last[map - 1], 182, 308, 30, blueOrange(deep)) +
      box(182 + 30 * q, 308 + 30 * p, 30, 30, {
        fill: "none",
        stroke: MINUS,
        "stroke-width": 3,
        "stroke-dasharray": "6 3",
      }) +
      text(242, 446, `mean of 16: ${num(means[map - 1], 2)}`, { "text-anchor": "middle", "font-size": 13 }) +
      text(20, 482, "dashed: the number chosen, and where in the", { "font-size": 12, fill: MUTED }) +
      text(20, 498, "frame it looks (10 x 10 pixels, less at the edge)", { "font-size": 12, fill: MUTED }) +
      heading(560, 296, `ten scores, out of ${means.length} means`) + digitScores(scores, said, d),
  };
}

/** @param {number[][]} a @param {number[][]} b */
const add = (a, b) => a.map((row, i) => row.map((v, j) => v + b[i][j]));
/** @param {number[][]} z @param {number} b */
const bent = (z, b) => z.map((row) => row.map((v) => Math.max(v + b, 0)));
/** @param {number[][]} x */
const pool = (x) =>
  rowsOf(
    x.filter((_, i) => i % 2 === 0).flatMap((row, i) =>
      row.filter((_, j) => j % 2 === 0)
        .map((_, j) => Math.max(x[2 * i][2 * j], x[2 * i][2 * j + 1], x[2 * i + 1][2 * j], x[2 * i + 1][2 * j + 1]))
    ),
    x[0].length / 2,
  );

// Rows and columns of the frame on which number (p, q) of the last layer depends, fewer at the edge.
// layers: [k, stride, padding] of each, first layer first.
/** @param {number} p @param {number} q @param {number[][]} layers @param {number} side */
function sees(p, q, layers, side) {
  const [from, to] = [0, 1].map((end) => (/** @type {number} */ v) =>
    layers.reduceRight((at, [k, stride, pad]) => at * stride - pad + end * (k - 1), v)
  );
  /** @param {number} v */
  const within = (v) => clamp(v, 0, side - 1);
  return { top: within(from(p)), bottom: within(to(p)), left: within(from(q)), right: within(to(q)) };
}

/** @param {number[][]} m @param {number} o @param {number} eye @param {number} most */
function oneMap(m, o, eye, most) {
  const x = 250 + 78 * (o % 4), y = 42 + 104 * Math.floor(o / 4), chosen = o + 1 === eye;
  return pixels(m, x, y, 68 / m.length, blueOrange(most)) +
    (chosen ? box(x - 2, y - 2, 72, 72, { fill: "none", stroke: INK, "stroke-width": 3 }) : "") +
    text(x + 34, y + 84, o + 1, { "text-anchor": "middle", "font-size": 13, "font-weight": chosen ? 700 : 400 });
}

/** @param {number[][]} k */
const kernel = (k) =>
  pixels(k, 597, 42, 42, blueOrange(largest(k))) +
  numbersIn(k, 597, 42, 42, 2, (v) => Math.abs(v) > 0.7 * largest(k));

/** @param {number[]} scores @param {number} said @param {number} d */
function digitScores(scores, said, d) {
  const most = Math.max(...scores.map(Math.abs)), zero = 500;
  return scores.map((s, j) => {
    const y = 308 + 20 * j, wide = (150 * Math.abs(s)) / most;
    return text(338, y + 14, j, { "font-size": 14, "font-weight": j === said ? 700 : 400 }) +
      box(s < 0 ? zero - wide : zero, y + 2, wide, 15, { fill: s < 0 ? MINUS : PLUS, opacity: j === said ? 1 : 0.6 }) +
      text(700, y + 14, num(s, 1), { "text-anchor": "end", "font-size": 13, "font-weight": j === said ? 700 : 400 }) +
      (j === said ? text(744, y + 14, j === d ? "✓" : "✗", { "text-anchor": "end", "font-weight": 700 }) : "");
  }).join("") + line(zero, 306, zero, 510, { stroke: MUTED, "stroke-width": 1 });
}
