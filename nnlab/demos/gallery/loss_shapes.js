// data: {misses, squared, absolute, huber: {delta: ...}}, each loss {price, slope} over misses.

import { circle, INK, LINE, line, MINUS, MUTED, num, PAPER, path, PLUS, scale, text, tidy } from "../shared/drawing.js";

/**
 * @typedef {{ guess: number, y: number, delta: number }} State
 * @typedef {{
 *   misses: number[],
 *   squared: Record<string, number[]>,
 *   absolute: Record<string, number[]>,
 *   huber: Record<string, Record<string, number[]>>,
 * }} Data
 * @typedef {{ name: string, says: string, words: string, color: string, dash?: string }} Loss
 * @typedef {Loss & { of: Record<string, number[]>, price: number, slope: number }} Shown
 */

const TOP = 12; // the highest price in view

/** @param {State} state @param {Data} data */
export function draw({ y, guess, delta }, data) {
  const miss = tidy(guess - y), i = Math.round((miss - data.misses[0]) * 4);
  const shown = [
    { name: "squared", says: "The squared error", words: "e²", of: data.squared, color: MINUS, dash: "9 5" },
    { name: "absolute", says: "The absolute error", words: "|e|", of: data.absolute, color: INK, dash: "2 4" },
    { name: "Huber", says: "Huber's loss", words: `d = ${num(delta)}`, of: data.huber[delta.toFixed(1)], color: PLUS },
  ].map((loss) => ({ dash: undefined, ...loss, price: loss.of.price[i], slope: loss.of.slope[i] }));
  const sentence = `The prediction ${num(guess, 2)} misses the target ${num(y)} by ${num(miss, 2)}. ` +
    shown.map((l) => `${l.says} costs ${num(l.price, 2)}, slope ${num(l.slope, 2)}.`).join(" ");
  return {
    sentence,
    shown,
    body: shapeCurves(shown, data.misses, y, guess) + missTable(shown, miss),
  };
}

/**
 * @param {Shown[]} shown
 * @param {number[]} misses
 * @param {number} y
 * @param {number} guess
 */
function shapeCurves(shown, misses, y, guess) {
  const sx = scale(-6, 6, 44, 456), sy = scale(0, TOP, 330, 30);
  /**
   * @param {Shown} loss
   */
  const inView = (loss) =>
    belowTop(misses.map((e, n) => [e + y, loss.of.price[n]]))
      .filter(([x]) => x >= -6 && x <= 6).map(([x, price]) => [sx(x), sy(price)]);
  const ticks = [-6, -4, -2, 0, 2, 4, 6].map((t) =>
    line(sx(t), 330, sx(t), 335, { stroke: MUTED }) +
    text(sx(t), 351, num(t, 0), { "text-anchor": "middle", "font-size": 13, fill: MUTED })
  ).join("") +
    [0, 4, 8, 12].map((t) =>
      line(44, sy(t), 456, sy(t), { stroke: LINE, "stroke-width": 1 }) +
      text(36, sy(t) + 5, num(t, 0), { "text-anchor": "end", "font-size": 13, fill: MUTED })
    ).join("");
  const points = shown.map((loss, n) =>
    loss.price <= TOP
      ? circle(sx(guess), sy(loss.price), 6, { fill: loss.color, stroke: PAPER })
      : text(sx(guess) + 14 * n, 24, "↑", { "text-anchor": "middle", fill: loss.color, "font-weight": 700 })
  ).join("");
  return ticks + text(250, 376, "prediction ŷ", { "text-anchor": "middle" }) +
    text(4, 18, "loss", { "font-size": 14 }) +
    line(sx(y), 30, sx(y), 330, { stroke: MUTED, "stroke-dasharray": "4 4" }) +
    text(sx(y), 44, "y", { "text-anchor": "middle", fill: MUTED, dx: 9 }) +
    line(sx(guess), 30, sx(guess), 330, { stroke: MUTED, "stroke-width": 1 }) +
    shown.map((loss) => path(inView(loss), { stroke: loss.color, "stroke-dasharray": loss.dash, "stroke-width": 2.5 }))
      .join("") +
    points;
}

// The points of a curve that lie in view, and those where it leaves at the top.
/** @param {number[][]} points */
function belowTop(points) {
  return points.flatMap(([x, price], n) => {
    if (price <= TOP) return [[x, price]];
    return [points[n - 1], points[n + 1]].filter((near) => near && near[1] < TOP)
      .map(([u, p]) => [u + ((x - u) * (TOP - p)) / (price - p), TOP]);
  });
}

/**
 * @param {Shown[]} shown
 * @param {number} miss
 */
function missTable(shown, miss) {
  const right = { "text-anchor": "end" };
  return text(484, 70, `miss e = ŷ − y = ${num(miss, 2)}`, { "font-weight": 600, "font-size": 16 }) +
    text(656, 112, "costs", { ...right, fill: MUTED }) + text(742, 112, "slope", { ...right, fill: MUTED }) +
    line(484, 122, 742, 122, { stroke: LINE }) +
    shown.map((loss, n) => {
      const at = 156 + 52 * n;
      return line(484, at - 5, 520, at - 5, { stroke: loss.color, "stroke-width": 3, "stroke-dasharray": loss.dash }) +
        text(528, at, loss.name) + text(528, at + 18, loss.words, { fill: MUTED, "font-size": 13 }) +
        text(656, at, num(loss.price, 2), { ...right, "font-weight": 600 }) +
        text(742, at, num(loss.slope, 2), { ...right, "font-weight": 600 });
    }).join("");
}
