// What demos of text share: signs that can be seen, and the strip of text read so far.

import { box, INK, line, MINUS, MUTED, SOFT, text } from "../shared/drawing.js";

/** @param {string} c */
export const visible = (c) => (c === " " ? "␣" : c);
export const MONO = { "font-family": "ui-monospace, 'DejaVu Sans Mono', monospace", "xml:space": "preserve" };

/** @param {string} before @param {string} after @param {number} letter */
export function strip(before, after, letter) {
  const shown = (before + after.slice(0, letter)).slice(-40);
  return box(20, 14, 720, 40, { fill: SOFT, rx: 6 }) +
    [...shown].map((c, i) =>
      text(40 + (40 - shown.length + i) * 14, 40, visible(c), {
        ...MONO,
        "text-anchor": "middle",
        fill: c === " " ? MUTED : INK,
      })
    ).join("") +
    text(40 + 40 * 14, 40, visible(after[letter]), {
      ...MONO,
      "text-anchor": "middle",
      fill: MINUS,
      "font-weight": 700,
    }) +
    line(591, 46, 609, 46, { stroke: MINUS, "stroke-width": 2.5 }) +
    text(624, 39, "← comes next", { "font-size": 12, fill: MUTED });
}
