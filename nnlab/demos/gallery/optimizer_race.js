// data: {surfaces: {name: {contours, start, lowest}}, optimizers, rates, judged, noise, constants}

import {
  box,
  circle,
  clamp,
  el,
  INK,
  LINE,
  MINUS,
  MUTED,
  num,
  PALE,
  PAPER,
  PLUS,
  scale,
  text,
} from "../shared/drawing.js";
import { ground, walk } from "../shared/surfaces.js";
import { capital } from "../shared/words.js";

/** @import { Point } from "../shared/drawing.js" */
/**
 * @typedef {{ surface: string, shown: number, notch: number, beta: number, step: number }} State
 * @typedef {{
 *   surfaces: Record<string, { contours: number[][], start: number[], lowest: number[][] }>,
 *   optimizers: string[],
 *   rates: number[],
 *   judged: number[],
 *   noise: number[][],
 *   constants: { steep: number, bend: number, width: number, waves: number, depth: number },
 * }} Data
 * @typedef {{ name: string, tried: number[] | null, best: number, at: number, lr: number }} Tuned
 * @typedef {Tuned & { path: number[][], end: number[], lost: boolean, height: number }} Walk
 */

/** @param {State} state @param {Data} data */
export function draw({ surface, step, shown, notch, beta }, data) {
  const { contours, start, lowest } = data.surfaces[surface], { height, grad } = ground(surface, data.constants);
  const noise = surface === "noise" ? data.noise : null, low = Math.min(...lowest.map((w) => height(w[0], w[1])));
  /** @param {string} name @param {number} lr @param {number} steps */
  const run = (name, lr, steps) => walk(name, grad, start, lr, beta, steps, noise);
  const walks = data.optimizers.slice(0, shown).map((name) => {
    const tried = name === "Adadelta"
      ? null
      : once(`${surface} ${name} ${name === "momentum" ? beta : ""}`, () =>
        data.rates.map((lr) => judge(run(name, lr, data.judged[1]), data.judged, height)));
    const best = tried ? tried.indexOf(Math.min(...tried)) : 0, at = clamp(best + notch, 0, data.rates.length - 1);
    const lr = tried ? data.rates[at] : 1, path = run(name, lr, step), end = path[path.length - 1];
    return { name, tried, best, at, lr, path, end, lost: path.length <= step, height: height(end[0], end[1]) };
  });
  const there = walks.filter((w) => !w.lost).sort((a, b) => a.height - b.height);
  const arrived = walks.filter((w) => !w.lost && w.height < low + CLOSE);
  const heights = walks.map((w) => `${w.name} ${w.lost ? "has flown out" : heightText(w.height)}`);
  const rates = notch === 0
    ? "each at its best rate"
    : `each ${Math.abs(notch)} notch${Math.abs(notch) > 1 ? "es" : ""} ${notch > 0 ? "above" : "below"} its best rate` +
      (walks.some((w) => w.tried && w.at !== w.best + notch) ? ", or as far as the ten rates go" : "");
  const sentence =
    `${capital(surface)}, ${step === 1 ? "1 step" : `${step} steps`}, ${
      shown === 1 ? rates.replace("each ", "") : rates
    }. Heights: ${heights.join(", ")}; the lowest place is at ` +
    `${heightText(low)}. ` +
    (step === 0
      ? (shown > 1 ? "All begin at the same place." : "This is where it begins.")
      : !there.length
      ? (shown > 1 ? "All have flown out." : "")
      : arrived.length
      ? `Arrived, within ${CLOSE}: ${arrived.map((w) => w.name).join(", ")}.`
      : shown > 1
      ? `Lowest now: ${there[0].name}.`
      : "").trim();
  /**
   * @param {Walk} w
   */
  const mark = (w) =>
    step === 0 ? "" : arrived.includes(w) ? "arrived" : !arrived.length && shown > 1 && w === there[0] ? "lowest" : "";
  const size = shown === 1 ? 500 : shown === 2 ? 352 : 232;
  /** @param {number} i @returns {Point} */
  const place = (i) =>
    shown === 1 ? [130, 14] : shown === 2 ? [16 + 376 * i, 90] : [16 + 248 * (i % 3), i < 3 ? 10 : 328];
  return {
    sentence: sentence.trim(),
    ends: walks.map((w) => w.end),
    heights: walks.map((w) => w.height),
    lost: walks.map((w) => w.lost),
    rates: walks.map((w) => w.lr),
    best: walks.map((w) => w.tried ? data.rates[w.best] : 1),
    body: contourLines(surface, contours, size) +
      walks.map((w, i) => racePanel(...place(i), size, w, surface, lowest, mark(w), data.rates, low)).join(""),
  };
}

