// data: {inputs: four corners, xor: what each should be}

import { border, DARK, sample, sides } from "../shared/classes.js";
import { box, clamp, crossing, frame, line, MINUS, path, PLUS, SOFT, text } from "../shared/drawing.js";

/** @import { Plot, Square } from "../shared/drawing.js" */
/**
 * @typedef {{ a1: number, a2: number, a: number, c1: number, c2: number, c: number }} State
 * @typedef {{ inputs: number[][], xor: number[] }} Data
 */

// What the two hidden neurons (step) make of a corner.
/** @param {State} state @param {number[]} corner */
const seenBy = (
  { a1, a2, a, c1, c2, c },
  [x1, x2],
) => [a1 * x1 + a2 * x2 + a > 0 ? 1 : 0, c1 * x1 + c2 * x2 + c > 0 ? 1 : 0];
/** @param {number[]} from @param {number[]} to */
const minus = ([p, q], [r, s]) => [p - r, q - s];
/** @param {number[]} from @param {number[]} to */
const dot = ([p, q], [r, s]) => p * r + q * s;

// The point of the segment from p to q that is nearest to r.
/** @param {number[][]} segment @param {number[]} r */
function nearestOnSegment([p, q], r) {
  const along = minus(q, p), long = dot(along, along);
  const share = long === 0 ? 0 : clamp(dot(minus(r, p), along) / long, 0, 1);
  return [p[0] + share * along[0], p[1] + share * along[1]];
}
/** @param {number[]} from @param {number[]} to */
const cross2 = ([p, q], [r, s]) => p * s - q * r;
/** @param {number[][]} segment @param {number[][]} other */
const segmentsMeet = ([p, q], [r, s]) =>
  cross2(minus(q, p), minus(r, p)) * cross2(minus(q, p), minus(s, p)) < 0 &&
  cross2(minus(s, r), minus(p, r)) * cross2(minus(s, r), minus(q, r)) < 0;

// The line [w1, w2, b] in the middle between two pairs of points, above 0 at the first pair; null
// where no line separates them.
/** @param {number[][]} yes @param {number[][]} no */
function between(yes, no) {
  if (segmentsMeet(yes, no)) return null;
  const pairs = [...yes.map((p) => [p, nearestOnSegment(no, p)]), ...no.map((p) => [nearestOnSegment(yes, p), p])];
  /** @param {number[][]} pair */
  const apart = ([p, q]) => dot(minus(p, q), minus(p, q));
  const [p, q] = pairs.reduce((best, pair) => (apart(pair) < apart(best) - 1e-12 ? pair : best));
  if (apart([p, q]) < 1e-9) return null;
  const w = minus(p, q);
  return [...w, -(dot(w, p) + dot(w, q)) / 2];
}

/** @param {State} state @param {Data} data */
export function draw(state, { inputs, xor }) {
  const moved = inputs.map((corner) => seenBy(state, corner));
  /** @param {number} kind */
  const of = (kind) => moved.filter((_, i) => xor[i] === kind);
  const divider = between(of(1), of(0)), points = new Set(moved.map(String)).size;
  const lost = of(1).some((p) => of(0).some((q) => String(p) === String(q)));
  const sentence = `The two hidden neurons move the four corners to ${points} point${points === 1 ? "" : "s"}. ` +
    (divider
      ? "One straight line now divides yes from no: a third neuron can finish XOR."
      : lost
      ? "A yes and a no have landed on the same point, and no neuron after them can tell the two apart."
      : "Yes and no still lie crosswise, and no straight line divides them.");
  return {
    sentence,
    points,
    line: divider,
    body: legendOf(292, 22) + before(state, inputs, xor) + after(moved, inputs, xor, divider),
  };
}

/** @param {number} x @param {number} y */
const legendOf = (x, y) =>
  sample(x, y, 1) + text(x + 12, y + 5, "xor says yes", { "font-size": 13 }) +
  sample(x + 116, y, 0) + text(x + 128, y + 5, "no", { "font-size": 13 });
/** @param {number[]} corner */
const cornerName = (corner) => `(${corner.join(", ")})`;
/** @param {number} x @param {string} words */
const cornerHeading = (x, words) => text(x, 52, words, { "text-anchor": "middle", "font-weight": 600 });

