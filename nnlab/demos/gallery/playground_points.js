// The playground's points (nnlab/datasets.py), their features, and the random numbers they are drawn with.

/** @import { Settings } from "./playground_settings.js" */
/** @typedef {ReturnType<typeof mulberry>} Random */

const STREAM = 65536;

/** @type {Record<string, number>} */
export const REACH = {
  blobs: 3.5,
  circles: 1.5,
  xor: 2,
  moons: 2.5,
  spirals: 1.3,
  "above a sine": 4.5,
  "three blobs": 3.5,
  plane: 1.2,
  bumps: 2.2,
  "my points": 2,
};

// ---- mulberry32 (nnlab/mulberry.py)

/** @param {number} seed */
export function mulberry(seed) {
  let state = seed | 0;
  const random = () => {
    let t = (state = (state + 0x6d2b79f5) | 0);
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  /** @param {number} n */
  const draw = (n) => Array.from({ length: n }, random);
  /** @param {number} n */
  const normal = (n) =>
    Array.from({ length: n }, () => {
      const u = random(), v = random();
      return Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v);
    });
  /** @param {number} n */
  const permutation = (n) => {
    const keys = draw(n);
    return keys.map((_, i) => i).sort((i, j) => keys[i] - keys[j] || i - j);
  };
  /** @param {number} low @param {number} high @param {number} n */
  const uniform = (low, high, n) => draw(n).map((u) => low + (high - low) * u);
  return { random, uniform, normal, permutation };
}

// ---- points (nnlab/datasets.py), as [[x, y, class or height], ...]

/** @param {number[][]} points @param {Random} rng */
const shuffled = (points, rng) => rng.permutation(points.length).map((i) => points[i]);

/** @param {number} n @param {number} k */
const mod = (n, k) => Array.from({ length: n }, (_, i) => i % k);

/**
 * @param {number[][]} centers
 * @param {number} noise
 * @param {Random} rng
 */
const around = (centers, noise, rng) => {
  const z = rng.normal(2 * centers.length);
  return centers.map(([x, y, kind], i) => [x + noise * z[2 * i], y + noise * z[2 * i + 1], kind]);
};

/** @type {(centers: number[][]) => (n: number, rng: Random, noise: number) => number[][]} */
const clouds = (centers) => (n, rng, noise) =>
  shuffled(around(mod(n, centers.length).map((k) => [...centers[k], k]), noise, rng), rng);

/** @type {Record<string, (n: number, rng: Random, noise: number) => number[][]>} */
const SETS = {
  blobs: clouds([[-1.5, 0], [1.5, 0]]),
  "three blobs": clouds([[-1.5, -1], [1.5, -1], [0, 1.6]]),
  circles: (n, rng, noise) =>
    shuffled(
      around(
        rng.uniform(0, 2 * Math.PI, n).map((a, i) => {
          const r = i % 2 ? 0.5 : 1;
          return [r * Math.cos(a), r * Math.sin(a), i % 2];
        }),
        noise,
        rng,
      ),
      rng,
    ),
  xor: (n, rng, noise) =>
    shuffled(around(mod(n, 4).map((k) => [[-1, -1, 0], [1, 1, 0], [-1, 1, 1], [1, -1, 1]][k]), noise, rng), rng),
  moons: (n, rng, noise) =>
    shuffled(
      around(
        rng.uniform(0, Math.PI, n).map((a, i) =>
          i % 2 ? [1 - Math.cos(a), 0.5 - Math.sin(a), 1] : [Math.cos(a), Math.sin(a), 0]
        ),
        noise,
        rng,
      ),
      rng,
    ),
  spirals: (n, rng, noise) =>
    shuffled(
      around(
        rng.uniform(0.02, 1, n).map((u, i) => {
          const r = Math.sqrt(u), a = 2 * Math.PI * 1.25 * r + Math.PI * (i % 2);
          return [r * Math.cos(a), r * Math.sin(a), i % 2];
        }),
        noise,
        rng,
      ),
      rng,
    ),
  "above a sine": (n, rng, noise) =>
    around(pairs(rng.uniform(-4, 4, 2 * n)).map(([x, y]) => [x, y, y > Math.sin(x) ? 1 : 0]), noise, rng),
  plane: (n, rng, noise) => heights(pairs(rng.uniform(-1, 1, 2 * n)), (x, y) => (x + y) / 2, noise, rng),
  bumps: (n, rng, noise) =>
    heights(
      pairs(rng.uniform(-2, 2, 2 * n)),
      (x, y) =>
        [[1, 1], [-1, -1], [1, -1], [-1, 1]].reduce(
          (sum, [a, b]) => sum + a * b * Math.exp(-2 * ((x - a) ** 2 + (y - b) ** 2)),
          0,
        ),
      noise,
      rng,
    ),
};

/** @param {number[]} flat */
const pairs = (flat) => Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]]);

/** @param {number[][]} places @param {(x: number, y: number) => number} f @param {number} noise @param {Random} rng */
const heights = (places, f, noise, rng) => {
  const z = rng.normal(places.length);
  return places.map(([x, y], i) => [x, y, f(x, y) + noise * z[i]]);
};

/** @type {Record<string, (x: number, y: number) => number>} */
export const FEATURES = {
  x: (x) => x,
  y: (x, y) => y,
  x2: (x) => x * x,
  y2: (x, y) => y * y,
  xy: (x, y) => x * y,
  "sin x": (x) => Math.sin(x),
  "sin y": (x, y) => Math.sin(y),
};

/** @param {Settings} s @returns {number[][][]} for training, and for testing */
export function pointsOf(s) {
  if (s.data === "my points") return [s.points.map((p) => [...p]), []];
  const all = SETS[s.data](s.n, mulberry(s.data_seed + STREAM), s.noise), kept = Math.round(s.n * s.share);
  return [all.slice(0, kept), all.slice(kept)];
}
