// data: {names, mine: [rows of numbers for each array], nudged: the same, differ: the same, true or false}

import { upTo } from "../shared/bounds.js";
import { box, LINE, line, MINUS, MUTED, num, shade, significant, text } from "../shared/drawing.js";

/**
 * @typedef {{ w: number, v: number }} State
 * @typedef {{ names: string[], mine: number[][][], nudged: number[][][], differ: boolean[][][] }} Data
 */

const ENTRY_WIDE = 52;
const ENTRY_HIGH = 26;
/** @type {Record<string, number[]>} */
const PLACES = { dW1: [0, 66], db1: [0, 196], dW2: [232, 66], db2: [232, 222] };

/** @param {State} state @param {Data} data */
export function draw({ w, v }, { names, mine, nudged, differ }) {
  const wrong = names.filter((_, k) => differ[k].flat().some(Boolean)), all = differ.flat(2);
  const firstMiss = names.map((name, k) => firstOff(name, mine[k], nudged[k], differ[k])).find(Boolean);
  const sentence = `w₁₁¹ = ${num(w)}, w₁₁² = ${num(v)}: ` +
    (wrong.length === 0
      ? `all ${all.length} slopes of your mlp_gradients agree with the nudges.`
      : `${all.filter(Boolean).length} of ${all.length} slopes differ, in ${wrong.join(", ")}. ${firstMiss}`);
  const most = Math.max(...nudged.flat(2).map(Math.abs));
  return {
    sentence,
    wrong,
    body: text(24, 28, "your mlp_gradients", { "font-weight": 700, "font-size": 17 }) +
      text(416, 28, "measured by nudges", { "font-weight": 700, "font-size": 17 }) +
      names.map((name, k) =>
        gradientHeat(24, name, mine[k], differ[k], most) + gradientHeat(416, name, nudged[k], null, most)
      ).join(
        "",
      ) +
      line(380, 20, 380, 290, { stroke: LINE }) +
      text(24, 324, "blue: positive, orange: negative, pale: near 0", { "font-size": 13, fill: MUTED }) +
      (wrong.length
        ? box(416, 308, 22, 22, { fill: "none", stroke: MINUS, "stroke-width": 3 }) +
          text(420, 325, "≠", { "font-weight": 700 }) +
          text(448, 325, "further off than a nudge can be", { "font-size": 13, fill: MUTED })
        : ""),
  };
}

/** @param {string} name @param {number[][]} mine @param {number[][]} nudged @param {boolean[][]} differ */
function firstOff(name, mine, nudged, differ) {
  const i = differ.findIndex((row) => row.some(Boolean));
  if (i < 0) return null;
  const j = differ[i].findIndex(Boolean);
  const at = differ.length > 1 || name.startsWith("dW") ? `[${i}, ${j}]` : `[${j}]`;
  return `${name}${at} is ${significant(mine[i][j])} in yours and ${significant(nudged[i][j])} by nudging.`;
}

/**
 * @param {number} left
 * @param {string} name
 * @param {number[][]} rows
 * @param {null | boolean[][]} differ
 * @param {number} most
 */
function gradientHeat(left, name, rows, differ, most) {
  const [dx, y] = PLACES[name], x = left + dx;
  return text(x, y - 8, name, { "font-weight": 600 }) + rows.flatMap((row, i) =>
    row.map((v, j) => {
      const at = [x + j * ENTRY_WIDE, y + i * ENTRY_HIGH],
        off = differ && differ[i][j],
        dark = Math.abs(v) > 0.75 * most;
      return box(at[0], at[1], ENTRY_WIDE, ENTRY_HIGH, { fill: shade(v, most), stroke: "#ffffff", "stroke-width": 1 }) +
        (off
          ? box(at[0] + 2, at[1] + 2, ENTRY_WIDE - 4, ENTRY_HIGH - 4, {
            fill: "none",
            stroke: "#a84400",
            "stroke-width": 2.5,
          }) +
            text(at[0] + 5, at[1] + 18, "≠", {
              "font-size": 12,
              "font-weight": 700,
              fill: dark ? "#ffffff" : "#1b2733",
            })
          : "") +
        text(at[0] + ENTRY_WIDE - 5, at[1] + 18, upTo(v, Math.abs(v) < 9.995 ? 2 : 0, 999, ">", "<"), {
          "text-anchor": "end",
          "font-size": 12,
          fill: dark ? "#ffffff" : "#1b2733",
        });
    })
  ).join("");
}
