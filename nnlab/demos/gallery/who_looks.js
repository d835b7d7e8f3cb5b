// data: {sentences, told: [{words, hidden, weights: blocks x heads x T x T, best: [[word, p]]}]}

import { box, el, INK, LINE, line, MINUS, MUTED, num, PLUS, scale, short, text } from "../shared/drawing.js";

/**
 * @typedef {{ sentence: string, block: string, head: string, word: number }} State
 * @typedef {{
 *   told: { words: string[], hidden: number, weights: number[][][][], best: [string, number][] }[],
 *   sentences: string[],
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ sentence: chosen, block, head, word }, { sentences, told }) {
  const { words, hidden, weights, best } = told[sentences.indexOf(chosen)];
  const from = Math.min(word, words.length - 1), row = weights[Number(block) - 1][Number(head) - 1][from];
  const top = row.indexOf(Math.max(...row));
  const sentence =
    `Block ${block}, head ${head}: "${words[from]}" (place ${from}) looks most at "${
      words[top]
    }" (place ${top}), with weight ${num(row[top], 2)}. ` +
    `For the hidden word the network expects "${best[0][0]}", with probability ${num(best[0][1], 2)}.`;
  const sx = scale(0, words.length - 1, 50, 560), y = 250;
  const arcs = row.map((w, j) => (w < 0.03 || j === from ? "" : el("path", {
    d: `M${short(sx(from))} ${y - 16}Q${short((sx(from) + sx(j)) / 2)} ${
      short(y - 40 - 0.62 * Math.abs(sx(from) - sx(j)))
    } ${short(sx(j))} ${y - 16}`,
    fill: "none",
    stroke: j === top ? PLUS : MUTED,
    "stroke-width": 1 + 9 * w,
    "stroke-opacity": 0.35 + 0.6 * w,
  }))).join("");
  const labels = words.map((w, j) =>
    text(sx(j), y + (j % 2 ? 22 : 4), w, {
      "text-anchor": "middle",
      "font-weight": j === from ? 700 : 400,
      fill: j === hidden ? MINUS : INK,
    }) +
    box(sx(j) - 11, y + 110 - 70 * row[j], 22, Math.max(1, 70 * row[j]), { fill: j === top ? PLUS : MUTED }) +
    text(sx(j), y + 128, num(row[j], 2), {
      "text-anchor": "middle",
      "font-size": 12.5,
      "font-weight": j === top ? 700 : 400,
    })
  ).join("");
  const list = best.map(([w, p], k) =>
    text(610, 96 + 42 * k, w) + box(610, 102 + 42 * k, Math.max(1, 100 * p), 9, { fill: MINUS }) +
    text(616 + 100 * p, 112 + 42 * k, num(p, 3), { "font-size": 13 })
  ).join("");
  return {
    sentence,
    weight: row[top],
    limits: { word: words.length - 1 },
    body: arcs + labels +
      line(30, y + 110, 580, y + 110, { stroke: LINE }) +
      text(30, y + 152, "weights of the word that looks (bold)", { fill: MUTED, "font-size": 13 }) +
      text(610, 66, "hidden word", { fill: MUTED, "font-size": 13 }) + list,
  };
}
