// data: {biases, fires: [bias][neuron] number of samples, samples}

import {
  box,
  circle,
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
  shade,
  SOFT,
  text,
} from "../shared/drawing.js";

/**
 * @typedef {{ bias: number, kind: string }} State
 * @typedef {{ biases: number[], fires: number[][], samples: number }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ bias, kind }, { biases, fires, samples }) {
  const now = fires[biases.findIndex((b) => Math.abs(b - bias) < 1e-6)];
  const dead = now.filter((n) => n === 0).length, all = now.length, share = dead / all;
  const leaks = kind === "leaky ReLU";
  const meaning = dead === 0
    ? "Each of them fires for some sample, and can learn from it."
    : leaks
    ? `Silent, and not dead: a hundredth of the gradient still gets through, so ${
      dead === 1 ? "it" : "they"
    } can come back.`
    : `${dead === 1 ? "Its" : "Their"} slope is 0 for every sample, so no gradient can bring ${
      dead === 1 ? "it" : "them"
    } back.`;
  const sentence =
    `Bias ${num(bias, 2)}: ${dead} of ${all} neurons ${
      dead === 1 ? "fires" : "fire"
    } for none of the ${samples} samples, ` +
    `a share of ${num(share, 2)}. ${meaning}`;
  return {
    sentence,
    dead,
    share,
    body: neuronSquares(now, samples, leaks) + meter(share, leaks) + firingCurve(biases, fires, bias),
  };
}

// Every neuron as a square, blue by how often it fires; the silent ones are crossed out.
/** @param {number[]} now @param {number} samples @param {boolean} leaks */
function neuronSquares(now, samples, leaks) {
  const side = 34;
  return text(30, 34, "60 neurons", { "font-weight": 600, "font-size": 17 }) +
    text(30, 54, "blue: fires often, pale: seldom, crossed: never", { "font-size": 13, fill: MUTED }) +
    now.map((n, i) => {
      const x = 30 + (i % 10) * side, y = 72 + Math.floor(i / 10) * side, s = side - 6;
      const cross = line(x + 7, y + 7, x + s - 7, y + s - 7, { stroke: MINUS, "stroke-width": 2.5 }) +
        line(x + 7, y + s - 7, x + s - 7, y + 7, { stroke: MINUS, "stroke-width": 2.5 });
      return box(x, y, s, s, {
        rx: 4,
        fill: n === 0 ? PAPER : shade(0.15 + 0.85 * (n / samples)),
        stroke: n === 0 ? MINUS : PLUS,
        "stroke-dasharray": n === 0 && leaks ? "4 3" : null,
      }) +
        (n === 0 ? cross : "");
    }).join("");
}

/** @param {number} share @param {boolean} leaks */
function meter(share, leaks) {
  return text(30, 306, leaks ? "silent" : "dead", { "font-weight": 600 }) +
    box(82, 292, 284, 18, { fill: SOFT, stroke: LINE, rx: 4 }) +
    (share > 0 ? box(82, 292, 284 * share, 18, { fill: MINUS, rx: 4 }) : "") +
    text(82, 334, "0", { "font-size": 13, fill: MUTED, "text-anchor": "middle" }) +
    text(366, 334, "1", { "font-size": 13, fill: MUTED, "text-anchor": "middle" }) +
    text(224, 334, num(share, 2), { "font-weight": 700, "text-anchor": "middle" });
}

// The share over the bias, with the place where the slider stands.
/** @param {number[]} biases @param {number[][]} fires @param {number} bias */
function firingCurve(biases, fires, bias) {
  const sx = scale(biases[0], biases[biases.length - 1], 450, 730), sy = scale(0, 1, 310, 72);
  const shares = fires.map((row) => row.filter((n) => n === 0).length / row.length);
  const i = biases.findIndex((b) => Math.abs(b - bias) < 1e-6);
  return text(450, 34, "share that never fires", { "font-weight": 600, "font-size": 17 }) +
    [0, 0.25, 0.5, 0.75, 1].map((t) =>
      line(444, sy(t), 730, sy(t), { stroke: LINE, "stroke-width": 1 }) +
      text(436, sy(t) + 5, num(t, 2), { "text-anchor": "end", "font-size": 13, fill: MUTED })
    ).join("") +
    [-6, -4, -2, 0].map((b) =>
      line(sx(b), 310, sx(b), 316, { stroke: MUTED }) +
      text(sx(b), 332, num(b, 0), { "text-anchor": "middle", "font-size": 13, fill: MUTED })
    ).join("") +
    text(590, 358, "bias", { "text-anchor": "middle" }) +
    path(biases.map((b, k) => [sx(b), sy(shares[k])]), { stroke: MINUS, "stroke-width": 3 }) +
    circle(sx(bias), sy(shares[i]), 7, { fill: INK, stroke: PAPER });
}
