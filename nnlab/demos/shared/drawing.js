// The one drawing language of the demos: strings of SVG, made from numbers.
// No DOM here, so the same code draws in a page, in a JupyterLab widget and,
// for stills, outside any browser.

/**
 * @typedef {Record<string, string | number | boolean | null | undefined>} Attributes of an element; null: left out
 * @typedef {[number, number]} Point
 * @typedef {(v: number) => number} Scale a number of the data as a place in the picture
 * @typedef {{ x: number, y: number, size: number, low: number, high: number }} Square both axes go from low to high
 * @typedef {{ sx: Scale, sy: Scale, svg: string }} Plot its axes, and what is drawn of them
 * @typedef {{ sentence: string, body: string } & Bounds} Drawn
 * @typedef {{ limits?: Record<string, number>, readouts?: Record<string, string[]> }} Bounds of sliders, in this state
 */

// Colors are CSS variables, so that a live picture follows a dark page; the
// value after the comma is what a still uses. Blue is positive, orange negative.
export const PAPER = "var(--nn-paper,#ffffff)";
export const INK = "var(--nn-ink,#1b2733)";
export const MUTED = "var(--nn-muted,#566573)";
export const LINE = "var(--nn-line,#c5ced6)";
export const SOFT = "var(--nn-soft,#eef2f5)";
export const PLUS = "var(--nn-plus,#1f6bb0)";
export const MINUS = "var(--nn-minus,#bb4d00)";
export const PALE = "var(--nn-pale,#d3e4f4)";

// ---- elements

