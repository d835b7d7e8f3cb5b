// Heights and gradients of nnlab/surfaces.py, and the steps of nnlab/optimizers.py, for one walk
// over two weights. A test compares the walks with nnlab's.

/** @import { Point } from "./drawing.js" */

/**
 * @param {string} name
 * @param {{ steep: number, bend: number, width: number, waves: number, depth: number }} constants
 */
export function ground(name, { steep, bend, width, waves, depth }) {
  /** @param {number} x @param {number} y */
  const g = (x, y) => Math.exp(-(x * x + y * y) / (2 * width * width));
  /** @type {Record<string, [(x: number, y: number) => number, (x: number, y: number) => Point]>} */
  const kinds = {
    bowl: [(x, y) => 0.5 * (x * x + 2 * y * y), (x, y) => [x, 2 * y]],
    ravine: [(x, y) => 0.5 * (x * x + steep * y * y), (x, y) => [x, steep * y]],
    saddle: [(x, y) => 0.5 * x * x - 0.5 * y * y + y ** 4 / 8, (x, y) => [x, -y + y ** 3 / 2]],
    plateau: [(x, y) => 1 - g(x, y), (x, y) => [(x / width ** 2) * g(x, y), (y / width ** 2) * g(x, y)]],
    "bent valley": [
      (x, y) => (1 - x) ** 2 + bend * (y - x * x) ** 2,
      (x, y) => [-2 * (1 - x) - 4 * bend * x * (y - x * x), 2 * bend * (y - x * x)],
    ],
    "many minima": [
      (x, y) => 0.5 * (x * x + y * y) + depth * (2 - Math.cos(waves * x) - Math.cos(waves * y)),
      (x, y) => [x + depth * waves * Math.sin(waves * x), y + depth * waves * Math.sin(waves * y)],
    ],
  };
  const [height, grad] = kinds[name === "noise" ? "bowl" : name];
  return { height, grad };
}

// One step of each optimizer for one weight: s is what it remembers.
/**
 * @typedef {{ v?: number, s?: number, m?: number, d?: number }} Memory
 * @type {Record<string, (g: number, s: Memory, lr: number, t: number, beta: number) => number>}
 */
const STEPPERS = {
  "gradient descent": (g, s, lr) => lr * g,
  momentum: (g, s, lr, t, beta) => lr * (s.v = beta * (s.v ?? 0) + g),
  AdaGrad: (g, s, lr) => (lr * g) / (Math.sqrt(s.s = (s.s ?? 0) + g * g) + 1e-10),
  RMSProp: (g, s, lr) => (lr * g) / (Math.sqrt(s.s = 0.9 * (s.s ?? 0) + 0.1 * g * g) + 1e-8),
  Adadelta: (g, s) => {
    s.s = 0.9 * (s.s ?? 0) + 0.1 * g * g;
    const step = (g * Math.sqrt((s.d ?? 0) + 1e-6)) / Math.sqrt(s.s + 1e-6);
    s.d = 0.9 * (s.d ?? 0) + 0.1 * step * step;
    return step;
  },
  Adam: (g, s, lr, t) => {
    s.m = 0.9 * (s.m ?? 0) + 0.1 * g;
    s.v = 0.999 * (s.v ?? 0) + 0.001 * g * g;
    return (lr * s.m) / (1 - 0.9 ** t) / (Math.sqrt(s.v / (1 - 0.999 ** t)) + 1e-8);
  },
};

// The places of one optimizer, the start first. It ends where it has flown out of all bounds.
/**
 * @param {string} optimizer
 * @param {(a: number, b: number) => number[]} grad
 * @param {number[]} start
 * @param {number} lr
 * @param {number} beta
 * @param {number} steps
 * @param {null | number[][]} noise
 */
export function walk(optimizer, grad, start, lr, beta, steps, noise) {
  const path = [start], memories = /** @type {Memory[]} */ ([{}, {}]);
  for (let t = 1; t <= steps; t++) {
    const w = path[t - 1], g = grad(w[0], w[1]).map((v, i) => v + (noise ? noise[t - 1][i] : 0));
    const next = w.map((v, i) => v - STEPPERS[optimizer](g[i], memories[i], lr, t, beta));
    if (!next.every((v) => Math.abs(v) < 1e6)) break;
    path.push(next);
  }
  return path;
}
