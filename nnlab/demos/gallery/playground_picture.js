// The playground's picture: network, maps, curves, bars and the sentence, from an experiment of
// playground_engine.js. `draw` makes a still; in a page playground_live.js paints maps on a canvas.

import { DARK, NO, YES } from "../shared/classes.js";
import {
  box,
  circle,
  clamp,
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
  significant,
  tenTo,
  text,
  whole,
} from "../shared/drawing.js";
import { experiment, gradientLengths, measure, takeEpoch } from "./playground_engine.js";
import { mapsOf, mosaics, outputColors, signsOf, squareOfPlaces, tenthOf, unitColors } from "./playground_maps.js";
import { lookText, network, placesOfUnits, SMALL, WIDE } from "./playground_network.js";
import { REACH } from "./playground_points.js";
import { sentenceOf } from "./playground_sentence.js";
import { settingsFrom, settingsLine } from "./playground_settings.js";

/** @import { Attributes } from "../shared/drawing.js" */
/** @import { Experiment } from "./playground_engine.js" */
/** @import { Layout, Look } from "./playground_network.js" */
/** @import { Settings } from "./playground_settings.js" */

/** @param {number[][]} history @param {Layout} layout */
function lossCurves(history, layout) {
  const at = layout.curves, last = history.length - 1, title = at.top - 12;
  const all = history.flat().filter((v) => v > 0), low = Math.floor(Math.log10(Math.max(1e-6, Math.min(...all, 0.5))));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...all, 1e-6)) + 1e-9));
  const sx = scale(0, Math.max(1, last), at.left, at.right),
    sy = (/** @type {number} */ v) => scale(low, high, at.bottom, at.top)(Math.log10(clamp(v, 10 ** low, 10 ** high)));
  const every = Math.max(1, Math.ceil(last / 170));
  /** @param {number} which @param {Attributes} more */
  const curve = (which, more) => {
    const points = history.map((both, n) => [n, both[which]]).filter(([n, v]) =>
      v === v && (n % every === 0 || n === last)
    ).map(([n, v]) => [sx(n), sy(v)]);
    return points.length
      ? path(points, more) +
        circle(points[points.length - 1][0], points[points.length - 1][1], 3.5, { fill: more.stroke, stroke: "none" })
      : "";
  };
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => low + i).filter((p) =>
    high - low < 4 || (p - low) % 2 === 0
  ).map((p) =>
    line(at.left, sy(10 ** p), at.right, sy(10 ** p), { stroke: LINE, "stroke-width": 1 }) +
    text(at.left - 7, sy(10 ** p) + 4.5, p === 0 ? "1" : p === 1 ? "10" : tenTo(p), {
      "text-anchor": "end",
      "font-size": 13,
      fill: MUTED,
    })
  );
  return text(at.left, title, "loss", { "font-size": 13 }) +
    line(at.left + 48, title - 4.5, at.left + 76, title - 4.5, { stroke: PLUS, "stroke-width": 2.5 }) +
    text(at.left + 81, title, "training", { "font-size": 13 }) +
    line(at.left + 152, title - 4.5, at.left + 180, title - 4.5, {
      stroke: MINUS,
      "stroke-width": 2.5,
      "stroke-dasharray": "6 4",
    }) + text(at.left + 185, title, "test", { "font-size": 13 }) +
    ticks.join("") + curve(1, { stroke: MINUS, "stroke-dasharray": "6 4" }) + curve(0, { stroke: PLUS }) +
    text(at.left, at.bottom + 18, "0", { "text-anchor": "middle", "font-size": 13, fill: MUTED }) +
    text((at.left + at.right) / 2, at.bottom + 26, "epoch", { "text-anchor": "middle", "font-size": 13, fill: MUTED }) +
    (last ? text(at.right, at.bottom + 18, whole(last), { "text-anchor": "end", "font-size": 13, fill: MUTED }) : "");
}

