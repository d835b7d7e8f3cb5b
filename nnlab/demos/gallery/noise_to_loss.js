// data: {misses, widths, turns, noises: {name: [{density, surprise, constant} for each width]}}

import {
  circle,
  LINE,
  line,
  MINUS,
  MUTED,
  num,
  PAPER,
  path,
  PLUS,
  scale,
  significant,
  text,
  tidy,
} from "../shared/drawing.js";

/** @import { Attributes } from "../shared/drawing.js" */
/**
 * @typedef {{ noise: string, width: number, miss: number, turn: number }} State
 * @typedef {{
 *   misses: number[],
 *   widths: number[],
 *   turns: number,
 *   noises: Record<string, { density: number[], surprise: number[], constant: number }[]>,
 * }} Data
 */

/** @type {Record<string, string>} */
const FORMULA = { normal: "e² / 2σ²", Laplace: "|e| / s", "Huber's": "Huber(e)" };
/** @type {Record<string, string>} */
const KIN = { normal: "the squared error", Laplace: "the absolute error", "Huber's": "Huber's loss" };

/** @param {State} state @param {Data} data */
export function draw({ noise, width, turn, miss }, data) {
  const of = data.noises[noise][Math.round((width - data.widths[0]) / 0.5)], t = turn / data.turns;
  const i = data.misses.reduce((best, e, k) => (Math.abs(e - miss) < Math.abs(data.misses[best] - miss) ? k : best), 0);
  const surprise = of.surprise[i], density = of.density[i] || Math.exp(-surprise), price = tidy(surprise - of.constant);
  const sentence =
    `${noise === "normal" ? "Normal" : noise} noise of width ${num(width)}: a miss of ${num(miss)} has the density ${
      significant(density)
    }` +
    (turn === 0
      ? ". Turn it: the logarithm, then a minus in front."
      : turn < data.turns
      ? `. Its logarithm is ${num(-surprise, 2)}; the minus turns the curve over.`
      : `, so minus its logarithm is ${num(surprise, 2)}: ${num(price, 2)} for the miss and ${
        num(of.constant, 2)
      } for every miss alike. The curve is ${KIN[noise]}.`);
  return {
    sentence,
    density,
    surprise,
    price,
    body: noisePanel(data.misses, of, i, t) +
      noiseInWords(noise, density, surprise, price, of.constant, turn === data.turns),
  };
}

const TOPS = { density: 1.05, surprise: 12 };

// Between the density (t = 0) and minus its logarithm (t = 1) every point goes straight up or down.
/**
 * @param {number[]} misses
 * @param {{ density: number[], surprise: number[] }} noise
 * @param {number} i
 * @param {number} t
 */
function noisePanel(misses, { density, surprise }, i, t) {
  const sx = scale(-6, 6, 56, 456), high = scale(0, TOPS.density, 330, 40), low = scale(-0.5, TOPS.surprise, 330, 40);
  const y = (/** @type {number} */ k) => (1 - t) * high(density[k]) + t * low(surprise[k]),
    muted = { "font-size": 13, fill: MUTED };
  const ticks = t === 1
    ? [0, 4, 8, 12].map((v) => ({ at: low(v), name: num(v, 0) }))
    : t === 0
    ? [0, 0.25, 0.5, 0.75, 1].map((v) => ({ at: high(v), name: num(v, 2) }))
    : [];
  const inView = misses.map((e, k) => [sx(e), y(k)]).filter(([, at]) => at >= 36);
  return ticks.map(({ at, name }) =>
    line(56, at, 456, at, { stroke: LINE, "stroke-width": 1 }) +
    text(48, at + 5, name, { ...muted, "text-anchor": "end" })
  ).join("") +
    [-6, -4, -2, 0, 2, 4, 6].map((e) =>
      line(sx(e), 330, sx(e), 335, { stroke: MUTED }) +
      text(sx(e), 351, num(e, 0), { ...muted, "text-anchor": "middle" })
    ).join("") +
    text(256, 378, "miss e = ŷ − y", { "text-anchor": "middle" }) +
    text(56, 24, t === 0 ? "density of the noise" : t === 1 ? "minus its logarithm" : "on the way", {
      "font-weight": 600,
    }) +
    line(56, 330, 456, 330, { stroke: MUTED, "stroke-width": 1 }) + path(inView, { stroke: PLUS, "stroke-width": 3 }) +
    line(sx(misses[i]), 36, sx(misses[i]), 330, { stroke: MUTED, "stroke-dasharray": "3 4" }) +
    (y(i) >= 36
      ? circle(sx(misses[i]), y(i), 6.5, { fill: MINUS, stroke: PAPER })
      : text(sx(misses[i]) + 10, 52, "↑", { "font-weight": 700, fill: MINUS }));
}

/**
 * @param {string} noise
 * @param {number} density
 * @param {number} surprise
 * @param {number} price
 * @param {number} constant
 * @param {boolean} done
 */
function noiseInWords(noise, density, surprise, price, constant, done) {
  /** @param {number} k @param {string} name @param {string} value @param {Attributes} [more] */
  const row = (k, name, value, more) =>
    text(484, 92 + 44 * k, name, { fill: MUTED }) +
    text(742, 92 + 44 * k, value, { "text-anchor": "end", "font-weight": 600, ...more });
  return row(0, "density of this miss", significant(density)) + row(1, "its logarithm", num(-surprise, 3)) +
    row(2, "minus that", num(surprise, 3)) +
    line(484, 206, 742, 206, { stroke: LINE }) +
    row(3, "the same for every miss", num(constant, 3)) + row(4, FORMULA[noise], num(price, 3), { "font-size": 18 }) +
    text(484, 316, done ? `the loss: ${KIN[noise]}` : "", { "font-weight": 600 }) +
    text(484, 338, done ? "up to a factor and a constant" : "", { fill: MUTED, "font-size": 14 });
}
