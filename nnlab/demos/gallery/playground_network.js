// Where the playground's parts stand, and its network drawn as units and edges.

import { box, clamp, el, INK, LINE, line, MUTED, num, PAPER, significant, text } from "../shared/drawing.js";
import { edgeStyle } from "../shared/network.js";
import { tenthOf } from "./playground_maps.js";

/** @import { Point } from "../shared/drawing.js" */
/** @import { Experiment } from "./playground_engine.js" */
/**
 * @typedef {Omit<typeof NARROW, "width">} Layout
 * @typedef {{
 *   live?: boolean,
 *   unit?: [k: number, j: number] | null,
 *   weight?: [k: number, i: number, j: number] | null,
 * }} Look what is looked at; live: in a page, where it can be chosen
 */

export const SMALL = 28; // a small map's side

// Where things stand: side by side, and below each other where there is less room (WIDE_FROM).
export const WIDE = {
  big: { x: 500, y: 46, size: 240 },
  network: { left: 64, room: 410, most: 112, middle: 168, out: 496 },
  curves: { left: 58, right: 400, top: 352, bottom: 470 },
  bars: { left: 512, right: 668, top: 368 },
  letters: 200,
};

export const NARROW = {
  width: 400,
  big: { x: 60, y: 376, size: 280 },
  network: { left: 62, room: 280, most: 84, middle: 194, out: 352 },
  curves: { left: 50, right: 386, top: 742, bottom: 842 },
  bars: { left: 80, right: 310, top: 924 },
  letters: 54,
};

// Pixels, so that no letter is smaller than 11.
export const WIDE_FROM = 650;
export const NARROW_FROM = 340;

/** @param {Experiment} e @returns {Point} */
export const narrowSize = (e) => [NARROW.width, NARROW.bars.top + 21 * e.net.length];

// ---- where things stand

/** @param {Experiment} e @param {Layout} layout */
export function placesOfUnits(e, layout) {
  const { left, room, most, middle } = layout.network;
  const sizes = [e.s.features.length, ...e.s.hidden], apart = Math.min(most, room / sizes.length);
  return sizes.map((n, k) => {
    const down = n > 1 ? Math.min(42, 238 / (n - 1)) : 0;
    return Array.from({ length: n }, (_, j) => [left + k * apart, middle + (j - (n - 1) / 2) * down]);
  });
}

// Where the lines to the outputs end: at the large map, or at small boxes where that lies below.
/** @param {Experiment} e @param {Layout} layout */
function placesOfOutputs(e, layout) {
  const { out, middle } = layout.network;
  return (e.task === 3 ? [-70, 0, 70] : [0]).map((down) => [out + SMALL / 2, middle + down]);
}

const SUPER = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const SUB = "₀₁₂₃₄₅₆₇₈₉";
/** @param {number} k @param {number} i @param {number} j */
export const weightName = (k, i, j) => `w${SUB[i + 1]}${SUB[j + 1]}${SUPER[k + 1]}`;

/** @type {Record<string, string>} */
const SHOWN_NAMES = { x2: "x²", y2: "y²" };

/** @param {string} name */
const featureName = (name) => SHOWN_NAMES[name] ?? name;

/** @param {Experiment} e @param {number} k @param {number} j */
export const unitName = (e, k, j) =>
  k === 0
    ? `input ${featureName(e.s.features[j])}`
    : k > e.s.hidden.length
    ? (e.task === 3 ? `output of class ${j + 1}` : "the output")
    : `neuron ${j + 1} of layer ${k}`;

// ---- the parts of the picture

/**
 * @param {Experiment} e
 * @param {Look} look
 * @param {Layout} layout
 */
