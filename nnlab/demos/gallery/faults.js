// data: {letters, diagnoses, sick: [{fault, curves, says: a sentence for each diagnosis}]}

import { clamp, LINE, line, MINUS, MUTED, num, path, PLUS, scale, text } from "../shared/drawing.js";

/** @import { Attributes } from "../shared/drawing.js" */
/**
 * @typedef {{ run: string, diagnosis: string }} State
 * @typedef {{
 *   letters: string[],
 *   diagnoses: string[],
 *   sick: { fault: number, curves: Record<string, number[]>, says: string[] }[],
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ run, diagnosis }, { letters, diagnoses, sick }) {
  const chosen = sick[letters.indexOf(run)], d = diagnoses.indexOf(diagnosis), right = chosen.fault === d;
  const sentence = `Run ${run}, "${diagnosis}": ${right ? "yes" : "no"}. ${chosen.says[d]}`;
  const c = chosen.curves, most = Math.max(3, ...c.loss, ...c.told_loss);
  const high = most > 30 ? 100 : most > 10 ? 30 : most > 5 ? 10 : 5;
  const left = epochAxes(
    60,
    340,
    0,
    high,
    high > 10 ? [0, high / 2, high] : [0, high / 2, high],
    c.loss.length - 1,
    (v) => num(v, v % 1 ? 1 : 0),
  );
  const share = epochAxes(440, 720, 0, 1, [0, 0.5, 1], c.told.length - 1, (v) => `${num(100 * v, 0)} %`);
  const mine = { stroke: MINUS, "stroke-width": 2.5, "stroke-dasharray": "8 5" };
  const again = { stroke: MINUS, "stroke-width": 2, "stroke-dasharray": "2 4" };
  const truth = { stroke: PLUS, "stroke-width": 3 };
  return {
    sentence,
    right,
    body: title(60, "loss") + left.svg + path(c.loss.map(left.at), truth) + path(c.told_loss.map(left.at), mine) +
      title(440, "share read") + share.svg + path(c.fresh.map(share.at), truth) + path(c.told.map(share.at), mine) +
      path(c.told_again.map(share.at), again) +
      entry(60, 334, truth, "true") + entry(170, 334, mine, "as the run says") +
      entry(440, 334, truth, "other digits") + entry(570, 334, mine, "its test part") +
      entry(570, 352, again, "asked again"),
  };
}

/** @param {number} x @param {string} words */
const title = (x, words) => text(x, 22, words, { "font-size": 14, fill: MUTED });
/** @param {number} x @param {number} y @param {Attributes} style @param {string} words */
const entry = (x, y, style, words) => line(x, y, x + 34, y, style) + text(x + 42, y + 5, words, { "font-size": 13 });

// Axes between x1 and x2 for `last` epochs, and the places of values.
/**
 * @param {number} x1
 * @param {number} x2
 * @param {number} low
 * @param {number} high
 * @param {number[]} ticks
 * @param {number} last
 * @param {(a: number) => string} written
 */
function epochAxes(x1, x2, low, high, ticks, last, written) {
  const sx = scale(0, last, x1, x2), sy = scale(low, high, 280, 40), muted = { fill: MUTED, "font-size": 13 };
  return {
    at: (/** @type {number} */ v, /** @type {number} */ n) => [sx(n), sy(clamp(v, low, high))],
    svg: ticks.map((t) =>
      line(x1, sy(t), x2, sy(t), { stroke: LINE, "stroke-width": 1 }) +
      text(x1 - 8, sy(t) + 5, written(t), { ...muted, "text-anchor": "end" })
    ).join("") +
      [0, last / 2, last].map((t) => text(sx(t), 300, num(t, 0), { ...muted, "text-anchor": "middle" })).join("") +
      text((x1 + x2) / 2, 318, "epoch", { ...muted, "text-anchor": "middle" }),
  };
}