// What was computed once for a surface, an optimizer and its beta holds for every step of the slider.
/** @type {Map<string, number[]>} */
const known = new Map();
/** @param {string} key @param {() => number[]} compute */
function once(key, compute) {
  const had = known.get(key) ?? compute();
  known.set(key, had);
  return had;
}

// Mean height over the steps that count; without end for a walk that has flown out.
/** @param {number[][]} path @param {number[]} between @param {(a: number, b: number) => number} height */
function judge(path, [from, to], height) {
  if (path.length <= to) return Infinity;
  let sum = 0;
  for (let t = from; t <= to; t++) sum += height(path[t][0], path[t][1]);
  return sum / (to - from + 1);
}

const CLOSE = 0.001; // not higher than this above the lowest place: arrived
/** @param {number} v */
const heightText = (v) =>
  v === 0
    ? "0"
    : Math.abs(v) < 0.001
    ? (v < 0 ? "just below 0" : "below 0.001")
    : Math.abs(v) >= 1000
    ? "above 1,000"
    : num(v, 3);
/**
 * @param {Walk} w
 */
const rateText = (w) => (w.tried ? `rate ${w.lr}` : "no rate");

/** @param {number} v */
const tenth = (v) => String(+v.toFixed(1));
// The lines of equal height are written once and used by every map. Maps of one surface and one
// size are the same in every demo of a page, so they may share a name.
/** @param {string} surface @param {number} size */
const contourId = (surface, size) => `nn-race-${surface.replace(" ", "-")}-${size}`;
/** @param {string} surface @param {number[][]} contours @param {number} size */
function contourLines(surface, contours, size) {
  const sx = scale(-2, 2, 0, size), sy = scale(-2, 2, size, 0);
  const d = contours.map((flat) =>
    flat.reduce((s, v, i) => s + (i % 2 ? `${tenth(sy(v))} ` : `${i ? "L" : "M"}${tenth(sx(v))} `), "")
  ).join("");
  return el("defs", {}, el("path", { id: contourId(surface, size), d, fill: "none", stroke: LINE, "stroke-width": 1 }));
}

// Pieces of a line as one path; a piece that goes on where the last one ended needs no new start.
/** @param {number[][][]} pieces */
function joined(pieces) {
  let end = "";
  return pieces.map(([from, to]) => {
    const [a, b] = [from, to].map(([x, y]) => `${tenth(x)} ${tenth(y)}`), start = a === end ? "" : `M${a}`;
    end = b;
    return `${start}L${b}`;
  }).join("");
}

// One optimizer's map: contours, the way so far, where it stands, and the rates that were tried.
/**
 * @param {number} x
 * @param {number} y
 * @param {number} size
 * @param {Walk} w
 * @param {string} surface
 * @param {number[][]} lowest
 * @param {string} mark
 * @param {number[]} rates
 * @param {number} low
 */
