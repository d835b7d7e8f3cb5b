// data: {digits, outputs: [pixels, layer 1, layer 2, scores] each a row a picture, sums of
// layer 1, W: [64 x 16, 16 x 16, 16 x 10], b of layer 1}

import { box, circle, clamp, INK, line, MINUS, MUTED, num, PAPER, PLUS, shade, text } from "../shared/drawing.js";
import { edgeStyle, unitsOf } from "../shared/network.js";
import { blueOrange, DARKEST, ink, minusesIn, pixels, rowsOf } from "../shared/pixels.js";
import { an } from "../shared/words.js";

/**
 * @typedef {{ picture: number, stage: number, neuron: number }} State
 * @typedef {{ digits: number[], outputs: number[][][], sums: number[][], W: number[][][], b: number[] }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ picture: n, stage, neuron }, data) {
  const O = data.outputs.map((rows) => rows[n - 1]), label = data.digits[n - 1], scores = O[3];
  const best = scores.indexOf(Math.max(...scores)), z = data.sums[n - 1][neuron - 1];
  const sentence = [
    `Picture ${n}, a handwritten ${label}: 64 numbers, one for each pixel, wait at the input.`,
    `Picture ${n}, ${an(label)}: neuron ${neuron} of layer 1 adds up 64 weighted pixels to ${
      num(z, 2)
    }, and tanh makes ${num(O[1][neuron - 1], 2)} of it. Fifteen others do the same with weights of their own.`,
    `Picture ${n}, ${an(label)}: layer 2 has made 16 new numbers, from ${num(Math.min(...O[2]), 2)} to ${
      num(Math.max(...O[2]), 2)
    }, out of the 16 of layer 1.`,
    `Picture ${n}, ${an(label)}: the largest of the ten scores is ${
      num(scores[best], 2)
    }, and it belongs to ${best}. ` +
    (best === label ? "Read rightly." : `Misread: the score of ${label} is ${num(scores[label], 2)}.`),
  ][stage];
  const columns = [350, 476].map((x) => unitsOf(16, x, 62, 428));
  const outs = unitsOf(10, 612, 62, 428).map(([x], d) => [x, 78 + d * 37.2]);
  return {
    sentence,
    read: best,
    body: stageHeads(stage) +
      (stage > 0 ? fromPicture(columns[0], neuron) : "") +
      (stage > 1 ? flow(columns[0], columns[1], O[1], data.W[1]) : "") +
      (stage > 2 ? flow(columns[1], outs, O[2], data.W[2]) : "") +
      pixels(rowsOf(O[0], 8), 30, 50, 17, ink) + weightPicture(neuron, data, z, O[1][neuron - 1], stage) +
      layerUnits(columns[0], O[1], stage > 0, neuron) + layerUnits(columns[1], O[2], stage > 1) +
      scoreUnits(outs, scores, best, label, stage > 2),
  };
}

/** @param {number} stage */
const stageHeads = (stage) =>
  [98, 350, 476, 612].map((x, k) =>
    text(x, 32, k ? `layer ${k}` : "64 pixels", {
      "text-anchor": "middle",
      "font-weight": 600,
      fill: k <= stage ? INK : MUTED,
    })
  ).join("");

// The 64 weights that lead to one neuron of layer 1, laid out like the pixels they belong to.
/** @param {number} j @param {Data} data @param {number} z @param {number} out @param {number} stage */
function weightPicture(j, data, z, out, stage) {
  const size = 17, at = { x: 30, y: 248 }, w = data.W[0].map((row) => row[j - 1]), most = Math.max(...w.map(Math.abs));
  return text(98, 220, `weights into neuron ${j}`, { "text-anchor": "middle", "font-weight": 600, "font-size": 14 }) +
    text(98, 238, "one for each pixel", { "text-anchor": "middle", fill: MUTED, "font-size": 13 }) +
    pixels(rowsOf(w, 8), at.x, at.y, size, blueOrange(most)) + minusesIn(rowsOf(w, 8), at.x, at.y, size, most) +
    text(12, 404, `from ${num(Math.min(...w), 2)} (orange, −) to ${num(Math.max(...w), 2)} (blue)`, {
      fill: MUTED,
      "font-size": 12,
    }) +
    (stage > 0
      ? text(22, 432, `pixels · weights + bias = ${num(z, 2)}`, { "font-size": 14 }) +
        text(22, 454, `tanh(${num(z, 2)}) = ${num(out, 2)}`, { "font-size": 14, "font-weight": 600 })
      : "");
}

