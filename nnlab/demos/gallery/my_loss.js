// data: {misses, prices, density, targets, guesses, totals, mean, middle}, asked by the kernel

import {
  circle,
  clamp,
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
  text,
} from "../shared/drawing.js";

/**
 * @typedef {{ which: string, delta: number, noise: number }} State
 * @typedef {{
 *   misses: number[],
 *   prices: number[],
 *   density: number[],
 *   targets: number[],
 *   guesses: number[],
 *   totals: number[],
 *   mean: number,
 *   middle: number,
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ which, delta, noise }, data) {
  const { totals, guesses, mean, middle } = data, best = guesses[totals.indexOf(Math.min(...totals))];
  const edge = best === guesses[0] || best === guesses[guesses.length - 1];
  const sentence =
    `Your ${which}${which === "huber" ? ` with delta ${num(delta, 2)}` : ""}, one of eight points off by ${
      num(noise)
    }: ` +
    (edge
      ? "over the guesses that the picture tries it has no lowest place."
      : `of the answers tried, ${num(best)} is cheapest. The mean of the points is ${num(mean, 2)}, their median ${
        num(middle, 2)
      }.`);
  return { sentence, best, body: prices(data, which) + totalOfGuess(data, best, edge) };
}

const muted = { "font-size": 13, fill: MUTED };

// Left: what a miss costs, and the noise that this price takes for granted.
/** @param {Data} data @param {string} which */
function prices({ misses, prices: costs, density }, which) {
  const sx = scale(-6, 6, 44, 344), sy = scale(0, 12, 200, 50), sd = scale(0, 0.65, 338, 254);
  return text(44, 26, `what your ${which} charges`, { "font-weight": 600 }) +
    [0, 4, 8, 12].map((v) =>
      line(44, sy(v), 344, sy(v), { stroke: LINE, "stroke-width": 1 }) +
      text(36, sy(v) + 5, num(v, 0), { ...muted, "text-anchor": "end" })
    ).join("") +
    path(misses.map((e, k) => [sx(e), sy(costs[k])]).filter(([, y]) => y >= 46), { stroke: PLUS, "stroke-width": 3 }) +
    text(44, 236, "the noise it takes for granted", { "font-weight": 600 }) +
    path(misses.map((e, k) => [sx(e), sd(clamp(density[k], 0, 0.65))]), {
      stroke: INK,
      "stroke-width": 2,
      "stroke-dasharray": "6 4",
    }) +
    line(44, 338, 344, 338, { stroke: MUTED, "stroke-width": 1 }) +
    [-6, -4, -2, 0, 2, 4, 6].map((e) => text(sx(e), 356, num(e, 0), { ...muted, "text-anchor": "middle" })).join("") +
    text(194, 374, "miss e", { "text-anchor": "middle", "font-size": 14 });
}

// Right: what one answer for all eight points costs, and the points below.
/** @param {Data} data @param {number} best @param {boolean} edge */
function totalOfGuess({ targets, guesses, totals, mean, middle }, best, edge) {
  const low = Math.min(...totals),
    high = Math.max(...totals),
    sx = scale(-2, 4, 420, 740),
    sy = scale(low, low + (high - low || 1), 226, 60);
  const place = (/** @type {number} */ v) => sx(clamp(v, -2, 4)), out = targets.filter((v) => v > 4);
  /** @param {number} v @param {string} name @param {number} row @param {string} [dash] */
  const mark = (v, name, row, dash) =>
    line(place(v), 250, place(v), 286, { stroke: MUTED, "stroke-width": 2, "stroke-dasharray": dash }) +
    text(clamp(place(v), 450, 700), 302 + 18 * row, `${name} ${num(v, 2)}`, { ...muted, "text-anchor": "middle" });
  return text(420, 26, "one answer for all: its mean loss", { "font-weight": 600 }) +
    text(412, 65, num(high, 1), { ...muted, "text-anchor": "end" }) +
    text(412, 231, num(low, 1), { ...muted, "text-anchor": "end" }) +
    line(420, 226, 740, 226, { stroke: LINE, "stroke-width": 1 }) +
    path(guesses.map((g, k) => [sx(g), sy(totals[k])]), { stroke: PLUS, "stroke-width": 3 }) +
    (edge ? "" : circle(sx(best), sy(low), 6.5, { fill: MINUS, stroke: PAPER }) +
      text(clamp(sx(best), 470, 690), 50, `cheapest at ${num(best)}`, { "text-anchor": "middle", "font-size": 14 }) +
      line(sx(best), 58, sx(best), 226, { stroke: MINUS, "stroke-width": 1, "stroke-dasharray": "3 3" })) +
    line(420, 268, 740, 268, { stroke: MUTED, "stroke-width": 1 }) +
    targets.filter((v) => v <= 4).map((v) => circle(sx(v), 268, 5.5, { fill: INK, stroke: PAPER })).join("") +
    (out.length ? text(738, 258, `one at ${num(out[0])} →`, { ...muted, "text-anchor": "end" }) : "") +
    mark(mean, "mean", 0) + mark(middle, "median", 1, "3 3") +
    [-2, -1, 0, 1, 2, 3, 4].map((v) => text(sx(v), 356, num(v, 0), { ...muted, "text-anchor": "middle" })).join("") +
    text(580, 374, "the points, and the answer", { "text-anchor": "middle", "font-size": 14 });
}
