// The playground's experiment without a picture: a network, its training, what can be measured.
// A test holds it to nnlab/playground, where the same stands in Python; see there for what and why.

import { FEATURES, mulberry, pointsOf } from "./playground_points.js";
import { classesOf, NOISE, START } from "./playground_settings.js";

/** @import { Random } from "./playground_points.js" */
/** @import { Settings } from "./playground_settings.js" */
/**
 * @typedef {ReturnType<typeof denseLayer>} Layer
 * @typedef {{ x: number[], y: number }} Sample
 * @typedef {{
 *   s: Settings,
 *   net: Layer[],
 *   task: number,
 *   f: (z: number) => number,
 *   slope: (a: number) => number,
 *   rng: Random,
 *   now: Record<string, number>,
 *   known: number[][][],
 *   train: Sample[],
 *   test: Sample[],
 *   featuresOf: (x: number, y: number) => number[],
 *   done: number,
 *   step: number,
 *   diverged: number,
 *   order: number[] | null,
 *   before: Float64Array[][],
 *   memory: { t: number, m: Float64Array[][], v: Float64Array[][] } | null,
 * }} Experiment
 */

const TOO_LARGE = 1e6;

/** @param {Settings} s */
const layerSizes = (s) => [s.features.length, ...s.hidden, classesOf(s) === 3 ? 3 : 1];

// ---- the network: layers of {D, H, W (D x H, by rows), b}

/** @type {Record<string, [f: (z: number) => number, slope: (a: number) => number]>} */
const ACTIVATION = {
  tanh: [Math.tanh, (a) => 1 - a * a],
  sigmoid: [(z) => {
    const e = Math.exp(-Math.abs(z));
    return (z >= 0 ? 1 : e) / (1 + e);
  }, (a) => a * (1 - a)],
  relu: [(z) => (z > 0 ? z : z === z ? 0 : z), (a) => (a > 0 ? 1 : 0)],
  linear: [(z) => z, () => 1],
};

/** @param {Settings} s @param {Random} rng */
function startOf(s, rng) {
  const sizes = layerSizes(s), gain = s.activation === "relu" ? 2 : 1;
  return sizes.slice(1).map((H, k) => {
    const D = sizes[k], scale = gain === 2 ? Math.sqrt(2 / D) : Math.sqrt(1 / D);
    return denseLayer(D, H, Float64Array.from(rng.normal(D * H), (z) => scale * z), new Float64Array(H));
  });
}

/** @param {number} D @param {number} H @param {Float64Array} W @param {Float64Array} b */
const denseLayer = (D, H, W, b) => ({
  D,
  H,
  W,
  b,
  dW: new Float64Array(D * H),
  db: new Float64Array(H),
  out: new Float64Array(H),
  delta: new Float64Array(H),
});

// Outputs of every layer for one sample's features; the last layer's by the task.
/**
 * @param {Layer[]} net
 * @param {ArrayLike<number>} x
 * @param {(a: number) => number} f
 * @param {number} task
 */
function forward(net, x, f, task) {
  /** @type {ArrayLike<number>} */
  let input = x;
  for (let k = 0; k < net.length; k++) {
    const { D, H, W, b, out } = net[k], last = k === net.length - 1;
    for (let j = 0; j < H; j++) {
      let z = b[j];
      for (let i = 0; i < D; i++) z += input[i] * W[i * H + j];
      out[j] = last ? (task === 2 ? Math.tanh(z) : z) : f(z);
    }
    if (last && task === 3) softmax(out);
    input = out;
  }
  return net[net.length - 1].out;
}

/** @param {number[] | Float64Array} z */
export function softmax(z) {
  const top = Math.max(...z);
  let sum = 0;
  for (let j = 0; j < z.length; j++) sum += z[j] = Math.exp(z[j] - top);
  for (let j = 0; j < z.length; j++) z[j] /= sum;
}

// Adds one sample's gradient to dW and db, after `forward`.
/**
 * @param {Layer[]} net
 * @param {number[]} x
 * @param {number} y
 * @param {(a: number) => number} slope
 * @param {number} task
 * @param {number} share
 */