// Length of the loss's gradient by each layer's weights, on a log axis from 10⁻⁶ to 10.
/** @param {number[]} lengths @param {Layout} layout */
function gradientBars(lengths, layout) {
  const at = layout.bars, sx = scale(-6, 1, at.left, at.right), apart = 21;
  const rows = lengths.map((length, k) => {
    const y = at.top + k * apart, end = sx(clamp(Math.log10(Math.max(length, 1e-9)), -6, 1));
    return text(at.left - 8, y + 4.5, lengths.length === 1 ? "only layer" : `layer ${k + 1}`, {
      "text-anchor": "end",
      "font-size": 13,
    }) +
      box(at.left, y - 6, Math.max(0, end - at.left), 12, { fill: PLUS }) +
      line(at.left, y - 8, at.left, y + 8, { stroke: MUTED, "stroke-width": 1 }) +
      text(Math.max(at.left, end) + 6, y + 4.5, significant(length, 3), { "font-size": 13 });
  });
  return text(at.left - 66, at.top - 28, "length of the gradient, by layer (10⁻⁶ to 10)", { "font-size": 13 }) +
    rows.join("");
}

// Many marks of one class as two paths, rim and middle: discs and squares are ends of lines without
// length; colors as in shared/classes.js.
const RIMS = [
  { rim: NO, fill: "#ffffff", cap: "round" },
  { rim: "#ffffff", fill: YES, cap: "square" },
  { rim: "#ffffff", fill: "#1d5b21", cap: null },
];

/** @param {number[][]} places @param {number} kind @param {number} r */
function marks(places, kind, r) {
  if (!places.length) return "";
  const { rim, fill, cap } = RIMS[kind],
    at = (/** @type {number[]} */ [x, y]) => `M${tenthOf(x)} ${tenthOf(y)}`,
    edge = Math.max(0.6, 0.3 * r);
  /** @param {string} color @param {number} size */
  const stroke = (color, size) =>
    el("path", {
      d: places.map((p) => `${at(p)}h0`).join(""),
      stroke: color,
      "stroke-width": size,
      "stroke-linecap": cap,
    });
  if (cap) return stroke(rim, 2 * (r + edge)) + stroke(fill, 2 * r - (kind ? 0 : edge));
  return el("path", {
    d: places.map(([x, y]) => `${at([x, y - 1.2 * r])}l${tenthOf(1.2 * r)} ${tenthOf(2.2 * r)}h-${tenthOf(2.4 * r)}z`)
      .join(
        "",
      ),
    fill,
    stroke: rim,
    "stroke-width": edge,
  });
}

// The same, small and plain: points for testing.
/** @param {number[][]} places @param {number} kind */
function specks(places, kind) {
  const whole_ = places.map((p) => p.map(Math.round)), color = [NO, YES, "#1d5b21"][kind], cap = RIMS[kind].cap;
  const d = whole_.map(([x, y]) => (cap ? `M${x} ${y}h0` : `M${x} ${y - 2}l2 4h-4z`)).join("");
  return places.length
    ? el("path", {
      d,
      opacity: 0.6,
      ...(cap ? { stroke: color, "stroke-width": 3.2, "stroke-linecap": cap } : { fill: color }),
    })
    : "";
}

/** @param {Experiment} e @param {number[]} p */
const kindOf = (e, p) => (e.task === 0 ? (p[2] > 0 ? 1 : 0) : p[2]);

// The points on the large map; those for testing are smaller and paler.
/** @param {Experiment} e @param {Layout} layout */
export function pointsSvg(e, layout) {
  const reach = REACH[e.s.data],
    { x, y, size } = layout.big,
    sx = scale(-reach, reach, x, x + size),
    sy = scale(-reach, reach, y + size, y);
  /** @param {number[]} p */
  const inside = (p) => Math.abs(p[0]) <= reach && Math.abs(p[1]) <= reach;
  /** @param {number[][]} points @param {(a: number[][], b: number) => string} shape */
  const part = (points, shape) =>
    [0, 1, 2].map((kind) =>
      shape(
        points.filter((p) => inside(p) && kindOf(e, p) === kind)
          .map((p) => [sx(p[0]), sy(p[1])]),
        kind,
      )
    ).join("");
  const many = e.known[0].length > 150;
  return part(e.known[1], specks) + part(e.known[0], (places, kind) => marks(places, kind, many ? 2.8 : 4));
}