/** @param {number[][]} units @param {number} neuron */
const fromPicture = (units, neuron) =>
  units.map(([x, y, j]) =>
    line(168, 50 + (8 * 17 * (j - 0.5)) / 16, x, y, {
      stroke: MUTED,
      "stroke-width": j === neuron ? 2.5 : 1,
      opacity: j === neuron ? 1 : 0.45,
    })
  ).join("");

// What each edge carries: the output of its unit times its weight. Faint ones are left out.
/** @param {number[][]} from @param {number[][]} to @param {number[]} outputs @param {number[][]} W */
function flow(from, to, outputs, W) {
  const carried = W.map((row, i) => row.map((w) => w * outputs[i]));
  const most = Math.max(...carried.flat().map(Math.abs));
  return carried.flatMap((row, i) =>
    row.map((c, j) =>
      Math.abs(c) < 0.12 * most ? "" : line(from[i][0], from[i][1], to[j][0], to[j][1], {
        ...edgeStyle(c / most, 3),
        opacity: 0.25 + 0.6 * Math.abs(c / most),
      })
    )
  ).join("");
}

// A layer's outputs, from -1 (orange) over 0 (pale) to 1 (blue), with the number inside.
/** @param {number[][]} units @param {number[]} values @param {boolean} done @param {number} [chosen] */
function layerUnits(units, values, done, chosen = 0) {
  return units.map(([x, y, j]) => {
    const v = values[j - 1], dark = Math.abs(v) > 0.7;
    return box(x - 19, y - 10.5, 38, 21, {
      rx: 7,
      fill: done ? shade(v) : PAPER,
      stroke: j === chosen ? INK : MUTED,
      "stroke-width": j === chosen ? 3 : 1.2,
    }) +
      (done
        ? text(x, y + 4, num(v), { "text-anchor": "middle", "font-size": 12, fill: dark ? "#ffffff" : DARKEST })
        : "");
  }).join("");
}

/**
 * @param {number[][]} units
 * @param {number[]} scores
 * @param {number} best
 * @param {number} label
 * @param {boolean} done
 */
function scoreUnits(units, scores, best, label, done) {
  return units.map(([x, y], d) => {
    const wide = 62 * clamp(Math.abs(scores[d]), 0, 1.25), first = d === best && done;
    const bar = done
      ? box(scores[d] < 0 ? 660 - wide : 660, y - 8, wide, 16, {
        fill: scores[d] < 0 ? MINUS : PLUS,
        opacity: first ? 1 : 0.55,
      })
      : "";
    const verdict = first
      ? text(742, y - 12, d === label ? `✓ reads ${d}` : `✗ reads ${d}`, {
        "text-anchor": "end",
        "font-weight": 700,
        "font-size": 14,
      })
      : "";
    return circle(x, y, 14, { "stroke-width": first ? 3.5 : 1.5 }) +
      text(x, y + 5, d, { "text-anchor": "middle", "font-weight": first ? 700 : 400 }) + bar + verdict +
      (done
        ? text(742, y + 5, num(scores[d], 2), {
          "text-anchor": "end",
          "font-size": 12,
          "font-weight": first ? 700 : 400,
          stroke: PAPER,
          "stroke-width": 3,
          "paint-order": "stroke",
        })
        : "");
  }).join("") + (done ? line(660, 62, 660, 430, { stroke: MUTED, "stroke-width": 1 }) : "");
}
