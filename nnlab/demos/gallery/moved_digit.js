// data: {side, digits: [64 each], kernel: 3 x 3, names: {key: words}, said,
//   right: {key: [digit][place]}, shares: {key: [place]}}

import { box, INK, LINE, line, MINUS, MUTED, PLUS, SOFT, text } from "../shared/drawing.js";
import { blueOrange, correlate, heading, ink, largest, padded, pixels, placed } from "../shared/pixels.js";
import { an, capital } from "../shared/words.js";

/**
 * @typedef {{ digit: string, row: number, column: number }} State
 * @typedef {{
 *   side: number,
 *   digits: number[][],
 *   kernel: number[][],
 *   names: Record<string, string>,
 *   said: Record<string, number[][]>,
 *   right: Record<string, number[][]>,
 *   shares: Record<string, number[]>,
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ digit, row, column }, data) {
  const d = Number(digit), at = 9 * row + column, keys = Object.keys(data.names);
  const frame = placed(data.digits[d], data.side, row, column);
  const map = correlate(padded(frame, 1), data.kernel).map((r) => r.map((v) => Math.max(v, 0)));
  const said = keys.map((key) => data.said[key][d][at]);
  const down = row - 4, right = column - 4;
  const where = [
    down && `${Math.abs(down)} ${down > 0 ? "down" : "up"}`,
    right && `${Math.abs(right)} to the ${right > 0 ? "right" : "left"}`,
  ].filter(Boolean).join(" and ");
  const sentence = `${capital(an(d))}, ${where ? `moved ${where}` : "in the middle, where all have learned"}: ` +
    keys.map((key, n) => `${data.names[key]} reads ${said[n]}${said[n] === d ? " (right)" : ""}`).join("; ") + ". " +
    `Of 360 digits at this place they read ${keys.map((key) => data.shares[key][at]).join(", ")} %.`;
  return {
    sentence,
    map,
    body: heading(122, 32, "the frame, 16 x 16") + pixels(frame, 26, 46, 12, ink) +
      box(26 + 48, 46 + 48, 96, 96, { fill: "none", stroke: MINUS, "stroke-width": 1.5, "stroke-dasharray": "4 4" }) +
      box(26 + 12 * column, 46 + 12 * row, 96, 96, { fill: "none", stroke: PLUS, "stroke-width": 2.5 }) +
      heading(356, 32, "a feature map of it") + pixels(map, 260, 46, 12, blueOrange(largest(map))) +
      box(260 + 12 * column, 46 + 12 * row, 96, 96, { fill: "none", stroke: PLUS, "stroke-width": 2.5 }) +
      text(122, 258, "dashed: where they have learned", { "text-anchor": "middle", "font-size": 12, fill: MUTED }) +
      text(356, 258, "it moves along with the digit", { "text-anchor": "middle", "font-size": 12, fill: MUTED }) +
      heading(618, 32, `probability of the ${d}`) +
      keys.map((key, n) => shareBar(490, 62 + 66 * n, data.names[key], data.right[key][d][at], said[n], d)).join("") +
      shareTable(keys, data, at),
  };
}

/**
 * @param {number} x
 * @param {number} y
 * @param {string} name
 * @param {number} percent
 * @param {number} said
 * @param {number} d
 */
function shareBar(x, y, name, percent, said, d) {
  const wide = 2 * percent, right = said === d;
  return text(x, y, name, { "font-size": 14 }) +
    text(x + 258, y, `${right ? "✓" : "✗"} reads ${said}`, {
      "text-anchor": "end",
      "font-weight": 700,
      "font-size": 14,
      fill: right ? INK : MINUS,
    }) +
    box(x, y + 8, 200, 18, { fill: SOFT, stroke: LINE }) + box(x, y + 8, wide, 18, { fill: right ? PLUS : MINUS }) +
    text(x + 258, y + 22, `${percent} %`, { "text-anchor": "end", "font-size": 14 });
}

// Shares of all digits kept aside, as bars from 0 to 100 %, with a mark at chance.
/** @param {string[]} keys @param {Data} data @param {number} at */
function shareTable(keys, data, at) {
  return text(26, 296, "of 360 digits, moved to this place, are read:", { "font-weight": 600, "font-size": 14 }) +
    keys.map((key, n) => {
      const y = 308 + 30 * n, share = data.shares[key][at];
      return text(186, y + 15, data.names[key], { "text-anchor": "end", "font-size": 14 }) +
        box(196, y, 480, 20, { fill: SOFT, stroke: LINE }) +
        box(196, y, 4.8 * share, 20, { fill: PLUS, opacity: 0.85 }) +
        text(734, y + 15, `${share} %`, { "text-anchor": "end", "font-weight": 600, "font-size": 14 });
    }).join("") + line(244, 304, 244, 392, { stroke: MINUS, "stroke-dasharray": "3 3" }) +
    text(244, 406, "chance", { "text-anchor": "middle", "font-size": 12, fill: MINUS });
}
