// data: {low, apart}: exponents of λ; paths: {L1, L2, plain: rows of 64 weights}

import {
  box,
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
  shade,
  significant,
  text,
} from "../shared/drawing.js";

/**
 * @typedef {{ exponent: number, kind: string, plain: boolean }} State
 * @typedef {{ low: number, apart: number, paths: Record<string, number[][]> }} Data
 */

const SMALLEST = 1.0001e-4; // what is not exactly 0 stands in the table as 1e-4 at least

/** @param {State} state @param {Data} data */
export function draw({ exponent, kind, plain }, { low, apart, paths }) {
  const rows = paths[kind === "L1" && plain ? "plain" : kind], k = Math.round((exponent - low) / apart), w = rows[k];
  const zeros = w.filter((v) => v === 0).length, most = Math.max(...w.map(Math.abs));
  const how = kind === "L1" ? (plain ? ", plain gradient steps" : ", soft thresholds") : "";
  const rest = zeros === 64 ? "Nothing is left." : `The largest of them is ${num(most, 2)} in size.`;
  const jumpy = Math.max(0.1 * 10 ** exponent, SMALLEST);
  const restless = w.filter((v) => v !== 0 && Math.abs(v) <= jumpy).length;
  const jitter = kind === "L1" && plain
    ? ` ${restless} more jump${restless === 1 ? "s" : ""} back and forth around it.`
    : "";
  const sentence = `${kind}${how}, λ = ${
    significant(10 ** exponent, 4)
  }: exactly 0 are ${zeros} of 64 weights.${jitter} ${rest}`;
  const sx = scale(low, 0, 52, 430), sy = scale(-1.2, 1.2, 330, 40);
  return {
    sentence,
    zeros,
    weights: w,
    body: text(52, 24, "weights", { "font-size": 14, fill: MUTED }) +
      [-1, -0.5, 0, 0.5, 1].map((t) =>
        line(52, sy(t), 430, sy(t), { stroke: t === 0 ? MUTED : LINE, "stroke-width": 1 }) +
        text(46, sy(t) + 5, num(t, 1), { "text-anchor": "end", "font-size": 13, fill: MUTED })
      ).join("") +
      [-3, -2, -1, 0].map((e) => text(sx(e), 350, 10 ** e, { "text-anchor": "middle", "font-size": 13, fill: MUTED }))
        .join("") +
      text(241, 374, "λ, each mark ten times the one before", { "text-anchor": "middle" }) +
      w.map((_, j) =>
        path(rows.map((row, i) => [sx(low + i * apart), sy(clamp(row[j], -1.2, 1.2))]), {
          stroke: rows[0][j] < 0 ? MINUS : PLUS,
          "stroke-width": 1.2,
          opacity: 0.7,
          "stroke-dasharray": rows[0][j] < 0 ? "5 3" : null,
        })
      ).join("") +
      line(sx(exponent), 40, sx(exponent), 330, { stroke: INK, "stroke-width": 1.5 }) + weights(w, most || 1, zeros),
  };
}

/** @param {number[]} w @param {number} most @param {number} zeros */
function weights(w, most, zeros) {
  const size = 31, at = { x: 484, y: 60 };
  return text(484, 40, `exactly 0: ${zeros} of 64`, { "font-weight": 600 }) +
    w.map((v, i) => {
      const x = at.x + (i % 8) * size, y = at.y + Math.floor(i / 8) * size;
      return box(x, y, size, size, { fill: v === 0 ? PAPER : shade(v, most), stroke: LINE, "stroke-width": 1 }) +
        (v === 0
          ? circle(x + size / 2, y + size / 2, 2.5, { fill: MUTED, stroke: "none" })
          : v < 0
          ? text(x + size / 2, y + size / 2 + 5, "−", {
            "text-anchor": "middle",
            "font-size": 15,
            fill: v < -0.5 * most ? "#ffffff" : "#1b2733",
          })
          : "");
    }).join("") +
    text(484, 332, "the weights as pixels", { "font-size": 14, fill: MUTED }) +
    text(484, 354, `strongest color: ${num(most, 2)}`, { "font-size": 13, fill: MUTED });
}
