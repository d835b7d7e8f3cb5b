// data: {steps, labels, reads: percent of 5 to 9 that the nearest mean reads, places[frame][n]}

import { box, circle, clamp, LINE, MUTED, num, PALE, PAPER, PLUS, scale, text } from "../shared/drawing.js";

/**
 * @typedef {{ frame: number }} State
 * @typedef {{ steps: number[], labels: number[], reads: number[], places: number[][][] }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ frame }, { steps, labels, reads, places }) {
  const t = Math.round(frame), step = steps[t];
  const sentence = `${step === 0 ? "Before fine-tuning" : `After ${step} steps of fine-tuning`} the nearest mean in ` +
    `the 32 features reads ${num(reads[t], 1)} % of the digits 5 to 9.`;
  const all = places.flat(), xs = all.map((p) => p[0]), ys = all.map((p) => p[1]);
  const sx = scale(Math.min(...xs), Math.max(...xs), 40, 560), sy = scale(Math.min(...ys), Math.max(...ys), 410, 40);
  const dots = places[t].map(([x, y], n) => mark(sx(x), sy(y), labels[n])).join("");
  const names = pushedApart(Array.from({ length: 10 }, (_, k) =>
    centroid(
      places[t].filter((_, n) => labels[n] === k)
        .map(([x, y]) => [sx(x), sy(y)]),
    ))).map(([x, y], k) => className(x, y, k)).join("");
  return {
    sentence,
    reads: reads[t],
    body: box(20, 20, 560, 404, { fill: "none", stroke: LINE }) + dots + names + key() +
      text(600, 250, `step ${step}`, { "font-size": 18, "font-weight": 600 }) +
      text(600, 280, "nearest mean reads", { "font-size": 13, fill: MUTED }) +
      text(600, 304, `${num(reads[t], 1)} % of 5 to 9`, { "font-weight": 600 }),
  };
}

// Old digits are discs, new ones squares.
/** @param {number} x @param {number} y @param {number} label */
const mark = (x, y, label) =>
  label < 5
    ? circle(x, y, 5, { fill: PALE, stroke: MUTED })
    : box(x - 5, y - 5, 10, 10, { fill: PLUS, stroke: PAPER, "stroke-width": 1 });

// The name of a class, at the middle of its digits.
/** @param {number} x @param {number} y @param {number} label */
const className = (x, y, label) =>
  text(x, y + 8, label, {
    "text-anchor": "middle",
    "font-size": 22,
    "font-weight": 700,
    stroke: PAPER,
    "stroke-width": 5,
    "paint-order": "stroke",
  });

/** @param {number[][]} points */
const centroid = (points) => [0, 1].map((k) => points.reduce((sum, p) => sum + p[k], 0) / points.length);

// Places at least 26 apart, pushed away from each other where they are not.
/** @param {number[][]} points */
function pushedApart(points) {
  const moved = points.map((p) => [...p]);
  for (let round = 0; round < 60; round++) {
    moved.forEach((p, i) =>
      moved.forEach((q, j) => {
        const dx = q[0] - p[0], dy = q[1] - p[1], far = Math.hypot(dx, dy);
        if (i >= j || far >= 26) return;
        const push = (26 - far) / 2, ux = far ? dx / far : 1, uy = far ? dy / far : 0;
        p[0] -= push * ux, p[1] -= push * uy, q[0] += push * ux, q[1] += push * uy;
      })
    );
  }
  return moved.map(([x, y]) => [clamp(x, 36, 564), clamp(y, 36, 408)]);
}

const key = () =>
  mark(612, 60, 3) + text(632, 65, "0 to 4, learned", { "font-size": 13 }) +
  mark(612, 92, 7) + text(632, 97, "5 to 9, new", { "font-size": 13 });
