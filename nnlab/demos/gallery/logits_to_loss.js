// Three logits are little enough for the browser; a test compares with nnlab.

import { box, INK, LINE, line, MINUS, MUTED, num, PLUS, share, significant, SOFT, text } from "../shared/drawing.js";

/** @import { Attributes } from "../shared/drawing.js" */
/** @typedef {{ z0: number, z1: number, z2: number, right: string }} State */

/** @param {number[]} z */
function softmaxOf(z) {
  const top = Math.max(...z), e = z.map((v) => Math.exp(v - top)), sum = e.reduce((a, b) => a + b);
  return { p: e.map((v) => v / sum), log: z.map((v) => v - top - Math.log(sum)) };
}

/** @param {State} state */
export function draw({ z0, z1, z2, right }) {
  const z = [z0, z1, z2], c = Number(right), { p, log } = softmaxOf(z);
  const others = p.reduce((sum, v, k) => sum + (k === c ? 0 : v), 0);
  const loss = others < 0.5 ? -Math.log1p(-others) : -log[c], slopes = p.map((v, k) => (k === c ? -others : v));
  const sentence =
    `The right class, ${right}, has probability ${share(p[c], 3, others)}, so the loss is ${significant(loss)}. ` +
    `The slopes by the logits are ${slopes.map((v) => share(v, 3)).join(", ")}; together 0.`;
  return {
    sentence,
    p,
    loss,
    slopes,
    body: columnHeads() + z.map((v, k) => digitRow(k, v, p[k], slopes[k], k === c)).join("") +
      foot(share(p[c], 3, others), loss, right),
  };
}

const columnHeads = () =>
  Object.entries({ class: 60, "logit z": 200, "probability p": 372, "slope p − y": 620 }).map(([words, x]) =>
    text(x, 32, words, { "text-anchor": "middle", fill: MUTED })
  ).join("") + line(20, 44, 740, 44, { stroke: LINE });

/** @param {number} k @param {number} z @param {number} p @param {number} slope @param {boolean} isRight */
function digitRow(k, z, p, slope, isRight) {
  const y = 62 + 66 * k, middle = y + 20, mark = isRight ? 700 : 400;
  /** @param {number} zero @param {number} length @param {string} color @param {Attributes} [more] */
  const bar = (zero, length, color, more) =>
    box(Math.min(zero, zero + length), y + 6, Math.max(Math.abs(length), 1), 28, { fill: color, ...more });
  /** @param {number} zero @param {number} length @param {string} words */
  const beside = (zero, length, words) =>
    text(zero + length + (length < 0 ? -8 : 8), middle + 5, words, {
      "text-anchor": length < 0 ? "end" : "start",
      "font-weight": 600,
    });
  const push = slope > 0 ? "↓" : "↑";
  return (isRight ? box(16, y - 4, 728, 48, { fill: SOFT, rx: 6 }) : "") +
    text(60, middle + 5, `${k}${isRight ? " right" : ""}`, { "text-anchor": "middle", "font-weight": mark }) +
    line(200, y, 200, y + 40, { stroke: MUTED, "stroke-width": 1 }) +
    bar(200, z * 11, z < 0 ? MINUS : PLUS) + beside(200, z * 11, num(z)) +
    line(312, y, 312, y + 40, { stroke: MUTED, "stroke-width": 1 }) +
    bar(312, p * 130, INK) + beside(312, p * 130, share(p)) +
    line(620, y, 620, y + 40, { stroke: MUTED, "stroke-width": 1 }) +
    bar(620, slope * 40, slope < 0 ? MINUS : PLUS) +
    beside(620, slope * 40, `${slope > 0 ? "+" : ""}${share(slope)} ${push}`);
}

/** @param {string} p @param {number} loss @param {string} right */
function foot(p, loss, right) {
  return line(20, 268, 740, 268, { stroke: LINE }) +
    text(
      380,
      300,
      `loss = −log p of class ${right} = −log ${p.startsWith("1 −") ? `(${p})` : p} = ${significant(loss)}`,
      {
        "text-anchor": "middle",
        "font-size": 18,
        "font-weight": 600,
      },
    ) +
    text(380, 322, "↑ training raises this logit, ↓ training lowers it", {
      "text-anchor": "middle",
      fill: MUTED,
      "font-size": 13,
    });
}