/** @param {Attributes[string]} v */
export const short = (v) => (typeof v === "number" ? String(+v.toFixed(2)) : v);
/** @type {Record<string, string>} */
const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** @param {unknown} s */
export const escapeXml = (s) => String(s).replace(/[&<>"]/g, (c) => ESCAPED[c]);

/** @param {string} name @param {Attributes} attributes @param {string} [inner] */
export function el(name, attributes, inner = "") {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(short(value))}"`)
    .join("");
  return inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** @param {number} x @param {number} y @param {string | number} words @param {Attributes} [more] */
export const text = (x, y, words, more = {}) =>
  el(
    "text",
    { x, y, fill: INK, "font-size": 15, ...more },
    escapeXml(typeof words === "number" ? whole(words) : words),
  );
// Only the stroke is seen through: hundreds of see-through elements blacken a dark page.
/** @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 @param {Attributes} [more] */
export const line = (x1, y1, x2, y2, { opacity, ...more } = {}) =>
  el("line", { x1, y1, x2, y2, stroke: INK, "stroke-width": 1.5, "stroke-opacity": opacity, ...more });
/** @param {number} cx @param {number} cy @param {number} r @param {Attributes} [more] */
export const circle = (cx, cy, r, more = {}) =>
  el("circle", { cx, cy, r, fill: PAPER, stroke: INK, "stroke-width": 1.5, ...more });
/** @param {number} x @param {number} y @param {number} width @param {number} height @param {Attributes} [more] */
export const box = (x, y, width, height, more = {}) => el("rect", { x, y, width, height, ...more });
/** @param {number[][]} points @param {Attributes} [more] */
export const path = (points, more = {}) =>
  el("path", {
    d: points.map(([x, y], i) => `${i ? "L" : "M"}${short(x)} ${short(y)}`).join(""),
    fill: "none",
    stroke: INK,
    "stroke-width": 2,
    ...more,
  });

// The whole picture, with the sentence as its alt text.
/** @param {number} width @param {number} height @param {string} sentence @param {string} body */
export function picture(width, height, sentence, body) {
  return el("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": sentence,
    "font-family": "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif",
  }, box(0, 0, width, height, { fill: PAPER, rx: 8 }) + body);
}

// A demo's `draw(state, data)` gives { sentence, body, ... }; with a size it gives the picture as well.
/**
 * @template State, Data
 * @template {Drawn} Told
 * @param {(state: State, data: Data) => Told} draw
 * @param {Point} size
 * @returns {(state: State, data: Data) => Omit<Told, "body"> & { svg: string }}
 */
export const atSize = (draw, [width, height]) => (state, data) => {
  const { body, ...words } = draw(state, data);
  return { ...words, svg: picture(width, height, words.sentence, body) };
};

// ---- numbers

/** @param {number} v @param {number} [digits] */
export const num = (v, digits = 1) => {
  const written = v.toFixed(digits);
  return grouped((Number(written) === 0 ? (0).toFixed(digits) : written).replace("-", "−"));
};
// 1234.5 as 1,234.5: what stands before the point, in threes from the right.
/** @param {string} written */
const grouped = (written) => written.replace(/\d+/, (before) => before.replace(/\B(?=(\d{3})+$)/g, ","));
// 10 to a power, as it is written: 10⁻⁷ for −7, but 5.0 · 10⁻⁷ for −6.3, and 0.50 for −0.3.
const POWERS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** @param {number} k @returns {string} */
export function tenTo(k) {
  const below = Math.floor(k), rest = 10 ** (k - below);
  if (k !== below && k > -2 && k < 3) return num(10 ** k, k < 0 ? 3 : 1);
  if (k !== below) return rest < 9.95 ? `${num(rest, 1)} · ${tenTo(below)}` : `1.0 · ${tenTo(below + 1)}`;
  return "10" + (k < 0 ? "⁻" : "") + String(Math.abs(k)).replace(/\d/g, (d) => POWERS[Number(d)]);
}
// Rounded, but never to a 0 that it is not: a small number is written with a power of ten.
/** @param {number} v @param {number} [digits] */
export const significant = (v, digits = 3) => {
  if (v === 0 || Number(v.toFixed(digits)) !== 0) return num(v, digits);
  const [mantissa, exponent] = v.toExponential(1).split("e");
  return `${num(Number(mantissa), 1)} · ${tenTo(Number(exponent))}`;
};
// Of something between 0 and 1: never rounded to a 0 or a 1 that it is not. rest: 1 − v, exactly.
/** @type {(v: number, digits?: number, rest?: number) => string} */
export const share = (v, digits = 3, rest = 1 - Math.abs(v)) =>
  v < 0
    ? `−${share(-v, digits, rest).replace(/^1 .*/, "($&)")}`
    : rest !== 0 && Number(v.toFixed(digits)) === 1
    ? `1 − ${significant(rest, digits)}`
    : significant(v, digits);
/** @param {number} v @param {number} [digits] */
export const signed = (v, digits = 1) => (Number(v.toFixed(digits)) > 0 ? "+" : "") + num(v, digits);
// As a factor or term in the middle of a formula: a negative number gets brackets.
/** @param {number} v @param {number} [digits] */
export const term = (v, digits = 1) => (num(v, digits).startsWith("−") ? `(${num(v, digits)})` : num(v, digits));
// 1234567 as 1,234,567; and how many there are of something.
/** @param {number} n */
export const whole = (n) => grouped(String(n));
/** @param {number} n @param {string} word */
export const count = (n, word) => `${whole(n)} ${word}${n === 1 ? "" : "s"}`;
/** @param {number} v @param {number} low @param {number} high */
export const clamp = (v, low, high) => Math.min(high, Math.max(low, v));
// 0.1 * 3 - 0.3 is not quite 0 in floating point, and `step` would notice.
/** @param {number} v */
export const tidy = (v) => Math.round(v * 1e9) / 1e9;
/** @type {(d0: number, d1: number, r0: number, r1: number) => Scale} */
export const scale = (d0, d1, r0, r1) => (v) => r0 + ((v - d0) / (d1 - d0)) * (r1 - r0);

// The value of a function at z, between the points of a table computed by nnlab.
/** @param {number[]} zs @param {number[]} values @param {number} z */
export function lookup(zs, values, z) {
  let low = 0, high = zs.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (zs[middle] <= z) low = middle;
    else high = middle;
  }
  const share = (z - zs[low]) / (zs[high] - zs[low]);
  return values[low] * (1 - share) + values[high] * share;
}

// ---- color of a value: orange below 0, pale at 0, blue above

const SHADES = [[168, 68, 0], [233, 160, 92], [250, 247, 240], [134, 182, 221], [22, 88, 152]];
/** @param {number} value @param {number} [full] */
export function shade(value, full = 1) {
  const at = (clamp(value / full, -1, 1) + 1) * 2, low = Math.min(3, Math.floor(at));
  const mix = SHADES[low].map((c, i) => Math.round(c + (at - low) * (SHADES[low + 1][i] - c)));
  return "#" + mix.map((c) => c.toString(16).padStart(2, "0")).join("");
}