// The inputs, with the border of each hidden neuron.
/** @param {State} state @param {number[][]} inputs @param {number[]} xor */
function before(state, inputs, xor) {
  const at = { x: 66, y: 66, size: 276, low: -0.5, high: 1.5 }, plot = frame(at, "x₁", "x₂", [0, 1]);
  const one = border(at, plot, state.a1, state.a2, state.a, { stroke: PLUS, "stroke-width": 3 }) +
    sideArrow(at, plot, state.a1, state.a2, state.a, PLUS);
  const two =
    border(at, plot, state.c1, state.c2, state.c, { stroke: MINUS, "stroke-width": 3, "stroke-dasharray": "9 6" }) +
    sideArrow(at, plot, state.c1, state.c2, state.c, MINUS);
  return cornerHeading(204, "before: the inputs") + box(at.x, at.y, at.size, at.size, { fill: SOFT }) + plot.svg + one +
    two +
    line(66, 384, 96, 384, { stroke: PLUS, "stroke-width": 3 }) + text(102, 389, "first", { "font-size": 13 }) +
    line(266, 384, 296, 384, { stroke: MINUS, "stroke-width": 3, "stroke-dasharray": "9 6" }) +
    text(302, 389, "second", { "font-size": 13 }) +
    inputs.map(([x, y], i) =>
      sample(plot.sx(x), plot.sy(y), xor[i], 8) +
      text(plot.sx(x), plot.sy(y) + (y ? -16 : 26), cornerName([x, y]), {
        "text-anchor": "middle",
        "font-size": 13,
        stroke: SOFT,
        "stroke-width": 3,
        "paint-order": "stroke",
      })
    ).join("");
}

// From the middle of a border into the side where its neuron fires.
/**
 * @param {Square} at
 * @param {Plot} plot
 * @param {number} w1
 * @param {number} w2
 * @param {number} b
 * @param {string} color
 */
function sideArrow(at, plot, w1, w2, b, color) {
  const ends = crossing(at, w1, w2, b), long = Math.hypot(w1, w2);
  if (!ends || long === 0) return "";
  const [x, y] = [0, 1].map((k) => (ends[0][k] + ends[1][k]) / 2), [u, v] = [w1 / long, w2 / long];
  const [px, py] = [plot.sx(x), plot.sy(y)], [qx, qy] = [px + 26 * u, py - 26 * v];
  return line(px, py, qx, qy, { stroke: color, "stroke-width": 2.5 }) +
    path([[qx - 9 * u + 5 * v, qy + 9 * v + 5 * u], [qx, qy], [qx - 9 * u - 5 * v, qy + 9 * v - 5 * u]], {
      stroke: color,
      "stroke-width": 2.5,
    });
}

// The samples where the hidden neurons have put them, and a line between yes and no.
/** @param {number[][]} moved @param {number[][]} inputs @param {number[]} xor @param {null | number[]} divider */
function after(moved, inputs, xor, divider) {
  const at = { x: 446, y: 66, size: 276, low: -0.5, high: 1.5 }, plot = frame(at, "first", "second", [0, 1]);
  const places = [...new Set(moved.map(String))].map((key) =>
    moved.map(String).flatMap((k, i) => (k === key ? [i] : []))
  );
  return cornerHeading(584, "after: the hidden layer") +
    (divider
      ? sides(at, plot, divider[0], divider[1], divider[2], 3)
      : box(at.x, at.y, at.size, at.size, { fill: SOFT })) +
    plot.svg +
    places.map((here) => {
      const [x, y] = moved[here[0]].map((v, k) => (k ? plot.sy(v) : plot.sx(v)));
      const spread = (/** @type {number} */ n) => x + (n - (here.length - 1) / 2) * 20, up = moved[here[0]][1] === 1;
      const rows = here.length > 2 ? [here.slice(0, 2), here.slice(2)] : [here];
      return here.map((i, n) => sample(spread(n), y, xor[i], 8)).join("") +
        rows.map((row, r) =>
          text(
            x,
            y + (up ? -17 - 17 * (rows.length - 1 - r) : 27 + 17 * r),
            row.map((i) => cornerName(inputs[i])).join(" "),
            {
              "text-anchor": "middle",
              "font-size": 13,
              "stroke-width": 3,
              "paint-order": "stroke",
              ...(divider ? { fill: DARK, stroke: "#ffffff" } : { stroke: SOFT }),
            },
          )
        ).join("");
    }).join("");
}
