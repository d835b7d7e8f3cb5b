// data: {cells: [x, y], stems: angles per cell, synapses: [from, to, born, gone, weight], ages, counts}

import {
  box,
  circle,
  el,
  LINE,
  line,
  MINUS,
  MUTED,
  num,
  PAPER,
  path,
  PLUS,
  scale,
  short,
  SOFT,
  text,
} from "../shared/drawing.js";

/**
 * @typedef {{ age: number }} State
 * @typedef {{ cells: number[][], stems: number[][], synapses: number[][], ages: number[], counts: number[] }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ age }, data) {
  const here = data.synapses.filter(([, , born, gone]) => born <= age && age < gone);
  const most = Math.max(...data.counts), when = data.ages[data.counts.indexOf(most)];
  const leaving = here.filter(([, , , gone]) => gone <= data.ages[data.ages.length - 1]).length;
  const rest = age < when
    ? `At most there will be ${most}, at ${num(when, 2)} years.`
    : leaving
    ? `${leaving} of them will still be pruned.`
    : `There were ${most} at ${num(when, 2)} years.`;
  const sentence = `At ${num(age, 2)} years these ${data.cells.length} cells have ${here.length} connections. ${rest}`;
  /** @param {number[]} point */
  const place = ([x, y]) => [50 + 0.94 * x, 46 + 0.91 * y];
  const cells = data.cells.map(place);
  return {
    sentence,
    count: here.length,
    body: box(12, 12, 526, 376, { rx: 10, fill: SOFT }) +
      cells.map((at, i) => stems(at, data.stems[i], age)).join("") +
      here.map((synapse) => connection(cells, synapse, age)).join("") +
      cells.map(soma).join("") + connectionCurve(data, age, here.length),
  };
}

// Cells are drawn as cells: a body with a nucleus, and stems that grow until the sixth year.
/** @param {number[]} point @param {number[]} angles @param {number} age */
function stems([x, y], angles, age) {
  const long = 18 + 12 * Math.min(1, age / 6);
  const d = angles.map((a) => {
    const bend = a + 0.5, tip = [x + long * Math.cos(bend), y + long * Math.sin(bend)];
    return `M${short(x)} ${short(y)}Q${short(x + 0.7 * long * Math.cos(a))} ${short(y + 0.7 * long * Math.sin(a))} ${
      short(tip[0])
    } ${short(tip[1])}`;
  });
  return el("path", {
    d: d.join(""),
    fill: "none",
    stroke: SOMA,
    "stroke-width": 2.5,
    "stroke-linecap": "round",
    opacity: 0.7,
  });
}

const SOMA = "var(--nn-cell,#8a5a83)";
/** @param {number[]} point */
const soma = ([x, y]) =>
  circle(x, y, 9, { fill: SOMA, stroke: "none" }) + circle(x, y, 3, { fill: SOFT, stroke: "none" });

// Thickness is weight. A connection thickens after it is made, and turns into dots before it goes.
/** @param {number[][]} cells @param {number[]} synapse @param {number} age */
function connection(cells, [from, to, born, gone, weight], age) {
  const [a, b] = [cells[from], cells[to]], dx = b[0] - a[0], dy = b[1] - a[1];
  const bow = from % 2 ? 0.16 : -0.16;
  const middle = [(a[0] + b[0]) / 2 - bow * dy, (a[1] + b[1]) / 2 + bow * dx];
  const last = Math.hypot(b[0] - middle[0], b[1] - middle[1]);
  const tip = b.map((end, i) => end - ((end - middle[i]) / last) * 17);
  const grown = Math.min(1, 0.35 + (age - born) / 5), leaving = gone - age < 2;
  const thick = 0.8 + 5 * weight * grown;
  return el("path", {
    d: `M${short(a[0])} ${short(a[1])}Q${short(middle[0])} ${short(middle[1])} ${short(tip[0])} ${short(tip[1])}`,
    fill: "none",
    stroke: leaving ? MUTED : PLUS,
    "stroke-width": leaving ? 1.5 : thick,
    "stroke-linecap": "round",
    "stroke-dasharray": leaving ? "1 5" : null,
    opacity: 0.8,
  }) + circle(tip[0], tip[1], leaving ? 2 : 1.6 + thick * 0.45, { fill: leaving ? MUTED : PLUS, stroke: "none" });
}

// How many connections there are at every age, with a mark at this one.
/** @param {Data} data @param {number} age @param {number} count */
function connectionCurve(data, age, count) {
  const last = data.ages[data.ages.length - 1], most = Math.max(...data.counts);
  const sx = scale(0, last, 580, 738), sy = scale(0, most, 330, 190);
  const ticks = [0, 6, 12, 18].map((t) =>
    line(sx(t), 330, sx(t), 335, { stroke: MUTED }) +
    text(sx(t), 351, t, { "text-anchor": "middle", "font-size": 13, fill: MUTED })
  );
  const upTo = data.ages.flatMap((t, i) => (t <= age ? [[sx(t), sy(data.counts[i])]] : []));
  return text(560, 52, "age", { fill: MUTED }) +
    text(560, 84, `${num(age, 2)} years`, { "font-size": 26, "font-weight": 700 }) +
    text(560, 124, `${count} connections`, { "font-size": 19, "font-weight": 600 }) +
    text(560, 166, "connections by age", { fill: MUTED, "font-size": 13 }) +
    line(580, 330, 738, 330, { stroke: MUTED }) + line(580, 330, 580, 184, { stroke: MUTED }) +
    text(574, sy(most) + 5, most, { "text-anchor": "end", "font-size": 13, fill: MUTED }) +
    text(574, 335, 0, { "text-anchor": "end", "font-size": 13, fill: MUTED }) +
    ticks.join("") + text(659, 374, "years", { "text-anchor": "middle", "font-size": 13, fill: MUTED }) +
    path(data.ages.map((t, i) => [sx(t), sy(data.counts[i])]), { stroke: LINE }) +
    (upTo.length > 1 ? path(upTo, { stroke: PLUS, "stroke-width": 3 }) : "") +
    circle(sx(age), sy(count), 6, { fill: MINUS, stroke: PAPER });
}
