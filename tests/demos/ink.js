// Where the letters of a picture are: measured with the browser's own fonts, without a layout.

import { keptLines } from "../../nnlab/demos/shared/fit.js";

const FAMILY = "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif";
const PEN = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
/** @type {Map<string, { wide: number, up: number, down: number }>} */
const MEASURED = new Map();
/** @type {Record<string, number>} how much of a text is left of its place */
const ANCHORED = { start: 0, middle: 0.5, end: 1 };
const BARE = /(?<![\d.])\d{4,}/;
const SHAPES = /<(path|line|rect|circle|ellipse|polygon|image|use)\b[^>]*\/>/g;

/** @param {string} font @param {string} words */
function inkMeasure(font, words) {
  const key = font + words, known = MEASURED.get(key);
  if (known) return known;
  PEN.font = font;
  const { width: wide, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = PEN.measureText(words);
  MEASURED.set(key, { wide, up, down });
  return { wide, up, down };
}

// The texts of a picture that can be seen, each with the corners of its ink.
/** @param {string} svg */
function inksOf(svg) {
  const page = document.createElement("template");
  page.innerHTML = svg.replace(SHAPES, "");
  return [...page.content.querySelectorAll("text")].map(inkOf).filter((ink) => ink.words && ink.opacity > 0);
}

/** @param {SVGTextElement} node */
function inkOf(node) {
  /** @param {string} name */
  const inherited = (name) => node.closest(`[${name}]`)?.getAttribute(name);
  /** @param {string} name */
  const at = (name) => Number(node.getAttribute(name) ?? 0);
  const words = (node.textContent ?? "").replace(/\s+/g, " ").trim(), size = Number(inherited("font-size"));
  const font = `${inherited("font-weight") ?? 400} ${size}px ${inherited("font-family") ?? FAMILY}`;
  const { wide, up, down } = inkMeasure(font, words);
  const left = at("x") - (ANCHORED[inherited("text-anchor") ?? "start"] * wide);
  const top = at("y") - up, right = left + wide, bottom = at("y") + down;
  const corners = [[left, top], [right, top], [right, bottom], [left, bottom]].map((p) => placedPoint(node, p));
  /** @param {(...values: number[]) => number} how */
  const ends = (how) => [0, 1].map((i) => how(...corners.map((p) => p[i])));
  return {
    words,
    size,
    written: node.textContent ?? "",
    corners,
    low: ends(Math.min),
    high: ends(Math.max),
    opacity: Number(inherited("opacity") ?? 1),
  };
}

// A point of an element in the units of its picture, through all transforms around it.
/** @param {SVGTextElement} node @param {number[]} point */
function placedPoint(node, [x, y]) {
  let point = new DOMPoint(x, y);
  for (
    let n = /** @type {Element | null} */ (node);
    n instanceof SVGGraphicsElement && n.tagName !== "svg";
    n = n.parentElement
  ) {
    const turned = n.transform.baseVal.consolidate();
    if (turned) point = point.matrixTransform(DOMMatrix.fromMatrix(turned.matrix));
  }
  return [point.x, point.y];
}

// Two convex shapes are apart when a side of one has all of the other beyond it.
/** @typedef {ReturnType<typeof inkOf>} Ink */
/** @param {Ink} a @param {Ink} b @param {number} slack */
function separated(a, b, slack) {
  if ([0, 1].some((i) => a.high[i] - slack <= b.low[i] || b.high[i] - slack <= a.low[i])) return true;
  return [a, b].some(({ corners }) =>
    corners.some(([x, y], i) => {
      const [x2, y2] = corners[(i + 1) % 4], length = Math.hypot(x2 - x, y2 - y) || 1;
      /** @param {number[]} point */
      const across = ([px, py]) => ((px - x) * (y - y2) + (py - y) * (x2 - x)) / length;
      const [one, other] = [a, b].map((shape) => shape.corners.map(across));
      return Math.max(...one) - slack <= Math.min(...other) || Math.max(...other) - slack <= Math.min(...one);
    })
  );
}

// How many lines a sentence needs, broken at its spaces.
/** @param {string} sentence @param {number} wide @param {string} font */
function linesOf(sentence, wide, font) {
  const space = inkMeasure(font, " ").wide;
  let lines = 1, used = 0;
  for (const word of sentence.split(" ")) {
    const { wide: long } = inkMeasure(font, word), goesOn = used === 0 || used + space + long <= wide;
    if (!goesOn) lines++;
    used = goesOn && used ? used + space + long : long;
  }
  return lines;
}

// What is wrong with a picture: [[what, words], ...].
/** @param {string} svg @param {number[]} size @param {number} smallest @param {number} [slack] */
function faultsOf(svg, [width, height], smallest, slack = 0.6) {
  const inks = inksOf(svg), faults = /** @type {string[][]} */ ([]);
  for (const ink of inks) {
    const out = ink.low.some((v) => v < 0) || ink.high[0] > width || ink.high[1] > height;
    if (out) faults.push(["outside", ink.words]);
    if (/\S {2,}\S/.test(ink.written)) faults.push(["spaces that vanish", ink.words]);
    if (!(ink.size >= smallest)) faults.push(["small", `${ink.words} (${ink.size})`]);
    if (BARE.test(ink.words)) faults.push(["thousands without a comma", ink.words]);
  }
  inks.forEach((a, i) =>
    inks.slice(i + 1).forEach((b) => {
      const again = a.words === b.words && String(a.corners) === String(b.corners); // a halo and its letters
      if (!again && !separated(a, b, slack)) faults.push(["overlap", `${a.words} | ${b.words}`]);
    })
  );
  return faults;
}

// Draws every case and gathers what is wrong: {fault: [how often, a state in which it is so]}.
/**
 * @param {string} source
 * @param {[state: unknown, data: unknown][]} cases
 * @param {{ size: number[], smallest: number, lines: number, widths: number[] }} bounds
 */
export function lookThrough(source, cases, { size, smallest, lines, widths }) {
  const draw = new Function(`${source}\nreturn draw;`)(), found = /** @type {Record<string, [number, unknown]>} */ ({});
  /** @param {string} what @param {unknown} state */
  const note = (what, state) => {
    (found[what] ??= [0, state])[0]++;
  };
  for (const [state, data] of cases) {
    const { svg, sentence } = draw(state, data);
    for (const [what, words] of faultsOf(svg, size, smallest)) note(`${what}: ${words}`, state);
    if (BARE.test(sentence)) note(`thousands without a comma: ${sentence}`, state);
    for (const wide of widths) {
      const needs = linesOf(sentence, wide, `15px ${FAMILY}`), kept = keptLines(lines, wide);
      if (needs > kept) note(`sentence at ${wide} px: ${needs} lines, ${kept} kept`, state);
    }
  }
  return found;
}
