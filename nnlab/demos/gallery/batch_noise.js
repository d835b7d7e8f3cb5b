// data: {rates, ends: [size][rate], walks: {choice: [{rate, walk, losses}]}, spreads, size, best,
// least, samples}

import {
  box,
  circle,
  clamp,
  el,
  INK,
  LINE,
  line,
  MINUS,
  MUTED,
  num,
  PAPER,
  path,
  PLUS,
  scale,
  short,
  text,
} from "../shared/drawing.js";

/**
 * @typedef {{ power: number, seen: number, rate: string }} State
 * @typedef {{
 *   rates: number[],
 *   ends: number[][],
 *   walks: Record<string, { rate: number, walk: number[][], losses: number[] }[]>,
 *   spreads: number[],
 *   size: number,
 *   best: number[],
 *   least: number,
 *   samples: number,
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ power, seen, rate: choice }, data) {
  const size = 2 ** power, steps = Math.floor(seen / size), perEpoch = data.samples / size;
  const { rate, walk, losses } = data.walks[choice][power], loss = losses[steps];
  const way = walk.slice(0, steps + 1), end = way[way.length - 1];
  const own = rate === data.rates[data.ends[power].indexOf(Math.min(...data.ends[power]))];
  const off = num(data.spreads[power], 2), whole = num(data.size, 2);
  const worth = size === data.samples
    ? `All of them at once give the exact gradient, ${whole} long; ` +
      `as many drawn by chance, some twice, are off by ${off}.`
    : `At the start such a gradient is typically off by ${off}, and the exact one is ${whole} long.`;
  const sentence =
    `Batches of ${size} at the rate ${rate}${
      own ? `, the best of the ${data.rates.length} tried for this size` : ""
    }: ${perEpoch === 1 ? "1 step" : `${perEpoch} steps`} in each epoch. ${worth} After ${seen} samples ` +
    `(${steps === 1 ? "1 step" : `${steps} steps`}) the loss is ${num(loss, 3)}; the lowest is ${num(data.least, 3)}.`;
  return {
    sentence,
    steps,
    loss,
    body: noisePlane(data, way, end, size, steps) + spreads(data, power) + tried(data, power, rate),
  };
}

// The plane of both weights; the rings are heights of a nearly round bowl.
/** @param {Data} data @param {number[][]} way @param {number[]} end @param {number} size @param {number} steps */
function noisePlane({ best }, way, end, size, steps) {
  const sx = scale(-2, 2, 44, 354), sy = scale(-2, 2, 350, 40), muted = { fill: MUTED, "font-size": 13 };
  const ticks = [-2, -1, 0, 1, 2];
  return text(44, 26, `${size === 1 ? "one sample" : `${size} samples`} for each step`, {
    "font-size": 14,
    "font-weight": 700,
  }) +
    text(354, 26, steps === 1 ? "1 step" : `${steps} steps`, { ...muted, "text-anchor": "end" }) +
    box(44, 40, 310, 310, { fill: "none", stroke: MUTED }) +
    ticks.map((t) =>
      text(sx(t), 368, num(t, 0), { ...muted, "text-anchor": "middle" }) +
      text(36, sy(t) + 5, num(t, 0), { ...muted, "text-anchor": "end" })
    ).join("") +
    text(199, 390, "w₁", { "text-anchor": "middle", "font-size": 14 }) + text(12, 160, "w₂", { "font-size": 14 }) +
    path(way.map(([a, b]) => [sx(clamp(a, -2, 2)), sy(clamp(b, -2, 2))]), { stroke: MINUS, "stroke-width": 1.2 }) +
    el("path", {
      d: way.map(([a, b]) => `M${short(sx(clamp(a, -2, 2)))} ${short(sy(clamp(b, -2, 2)))}h0`).join(""),
      stroke: MINUS,
      "stroke-width": way.length > 70 ? 3.2 : 6,
      "stroke-linecap": "round",
    }) +
    circle(sx(best[0]), sy(best[1]), 9, { fill: "none", stroke: PLUS, "stroke-width": 2.5 }) +
    circle(sx(end[0]), sy(end[1]), 5, { fill: INK, stroke: PAPER });
}

// The loss of this size after both epochs, at every rate that was tried.
/** @param {Data} data @param {number} power @param {number} rate */
function tried({ rates, ends }, power, rate) {
  const row = ends[power], best = row.indexOf(Math.min(...row));
  return text(44, 424, "rate", { "font-size": 13, fill: MUTED }) +
    text(44, 450, "loss after two epochs", { "font-size": 13, fill: MUTED }) +
    rates.map((r, i) => {
      const x = 236 + 68 * i,
        more = { "text-anchor": "middle", "font-size": 13, "font-weight": i === best ? 700 : 400 };
      return text(x, 424, r, more) + text(x, 450, row[i] >= 99 ? "over 99" : num(row[i], 3), more) +
        (i === best ? text(x, 474, "best", more) : "") +
        (r === rate ? box(x - 32, 408, 64, 50, { fill: "none", stroke: PLUS, rx: 5 }) : "");
    }).join("");
}

// How far off a batch's gradient is, for every size.
/** @param {Data} data @param {number} power */
function spreads({ spreads, size }, power) {
  const sx = scale(0, 8, 456, 730), sy = scale(-2.5, 3.5, 350, 56), muted = { fill: MUTED, "font-size": 13 };
  /** @param {number} v */
  const log2 = (v) => clamp(Math.log2(v), -2.5, 3.5);
  const points = spreads.map((v, k) => [sx(k), sy(log2(v))]);
  return text(430, 26, "how far off a batch's gradient is", { "font-size": 14, fill: MUTED }) +
    [-2, -1, 0, 1, 2, 3].map((e) =>
      line(456, sy(e), 730, sy(e), { stroke: LINE, "stroke-width": 1 }) +
      text(448, sy(e) + 5, 2 ** e, { ...muted, "text-anchor": "end" })
    ).join("") +
    line(456, sy(log2(size)), 730, sy(log2(size)), { stroke: INK, "stroke-dasharray": "6 4", "stroke-width": 1.2 }) +
    text(730, sy(log2(size)) - 6, "length of the gradient", { "font-size": 13, "text-anchor": "end" }) +
    path(points, { stroke: PLUS, "stroke-width": 2 }) +
    points.map(([x, y], k) => circle(x, y, k === power ? 8 : 4, { fill: k === power ? INK : PLUS, stroke: PAPER }))
      .join("") +
    spreads.map((_, k) =>
      text(sx(k), 368, 2 ** k, { ...muted, "text-anchor": "middle", "font-weight": k === power ? 700 : 400 })
    ).join("") +
    text(593, 390, "samples in a batch", { "text-anchor": "middle", "font-size": 14 }) +
    text(sx(power) + (power > 6 ? -12 : 0), points[power][1] + (power > 6 ? 18 : -16), num(spreads[power], 2), {
      "text-anchor": power > 6 ? "end" : "start",
      "font-weight": 700,
    });
}
