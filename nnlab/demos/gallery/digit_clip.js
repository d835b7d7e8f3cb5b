// data: {side, directions, films: [film][frame][pixels 0..99], digit, direction,
//        says: {kind: {forwards, backwards: {digit: [film][frame][10], direction: [film][frame][4]}}}}

import { box, INK, MINUS, MUTED, PAPER, PLUS, SOFT, text } from "../shared/drawing.js";
import { an } from "../shared/words.js";

/**
 * @typedef {{ film: number, frame: number, backwards: boolean }} State
 * @typedef {{
 *   side: number,
 *   directions: string[],
 *   films: number[][][],
 *   digit: number[],
 *   direction: number[],
 *   says: Record<string, Record<string, Record<string, number[][][]>>>,
 * }} Data
 */

/** @type {Record<string, string>} */
const NAMES = { lrcn: "with a memory (LSTM)", mean: "with the mean of the frames" };
const OPPOSITE = [1, 0, 3, 2];
const ARROWS = ["←", "→", "↑", "↓"];

/** @param {State} state @param {Data} data */
export function draw({ film, frame, backwards }, data) {
  const k = film - 1,
    t = frame - 1,
    frames = data.films[k],
    pixels = backwards ? frames[frames.length - 1 - t] : frames[t];
  const truth = { digit: data.digit[k], direction: backwards ? OPPOSITE[data.direction[k]] : data.direction[k] };
  const said = Object.keys(NAMES).map((kind) => {
    const of = data.says[kind][backwards ? "backwards" : "forwards"],
      digit = of.digit[k][t],
      direction = of.direction[k][t];
    return {
      kind,
      digit,
      direction,
      d: digit.indexOf(Math.max(...digit)),
      w: direction.indexOf(Math.max(...direction)),
    };
  });
  const words = said.map((s) =>
    `${NAMES[s.kind]}: ${s.d} (${s.digit[s.d]} %), ${data.directions[s.w]} (${s.direction[s.w]} %)`
  ).join("; ");
  const sentence = `Film ${film}${backwards ? ", played backwards" : ""}, after frame ${frame} of ${frames.length}: ${
    an(truth.digit)
  } that glides ${where(data.directions[truth.direction])}. Answers ${words}.`;
  return {
    sentence,
    said,
    truth,
    body: clipFrame(pixels, data.side, frame, frames.length) +
      said.map((s, n) => answer(s, truth, data, 268 + 252 * n)).join(""),
  };
}

/** @param {string} name */
const where = (name) => (name === "left" || name === "right" ? `to the ${name}` : name);

/** @param {number[]} pixels @param {number} side @param {number} frame @param {number} of */
function clipFrame(pixels, side, frame, of) {
  const w = 216 / side;
  return text(24, 32, `frame ${frame} of ${of}`, { "font-weight": 600 }) +
    box(24, 48, 216, 216, { fill: PAPER, stroke: MUTED }) +
    pixels.map((v, i) =>
      v
        ? box(24 + w * (i % side), 48 + w * Math.floor(i / side), w, w, {
          fill: INK,
          "fill-opacity": v / 100,
          "shape-rendering": "crispEdges",
        })
        : ""
    ).join("") +
    text(24, 290, "what leaves on one side", { "font-size": 13, fill: MUTED }) +
    text(24, 308, "comes in on the other", { "font-size": 13, fill: MUTED });
}

/**
 * @param {{ kind: string, digit: number[], direction: number[], d: number, w: number }} s
 * @param {{ digit: number, direction: number }} truth
 * @param {Data} data
 * @param {number} x
 */
function answer(s, truth, data, x) {
  /** @param {number} y @param {number} v @param {number | string} name @param {boolean} right @param {number} tall */
  const bar = (y, v, name, right, tall) =>
    text(x + 56, y + tall - 3, name, { "text-anchor": "end", "font-size": 13, "font-weight": right ? 700 : 400 }) +
    box(x + 62, y, 110, tall - 2, { fill: SOFT }) + box(x + 62, y, 1.1 * v, tall - 2, { fill: right ? PLUS : MINUS }) +
    text(x + 178, y + tall - 3, `${v} %${right ? " ✓" : ""}`, { "font-size": 12, fill: MUTED });
  return text(x, 32, NAMES[s.kind], { "font-weight": 600, "font-size": 14 }) +
    s.digit.map((v, n) => bar(44 + 18 * n, v, n, n === truth.digit, 17)).join("") +
    s.direction.map((v, n) => bar(240 + 22 * n, v, `${data.directions[n]} ${ARROWS[n]}`, n === truth.direction, 19))
      .join("") +
    text(x, 344, "✓ is right", { "font-size": 12, fill: MUTED });
}
