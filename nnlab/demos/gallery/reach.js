// data: {of: {kind: {setting: powers of ten by distance from the end}}}

import { clamp, INK, LINE, line, MINUS, MUTED, num, path, PLUS, scale, tenTo, text, tidy } from "../shared/drawing.js";

/**
 * @typedef {{ size: number, bias: number, length: number }} State
 * @typedef {{ of: Record<string, Record<string, number[]>> }} Data
 */

const CELL_KINDS = [
  { key: "RNN", name: "plain", color: INK, dash: "3 4" },
  { key: "LSTM", name: "LSTM", color: PLUS, dash: undefined },
  { key: "GRU", name: "GRU", color: MINUS, dash: "9 5" },
];
const LOWEST_POWER = -12;
const HIGHEST_POWER = 4;

/** @param {State} state @param {Data} data */
export function draw({ size, bias, length }, data) {
  /** @param {string} key */
  const set = (key) =>
    key === "RNN" ? Object.keys(data.of.RNN).find((k) => Math.abs(Number(k) - size) < 0.01) ?? "" : bias;
  const curves = CELL_KINDS.map((k) => ({ ...k, at: data.of[k.key][set(k.key)].slice(0, length) }));
  const ends = curves.map((c) => c.at[length - 1]);
  const said = curves.map((c, k) => `${c.name} ${tenTo(tidy(ends[k]))}`).join(", ");
  const far = curves[ends.indexOf(Math.max(...ends))].name;
  const sentence = `Of ${length} steps, plain cell at scale ${num(size)}, gates that keep at bias ${num(bias, 0)}. ` +
    `What the first input means to the loss, as a share of what the last one means: ${said}. ` +
    (Math.max(...ends) > 1
      ? `In the ${far === "plain" ? "plain cell" : far} it has exploded.`
      : Math.max(...ends) < -5
      ? "In all three it has vanished."
      : `The ${far === "plain" ? "plain cell" : far} reaches furthest.`);
  return { sentence, ends, body: reachAxes(length) + reachLines(curves, length) + cellLegend() };
}

/** @param {number} length */
const across = (length) => scale(0, length - 1, 720, 80);
const up = scale(LOWEST_POWER, HIGHEST_POWER, 330, 56);

/** @param {number} length */
function reachAxes(length) {
  const sx = across(length);
  return [-12, -8, -4, 0, 4].map((e) =>
    line(80, up(e), 720, up(e), { stroke: e ? LINE : MUTED, "stroke-width": 1 }) +
    text(72, up(e) + 5, tenTo(e), { "text-anchor": "end", "font-size": 13, fill: MUTED })
  ).join("") +
    [0, 0.25, 0.5, 0.75, 1].map((s) => Math.round(s * (length - 1))).map((k) =>
      text(sx(k), 350, k, { "text-anchor": "middle", "font-size": 13, fill: MUTED })
    ).join("") +
    text(400, 380, "steps back from the end", { "text-anchor": "middle" });
}

/**
 * @param {{ at: number[], color: string, dash?: string }[]} curves
 * @param {number} length
 */
function reachLines(curves, length) {
  const sx = across(length);
  return curves.map((c) =>
    path(visiblePart(c.at).map((v, k) => [sx(k), up(clamp(v, LOWEST_POWER, HIGHEST_POWER))]), {
      stroke: c.color,
      "stroke-width": 3,
      "stroke-dasharray": c.dash,
    })
  ).join("");
}

function cellLegend() {
  return CELL_KINDS.map((k, n) =>
    line(80 + 150 * n, 24, 124 + 150 * n, 24, { stroke: k.color, "stroke-width": 3, "stroke-dasharray": k.dash }) +
    text(132 + 150 * n, 29, k.name, { "font-size": 14 })
  ).join("");
}

// Up to where a curve leaves the picture below.
/** @param {number[]} values */
function visiblePart(values) {
  const end = values.findIndex((v) => v < LOWEST_POWER);
  return end < 0 ? values : values.slice(0, end + 1);
}