function backward(net, x, y, slope, task, share) {
  for (let k = net.length - 1; k >= 0; k--) {
    const { D, H, W, dW, db, out, delta } = net[k], input = k ? net[k - 1].out : x;
    if (k === net.length - 1) {
      for (let j = 0; j < H; j++) {
        delta[j] = (out[j] - (task === 3 ? Number(y === j) : y)) * share * (task === 2 ? 1 - out[j] * out[j] : 1);
      }
    }
    for (let j = 0; j < H; j++) db[j] += delta[j];
    for (let i = 0; i < D; i++) {
      let sum = 0;
      for (let j = 0; j < H; j++) {
        dW[i * H + j] += input[i] * delta[j];
        sum += W[i * H + j] * delta[j];
      }
      if (k) net[k - 1].delta[i] = sum * slope(input[i]);
    }
  }
}

/** @param {Layer[]} net */
const clear = (net) => {
  for (const { dW, db } of net) {
    dW.fill(0);
    db.fill(0);
  }
};

// ---- an experiment in training

/** @param {Settings} settings @returns {Experiment} */
export function experiment(settings) {
  const s = { ...START, ...settings };
  if (s.noise === -1) s.noise = NOISE[s.data];
  const rng = mulberry(s.seed), task = classesOf(s), [f, slope] = ACTIVATION[s.activation];
  const net = startOf(s, rng), now = { batch: s.batch, rate: s.rate, l1: s.l1, l2: s.l2 };
  const known = pointsOf(s), columns = s.features.map((name) => FEATURES[name]);
  /** @param {number} x @param {number} y */
  const featuresOf = (x, y) => columns.map((column) => column(x, y));
  const [train, test] = known.map((part) =>
    part.map(([x, y, kind]) => ({ x: featuresOf(x, y), y: task === 2 ? 2 * kind - 1 : kind }))
  );
  return {
    s,
    net,
    task,
    f,
    slope,
    rng,
    now,
    known,
    train,
    test,
    featuresOf,
    done: 0,
    step: 0,
    diverged: 0,
    order: null,
    before: [],
    memory: null,
  };
}

// One batch, and the end of the epoch where it was the last; true then.
/** @param {Experiment} e */
export function takeStep(e) {
  if (e.diverged || !e.train.length) return true;
  const order = e.order ?? beginEpoch(e), rows = order.slice(e.step, e.step + e.now.batch);
  clear(e.net);
  for (const row of rows) {
    forward(e.net, e.train[row].x, e.f, e.task);
    backward(e.net, e.train[row].x, e.train[row].y, e.slope, e.task, 1 / rows.length);
  }
  update(e);
  e.step += rows.length;
  if (e.step < e.train.length) return false;
  endEpoch(e);
  return true;
}

/** @param {Experiment} e */
function beginEpoch(e) {
  for (const [epoch, name, value] of e.s.changes) if (epoch === e.done) e.now[name] = value;
  e.step = 0;
  e.before = e.net.map(({ W, b }) => [W.slice(), b.slice()]);
  return e.order = e.rng.permutation(e.train.length);
}

/** @param {Experiment} e */
function endEpoch(e) {
  e.done += 1;
  e.order = null;
  if (e.net.every(({ W, b }) => [W, b].every((p) => p.every((v) => Math.abs(v) < TOO_LARGE)))) return;
  e.diverged = e.done--;
  e.net.forEach((l, k) => {
    l.W.set(e.before[k][0]);
    l.b.set(e.before[k][1]);
  });
}

/** @param {Experiment} e */
export function takeEpoch(e) {
  while (!takeStep(e));
}

