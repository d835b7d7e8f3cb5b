// data: {before, after, signs, softer: temperatures, rivals: [{name, best, p, came, sums}]}

import { box, MINUS, MUTED, num, PLUS, scale, share, text } from "../shared/drawing.js";
import { MONO, strip, visible } from "./letters.js";

/**
 * @typedef {{ letter: number, temperature: string, left: string, right: string }} State
 * @typedef {{
 *   before: string,
 *   after: string,
 *   signs: string,
 *   softer: number[],
 *   rivals: { name: string, best: number[][], p: number[][], came: number[], sums: number[][] }[],
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ letter, left, right, temperature }, { before, after, signs, softer, rivals }) {
  const t = Number(temperature), which = softer.indexOf(t);
  /** @param {Data["rivals"][number]} rival @param {number} p */
  const warm = (rival, p) => (t === 1 ? p : p ** (1 / t) / rival.sums[which][letter]);
  const nats = rivals.map((r) =>
    r.came.slice(0, letter + 1).reduce((s, p) => s - Math.log(Math.max(p, 5e-5)), 0) / (letter + 1)
  );
  const [a, b] = [left, right].map((name) => rivals[rivals.findIndex((r) => r.name === name)]), came = after[letter];
  const sentence =
    `After "${
      (before + after.slice(0, letter)).slice(-12)
    }" comes "${came}". At temperature ${temperature}, ${a.name} gives it ${share(warm(a, a.came[letter]), 2)}, ` +
    `${b.name} ${share(warm(b, b.came[letter]), 2)}. Over ${
      letter ? `the ${letter + 1} letters` : "the one letter"
    } so far${t === 1 ? "" : ", at temperature 1"}: ${num(nats[rivals.indexOf(a)], 2)} and ${
      num(nats[rivals.indexOf(b)], 2)
    } nats.`;
  return {
    sentence,
    nats,
    body: strip(before, after, letter) +
      letterBars(24, a, letter, signs, came, warm) + letterBars(276, b, letter, signs, came, warm) +
      standing(rivals, nats, left, right),
  };
}

/**
 * @param {number} x
 * @param {Data["rivals"][number]} rival
 * @param {number} letter
 * @param {string} signs
 * @param {string} came
 * @param {(a: {
 *   name: string,
 *   best: number[][],
 *   p: number[][],
 *   came: number[],
 *   sums: number[][],
 * }, b: number) => number} warm
 */
function letterBars(x, rival, letter, signs, came, warm) {
  return text(x, 86, rival.name, { "font-weight": 600, "font-size": 14 }) + rival.best[letter].map((id, k) => {
    const y = 104 + 34 * k, p = warm(rival, rival.p[letter][k]), c = signs[id], hit = c === came;
    return text(x + 10, y + 17, visible(c), { ...MONO, "text-anchor": "middle", "font-weight": hit ? 700 : 400 }) +
      box(x + 28, y + 2, Math.max(1, 88 * p), 20, { fill: hit ? MINUS : PLUS }) +
      text(x + 34 + 88 * p, y + 17, `${share(p, 2)}${hit ? " ✓" : ""}`, { "font-size": 14 });
  }).join("") +
    text(x, 296, `the letter that comes: ${share(warm(rival, rival.came[letter]), 2)}`, {
      "font-size": 13,
      fill: MUTED,
    });
}

/** @param {Data["rivals"]} rivals @param {number[]} nats @param {string} left @param {string} right */
function standing(rivals, nats, left, right) {
  const x = 530, most = 4, sx = scale(0, most, 0, 150);
  return text(x, 86, "nats so far (less is better)", { "font-size": 13, fill: MUTED }) + rivals.map((r, k) => {
    const y = 94 + 30 * k, mine = r.name === left || r.name === right, dash = r.name.startsWith("table");
    return text(x, y + 13, r.name, { "font-size": 12, "font-weight": mine ? 700 : 400 }) +
      box(x, y + 17, sx(Math.min(nats[k], most)), 9, { fill: dash ? "none" : PLUS, stroke: PLUS }) +
      text(x + 8 + sx(Math.min(nats[k], most)), y + 26, num(nats[k], 2), {
        "font-size": 12,
        "font-weight": mine ? 700 : 400,
      });
  }).join("") + text(530, 444, "outlined: tables, filled: networks", { "font-size": 12, fill: MUTED });
}