export function network(e, look, layout) {
  const units = placesOfUnits(e, layout),
    outputs = placesOfOutputs(e, layout),
    edges = /** @type {string[]} */ ([]),
    names = /** @type {string[]} */ ([]),
    under = /** @type {string[]} */ ([]),
    styles = new Map();
  e.net.forEach(({ D, H, W }, k) => {
    for (let i = 0; i < D; i++) {
      for (let j = 0; j < H; j++) {
        const w = W[i * H + j], [x1, y1] = units[k][i];
        const [x2, y2] = units[k + 1]?.[j] ?? outputs[j];
        const from = /** @type {[number, number, number, number]} */ ([x1 + SMALL / 2, y1, x2 - SMALL / 2, y2]),
          chosen = look.weight && look.weight.join() === [k, i, j].join();
        if (chosen) under.push(line(...from, { stroke: LINE, "stroke-width": 11, "stroke-linecap": "round" }));
        const style = `${Math.sign(w)} ${Math.round(2 * clamp(Math.abs(w), 0, 4))}`;
        styles.set(
          style,
          `${styles.get(style) ?? ""}M${tenthOf(from[0])} ${tenthOf(from[1])}L${tenthOf(from[2])} ${tenthOf(from[3])}`,
        );
        if (look.live) {
          edges.push(line(...from, { stroke: "transparent", "stroke-width": 8, "data-weight": `${k} ${i} ${j}` }));
        }
      }
    }
  });
  units.forEach((column, k) =>
    column.forEach(([x, y], j) => {
      const chosen = look.unit && look.unit.join() === [k, j].join();
      names.push(
        box(x - SMALL / 2 - 2, y - SMALL / 2 - 2, SMALL + 4, SMALL + 4, {
          rx: 3,
          fill: PAPER,
          stroke: chosen ? INK : MUTED,
          "stroke-width": chosen ? 3 : 1.5,
          "data-unit": `${k} ${j}`,
        }),
      );
      if (k === 0) {
        names.push(text(x - 22, y + 4.5, featureName(e.s.features[j]), { "text-anchor": "end", "font-size": 13 }));
      }
    })
  );
  /** @param {number} x @param {string} name */
  const column = (x, name) =>
    text(x, layout.network.middle + 149, name, { "text-anchor": "middle", "font-size": 13, fill: MUTED });
  const columns = units.map(([[x]], k) => column(x, k ? `layer ${k}` : "inputs"));
  if (layout === NARROW) {
    outputs.forEach(([x, y], j) =>
      names.push(
        box(x - SMALL / 2 - 2, y - SMALL / 2 - 2, SMALL + 4, SMALL + 4, {
          rx: 3,
          fill: PAPER,
          stroke: MUTED,
          "stroke-width": 1.5,
        }) +
          text(x, y + 5, e.task === 3 ? "○□△"[j] : "±", { "text-anchor": "middle", "font-size": 15 }),
      )
    );
    names.push(column(outputs[0][0], "output"));
  }
  const lines = [...styles].map(([style, d]) => {
    const [sign, halves] = style.split(" ").map(Number),
      none = { stroke: MUTED, "stroke-width": 0.8, "stroke-dasharray": "1 5" };
    return el("path", {
      d,
      ...(sign
        ? { ...edgeStyle((sign * halves) / 2 || sign * 0.1, 1.3), "stroke-dasharray": sign < 0 ? "6 3" : null }
        : none),
    });
  });
  return under.join("") + lines.join("") + edges.join("") + names.join("") +
    (e.s.hidden.length > 4 ? columns.filter((_, k) => k % 2 === 0) : columns).join("");
}

// What is looked at, in numbers: a weight, or a neuron.
/** @param {Experiment} e @param {Look} look */
export function lookText(e, look) {
  if (look.weight && e.net[look.weight[0]]) {
    const [k, i, j] = look.weight, { H, D, W, dW } = e.net[k];
    if (i < D && j < H) {
      return `${weightName(k, i, j)} = ${num(W[i * H + j], 3)}, from ${unitName(e, k, i)} to ${
        unitName(e, k + 1, j)
      }; slope of the loss ${significant(dW[i * H + j], 4)}`;
    }
  }
  if (look.unit && look.unit[0] > 0) {
    return `The large map: ${unitName(e, ...look.unit)}, bias ${num(e.net[look.unit[0] - 1].b[look.unit[1]], 3)}`;
  }
  if (look.unit) return `The large map: ${unitName(e, ...look.unit)}`;
  return "Each small map: what that neuron says at every place. Choose a line or a map.";
}
