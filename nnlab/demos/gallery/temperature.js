// data: {before, after, signs, scores: by letter and sign, chances: random numbers from 0 to 1}

import { box, clamp, INK, line, MINUS, MUTED, num, PLUS, scale, share, text } from "../shared/drawing.js";
import { MONO, strip, visible } from "./letters.js";

/**
 * @typedef {{ temperature: number, letter: number }} State
 * @typedef {{ before: string, after: string, signs: string, scores: number[][], chances: number[] }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ letter, temperature }, { before, after, signs, scores, chances }) {
  const p = shares(scores[letter], temperature), plain = shares(scores[letter], 1);
  const best = p.indexOf(Math.max(...p)), drawn = chances.map((u) => signs[reached(p, u)]);
  const alike = Math.exp(-p.reduce((sum, v) => (v > 0 ? sum + v * Math.log(v) : sum), 0));
  const kinds = new Set(drawn).size, t = num(temperature, 1);
  const sentence =
    `After "${(before + after.slice(0, letter)).slice(-12)}" the most probable sign is "${signs[best]}": ${
      share(p[best], 2)
    } at temperature ${t}, ${share(plain[best], 2)} at 1. ` +
    `The choice is as wide as one of ${num(alike, 1)} equally probable signs, and ${chances.length} draws give ${
      kinds === 1 ? "the same sign every time" : `${kinds} different signs`
    }.`;
  return {
    sentence,
    p,
    drawn,
    body: strip(before, after, letter) + columns(p, plain, best, signs, t) + draws(drawn),
  };
}

/** @param {number[]} scores @param {number} temperature */
function shares(scores, temperature) {
  const top = Math.max(...scores), e = scores.map((z) => Math.exp((z - top) / temperature));
  const sum = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / sum);
}

// The sign at which the shares, added up one by one, pass u.
/** @param {number[]} p @param {number} u */
function reached(p, u) {
  let k = 0, left = u;
  while (k < p.length - 1 && left >= p[k]) left -= p[k++];
  return k;
}

/** @param {number[]} p @param {number[]} plain @param {number} best @param {string} signs @param {string} t */
function columns(p, plain, best, signs, t) {
  const wide = 700 / signs.length, bottom = 252, high = scale(0, 1, 0, 140);
  return text(30, 84, `filled: at temperature ${t}, outlined: at 1`, { "font-size": 13, fill: MUTED }) +
    line(28, bottom, 732, bottom, { stroke: MUTED, "stroke-width": 1 }) + p.map((v, k) => {
      const x = 30 + wide * k;
      return box(x + 2, bottom - high(v), wide - 4, high(v), { fill: k === best ? MINUS : PLUS }) +
        box(x + 1, bottom - high(plain[k]), wide - 2, high(plain[k]), { fill: "none", stroke: INK }) +
        text(x + wide / 2, bottom + 19, visible(signs[k]), {
          ...MONO,
          "text-anchor": "middle",
          "font-size": 14,
          "font-weight": k === best ? 700 : 400,
        });
    }).join("") +
    text(
      clamp(30 + wide * (best + 0.5), 80, 680),
      bottom - high(Math.max(p[best], plain[best])) - 6,
      share(p[best], 2),
      { "text-anchor": "middle", "font-size": 14, "font-weight": 700 },
    );
}

/** @param {string[]} drawn */
function draws(drawn) {
  return text(30, 306, `drawn ${drawn.length} times:`, { "font-size": 14 }) +
    drawn.map((c, k) => text(158 + 24 * k, 306, visible(c), { ...MONO, "text-anchor": "middle" })).join("") +
    text(30, 334, "␣ is a space", { "font-size": 12, fill: MUTED });
}
