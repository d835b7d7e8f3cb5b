// data: {X, y, weights: [rows] of scale 1, mean: loss of always answering the mean, steps}

import {
  box,
  circle,
  clamp,
  el,
  LINE,
  line,
  MINUS,
  MUTED,
  num,
  PAPER,
  path,
  PLUS,
  scale,
  short,
  SOFT,
  tenTo,
  text,
} from "../shared/drawing.js";
import { capital } from "../shared/words.js";

/**
 * @typedef {{ activation: string, rate: string, scale: number, step: number }} State
 * @typedef {{ X: number[][], y: number[], weights: number[][][], mean: number, steps: number }} Data
 */

/** @type {Record<string, [(z: number) => number, (o: number) => number]>} a function, and its slope by its output */
const BENDS = {
  sigmoid: [(z) => 1 / (1 + Math.exp(-z)), (o) => o * (1 - o)],
  tanh: [Math.tanh, (o) => 1 - o * o],
  ReLU: [(z) => (z > 0 ? z : 0), (o) => (o > 0 ? 1 : 0)],
};
/** @type {Record<string, number[]>} of the outputs in view */
const RANGES = { sigmoid: [0, 1], tanh: [-1, 1], ReLU: [0, 3] };
const LOST = 1e6;
/** @type {{ key: string, run: ReturnType<typeof begin> } | null} */
let kept = null; // the run so far: going on one step costs one step

/** @param {Data} data @param {string} activation @param {number} scale */
function begin({ X, y, weights }, activation, scale) {
  const layers = weights.map((rows) => ({
    D: rows.length,
    H: rows[0].length,
    W: Float64Array.from(rows.flat(), (w) => w * scale),
    b: new Float64Array(rows[0].length),
  }));
  const blank = () => layers.map(({ H }) => new Float64Array(H * X.length));
  return {
    layers,
    outputs: blank(),
    deltas: blank(),
    losses: /** @type {number[]} */ ([]),
    bend: BENDS[activation],
    X: X.map((x) => Float64Array.from(x)),
    y,
  };
}

// Outputs of every layer for every point, the loss, and the deltas; nothing moves yet.
/**
 * @param {{
 *   layers: { D: number, H: number, W: Float64Array, b: Float64Array }[],
 *   outputs: Float64Array[],
 *   deltas: Float64Array[],
 *   losses: number[],
 *   bend: ((v: number) => number)[],
 *   X: Float64Array[],
 *   y: number[],
 * }} run
 */
function look({ layers, outputs, deltas, losses, bend: [f, slope], X, y }) {
  const N = X.length, last = layers.length - 1;
  let loss = 0;
  for (let n = 0; n < N; n++) {
    layers.forEach(({ D, H, W, b }, k) => {
      for (let j = 0; j < H; j++) {
        let z = b[j];
        for (let i = 0; i < D; i++) z += (k ? outputs[k - 1][n * D + i] : X[n][i]) * W[i * H + j];
        outputs[k][n * H + j] = k === last ? z : f(z);
      }
    });
    const miss = outputs[last][n] - y[n];
    loss += (0.5 * miss * miss) / N;
    deltas[last][n] = miss / N;
    for (let k = last; k > 0; k--) {
      const { D, H, W } = layers[k];
      for (let i = 0; i < D; i++) {
        let sum = 0;
        for (let j = 0; j < H; j++) sum += deltas[k][n * H + j] * W[i * H + j];
        deltas[k - 1][n * D + i] = sum * slope(outputs[k - 1][n * D + i]);
      }
    }
  }
  losses.push(loss);
}

/**
 * @param {{
 *   layers: { D: number, H: number, W: Float64Array, b: Float64Array }[],
 *   outputs: Float64Array[],
 *   deltas: Float64Array[],
 *   X: Float64Array[],
 * }} run
 * @param {number} rate
 */
function descend({ layers, outputs, deltas, X }, rate) {
  layers.forEach(({ D, H, W, b }, k) => {
    for (let n = 0; n < X.length; n++) {
      for (let j = 0; j < H; j++) {
        const pull = rate * deltas[k][n * H + j];
        b[j] -= pull;
        for (let i = 0; i < D; i++) W[i * H + j] -= pull * (k ? outputs[k - 1][n * D + i] : X[n][i]);
      }
    }
  });
}

// The run of this start after so many steps, or where it has flown out of all bounds.
/** @param {Data} data @param {string} activation @param {number} scale @param {number} rate @param {number} step */
function trained(data, activation, scale, rate, step) {
  const key = `${activation} ${scale} ${rate}`;
  if (!kept || kept.key !== key || kept.run.losses.length > step + 1) {
    kept = { key, run: begin(data, activation, scale) };
    look(kept.run);
  }
  const { run } = kept;
  while (run.losses.length <= step && run.losses[run.losses.length - 1] < LOST) {
    descend(run, rate);
    look(run);
  }
  return run;
}

