// The playground's settings: what they are at the start, and as a line of text or of Python.
// A test holds it to nnlab/playground/settings.py.

import { FEATURES } from "./playground_points.js";

/**
 * @typedef {[epoch: number, name: string, value: number]} Change of a setting while it trains
 * @typedef {{
 *   data: string,
 *   noise: number,
 *   n: number,
 *   share: number,
 *   batch: number,
 *   features: string[],
 *   hidden: number[],
 *   activation: string,
 *   optimizer: string,
 *   rate: number,
 *   l1: number,
 *   l2: number,
 *   seed: number,
 *   data_seed: number,
 *   epochs: number,
 *   changes: Change[],
 *   points: number[][],
 * }} Settings
 */

export const MOST = { layers: 6, neurons: 8, points: 1000, epochs: 5000 };

/** @type {Record<string, number>} */
export const NOISE = {
  blobs: 0.6,
  circles: 0.1,
  xor: 0.2,
  moons: 0.1,
  spirals: 0.05,
  "above a sine": 0.1,
  "three blobs": 0.6,
  plane: 0.1,
  bumps: 0.1,
  "my points": 0,
};

/** @type {Settings} */
export const START = {
  data: "circles",
  noise: -1,
  n: 500,
  share: 0.5,
  batch: 10,
  features: ["x", "y"],
  hidden: [4],
  activation: "tanh",
  optimizer: "sgd",
  rate: 0.03,
  l1: 0,
  l2: 0,
  seed: 1,
  data_seed: 1,
  epochs: 0,
  changes: [],
  points: [],
};

const SETTING_NAMES = /** @type {(keyof Settings)[]} */ (Object.keys(START));

export const LIVE = ["batch", "rate", "l1", "l2"];

// 2 or 3; 0 where numbers are to be predicted.
/** @param {Settings} s */
export const classesOf = (s) =>
  s.data === "plane" || s.data === "bumps"
    ? 0
    : s.data === "three blobs" || (s.data === "my points" && s.points.some((p) => p[2] === 2))
    ? 3
    : 2;

// What the controls say, and what is fixed.
/**
 * @param {Record<string, string | number | boolean>} state
 * @param {Partial<Settings>} [fixed]
 * @returns {Settings}
 */
export function settingsFrom(state, fixed = {}) {
  const features = Object.keys(FEATURES).filter((name) => state[`in ${name}`]);
  const hidden = Array.from({ length: Number(state.layers) }, (_, k) => Number(state[`h${k + 1}`]));
  const numbers = Object.fromEntries(
    ["noise", "n", "share", "batch", "rate", "l1", "l2", "seed", "data_seed"]
      .map((name) => [name, Number(state[name])]),
  );
  return {
    ...START,
    ...fixed,
    ...numbers,
    data: String(state.data),
    activation: String(state.activation),
    optimizer: String(state.optimizer),
    hidden,
    features: features.length ? features : ["x"],
  };
}

// ---- a line of text

/** @param {Settings[keyof Settings]} v */
const settingWritten = (v) =>
  Array.isArray(v) ? v.map((p) => (Array.isArray(p) ? p.join(":") : p)).join(",") : String(v);

const ALLOWED = {
  activation: ["tanh", "sigmoid", "relu", "linear"],
  optimizer: ["sgd", "momentum", "adam"],
  data: Object.keys(NOISE),
};

/**
 * @template T
 * @param {string} text
 * @param {(part: string) => T} read
 */
const listed = (text, read) => text.split(",").map((p) => p.trim()).filter(Boolean).map(read);

/** @type {Record<string, (text: string) => unknown>} */
const READ = {
  features: (text) => listed(text, String),
  hidden: (text) => listed(text, Number),
  changes: (text) => listed(text, (p) => p.split(":")).map(([n, name, v]) => [Number(n), name, Number(v)]),
  points: (text) => listed(text, (p) => p.split(":").map(Number)),
};

// The settings of a line; throws an Error that says what is wrong with it (nnlab/playground/settings.py).
/** @param {string} text */
export function settingsOf(text) {
  const given = /** @type {Record<string, unknown>} */ ({});
  for (const setting of text.split(";").filter((p) => p.trim())) {
    const [name, ...rest] = setting.split("="), key = name.trim(), value = rest.join("=").trim();
    if (!(key in START) || !rest.length) {
      throw Error(`need name=value with a name of ${Object.keys(START).join(", ")}, got "${setting.trim()}"`);
    }
    const isNumber = typeof START[/** @type {keyof Settings} */ (key)] === "number";
    given[key] = READ[key] ? READ[key](value) : isNumber ? (value ? Number(value) : NaN) : value;
  }
  const s = { ...START, ...given };
  /** @param {unknown} good @param {string} what */
  const need = (good, what) => {
    if (!good) throw Error(`need ${what}`);
  };
  /** @param {number} v @param {number} low @param {number} [high] */
  const within = (v, low, high = Infinity) => v >= low && v <= high;
  for (const key of /** @type {const} */ (["activation", "optimizer", "data"])) {
    need(ALLOWED[key].includes(s[key]), `a ${key} of ${ALLOWED[key].join(", ")}`);
  }
  if (s.noise === -1) s.noise = NOISE[s.data];
  need(s.features.length && s.features.every((f) => f in FEATURES), `features of ${Object.keys(FEATURES).join(", ")}`);
  need(
    s.hidden.length <= MOST.layers && s.hidden.every((n) => Number.isInteger(n) && within(n, 1, MOST.neurons)),
    "up to 6 hidden layers of 1 to 8 neurons",
  );
  for (const key of /** @type {const} */ (["noise", "rate", "l1", "l2"])) {
    need(within(s[key], 0), `${key} of at least 0`);
  }
  for (const key of /** @type {const} */ (["n", "batch", "seed", "data_seed", "epochs"])) {
    need(Number.isInteger(s[key]), `${key} as a whole number`);
  }
  need(within(s.share, 0.1, 0.9), "share from 0.1 to 0.9");
  need(within(s.n, 10, MOST.points), `n from 10 to ${MOST.points}`);
  need(within(s.batch, 1), "batch of at least 1");
  need(within(s.epochs, 0, MOST.epochs), `epochs from 0 to ${MOST.epochs}`);
  need(
    s.changes.every(([n, name, v]) => within(n, 0) && LIVE.includes(name) && within(v, name === "batch" ? 1 : 0)),
    `changes of ${LIVE.join(", ")}`,
  );
  need(
    s.points.length <= MOST.points &&
      s.points.every((q) => q.length === 3 && q.every(Number.isFinite) && [0, 1, 2].includes(q[2])),
    "points as x:y:class with a class of 0, 1 or 2",
  );
  return s;
}

/** @param {Settings} s */
export const settingsLine = (s) => SETTING_NAMES.map((name) => `${name}=${settingWritten(s[name])}`).join("; ");

// The same as a line of Python that shows it; what is as by default is left out.
/** @param {Settings} s */
export function callOf(s) {
  /** @type {(v: unknown) => string} */
  const python = (v) =>
    Array.isArray(v) ? `(${v.map(python).join(", ")}${v.length === 1 ? "," : ""})` : JSON.stringify(v);
  const usual = { ...START, noise: NOISE[s.data] },
    named = SETTING_NAMES.slice(1).filter((name) => python(s[name]) !== python(usual[name]));
  return `demos.playground(${[python(s.data), ...named.map((name) => `${name}=${python(s[name])}`)].join(", ")})`;
}
