// data: {graphs: {name: {nodes: {name: {at, shown, value, grad, from}}, forward, backward}}}

import {
  box,
  el,
  INK,
  LINE,
  line,
  MINUS,
  MUTED,
  num,
  PAPER,
  PLUS,
  scale,
  short,
  SOFT,
  text,
} from "../shared/drawing.js";

/**
 * @typedef {{ graph: string, step: number }} State
 * @typedef {{ at: number[], shown: string, value: number, grad: number, from: string[] }} Node
 * @typedef {{ of: string, to: string, slope: number, grad: number, before: number, sum: number }} Edge
 * @typedef {{ graphs: Record<string, { nodes: Record<string, Node>, forward: string[], backward: Edge[] }> }} Data
 */

const BOX = { w: 94, h: 80 };

/** @param {State} state @param {Data} data */
export function draw({ graph, step }, { graphs }) {
  const { nodes, forward, backward } = graphs[graph], last = forward.length + 1 + backward.length;
  const now = Math.min(step, last), done = backward.slice(0, Math.max(0, now - forward.length - 1));
  const known = new Set([...Object.keys(nodes).filter((n) => !nodes[n].shown), ...forward.slice(0, now)]);
  const grads = /** @type {Record<string, number>} */ ({}), loss = forward[forward.length - 1];
  if (now > forward.length) grads[loss] = 1;
  for (const { to, sum } of done) grads[to] = sum;
  const current = now > 0 && now <= forward.length
    ? forward[now - 1]
    : done.length
    ? null
    : now > forward.length
    ? loss
    : null;
  const edge = done[done.length - 1];
  const sentence = `Step ${now} of ${last}: ` + say(nodes, forward, now, edge, loss, now === last, grads);
  const places = nodePlaces(nodes);
  return {
    sentence,
    grads,
    limits: { step: last },
    body: edges(nodes, places, known, done, edge) +
      Object.keys(nodes).map((n) =>
        node(n, nodes[n], places[n], known.has(n), grads[n], n === current || (edge && n === edge.to))
      ).join("") +
      phaseBar(now, forward.length, last),
  };
}

/**
 * @param {Record<string, Node>} nodes
 */
function nodePlaces(nodes) {
  const columns = Object.values(nodes).map((n) => n.at[0]), sx = scale(0, Math.max(...columns), 74, 686);
  return Object.fromEntries(Object.entries(nodes).map(([name, { at }]) => [name, [sx(at[0]), 78 + at[1] * 94]]));
}

/** @param {number} v */
const shownNumber = (v) => num(v, Math.abs(v - Math.round(v)) < 1e-9 ? 0 : 3);
/** @param {number} v */
const factor = (v) => (v < 0 ? `(${shownNumber(v)})` : shownNumber(v));

/**
 * @param {Record<string, Node>} nodes
 * @param {string[]} forward
 * @param {number} now
 * @param {Edge} edge
 * @param {string} loss
 * @param {boolean} finished
 * @param {Record<string, number>} grads
 */
function say(nodes, forward, now, edge, loss, finished, grads) {
  if (now === 0) return "only the leaves have values. Everything else is made from them.";
  if (now <= forward.length) {
    const name = forward[now - 1];
    return `${name} = ${nodes[name].shown} = ${shownNumber(nodes[name].value)}.`;
  }
  if (!edge) return `the way back begins. If ${loss} changes by 1, ${loss} changes by 1: its gradient is 1.`;
  const added = edge.grad * edge.slope;
  const passes = `${edge.of} passes ${shownNumber(edge.grad)} · ${factor(edge.slope)} = ${
    shownNumber(added)
  } on to ${edge.to}`;
  const sum = edge.before === 0
    ? "."
    : `, which had ${shownNumber(edge.before)} already: together ${shownNumber(edge.sum)}.`;
  return passes + sum + (finished ? " That was the last edge; every gradient is complete." : "");
}

/**
 * @param {Record<string, Node>} nodes
 * @param {Record<string, number[]>} places
 * @param {Set<string>} known
 * @param {Edge[]} done
 * @param {Edge} [current]
 */