// The optimizer's step on every parameter (nnlab/optimizers.py), with the penalties on weights.
/** @param {Experiment} e */
function update(e) {
  const { rate, l1, l2 } = e.now, momentum = e.s.optimizer === "momentum", adam = e.s.optimizer === "adam";
  const memory = e.memory ??= {
    t: 0,
    m: e.net.map((l) => [new Float64Array(l.D * l.H), new Float64Array(l.H)]),
    v: e.net.map((l) => [new Float64Array(l.D * l.H), new Float64Array(l.H)]),
  };
  const t = ++memory.t, first = 1 - 0.9 ** t, root = Math.sqrt(1 - 0.999 ** t);
  e.net.forEach((l, k) =>
    [[l.W, l.dW], [l.b, l.db]].forEach(([w, dw], part) => {
      const m = memory.m[k][part], v = memory.v[k][part], weights = part === 0;
      for (let i = 0; i < w.length; i++) {
        const g = dw[i] + (weights ? 2 * l2 * w[i] : 0);
        if (momentum) w[i] -= rate * (m[i] = 0.9 * m[i] + g);
        else if (adam) {
          m[i] = 0.9 * m[i] + (1 - 0.9) * g;
          v[i] = 0.999 * v[i] + (1 - 0.999) * g * g;
          w[i] -= ((rate / first) * m[i]) / (Math.sqrt(v[i]) / root + 1e-8);
        } else w[i] -= rate * g;
        if (weights && l1) w[i] = Math.sign(w[i]) * Math.max(Math.abs(w[i]) - rate * l1, 0);
      }
    })
  );
}

// ---- what can be measured

/** @param {Float64Array} out @param {number} y @param {number} task */
const lossOf = (out, y, task) => (task === 3 ? -Math.log(Math.max(out[y], 1e-300)) : 0.5 * (out[0] - y) ** 2);

/** @param {Float64Array} out @param {number} y @param {number} task */
const isRight = (out, y, task) => (task === 3 ? out.indexOf(Math.max(...out)) === y : out[0] * y > 0);

// Mean loss and share of right answers on a part; NaN where there is nothing.
/** @param {Experiment} e @param {Sample[]} part */
export function measure(e, part) {
  let loss = 0, right = 0;
  for (const { x, y } of part) {
    const out = forward(e.net, x, e.f, e.task);
    loss += lossOf(out, y, e.task);
    right += isRight(out, y, e.task) ? 1 : 0;
  }
  return { loss: loss / part.length, right: e.task ? right / part.length : NaN };
}

// Length of the training loss's gradient by each layer; leaves that gradient in dW and db.
/** @param {Experiment} e */
export function gradientLengths(e) {
  clear(e.net);
  for (const { x, y } of e.train) {
    forward(e.net, x, e.f, e.task);
    backward(e.net, x, y, e.slope, e.task, 1 / e.train.length);
  }
  return e.net.map(({ dW, db }) => Math.sqrt([dW, db].reduce((sum, g) => sum + g.reduce((q, v) => q + v * v, 0), 0)));
}

// The smallest mean slope of a layer, over the training points: next to 0 where neurons are at their flat ends.
/** @param {Experiment} e */
export function smallestSlope(e) {
  const sums = e.net.map(() => 0), last = e.net.length - 1;
  for (const { x } of e.train) {
    forward(e.net, x, e.f, e.task);
    e.net.forEach(({ out, H }, k) => {
      for (const a of out) sums[k] += (k < last ? e.slope(a) : e.task === 2 ? 1 - a * a : 1) / H;
    });
  }
  return Math.min(...sums) / e.train.length;
}

/** @param {Experiment} e */
export const penaltyOf = (e) =>
  e.net.reduce((sum, { W }) => sum + W.reduce((q, w) => q + e.now.l1 * Math.abs(w) + e.now.l2 * w * w, 0), 0);

// The same as nnlab.playground.run.
/** @param {Settings} settings */
export function runPlayground(settings) {
  const e = experiment(settings), both = () => [measure(e, e.train).loss, measure(e, e.test).loss];
  const losses = [both()];
  while (e.done < e.s.epochs && !e.diverged) {
    takeEpoch(e);
    if (!e.diverged) losses.push(both());
  }
  return {
    losses,
    params: e.net.map(({ W, b }) => [[...W], [...b]]),
    gradients: gradientLengths(e),
    right: [e.train, e.test].map((part) => measure(e, part).right),
    diverged: e.diverged,
    penalty: penaltyOf(e),
  };
}
