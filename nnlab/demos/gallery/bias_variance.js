// data: {points, of: [for points][degree] {fits: [wave, noise] (36, degree + 1), mean: the same,
// errors: [a, b, c] of [bias², variance] over the noise}, x, noise: of the first data set}

import {
  box,
  circle,
  clamp,
  INK,
  LINE,
  line,
  MINUS,
  MUTED,
  num,
  PALE,
  PAPER,
  path,
  PLUS,
  scale,
  significant,
  text,
} from "../shared/drawing.js";

/** @import { Attributes } from "../shared/drawing.js" */
/**
 * @typedef {{ degree: number, points: string, noise: number, group: number }} State
 * @typedef {{
 *   points: number[],
 *   of: { fits: number[][][], mean: number[][], errors: number[][] }[][],
 *   x: number[][],
 *   noise: number[][],
 * }} Data
 */

// A sum of Legendre polynomials at t from -1 to 1.
/** @param {number[]} coefficients @param {number} t */
function legendreSum(coefficients, t) {
  let before = 1, now = t, sum = coefficients[0];
  for (let n = 1; n < coefficients.length; n++) {
    sum += coefficients[n] * now;
    [before, now] = [now, ((2 * n + 1) * t * now - n * before) / (n + 1)];
  }
  return sum;
}

/** @param {number[][]} curves @param {number} s */
const mixed = ([wave, noise], s) => wave.map((c, n) => c + s * noise[n]);
const XS = Array.from({ length: 93 }, (_, i) => 0.04 + (0.92 * i) / 92);

/** @param {State} state @param {Data} data */
export function draw({ degree, points: chosenPoints, noise, group }, data) {
  const points = data.points.indexOf(Number(chosenPoints));
  const { fits, mean, errors } = data.of[points][degree], n = data.points[points];
  const [bias2, variance] = [0, 1].map((k) =>
    Math.max(0, errors[0][k] + errors[1][k] * noise + errors[2][k] * noise * noise)
  );
  const larger = Math.max(bias2, variance) < 5e-5
    ? "both are next to nothing"
    : bias2 > variance
    ? "what the average misses is the larger part"
    : "the spread is the larger part";
  const sentence =
    `Degree ${degree}, ${n} points, noise ${num(noise, 2)}. Over 300 data sets bias² is ${
      significant(bias2, 4)
    } and the variance ${significant(variance, 4)}: ` +
    `${larger}. Together they are ${
      significant(Number(bias2.toFixed(4)) + Number(variance.toFixed(4)), 4)
    }; the noise of a new measurement adds ${num(noise * noise, 4)}.`;
  const sx = scale(0, 1, 44, 424), sy = scale(-2, 2, 340, 36);
  /** @param {number[]} c @param {Attributes} more */
  const curve = (c, more) => path(XS.map((x) => [sx(x), sy(clamp(legendreSum(c, 2 * x - 1), -2, 2))]), more);
  const chosen = Array.from({ length: 12 }, (_, k) => 12 * (group - 1) + k);
  return {
    sentence,
    bias2,
    variance,
    body: [-2, -1, 0, 1, 2].map((t) =>
      line(44, sy(t), 424, sy(t), { stroke: LINE, "stroke-width": 1 }) +
      text(38, sy(t) + 5, num(t, 0), { "text-anchor": "end", "font-size": 13, fill: MUTED })
    ).join("") +
      [0, 0.5, 1].map((t) => text(sx(t), 360, num(t, 1), { "text-anchor": "middle", "font-size": 13, fill: MUTED }))
        .join("") +
      text(234, 382, "x", { "text-anchor": "middle" }) +
      text(44, 24, "twelve fits, and the average of all", { "font-size": 14, fill: MUTED }) +
      path(XS.map((x) => [sx(x), sy(Math.sin(2 * Math.PI * x))]), { stroke: PALE, "stroke-width": 9 }) +
      chosen.map((k) =>
        curve(mixed([fits[0][k], fits[1][k]], noise), { stroke: MUTED, "stroke-width": 1, opacity: 0.75 })
      ).join("") +
      curve(mixed(mean, noise), { stroke: PLUS, "stroke-width": 3.5, "stroke-dasharray": "9 5" }) +
      data.x[points].map((x, i) =>
        circle(sx(x), sy(clamp(Math.sin(2 * Math.PI * x) + noise * data.noise[points][i], -2, 2)), 3, {
          fill: INK,
          stroke: PAPER,
          "stroke-width": 1,
        })
      ).join("") +
      errorBars([["bias²", bias2, PLUS], ["variance", variance, MINUS], ["noise²", noise * noise, MUTED]]),
  };
}

// Three bars on paper with powers of ten.
/** @param {[string, number, string][]} rows */
function errorBars(rows) {
  const sy = scale(-4, 1, 322, 60);
  return text(476, 24, "measured on all 300", { "font-size": 14, fill: MUTED }) +
    [-4, -3, -2, -1, 0, 1].map((e) =>
      line(516, sy(e), 744, sy(e), { stroke: LINE, "stroke-width": 1 }) +
      text(508, sy(e) + 5, e < -3 ? "0.0001" : 10 ** e, { "text-anchor": "end", "font-size": 12, fill: MUTED })
    ).join("") +
    rows.map(([name, value, color], k) => {
      const x = 556 + 74 * k, top = sy(clamp(Math.log10(Math.max(value, 1e-9)), -4, 1));
      return box(x - 22, top, 44, 322 - top, { fill: color }) +
        text(x, Math.min(top, 320) - 7, significant(value, 4), {
          "text-anchor": "middle",
          "font-size": 13,
          "font-weight": 600,
        }) +
        text(x, 342, name, { "text-anchor": "middle", "font-size": 14 });
    }).join("");
}