function edges(nodes, places, known, done, current) {
  const parts = /** @type {string[]} */ ([]), passed = new Map();
  for (const d of done) passed.set(`${d.of} ${d.to}`, [...(passed.get(`${d.of} ${d.to}`) ?? []), d.slope]);
  for (const [name, { from }] of Object.entries(nodes)) {
    from.forEach((parent, i) => {
      const twice = from.length === 2 && from[0] === from[1], bow = twice ? (i ? 15 : -15) : 0;
      const [a, b] = rimToRim(places[parent], places[name]), middle = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + bow];
      const slopes = passed.get(`${name} ${parent}`) ?? [],
        there = slopes.length > i % from.length || (!twice && slopes.length > 0);
      const hot = current && current.of === name && current.to === parent && (!twice || slopes.length === i + 1);
      const color = hot ? MINUS : there ? PLUS : known.has(name) ? INK : LINE;
      parts.push(
        el("path", {
          d: `M${short(a[0])} ${short(a[1])}Q${short(middle[0])} ${short(middle[1] + bow)} ${short(b[0])} ${
            short(b[1])
          }`,
          fill: "none",
          stroke: color,
          "stroke-width": hot ? 4.5 : 2,
          "stroke-dasharray": known.has(name) ? null : "3 5",
        }),
      );
      parts.push(
        hot ? head([middle[0], middle[1] + bow], a, color, 13) : head([middle[0], middle[1] + bow], b, color, 10),
      );
      if (there) {
        const words = shownNumber(slopes[twice ? i : 0]), wide = 8 + 7.6 * words.length;
        const up = twice || Math.abs(a[1] - b[1]) > 5 ? 0 : -18; // a level edge is short: its slope stands above it
        parts.push(
          box(middle[0] - wide / 2, middle[1] - 11 + up, wide, 21, { fill: PAPER, rx: 5 }) +
            text(middle[0], middle[1] + 4.5 + up, words, {
              "text-anchor": "middle",
              "font-size": 14,
              fill: color,
              "font-weight": hot ? 700 : 600,
            }),
        );
      }
    });
  }
  return parts.join("");
}

// The tip of an arrow that comes from one place and ends at another.
/** @param {number[]} from @param {number[]} to @param {string} fill @param {number} size */
function head([x1, y1], [x2, y2], fill, size) {
  const far = Math.hypot(x2 - x1, y2 - y1), [ux, uy] = [(x2 - x1) / far, (y2 - y1) / far], half = size * 0.48;
  const [bx, by] = [x2 - ux * size, y2 - uy * size];
  return el("path", {
    d: `M${short(x2)} ${short(y2)}L${short(bx - uy * half)} ${short(by + ux * half)}L${short(bx + uy * half)} ${
      short(by - ux * half)
    }Z`,
    fill,
  });
}

// From the rim of one box to the rim of the other.
/** @param {number[]} from @param {number[]} to */
function rimToRim([x1, y1], [x2, y2]) {
  const dx = x2 - x1,
    dy = y2 - y1,
    share = Math.min(BOX.w / 2 / Math.abs(dx || 1e-9), BOX.h / 2 / Math.abs(dy || 1e-9));
  return [[x1 + dx * share, y1 + dy * share], [x2 - dx * share, y2 - dy * share]];
}

/**
 * @param {string} name
 * @param {{ shown: string, value: number }} node
 * @param {number[]} place
 * @param {boolean} known
 * @param {number} [grad]
 * @param {boolean} [current]
 */
function node(name, { shown, value }, [x, y], known, grad, current) {
  const left = x - BOX.w / 2, top = y - BOX.h / 2, middle = { "text-anchor": "middle" };
  return box(left, top, BOX.w, BOX.h, {
    rx: 9,
    fill: shown ? PAPER : SOFT,
    stroke: current ? MINUS : INK,
    "stroke-width": current ? 3.5 : 1.5,
  }) +
    text(x, top + 20, shown ? `${name} = ${shown}` : name, { ...middle, "font-size": 14, fill: MUTED }) +
    text(x, top + 43, known ? shownNumber(value) : "?", { ...middle, "font-size": 18, "font-weight": 600 }) +
    line(left + 8, top + 51, left + BOX.w - 8, top + 51, { stroke: LINE, "stroke-width": 1 }) +
    text(x, top + 72, grad === undefined ? "–" : shownNumber(grad), {
      ...middle,
      "font-size": 18,
      "font-weight": 700,
      fill: grad === undefined ? MUTED : PLUS,
    });
}

// Which half of the walk this is.
/** @param {number} now @param {number} forward @param {number} last */
function phaseBar(now, forward, last) {
  const sx = scale(0, last, 74, 686);
  return line(sx(0), 362, sx(last), 362, { stroke: LINE, "stroke-width": 6 }) +
    line(sx(0), 362, sx(Math.min(now, forward)), 362, { stroke: INK, "stroke-width": 6 }) +
    (now > forward ? line(sx(forward), 362, sx(now), 362, { stroke: PLUS, "stroke-width": 6 }) : "") +
    text(sx(0), 350, "forward: values", { "font-size": 13, fill: MUTED }) +
    text(sx(last), 350, "backward: gradients", { "font-size": 13, fill: MUTED, "text-anchor": "end" });
}
