// data: {z: nodes, f: {name: values at the nodes}, shown: {name: [low, high]}, reach}

import { box, clamp, crossing, frame, line, lookup, num, path, shade, text, tidy } from "../shared/drawing.js";
import { freePlace } from "../shared/labels.js";
import { straightMap } from "../shared/maps.js";
import { colorStrip, inputPoint, neuronPicture, sumInNumbers } from "../shared/neuron.js";

/** @import { Plot, Point, Square } from "../shared/drawing.js" */
/**
 * @typedef {{ w1: number, w2: number, b: number, x1: number, x2: number, f: string }} State
 * @typedef {{ z: number[], f: Record<string, number[]>, shown: Record<string, number[]>, reach: number }} Data
 */

// The one formula that runs in the browser; a test compares it with nnlab's.
// The output in words: a sigmoid or tanh never gets to the end of its range.
/** @param {string} f @param {number} y */
const end = (f, y) => {
  /** @type {Record<string, string>} */
  const ends = f === "sigmoid"
    ? { "0.000": "a little more than 0", "1.000": "a little less than 1" }
    : f === "tanh"
    ? { "−1.000": "a little more than −1", "1.000": "a little less than 1" }
    : {};
  return ends[num(y, 3)];
};
/** @param {State} state */
const weightedSum = ({ w1, w2, b, x1, x2 }) => tidy(w1 * x1 + w2 * x2 + b);

/** @param {State} state @param {Data} data */
export function draw(state, data) {
  /** @param {number} z */
  const f = (z) => lookup(data.z, data.f[state.f], z);
  const z = weightedSum(state), y = f(z), { w1, w2, b, x1, x2 } = state;
  const sentence = `With w1 = ${num(w1)}, w2 = ${num(w2)} and b = ${num(b)}, the input ` +
    `(${num(x1)}, ${num(x2)}) gives the weighted sum z = ${num(z, 2)}, and ${state.f} turns it ` +
    `into ${end(state.f, y) ?? num(y, 3)}.`;
  const at = { x: 448, y: 52, size: 300, low: -data.reach, high: data.reach };
  const plot = frame(at, "x₁", "x₂", [-3, -2, -1, 0, 1, 2, 3]);
  const [low, high] = data.shown[state.f];
  const bend = data.z.map((p, i) => [p, data.f[state.f][i]]);
  return {
    sentence,
    z,
    y,
    body: neuronPicture(state, z, y, bend) +
      sumInNumbers(state, z, `${state.f}(${num(z, 2)}) ${end(state.f, y) ? "≈" : "="} ${num(y, 3)}`) +
      straightMap(at, w1, w2, b, (z) => shade(f(z), high), state.f) + plot.svg + levels(at, plot, state, f) +
      weightArrow(at, plot, state) +
      colorStrip(at, low, high, high) + inputPoint(plot.sx(x1), plot.sy(x2)) +
      box(at.x, at.y, at.size, at.size, {
        fill: "transparent",
        "data-drag": "x1 x2",
        "data-low": at.low,
        "data-high": at.high,
      }),
  };
}

// The weight vector (w1, w2), half its length, across the border where that is nearest to the
// middle; cut at the edge of the map.
/** @param {Square} at @param {Plot} plot @param {State} state */
function weightArrow(at, plot, { w1, w2, b }) {
  const long = w1 * w1 + w2 * w2,
    inside = (/** @type {number[]} */ [x, y]) => Math.max(Math.abs(x), Math.abs(y)) <= at.high;
  const foot = [(-b * w1) / long, (-b * w2) / long];
  if (long === 0 || !inside(foot)) return "";
  /** @param {number} share */
  const tip = (share) => [foot[0] + share * w1, foot[1] + share * w2];
  let share = 0.5;
  while (share > 0.01 && !inside(tip(share))) share -= 0.01;
  const [p, q] = [foot, tip(share)].map(([x, y]) => [plot.sx(x), plot.sy(y)]);
  const size = Math.sqrt(long), [u, v] = [w1 / size, -w2 / size];
  const shape = [p, q, [q[0] - 9 * u + 5 * v, q[1] - 9 * v - 5 * u], q, [q[0] - 9 * u - 5 * v, q[1] - 9 * v + 5 * u]];
  return path(shape, { stroke: "#ffffff", "stroke-width": 6, "stroke-linejoin": "round" }) +
    path(shape, { stroke: "#1b2733", "stroke-width": 2.5, "stroke-linejoin": "round" });
}

// Lines of equal z with the output along them: the map can be read without its colors.
/** @param {Square} at @param {Plot} plot @param {State} state @param {(a: number) => number} f */
function levels(at, plot, { w1, w2, b }, f) {
  const ink = "#1b2733", taken = /** @type {number[][]} */ ([]);
  const lines = [0, -2, 2].map((z) => {
    const ends = crossing(at, w1, w2, b - z);
    if (!ends) return "";
    const [p, q] = ends.map(/** @returns {Point} */ ([x, y]) => [plot.sx(x), plot.sy(y)]);
    const words = z === 0 ? `z = 0, output ${num(f(0), 1)}` : num(f(z), 2);
    const places = (z === 0 ? [0.86] : [0.5 + z * 0.09, 0.5, 0.2, 0.8, 0.5 - z * 0.09])
      .map((share) => [p[0] + share * (q[0] - p[0]), p[1] + share * (q[1] - p[1])])
      .map(/** @returns {Point} */ (
        [x, y],
      ) => [clamp(x, at.x + 66, at.x + at.size - 66), clamp(y, at.y + 14, at.y + at.size - 8) + 5]);
    const free = freePlace(places, taken, words, 13);
    return line(...p, ...q, {
      stroke: ink,
      "stroke-width": z === 0 ? 2.5 : 1,
      "stroke-dasharray": z === 0 ? null : "3 4",
    }) +
      (free
        ? text(...free, words, {
          "text-anchor": "middle",
          fill: ink,
          "font-size": 13,
          "font-weight": 600,
          stroke: "#ffffff",
          "stroke-width": 4,
          "stroke-opacity": 0.85,
          "paint-order": "stroke",
        })
        : "");
  });
  return lines.join("");
}