// A grid of values (rows from low y to high y) as one path per color: no image
// that has to be decoded, so nothing flickers.
/** @param {number[][]} grid @param {{ x: number, y: number, size: number }} at @param {number} [full] */
export function cells(grid, at, full = 1) {
  const rows = grid.length, columns = grid[0].length, paths = new Map();
  const w = at.size / columns, h = at.size / rows;
  grid.forEach((row, j) => {
    for (let start = 0, i = 1; i <= columns; i++) {
      const color = shade(Math.round((row[start] / full) * 32) / 32);
      if (i < columns && shade(Math.round((row[i] / full) * 32) / 32) === color) continue;
      const x = short(at.x + start * w), y = short(at.y + at.size - (j + 1) * h);
      const wide = short((i - start) * w + 0.5), high = short(h + 0.5);
      paths.set(color, (paths.get(color) ?? "") + `M${x} ${y}h${wide}v${high}h-${wide}z`);
      start = i;
    }
  });
  return [...paths].map(([fill, d]) => el("path", { d, fill, "shape-rendering": "crispEdges" })).join("");
}

// ---- lines and half planes in a square plot

// A square plot: `at` is {x, y, size, low, high} with the same range on both axes.
/**
 * @param {Square} at
 * @param {string} xName
 * @param {string} yName
 * @param {number[]} ticks
 * @returns {Plot}
 */
export function frame(at, xName, yName, ticks) {
  const sx = scale(at.low, at.high, at.x, at.x + at.size);
  const sy = scale(at.low, at.high, at.y + at.size, at.y);
  const bottom = at.y + at.size;
  const marks = ticks.map((t) =>
    line(sx(t), bottom, sx(t), bottom + 5, { stroke: MUTED, "stroke-width": 1 }) +
    text(sx(t), bottom + 19, num(t, 0), { "text-anchor": "middle", fill: MUTED, "font-size": 13 }) +
    line(at.x - 5, sy(t), at.x, sy(t), { stroke: MUTED, "stroke-width": 1 }) +
    text(at.x - 9, sy(t) + 4.5, num(t, 0), { "text-anchor": "end", fill: MUTED, "font-size": 13 })
  );
  return {
    sx,
    sy,
    svg: marks.join("") +
      box(at.x, at.y, at.size, at.size, { fill: "none", stroke: MUTED }) +
      text(at.x + at.size / 2, bottom + 38, xName, { "text-anchor": "middle" }) +
      text(at.x - 30, at.y + at.size / 2 + 5, yName, { "text-anchor": "end" }),
  };
}

// The part of the square where a·x + b·y + c > 0, as corner points in data units.
/**
 * @param {{ low: number, high: number }} at
 * @param {number} a
 * @param {number} b
 * @param {number} c
 */
export function halfPlane(at, a, b, c) {
  /** @type {Point[]} */
  const corners = [[at.low, at.low], [at.high, at.low], [at.high, at.high], [at.low, at.high]];
  /** @param {Point} corner */
  const side = ([x, y]) => a * x + b * y + c;
  return corners.flatMap((p, i) => {
    const q = corners[(i + 1) % 4], sp = side(p), sq = side(q);
    const inside = sp > 0 ? [p] : [];
    if (sp > 0 !== sq > 0) {
      const share = sp / (sp - sq);
      inside.push([p[0] + share * (q[0] - p[0]), p[1] + share * (q[1] - p[1])]);
    }
    return inside;
  });
}

// Where the line a·x + b·y + c = 0 enters and leaves the square (or nothing).
/**
 * @param {{ low: number, high: number }} at
 * @param {number} a
 * @param {number} b
 * @param {number} c
 * @returns {[Point, Point] | null}
 */
export function crossing(at, a, b, c) {
  const on = halfPlane(at, a, b, c).filter(([x, y]) => Math.abs(a * x + b * y + c) < 1e-9);
  return on.length >= 2 ? [on[0], on[on.length - 1]] : null;
}
