// data: {z, f: {step}, inputs: four pairs, gates: {name: four wanted outputs}}

import {
  box,
  circle,
  crossing,
  frame,
  halfPlane,
  INK,
  LINE,
  line,
  lookup,
  MINUS,
  MUTED,
  num,
  PALE,
  PAPER,
  path,
  PLUS,
  SOFT,
  term,
  text,
  tidy,
} from "../shared/drawing.js";

/** @import { Point, Square } from "../shared/drawing.js" */
/**
 * @typedef {{ gate: string, w1: number, w2: number, b: number }} State
 * @typedef {{ z: number[], f: { step: number[] }, inputs: number[][], gates: Record<string, number[]> }} Data
 */

/** @param {State} state @param {Data} data */
function gateRows({ gate, w1, w2, b }, data) {
  return data.inputs.map(([x1, x2], i) => {
    const z = tidy(w1 * x1 + w2 * x2 + b), y = lookup(data.z, data.f.step, z);
    const wanted = data.gates[gate][i];
    return { x1, x2, z, y, wanted, right: y === wanted };
  });
}

/** @param {State} state @param {Data} data */
export function draw(state, data) {
  const rows = gateRows(state, data), wrong = rows.filter((row) => !row.right);
  const misses = wrong.map((r) => `(${r.x1}, ${r.x2}) gives ${r.y} and should give ${r.wanted}`);
  const weights = `w₁ = ${num(state.w1)}, w₂ = ${num(state.w2)}, b = ${num(state.b)}`;
  const sentence = `${state.gate.toUpperCase()} with ${weights}: ${4 - wrong.length} of 4 rows right. ` +
    (wrong.length ? `${misses.join("; ")}.` : "The line has the ones on its 1 side and the zeros on the other.");
  return {
    sentence,
    right: 4 - wrong.length,
    body: gatePlane({ x: 64, y: 24, size: 280, low: -0.5, high: 1.5 }, state, rows) + gateTable(390, state, rows),
  };
}

/**
 * @param {Square} at
 * @param {State} state
 * @param {{ x1: number, x2: number, z: number, y: number, wanted: number, right: boolean }[]} rows
 */
function gatePlane(at, { w1, w2, b }, rows) {
  const plot = frame(at, "x₁", "x₂", [0, 1]);
  const inside = halfPlane(at, w1, w2, b).map(([x, y]) => [plot.sx(x), plot.sy(y)]);
  const ends = crossing(at, w1, w2, b);
  /** @param {number} x @param {number} y @returns {Point} */
  const place = (x, y) => [plot.sx(x), plot.sy(y)];
  const points = rows.map(({ x1, x2, wanted, right }) => {
    const [x, y] = place(x1, x2);
    return circle(x, y, 15, { fill: wanted ? INK : PAPER, stroke: INK, "stroke-width": 2.5 }) +
      text(x, y + 5.5, wanted, { "text-anchor": "middle", "font-weight": 700, fill: wanted ? PAPER : INK }) +
      text(x + 22, y - 11, right ? "✓" : "✗", { "font-size": 19, "font-weight": 700, fill: right ? PLUS : MINUS });
  });
  return box(at.x, at.y, at.size, at.size, { fill: SOFT }) +
    (inside.length > 2 ? path(inside, { fill: PALE, stroke: "none" }) : "") + plot.svg +
    (ends ? line(...place(...ends[0]), ...place(...ends[1]), { "stroke-width": 3 }) : "") +
    sideWords(at, inside) + points.join("");
}

// Says in words which side is which, at the corners farthest from the line.
/** @param {Square} at @param {number[][]} inside */
function sideWords(at, inside) {
  /** @param {number} x @param {number} y @param {number} value */
  const words = (x, y, value) =>
    text(x, y, `gives ${value}`, { fill: MUTED, "font-size": 13, "text-anchor": "middle" });
  const corners = [[at.x + 38, at.y + 19], [at.x + at.size - 38, at.y + 19], [at.x + 38, at.y + at.size - 9], [
    at.x + at.size - 38,
    at.y + at.size - 9,
  ]];
  return corners.map(([x, y]) => words(x, y, within(inside, x, y) ? 1 : 0)).join("");
}

// Whether a point is inside a convex outline.
/** @param {number[][]} outline @param {number} x @param {number} y */
function within(outline, x, y) {
  const turns = outline.map(([px, py], i) => {
    const [qx, qy] = outline[(i + 1) % outline.length];
    return (qx - px) * (y - py) - (qy - py) * (x - px);
  });
  return turns.length > 2 && (turns.every((t) => t <= 1e-9) || turns.every((t) => t >= -1e-9));
}

/**
 * @param {number} left
 * @param {State} state
 * @param {{ x1: number, x2: number, z: number, y: number, wanted: number, right: boolean }[]} rows
 */
function gateTable(left, { gate, w1, w2, b }, rows) {
  const columns = [10, 48, 106, 178, 242].map((c) => left + c), middle = { "text-anchor": "middle" };
  const head = ["x₁", "x₂", "z", "neuron", gate].map((words, i) =>
    text(columns[i], 98, words, { ...middle, "font-weight": 600, fill: i === 2 ? MUTED : INK })
  );
  const body = rows.map((row, i) => {
    const y = 138 + i * 38, verdict = row.right ? "✓ right" : "✗ wrong";
    const cells = [row.x1, row.x2, num(row.z), row.y, row.wanted].map((v, c) =>
      text(columns[c], y, v, {
        ...middle,
        fill: c === 2 ? MUTED : INK,
        "font-weight": c === 3 ? 700 : 400,
        "font-size": 16,
      })
    );
    const tint = row.right ? null : box(left - 12, y - 25, 366, 37, { fill: SOFT, rx: 6 });
    return (tint ?? "") + cells.join("") +
      text(left + 286, y, verdict, { "font-weight": 600, "font-size": 14, fill: row.right ? PLUS : MINUS }) +
      line(left - 8, y + 13, left + 354, y + 13, { stroke: LINE, "stroke-width": 1 });
  });
  const right = rows.filter((row) => row.right).length;
  return text(left - 8, 48, `step( ${num(w1)}·x₁ + ${term(w2)}·x₂ + ${term(b)} )`, {
    "font-size": 17,
    "font-weight": 600,
  }) +
    line(left - 8, 110, left + 354, 110) + head.join("") + body.join("") +
    text(left - 8, 322, `${right} of 4 rows right`, { "font-size": 18, "font-weight": 700 });
}
