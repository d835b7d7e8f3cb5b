// data: {names, steps, every, of: {T: [[{known, right}] by start] by cell}}

import { box, circle, LINE, line, MINUS, MUTED, PAPER, path, PLUS, scale, SOFT, text } from "../shared/drawing.js";

/**
 * @typedef {{ length: string, cell: string }} State
 * @typedef {{
 *   names: string[],
 *   steps: number,
 *   every: number,
 *   of: Record<string, { known: number | null, right: number[] }[][]>,
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ length, cell }, data) {
  const runs = data.of[length], chosen = data.names.indexOf(cell);
  const known = runs.map((r) => r.map((run) => run.known).filter((known) => known !== null));
  const outcome = known[chosen].length
    ? `knew the symbol in ${known[chosen].length} of 5 runs, after ${
      [...known[chosen]].sort((a, b) => a - b).join(", ")
    } steps`
    : "did not know it within 600 steps in any of 5 runs";
  const all = data.names.filter((_, k) => known[k].length === 5);
  /** @param {string} name */
  const named = (name) => (name === "plain" ? "the plain cell" : name);
  const sentence = `Sequences of ${length}: ${named(cell)} ${outcome}. ` +
    (all.length === data.names.length
      ? "Every cell knew it in all runs."
      : all.length
      ? `In all runs it was known to ${all.map(named).join("; ")}.`
      : "No cell knew it in all runs.");
  return {
    sentence,
    known,
    body: cellRows(data, runs, known, chosen) + runCurves(data, runs[chosen], cell),
  };
}

/**
 * @param {Data} data
 * @param {Data["of"][string]} runs
 * @param {number[][]} known
 * @param {number} chosen
 */
function cellRows(data, runs, known, chosen) {
  const sx = scale(0, data.steps, 150, 400), y = (/** @type {number} */ k) => 66 + 38 * k;
  return text(16, 30, "steps until it knows", { "font-weight": 600 }) +
    box(8, y(chosen) - 18, 446, 36, { fill: SOFT, rx: 6 }) +
    [0, 200, 400, 600].map((t) =>
      line(sx(t), 48, sx(t), y(6) + 18, { stroke: LINE, "stroke-width": 1 }) +
      text(sx(t), y(6) + 36, t, { "text-anchor": "middle", "font-size": 13, fill: MUTED })
    ).join("") +
    runs.map((r, k) =>
      text(16, y(k) + 5, data.names[k].replace("gate bias", "bias"), { "font-size": 14 }) +
      r.map((run, s) => (run.known === null
        ? neverMark(sx(data.steps) + 12, y(k) - 10 + 5 * s)
        : circle(sx(run.known), y(k) - 10 + 5 * s, 4, { fill: PLUS, stroke: PAPER, "stroke-width": 1 }))
      ).join("") +
      text(428, y(k) + 5, `${known[k].length}/5`, { "font-size": 14 })
    ).join("") +
    text(16, 364, "● one run, × never within 600", { "font-size": 13, fill: MUTED });
}

/** @param {number} x @param {number} y */
const neverMark = (x, y) =>
  path([[x - 3, y - 3], [x + 3, y + 3]], { stroke: MINUS }) + path([[x - 3, y + 3], [x + 3, y - 3]], { stroke: MINUS });

/**
 * @param {Data} data
 * @param {Data["of"][string][number]} runs
 * @param {string} cell
 */
function runCurves(data, runs, cell) {
  const sx = scale(0, data.steps, 510, 740), sy = scale(0, 100, 312, 56);
  const dashes = [undefined, "9 4", "2 3", "9 3 2 3", "5 3"];
  return text(474, 30, `right answers in %: ${cell.replace("gate bias", "bias")}`, {
    "font-size": 14,
    "font-weight": 600,
  }) +
    [0, 25, 50, 75, 100].map((t) =>
      line(510, sy(t), 740, sy(t), {
        stroke: t === 25 ? MUTED : LINE,
        "stroke-width": 1,
        "stroke-dasharray": t === 25 ? "4 3" : undefined,
      }) +
      text(502, sy(t) + 5, t, { "text-anchor": "end", "font-size": 13, fill: MUTED })
    ).join("") +
    [0, 200, 400, 600].map((t) => text(sx(t), 332, t, { "text-anchor": "middle", "font-size": 13, fill: MUTED })).join(
      "",
    ) +
    text(625, 364, "steps of training; 25 is guessing", { "text-anchor": "middle", "font-size": 13, fill: MUTED }) +
    runs.map((run, s) => {
      const points = run.right.map((v, k) => [sx(data.every * (k + 0.5)), sy(v)]);
      return path([[sx(0), sy(25)], ...points], { stroke: PLUS, "stroke-width": 2, "stroke-dasharray": dashes[s] }) +
        (run.known === null
          ? ""
          : circle(points[points.length - 1][0], points[points.length - 1][1], 4, { fill: PLUS, stroke: PAPER }));
    }).join("");
}
