// data: {valley: [[w, loss]], weights, losses, factors: for each rate 0.02, 0.04, ..., least}

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
  significant,
  tenTo,
  text,
} from "../shared/drawing.js";

/**
 * @typedef {{ lr: number, step: number }} State
 * @typedef {{ valley: number[][], weights: number[][], losses: number[][], factors: number[], least: number }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ lr, step }, data) {
  const i = Math.round(lr / 0.02) - 1, weights = data.weights[i], losses = data.losses[i];
  const factor = data.factors[i],
    word = step === 0 ? ["", "No step has been taken yet."] : stepVerdict(factor, factor ** step);
  const sentence =
    `Learning rate ${num(lr, 2)}: after ${step === 1 ? "1 step" : `${step} steps`} the weight is ${
      shown(weights[step])
    } and the ` +
    `loss ${shown(losses[step])}; the lowest it can be is ${num(data.least, 2)}. ${word[1]}`;
  return {
    sentence,
    verdict: word[0],
    body: valley(data, weights, losses, step) + lossPath(data, losses, step, word[0]),
  };
}

/** @param {number} v */
const shown = (v) =>
  Math.abs(v) >= 1000
    ? `${num(v / 10 ** Math.floor(Math.log10(Math.abs(v))), 1)} · ${tenTo(Math.floor(Math.log10(Math.abs(v))))}`
    : num(v, 2);

const ARRIVED = 0.01; // of the distance from the start to the lowest place

// factor: what a step multiplies the distance to the lowest place by. left: by what all have until now.
/** @param {number} factor @param {number} left */
function stepVerdict(factor, left) {
  const size = Math.abs(factor), far = Math.abs(left);
  const rest = far < 1e-6
    ? "less than a millionth of the distance is left"
    : `${significant(100 * far, far < 0.1 ? 1 : 0)} percent of the distance is left`;
  if (size > 1) {
    return ["diverging", `Every step ends ${num(size, 2)} times as far away, on the other side: the loss grows.`];
  }
  if (size === 1) return ["bouncing", "Every step ends just as far away, on the other side."];
  const each = factor === 0
    ? "One step leads to the lowest place."
    : factor < 0
    ? `Every step overshoots, and ends ${num(size, 2)} times as far away on the other side.`
    : `Every step leaves ${num(factor, 2)} of the distance.`;
  if (left === 0) return ["arrived", each];
  if (far < ARRIVED) return ["arrived", `${each} It has arrived: ${rest}.`];
  return [factor < 0 ? "overshooting" : "on its way", `${each} Now ${rest}.`];
}

// The loss over the weight, and the walk on it.
/** @param {Data} data @param {number[]} weights @param {number[]} losses @param {number} step */
function valley(data, weights, losses, step) {
  const sx = scale(-2.2, 5.2, 44, 350), sy = scale(0, 14, 330, 46), muted = { fill: MUTED, "font-size": 13 };
  const inside = weights.slice(0, step + 1).map((w, n) => [w, losses[n]]).filter(([w]) => w >= -2.2 && w <= 5.2);
  const points = inside.map(([w, loss]) => [sx(w), sy(loss)]);
  const here = [weights[step], losses[step]], away = here[0] < -2.2 || here[0] > 5.2;
  return text(44, 28, "the valley: loss over the weight", { "font-size": 14, fill: MUTED }) +
    line(44, 330, 350, 330, { stroke: MUTED }) +
    [-2, -1, 0, 1, 2, 3, 4, 5].map((t) =>
      line(sx(t), 330, sx(t), 335, { stroke: MUTED }) +
      text(sx(t), 351, num(t, 0), { ...muted, "text-anchor": "middle" })
    ).join("") +
    [0, 5, 10].map((t) => text(36, sy(t) + 5, num(t, 0), { ...muted, "text-anchor": "end" })).join("") +
    text(197, 380, "weight w", { "text-anchor": "middle", "font-size": 14 }) +
    path(data.valley.map(([w, loss]) => [sx(w), sy(loss)]), { stroke: PLUS, "stroke-width": 2.5 }) +
    path(points, { stroke: MINUS, "stroke-width": 1.5 }) +
    points.map(([x, y], n) => circle(x, y, n === 0 ? 6 : 4, { fill: n === 0 ? PAPER : MINUS, stroke: MINUS })).join(
      "",
    ) +
    (away
      ? text(197, 70, "the weight has left the picture", { "text-anchor": "middle", "font-weight": 600 })
      : circle(sx(here[0]), sy(here[1]), 8, { fill: "none", stroke: INK, "stroke-width": 2.5 }));
}

// The loss over the steps.
/** @param {Data} data @param {number[]} losses @param {number} step @param {string} word */
function lossPath(data, losses, step, word) {
  const sx = scale(0, losses.length - 1, 456, 736),
    sy = scale(-1, 5, 330, 56),
    muted = { fill: MUTED, "font-size": 13 };
  /** @param {number} loss @param {number} n */
  const place = (loss, n) => [sx(n), sy(clamp(Math.log10(loss), -1, 5.1))];
  const points = losses.slice(0, step + 1).map(place);
  return text(456, 28, "loss after each step", { "font-size": 14, fill: MUTED }) +
    text(736, 28, word, { "text-anchor": "end", "font-weight": 700, "font-size": 18 }) +
    [-1, 0, 1, 2, 3, 4, 5].map((e) =>
      line(456, sy(e), 736, sy(e), { stroke: LINE, "stroke-width": 1 }) +
      text(448, sy(e) + 5, 10 ** e, { ...muted, "text-anchor": "end" })
    ).join("") +
    [0, 5, 10, 15, 20, 25].map((t) => text(sx(t), 351, t, { ...muted, "text-anchor": "middle" })).join("") +
    line(456, sy(Math.log10(data.least)), 736, sy(Math.log10(data.least)), {
      stroke: INK,
      "stroke-dasharray": "5 4",
      "stroke-width": 1,
    }) +
    text(736, sy(Math.log10(data.least)) + 17, "lowest", { ...muted, "text-anchor": "end" }) +
    text(596, 380, "step", { "text-anchor": "middle", "font-size": 14 }) +
    path(points, { stroke: MINUS, "stroke-width": 2.5 }) +
    points.map(([x, y]) => circle(x, y, 3.5, { fill: MINUS, stroke: PAPER, "stroke-width": 1 })).join("");
}