/** @param {Experiment} e @param {Layout} layout */
function pointLegend(e, layout) {
  const { x, y, size } = layout.big,
    words = e.task === 3
      ? ["1", "2", "3"].map((c) => `class ${c}`)
      : e.task === 2
      ? ["class −1", "class 1"]
      : ["below 0", "above 0"];
  const reach = REACH[e.s.data],
    under = (/** @type {number} */ at, /** @type {string} */ words_, /** @type {string} */ anchor) =>
      text(at, y + size + 15, words_, { "text-anchor": anchor, "font-size": 13, fill: MUTED });
  return words.map((word, c) =>
    marks([[x + 8 + c * 84, y + size + 32.5]], c, 4.5) + text(x + 18 + c * 84, y + size + 37, word, { "font-size": 13 })
  ).join("") +
    under(x, `−${num(reach, 1)}`, "start") + under(x + size, num(reach, 1), "end") +
    under(x + size / 2, "x, and y upwards", "middle");
}

// Words above the picture, in two lines where one is too short.
/** @param {string} words @param {Layout} layout */
function headline(words, layout) {
  const cut = words.length <= layout.letters ? words.length : words.lastIndexOf(" ", layout.letters);
  return [words.slice(0, cut), words.slice(cut + 1)].map((part, i) =>
    part ? text(16, 19 + 18 * i, part, { "font-size": 13 }) : ""
  ).join("");
}

// Everything but maps and points.
/**
 * @param {Experiment} e
 * @param {number[][]} history
 * @param {number[]} lengths
 * @param {Look} look
 * @param {Layout} layout
 */
export function sheet(e, history, lengths, look, layout) {
  const { x, y, size } = layout.big;
  return headline(lookText(e, look), layout) + network(e, look, layout) +
    box(x - 1.5, y - 1.5, size + 3, size + 3, { fill: PAPER, stroke: MUTED, "stroke-width": 1.5 }) +
    box(x, y, size, size, { fill: PAPER, "data-map": "" }) +
    pointLegend(e, layout) + lossCurves(history, layout) + gradientBars(lengths, layout);
}

/** @param {Record<string, string | number | boolean>} state @param {Partial<Settings>} data */
export function draw(state, data) {
  const e = experiment(settingsFrom(state, data)), both = () => [measure(e, e.train).loss, measure(e, e.test).loss];
  const history = [both()];
  while (e.done < e.s.epochs && !e.diverged && e.train.length) {
    takeEpoch(e);
    if (!e.diverged) history.push(both());
  }
  const lengths = gradientLengths(e), sentence = sentenceOf(e, history, lengths);
  const maps = mapsOf(e, squareOfPlaces(e, 24), 4), units = placesOfUnits(e, WIDE), { big } = WIDE;
  const tiny = units.flatMap((column, k) =>
    column.map(([x, y], j) => ({
      colors: unitColors(maps.layers[k][j]),
      size: maps.coarse,
      x: x - SMALL / 2,
      y: y - SMALL / 2,
      wide: SMALL,
    }))
  );
  const large = { colors: outputColors(e, maps), size: maps.size, x: big.x, y: big.y, wide: big.size };
  const signs = signsOf(e, maps).map(([x, y, sign]) =>
    text(big.x + x * big.size, big.y + y * big.size + 5, sign, {
      "text-anchor": "middle",
      "font-size": 15,
      fill: DARK,
      opacity: 0.6,
    })
  );
  return {
    sentence,
    line: settingsLine(e.s),
    body: sheet(e, history, lengths, {}, WIDE) + mosaics([...tiny, large]) +
      signs.join("") + pointsSvg(e, WIDE),
  };
}
