import { box, el, INK, line, MINUS, MUTED, num, PALE, PAPER, PLUS, text } from "../shared/drawing.js";

/** @typedef {{ n: number, k: number, pad: number, stride: number }} State */

/** @param {State} state */
export function draw({ n, k, pad, stride }) {
  const cells = n + 2 * pad, places = Math.floor((cells - k) / stride) + 1, rest = (cells - k) % stride;
  const used = Array.from(
    { length: cells },
    (_, c) => Array.from({ length: places }, (_, p) => c >= p * stride && c < p * stride + k).filter(Boolean).length,
  );
  const never = used.map((times, c) => (times === 0 ? c : -1)).filter((c) => c >= pad && c < pad + n).length;
  const sentence = `(${n} + 2·${pad} − ${k}) / ${stride} is ${num((cells - k) / stride, rest ? 2 : 0)}` +
    `${rest ? `, rounded down ${places - 1}` : ""}, plus 1: the frame stands at ${places} place${
      places > 1 ? "s" : ""
    }. ` +
    (never ? `${never} pixel${never > 1 ? "s are" : " is"} never used.` : "Every pixel is used.") +
    (places === n ? " As many numbers come out as went in." : "");
  const size = 36, x0 = 380 - (cells * size) / 2, high = Math.min(17, 230 / places);
  return {
    sentence,
    places,
    used,
    body: hatching() +
      text(380, 30, "zeros (dashed) and pixels along one side", { "text-anchor": "middle", "font-weight": 600 }) +
      used.map((times, c) =>
        cell(x0 + c * size, 48, size, c < pad || c >= pad + n ? "0" : String(c - pad), c < pad || c >= pad + n, times)
      ).join("") +
      Array.from({ length: places }, (_, p) => windowAt(x0 + p * stride * size, 136 + p * high, k * size, high, p))
        .join("") +
      text(380, 412, `⌊(${n} + 2·${pad} − ${k}) / ${stride}⌋ + 1 = ${places}`, {
        "text-anchor": "middle",
        "font-weight": 700,
        "font-size": 17,
      }),
  };
}

const hatching = () =>
  el("pattern", {
    id: "sizes-never",
    width: 7,
    height: 7,
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  }, line(0, 0, 0, 7, { stroke: MINUS, "stroke-width": 3 }));

/**
 * @param {number} x
 * @param {number} y
 * @param {number} size
 * @param {string} words
 * @param {boolean} padding
 * @param {number} times
 */
function cell(x, y, size, words, padding, times) {
  return box(x + 1, y, size - 2, 34, {
    fill: padding ? PAPER : PALE,
    stroke: MUTED,
    "stroke-dasharray": padding ? "3 3" : undefined,
  }) +
    (times ? "" : box(x + 1, y, size - 2, 34, { fill: "url(#sizes-never)", opacity: 0.55 })) +
    text(x + size / 2, y + 22, words, {
      "text-anchor": "middle",
      "font-size": 14,
      fill: padding ? MUTED : INK,
      stroke: PAPER,
      "stroke-width": times ? 0 : 4,
      "paint-order": "stroke",
    }) +
    text(x + size / 2, y + 54, `${times}×`, {
      "text-anchor": "middle",
      "font-size": 12,
      fill: times ? MUTED : MINUS,
      "font-weight": times ? 400 : 700,
    });
}

/** @param {number} x @param {number} y @param {number} wide @param {number} high @param {number} p */
const windowAt = (x, y, wide, high, p) =>
  box(x + 3, y, wide - 6, high - 3, { fill: PLUS, opacity: 0.85, rx: 3 }) +
  (high > 12 ? text(x + wide / 2, y + high / 2 + 3, p, { "text-anchor": "middle", "font-size": 12, fill: PAPER }) : "");
