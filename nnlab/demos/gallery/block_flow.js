// data: {norms, with, without: for each norm the log10 of the gradient's length before every
// branch; alike: [with, without] for each norm the mean cosine between two places}

import { LINE, line, MUTED, num, path, PLUS, scale, significant, tenTo, text } from "../shared/drawing.js";

/**
 * @typedef {{ path: boolean, norm: string }} State
 * @typedef {{ norms: string[], with: number[][], without: number[][], alike: number[][] }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ path: added, norm }, data) {
  const k = data.norms.indexOf(norm), now = (added ? data.with : data.without)[k], first = now[0];
  const sentence =
    `${added ? "With" : "Without"} residual paths and ${
      norm === "none"
        ? "without layer norm"
        : `with layer norm ${norm === "inside" ? "inside of the branch" : "after the sum"}`
    }, ` +
    `the gradient at the first of twenty branches is ${
      timesWritten(first)
    } as long as behind the last; places are alike to ${num(data.alike[added ? 0 : 1][k], 2)}.`;
  const x0 = 90, wide = 420, sx = scale(0, now.length - 1, x0, x0 + wide);
  const every = [...data.with, ...data.without].flat(),
    low = Math.min(-2, Math.floor(Math.min(...every))),
    high = Math.max(1, Math.ceil(Math.max(...every)));
  const sy = scale(low, high, 330, 30), step = high - low > 12 ? 4 : 2;
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => low + i).filter((t) => t % step === 0).map((t) =>
    line(x0, sy(t), x0 + wide, sy(t), { stroke: t ? LINE : MUTED, "stroke-width": 1 }) +
    text(x0 - 8, sy(t) + 5, tenTo(t), { "text-anchor": "end", fill: MUTED, "font-size": 13 })
  ).join("");
  /** @param {number[]} values @param {boolean} chosen @param {string | null} [dash] */
  const curve = (values, chosen, dash) =>
    path(values.map((v, i) => [sx(i), sy(v)]), {
      stroke: chosen ? PLUS : LINE,
      "stroke-width": chosen ? 4 : 2,
      "stroke-dasharray": dash,
    });
  const others = data.norms.map((n, i) => curve(data.with[i], false) + curve(data.without[i], false, "6 4")).join("");
  const rows = data.norms.flatMap((n, i) =>
    [true, false].map((p) => ({
      words: `${p ? "with" : "without"} path, norm: ${n}`,
      v: (p ? data.with : data.without)[i][0],
      alike: data.alike[p ? 0 : 1][i],
      mine: i === k && p === added,
    }))
  );
  return {
    sentence,
    first,
    body: ticks + others + curve(now, true, added ? null : "6 4") +
      [0, 5, 10, 15, 20].map((t) => text(sx(t), 350, t, { "text-anchor": "middle", fill: MUTED, "font-size": 13 }))
        .join("") +
      text(x0 + wide / 2, 374, "branches passed on the way there (0: before the first)", {
        "text-anchor": "middle",
      }) +
      text(20, 18, "length of the gradient, that at the end = 1; dashes: without path", {
        fill: MUTED,
        "font-size": 13,
      }) +
      text(530, 50, "gradient at the first branch;", { fill: MUTED, "font-size": 13 }) +
      text(530, 68, "how alike places are", { fill: MUTED, "font-size": 13 }) +
      rows.map((r, i) =>
        text(530, 98 + 46 * i, r.words, { "font-size": 13, "font-weight": r.mine ? 700 : 400 }) +
        text(530, 116 + 46 * i, `${r.mine ? "▸ " : ""}${timesWritten(r.v)}; ${num(r.alike, 2)}`, {
          "font-weight": r.mine ? 700 : 400,
        })
      ).join(""),
  };
}

/** @param {number} log */
const timesWritten = (log) => {
  const v = 10 ** log;
  return v >= 0.01
    ? `${
      (v < 10 ? v.toPrecision(2) : String(Number(v.toPrecision(2)))).replace(/\B(?=(\d{3})+$)/g, v < 1000 ? "" : ",")
    } times`
    : `${significant(v, 1)} times`;
};
