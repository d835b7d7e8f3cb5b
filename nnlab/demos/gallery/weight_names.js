// data: {W: [3 x 4, 4 x 2], b: [four, two]} of one decimal

import { box, circle, INK, LINE, line, MINUS, MUTED, num, PALE, PLUS, SOFT, text } from "../shared/drawing.js";
import { edgeStyle, unitsOf } from "../shared/network.js";

/** @import { Point } from "../shared/drawing.js" */
/**
 * @typedef {{ k: number, i: number, j: number }} State
 * @typedef {{ W: number[][][], b: number[][] }} Data
 */

const SUBSCRIPTS = "₀₁₂₃₄";
const SUPERSCRIPTS = "⁰¹²³⁴";
/** @param {State} state */
const weightNameOf = ({ k, i, j }) => `w${SUBSCRIPTS[i]}${SUBSCRIPTS[j]}${SUPERSCRIPTS[k]}`;

/** @param {State} state @param {Data} data */
export function draw(state, data) {
  const { k, i, j } = state, W = data.W[k - 1], there = i <= W.length && j <= W[0].length;
  const value = there ? W[i - 1][j - 1] : null;
  const sentence = value !== null
    ? `${weightNameOf(state)} leads from neuron ${i} of layer ${k - 1} to neuron ${j} of layer ${k}. It stands in ` +
      `row ${i}, column ${j} of layer ${k}'s matrix, in Python params[${k - 1}][0][${i - 1}, ${j - 1}], and is ${
        num(value)
      }.`
    : missing(state, W);
  return {
    sentence,
    value,
    body: namedNetwork(state, data.W, there) + matrices(state, data, there) + nameInWords(state, value),
  };
}

/** @param {State} state @param {number[][]} W */
function missing({ k, i, j }, W) {
  const wrong = i > W.length
    ? `layer ${k - 1} has ${W.length} neurons, so i cannot be ${i}`
    : `layer ${k} has ${W[0].length} neurons, so j cannot be ${j}`;
  return `There is no ${weightNameOf({ k, i, j })} in this network: ${wrong}.`;
}

/** @param {State} state @param {number[][][]} Ws @param {boolean} there */
function namedNetwork({ k, i, j }, Ws, there) {
  const columns = [3, 4, 2].map((n, layer) =>
    unitsOf(n, 52 + 150 * layer, 84, 290).map(/** @returns {Point} */ ([x, y]) => [x, 70 + (y - 84) * 1.35])
  );
  const edges = Ws.flatMap((W, l) =>
    W.flatMap((row, a) =>
      row.map((w, b) => {
        const [p, q] = [columns[l][a], columns[l + 1][b]], chosen = there && l === k - 1 && a === i - 1 && b === j - 1;
        const style = chosen
          ? { ...edgeStyle(w, 3), "stroke-width": 5 + 2 * Math.abs(w) }
          : { ...edgeStyle(w, 1.2), opacity: 0.45 };
        const svg = (chosen ? line(...p, ...q, { stroke: PALE, "stroke-width": 20, "stroke-linecap": "round" }) : "") +
          line(...p, ...q, style) +
          line(...p, ...q, {
            stroke: "transparent",
            "stroke-width": 12,
            "data-pick": `k=${l + 1} i=${a + 1} j=${b + 1}`,
          });
        return { chosen, svg };
      })
    )
  );
  const ordered = [...edges.filter((e) => !e.chosen), ...edges.filter((e) => e.chosen)].map((e) => e.svg).join("");
  const units = columns.flatMap((column, layer) =>
    column.map(([x, y], n) => {
      const on = there && ((layer === k - 1 && n === i - 1) || (layer === k && n === j - 1));
      return circle(x, y, 19, { "stroke-width": on ? 4 : 2 }) +
        text(x, y + 5.5, n + 1, { "text-anchor": "middle", "font-weight": on ? 700 : 400, "font-size": 16 });
    })
  );
  const heads = ["input", "hidden", "output"].map((name, layer) =>
    text(52 + 150 * layer, 26, `layer ${layer}`, { "text-anchor": "middle", "font-weight": 600 }) +
    text(52 + 150 * layer, 45, name, { "text-anchor": "middle", fill: MUTED, "font-size": 13 })
  );
  return ordered + units.join("") + heads.join("");
}

