// data: {z, p, of: {target: {squared, crossed}}}, each {price, slope} over z.

import {
  circle,
  clamp,
  LINE,
  line,
  MINUS,
  MUTED,
  num,
  PAPER,
  path,
  PLUS,
  scale,
  share,
  significant,
  text,
  whole,
} from "../shared/drawing.js";

/**
 * @typedef {{ z: number, target: string }} State
 * @typedef {{ z: number[], p: number[], of: Record<string, Record<string, Record<string, number[]>>> }} Data
 * @typedef {{ key: string, name: string, color: string, dash?: string }} Loss
 * @typedef {Loss & { of: Record<string, number[]>, price: number, slope: number }} Shown
 */

/** @type {Loss[]} */
const LOSSES = [
  { key: "squared", name: "squared error", color: MINUS, dash: "9 5" },
  { key: "crossed", name: "cross-entropy", color: PLUS },
];

/** @param {State} state @param {Data} data */
export function draw({ z, target }, data) {
  const i = Math.round((z - data.z[0]) * 4), p = data.p[i];
  const shown = LOSSES.map((l) => ({
    ...l,
    of: data.of[target][l.key],
    price: data.of[target][l.key].price[i],
    slope: data.of[target][l.key].slope[i],
  }));
  const [squared, crossed] = shown, ratio = crossed.slope / squared.slope;
  const judged = Math.abs(p - Number(target)) < 0.5
    ? "right"
    : Math.abs(p - Number(target)) > 0.5
    ? "wrong"
    : "undecided";
  const sentence = `z = ${num(z, 2)} says p = ${share(p, 4)}, and the answer is ${target}: ${judged}. ` +
    `Squared error costs ${significant(squared.price)} with slope ${significant(squared.slope, 4)}, ` +
    `cross-entropy ${significant(crossed.price)} with slope ${significant(crossed.slope, 4)}, ${
      ratio < 10 ? num(ratio, 1) : whole(Math.round(ratio))
    } times as steep.`;
  return {
    sentence,
    ratio,
    shown,
    body:
      stalledPanel(data.z, shown, i, "price", { left: 44, right: 366, top: 8, ticks: [0, 2, 4, 6, 8], title: "loss" }) +
      stalledPanel(data.z, shown, i, "slope", {
        left: 434,
        right: 744,
        top: 1,
        ticks: [0, 0.25, 0.5, 0.75, 1],
        title: "size of the slope by z",
      }) +
      stalledLegend(),
  };
}

/**
 * @param {number[]} zs
 * @param {Shown[]} shown
 * @param {number} i
 * @param {"price" | "slope"} what
 * @param {{ left: number, right: number, top: number, ticks: number[], title: string }} panel
 */
function stalledPanel(zs, shown, i, what, { left, right, top, ticks, title }) {
  const sx = scale(-8, 8, left, right), sy = scale(0, top, 296, 60);
  const digits = top === 1 ? 2 : 0;
  return text(left, 44, title, { "font-weight": 600 }) +
    ticks.map((t) =>
      line(left, sy(t), right, sy(t), { stroke: LINE, "stroke-width": 1 }) +
      text(left - 6, sy(t) + 5, num(t, digits), { "text-anchor": "end", "font-size": 12, fill: MUTED })
    ).join("") +
    [-8, -4, 0, 4, 8].map((t) =>
      line(sx(t), 296, sx(t), 301, { stroke: MUTED }) +
      text(sx(t), 317, num(t, 0), { "text-anchor": "middle", "font-size": 13, fill: MUTED })
    ).join("") +
    text((left + right) / 2, 340, "weighted sum z", { "text-anchor": "middle" }) +
    line(sx(zs[i]), 60, sx(zs[i]), 296, { stroke: MUTED, "stroke-width": 1 }) +
    shown.map((l) =>
      path(zs.map((z, n) => [sx(z), sy(clamp(Math.abs(l.of[what][n]), 0, top))]), {
        stroke: l.color,
        "stroke-width": 3,
        "stroke-dasharray": l.dash,
      })
    ).join("") +
    shown.map((l) => circle(sx(zs[i]), sy(clamp(Math.abs(l[what]), 0, top)), 6, { fill: l.color, stroke: PAPER })).join(
      "",
    );
}

function stalledLegend() {
  return LOSSES.map((l, n) =>
    line(44 + 190 * n, 15, 84 + 190 * n, 15, { stroke: l.color, "stroke-width": 3, "stroke-dasharray": l.dash }) +
    text(92 + 190 * n, 20, l.name)
  ).join("");
}