function racePanel(x, y, size, w, surface, lowest, mark, rates, low) {
  const top = y + 34, sx = scale(-2, 2, x, x + size), sy = scale(-2, 2, top + size, top);
  /** @param {number[]} point */
  const inside = ([a, b]) => Math.abs(a) <= 2 && Math.abs(b) <= 2;
  const points = clipped(w.path).map((piece) => piece.map(([a, b]) => [sx(a), sy(b)]));
  const dots = w.path.slice(1).filter(inside).map(([a, b]) => `M${tenth(sx(a))} ${tenth(sy(b))}h0`).join("");
  const state = w.lost ? "has flown out" : `height ${heightText(w.height)}`;
  const away = !inside(w.end);
  return text(x, y + 11, w.name, { "font-size": 14, "font-weight": 700 }) +
    text(x + size, y + 11, rateText(w), { "font-size": 13, fill: MUTED, "text-anchor": "end" }) +
    text(x, y + 28, state, { "font-size": 13 }) +
    (mark ? text(x + size, y + 28, mark, { "font-size": 13, "font-weight": 700, "text-anchor": "end" }) : "") +
    box(x, top, size, size, { fill: "none", stroke: LINE }) +
    el("use", { href: `#${contourId(surface, size)}`, x, y: top }) +
    lowest.map(([a, b]) => circle(sx(a), sy(b), 8, { fill: "none", stroke: PLUS, "stroke-width": 2 })).join("") +
    (points.length ? el("path", { d: joined(points), fill: "none", stroke: MINUS, "stroke-width": 1.5 }) : "") +
    (dots ? el("path", { d: dots, stroke: MINUS, "stroke-width": 4, "stroke-linecap": "round" }) : "") +
    (inside(w.path[0]) ? circle(sx(w.path[0][0]), sy(w.path[0][1]), 5, { stroke: MINUS }) : "") +
    (away
      ? text(x + size / 2, top + 20, "outside of the picture", {
        "text-anchor": "middle",
        "font-size": 13,
        "font-weight": 600,
      })
      : circle(sx(w.end[0]), sy(w.end[1]), 5, { fill: INK, stroke: PAPER })) +
    (w.tried ? rateBars(x, top + size + 5, size, { ...w, tried: w.tried }, rates, low) : "");
}

// How each rate did: the lower, the better; open at the top where it flew out.
/**
 * @param {number} x
 * @param {number} y
 * @param {number} size
 * @param {{ tried: number[], best: number, at: number }} walk
 * @param {number[]} rates
 * @param {number} low
 */
function rateBars(x, y, size, { tried, at, best }, rates, low) {
  const tall = 24, wide = size / rates.length, level = scale(-4, 1, 2, tall);
  return tried.map((v, i) => {
    const lost = !Number.isFinite(v), h = lost ? tall : clamp(level(Math.log10(Math.max(v - low, 1e-9))), 2, tall);
    return box(x + i * wide + 1.5, y + tall - h, wide - 3, h, {
      fill: i === at ? INK : PALE,
      stroke: i === at ? INK : MUTED,
      "stroke-width": 1,
      "stroke-dasharray": lost ? "2 3" : null,
    });
  }).join("") +
    text(x + size / 2, y + tall + 14, at === best ? "its best" : "not its best", {
      "font-size": 12,
      fill: MUTED,
      "text-anchor": "middle",
    }) +
    text(x, y + tall + 14, `rates ${rates[0]}`, { "font-size": 12, fill: MUTED }) +
    text(x + size, y + tall + 14, `to ${rates[rates.length - 1]}`, {
      "font-size": 12,
      fill: MUTED,
      "text-anchor": "end",
    });
}

// The pieces of a path that lie inside of the picture; a piece ends at the edge.
/** @param {number[][]} points */
function clipped(points) {
  const pieces = [];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    let from = 0, to = 1;
    for (const k of [0, 1]) {
      const d = b[k] - a[k];
      if (d === 0) {
        if (Math.abs(a[k]) > 2) to = -1;
        continue;
      }
      const [s, e] = [(-2 - a[k]) / d, (2 - a[k]) / d].sort((p, q) => p - q);
      from = Math.max(from, s);
      to = Math.min(to, e);
    }
    if (from < to) pieces.push([from, to].map((u) => [a[0] + u * (b[0] - a[0]), a[1] + u * (b[1] - a[1])]));
  }
  return pieces;
}