/** @param {State} state @param {Data} data @param {boolean} there */
function matrices(state, data, there) {
  return matrix(1, 460, 22, state, data, there) + matrix(2, 460, 216, state, data, there);
}

// W of a layer as a table, rows i and columns j, with its biases below.
/**
 * @param {number} k
 * @param {number} left
 * @param {number} top
 * @param {State} state
 * @param {Data} data
 * @param {boolean} there
 */
function matrix(k, left, top, state, { W: Ws, b: bs }, there) {
  const W = Ws[k - 1], b = bs[k - 1], wide = 56, high = 27, here = k === state.k;
  const x = (/** @type {number} */ c) => left + 42 + c * wide,
    y = (/** @type {number} */ r) => top + 50 + r * high,
    middle = { "text-anchor": "middle" };
  const band = here && there
    ? box(x(0) - 26, y(state.i - 1) - 18, W[0].length * wide, high - 2, { fill: SOFT, rx: 5 }) +
      box(x(state.j - 1) - 26, y(0) - 18, wide - 4, W.length * high, { fill: SOFT, rx: 5 })
    : "";
  const entries = W.flatMap((row, r) =>
    row.map((w, c) => {
      const chosen = here && there && r === state.i - 1 && c === state.j - 1;
      return (chosen
        ? box(x(c) - 25, y(r) - 18, wide - 6, high - 2, { fill: PALE, stroke: INK, "stroke-width": 2.5, rx: 5 })
        : "") +
        text(x(c), y(r), num(w), { ...middle, "font-weight": chosen ? 700 : 400, fill: w < 0 ? MINUS : PLUS }) +
        box(x(c) - 28, y(r) - 19, wide, high, { fill: "transparent", "data-pick": `k=${k} i=${r + 1} j=${c + 1}` });
    })
  );
  /** @param {string} words @param {number} px @param {number} py @param {boolean} on */
  const head = (words, px, py, on) =>
    text(px, py, words, { ...middle, "font-size": 13, fill: on ? INK : MUTED, "font-weight": on ? 700 : 400 });
  const heads = W[0].map((_, c) => head(`j = ${c + 1}`, x(c), y(-1) + 4, here && c === state.j - 1)).join("") +
    W.map((_, r) => head(`i = ${r + 1}`, left - 14, y(r), here && r === state.i - 1)).join("");
  const below =
    b.map((v, c) => text(x(c), y(W.length) + 3, num(v), { ...middle, fill: MUTED, "font-size": 14 })).join("") +
    text(left - 14, y(W.length) + 3, "b", { ...middle, fill: MUTED, "font-size": 14, "font-style": "italic" });
  return text(left - 36, top, `params[${k - 1}]`, { "font-weight": 600 }) +
    text(left + 62, top, `W (${W.length}, ${W[0].length}) and b (${b.length},)`, { fill: MUTED, "font-size": 14 }) +
    band + heads + entries.join("") +
    line(x(0) - 24, y(W.length) - 15, x(b.length) - 34, y(W.length) - 15, { stroke: LINE }) + below;
}

// The name as it is written on paper, and as Python finds it.
/** @param {State} state @param {number | null} value */
function nameInWords({ k, i, j }, value) {
  const at = 386,
    name = text(24, at, "w", { "font-size": 40, "font-style": "italic" }) +
      text(59, at + 10, `${i}${j}`, { "font-size": 22, "font-weight": 600 }) +
      text(60, at - 17, k, { "font-size": 22, "font-weight": 600 });
  if (value === null) return name + text(100, at, "is not in this network", { "font-size": 17, fill: MUTED });
  return name +
    text(94, at, `= params[${k - 1}][0][${i - 1}, ${j - 1}] = ${num(value)}`, {
      "font-size": 19,
      "font-weight": 600,
    }) +
    text(24, at + 38, `layer ${k}, from neuron ${i} of layer ${k - 1}, to neuron ${j} of layer ${k}`, {
      fill: MUTED,
      "font-size": 14,
    });
}
