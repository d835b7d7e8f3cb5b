// data: {counts: [[paths, evaluations without memory, with memory], ...] from one diamond on}

import {
  circle,
  INK,
  LINE,
  line,
  MINUS,
  MUTED,
  num,
  PAPER,
  path,
  PLUS,
  scale,
  text,
  whole,
} from "../shared/drawing.js";

/**
 * @typedef {{ depth: number }} State
 * @typedef {{ counts: number[][] }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ depth }, { counts }) {
  const [paths, without, kept] = counts[depth - 1];
  const things = depth === 1 ? "1 diamond" : `${depth} diamonds`;
  const sentence = `${things}: ${whole(paths)} paths. Without memory ${whole(without)} derivatives are ` +
    `evaluated, with memory ${whole(kept)}` +
    (without === kept
      ? ", the same."
      : `: a factor of ${without < 10 * kept ? num(without / kept, 1) : whole(Math.round(without / kept))}.`);
  return {
    sentence,
    without,
    kept,
    body: ladder(depth) + pathsTold(depth, paths, without, kept) + growth(depth, counts),
  };
}

// The diamonds in rows of eight, from left to right.
/** @param {number} depth */
function ladder(depth) {
  const wide = 40, parts = [];
  for (let k = 0; k < depth; k++) {
    const x = 34 + (k % 8) * wide, y = 78 + Math.floor(k / 8) * 78;
    const middle = x + wide / 2, end = x + wide;
    for (const side of [y - 22, y + 22]) {
      parts.push(
        line(x, y, middle, side, { stroke: PLUS, "stroke-width": 2 }),
        line(middle, side, end, y, { stroke: PLUS, "stroke-width": 2 }),
      );
      parts.push(circle(middle, side, 5, { fill: PAPER }));
    }
    parts.push(circle(x, y, 5, { fill: INK }), circle(end, y, 5, { fill: INK }));
  }
  const end = depth - 1, tip = [34 + (end % 8) * wide + wide, 78 + Math.floor(end / 8) * 78];
  return parts.join("") + text(24, 36, "x", { "font-style": "italic", "font-size": 18 }) +
    line(29, 42, 32, 66, { stroke: MUTED, "stroke-width": 1 }) +
    text(tip[0] + 10, tip[1] + 6, "L", { "font-style": "italic", "font-size": 18 });
}

/** @param {number} depth @param {number} paths @param {number} without @param {number} kept */
function pathsTold(depth, paths, without, kept) {
  /** @param {number} y @param {string} words @param {number} value @param {string} color @param {number} [weight] */
  const row = (y, words, value, color, weight = 600) =>
    text(24, y, words, { fill: MUTED }) +
    text(366, y, whole(value), { "text-anchor": "end", "font-weight": weight, "font-size": 18, fill: color });
  return text(24, 254, "derivatives evaluated for dL/dx", { "font-weight": 600 }) +
    row(286, "without memory", without, MINUS, 700) + row(316, "with memory", kept, PLUS, 700) +
    row(356, "paths from x to L", paths, INK);
}

// Both counts over the depth; the axis counts in powers of ten.
/** @param {number} depth @param {number[][]} counts */
function growth(depth, counts) {
  const sx = scale(1, counts.length, 452, 728),
    sy = scale(0, 6, 330, 50),
    log = (/** @type {number} */ n) => Math.log10(n);
  /** @param {number} which */
  const place = (which) => counts.map((c, i) => [sx(i + 1), sy(log(c[which]))]);
  const ticks = [0, 1, 2, 3, 4, 5, 6].map((e) =>
    line(446, sy(e), 728, sy(e), { stroke: LINE, "stroke-width": 1 }) +
    text(440, sy(e) + 5, whole(10 ** e), { "text-anchor": "end", "font-size": 12, fill: MUTED })
  ).join("") +
    [1, 4, 8, 12, 16].map((n) =>
      line(sx(n), 330, sx(n), 336, { stroke: MUTED }) +
      text(sx(n), 353, n, { "text-anchor": "middle", "font-size": 13, fill: MUTED })
    ).join("");
  const [without, kept] = [place(1), place(2)],
    mark = (/** @type {number[][]} */ points, /** @type {string} */ color) =>
      circle(points[depth - 1][0], points[depth - 1][1], 7, { fill: color, stroke: PAPER });
  return ticks + text(590, 380, "diamonds", { "text-anchor": "middle" }) +
    text(400, 26, "derivatives evaluated (each line: ten times more)", { "font-size": 14 }) +
    path(without, { stroke: MINUS, "stroke-width": 3, "stroke-dasharray": "7 4" }) +
    path(kept, { stroke: PLUS, "stroke-width": 3 }) +
    text(without[9][0] - 12, without[9][1] - 8, "without memory", {
      fill: MINUS,
      "font-size": 14,
      "text-anchor": "end",
    }) +
    text(kept[12][0], kept[12][1] + 24, "with memory", { fill: PLUS, "font-size": 14, "text-anchor": "middle" }) +
    mark(without, MINUS) + mark(kept, PLUS);
}
