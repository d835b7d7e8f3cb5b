// data: {by_samples: [{X, W1, O1, W2, Yhat, D2, dW2, db2, D1, dW1, db1}, rows of numbers]}

import { box, LINE, line, MINUS, MUTED, num, PLUS, shade, text } from "../shared/drawing.js";

/**
 * @typedef {{ step: number, samples: number }} State
 * @typedef {{ by_samples: Record<string, number[][]>[] }} Data
 */

const ENTRY = { w: 39, h: 21 };
// name: what it is called, its left edge, the middle of its rows, or the top of its one row
const GRIDS = {
  X: { says: "X", x: 20, middle: 116 },
  W1: { says: "W₁", x: 172, middle: 116 },
  O1: { says: "O₁", x: 363, middle: 116 },
  W2: { says: "W₂", x: 554, middle: 116 },
  Yhat: { says: "Ŷ", x: 662, middle: 116 },
  D2: { says: "Δ₂", x: 662, middle: 314 },
  dW2: { says: "dW₂", x: 554, middle: 298 },
  db2: { says: "db₂", x: 554, middle: 382 },
  D1: { says: "Δ₁", x: 363, middle: 314 },
  dW1: { says: "dW₁", x: 172, middle: 298 },
  db1: { says: "db₁", x: 172, middle: 382 },
};
// the steps of the way back: what is made, from what, and how the shapes meet
const MADE = [
  {
    makes: "D2",
    from: ["Yhat"],
    formula: "Δ₂ = (Ŷ − Y) / N",
    shapes: () => "entry by entry, so Δ₂ has the shape of Ŷ",
  },
  {
    makes: "dW2",
    from: ["O1", "D2"],
    formula: "dW₂ = O₁ᵀ Δ₂",
    shapes: (/** @type {number} */ n) => `(4, ${n}) times (${n}, 2) is (4, 2), the shape of W₂`,
  },
  {
    makes: "db2",
    from: ["D2"],
    formula: "db₂ = column sums of Δ₂",
    shapes: () => "one number for each neuron: (2,), the shape of b₂",
  },
  {
    makes: "D1",
    from: ["D2", "W2", "O1"],
    formula: "Δ₁ = (Δ₂ W₂ᵀ) * O₁ * (1 − O₁)",
    shapes: (/** @type {number} */ n) => `(${n}, 2) times (2, 4) is (${n}, 4); the two * go entry by entry`,
  },
  {
    makes: "dW1",
    from: ["X", "D1"],
    formula: "dW₁ = Xᵀ Δ₁",
    shapes: (/** @type {number} */ n) => `(3, ${n}) times (${n}, 4) is (3, 4), the shape of W₁`,
  },
  {
    makes: "db1",
    from: ["D1"],
    formula: "db₁ = column sums of Δ₁",
    shapes: () => "one number for each neuron: (4,), the shape of b₁",
  },
];

/** @param {State} state @param {Data} data */
export function draw({ step, samples }, { by_samples }) {
  const all = by_samples[samples - 1], now = MADE[step - 1];
  const there = new Set(["X", "W1", "O1", "W2", "Yhat", ...MADE.slice(0, step).map((m) => m.makes)]);
  const sentence = step === 0
    ? `Step 0 of ${MADE.length}: the forward pass is done, with ${
      samples === 1 ? "one sample" : `${samples} samples`
    }. O₁ and Ŷ are kept for the way back.`
    : `Step ${step} of ${MADE.length}: ${now.formula}, ${now.shapes(samples)}.` +
      (step === MADE.length
        ? " Every gradient has the shape of what it belongs to, whatever the number of samples."
        : "");
  return {
    sentence,
    there: [...there],
    body: text(20, 22, "forward →", { "font-size": 14, fill: MUTED }) +
      text(20, 226, "← backward", { "font-size": 14, fill: MUTED }) +
      (now
        ? box(392, 10, 26, 15, { fill: "none", stroke: MINUS, "stroke-width": 4 }) +
          text(428, 22, "made in this step", { "font-size": 13, fill: MUTED }) +
          box(566, 10, 26, 15, { fill: "none", stroke: PLUS, "stroke-width": 3, "stroke-dasharray": "8 4" }) +
          text(602, 22, "read for it", { "font-size": 13, fill: MUTED })
        : "") +
      line(20, 206, 740, 206, { stroke: LINE, "stroke-width": 1 }) +
      Object.entries(GRIDS).map(([name, at]) =>
        matrixGrid(all[name], at, there.has(name), now?.makes === name, Boolean(now?.from.includes(name)))
      ).join("") +
      text(380, 425, now ? now.formula : "X W₁ + b₁, then σ, is O₁; O₁ W₂ + b₂ is Ŷ", {
        "text-anchor": "middle",
        "font-size": 17,
        "font-weight": 600,
      }),
  };
}

// One matrix: its name, its shape, and its numbers as far as they are known.
/**
 * @param {number[][]} rows
 * @param {{ says: string, x: number, middle: number }} place
 * @param {boolean} known
 * @param {boolean} isNew
 * @param {boolean} isRead
 */
function matrixGrid(rows, { says, x, middle }, known, isNew, isRead) {
  const wide = rows[0].length * ENTRY.w,
    high = rows.length * ENTRY.h,
    top = middle - high / 2,
    flat = says.startsWith("db"),
    exact = ["X", "W₁", "W₂"].includes(says);
  const shape = flat ? `(${rows[0].length},)` : `(${rows.length}, ${rows[0].length})`,
    most = Math.max(...rows.flat().map(Math.abs)) || 1;
  const frame = box(x, top, wide, high, {
    fill: "none",
    stroke: isNew ? MINUS : isRead ? PLUS : MUTED,
    "stroke-width": isNew ? 4 : isRead ? 3 : 1,
    "stroke-dasharray": known ? (isRead ? "8 4" : null) : "2 4",
  });
  const values = !known
    ? ""
    : rows.flatMap((row, i) =>
      row.map((v, j) =>
        box(x + j * ENTRY.w, top + i * ENTRY.h, ENTRY.w, ENTRY.h, {
          fill: shade(v, 2 * most),
          stroke: "#ffffff",
          "stroke-width": 0.5,
        }) +
        text(x + (j + 0.5) * ENTRY.w, top + (i + 0.5) * ENTRY.h + 4.5, num(v, exact ? 1 : 2), {
          "text-anchor": "middle",
          "font-size": 12,
          fill: "#1b2733",
        })
      )
    ).join("");
  return values + frame +
    (flat
      ? text(x - 8, middle + 5, says, { "text-anchor": "end", "font-weight": 700 }) +
        text(x + wide + 8, middle + 5, shape, { "font-size": 13, fill: MUTED })
      : text(x, top - 7, says, { "font-weight": 700 }) +
        text(x + 12 + 9 * says.length, top - 7, shape, { "font-size": 13, fill: MUTED }));
}
