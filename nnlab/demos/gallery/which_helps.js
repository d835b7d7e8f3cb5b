// data: {read: {digits: {method: numbers of digits read}}, groups: {name: methods}, aside}

import {
  circle,
  clamp,
  INK,
  LINE,
  line,
  MINUS,
  MUTED,
  num,
  PLUS,
  scale,
  signed,
  text,
  whole,
} from "../shared/drawing.js";

/**
 * @typedef {{ digits: string, draws: string } & Record<string, boolean | string>} State
 * @typedef {{ read: Record<string, Record<string, number[]>>, groups: Record<string, string[]>, aside: number }} Data
 */

/** @param {State} state @param {Data} data */
export function draw(state, { read, groups, aside }) {
  const rows = read[state.digits], of100 = (/** @type {number} */ v) => (100 * v) / aside;
  const n = Math.min(state.digits === "100" ? Number(state.draws) : 10, rows.none.length);
  const plain = rows.none.slice(0, n).map(of100), base = spreadOf(plain);
  const shown = Object.keys(groups).filter((g) => state[g]).flatMap((g) => groups[g])
    .map((name) => {
      const each = rows[name].slice(0, n).map((v, i) => of100(v) - plain[i]);
      return { name, each, ...spreadOf(each) };
    })
    .sort((a, b) => b.mean - a.mean);
  /** @param {{ mean: number, error: number }} spread */
  const withError = ({ mean, error }) => `${signed(mean)} ± ${num(error)}`;
  const lost = shown.filter((s) => Math.abs(s.mean) <= 2 * s.error).length;
  const sentence =
    `${whole(Number(state.digits))} digits, ${n} draws${
      n < Number(state.draws) ? ", all there are" : ""
    }: the plain network reads ${num(base.mean)} ± ${num(base.error)} in 100. ` +
    (shown.length
      ? `Best of what is shown: ${shown[0].name}, ${withError(shown[0])}; last: ${shown[shown.length - 1].name}, ${
        withError(shown[shown.length - 1])
      }. ` +
        `${lost} of ${shown.length} ${lost === 1 ? "lies" : "lie"} within two standard errors of nothing.`
      : "Tick what is to be shown.");
  return {
    sentence,
    shown,
    base,
    body: axis() + shown.map((s, k) => methodRow(s, 62 + 24.5 * k)).join(""),
  };
}

/** @param {number[]} values */
const spreadOf = (values) => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((s, v) => s + (v - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
};
const SX = scale(-11, 7, 232, 640);

function axis() {
  return text(16, 26, "compared with the plain network, in 100 digits", { "font-size": 14, fill: MUTED }) +
    text(744, 26, "mean ± s.e.", { "text-anchor": "end", "font-size": 14, fill: MUTED }) +
    [-10, -5, 0, 5].map((t) =>
      line(SX(t), 42, SX(t), 528, { stroke: t === 0 ? INK : LINE, "stroke-width": t === 0 ? 1.5 : 1 }) +
      text(SX(t), 548, t === 0 ? "0" : signed(t, 0), { "text-anchor": "middle", "font-size": 13, fill: MUTED })
    ).join("");
}

/** @param {{ name: string, each: number[], mean: number, error: number }} method @param {number} y */
function methodRow({ name, each, mean, error }, y) {
  const at = (/** @type {number} */ v) => SX(clamp(v, -11, 7)), color = mean < 0 ? MINUS : PLUS;
  const sure = Math.abs(mean) > 2 * error;
  return text(16, y + 5, name, { "font-size": 14, "font-weight": sure ? 700 : 400 }) +
    each.map((v, i) => circle(at(v), y - 4 + 4 * (i % 3), 2.6, { fill: MUTED, stroke: "none", opacity: 0.5 })).join(
      "",
    ) +
    line(at(mean - 2 * error), y, at(mean + 2 * error), y, { stroke: color, "stroke-width": 5, opacity: 0.85 }) +
    line(at(mean), y - 8, at(mean), y + 8, { stroke: color, "stroke-width": 3 }) +
    text(744, y + 5, `${signed(mean)} ± ${num(error)}`, {
      "text-anchor": "end",
      "font-size": 14,
      "font-weight": sure ? 700 : 400,
    });
}
