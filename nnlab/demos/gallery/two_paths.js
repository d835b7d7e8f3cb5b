// data: {x, y, nudge}. The net is small enough for the browser; a test compares it with nnlab.

import { circle, INK, LINE, line, MINUS, MUTED, num, PLUS, significant, text, tidy } from "../shared/drawing.js";

/** @import { Point } from "../shared/drawing.js" */
/**
 * @typedef {{ u: number, a1: number, a2: number, c1: number, c2: number }} State
 * @typedef {{ x: number, y: number, nudge: number }} Data
 */

/** @param {number} z */
const sigmoidOf = (z) => 1 / (1 + Math.exp(-z));

/** @param {number} x @param {State} state */
function outputs(x, { u, a1, a2, c1, c2 }) {
  const o11 = sigmoidOf(u * x), o21 = sigmoidOf(a1 * o11), o22 = sigmoidOf(a2 * o11);
  return { o11, o21, o22, o31: c1 * o21 + c2 * o22 };
}

/** @param {State} state @param {Data} data */
export function draw(state, { x, y, nudge }) {
  const o = outputs(x, state), loss = (/** @type {number} */ w) => (outputs(x, { ...state, u: w }).o31 - y) ** 2;
  const end = 2 * (o.o31 - y), start = o.o11 * (1 - o.o11) * x;
  const slopes = { s21: o.o21 * (1 - o.o21) * state.a1, s22: o.o22 * (1 - o.o22) * state.a2 };
  const first = end * state.c1 * slopes.s21 * start, second = end * state.c2 * slopes.s22 * start;
  const numeric = (loss(state.u + nudge) - loss(state.u - nudge)) / (2 * nudge);
  const together = tidy(first + second), measured = tidy(numeric);
  const sentence = `Through O₂₁ the weight w₁₁¹ brings ${significant(first)}, through O₂₂ ${significant(second)}. ` +
    `Together ${significant(together)}; a nudge of w₁₁¹ measures ${significant(measured)}.`;
  return {
    sentence,
    first,
    second,
    numeric,
    body: net(o, x, y, state) + factorTable(o, state, slopes, end, start, first, second, numeric),
  };
}

/**
 * @param {{ o11: number, o21: number, o22: number, o31: number }} o
 * @param {number} x
 * @param {number} y
 * @param {State} state
 */
function net(o, x, y, { u, a1, a2, c1, c2 }) {
  /** @type {Record<string, Point>} */
  const at = { x: [44, 130], o11: [204, 130], o21: [350, 62], o22: [350, 198], o31: [516, 130], L: [660, 130] };
  /**
   * @param {string} p
   * @param {string} q
   * @param {string} name
   * @param {number} value
   * @param {number[]} away
   * @param {string} color
   * @param {string} [dash]
   */
  const wire = (p, q, name, value, [dx, dy], color, dash) => {
    const [x1, y1] = at[p], [x2, y2] = at[q];
    return line(x1, y1, x2, y2, {
      stroke: color,
      "stroke-width": 1.5 + 1.4 * Math.abs(value),
      "stroke-dasharray": dash,
    }) +
      text((x1 + x2) / 2 + dx, (y1 + y2) / 2 + dy, `${name} = ${num(value)}`, {
        fill: color,
        "font-weight": 600,
        "text-anchor": "middle",
      });
  };
  /** @param {string} name @param {string} label @param {number} value */
  const unit = (name, label, value) =>
    circle(...at[name], 31, { "stroke-width": 2 }) +
    text(at[name][0], at[name][1] - 4, label, { "text-anchor": "middle", fill: MUTED, "font-size": 14 }) +
    text(at[name][0], at[name][1] + 15, num(value, 3), { "text-anchor": "middle", "font-weight": 600 });
  return wire("x", "o11", "w₁₁¹", u, [0, -12], INK) +
    wire("o11", "o21", "w₁₁²", a1, [-30, -18], PLUS) + wire("o11", "o22", "w₁₂²", a2, [-30, 30], MINUS, "9 5") +
    wire("o21", "o31", "w₁₁³", c1, [34, -18], PLUS) + wire("o22", "o31", "w₂₁³", c2, [34, 30], MINUS, "9 5") +
    line(...at.o31, ...at.L, { "stroke-width": 2 }) +
    unit("x", "x", x) + unit("o11", "O₁₁", o.o11) + unit("o21", "O₂₁", o.o21) + unit("o22", "O₂₂", o.o22) +
    unit("o31", "O₃₁", o.o31) + unit("L", "L", (o.o31 - y) ** 2) +
    text(588, 118, "(O₃₁ − y)²", { "text-anchor": "middle", fill: MUTED, "font-size": 13 });
}

// The factors of each path, from the loss back to the weight.
/**
 * @param {{ o11: number, o21: number, o22: number, o31: number }} o
 * @param {State} state
 * @param {{ s21: number, s22: number }} slopes
 * @param {number} end
 * @param {number} start
 * @param {number} first
 * @param {number} second
 * @param {number} numeric
 */
function factorTable(o, { c1, c2 }, { s21, s22 }, end, start, first, second, numeric) {
  const columns = [200, 316, 432, 548, 676], middle = { "text-anchor": "middle" };
  const head = ["dL/dO₃₁", "dO₃₁/dO₂ⱼ", "dO₂ⱼ/dO₁₁", "dO₁₁/dw₁₁¹", "product"].map((words, i) =>
    text(columns[i], 268, words, { ...middle, fill: MUTED, "font-size": 14 })
  ).join("");
  /**
   * @param {number} yy
   * @param {string} label
   * @param {number[]} factors
   * @param {number} product
   * @param {string} color
   * @param {string} [dash]
   */
  const row = (yy, label, factors, product, color, dash) =>
    line(20, yy - 5, 46, yy - 5, { stroke: color, "stroke-width": 4, "stroke-dasharray": dash }) + text(54, yy, label) +
    factors.map((v, i) =>
      text(columns[i], yy, num(v, 3), middle) +
      text((columns[i] + columns[i + 1]) / 2, yy, i < 3 ? "·" : "=", { ...middle, fill: MUTED })
    ).join("") +
    text(columns[4], yy, num(product, 3), { ...middle, "font-weight": 700 });
  return head + line(20, 280, 740, 280, { stroke: LINE }) +
    row(308, "through O₂₁", [end, c1, s21, start], first, PLUS) +
    row(340, "through O₂₂", [end, c2, s22, start], second, MINUS, "9 5") +
    line(620, 352, 740, 352) +
    text(606, 376, "sum: dL/dw₁₁¹", { "text-anchor": "end", "font-weight": 600 }) +
    text(columns[4], 376, num(first + second, 3), { ...middle, "font-weight": 700, "font-size": 17 }) +
    text(606, 402, "measured by a nudge", { "text-anchor": "end", fill: MUTED }) +
    text(columns[4], 402, num(numeric, 3), { ...middle, fill: MUTED, "font-size": 17 });
}