/** @param {State} state @param {Data} data */
export function draw({ activation, scale: s, rate, step }, data) {
  const { losses, outputs, deltas } = trained(data, activation, s, Number(rate), step), hidden = outputs.length - 1;
  const done = losses.length - 1, loss = losses[done], lost = !(loss < LOST);
  const sizes = deltas.slice(0, hidden).map(rootMeanSquare), signals = outputs.slice(0, hidden).map(rootMeanSquare);
  const verdict = lost
    ? `After ${
      done === 1 ? "1 step" : `${done} steps`
    } the loss has left all bounds: this rate is too long for this start.`
    : `Step ${step}: the loss is ${lossWords(loss)}. ` +
      (step < 40
        ? ""
        : loss > 0.98 * data.mean
        ? `Always answering the mean costs ${num(data.mean, 3)}: next to nothing has been learned. `
        : loss < 0.5 * data.mean
        ? "It learns. "
        : "It begins to learn. ") +
      `Deltas in layer 1 are ${power(sizes[0])} in size, in layer ${hidden} ${power(sizes[hidden - 1])}.`;
  const sentence = `${capital(activation)}, weight scale ${num(s)}, rate ${rate}. ${verdict}`;
  return {
    sentence,
    loss: lost ? null : loss,
    lost: lost ? 1 : 0,
    signals: lost ? [] : signals,
    sizes: lost ? [] : sizes,
    body: lossCourse(losses, data, lost) +
      (lost
        ? text(500, 240, "no numbers left to count", { "text-anchor": "middle", fill: MUTED })
        : layerRows(outputs, deltas, hidden, activation)),
  };
}

/** @param {Float64Array} values */
const rootMeanSquare = (values) => Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);
/** @param {number} v */
const lossWords = (v) => (v < 100 ? num(v, 3) : `about ${tenTo(Math.round(Math.log10(v)))}`);
/** @param {number} v */
const power = (v) => (v > 0 ? `about ${tenTo(Math.round(Math.log10(v)))}` : "0");

// The loss so far, and the line of whoever answers the mean to everything.
/** @param {number[]} losses @param {Data} data @param {boolean} lost */
function lossCourse(losses, { mean, steps }, lost) {
  const top = 1, sx = scale(0, steps, 52, 226), sy = scale(0, top, 400, 70), end = Math.min(losses.length - 1, steps);
  const points = losses.map((v, t) => [sx(t), sy(clamp(Number.isFinite(v) ? v : top, 0, top))]);
  return text(24, 30, "loss", { "font-weight": 600, "font-size": 17 }) +
    [0, 0.25, 0.5, 0.75, 1].map((v) =>
      line(48, sy(v), 226, sy(v), { stroke: LINE, "stroke-width": 1 }) +
      text(42, sy(v) + 5, num(v, 2), { "text-anchor": "end", "font-size": 12, fill: MUTED })
    ).join("") +
    [0, 50, 100, 150].map((t) => text(sx(t), 420, t, { "text-anchor": "middle", "font-size": 12, fill: MUTED })).join(
      "",
    ) +
    text(139, 446, "step", { "text-anchor": "middle", "font-size": 14 }) +
    line(52, sy(mean), 226, sy(mean), { stroke: MUTED, "stroke-dasharray": "3 4" }) +
    text(222, sy(mean) - 7, "always the mean", { "text-anchor": "end", "font-size": 12, fill: MUTED }) +
    path(points, { stroke: PLUS, "stroke-width": 2.5 }) +
    circle(points[end][0], points[end][1], 5.5, { fill: MINUS, stroke: PAPER }) +
    (losses[end] > top || lost ? text(points[end][0] + 9, 66, "↑ above 1", { "font-size": 12 }) : "");
}

// One histogram a layer: above its signals, below the powers of ten of its deltas.
/**
 * @param {Float64Array[]} outputs
 * @param {Float64Array[]} deltas
 * @param {number} hidden
 * @param {string} activation
 */
function layerRows(outputs, deltas, hidden, activation) {
  const range = RANGES[activation], parts = [];
  for (let k = 0; k < hidden; k++) {
    const x = 266 + k * 81;
    parts.push(
      text(x + 34, 58, `layer ${k + 1}`, { "text-anchor": "middle", "font-size": 13, fill: MUTED }),
      layerHistogram(x, 70, outputs[k], range[0], range[1], PLUS, (v) => v, range),
      layerHistogram(x, 266, deltas[k], -10, 2, MINUS, (v) => Math.log10(Math.abs(v)), [-10, 2]),
    );
  }
  return text(262, 30, "signals", { "font-weight": 600, "font-size": 17 }) +
    text(262, 252, "size of the deltas, as a power of ten", { "font-weight": 600, "font-size": 17 }) + parts.join("");
}

const BINS = 12;
const TALL = 120;
const BROAD = 68;
/**
 * @param {number} x
 * @param {number} y
 * @param {Float64Array} values
 * @param {number} low
 * @param {number} high
 * @param {string} color
 * @param {(a: number) => number} measure
 * @param {number[]} undefined
 */
function layerHistogram(x, y, values, low, high, color, measure, [from, to]) {
  const counts = Array(BINS).fill(0);
  let zeros = 0;
  for (const v of values) {
    if (v === 0) zeros += 1;
    else counts[clamp(Math.floor(((measure(v) - low) / (high - low)) * BINS), 0, BINS - 1)] += 1;
  }
  const wide = BROAD / BINS,
    tall = (/** @type {number} */ n) => (TALL * n) / values.length,
    middle = { "text-anchor": "middle", "font-size": 12, fill: MUTED };
  const bars = counts.map((n, i) =>
    n ? `M${short(x + i * wide)} ${y + TALL}v${short(-tall(n))}h${short(wide - 0.7)}v${short(tall(n))}z` : ""
  )
    .join("");
  return box(x, y, BROAD, TALL, { fill: SOFT }) + (bars ? el("path", { d: bars, fill: color }) : "") +
    text(x + 2, y + TALL + 15, num(from, 0), { ...middle, "text-anchor": "start" }) +
    text(x + BROAD - 2, y + TALL + 15, num(to, 0), { ...middle, "text-anchor": "end" }) +
    (zeros ? text(x + BROAD / 2, y + TALL + 31, `${num((100 * zeros) / values.length, 0)} % are 0`, middle) : "");
}
