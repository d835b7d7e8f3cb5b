// data: {inputs: four pairs, gates: {name: four outputs}}

import { box, circle, el, INK, LINE, line, MINUS, MUTED, PLUS, SOFT, text } from "../shared/drawing.js";

/** @import { Point } from "../shared/drawing.js" */
/**
 * @typedef {{ first: string, second: string, output: string }} State
 * @typedef {{ inputs: number[][], gates: Record<string, number[]> }} Data
 */

/** @param {State} state @param {Data} data */
function xorRows({ first, second, output }, data) {
  /** @param {string} name @param {number} p @param {number} q */
  const gate = (name, p, q) => data.gates[name][2 * p + q];
  return data.inputs.map(([x1, x2]) => {
    const a = gate(first, x1, x2), b = gate(second, x1, x2), y = gate(output, a, b);
    const wanted = gate("xor", x1, x2);
    return { x1, x2, a, b, y, wanted, right: y === wanted };
  });
}

/** @param {State} state @param {Data} data */
export function draw(state, data) {
  const rows = xorRows(state, data), right = rows.filter((row) => row.right).length;
  const { first, second, output } = state;
  const sentence = `${first.toUpperCase()} and ${second.toUpperCase()}, combined by ` +
    `${output.toUpperCase()}: ${right} of 4 rows of XOR right.` +
    (right === 4 ? " Two layers do what one neuron cannot." : "");
  return { sentence, right, body: gateDiagram(state) + xorTable(rows, state, right) };
}

/** @param {State} state */
function gateDiagram({ first, second, output }) {
  /** @type {Point[]} */
  const [above, below, first_, second_, last] = [[44, 92], [44, 224], [172, 92], [172, 224], [290, 158]];
  const inputs = [above, below], hidden = [first_, second_];
  const wires = [...inputs.flatMap((p) => hidden.map((q) => [p, q])), ...hidden.map((p) => [p, last])];
  /** @param {number[]} point @param {string} words @param {number} [r] */
  const unit = ([x, y], words, r = 36) =>
    circle(x, y, r, { "stroke-width": 2.5 }) +
    text(x, y + 5.5, words, { "text-anchor": "middle", "font-weight": 700 });
  return wires.map(([p, q]) => line(...p, ...q, { stroke: MUTED, "stroke-width": 2.5 })).join("") +
    line(290, 158, 356, 158, { "stroke-width": 2.5 }) + el("path", { d: "M360 158l-11 -6v12z", fill: INK }) +
    unit(inputs[0], "x₁", 24) + unit(inputs[1], "x₂", 24) + unit(hidden[0], first.toUpperCase()) +
    unit(hidden[1], second.toUpperCase()) + unit(last, output.toUpperCase()) +
    text(172, 34, "first", { "text-anchor": "middle", fill: MUTED }) +
    text(172, 290, "second", { "text-anchor": "middle", fill: MUTED }) +
    text(290, 100, "output", { "text-anchor": "middle", fill: MUTED });
}

/**
 * @param {{ x1: number, x2: number, a: number, b: number, y: number, wanted: number, right: boolean }[]} rows
 * @param {State} state
 * @param {number} right
 */
function xorTable(rows, state, right) {
  const columns = [396, 428, 478, 540, 606, 660], middle = { "text-anchor": "middle" };
  const head = ["x₁", "x₂", "first", "second", "output", "XOR"].map((words, i) =>
    text(columns[i], 68, words, { ...middle, "font-weight": 600 })
  );
  const body = rows.map((row, i) => {
    const y = 112 + i * 42;
    return (row.right ? "" : box(378, y - 27, 372, 40, { fill: SOFT, rx: 6 })) +
      [row.x1, row.x2, row.a, row.b, row.y, row.wanted].map((v, c) =>
        text(columns[c], y, v, { ...middle, "font-size": 16, "font-weight": c === 4 ? 700 : 400 })
      ).join("") +
      text(682, y, row.right ? "✓ right" : "✗ wrong", {
        "font-weight": 600,
        "font-size": 14,
        fill: row.right ? PLUS : MINUS,
      }) +
      line(380, y + 14, 746, y + 14, { stroke: LINE, "stroke-width": 1 });
  });
  return head.join("") + line(380, 82, 746, 82) + body.join("") +
    text(388, 294, `${right} of 4 rows right`, { "font-size": 18, "font-weight": 700 });
}
